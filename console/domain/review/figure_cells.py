"""Name every count of a report, and say which of them must not be given away."""

from collections.abc import Iterable

from console.domain.finish.finish import COUNTS_AS, Diverted
from console.domain.review.metrics import CallSet, Figures, wait_bins
from console.domain.review.small_cells import Sum, hidden_cells
from console.domain.vocabulary import Disposition

_NESTED = (
    (CallSet.B, CallSet.C),
    (CallSet.Q, CallSet.E),
    (CallSet.E, CallSet.O),
    (CallSet.Q, CallSet.G),
    (CallSet.G, CallSet.G24),
    (CallSet.G24, CallSet.G72),
)
"""The first holds the second: their difference follows from the two."""

WHOLES = (CallSet.O, CallSet.Q, CallSet.C, CallSet.B)
"""What diverted calls are a part of, in the order of the four rates."""

SIGNED, WITH_REASON, ASKED, ALL = "signed", "with a reason", "asked", "all"


def set_cell(*sets: CallSet) -> str:
    """Return the name of how many incidents lie in all of these sets."""
    return "set:" + "&".join(one.name for one in sets)


def cell(table: str, code: object) -> str:
    """Return the name of one count of a table."""
    return f"{table}:{code}"


class Cells:
    """The counts of a report by their names, and which of them stay hidden.

    Args:
        figures: What was counted.
        suppress: Whether small counts, and what gives them away, are hidden.
    """

    def __init__(self, figures: Figures, *, suppress: bool) -> None:
        self.suppresses = suppress
        self.counts: dict[str, int] = {}
        self._sums: list[Sum] = []
        self._unshown: set[str] = set()
        self._add_sets(figures)
        self._add_lists(figures)
        self.counts[ASKED] = figures.asked
        for name, steps in (("taken", figures.taken), ("engaged", figures.engaged)):
            self._add_waits(name, wait_bins(steps))
        self.hidden = (
            hidden_cells(self.counts, self._sums, frozenset(self._unshown))
            if suppress
            else frozenset()
        )

    def shown(self, name: str) -> int | None:
        """Return a count, None where it is hidden."""
        return None if name in self.hidden else self.counts[name]

    def _add_sets(self, figures: Figures) -> None:
        self.counts[ALL] = figures.incidents
        for one in CallSet:
            if one is not CallSet.A:
                self.counts[set_cell(one)] = figures.within(one)
        for whole, part in _NESTED:
            self._split(set_cell(whole), set_cell(part))
        for one in (CallSet.B, CallSet.Q):
            self._split(ALL, set_cell(one))
        for whole in WHOLES:
            both = set_cell(CallSet.G, whole)
            self.counts[both] = figures.within(CallSet.G, whole)
            self._split(set_cell(whole), both)
            self._split(set_cell(CallSet.G), both)
        for part in (CallSet.Q, CallSet.E):
            both = set_cell(part, CallSet.C)
            self.counts[both] = figures.within(part, CallSet.C)
            self._split(set_cell(CallSet.C), both)
            self._split(set_cell(part), both)

    def _add_lists(self, figures: Figures) -> None:
        self._list("hour", ((f"{day}-{hour}", n) for (day, hour), n in figures.hours.items()), ALL)
        self.counts["reached"] = sum(figures.channels.values())
        self._split(ALL, "reached")
        self._unshown.add("reached")
        self._list("channel", figures.channels.items(), "reached")
        self._list("nondivert", figures.nondivert.items(), WITH_REASON)
        self._list("disposition", figures.dispositions.items(), "")
        self.counts[SIGNED] = figures.signed
        self._sums.append(
            Sum(
                total=SIGNED,
                parts=tuple(cell("disposition", code) for code in figures.dispositions),
            )
        )
        # Whoever adds up the diverted endings comes near to G: what is left between is kept too.
        diverted = [code for code in figures.dispositions if _is_diverted(code)]
        self.counts["diverted endings"] = sum(figures.dispositions[code] for code in diverted)
        self._unshown.add("diverted endings")
        parts = tuple(cell("disposition", code) for code in diverted)
        self._sums.append(Sum(total="diverted endings", parts=parts))
        self._split("diverted endings", set_cell(CallSet.G))

    def _add_waits(self, name: str, bins: tuple[int, ...]) -> None:
        self._list(name, ((str(n), count) for n, count in enumerate(bins)), cell(name, "n"))
        self._split(ASKED, cell(name, "n"))
        for words, many in (("60", 2), ("120", 3)):
            self.counts[cell(name, words)] = sum(bins[:many])
            parts = tuple(cell(name, str(n)) for n in range(many))
            self._sums.append(Sum(total=cell(name, words), parts=parts))

    def _list(self, table: str, counts: Iterable[tuple[str, int]], total: str) -> None:
        named = {cell(table, code): n for code, n in counts}
        self.counts |= named
        if total:
            self.counts.setdefault(total, sum(named.values()))
            self._sums.append(Sum(total=total, parts=tuple(named)))

    def _split(self, whole: str, part: str) -> None:
        """Note that the rest of a whole follows from it and its part."""
        if self.counts[whole] < self.counts[part]:
            return  # a record of an older program: what it holds does not hang together like this
        rest = f"{whole} without {part}"
        self.counts[rest] = self.counts[whole] - self.counts[part]
        self._unshown.add(rest)
        self._sums.append(Sum(total=whole, parts=(part, rest)))


def _is_diverted(code: str) -> bool:
    return any(one.code == code and COUNTS_AS[one] is Diverted.YES for one in Disposition)
