"""Keep one person's private notes in an encrypted file of their own, apart from the record.

The key is derived from the person's own seed: neither the desk nor its administrator nor a backup
of the record can open it. There is one file per author, and nothing else reads it.
"""

from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from db.connection import open_connection, told
from db.driver import DriverError
from db.errors import BodyTooLongError
from db.vault.person_keys import PersonKeys, person_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

T = TypeVar("T")

LONGEST_NOTE = 100_000
_SHAPE = (
    "create table if not exists note (contact_id text primary key, changed_ms integer not null,"
    " text text not null) strict, without rowid"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateNote:
    """One note on one contact, as its author wrote it."""

    contact_id: str
    changed_ms: int
    text: str

    def __repr__(self) -> str:
        """Show no text, wherever this may be printed."""
        return f"PrivateNote(contact_id={self.contact_id!r})"


class PrivateNotes:
    """The notes of one author. Each call opens the file and closes it: no page stays in memory.

    Blocks: never on the GUI thread.
    """

    def __init__(self, folder: Path, person_id: str, keys: PersonKeys) -> None:
        self._path = person_file(folder, person_id, ".notes")
        self._key = keys.note_key

    def read(self, contact_id: str) -> PrivateNote | None:
        """Return the note on a contact, or None.

        Raises:
            WrongKeyError: the file is another person's, or of this person's former keys.
            RecordError: as it happened.
        """
        if not self._path.exists():
            return None

        def ask(connection: "Connection") -> PrivateNote | None:
            row = connection.execute(
                "SELECT contact_id, changed_ms, text FROM note WHERE contact_id = ?", (contact_id,)
            ).fetchone()
            return PrivateNote(contact_id=row[0], changed_ms=row[1], text=row[2]) if row else None

        return self._with(ask)

    def keep(self, note: PrivateNote) -> None:
        """Put a note in the place of the former one; an empty text takes it away.

        Raises:
            BodyTooLongError: over 100,000 characters.
            RecordError: as it happened; the former note stays.
        """
        if len(note.text) > LONGEST_NOTE:
            raise BodyTooLongError(f"{len(note.text)} characters")

        def write(connection: "Connection") -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM note WHERE contact_id = ?", (note.contact_id,))
            if note.text:
                connection.execute(
                    "INSERT INTO note VALUES (?, ?, ?)",
                    (note.contact_id, note.changed_ms, note.text),
                )
            connection.execute("COMMIT")

        self._with(write)

    def forget_before(self, changed_ms: int, *, held: Collection[str] = ()) -> int:
        """Take away what was last changed before a time, but for held contacts; return how many.

        Raises:
            RecordError: as it happened; every note stays.
        """
        if not self._path.exists():
            return 0

        def write(connection: "Connection") -> int:
            connection.execute("BEGIN IMMEDIATE")
            old = connection.execute(
                "SELECT contact_id FROM note WHERE changed_ms < ?", (changed_ms,)
            ).fetchall()
            gone = [row for row in old if row[0] not in held]
            connection.executemany("DELETE FROM note WHERE contact_id = ?", gone)
            connection.execute("COMMIT")
            return len(gone)

        return self._with(write)

    def _with(self, work: "Callable[[Connection], T]") -> T:
        new = not self._path.exists()
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            with closing(open_connection(self._path, self._key, create=new)) as connection:
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute(_SHAPE)
                return work(connection)
        except DriverError as error:
            raise told(error) from error
