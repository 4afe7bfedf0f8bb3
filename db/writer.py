"""Own the one writing connection of a record; every method runs on the store thread."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from nacl.signing import SigningKey

from db import drafts, satisfaction, schema
from db.care import ballast, rescue
from db.care.backup import copy_before_migration
from db.connection import BUSY_MS, as_database, open_connection, told
from db.driver import DriverError
from db.errors import (
    ClockBackError,
    ClockDoubtError,
    DamagedRecordError,
    DiskFullError,
    EntryRefusedError,
    MarkChangedError,
    RecordError,
    RecordGoneError,
    RecordRolledBackError,
)
from db.facts import Fact, RecordCreated, RollbackFound
from db.folds import figures, projections, search_index
from db.journal.genesis import Genesis, read_genesis
from db.journal.hybrid_clock import HybridClock
from db.journal.identity import IdMaker
from db.journal.journal import Journal, Prepared, last_link, opened_journal, prepare
from db.journal.mark import NO_MARKS, MarkKeeper, MarksFound, Shortfall, ends_of, shortfalls
from db.journal.new_chain import start_new_chain
from db.lists import call_lists
from db.rows import CallState, Draft, DraftSaved, Receipt
from db.vault.field_seal import FieldSeal, seal_of
from db.vault.slots import Secrets

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")
_READER_MS = 100
SEARCH_STEP = 500
"""Entries that are looked through at once for texts to be searched; a few milliseconds."""


class Writer:
    """The writing end of a record: opens it, brings it up to date, and commits."""

    def __init__(
        self,
        path: Path,
        secrets: Secrets,
        *,
        unix_ms: Callable[[], int],
        app_version: str,
        marks: MarksFound = NO_MARKS,
        keeper: MarkKeeper | None = None,
    ) -> None:
        if secrets.desk_seed is None:
            raise DamagedRecordError("a desk cannot write without its signing key")
        self._path = path
        self._secrets = secrets
        self._unix_ms = unix_ms
        self._app_version = app_version
        self._marks = marks
        self._keeper = keeper
        self._warnings: list[RecordError] = []
        self._desk_key = SigningKey(secrets.desk_seed)
        self._ids = IdMaker(unix_ms)
        self._connection: Connection | None = None
        self._clock = HybridClock(unix_ms)
        self._journal = Journal(desk_key=self._desk_key, clock=self._clock, ids=self._ids)
        self._genesis: Genesis | None = None
        self._file_id = (0, 0)

    @property
    def genesis(self) -> Genesis:
        """Return the sealed beginning of the open record."""
        if self._genesis is None:
            raise DamagedRecordError("the record is not open")
        return self._genesis

    @property
    def journal(self) -> Journal:
        """Return the writing end of this desk's chain."""
        return self._journal

    @property
    def warnings(self) -> tuple[RecordError, ...]:
        """Return what a person must be told although the record is open."""
        ahead = (ClockDoubtError(),) if self._clock.doubtful else ()
        back = (ClockBackError(),) if self._clock.behind else ()
        return (*self._warnings, *ahead, *back)

    def create(self, profile: str) -> None:
        """Make the file with its first entry, and close it again.

        Raises:
            RecordError: any fault; the file is then to be thrown away.
        """
        connection = open_connection(self._path, self._secrets.db_key, create=True)
        try:
            schema.migrate(connection, schema.migrations(), self._unix_ms())
            desk = self._ids.next_id()
            fact = RecordCreated(
                record_id=self._secrets.record_id,
                profile=profile,
                app_version=self._app_version,
                desk_id=desk,
                desk_key=bytes(self._desk_key.verify_key).hex(),
            )
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO meta VALUES (?, ?)",
                [("record", fact.record_id), ("profile", profile), ("desk", desk)],
            )
            projections.renew(connection)
            self._journal.start_at(last_link(connection, desk))
            self._journal.append(connection, [prepare(fact, "desk")], "desk")
            connection.execute("COMMIT")
        except DriverError as error:
            raise told(error) from error
        finally:
            connection.close()

    def open(self) -> None:
        """Open the file, prove its beginning, migrate it and renew stale projections.

        Raises:
            RecordError: as it happened; nothing was changed unless a migration went through.
        """
        try:
            self._open()
        except DriverError as error:
            self.close()
            raise told(error) from error
        except RecordError:
            self.close()
            raise

    def _open(self) -> None:
        connection = self._connect()
        schema.schema_number(connection)
        self._genesis = read_genesis(connection, self._desk_key.verify_key)
        steps = schema.pending(connection)
        if steps:
            copy_before_migration(connection, self._path, self._secrets.db_key, steps[0].name)
            schema.migrate(connection, steps, self._unix_ms())
        if projections.stale(connection):
            projections.rebuild(connection, self._open_beside)
        self._load_journal(connection)
        if self._marks.broken:
            self._warnings.append(MarkChangedError())
        short = shortfalls(connection, self._marks.ends)
        if short:
            self._warnings.append(
                RecordRolledBackError(
                    ", ".join(f"{it.desk} {it.found_seq} of {it.marked_seq}" for it in short)
                )
            )
            self._go_on_after_rollback(connection, short)
        if self._keeper is not None:
            self._keeper.start_with(ends_of(connection))

    def _go_on_after_rollback(self, connection: "Connection", short: Sequence[Shortfall]) -> None:
        connection.execute("BEGIN IMMEDIATE")
        start_new_chain(
            connection,
            self._journal,
            desk=self._ids.next_id(),
            desk_key=self._desk_key,
            reason="rollback",
            facts=[
                RollbackFound(lost_desk=it.desk, marked_seq=it.marked_seq, found_seq=it.found_seq)
                for it in short
            ],
        )
        connection.execute("COMMIT")
        self._journal.keep()

    def note_copy(self, key: str, made_ms: int) -> None:
        """Keep when a backup was made; ``key`` is one of COPY_KEYS."""
        self._commit(
            lambda connection: connection.execute(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, str(made_ms))
            )
        )

    def field_seal(self) -> FieldSeal:
        """Return what closes single fields beside the record; its key is made the first time."""
        return self._commit(seal_of)

    def _connect(self) -> "Connection":
        self._connection = open_connection(self._path, self._secrets.db_key)
        found = self._path.stat()
        self._file_id = (found.st_dev, found.st_ino)
        as_database(self._connection)  # also switches recursive triggers on: REPLACE fires them
        return self._connection

    def _open_beside(self) -> "Connection":
        return open_connection(self._path, self._secrets.db_key, read_only=True)

    def _load_journal(self, connection: "Connection") -> None:
        self._journal, self._clock = opened_journal(
            connection, desk_key=self._desk_key, unix_ms=self._unix_ms, ids=self._ids
        )

    def count_more(self) -> bool:
        """Commit some thousand incidents more of what reports count; False after the last."""
        return self._commit(figures.fill_more)

    def check_place(self) -> None:
        """Raise RecordGoneError when the path no longer leads to the open file."""
        try:
            found = self._path.stat()
        except OSError as error:
            raise RecordGoneError(f"stat {error.errno}") from error
        if self._file_id != (found.st_dev, found.st_ino):
            raise RecordGoneError("another file is in its place")

    def close(self) -> None:
        """Close the connection, which also folds the WAL into the file.

        What is in a file that has lost its place is kept, where that can be.
        """
        connection, self._connection = self._connection, None
        if connection is None:
            return
        kept = None
        if not self._in_place() and self._path.parent.is_dir():
            kept = rescue.copy_open_record(connection, self._path.parent, self._secrets.db_key)
        connection.close()
        if kept is not None:
            with suppress(OSError):  # the copy stays under its own name
                rescue.put_back(kept, self._unix_ms())

    def _in_place(self) -> bool:
        try:
            self.check_place()
        except RecordGoneError:
            return False
        return True

    def append(
        self,
        facts: Sequence[Prepared],
        actor: str,
        ends_drafts: Sequence[str],
        author_key: SigningKey | None,
    ) -> tuple[Receipt, ...]:
        """Commit entries, their outbox rows and projections, and the end of drafts, as one."""

        def write(connection: "Connection") -> tuple[Receipt, ...]:
            receipts = self._journal.append(connection, facts, actor, author_key)
            for draft_id in ends_drafts:
                drafts.discard(connection, draft_id)
            return receipts

        return self._commit(write)

    def read_marked(
        self, question: "Callable[[Connection], T]", mark: "Callable[[T], Fact | None]", actor: str
    ) -> T:
        """Answer a question, and commit that it was asked before anybody has the answer."""

        def work(connection: "Connection") -> T:
            answer = question(connection)
            fact = mark(answer)
            if fact is not None:
                self._journal.append(connection, [prepare(fact, actor)], actor)
            return answer

        return self._commit(work)

    def destroy_body(self, certificate: Prepared, entry_id: str, actor: str) -> tuple[Receipt, ...]:
        """Commit a certificate, the end of the text it names, and the lists without it."""

        def write(connection: "Connection") -> tuple[Receipt, ...]:
            row = connection.execute(
                "SELECT place, kind, entity FROM entry WHERE entry_id = ?", (entry_id,)
            ).fetchone()
            if row is None:
                raise EntryRefusedError("no such entry")
            receipts = self._journal.append(connection, [certificate], actor, None)
            search_index.take_out(connection, row[0], row[1])
            connection.execute("DELETE FROM body WHERE place = ?", (row[0],))
            projections.forget(connection, *row)
            return receipts

        receipts = self._commit(write)
        self._empty_log()
        return receipts

    def _empty_log(self) -> None:
        """Fold the write-ahead log in, so that no page of before a destruction stays in it."""
        connection = self._connection
        if connection is None:
            return
        try:
            # a reader may hold the log: it is not waited for, the next checkpoint empties it
            connection.execute(f"PRAGMA busy_timeout={_READER_MS}")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        except DriverError:
            self._recover()  # the destruction itself is committed; a fault shows at the next write

    def fill_search(self) -> bool:
        """Take some more texts of before the index into it; say whether there are more."""
        return self._commit(lambda connection: search_index.fill(connection, SEARCH_STEP))

    def save_draft(self, draft: Draft, fields: str) -> DraftSaved:
        """Commit a draft."""
        now_ms = self._unix_ms()
        self._commit(lambda connection: drafts.save(connection, draft, fields, now_ms))
        return DraftSaved(draft_id=draft.draft_id, saved_ms=now_ms)

    def discard_draft(self, draft_id: str) -> None:
        """Commit the end of a draft."""
        self._commit(lambda connection: drafts.discard(connection, draft_id))

    def keep_satisfaction(self, row: satisfaction.SatisfactionRow) -> None:
        """Commit three answers that are joined to nobody."""
        self._commit(lambda connection: satisfaction.keep(connection, row))

    def mirror_calls(self, calls: Sequence[CallState]) -> None:
        """Commit the last known states of CAD calls."""
        self._commit(lambda connection: call_lists.mirror(connection, calls))

    def forget_calls(self, before_ms: int, call_id: str) -> int:
        """Commit the end of mirrored calls, as ``call_lists.forget`` says."""
        gone = self._commit(lambda connection: call_lists.forget(connection, before_ms, call_id))
        if gone:
            self._empty_log()
        return gone

    def _commit(self, write: "Callable[[Connection], T]") -> T:
        try:
            return self._attempt(write)
        except DiskFullError:
            if not ballast.drop(self._path.parent):
                raise
            return self._attempt(write)  # the reserve makes room for this and some more

    def _attempt(self, write: "Callable[[Connection], T]") -> T:
        connection = self._connection or self._connect()
        try:
            connection.execute("BEGIN IMMEDIATE")
            result = write(connection)
            connection.execute("COMMIT")
        except DriverError as error:
            self._recover()
            raise told(error) from error
        except BaseException:
            self._recover()
            raise
        self._journal.keep()
        if self._keeper is not None:
            link = self._journal.link
            self._keeper.note(link.desk, link.seq, link.hash)
        return result

    def _recover(self) -> None:
        # a codec error can poison a connection, and after a failed COMMIT only the file knows
        # what is in it: reopen and read the end of the chain again
        self._journal.forget()
        if self._connection is None:
            return
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except DriverError:
            pass  # closing ends the transaction as well
        self.close()
        try:
            self._load_journal(self._connect())
        except (DriverError, RecordError):
            self.close()  # the next write opens again, and tells what is wrong then
