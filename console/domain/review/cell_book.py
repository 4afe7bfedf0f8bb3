"""Name the counts of a report and how they hang together, then say which must not be given away."""

from collections.abc import Iterable

from console.domain.review.small_cells import Sum, hidden_cells


def cell(table: str, code: object) -> str:
    """Return the name of one count of a table."""
    return f"{table}:{code}"


class CellBook:
    """The counts of some tables by their names; ``hide`` is called when all are there.

    Args:
        suppress: Whether small counts, and what gives them away, are hidden.
    """

    def __init__(self, *, suppress: bool) -> None:
        self.suppresses = suppress
        self.counts: dict[str, int] = {}
        self.hidden: frozenset[str] = frozenset()
        self._sums: list[Sum] = []
        self._unshown: set[str] = set()

    def shown(self, name: str) -> int | None:
        """Return a count, None where it is hidden; one that nobody counted is nought."""
        return None if name in self.hidden else self.counts.get(name, 0)

    def hide(self) -> None:
        """Find out what stays hidden."""
        if self.suppresses:
            self.hidden = hidden_cells(self.counts, self._sums, frozenset(self._unshown))

    def add_list(self, table: str, counts: Iterable[tuple[str, int]], total: str = "") -> None:
        """Take in a table; ``total`` is the name of the sum of its counts, if one is shown."""
        named = {cell(table, code): n for code, n in counts}
        self.counts |= named
        if total:
            self.counts.setdefault(total, sum(named.values()))
            self._sums.append(Sum(total=total, parts=tuple(named)))

    def add_sum(self, total: str, parts: Iterable[str]) -> None:
        """Note that a count is the sum of others; all of them are there."""
        self._sums.append(Sum(total=total, parts=tuple(parts)))

    def split(self, whole: str, part: str) -> None:
        """Note that the rest of a whole follows from it and its part."""
        if self.counts[whole] < self.counts[part]:
            return  # a record of an older program: what it holds does not hang together like this
        rest = f"{whole} without {part}"
        self.counts[rest] = self.counts[whole] - self.counts[part]
        self._unshown.add(rest)
        self.add_sum(whole, (part, rest))

    def keep_back(self, name: str) -> None:
        """Note that no table shows a count, though somebody could work it out."""
        self._unshown.add(name)
