"""Decide what to fetch for a question: category and words first, looser steps while few came."""

from collections.abc import Mapping, Sequence

from resources.rows import tag
from resources.search.candidates import Candidates, Group, Wanted, around_group, each_of
from resources.search.row_sets import Candidate, numbers_in
from resources.search.understanding import Understood

FEW = 5
_NAMED = 40
_ASIDE = 60
_NEAR_ENOUGH = 30
_SHORT = 3
_MOST_KINDS = 4
_COMMON = 3000
_RARE_WORDS = 6
_HOLDING, _ALL = 200, 1 << 30
ALL_WORDS, IN_TEXT, SOME_WORDS = range(3)
_TEAMS: Group = (tag("r", 1),)
_PLACELESS: Group = (tag("g", 0),)


class Fetching:
    """One round of fetching; holds what came, and at which step.

    Attributes:
        rows: Candidates by the best step that found each: all words, all words in the text, some
            words.
        capped: A step was cut off: more rows exist.
        holding: For each word that is not too common, numbers of the rows that hold it anywhere.
    """

    def __init__(
        self,
        source: Candidates,
        meaning: Understood,
        *,
        key: str,
        place: tuple[float, float] | None,
        wanted: Wanted,
        held: Mapping[str, int],
        cap: int,
    ) -> None:
        """Fetch.

        Args:
            source: The directory file.
            meaning: The query as read.
            key: The whole query in the form of name keys.
            place: The caller's place in degrees.
            wanted: What every row must have.
            held: How many listings hold each word of the query.
            cap: Rows of one step.
        """
        self._source = source
        self._meaning = meaning
        self._place = place
        self._wanted = wanted
        self._held = held
        self._cap = cap
        self.capped = False
        self._found = 0
        self._stages = [0, 0, 0]
        self._holding: dict[str, int] = {}
        self._kinds: Group = ()
        self._ending: tuple[str, Group] = ("", ())
        if meaning.last:
            self._ending = (meaning.last, source.endings(meaning.last))
        self._take(ALL_WORDS, source.sets.named(key, _NAMED), 1 << 30)
        kinds = sorted(meaning.needs or meaning.begun)
        if kinds:
            self._kinds = tuple(tag("c", number) for number in kinds)
            self._by_kind(kinds)
        elif meaning.traits:
            self._by_traits(sorted(meaning.traits))
        if meaning.keys:
            self._by_words()
            self._by_rare_words()
        self.rows = self._by_stage()
        self.holding = {
            word: frozenset(numbers_in(bits & self._found)) for word, bits in self._holding.items()
        }

    def _by_stage(self) -> tuple[list[Candidate], ...]:
        best, in_text, some = self._stages
        rows = self._source.sets.rows
        return rows(best), rows(in_text & ~best), rows(some & ~in_text & ~best)

    @property
    def _count(self) -> int:
        return self._found.bit_count()

    def _take(self, stage: int, found: int, limit: int) -> int:
        self.capped = self.capped or found.bit_count() >= limit
        found = self._source.among(found, self._wanted)
        self._found |= found
        self._stages[stage] |= found
        return found.bit_count()

    def _match(self, stage: int, table: str, groups: Sequence[Group], limit: int = 0) -> int:
        cap = limit or self._cap
        return self._take(stage, self._source.matching(table, groups, self._wanted, cap), cap)

    def _around(self, groups: list[Group]) -> None:
        """Fetch near the caller first, and further off while there are few."""
        if self._place is not None:
            bounded = self._wanted.within_miles is not None
            for wide in (False,) if bounded else (False, True):
                near = [*groups, around_group(self._place, wide=wide)]
                if self._match(ALL_WORDS, "names", near) >= _NEAR_ENOUGH:
                    self._match(ALL_WORDS, "names", [*groups, _TEAMS])
                    return
        self._match(ALL_WORDS, "names", groups)

    def _by_kind(self, kinds: list[int]) -> None:
        meaning = self._meaning
        stage = ALL_WORDS
        if meaning.words and meaning.needs:
            both = [*each_of(meaning.words, self._ending), self._kinds]
            self._around(both)
            if self._count < FEW:
                self._in_texts(meaning.words, [self._kinds])
            stage = SOME_WORDS
        cap = self._cap if self._count < _ASIDE else _ASIDE
        share = max(_NAMED, cap // len(kinds))  # a common kind must not crowd a rare one out
        apart = [[kind] for kind in kinds] if len(kinds) <= _MOST_KINDS else [kinds]
        for some in apart:
            if self._place is None:
                self._tags(stage, tuple(tag("c", kind) for kind in some), limit=share)
            else:
                near = self._source.near(some, self._place, self._wanted, share)
                self._take(stage, near, share)
        if self._place is None:
            return
        self._tags(stage, self._kinds, _TEAMS, limit=cap)
        aside = cap if self._count < FEW else _ASIDE
        rest = (self._kinds,) if aside == cap else (self._kinds, _PLACELESS)
        self._tags(stage, *rest, limit=aside)

    def _tags(self, stage: int, *groups: Group, limit: int) -> int:
        return self._take(stage, self._source.tagged(groups, self._wanted, limit), limit)

    def _by_traits(self, traits: list[int]) -> None:
        """Fetch what is for such people, where no need was named: "trans teen", "deaf veteran"."""
        stage = SOME_WORDS if self._meaning.words else ALL_WORDS
        whole = [(tag("c", number),) for number in traits]
        if self._tags(stage, *whole, limit=self._cap) < FEW and len(traits) > 1:
            self._tags(SOME_WORDS, tuple(tag("c", one) for one in traits), limit=_ASIDE)

    def _by_words(self) -> None:
        words = self._meaning.keys
        whole = each_of(words, self._ending)
        if self._count < self._cap:
            self._around(whole)
        if self._count < FEW:
            self._in_texts(words, [])
        long = [word for word in words if len(word) > 2]
        if len(words) > 1 and long:
            if self._count < FEW:
                any_name = [one for group in each_of(long, self._ending) for one in group]
                self._match(SOME_WORDS, "names", [tuple(any_name)])
            if self._count < FEW:
                self._match(SOME_WORDS, "texts", [tuple(f'"{word}"' for word in long)])

    def _in_texts(self, words: Sequence[str], around: list[Group]) -> None:
        """Fetch rows that hold all words anywhere; a short beginning would be too many words."""
        last = self._meaning.last
        whole = [word for word in words if word != last or len(word) > _SHORT]
        if whole:
            self._match(IN_TEXT, "texts", [*each_of(whole, self._ending), *around])

    def _by_rare_words(self) -> None:
        """Learn which rows hold the telling words anywhere, and fetch those not seen yet."""
        around = self._around_kinds()
        rare = sorted((count, word) for word, count in self._held.items() if 0 < count < _COMMON)
        for _, word in rare[:_RARE_WORDS]:
            if not self._found and not around:
                break
            groups = [(f'"{word}"',), *around]
            most = _ALL if self._source.usual else _HOLDING
            self._holding[word] = self._source.matching("texts", groups, self._wanted, most)
        if self._kinds and self._holding:
            best = self._holding_most()
            stage = SOME_WORDS if self._meaning.words else ALL_WORDS
            self._take(stage, best, 1 << 30)
        self._promote()

    def _holding_most(self) -> int:
        """Return rows not found yet, those that hold the most of the words first."""
        at_least: list[int] = []  # rows that hold one of the words, two, three ...
        for held in self._holding.values():
            more = held & ~self._found
            for place, rows in enumerate(at_least):
                at_least[place], more = rows | more, rows & more
            if more:
                at_least.append(more)
        best = 0
        for rows in reversed(at_least):
            best |= self._source.sets.first(rows & ~best, _ASIDE - best.bit_count())
            if best.bit_count() >= _ASIDE:
                break
        return best

    def _promote(self) -> None:
        """Count rows that hold every word somewhere among those found in the text."""
        words = self._meaning.words
        if not words:
            return
        every = self._stages[SOME_WORDS]
        for word in words:
            every &= self._holding.get(word, 0)
        self._stages[IN_TEXT] |= every

    def _around_kinds(self) -> list[Group]:
        if not self._kinds:
            return []
        if self._place is None or self._wanted.within_miles is not None:
            return [self._kinds]
        return [self._kinds, (*around_group(self._place, wide=True), *_TEAMS)]
