"""Answer questions about the record on a thread and a connection of their own."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from db import call_lists
from db.audit import MOST_ACCOUNT_LINES, AuditFilter
from db.audit import lines as audit_lines
from db.canonical import decode_body
from db.connection import open_connection, told
from db.drafts import all_drafts
from db.driver import DriverError
from db.errors import RecordError
from db.facts import Fact, UnknownFact, read_fact
from db.past_contacts import PastQuestion, PastRow, past_contacts
from db.retention import AgedContact, aged
from db.rows import (
    BACKUP_KEY,
    OFF_MACHINE_KEY,
    BackupTimes,
    CallState,
    ContactFilter,
    ContactRow,
    Draft,
    Entry,
    FlagRow,
    JournalCounts,
    PersonRow,
    RequestRow,
)
from db.work_lists import OpenWork, open_work
from db.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from sqlite3 import Connection

T = TypeVar("T")

_CONTACT_COLUMNS = (
    "contact_id, call_id, call_number, entry_channel, opened_ms, opened_by, holder, held_since_ms,"
    " signed_ms, signed_by, (SELECT entry_id FROM entry WHERE place = signed_place),"
    " presenting_concern, mh_nexus, overall_level,"
    " recommended_response, disposition, addenda, last_ms"
)
_ENTRY_COLUMNS = (
    "entry_id, desk, seq, kind, version, actor, entity, wall_ms, zone_min, hlc, body"
    " FROM entry LEFT JOIN body USING (place)"
)


class Reader:
    """Long or short reads; none of them ever makes a keystroke wait.

    Every question returns a future; ``interrupt`` stops the one that runs. A future that still
    waits can be cancelled.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection: Connection | None = None
        self._worker = Worker("reader")

    def contacts(self, wanted: ContactFilter) -> "Future[tuple[ContactRow, ...]]":
        """List contacts, the newest first."""
        return self._ask(lambda connection: _contacts(connection, wanted))

    def contact(self, contact_id: str) -> "Future[ContactRow | None]":
        """Return one contact, or None."""

        def ask(connection: "Connection") -> ContactRow | None:
            row = connection.execute(
                f"SELECT {_CONTACT_COLUMNS} FROM contact WHERE contact_id = ?", (contact_id,)
            ).fetchone()
            return _contact(row) if row else None

        return self._ask(ask)

    def open_contacts(self) -> "Future[tuple[ContactRow, ...]]":
        """List the contacts that nobody has signed, the oldest first."""

        def ask(connection: "Connection") -> tuple[ContactRow, ...]:
            return tuple(
                _contact(row)
                for row in connection.execute(
                    f"SELECT {_CONTACT_COLUMNS} FROM contact WHERE signed_ms IS NULL"
                    " ORDER BY opened_ms, contact_id"
                )
            )

        return self._ask(ask)

    def timeline(self, contact_id: str) -> "Future[tuple[Entry, ...]]":
        """List every entry about one contact, or any other entity, in the order of the record."""

        def ask(connection: "Connection") -> tuple[Entry, ...]:
            return tuple(
                _entry(row)
                for row in connection.execute(
                    f"SELECT {_ENTRY_COLUMNS} WHERE entity = ? ORDER BY hlc, desk", (contact_id,)
                )
            )

        return self._ask(ask)

    def entries(
        self, kind: str | None = None, after_seq: int = 0, limit: int = 500
    ) -> "Future[tuple[Entry, ...]]":
        """List entries of this desk's present chain with ``seq > after_seq``, in order."""

        def ask(connection: "Connection") -> tuple[Entry, ...]:
            return tuple(
                _entry(row)
                for row in connection.execute(
                    f"SELECT {_ENTRY_COLUMNS}"
                    " WHERE desk = (SELECT value FROM meta WHERE key = 'desk')"
                    " AND seq > :after AND (:kind IS NULL OR kind = :kind)"
                    " ORDER BY seq LIMIT :limit",
                    {"after": after_seq, "kind": kind, "limit": limit},
                )
            )

        return self._ask(ask)

    def drafts(self) -> "Future[tuple[Draft, ...]]":
        """List every draft, the newest first."""
        return self._ask(all_drafts)

    def flags(self) -> "Future[tuple[FlagRow, ...]]":
        """Return the latest flag of each call that has one."""

        def ask(connection: "Connection") -> tuple[FlagRow, ...]:
            return tuple(
                FlagRow(
                    call_id=row[0],
                    call_number=row[1],
                    nexus=row[2],
                    reason=row[3] or "",
                    nature=row[4] or "",
                    rule_ids=tuple(str(rule) for rule in json.loads(row[5] or "[]")),
                    flagged_ms=row[6],
                    flagged_by=row[7],
                )
                for row in connection.execute(
                    "SELECT call_id, call_number, nexus, nexus_reason, nature, rule_ids,"
                    " flagged_ms, flagged_by FROM call_mark WHERE nexus IS NOT NULL"
                    " ORDER BY flagged_ms, call_id"
                )
            )

        return self._ask(ask)

    def requests(self) -> "Future[tuple[RequestRow, ...]]":
        """Return the requests that still stand, the oldest first."""

        def ask(connection: "Connection") -> tuple[RequestRow, ...]:
            return tuple(
                RequestRow(
                    call_id=row[0],
                    call_number=row[1],
                    channel=row[2] or "",
                    requester_role=row[3] or "",
                    requester=row[4] or "",
                    requested_ms=row[5],
                    requested_by=row[6],
                )
                for row in connection.execute(
                    "SELECT call_id, call_number, request_channel, requester_role, requester,"
                    " requested_ms, requested_by FROM call_mark WHERE requested = 1"
                    " ORDER BY requested_ms, call_id"
                )
            )

        return self._ask(ask)

    def calls(self, *, open_only: bool = False) -> "Future[tuple[CallState, ...]]":
        """Return the last known states of CAD calls, by the time they came in."""

        def ask(connection: "Connection") -> tuple[CallState, ...]:
            return tuple(
                CallState(
                    call_id=row[0],
                    number=row[1],
                    is_open=bool(row[2]),
                    received_ms=row[3],
                    heard_ms=row[4],
                    body=row[5],
                )
                for row in connection.execute(
                    "SELECT call_id, number, is_open, received_ms, heard_ms, body FROM call_state"
                    " WHERE is_open = 1 OR NOT :open_only ORDER BY received_ms, call_id",
                    {"open_only": open_only},
                )
            )

        return self._ask(ask)

    def counts(self) -> "Future[JournalCounts]":
        """Count the entries by kind and by code, without walking the journal."""

        def ask(connection: "Connection") -> JournalCounts:
            codes = {
                (row[0], row[1]): row[2]
                for row in connection.execute(
                    "SELECT kind, code, sum(n) FROM rollup_hour GROUP BY kind, code"
                )
            }
            kinds: dict[str, int] = {}
            for (kind, _), n in codes.items():
                kinds[kind] = kinds.get(kind, 0) + n
            return JournalCounts(
                kinds=kinds,
                codes=codes,
                outbox=connection.execute("SELECT count(*) FROM outbox").fetchone()[0],
                drafts=connection.execute("SELECT count(*) FROM draft").fetchone()[0],
            )

        return self._ask(ask)

    def backup_times(self) -> "Future[BackupTimes]":
        """Tell when the last backups were made; an off-machine one over 24 h old is an alarm."""

        def ask(connection: "Connection") -> BackupTimes:
            found = dict(connection.execute("SELECT key, value FROM meta"))
            here, away = found.get(BACKUP_KEY), found.get(OFF_MACHINE_KEY)
            return BackupTimes(
                here_ms=int(here) if here else None, off_machine_ms=int(away) if away else None
            )

        return self._ask(ask)

    def people(self) -> "Future[tuple[PersonRow, ...]]":
        """Return everybody who has signed on here, by their latest shift, the newest first."""

        def ask(connection: "Connection") -> tuple[PersonRow, ...]:
            return tuple(
                PersonRow(
                    person_id=row[0],
                    person_name=row[1],
                    role=row[2],
                    last_shift_id=row[3],
                    on_ms=row[4],
                    off_ms=row[5],
                )
                for row in connection.execute(
                    "SELECT person_id, person_name, role, shift_id, max(on_ms), off_ms FROM shift"
                    " WHERE person_id IS NOT NULL GROUP BY person_id"
                    " ORDER BY max(on_ms) DESC, person_id"
                )
            )

        return self._ask(ask)

    def audit(self, wanted: AuditFilter) -> "Future[tuple[Entry, ...]]":
        """List lines of the audit, the newest first unless asked otherwise."""
        return self._ask(lambda connection: audit_lines(connection, wanted, _entry))

    def account_lines(self, kinds: tuple[str, ...]) -> "Future[tuple[Entry, ...]]":
        """List what was ever decided about accounts, the oldest first; nothing of any contact."""
        wanted = AuditFilter(kinds=kinds, limit=MOST_ACCOUNT_LINES, oldest_first=True)
        return self._ask(lambda connection: audit_lines(connection, wanted, _entry))

    def chain_began(self) -> "Future[int]":
        """Tell when the present chain of this desk began, ms since 1970."""
        return self._ask(call_lists.chain_began)

    def holders(self) -> "Future[tuple[tuple[str, str], ...]]":
        """List (call, person) of the open contacts that somebody holds, the oldest first."""
        return self._ask(call_lists.holders)

    def signed_calls(self) -> "Future[tuple[tuple[str, int], ...]]":
        """List (call, ms since 1970) of signed logs, the newest first; nothing of their text."""
        return self._ask(call_lists.signed_calls)

    def aged_contacts(self, before_ms: int, one: str = "") -> "Future[tuple[AgedContact, ...]]":
        """List signed contacts older than that, or one, the oldest first; no text."""
        return self._ask(lambda connection: aged(connection, before_ms, one))

    def open_work(self, now_ms: int) -> "Future[OpenWork]":
        """Return the ids of reroutes, follow-ups, tasks and handoffs that may be open."""
        return self._ask(lambda connection: open_work(connection, now_ms))

    def past_contacts(self, asked: PastQuestion) -> "Future[tuple[PastRow, ...]]":
        """List earlier contacts of an incident, a place, a number or a person, newest first."""
        return self._ask(lambda connection: past_contacts(connection, asked))

    def interrupt(self) -> None:
        """Stop the question that runs now; its future carries QuestionCancelledError."""
        connection = self._connection
        if connection is not None:
            connection.interrupt()

    def close(self) -> None:
        """Answer what was asked, then close; may be repeated."""
        self._worker.ask(self._disconnect)
        self._worker.close()

    def _ask(self, question: "Callable[[Connection], T]") -> "Future[T]":
        return self._worker.ask(lambda: self._answer(question))

    def _answer(self, question: "Callable[[Connection], T]") -> T:
        if self._connection is None:
            self._connection = open_connection(self._path, self._key, read_only=True, shared=True)
        try:
            return question(self._connection)
        except DriverError as error:
            self._disconnect()  # after an error only a new connection can be trusted
            raise told(error) from error

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _contacts(connection: "Connection", wanted: ContactFilter) -> tuple[ContactRow, ...]:
    tests = ["1"]
    if wanted.opened_from_ms is not None:
        tests.append("opened_ms >= :opened_from_ms")
    if wanted.opened_before_ms is not None:
        tests.append("opened_ms < :opened_before_ms")
    if wanted.signed is not None:
        tests.append("signed_ms IS NOT NULL" if wanted.signed else "signed_ms IS NULL")
    if wanted.disposition is not None:
        tests.append("disposition = :disposition")
    if wanted.person is not None:
        tests.append("(opened_by = :person OR holder = :person OR signed_by = :person)")
    if wanted.call_id is not None:
        tests.append("call_id = :call_id")
    if wanted.number_holds is not None:
        tests.append("instr(call_number, :number_holds) > 0")
    values: dict[str, Any] = {
        "opened_from_ms": wanted.opened_from_ms,
        "opened_before_ms": wanted.opened_before_ms,
        "disposition": wanted.disposition,
        "person": wanted.person,
        "call_id": wanted.call_id,
        "number_holds": wanted.number_holds,
        "limit": wanted.limit,
    }
    return tuple(
        _contact(row)
        for row in connection.execute(
            f"SELECT {_CONTACT_COLUMNS} FROM contact WHERE {' AND '.join(tests)}"
            " ORDER BY opened_ms DESC, contact_id DESC LIMIT :limit",
            values,
        )
    )


def _contact(row: tuple[Any, ...]) -> ContactRow:
    return ContactRow(
        contact_id=row[0],
        call_id=row[1],
        call_number=row[2],
        entry_channel=row[3],
        opened_ms=row[4],
        opened_by=row[5],
        holder=row[6],
        held_since_ms=row[7],
        signed_ms=row[8],
        signed_by=row[9],
        signed_entry=row[10],
        presenting_concern=row[11],
        mh_nexus=row[12],
        overall_level=row[13],
        recommended_response=row[14],
        disposition=row[15],
        addenda=row[16],
        last_ms=row[17],
    )


def _entry(row: tuple[Any, ...]) -> Entry:
    return Entry(
        entry_id=row[0],
        desk=row[1],
        seq=row[2],
        kind=row[3],
        version=row[4],
        actor=row[5],
        entity=row[6],
        wall_ms=row[7],
        zone_min=row[8],
        hlc=row[9],
        fact=_fact(row[3], row[4], row[6], row[10]),
    )


def _fact(kind: str, version: int, entity: str, body: str | None) -> Fact | UnknownFact | None:
    if body is None:
        return None
    try:
        values = decode_body(body)
    except RecordError:
        return UnknownFact(kind=kind, version=version, entity=entity, body=body)
    return read_fact(kind, version, entity, body, values)
