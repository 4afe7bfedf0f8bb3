"""Keep what the center adds: own listings, pins, notes, and reports that something was wrong."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from resources.errors import NoSealError
from resources.hours.timetable import Hours
from resources.listing import Listing
from resources.rows import COLUMNS, hours_body, hours_of, listing_of, row_of
from resources.writing import sql

LOCAL = "local"
"""The source of the center's own listings."""

Seal = Callable[[bytes], bytes]
_BLOBS = ("detail", "sealed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note of the center on a listing, such as "call the back line after ten"."""

    number: int
    uid: str
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongReport:
    """What a clinician found to be wrong; it waits until somebody settles it."""

    number: int
    uid: str
    field: str
    text: str
    written_by: str
    written_at: datetime
    settled_at: datetime | None = None


class Overlay:
    """The center's layer over the directory; used by one thread at a time."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        seal: Seal | None = None,
        unseal: Seal | None = None,
    ) -> None:
        """Open the layer.

        Args:
            connection: Opened for writing on the overlay file, in autocommit mode.
            seal: Closes notes, reports and private addresses; None while the record is locked.
            unseal: Opens them.
        """
        self._connection = connection
        self._seal = seal
        self._unseal = unseal
        connection.executescript(sql("overlay.sql"))
        self._pins = {row[0] for row in connection.execute("SELECT uid FROM pin")}

    def is_pinned(self, uid: str) -> bool:
        """Tell whether a listing is pinned."""
        return uid in self._pins

    @property
    def pins(self) -> frozenset[str]:
        """Return the pinned listings."""
        return frozenset(self._pins)

    def pin(self, uid: str, at: datetime) -> None:
        """Put a listing on top of its equals."""
        self._connection.execute("INSERT OR IGNORE INTO pin VALUES (?, ?)", (uid, at.isoformat()))
        self._pins.add(uid)

    def unpin(self, uid: str) -> None:
        """Let a listing stand where it would."""
        self._connection.execute("DELETE FROM pin WHERE uid = ?", (uid,))
        self._pins.discard(uid)

    def write_note(self, uid: str, text: str, *, by: str, at: datetime) -> None:
        """Keep a note under the seal.

        Raises:
            NoSealError: The record is locked.
        """
        self._connection.execute(
            "INSERT INTO note (uid, sealed, written_by, written_at) VALUES (?, ?, ?, ?)",
            (uid, self._sealed(text), by, at.isoformat()),
        )

    def notes(self, uid: str) -> list[Note]:
        """Return the notes on a listing, oldest first.

        Raises:
            NoSealError: The record is locked.
        """
        rows = self._connection.execute(
            "SELECT id, sealed, written_by, written_at FROM note WHERE uid = ? ORDER BY id", (uid,)
        ).fetchall()
        return [
            Note(
                number=row[0],
                uid=uid,
                text=self._opened(row[1]),
                written_by=row[2],
                written_at=datetime.fromisoformat(row[3]),
            )
            for row in rows
        ]

    def report_wrong(self, uid: str, field: str, text: str, *, by: str, at: datetime) -> None:
        """Keep that something about a listing was wrong.

        Raises:
            NoSealError: The record is locked.
        """
        self._connection.execute(
            "INSERT INTO report (uid, field, sealed, written_by, written_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (uid, field, self._sealed(text), by, at.isoformat()),
        )

    def settle(self, number: int, at: datetime) -> None:
        """Mark a report as settled."""
        self._connection.execute(
            "UPDATE report SET settled_at = ? WHERE id = ?", (at.isoformat(), number)
        )

    def open_reports(self, uid: str | None = None) -> list[WrongReport]:
        """Return the reports that nobody has settled, of one listing or of all.

        Raises:
            NoSealError: The record is locked.
        """
        rows = self._connection.execute(
            "SELECT id, uid, field, sealed, written_by, written_at FROM report"
            " WHERE settled_at IS NULL AND (? IS NULL OR uid = ?) ORDER BY id",
            (uid, uid),
        ).fetchall()
        return [
            WrongReport(
                number=row[0],
                uid=row[1],
                field=row[2],
                text=self._opened(row[3]),
                written_by=row[4],
                written_at=datetime.fromisoformat(row[5]),
            )
            for row in rows
        ]

    def reported(self, uid: str) -> int:
        """Return how many reports on a listing wait; needs no seal."""
        row = self._connection.execute(
            "SELECT count(*) FROM report WHERE uid = ? AND settled_at IS NULL", (uid,)
        ).fetchone()
        return int(row[0])

    def keep_listing(self, listing: Listing, at: datetime) -> None:
        """Keep a listing of the center's own, in place of the one with its id.

        Raises:
            ValueError: It is of another source.
        """
        if listing.source != LOCAL:
            raise ValueError("the overlay holds the center's own listings only")
        row = dict(zip(COLUMNS, row_of(listing, 0, None), strict=True))
        plain = {key: value for key, value in row.items() if key not in _BLOBS}
        plain["detail"] = msgspec.Raw(row["detail"])
        self._connection.execute(
            "INSERT OR REPLACE INTO addition VALUES (?, ?, ?, ?, ?)",
            (
                listing.uid,
                msgspec.json.encode(plain),
                hours_body(listing.hours),
                listing.sealed,
                at.isoformat(),
            ),
        )

    def forget_listing(self, uid: str) -> None:
        """Take a listing of the center's own away."""
        self._connection.execute("DELETE FROM addition WHERE uid = ?", (uid,))

    def listings(self) -> list[Listing]:
        """Return the center's own listings."""
        found = []
        for body, hours, sealed in self._connection.execute(
            "SELECT body, hours, sealed FROM addition ORDER BY uid"
        ):
            row = msgspec.json.decode(body)
            row["detail"] = msgspec.json.encode(row["detail"])
            row["sealed"] = sealed
            found.append(listing_of(row, hours_of(hours) if hours else Hours()))
        return found

    def _sealed(self, text: str) -> bytes:
        if self._seal is None:
            raise NoSealError
        return self._seal(text.encode())

    def _opened(self, raw: bytes) -> str:
        if self._unseal is None:
            raise NoSealError
        return self._unseal(raw).decode()
