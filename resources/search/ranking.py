"""Order candidates: the right kind first, then the right words, then open, near and fresh."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from resources.categories import Facet, Vocabulary
from resources.rows import bits
from resources.search.row_sets import Candidate
from resources.search.sifting import Judged
from resources.search.understanding import Understood

_UNFINISHED = 3.0
_OPPOSED = (("women", "men"), ("youth", "adults"), ("youth", "seniors"))
_OF_THE_KIND = 0.7
_NO_PHRASE = 2.0
"""A word that no phrase took tells equals of a kind apart; one that names the kind hardly."""

_Word = tuple[str, str, float, float, float, float, float, AbstractSet[int]]
"""How it stands in a name and as it is; its points in the name, the organization, the city and
anywhere, and those lost where it is missing; the rows that hold it."""
_NONE: AbstractSet[int] = frozenset()


class Ranking:
    """Judges candidates against one understood question."""

    def __init__(
        self,
        meaning: Understood,
        vocabulary: Vocabulary,
        *,
        key: str,
        weights: Mapping[str, float],
        holding: Mapping[str, AbstractSet[int]],
    ) -> None:
        """Prepare.

        Args:
            weights: How telling each word is: the logarithm of its rarity.
            holding: Numbers of the rows that hold a word anywhere.
            meaning: The query as read.
            vocabulary: The center's categories.
            key: The whole query in the form of name keys.
        """
        self._residual = frozenset(meaning.words)
        self._typed = [
            self._word(word, meaning.last, weights.get(word, _UNFINISHED), vocabulary, holding)
            for word in meaning.keys
        ]
        self._also = [
            (f" {word} ", 3.0 * weight, 1.3 * weight, holding.get(word, _NONE))
            for word in meaning.also
            if (weight := weights.get(word, 0.0))
        ]
        eager = 2.5 if meaning.wants_open else 1.0
        self._eager = eager
        self._kinds: dict[int, float] = {}
        self._begins = f" {key}"
        self._needs = bits(meaning.needs)
        self._votes = [(1 << number, 15.0 * vote) for number, vote in meaning.votes.items()]
        self._begun = bits(meaning.begun)
        self._every_need = bits(vocabulary.of_facet(Facet.NEED))
        self._traits = [1 << number for number in meaning.traits]
        by_code = vocabulary.by_code
        pairs = [(by_code[one].number, by_code[two].number) for one, two in _OPPOSED]
        both = pairs + [(two, one) for one, two in pairs]
        self._opposed = [(1 << one, 1 << two) for one, two in both if one in meaning.traits]

    def _word(
        self,
        word: str,
        last: str,
        weight: float,
        vocabulary: Vocabulary,
        holding: Mapping[str, AbstractSet[int]],
    ) -> _Word:
        """Return a typed word with its points; the rarer it is, the more it tells."""
        residual = word in self._residual
        share = _OF_THE_KIND if vocabulary.is_kind(word) else 1.0
        share = _NO_PHRASE if residual else share
        return (
            f" {word}" if word == last else f" {word} ",
            word,
            share * (2.0 + 2.2 * weight),
            share * (1.0 + 1.6 * weight),
            share * (2.0 + 2.0 * weight),
            share * 1.3 * weight,
            2.0 * weight if residual else 0.0,
            holding.get(word, _NONE),
        )

    def score(
        self, judged: Iterable[Judged], is_pinned: Callable[[str], bool], by_stage: Sequence[float]
    ) -> None:
        """Score rows that were judged where the caller is; equals go by row id.

        Args:
            judged: Each gets its score, and whether it is pinned.
            is_pinned: Tells whether the center keeps a listing on top.
            by_stage: Points for the step that found a row.
        """
        kinds, eager = self._kinds, self._eager
        for one in judged:
            row = one.candidate
            kind = kinds.get(row.categories)
            if kind is None:  # many share their categories
                kind = kinds[row.categories] = self._kind(row.categories)
            one.pinned = is_pinned(row.uid)
            one.score = (
                kind
                + self._words(row)
                + eager * one.open_points
                + one.standing
                + by_stage[one.stage]
                + (15.0 if one.pinned else 0.0)
            )

    def _kind(self, has: int) -> float:
        score = 0.0
        needs = (has & self._every_need).bit_count()
        if has & self._needs:
            score += 85.0 + 12.0 / max(1, needs)
            for bit, vote in self._votes:
                score += vote if has & bit else 0.0
        elif has & self._begun:
            score += 60.0 + 8.0 / max(1, needs)
        for trait in self._traits:
            score += 14.0 if has & trait else 0.0
        for wanted, other in self._opposed:
            if has & other and not has & wanted:
                score -= 40.0
        return score

    def _words(self, row: Candidate) -> float:
        number, name, organization = row.number, row.name, row.organization
        begins = self._begins
        score = 0.0
        if name.startswith(begins) or organization.startswith(begins):
            score = 200.0 if f"{begins} " in {name, organization} else 50.0
        for sign, word, named, organized, placed, held, missed, holding in self._typed:
            if sign in name:
                score += named
            elif sign in organization:
                score += organized
            elif word in row.city:
                score += placed
            elif number in holding:
                score += held
            else:
                score -= missed
        # words that the right services hold though nobody typed them count like typed ones
        for sign, named, held, holding in self._also:
            if sign in name:
                score += named
            elif number in holding:
                score += held
        return score
