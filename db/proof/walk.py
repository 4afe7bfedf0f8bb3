"""Walk every chain of a record in the order of the file, and take note of what is wrong."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from db.errors import RecordError
from db.facts import BodyDestroyed, DeskStarted, FactMismatchError, PersonKeyGiven
from db.journal.canonical import decode_body
from db.journal.chain import (
    BODY_TAG,
    ENTRY_TAG,
    NO_HASH,
    SALT_BYTES,
    Sealed,
    author_signed,
    body_hash,
    desk_signed,
    entry_hash,
)
from db.proof.report import CHECKPOINT_EVERY, MOST_FINDINGS, Finding, FindingKind

if TYPE_CHECKING:
    from sqlite3 import Connection

_BATCH = 1000
_NOBODY = SigningKey(bytes(32)).verify_key
_NUMBERS = "".join(
    f"{name} || ',' || " for name in ("agency", "seq", "hlc", "wall_ms", "zone_min", "version")
).removesuffix(" || ")
_TEXTS = " || ".join(
    f"length({name}) || ':' || {name}" for name in ("entry_id", "desk", "kind", "actor", "entity")
)
_JOINED = (
    " FROM entry LEFT JOIN body ON body.place = entry.place"
    " LEFT JOIN outbox ON outbox.place = entry.place"
)
# SQLite writes out the bytes that were hashed, as ``db.journal.chain`` does: a third of the time
# that Python takes. Whatever is out of the usual is looked at again, value by value.
_USUAL = (
    "SELECT entry.place, desk, seq, prev_hash, hash, desk_sig, author_sig, body_hash,"
    f" CAST({_NUMBERS} AS BLOB), CAST({_TEXTS} AS BLOB),"
    f" CAST(x'{BODY_TAG.hex()}' || salt || body AS BLOB),"
    f" queued_ms IS wall_ms AND length(salt) = {SALT_BYTES}"
    f" AND kind NOT IN ('{BodyDestroyed.kind}', '{PersonKeyGiven.kind}')"
    f"{_JOINED} ORDER BY entry.place"
)
_WHOLE = (
    "SELECT entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor, entity,"
    f" body_hash, prev_hash, hash, desk_sig, author_sig, salt, body, queued_ms{_JOINED}"
    " WHERE entry.place = ?"
)


class Stopped(Exception):  # noqa: N818 - a wish of the caller, not an error
    """The caller asked to stop."""


class Chain:
    """How far one desk's chain has been walked."""

    __slots__ = ("author_sig", "checked", "desk_sig", "hash", "key", "named", "seq")

    def __init__(self, key: VerifyKey) -> None:
        self.key = key
        self.seq = 0
        self.hash = NO_HASH
        self.desk_sig = b""
        self.author_sig = b""
        self.named = b""
        self.checked = True

    @property
    def entry_id(self) -> str:
        """Return the id of the last entry."""
        return self.named.decode()


class Walk:
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
        self.author_signatures = 0
        self._people: dict[str, VerifyKey] = {}
        self.destroyed = 0
        self.profile = ""
        self.former_lists = False
        self.words_from = 1
        self.walk_s = 0.0
        self.bodies = 0
        self.queued = 0
        self.chains: dict[str, Chain] = {}
        self._without_body: list[tuple[str, str, int]] = []
        self._certified: set[str] = set()
        self.own_key: VerifyKey | None = None
        self.vouched: Mapping[str, str] = {}
        self.beginning_key: VerifyKey | None = None

    def find(self, kind: FindingKind, place: str, desk: str = "", seq: int = 0) -> None:
        """Take a finding."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(kind=kind, place=place, desk=desk, seq=seq))
        else:
            self.more += 1

    def ask_stop(self) -> None:
        """Raise Stopped when the caller has had enough."""
        if self.stop is not None and self.stop():
            raise Stopped

    def entries_of(self, connection: "Connection") -> None:
        """Walk every entry with its text and its outbox row."""
        total = connection.execute("SELECT count(*) FROM entry").fetchone()[0]
        rows = connection.execute(_USUAL)
        while batch := rows.fetchmany(_BATCH):
            for place in self._unusual(batch):
                self._look_closely(connection.execute(_WHOLE, (place,)).fetchone())
            self.entries += len(batch)
            if self.progress is not None:
                self.progress(self.entries, total)
            self.ask_stop()
        for desk, chain in self.chains.items():
            self._sign(desk, chain)
        for entry_id, desk, seq in self._without_body:
            if entry_id in self._certified:
                self.destroyed += 1
            else:
                self.find(FindingKind.BODY_MISSING, place_of(desk, seq, entry_id), desk, seq)

    def _unusual(self, batch: list[tuple[Any, ...]]) -> Iterator[int]:
        """Walk over entries in which all is as it should be; yield the place of every other.

        The caller walks over that one before it asks for the next.
        """
        sha256, chains, full = hashlib.sha256, self.chains, self.full
        for (
            place,
            desk,
            seq,
            prev_hash,
            hash_,
            desk_sig,
            author_sig,
            hash_of_body,
            numbers,
            texts,
            salted,
            usual,
        ) in batch:
            chain = chains.get(desk)
            if (
                not usual
                or chain is None
                or seq != chain.seq + 1
                or prev_hash != chain.hash
                or (author_sig and (full or seq % CHECKPOINT_EVERY == 0))
                or sha256(salted).digest() != hash_of_body
                or sha256(
                    b"".join(
                        (
                            ENTRY_TAG,
                            prev_hash,
                            chain.desk_sig,
                            chain.author_sig,
                            hash_of_body,
                            numbers,
                            b"64," if chain.author_sig else b"0,",
                            texts,
                        )
                    )
                ).digest()
                != hash_
            ):
                yield place
                continue
            self.bodies += 1
            self.queued += 1
            chain.seq = seq
            chain.hash = hash_
            chain.desk_sig = desk_sig
            chain.author_sig = author_sig or b""
            chain.named = texts[3:39]  # "36:" stands before the id
            chain.checked = False
            if full or seq % CHECKPOINT_EVERY == 0:
                self._sign(desk, chain)

    def _look_closely(self, row: tuple[Any, ...]) -> None:
        entry_id, desk, seq, kind, entity, body = row[0], row[2], row[3], row[7], row[10], row[17]
        try:
            self._entry(row)
        except (TypeError, ValueError):  # a value of another type than the program writes
            self.find(FindingKind.ENTRY_CHANGED, place_of(desk, seq, entry_id), desk, seq)
        if body is None:
            self._without_body.append((entry_id, desk, seq))
        elif kind == BodyDestroyed.kind:
            self._certified.add(entity)

    def _entry(self, row: tuple[object, ...]) -> None:
        sealed = Sealed._make(row[:12])
        prev_hash, hash_, desk_sig, author_sig, salt, body, queued_ms = row[12:]
        desk, seq = sealed.desk, sealed.seq
        chain = self.chains.get(desk)
        if chain is None:
            chain = self._begin(sealed, body)
        expected = entry_hash(chain.hash, chain.desk_sig, chain.author_sig, sealed)
        if seq != chain.seq + 1 or prev_hash != chain.hash or hash_ != expected:
            self._unlinked(chain, sealed, prev_hash)
        if body is not None and not _is_text_of(sealed, salt, body):
            place = place_of(desk, seq, sealed.entry_id)
            self.find(FindingKind.BODY_CHANGED, place, desk, seq)
        if queued_ms != sealed.wall_ms:
            place = place_of(desk, seq, sealed.entry_id)
            self.find(FindingKind.OUTBOX_CHANGED, place, desk, seq)
        if sealed.kind == PersonKeyGiven.kind:
            self._take_person(sealed, body)
        if author_sig is not None:
            self._author(sealed, hash_, author_sig)
        self.bodies += body is not None
        self.queued += queued_ms is not None
        chain.seq = seq
        chain.hash = hash_  # type: ignore[assignment]
        chain.desk_sig = desk_sig  # type: ignore[assignment]
        chain.author_sig = author_sig or b""  # type: ignore[assignment]
        chain.named = sealed.entry_id.encode()
        chain.checked = False
        if self.full or seq % CHECKPOINT_EVERY == 0 or seq == 1:
            self._sign(desk, chain)

    def _unlinked(self, chain: Chain, sealed: Sealed, prev_hash: object) -> None:
        """Say in which way an entry does not continue its chain."""
        if sealed.seq != chain.seq + 1:
            out = sealed.seq <= chain.seq
            problem = FindingKind.OUT_OF_ORDER if out else FindingKind.ENTRIES_MISSING
        elif prev_hash != chain.hash:
            problem = FindingKind.CHAIN_BROKEN
        elif chain.seq and not self._sign(sealed.desk, chain):
            return  # the signature before was changed: found there
        else:
            problem = FindingKind.ENTRY_CHANGED
        place = place_of(sealed.desk, sealed.seq, sealed.entry_id)
        self.find(problem, place, sealed.desk, sealed.seq)

    def _take_person(self, sealed: Sealed, body: object) -> None:
        # the desk has signed that this key is the person's; a key that cannot be read is none
        try:
            fact = PersonKeyGiven.from_body(decode_body(str(body)))
            self._people[fact.person_id] = VerifyKey(bytes.fromhex(fact.public_key))
        except (FactMismatchError, RecordError, ValueError, CryptoError):
            self._people.pop(sealed.entity, None)

    def _author(self, sealed: Sealed, hash_: object, author_sig: object) -> None:
        """Check an author's signature; without ``full`` the desk's, which covers it, stands in."""
        if not self.full and sealed.seq % CHECKPOINT_EVERY:
            return
        key = self._people.get(sealed.actor)
        place = place_of(sealed.desk, sealed.seq, sealed.entry_id)
        self.author_signatures += 1
        if key is None:
            self.find(FindingKind.AUTHOR_UNKNOWN, place, sealed.desk, sealed.seq)
        elif not author_signed(key, hash_, author_sig):  # type: ignore[arg-type]
            self.find(FindingKind.AUTHOR_FORGED, place, sealed.desk, sealed.seq)

    def _begin(self, sealed: Sealed, body: object) -> Chain:
        """Take up a chain that begins here, if a desk of this record began it."""
        key = self.beginning_key
        if self.chains:
            key = self._vouched_key(sealed, body)
        if key is None:
            self.find(FindingKind.UNKNOWN_DESK, f"desk {sealed.desk}", sealed.desk, sealed.seq)
        chain = Chain(key or _NOBODY)
        self.chains[sealed.desk] = chain
        return chain

    def _vouched_key(self, sealed: Sealed, body: object) -> VerifyKey | None:
        # a chain after the first is genuine when its key is known, by the slot, by the first entry
        # or by a later chain of ours, and when it names the former chain as the walk has found it
        try:
            fact = DeskStarted.from_body(decode_body(str(body)))
            declared = VerifyKey(bytes.fromhex(fact.desk_key))
        except (FactMismatchError, RecordError, ValueError):
            return None
        known = {bytes(key).hex() for key in (self.own_key, self.beginning_key) if key is not None}
        known.add(self.vouched.get(sealed.desk, ""))
        if self.own_key is None:  # a recovery key takes each chain's word, as the first one's
            known.add(fact.desk_key)
        former = self.chains.get(fact.after_desk)
        if sealed.kind != DeskStarted.kind or former is None:
            return None
        if former.seq != fact.after_seq or former.hash.hex() != fact.after_hash:
            self.find(
                FindingKind.CHAIN_BROKEN,
                place_of(fact.after_desk, former.seq, former.entry_id),
                fact.after_desk,
                former.seq,
            )
        return declared if fact.desk_key in known else None

    def _sign(self, desk: str, chain: Chain) -> bool:
        """Check the signature at the end of the walked part, once."""
        if chain.checked:
            return True
        chain.checked = True
        self.signatures += 1
        if desk_signed(chain.key, chain.hash, chain.author_sig, chain.desk_sig):
            return True
        place = place_of(desk, chain.seq, chain.entry_id)
        self.find(FindingKind.SIGNATURE_FORGED, place, desk, chain.seq)
        return False

    def strays_of(self, connection: "Connection") -> None:
        """Look for texts and outbox rows that belong to no entry; after ``entries_of``."""
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


def _is_text_of(sealed: Sealed, salt: Any, body: Any) -> bool:
    try:
        return len(salt) == SALT_BYTES and body_hash(salt, body) == sealed.body_hash
    except (TypeError, ValueError):  # not text, or not ASCII
        return False


def place_of(desk: str, seq: int, entry_id: str) -> str:
    """Return how a finding names an entry."""
    return f"desk {desk} entry {seq} ({entry_id})"
