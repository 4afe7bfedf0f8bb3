"""Prove a record: find, name and place everything that changes what it says.

Walks every chain in the order of the file, checks hashes, checkpoint signatures (or all of them),
the shape of the database, the outbox, the projections and the high-water mark.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey, VerifyKey

from db import mark, projections, schema
from db.canonical import decode_body
from db.chain import NO_HASH, Sealed, body_hash, desk_signed, entry_hash
from db.connection import open_connection
from db.driver import DriverError, dbapi2
from db.errors import DamagedRecordError, RecordError
from db.facts import BodyDestroyed, DeskStarted, FactMismatchError, RecordCreated
from db.genesis import read_genesis
from db.keyring_box import KeyringBox
from db.keys import KeyOpener
from db.report import CHECKPOINT_EVERY, Finding, FindingKind, Report
from db.slots import RECORD_NAME, read_slots
from db.worker import Worker

if TYPE_CHECKING:
    from sqlite3 import Connection

_BATCH = 1000
_NOBODY = SigningKey(bytes(32)).verify_key
_MOST_FINDINGS = 1000


class Stopped(Exception):  # noqa: N818 - a wish of the caller, not an error
    """The caller asked to stop."""


def verify_record(
    folder: Path,
    *,
    keys: KeyOpener,
    full: bool = False,
    progress: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
    box: KeyringBox | None = None,
) -> Report:
    """Verify the record in ``folder`` on a connection of its own; blocks.

    Args:
        folder: Where the record is; it may be in use.
        keys: How to open it. A recovery key cannot tell who the desk is, and so not see a record
            that was made anew from end to end.
        full: Check every signature instead of one in CHECKPOINT_EVERY.
        progress: Called with (entries done, entries in all).
        stop: Asked now and then; True ends the walk with ``stopped`` set.
        box: The keyring that may hold a high-water mark.

    Raises:
        RecordError: the record could not be opened at all for want of a file or a key. What is
            wrong inside comes as findings.
    """
    began_s = time.monotonic()
    slots = read_slots(folder)
    secrets = slots.prove(keys.open(slots))
    desk_key = SigningKey(secrets.desk_seed).verify_key if secrets.desk_seed else None
    marks = mark.read_marks(folder, secrets.record_id, secrets.db_key, box)
    walk = _Walk(full=full, progress=progress, stop=stop)
    stopped = False
    if marks.broken:
        walk.find(FindingKind.MARK_CHANGED, "mark")
    lists = Worker("verify lists")  # beside the walk: SQLite and Python then use two processors
    try:
        connection = open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True)
        beside = open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True, shared=True)
    except DamagedRecordError:
        walk.find(FindingKind.UNREADABLE, "page 1")
        lists.close()
    else:
        compared = lists.ask(lambda: _compare_lists(beside))
        try:
            walk.examine(connection, secrets.record_id, desk_key, marks.ends)
        except Stopped:
            stopped = True
            beside.interrupt()
        except DriverError:
            walk.find(FindingKind.UNREADABLE, f"after entry {walk.entries}")
        finally:
            connection.close()
            lists.close()
            beside.close()
        for kind, place in () if stopped else compared.result():
            walk.find(kind, place)
    return Report(
        record_id=secrets.record_id,
        profile=walk.profile,
        full=full,
        entries=walk.entries,
        chains=len(walk.chains),
        signatures=walk.signatures,
        destroyed=walk.destroyed,
        stopped=stopped,
        marked=bool(marks.ends),
        in_keyring=marks.in_keyring,
        findings=tuple(walk.findings),
        more=walk.more,
        walk_s=walk.walk_s,
        took_s=time.monotonic() - began_s,
    )


def _compare_lists(connection: "Connection") -> list[tuple[FindingKind, str]]:
    """Check every page, then every projection against its fold, on one moment of the record."""
    found = []
    try:
        connection.execute("BEGIN")
        for (page,) in connection.execute("PRAGMA cipher_integrity_check"):
            found.append((FindingKind.UNREADABLE, str(page)))
        for table, key in projections.differences(connection):
            found.append((FindingKind.PROJECTION_CHANGED, f"{table} {key}"))
            if len(found) > _MOST_FINDINGS:
                break
    except DriverError:
        found.append((FindingKind.UNREADABLE, "the lists"))
    return found


class _Chain:
    """How far one desk's chain has been walked."""

    __slots__ = ("author_sig", "checked", "desk_sig", "entry_id", "hash", "key", "seq")

    def __init__(self, key: VerifyKey) -> None:
        self.key = key
        self.seq = 0
        self.hash = NO_HASH
        self.desk_sig = b""
        self.author_sig = b""
        self.entry_id = ""
        self.checked = True


class _Walk:
    """One verification; what it finds and counts."""

    def __init__(
        self,
        *,
        full: bool,
        progress: Callable[[int, int], None] | None,
        stop: Callable[[], bool] | None,
    ) -> None:
        self.full = full
        self.progress = progress
        self.stop = stop
        self.findings: list[Finding] = []
        self.more = 0
        self.entries = 0
        self.signatures = 0
        self.destroyed = 0
        self.profile = ""
        self.walk_s = 0.0
        self.bodies = 0
        self.queued = 0
        self.chains: dict[str, _Chain] = {}
        self._own_key: VerifyKey | None = None
        self._beginning_key: VerifyKey | None = None

    def find(self, kind: FindingKind, place: str, desk: str = "", seq: int = 0) -> None:
        """Take a finding."""
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(Finding(kind=kind, place=place, desk=desk, seq=seq))
        else:
            self.more += 1

    def examine(
        self,
        connection: "Connection",
        record_id: str,
        desk_key: VerifyKey | None,
        ends: Mapping[str, tuple[int, str]],
    ) -> None:
        """Look at everything."""
        connection.execute("BEGIN")  # one moment of the record, whatever is written meanwhile
        self._shape(connection)
        self._beginning(connection, record_id, desk_key)
        began_s = time.monotonic()
        self._entries(connection)
        self.walk_s = time.monotonic() - began_s
        self._strays(connection)
        for short in mark.shortfalls(connection, ends):
            self.find(
                FindingKind.CUT_OFF,
                f"desk {short.desk} entry {short.found_seq}, marked {short.marked_seq}",
                short.desk,
                short.found_seq,
            )
        connection.execute("COMMIT")

    def _ask_stop(self) -> None:
        if self.stop is not None and self.stop():
            raise Stopped

    def _shape(self, connection: "Connection") -> None:
        found = dict(connection.execute("SELECT type || ' ' || name, sql FROM sqlite_master"))
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        wanted = expected_shape()
        same_build = version == schema.MAJOR * 1000 + schema.migrations()[-1].number
        for name in sorted(wanted.keys() | (found.keys() if same_build else set())):
            if found.get(name) != wanted.get(name):
                self.find(FindingKind.SHAPE_CHANGED, name)
        digests = dict(connection.execute("SELECT name, digest FROM migration"))
        for step in schema.migrations():
            if digests.get(step.name) != step.digest:
                self.find(FindingKind.SHAPE_CHANGED, step.name)

    def _beginning(
        self, connection: "Connection", record_id: str, desk_key: VerifyKey | None
    ) -> None:
        self._own_key = self._beginning_key = desk_key
        try:
            genesis = read_genesis(connection, desk_key)
        except RecordError:
            self.find(FindingKind.BEGINNING_CHANGED, "entry 1")
            return
        self._beginning_key = genesis.desk_key
        self.profile = genesis.fact.profile
        if genesis.fact.record_id != record_id:
            self.find(FindingKind.BEGINNING_CHANGED, "entry 1")
        names = dict(connection.execute("SELECT key, value FROM meta"))
        newest = connection.execute(
            "SELECT desk FROM entry WHERE seq = 1 AND kind IN (?, ?) ORDER BY place DESC LIMIT 1",
            (RecordCreated.kind, DeskStarted.kind),
        ).fetchone()
        wanted = {
            "record": genesis.fact.record_id,
            "profile": genesis.fact.profile,
            "desk": newest[0] if newest else "",
            "projection": str(projections.PROJECTION_VERSION),
        }
        for key, value in wanted.items():
            if names.get(key) != value:
                self.find(FindingKind.NAME_CHANGED, f"meta {key}")

    def _entries(self, connection: "Connection") -> None:
        total = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
        rows = connection.execute(
            "SELECT entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor,"
            " entity, body_hash, prev_hash, hash, desk_sig, author_sig, salt, body, queued_ms"
            " FROM entry LEFT JOIN body ON body.place = entry.place"
            " LEFT JOIN outbox ON outbox.place = entry.place ORDER BY entry.place"
        )
        without_body: list[tuple[str, str, int]] = []
        certified: set[str] = set()
        while batch := rows.fetchmany(_BATCH):
            for row in batch:
                self._entry(row)
                if row[17] is None:
                    without_body.append((row[0], row[2], row[3]))
                elif row[7] == BodyDestroyed.kind:
                    certified.add(row[10])
            self.entries += len(batch)
            if self.progress is not None:
                self.progress(self.entries, total)
            self._ask_stop()
        for desk, chain in self.chains.items():
            self._sign(desk, chain)
        for entry_id, desk, seq in without_body:
            if entry_id in certified:
                self.destroyed += 1
            else:
                self.find(FindingKind.BODY_MISSING, _place(desk, seq, entry_id), desk, seq)

    def _entry(self, row: tuple[object, ...]) -> None:
        sealed = Sealed._make(row[:12])
        prev_hash, hash_, desk_sig, author_sig, salt, body, queued_ms = row[12:]
        desk, seq = sealed.desk, sealed.seq
        chain = self.chains.get(desk)
        if chain is None:
            chain = self._begin(sealed, body)
        problem = None
        if seq != chain.seq + 1:
            out = seq <= chain.seq
            problem = FindingKind.OUT_OF_ORDER if out else FindingKind.ENTRIES_MISSING
        elif prev_hash != chain.hash:
            problem = FindingKind.CHAIN_BROKEN
        elif hash_ != entry_hash(chain.hash, chain.desk_sig, chain.author_sig, sealed):
            if chain.seq and not self._sign(desk, chain):
                pass  # the signature before was changed: found there
            else:
                problem = FindingKind.ENTRY_CHANGED
        if problem is not None:
            self.find(problem, _place(desk, seq, sealed.entry_id), desk, seq)
        if body is not None and body_hash(salt, body) != sealed.body_hash:  # type: ignore[arg-type]
            place = _place(desk, seq, sealed.entry_id)
            self.find(FindingKind.BODY_CHANGED, place, desk, seq)
        if queued_ms != sealed.wall_ms:
            place = _place(desk, seq, sealed.entry_id)
            self.find(FindingKind.OUTBOX_CHANGED, place, desk, seq)
        self.bodies += body is not None
        self.queued += queued_ms is not None
        chain.seq = seq
        chain.hash = hash_  # type: ignore[assignment]
        chain.desk_sig = desk_sig  # type: ignore[assignment]
        chain.author_sig = author_sig or b""  # type: ignore[assignment]
        chain.entry_id = sealed.entry_id
        chain.checked = False
        if self.full or seq % CHECKPOINT_EVERY == 0 or seq == 1:
            self._sign(desk, chain)

    def _begin(self, sealed: Sealed, body: object) -> _Chain:
        """Take up a chain that begins here, if a desk of this record began it."""
        key = self._beginning_key
        if self.chains:
            key = self._vouched_key(sealed, body)
        if key is None:
            self.find(FindingKind.UNKNOWN_DESK, f"desk {sealed.desk}", sealed.desk, sealed.seq)
        chain = _Chain(key or _NOBODY)
        self.chains[sealed.desk] = chain
        return chain

    def _vouched_key(self, sealed: Sealed, body: object) -> VerifyKey | None:
        # a chain after the first is genuine when its key is known, by the slot or by the first
        # entry, and when it names the former chain as the walk has found it
        try:
            fact = DeskStarted.from_body(decode_body(str(body)))
        except (FactMismatchError, RecordError):
            return None
        known = [key for key in (self._own_key, self._beginning_key) if key is not None]
        former = self.chains.get(fact.after_desk)
        if sealed.kind != DeskStarted.kind or former is None:
            return None
        if former.seq != fact.after_seq or former.hash.hex() != fact.after_hash:
            self.find(
                FindingKind.CHAIN_BROKEN,
                _place(fact.after_desk, former.seq, former.entry_id),
                fact.after_desk,
                former.seq,
            )
        return next((key for key in known if bytes(key).hex() == fact.desk_key), None)

    def _sign(self, desk: str, chain: _Chain) -> bool:
        """Check the signature at the end of the walked part, once."""
        if chain.checked:
            return True
        chain.checked = True
        self.signatures += 1
        if desk_signed(chain.key, chain.hash, chain.author_sig, chain.desk_sig):
            return True
        place = _place(desk, chain.seq, chain.entry_id)
        self.find(FindingKind.SIGNATURE_FORGED, place, desk, chain.seq)
        return False

    def _strays(self, connection: "Connection") -> None:
        for table, met, kind in (
            ("body", self.bodies, FindingKind.STRAY_TEXT),
            ("outbox", self.queued, FindingKind.OUTBOX_CHANGED),
        ):
            # every row of an entry was met on the walk: more rows than that are strays
            if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] != met:
                for (place,) in connection.execute(
                    f"SELECT place FROM {table} EXCEPT SELECT place FROM entry"
                ):
                    self.find(kind, f"{table} {place}")


def _place(desk: str, seq: int, entry_id: str) -> str:
    return f"desk {desk} entry {seq} ({entry_id})"


def expected_shape() -> dict[str, str | None]:
    """Return the SQL of every table, index, view and trigger that this build makes, by name."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    try:
        schema.migrate(connection, schema.migrations(), 0)
        projections.renew(connection)
        return dict(connection.execute("SELECT type || ' ' || name, sql FROM sqlite_master"))
    finally:
        connection.close()
