"""Walk every chain of a record in the order of the file, and take note of what is wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from db.canonical import decode_body
from db.chain import NO_HASH, Sealed, author_signed, body_hash, desk_signed, entry_hash
from db.errors import RecordError
from db.facts import BodyDestroyed, DeskStarted, FactMismatchError, PersonKeyGiven
from db.report import CHECKPOINT_EVERY, MOST_FINDINGS, Finding, FindingKind

if TYPE_CHECKING:
    from sqlite3 import Connection

_BATCH = 1000
_NOBODY = SigningKey(bytes(32)).verify_key


class Stopped(Exception):  # noqa: N818 - a wish of the caller, not an error
    """The caller asked to stop."""


class Chain:
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
        self.walk_s = 0.0
        self.bodies = 0
        self.queued = 0
        self.chains: dict[str, Chain] = {}
        self.own_key: VerifyKey | None = None
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
            self.ask_stop()
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
        expected = entry_hash(chain.hash, chain.desk_sig, chain.author_sig, sealed)
        if seq != chain.seq + 1 or prev_hash != chain.hash or hash_ != expected:
            self._unlinked(chain, sealed, prev_hash)
        if body is not None and body_hash(salt, body) != sealed.body_hash:  # type: ignore[arg-type]
            place = _place(desk, seq, sealed.entry_id)
            self.find(FindingKind.BODY_CHANGED, place, desk, seq)
        if queued_ms != sealed.wall_ms:
            place = _place(desk, seq, sealed.entry_id)
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
        chain.entry_id = sealed.entry_id
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
        place = _place(sealed.desk, sealed.seq, sealed.entry_id)
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
        place = _place(sealed.desk, sealed.seq, sealed.entry_id)
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
        # a chain after the first is genuine when its key is known, by the slot or by the first
        # entry, and when it names the former chain as the walk has found it
        try:
            fact = DeskStarted.from_body(decode_body(str(body)))
        except (FactMismatchError, RecordError):
            return None
        known = [key for key in (self.own_key, self.beginning_key) if key is not None]
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

    def _sign(self, desk: str, chain: Chain) -> bool:
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


def _place(desk: str, seq: int, entry_id: str) -> str:
    return f"desk {desk} entry {seq} ({entry_id})"
