"""Prove a record: find, name and place everything that changes what it says.

Walks every chain in the order of the file, checks hashes, checkpoint signatures (or all of them),
the shape of the database, the outbox, the projections and the high-water mark.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey, VerifyKey

from db import folds, mark, projections, shape
from db.connection import open_connection
from db.driver import DriverError
from db.errors import DamagedRecordError, RecordError
from db.facts import DeskStarted, RecordCreated
from db.genesis import read_genesis
from db.keyring_box import KeyringBox
from db.keys import KeyOpener
from db.new_chain import vouched_keys
from db.refold import Spans
from db.report import MOST_FINDINGS, FindingKind, Report
from db.slots import RECORD_NAME, read_slots
from db.walk import Stopped, Walk
from db.worker import Worker

if TYPE_CHECKING:
    from concurrent.futures import Future
    from sqlite3 import Connection


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
        full: Check every signature instead of one in CHECKPOINT_EVERY, and each incident that
            reports count.
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
    walk = Walk(full=full, progress=progress, stop=stop)
    stopped = False
    if marks.broken:
        walk.find(FindingKind.MARK_CHANGED, "mark")
    spans = Spans()
    compared: Future[list[tuple[FindingKind, str]]] | None = None
    with ExitStack() as held:
        try:
            connection = open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True)
            held.callback(connection.close)
            beside = open_connection(
                folder / RECORD_NAME, secrets.db_key, read_only=True, shared=True
            )
            held.callback(beside.close)
        except DamagedRecordError:
            walk.find(FindingKind.UNREADABLE, "page 1")
        else:
            # beside the walk: SQLite and Python then use two processors
            lists = Worker("verify lists")
            held.callback(lists.close)
            compared = lists.ask(lambda: _compare_lists(beside, spans, full=full))
            try:
                _examine(walk, connection, secrets.record_id, desk_key, marks.ends)
            except Stopped:
                stopped = True
                spans.end()
                beside.interrupt()  # what runs; between two statements it goes unheard
            except DriverError:
                walk.find(FindingKind.UNREADABLE, f"after entry {walk.entries}")
    for kind, place in compared.result() if compared is not None and not stopped else ():
        walk.find(kind, place)
    return Report(
        record_id=secrets.record_id,
        profile=walk.profile,
        full=full,
        entries=walk.entries,
        chains=len(walk.chains),
        signatures=walk.signatures + walk.author_signatures,
        author_signatures=walk.author_signatures,
        destroyed=walk.destroyed,
        stopped=stopped,
        former_lists=walk.former_lists,
        marked=bool(marks.ends),
        in_keyring=marks.in_keyring,
        findings=tuple(walk.findings),
        more=walk.more,
        walk_s=walk.walk_s,
        took_s=time.monotonic() - began_s,
    )


def _compare_lists(
    connection: "Connection", spans: Spans, *, full: bool
) -> list[tuple[FindingKind, str]]:
    """Check every page, then every projection against its fold, on one moment of the record."""
    found = []
    try:
        connection.execute("BEGIN")
        for (page,) in connection.execute("PRAGMA cipher_integrity_check"):
            found.append((FindingKind.UNREADABLE, str(page)))
        if shape.lists_are_former(connection):
            return found  # they are made anew, from the journal, when the program starts
        for table, key in projections.differences(connection, spans, every_incident=full):
            found.append((FindingKind.PROJECTION_CHANGED, f"{table} {key}"))
            if len(found) > MOST_FINDINGS:
                break
    except DriverError:
        found.append((FindingKind.UNREADABLE, "the lists"))
    return found


def _examine(
    walk: Walk,
    connection: "Connection",
    record_id: str,
    desk_key: VerifyKey | None,
    ends: Mapping[str, tuple[int, str]],
) -> None:
    """Look at everything."""
    connection.execute("BEGIN")  # one moment of the record, whatever is written meanwhile
    for name in shape.changes(connection):
        walk.find(FindingKind.SHAPE_CHANGED, name)
    walk.former_lists = shape.lists_are_former(connection)
    _check_beginning(walk, connection, record_id, desk_key)
    began_s = time.monotonic()
    walk.entries_of(connection)
    walk.walk_s = time.monotonic() - began_s
    walk.strays_of(connection)
    for short in mark.shortfalls(connection, ends):
        walk.find(
            FindingKind.CUT_OFF,
            f"desk {short.desk} entry {short.found_seq}, marked {short.marked_seq}",
            short.desk,
            short.found_seq,
        )
    connection.execute("COMMIT")


def _check_beginning(
    walk: Walk, connection: "Connection", record_id: str, desk_key: VerifyKey | None
) -> None:
    walk.own_key = walk.beginning_key = desk_key
    if desk_key is not None:
        walk.vouched = vouched_keys(connection, desk_key)
    try:
        genesis = read_genesis(connection, desk_key)
    except RecordError:
        walk.find(FindingKind.BEGINNING_CHANGED, "entry 1")
        return
    walk.beginning_key = genesis.desk_key
    walk.profile = genesis.fact.profile
    if genesis.fact.record_id != record_id:
        walk.find(FindingKind.BEGINNING_CHANGED, "entry 1")
    names = dict(connection.execute("SELECT key, value FROM meta"))
    newest = connection.execute(
        "SELECT desk FROM entry WHERE seq = 1 AND kind IN (?, ?) ORDER BY place DESC LIMIT 1",
        (RecordCreated.kind, DeskStarted.kind),
    ).fetchone()
    wanted = {
        "record": genesis.fact.record_id,
        "profile": genesis.fact.profile,
        "desk": newest[0] if newest else "",
    }
    if not walk.former_lists:
        wanted["projection"] = folds.version()
    for key, value in wanted.items():
        if names.get(key) != value:
            walk.find(FindingKind.NAME_CHANGED, f"meta {key}")
