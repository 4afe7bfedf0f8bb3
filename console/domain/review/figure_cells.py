"""Name every count of a report, and say which of them must not be given away."""

from collections.abc import Sequence

from console.domain.finish.finish import COUNTS_AS, Diverted
from console.domain.review.cell_book import CellBook, cell
from console.domain.review.metrics import CallSet, Figures, wait_bins
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


class Cells(CellBook):
    """The counts of a report by their names, and which of them stay hidden.

    Args:
        figures: What was counted.
        suppress: Whether small counts, and what gives them away, are hidden.
        months: The same figures by month, where a report shows them; they add up to ``figures``.
    """

    def __init__(self, figures: Figures, *, suppress: bool, months: Sequence[Figures] = ()) -> None:
        super().__init__(suppress=suppress)
        self._add_sets(figures)
        self._add_lists(figures)
        self.counts[ASKED] = figures.asked
        for name, steps in (("taken", figures.taken), ("engaged", figures.engaged)):
            self._add_waits(name, wait_bins(steps))
        if months:
            self._add_months(months)
        self.hide()

    def _add_sets(self, figures: Figures) -> None:
        self.counts[ALL] = figures.incidents
        for one in CallSet:
            if one is not CallSet.A:
                self.counts[set_cell(one)] = figures.within(one)
        for whole, part in _NESTED:
            self.split(set_cell(whole), set_cell(part))
        for one in (CallSet.B, CallSet.Q):
            self.split(ALL, set_cell(one))
        for whole in WHOLES:
            both = set_cell(CallSet.G, whole)
            self.counts[both] = figures.within(CallSet.G, whole)
            self.split(set_cell(whole), both)
            self.split(set_cell(CallSet.G), both)
        for part in (CallSet.Q, CallSet.E):
            both = set_cell(part, CallSet.C)
            self.counts[both] = figures.within(part, CallSet.C)
            self.split(set_cell(CallSet.C), both)
            self.split(set_cell(part), both)

    def _add_lists(self, figures: Figures) -> None:
        self.add_list(
            "hour", ((f"{day}-{hour}", n) for (day, hour), n in figures.hours.items()), ALL
        )
        self.counts["reached"] = sum(figures.channels.values())
        self.split(ALL, "reached")
        self.keep_back("reached")
        self.add_list("channel", figures.channels.items(), "reached")
        self.add_list("nondivert", figures.nondivert.items(), WITH_REASON)
        self.add_list("disposition", figures.dispositions.items(), "")
        self.counts[SIGNED] = figures.signed
        self.add_sum(SIGNED, (cell("disposition", code) for code in figures.dispositions))
        # Whoever adds up the diverted endings comes near to G: what is left between is kept too.
        diverted = [code for code in figures.dispositions if _is_diverted(code)]
        self.counts["diverted endings"] = sum(figures.dispositions[code] for code in diverted)
        self.keep_back("diverted endings")
        parts = tuple(cell("disposition", code) for code in diverted)
        self.add_sum("diverted endings", parts)
        self.split("diverted endings", set_cell(CallSet.G))

    def _add_months(self, months: Sequence[Figures]) -> None:
        numbered = list(enumerate(months))
        for n, month in numbered:
            total, reached = cell("month", n), f"reached {n}"
            self.counts[total] = month.incidents
            self.counts[reached] = sum(month.channels.values())
            self.keep_back(reached)
            self.split(total, reached)
            self.add_list(f"channel {n}", month.channels.items(), reached)
            for name, count in (
                (cell("diverted", n), month.within(CallSet.G)),
                (cell("asked", n), month.asked),
                (cell("waited", n), sum(month.taken.values())),
            ):
                self.counts[name] = count
            self.split(total, cell("diverted", n))
            self.split(total, cell("asked", n))
            self.split(cell("asked", n), cell("waited", n))
        for whole, part in (
            (ALL, "month"), (set_cell(CallSet.G), "diverted"), (ASKED, "asked"),
            (cell("taken", "n"), "waited"),
        ):  # fmt: skip
            self.add_sum(whole, tuple(cell(part, n) for n, _ in numbered))
        for code in {code for month in months for code in month.channels}:
            parts = tuple(cell(f"channel {n}", code) for n, it in numbered if code in it.channels)
            self.add_sum(cell("channel", code), parts)

    def _add_waits(self, name: str, bins: tuple[int, ...]) -> None:
        self.add_list(name, ((str(n), count) for n, count in enumerate(bins)), cell(name, "n"))
        self.split(ASKED, cell(name, "n"))
        for words, many in (("60", 2), ("120", 3)):
            self.counts[cell(name, words)] = sum(bins[:many])
            parts = tuple(cell(name, str(n)) for n in range(many))
            self.add_sum(cell(name, words), parts)


def _is_diverted(code: str) -> bool:
    return any(one.code == code and COUNTS_AS[one] is Diverted.YES for one in Disposition)
