"""Order candidates: the right kind first, then the right words, then open, near and fresh."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from resources.categories import Facet, Vocabulary
from resources.hours.open_state import OpenNow, OpenState
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
_OF_THE_KIND = 0.7
_NO_PHRASE = 2.0
"""A word that no phrase took tells equals of a kind apart; one that names the kind hardly."""

_Word = tuple[str, str, float, float, AbstractSet[int]]
"""How it stands in a name, the word, how telling it is, its share, the rows that hold it."""
_NONE: AbstractSet[int] = frozenset()


@dataclass(slots=True)
class Judged:
    """A candidate with what was found out about it."""

    candidate: Candidate
    open: OpenNow
    miles: float | None = None
    serves_area: bool = False
    score: float = 0.0
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
        self._residual = frozenset(meaning.words)
        self._typed: list[_Word] = [
            (
                f" {word}" if word == meaning.last else f" {word} ",
                word,
                weights.get(word, _UNFINISHED),
                self._share(word, vocabulary),
                holding.get(word, _NONE),
            )
            for word in meaning.keys
        ]
        self._also: list[_Word] = [
            (f" {word} ", word, weights.get(word, 0.0), 1.0, holding.get(word, _NONE))
            for word in meaning.also
        ]
        eager = 2.5 if meaning.wants_open else 1.0
        self._open_points = {state: points * eager for state, points in _OPEN_POINTS.items()}
        self._kinds: dict[int, float] = {}
        self._begins = f" {key}"
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

    def _share(self, word: str, vocabulary: Vocabulary) -> float:
        if word in self._residual:
            return _NO_PHRASE
        return _OF_THE_KIND if vocabulary.is_kind(word) else 1.0

    def score(self, judged: Judged, areas: AbstractSet[str] | None, *, pinned: bool) -> None:
        """Score one whose open state and distance are known; equals go by row id.

        Args:
            judged: Gets its score, and whether it serves the caller's area and is pinned.
            areas: What a team or line serves.
            pinned: The center keeps it on top.
        """
        candidate = judged.candidate
        kind = self._kinds.get(candidate.categories)
        if kind is None:  # many share their categories
            kind = self._kinds[candidate.categories] = self._kind(candidate.categories)
        judged.pinned = pinned
        judged.score = (
            kind
            + self._words(judged)
            + self._open_points[judged.open.state]
            + self._where(judged, areas)
            + self._fresh(candidate)
            + (15.0 if pinned else 0.0)
            + (15 - candidate.id // _TIER) * 0.5
        )

    def _kind(self, has: int) -> float:
        score = 0.0
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
        candidate = judged.candidate
        identity, name, organization = candidate.id, candidate.name, candidate.organization
        score = self._whole_name(name, organization)
        for sign, word, weight, share, holding in self._typed:
            if sign in name:
                score += share * (2.0 + 2.2 * weight)
            elif sign in organization:
                score += share * (1.0 + 1.6 * weight)
            elif word in candidate.city:
                score += share * (2.0 + 2.0 * weight)
            elif identity in holding:
                score += share * 1.3 * weight
            elif word in self._residual:
                score -= 2.0 * weight
        # words that the right services hold though nobody typed them count like typed ones
        for sign, _, weight, _, holding in self._also:
            if sign in name:
                score += 3.0 * weight
            elif identity in holding:
                score += 1.3 * weight
        return score

    def _whole_name(self, name: str, organization: str) -> float:
        if not (name.startswith(self._begins) or organization.startswith(self._begins)):
            return 0.0
        return 200.0 if f"{self._begins} " in {name, organization} else 50.0

    def _where(self, judged: Judged, areas: AbstractSet[str] | None) -> float:
        candidate = judged.candidate
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
