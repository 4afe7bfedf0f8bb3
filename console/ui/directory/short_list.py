"""Keep the few services that are compared or handed out, in the order they were chosen."""

from dataclasses import dataclass

from console.domain.contact.referral import ListForm
from console.models.directory_model import DirectoryRow
from resources.listing import Listing

MOST = 10
"""A caller writes down fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTaken:
    """The short list, on its way out of the desk."""

    form: ListForm
    listings: tuple[Listing, ...]


class ShortList:
    """The chosen services of one person; gone when they sign off."""

    def __init__(self) -> None:
        self._rows: dict[str, DirectoryRow] = {}

    @property
    def uids(self) -> frozenset[str]:
        """Return the ids of the chosen services."""
        return frozenset(self._rows)

    @property
    def rows(self) -> tuple[DirectoryRow, ...]:
        """Return the chosen services, the first chosen first."""
        return tuple(self._rows.values())

    def toggle(self, row: DirectoryRow) -> bool:
        """Take a service in or out; return False where the list is full."""
        if self._rows.pop(row.listing.uid, None) is not None:
            return True
        if len(self._rows) >= MOST:
            return False
        self._rows[row.listing.uid] = row
        return True

    def two(self, chosen: DirectoryRow | None) -> tuple[DirectoryRow, ...]:
        """Return what is compared: the first two, or the only one and the one chosen now."""
        rows = self.rows[:2]
        if len(rows) == 1 and chosen is not None and chosen.listing.uid not in self._rows:
            return (*rows, chosen)
        return rows

    def clear(self) -> None:
        """Forget every service."""
        self._rows.clear()
