"""Decide what to fetch for a question: category and words first, looser steps while few came."""

from collections.abc import Mapping, Sequence

from resources.rows import tag
from resources.search.candidates import Candidate, Candidates, Wanted, any_of, around_tags, quoted
from resources.search.understanding import Understood

FEW = 5
_NAMED = 40
_ASIDE = 60
_NEAR_ENOUGH = 30
_SHORT = 3
_MOST_KINDS = 4
_COMMON = 3000
_RARE_WORDS = 6
_HOLDING = 200
ALL_WORDS, IN_TEXT, SOME_WORDS = range(3)


class Fetching:
    """One round of fetching; holds what came, and at which step.

    Attributes:
        rows: Candidates by row id.
        stages: The best step that found each: all words, all words in the text, some words.
        capped: A step was cut off: more rows exist.
        holding: For each word that is not too common, ids of rows that hold it anywhere.
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
        self.rows: dict[int, Candidate] = {}
        self.stages: dict[int, int] = {}
        self.capped = False
        self.holding: dict[str, set[int]] = {}
        self._kinds = ""
        self._ending = ("", "")
        if meaning.last:
            self._ending = (meaning.last, source.endings(meaning.last))
        self._take(ALL_WORDS, source.named(key, _NAMED), 1 << 30)
        kinds = sorted(meaning.needs or meaning.begun)
        if kinds:
            self._kinds = any_of([tag("c", number) for number in kinds])
            self._by_kind(kinds)
        elif meaning.traits:
            self._by_traits(sorted(meaning.traits))
        if meaning.keys:
            self._by_words()
            self._by_rare_words()

    def _take(self, stage: int, found: list[Candidate], limit: int) -> int:
        self.capped = self.capped or len(found) >= limit
        for one in found:
            self.rows.setdefault(one.id, one)
            self.stages[one.id] = min(stage, self.stages.get(one.id, stage))
        return len(found)

    def _match(self, stage: int, table: str, text: str, limit: int = 0) -> int:
        cap = limit or self._cap
        return self._take(stage, self._source.matching(table, text, self._wanted, cap), cap)

    def _around(self, text: str) -> None:
        """Fetch near the caller first, and further off while there are few."""
        if self._place is not None:
            bounded = self._wanted.within_miles is not None
            for wide in (False,) if bounded else (False, True):
                near = f"({text}) AND {around_tags(self._place, wide=wide)}"
                if self._match(ALL_WORDS, "names", near) >= _NEAR_ENOUGH:
                    self._match(ALL_WORDS, "names", f"({text}) AND {tag('r', 1)}")
                    return
        self._match(ALL_WORDS, "names", text)

    def _by_kind(self, kinds: list[int]) -> None:
        meaning = self._meaning
        tags = self._kinds
        stage = ALL_WORDS
        if meaning.words and meaning.needs:
            both = f"{quoted(meaning.words, self._ending)} AND {tags}"
            self._around(both)
            if len(self.rows) < FEW:
                self._in_texts(meaning.words, f" AND {tags}")
            stage = SOME_WORDS
        cap = self._cap if len(self.rows) < _ASIDE else _ASIDE
        share = max(_NAMED, cap // len(kinds))  # a common kind must not crowd a rare one out
        apart = [[kind] for kind in kinds] if len(kinds) <= _MOST_KINDS else [kinds]
        for some in apart:
            if self._place is None:
                tags_of = any_of([tag("c", kind) for kind in some])
                self._match(stage, "names", tags_of, share)
            else:
                near = self._source.near(some, self._place, self._wanted, share)
                self._take(stage, near, share)
        if self._place is None:
            return
        self._match(stage, "names", f"{tags} AND {tag('r', 1)}", cap)
        aside = cap if len(self.rows) < FEW else _ASIDE
        self._match(stage, "names", tags if aside == cap else f"{tags} AND {tag('g', 0)}", aside)

    def _by_traits(self, traits: list[int]) -> None:
        """Fetch what is for such people, where no need was named: "trans teen", "deaf veteran"."""
        stage = SOME_WORDS if self._meaning.words else ALL_WORDS
        whole = " AND ".join(tag("c", number) for number in traits)
        if self._match(stage, "names", whole) < FEW and len(traits) > 1:
            self._match(SOME_WORDS, "names", any_of([tag("c", one) for one in traits]), _ASIDE)

    def _by_words(self) -> None:
        words = self._meaning.keys
        whole = quoted(words, self._ending)
        if len(self.rows) < self._cap:
            self._around(whole)
        if len(self.rows) < FEW:
            self._in_texts(words, "")
        long = [word for word in words if len(word) > 2]
        if len(words) > 1 and long:
            if len(self.rows) < FEW:
                self._match(SOME_WORDS, "names", quoted(long, self._ending, " OR "))
            if len(self.rows) < FEW:
                self._match(SOME_WORDS, "texts", quoted(long, joint=" OR "))

    def _in_texts(self, words: Sequence[str], around: str) -> None:
        """Fetch rows that hold all words anywhere; a short beginning would be too many words."""
        last = self._meaning.last
        whole = [word for word in words if word != last or len(word) > _SHORT]
        if whole:
            self._match(IN_TEXT, "texts", quoted(whole, self._ending) + around)

    def _by_rare_words(self) -> None:
        """Learn which rows hold the telling words anywhere, and fetch those not seen yet."""
        around = self._around_kinds()
        rare = sorted((count, word) for word, count in self._held.items() if 0 < count < _COMMON)
        for _, word in rare[:_RARE_WORDS]:
            if len(self.rows) == 0 and not around:
                break
            expression = f'"{word}"{around}'
            self.holding[word] = set(self._source.ids("texts", expression, self._wanted, _HOLDING))
        if self._kinds and self.holding:
            fresh: dict[int, int] = {}
            for ids in self.holding.values():
                for identity in ids - self.rows.keys():
                    fresh[identity] = fresh.get(identity, 0) + 1
            best = sorted(fresh, key=lambda one: (-fresh[one], one))[:_ASIDE]
            stage = SOME_WORDS if self._meaning.words else ALL_WORDS
            if best:
                self._take(stage, self._source.by_id(best), 1 << 30)
        self._promote()

    def _promote(self) -> None:
        """Count rows that hold every word somewhere among those found in the text."""
        told = [self.holding.get(word, set()) for word in self._meaning.words]
        if not told:
            return
        for identity in set.intersection(*told):
            if self.stages.get(identity) == SOME_WORDS:
                self.stages[identity] = IN_TEXT

    def _around_kinds(self) -> str:
        if not self._kinds:
            return ""
        near = ""
        if self._place is not None and self._wanted.within_miles is None:
            near = f" AND ({around_tags(self._place, wide=True)} OR {tag('r', 1)})"
        return f" AND {self._kinds}{near}"
