"""Prove a record: find, name and place everything that changes what it says.

Walks every chain in the order of the file, checks hashes, checkpoint signatures (or all of them),
the shape of the database, the outbox, the projections, the words by which logs are found and the
high-water mark.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey, VerifyKey

from db import folds
from db.connection import open_connection
from db.driver import DriverError
from db.errors import DamagedRecordError, RecordError
from db.facts import DeskStarted, RecordCreated
from db.folds import projections, search_index
from db.folds.refold import Span, Spans
from db.journal import mark
from db.journal.genesis import read_genesis
from db.journal.new_chain import vouched_keys
from db.proof import search_proof, shape
from db.proof.report import MOST_FINDINGS, Finding, FindingKind, Report
from db.proof.walk import Stopped, Walk, place_of
from db.vault.keyring_box import KeyringBox
from db.vault.keys import KeyOpener
from db.vault.slots import RECORD_NAME, read_slots
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
    spans = TellingSpans()
    compared: Future[list[Finding]] | None = None
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
    for found in compared.result() if compared is not None and not stopped else ():
        walk.find(found.kind, found.place, found.desk, found.seq)
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
        words_from=walk.words_from,
        marked=bool(marks.ends),
        in_keyring=marks.in_keyring,
        findings=tuple(walk.findings),
        more=walk.more,
        walk_s=walk.walk_s,
        took_s=time.monotonic() - began_s,
    )


class TellingSpans(Spans):
    """Spans that tell of each once it was folded, while its pages are still at hand.

    Attributes:
        tell: Takes a span; on the thread that folds.
        ended: Another thread wants no more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tell: Callable[[Span], None] | None = None
        self.ended = False
        self._folded: Span | None = None

    def take(self, connection: "Connection") -> Span | None:
        """Tell of the last span, then return the next one."""
        if self._folded is not None and self.tell is not None and not self.ended:
            self.tell(self._folded)
        self._folded = super().take(connection)
        return self._folded

    def end(self) -> None:
        """Give out no more, and tell of no more."""
        self.ended = True
        super().end()


def _compare_lists(connection: "Connection", spans: TellingSpans, *, full: bool) -> list[Finding]:
    """Check every page, then every list against the journal, on one moment of the record."""
    found: list[Finding] = []

    def find(kind: FindingKind, place: str) -> None:
        found.append(Finding(kind=kind, place=place))

    try:
        connection.execute("BEGIN")
        for (page,) in connection.execute("PRAGMA cipher_integrity_check"):
            find(FindingKind.UNREADABLE, str(page))
        if shape.lists_are_former(connection):
            return found  # they are made anew, from the journal, when the program starts
        words = search_proof.WordProof(connection)
        spans.tell = words.take_in
        for table, key in projections.differences(connection, spans, every_incident=full):
            find(FindingKind.PROJECTION_CHANGED, f"{table} {key}")
            if len(found) > MOST_FINDINGS:
                return found
        found += (
            _wrongly_found(connection, place)
            for place in words.differences(MOST_FINDINGS, lambda: spans.ended)
        )
    except DriverError:
        find(FindingKind.UNREADABLE, "the lists")
    return found


def _wrongly_found(connection: "Connection", place: int) -> Finding:
    row = connection.execute(
        "SELECT desk, seq, entry_id FROM entry WHERE place = ?", (place,)
    ).fetchone()
    if row is None:
        return Finding(kind=FindingKind.WORDS_CHANGED, place=f"signed_words {place or ''}".strip())
    desk, seq, entry_id = row
    return Finding(
        kind=FindingKind.WORDS_CHANGED, place=place_of(desk, seq, entry_id), desk=desk, seq=seq
    )


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
        _check_search(walk, connection)
    for key, value in wanted.items():
        if names.get(key) != value:
            walk.find(FindingKind.NAME_CHANGED, f"meta {key}")


def _check_search(walk: Walk, connection: "Connection") -> None:
    try:
        walk.words_from = search_index.low(connection)
    except ValueError:
        walk.find(FindingKind.NAME_CHANGED, f"meta {search_index.LOW_KEY}")
