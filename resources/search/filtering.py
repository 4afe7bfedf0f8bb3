"""Apply filters to candidates: one rule for the filter, its count, and what it took away."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from resources.categories import Vocabulary
from resources.hours.open_state import OpenNow, OpenState
from resources.places import COARSE, MIDDLE, cells_within
from resources.rows import ALWAYS_OPEN, LANGUAGES, bits, source_tag, tag
from resources.search.candidates import Group, Wanted
from resources.search.question import Filters, Trait, Who
from resources.search.sifting import Judged

_CLOSED, _LATER = OpenState.CLOSED, OpenState.OPENS_LATER
_TRAIT_CODES = {
    Trait.WALK_IN: "walk_in_access",
    Trait.SENDS_SOMEONE: "dispatch_access",
    Trait.BY_TEXT: "text_access",
}
_ACCEPT_BY_SILENCE = {
    Who.ADULTS: ("youth",),
    Who.YOUTH: ("adults", "seniors"),
    Who.WOMEN: ("men",),
    Who.MEN: ("women",),
    Who.SENIORS: ("youth",),
    Who.FAMILIES: (),
}
"""For these a service accepts unless it names only others; the rest must be named."""

_NEAR, _FARTHEST = 8.0, 150.0
_LANE = 24
_LANE_MASK = (1 << _LANE) - 1
_KINDS_AT_HAND = 20_000
_Kind = tuple[int, int | None, int | None, bool]
_IF_OPEN, _IF_SHUT = OpenNow(state=OpenState.OPEN), OpenNow(state=_CLOSED)


class Sieve:
    """Tells for one candidate which filters it passes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        by_code = vocabulary.by_code
        self._bit = {code: 1 << one.number for code, one in by_code.items()}
        self._offered: list[tuple[Trait | Who, str, Callable[[Judged], bool]]] = [
            *((one, one.value, self._trait_rule(one)) for one in Trait),
            *((one, one.value, self._who_rule(one)) for one in Who),
        ]
        self._lanes: dict[_Kind, tuple[int, int]] = {}

    def wanted(self, filters: Filters, place: tuple[float, float] | None = None) -> Wanted:
        """Return the part of the filters that rows can be asked for while fetching."""
        numbers = [ALWAYS_OPEN] if Trait.ALWAYS_OPEN in filters.traits else []
        for trait, code in _TRAIT_CODES.items():
            if trait in filters.traits:
                numbers.append(self._bit[code].bit_length() - 1)
        named = filters.accepts - _ACCEPT_BY_SILENCE.keys()
        numbers += [self._bit[who.value].bit_length() - 1 for who in named]
        groups: list[Group] = [(tag("c", number),) for number in numbers]
        languages = 0
        if filters.language in LANGUAGES:
            spoken = LANGUAGES.index(filters.language)
            groups.append((tag("l", spoken),))
            languages = 1 << spoken
        if filters.source:
            groups.append((source_tag(filters.source),))
        if filters.sources:
            groups.append(tuple(source_tag(name) for name in sorted(filters.sources)))
        if filters.categories:
            groups.append(tuple(tag("c", number) for number in sorted(filters.categories)))
        if filters.within_miles is not None and place is not None:
            groups += _cells_within(place, filters.within_miles)
        return Wanted(
            groups=tuple(groups),
            mask=bits(numbers),
            languages=languages,
            within_miles=filters.within_miles,
        )

    def tests(self, filters: Filters) -> list[tuple[str, Filters, Callable[[Judged], bool]]]:
        """Return each filter that is on: its name, the filters without it, and its rule."""
        found: list[tuple[str, Filters, Callable[[Judged], bool]]] = []
        for trait in sorted(filters.traits, key=lambda one: one.value):
            less = replace(filters, traits=filters.traits - {trait})
            found.append((trait.value, less, self._trait_rule(trait)))
        for who in sorted(filters.accepts, key=lambda one: one.value):
            less = replace(filters, accepts=filters.accepts - {who})
            found.append((who.value, less, self._who_rule(who)))
        if filters.within_miles is not None:
            miles = filters.within_miles
            less = replace(filters, within_miles=None)
            found.append((f"within {miles:g} miles", less, lambda one: _within(one, miles)))
        if filters.language:
            less = replace(filters, language="")
            found.append((filters.language, less, self._language_rule(filters.language)))
        if filters.categories:
            mask = bits(filters.categories)
            less = replace(filters, categories=frozenset())
            found.append(("category", less, lambda one: bool(one.candidate.categories & mask)))
        if filters.source:
            source = filters.source
            less = replace(filters, source="")
            found.append((source, less, lambda one: one.candidate.source == source))
        if filters.sources:
            wanted = filters.sources
            less = replace(filters, sources=frozenset())
            found.append(("source", less, lambda one: one.candidate.source in wanted))
        return found

    def _trait_rule(self, trait: Trait) -> Callable[[Judged], bool]:
        if trait is Trait.OPEN_NOW:
            return _may_be_open
        if trait is Trait.ALWAYS_OPEN:
            return lambda one: bool(one.candidate.categories >> ALWAYS_OPEN & 1)
        if trait is Trait.NO_REFERRAL:
            referral = self._bit["referral_access"]
            return lambda one: not one.candidate.categories & referral
        if trait is Trait.BY_PHONE:
            return lambda one: bool(one.candidate.phone)
        bit = self._bit[_TRAIT_CODES[trait]]
        return lambda one: bool(one.candidate.categories & bit)

    def _who_rule(self, who: Who) -> Callable[[Judged], bool]:
        own = self._bit[who.value]
        if who not in _ACCEPT_BY_SILENCE:
            return lambda one: bool(one.candidate.categories & own)
        others = bits(self._bit[code].bit_length() - 1 for code in _ACCEPT_BY_SILENCE[who])
        lowest, highest = {Who.YOUTH: (0, 17), Who.SENIORS: (60, 120), Who.ADULTS: (18, 120)}.get(
            who, (0, 120)
        )

        def accepted(one: Judged) -> bool:
            row = one.candidate
            if row.minimum_age is not None and row.minimum_age > highest:
                return False
            if row.maximum_age is not None and row.maximum_age < lowest:
                return False
            return bool(row.categories & own) or not row.categories & others

        return accepted

    def _language_rule(self, language: str) -> Callable[[Judged], bool]:
        if language not in LANGUAGES:
            return lambda _: False
        bit = 1 << LANGUAGES.index(language)
        return lambda one: bool(one.candidate.languages & bit)

    def counts(self, judged: Iterable[Judged], filters: Filters) -> tuple[tuple[str, int], ...]:
        """Return, for each filter that is off, how many of these would be left with it on."""
        total = 0
        for one in judged:
            lanes = one.candidate.lanes or self._lanes_of(one)
            state = one.open.state
            total += lanes[state is _CLOSED or state is _LATER]
        on = {choice.value for choice in (*filters.traits, *filters.accepts)}
        return tuple(
            (name, total >> place * _LANE & _LANE_MASK)
            for place, (_, name, _) in enumerate(self._offered)
            if name not in on
        )

    def _lanes_of(self, one: Judged) -> tuple[int, int]:
        """Return the filters that a row passes, each as a 1 in a lane of its own: open, and shut.

        Many rows share all that filters look at: each kind is asked once.
        """
        row = one.candidate
        kind = (row.categories, row.minimum_age, row.maximum_age, bool(row.phone))
        lanes = self._lanes.get(kind)
        if lanes is None:
            if len(self._lanes) > _KINDS_AT_HAND:
                self._lanes.clear()
            lanes = self._lanes[kind] = (
                self._passed(replace(one, open=_IF_OPEN)), self._passed(replace(one, open=_IF_SHUT))
            )  # fmt: skip
        row.lanes = lanes
        return lanes

    def _passed(self, one: Judged) -> int:
        return sum(rule(one) << place * _LANE for place, (_, _, rule) in enumerate(self._offered))


@lru_cache(maxsize=64)
def _cells_within(place: tuple[float, float], miles: float) -> tuple[Group, ...]:
    """Return the cells around, and no place at all; nothing where the cells would be too many."""
    if miles > _FARTHEST:
        return ()
    fine = miles <= _NEAR
    kind, size = ("h", MIDDLE) if fine else ("g", COARSE)
    return ((tag("g", 0), *(tag(kind, one) for one in cells_within(place, miles, size))),)


def _may_be_open(judged: Judged) -> bool:
    state = judged.open.state
    return state is not _CLOSED and state is not _LATER


def _within(judged: Judged, miles: float) -> bool:
    return judged.miles is None or judged.miles <= miles
