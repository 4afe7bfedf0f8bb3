"""Save what can still be read of a record with bad pages into a new one."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import schema
from db.connection import open_connection, told
from db.driver import DriverError
from db.errors import DamagedRecordError, RecordError
from db.folds import projections
from db.journal.mark import read_marks
from db.vault.keys import KeyOpener
from db.vault.slots import RECORD_NAME, SLOTS_NAME, Secrets, read_slots

if TYPE_CHECKING:
    from sqlite3 import Connection

_FIRST_STEP = 4096
_TABLES = ("meta", "entry", "body", "draft", "call_state", "satisfaction")


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What came out.

    Attributes:
        entries: Entries saved.
        bodies: Texts saved; an entry without its text keeps its place in the chain.
        drafts: Drafts saved.
        unreadable: Rows, as far as their places are known, that could not be read.
    """

    entries: int
    bodies: int
    drafts: int
    unreadable: int


def salvage(folder: Path, into: Path, *, keys: KeyOpener, now_ms: int) -> Salvaged:
    """Copy every readable row of the record in ``folder`` into a new record in ``into``.

    The new record opens with the same slots. ``verify`` then names what is missing.

    Raises:
        DamagedRecordError: the first page or the list of tables is bad; restore a backup.
        RecordError: the record could not be opened for another reason.
    """
    slots = read_slots(folder)
    secrets = slots.prove(keys.open(slots))
    ends = read_marks(folder, secrets.record_id, secrets.db_key, None).ends
    marked = sum(seq for seq, _ in ends.values())
    source = _Source(folder / RECORD_NAME, secrets, marked)
    into.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = open_connection(into / RECORD_NAME, secrets.db_key, create=True)
    try:
        schema.migrate(target, schema.migrations(), now_ms)
        target.execute("PRAGMA foreign_keys=OFF")
        target.execute("BEGIN IMMEDIATE")
        triggers = target.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:  # they refuse the gaps that a bad page leaves
            target.execute(f"DROP TRIGGER {name}")
        counts = {table: _copy(source, target, table) for table in _TABLES}
        # a text whose entry is lost proves nothing and would only be a stray
        target.execute("DELETE FROM body WHERE place NOT IN (SELECT place FROM entry)")
        target.execute("INSERT INTO outbox SELECT place, wall_ms FROM entry")
        projections.renew(target)
        for _, sql in triggers:
            target.execute(sql)
        target.execute("COMMIT")
        bodies = target.execute("SELECT count(*) FROM body").fetchone()[0]
    except DriverError as error:
        raise told(error) from error
    finally:
        target.close()
        source.close()
    shutil.copy2(folder / SLOTS_NAME, into / SLOTS_NAME)
    return Salvaged(
        entries=counts["entry"],
        bodies=bodies,
        drafts=counts["draft"],
        unreadable=source.unreadable,
    )


def _copy(source: "_Source", target: "Connection", table: str) -> int:
    n = 0
    for row in source.rows(table):
        marks = ",".join("?" * len(row))
        target.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
        n += 1
    return n


class _Source:
    """The harmed record; its connection is opened anew after every error."""

    def __init__(self, path: Path, secrets: Secrets, marked: int) -> None:
        self._path = path
        self._key = secrets.db_key
        self._marked = marked
        self._connection: Connection | None = None
        self.unreadable = 0

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, question: str, *values: int) -> list[tuple[Any, ...]] | None:
        """Return the rows, or None when a page on the way is bad."""
        if self._connection is None:
            self._connection = open_connection(self._path, self._key, read_only=True)
        try:
            return self._connection.execute(question, values).fetchall()
        except DriverError:
            self.close()  # a codec error poisons the connection
            return None

    def rows(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Yield every row that can be read."""
        if table in ("meta", "draft", "call_state", "satisfaction"):
            found = self._ask(f"SELECT * FROM {table}")
            if found is None and table == "meta":
                raise DamagedRecordError("the name of the record cannot be read")
            yield from found or ()
            return
        yield from self._range(table, 1, self._last_place())

    def _last_place(self) -> int:
        # the places are in the index of the other tables as well: the highest that any of them has
        # and where the end of the file is bad, the mark knows how many entries there were
        found = self._marked
        for question in (
            "SELECT max(place) FROM entry",
            "SELECT max(place) FROM outbox",
            "SELECT max(place) FROM body",
        ):
            rows = self._ask(question)
            if rows and rows[0][0] is not None:
                found = max(found, rows[0][0])
        if not found:
            raise DamagedRecordError("no entry can be read")
        return found

    def _range(self, table: str, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        stack = [
            (at, min(last, at + _FIRST_STEP - 1)) for at in range(first, last + 1, _FIRST_STEP)
        ][::-1]
        while stack:
            low, high = stack.pop()
            found = self._ask(
                f"SELECT * FROM {table} WHERE place BETWEEN ? AND ? ORDER BY place", low, high
            )
            if found is not None:
                yield from found
            elif low == high:
                self.unreadable += 1
            else:
                middle = (low + high) // 2
                stack.append((middle + 1, high))
                stack.append((low, middle))


def can_salvage(folder: Path, *, keys: KeyOpener) -> bool:
    """Say whether the first page can be read, so that it is worth trying."""
    slots = read_slots(folder)
    secrets = slots.prove(keys.open(slots))
    try:
        open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True).close()
    except RecordError:
        return False
    return True
