"""Write entries into the journal: canonical bytes, chain, signature, outbox and projections."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import nacl.utils
from nacl.signing import SigningKey

from db.errors import BodyRefusedError, DamagedRecordError
from db.facts import Fact
from db.folds import projections
from db.journal.canonical import canonical, check_text
from db.journal.chain import (
    SALT_BYTES,
    Link,
    Sealed,
    author_signature,
    body_hash,
    desk_signature,
    entry_hash,
    first_link,
)
from db.journal.hybrid_clock import HybridClock
from db.journal.identity import IdMaker
from db.rows import Receipt

if TYPE_CHECKING:
    from sqlite3 import Connection

LONGEST_NAME = 200
_INSERT_ENTRY = (
    "INSERT INTO entry (entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor,"
    " entity, body_hash, prev_hash, hash, desk_sig, author_sig)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_BODY = "INSERT INTO body (place, salt, body) VALUES (?, ?, ?)"
_INSERT_OUTBOX = "INSERT INTO outbox (place, queued_ms) VALUES (?, ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A fact that has passed every check and only waits for its place in the chain."""

    fact: Fact
    entity: str
    body: str


def prepare(fact: Fact, actor: str) -> Prepared:
    """Check a fact before anything is written; may run on any thread.

    Raises:
        BodyTooLongError: the body is over 64 kB.
        BodyRefusedError: text that could not be given back exactly, or an empty or overlong name.
    """
    entity = fact.entity
    for name in (actor, entity):
        check_text(name)
        if not 1 <= len(name) <= LONGEST_NAME:
            raise BodyRefusedError("the actor or the subject is empty or too long")
    return Prepared(fact=fact, entity=entity, body=canonical(fact.to_body()))


class Journal:
    """The writing end of one desk's chain; belongs to the store thread.

    ``append`` runs inside a transaction of the caller; ``keep`` is called after its COMMIT and
    ``forget`` after its ROLLBACK.
    """

    def __init__(self, *, desk_key: SigningKey, clock: HybridClock, ids: IdMaker) -> None:
        self._desk_key = desk_key
        self._clock = clock
        self._ids = ids
        self._kept = first_link("")
        self._link = self._kept
        self._kept_hlc = clock.last

    @property
    def link(self) -> Link:
        """Return the committed end of the chain."""
        return self._kept

    def start_at(self, link: Link) -> None:
        """Go on after ``link``."""
        self._kept = self._link = link

    def keep(self) -> None:
        """Take what was appended as committed."""
        self._kept = self._link
        self._kept_hlc = self._clock.last

    def forget(self) -> None:
        """Go back to what is committed."""
        self._link = self._kept
        self._clock.forget_from(self._kept_hlc)

    def append(
        self,
        connection: "Connection",
        facts: Sequence[Prepared],
        actor: str,
        author_key: SigningKey | None = None,
    ) -> tuple[Receipt, ...]:
        """Insert entries with their bodies, outbox rows and projections."""
        return tuple(self._append(connection, fact, actor, author_key) for fact in facts)

    def _append(
        self,
        connection: "Connection",
        prepared: Prepared,
        actor: str,
        author_key: SigningKey | None,
    ) -> Receipt:
        before = self._link
        hlc, wall_ms = self._clock.tick()
        salt = nacl.utils.random(SALT_BYTES)
        fact = prepared.fact
        sealed = Sealed(
            entry_id=self._ids.next_id(),
            agency=0,  # the hub gives agencies their numbers; alone a desk is agency 0
            desk=before.desk,
            seq=before.seq + 1,
            hlc=hlc,
            wall_ms=wall_ms,
            zone_min=zone_min(wall_ms),
            kind=fact.kind,
            version=fact.version,
            actor=actor,
            entity=prepared.entity,
            body_hash=body_hash(salt, prepared.body),
        )
        hash_ = entry_hash(before.hash, before.desk_sig, before.author_sig, sealed)
        author_sig = author_signature(author_key, hash_) if author_key else b""
        desk_sig = desk_signature(self._desk_key, hash_, author_sig)
        cursor = connection.execute(
            _INSERT_ENTRY, (*sealed, before.hash, hash_, desk_sig, author_sig or None)
        )
        place = cursor.lastrowid or 0
        connection.execute(_INSERT_BODY, (place, salt, prepared.body))
        connection.execute(_INSERT_OUTBOX, (place, wall_ms))
        projections.apply(connection, place, fact.kind, prepared.entity)
        self._link = Link(
            desk=before.desk,
            seq=sealed.seq,
            hash=hash_,
            desk_sig=desk_sig,
            author_sig=author_sig,
            hlc=hlc,
        )
        return Receipt(entry_id=sealed.entry_id, seq=sealed.seq, kind=fact.kind, wall_ms=wall_ms)


def opened_journal(
    connection: "Connection", *, desk_key: SigningKey, unix_ms: Callable[[], int], ids: IdMaker
) -> tuple[Journal, HybridClock]:
    """Return the writing end of the chain that a record's desk writes, and its clock.

    Raises:
        DamagedRecordError: the record does not say which desk's it is.
    """
    row = connection.execute("SELECT value FROM meta WHERE key = 'desk'").fetchone()
    if row is None:
        raise DamagedRecordError("the desk has no name")
    # the times of one desk never go back: the newest of all is at the end of a chain
    newest = max((last_link(connection, desk).hlc for desk in desks_of(connection)), default=0)
    clock = HybridClock(unix_ms, newest)
    journal = Journal(desk_key=desk_key, clock=clock, ids=ids)
    journal.start_at(last_link(connection, row[0]))
    return journal, clock


def zone_min(wall_ms: int) -> int:
    """Return by how many minutes this computer's zone is ahead of UTC at that moment."""
    try:
        return time.localtime(wall_ms / 1000).tm_gmtoff // 60
    except (OverflowError, OSError, ValueError):
        return 0


def last_link(connection: "Connection", desk: str) -> Link:
    """Return the end of a desk's chain as the file has it."""
    row = connection.execute(
        "SELECT seq, hash, desk_sig, author_sig, hlc FROM entry WHERE desk = ?"
        " ORDER BY seq DESC LIMIT 1",
        (desk,),
    ).fetchone()
    if row is None:
        return first_link(desk)
    return Link(
        desk=desk,
        seq=row[0],
        hash=row[1],
        desk_sig=row[2],
        author_sig=row[3] or b"",
        hlc=row[4],
    )


def desks_of(connection: "Connection") -> tuple[str, ...]:
    """Return the desks that have a chain here, without walking the journal."""
    found = connection.execute(
        "WITH RECURSIVE one (desk) AS (SELECT min(desk) FROM entry UNION ALL"
        " SELECT (SELECT min(desk) FROM entry WHERE desk > one.desk) FROM one"
        " WHERE one.desk IS NOT NULL) SELECT desk FROM one WHERE desk IS NOT NULL"
    )
    return tuple(row[0] for row in found)
