"""Order candidates: the right kind first, then the right words, then open, near and fresh."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from resources.categories import Facet, Vocabulary
from resources.hours.open_state import OpenNow, OpenState
from resources.places import miles_between
from resources.rows import bits
from resources.search.candidates import Candidate
from resources.search.understanding import Understood

_TIER = 1 << 40
_UNFINISHED = 3.0
_OPPOSED = (("women", "men"), ("youth", "adults"), ("youth", "seniors"))
_OPEN_POINTS = {
    OpenState.OPEN: 8.0,
    OpenState.OPENS_LATER: 1.0,
    OpenState.UNKNOWN: 0.0,
    OpenState.CLOSED: -4.0,
}


@dataclass(slots=True)
class Judged:
    """A candidate with what was found out about it."""

    candidate: Candidate
    open: OpenNow
    miles: float | None = None
    serves_area: bool = False
    score: float = 0.0
    missing: int = 0
    pinned: bool = False


class Ranking:
    """Judges candidates against one understood question."""

    def __init__(
        self,
        meaning: Understood,
        vocabulary: Vocabulary,
        *,
        key: str,
        place: tuple[float, float] | None,
        areas: frozenset[str],
        at: datetime,
        weights: Mapping[str, float],
        holding: Mapping[str, set[int]],
    ) -> None:
        """Prepare.

        Args:
            weights: How telling each word is: the logarithm of its rarity.
            holding: Ids of the rows that hold a word anywhere.
            meaning: The query as read.
            vocabulary: The center's categories.
            key: The whole query in the form of name keys.
            place: The caller's place in degrees.
            areas: The caller's county, city and state.
            at: For the age of a verification.
        """
        self._meaning = meaning
        self._weights = weights
        self._holding = holding
        self._residual = frozenset(meaning.words)
        self._key = key
        self._place = place
        self._areas = areas | {"*"}
        self._today = at.toordinal()
        self._needs = bits(meaning.needs)
        self._votes = [(1 << number, vote) for number, vote in meaning.votes.items()]
        self._begun = bits(meaning.begun)
        self._every_need = bits(vocabulary.of_facet(Facet.NEED))
        self._traits = [1 << number for number in meaning.traits]
        by_code = vocabulary.by_code
        pairs = [(by_code[one].number, by_code[two].number) for one, two in _OPPOSED]
        both = pairs + [(two, one) for one, two in pairs]
        self._opposed = [(1 << one, 1 << two) for one, two in both if one in meaning.traits]

    def judge(
        self, candidate: Candidate, state: OpenNow, areas: set[str] | None, *, pinned: bool
    ) -> Judged:
        """Return the candidate with its score; more is better, and equals go by row id."""
        judged = Judged(candidate, state, pinned=pinned)
        score = self._kind(candidate) + self._words(judged)
        score += _OPEN_POINTS[state.state] * (2.5 if self._meaning.wants_open else 1.0)
        score += self._where(judged, areas)
        score += self._fresh(candidate)
        score += 15.0 if pinned else 0.0
        score += (15 - candidate.id // _TIER) * 0.5
        judged.score = score
        return judged

    def _kind(self, candidate: Candidate) -> float:
        score = 0.0
        has = candidate.categories
        needs = (has & self._every_need).bit_count()
        if has & self._needs:
            votes = sum(vote for bit, vote in self._votes if has & bit)
            score += 85.0 + 12.0 / max(1, needs) + 15.0 * votes
        elif has & self._begun:
            score += 60.0 + 8.0 / max(1, needs)
        for trait in self._traits:
            score += 14.0 if has & trait else 0.0
        for wanted, other in self._opposed:
            if has & other and not has & wanted:
                score -= 40.0
        return score

    def _words(self, judged: Judged) -> float:
        candidate, meaning = judged.candidate, self._meaning
        name, organization = candidate.name, candidate.organization
        score = 0.0
        if name == self._key or organization == self._key:
            score += 200.0
        elif name.startswith(self._key) or organization.startswith(self._key):
            score += 50.0
        place = candidate.city.lower()
        for word in meaning.keys:
            weight = self._weights.get(word, _UNFINISHED)
            if _holds(name, word, meaning.last):
                score += 2.0 + 2.2 * weight
            elif _holds(organization, word, meaning.last):
                score += 1.0 + 1.6 * weight
            elif word in place:
                score += 2.0 + 2.0 * weight
            elif candidate.id in self._holding.get(word, ()):
                score += 1.3 * weight
            elif word in self._residual:
                judged.missing += 1
        return score + self._expected(candidate)

    def _expected(self, candidate: Candidate) -> float:
        """Return the points for words that the right services hold though nobody typed them."""
        score = 0.0
        for word in self._meaning.also:
            weight = self._weights.get(word, 0.0)
            if _holds(candidate.name, word, ""):
                score += 1.2 * weight
            elif candidate.id in self._holding.get(word, ()):
                score += 0.7 * weight
        return score

    def _where(self, judged: Judged, areas: set[str] | None) -> float:
        candidate = judged.candidate
        if candidate.latitude is not None and candidate.longitude is not None and self._place:
            there = (candidate.latitude, candidate.longitude)
            judged.miles = miles_between(self._place, there)
        if areas and self._areas & areas:
            judged.serves_area = True
        if self._place is None and len(self._areas) == 1:
            return 0.0
        if candidate.reach:
            if judged.serves_area:
                return 24.0
            return -60.0 if areas else -2.0
        if judged.miles is None:
            return -8.0 if self._place else 0.0
        far = judged.miles
        return 24.0 / (1.0 + far / 4.0) - (20.0 if far > 50 else 0.0) - (60.0 if far > 150 else 0.0)

    def _fresh(self, candidate: Candidate) -> float:
        if candidate.verified is None:
            return 0.0
        age = self._today - candidate.verified
        return 4.0 if age < 365 else 2.0 if age < 1095 else -2.0


def _holds(text: str, word: str, last: str) -> bool:
    if word == last:
        return text.startswith(word) or f" {word}" in text
    return word in text.split(" ")
