"""Keep the high-water mark: how far the record had come, sealed and outside the record file.

Without it a cut-off WAL or a deleted one is swallowed by SQLite in silence. The mark lies beside
the record and, where there is a keyring, in it too: only the latter also tells when the whole
profile was put back to an earlier day. Source: record.md 2.3.
"""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import RecordError
from db.journal.journal import desks_of, last_link
from db.vault.keyring_box import KeyringBox

if TYPE_CHECKING:
    from sqlite3 import Connection

MARK_NAME = "record.mark"
_TAG = b"clinician-console mark 1\x00"
_LONGEST_BYTES = 65_536
_FILE_EVERY_S = 0.25
_KEYRING_EVERY_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The end of each chain this computer has written: desk -> (seq, hash in hexadecimal)."""

    record_id: str
    ends: Mapping[str, tuple[int, str]]

    def sealed(self, db_key: bytes) -> str:
        """Return the mark as text that only the owner of the record's key can make."""
        text = json.dumps(
            {"record_id": self.record_id, "ends": dict(self.ends)},
            sort_keys=True,
            separators=(",", ":"),
        )
        return f"{_seal(db_key, text)}\n{text}\n"


def _seal(db_key: bytes, text: str) -> str:
    return hmac.new(db_key, _TAG + text.encode(), hashlib.sha256).hexdigest()


def unsealed(text: str, record_id: str, db_key: bytes) -> Mark | None:
    """Return the mark, or None when it is not one of this record."""
    seal, _, rest = text.partition("\n")
    content = rest.rstrip("\n")
    if not hmac.compare_digest(seal.encode(), _seal(db_key, content).encode()):
        return None
    values = json.loads(content)
    if values["record_id"] != record_id:
        return None
    return Mark(
        record_id=record_id,
        ends={desk: (int(seq), str(hash_)) for desk, (seq, hash_) in values["ends"].items()},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksFound:
    """What the marks say at an opening.

    Attributes:
        ends: The furthest end of each chain that any mark knows.
        broken: A mark is there and its seal is not ours: changed, or of another record.
        in_keyring: A keyring was asked and answered, so that a rollback of the whole profile is
            told; otherwise it is undetectable.
    """

    ends: Mapping[str, tuple[int, str]]
    broken: bool
    in_keyring: bool


NO_MARKS = MarksFound(ends={}, broken=False, in_keyring=False)


def read_marks(folder: Path, record_id: str, db_key: bytes, box: KeyringBox | None) -> MarksFound:
    """Read the mark beside the record and the one in the keyring; blocks for the keyring."""
    texts: list[str] = []
    try:
        with (folder / MARK_NAME).open("rb") as file:
            texts.append(file.read(_LONGEST_BYTES).decode(errors="replace"))
    except OSError:
        pass  # a record without a mark is as old as the mark: nothing to compare with
    in_keyring = False
    if box is not None:
        try:
            kept = box.get(account(record_id))
        except RecordError:
            kept = None
        else:
            in_keyring = True
        if kept is not None:
            texts.append(kept)
    marks = [unsealed(text, record_id, db_key) for text in texts]
    ends: dict[str, tuple[int, str]] = {}
    for mark in marks:
        for desk, end in mark.ends.items() if mark else ():
            if desk not in ends or ends[desk][0] < end[0]:
                ends[desk] = end
    return MarksFound(ends=ends, broken=None in marks, in_keyring=in_keyring)


def account(record_id: str) -> str:
    """Return the name under which the keyring keeps the mark."""
    return f"mark {record_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """A chain that does not reach its mark, or reaches it with another history."""

    desk: str
    marked_seq: int
    found_seq: int


def shortfalls(
    connection: "Connection", ends: Mapping[str, tuple[int, str]]
) -> tuple[Shortfall, ...]:
    """Return every chain of the open record that falls short of ``ends``."""
    found = []
    for desk, (seq, hash_) in ends.items():
        row = connection.execute(
            "SELECT hash FROM entry WHERE desk = ? AND seq = ?", (desk, seq)
        ).fetchone()
        if row is None or row[0].hex() != hash_:
            last = connection.execute(
                "SELECT coalesce(max(seq), 0) FROM entry WHERE desk = ?", (desk,)
            ).fetchone()[0]
            found.append(Shortfall(desk=desk, marked_seq=seq, found_seq=last))
    return tuple(found)


def ends_of(connection: "Connection") -> dict[str, tuple[int, str]]:
    """Return the end of every chain in the record."""
    return {
        link.desk: (link.seq, link.hash.hex())
        for link in (last_link(connection, desk) for desk in desks_of(connection))
    }


class MarkKeeper:
    """Writes the mark soon after each commit, on a thread of its own; never holds a commit up."""

    def __init__(self, folder: Path, record_id: str, db_key: bytes, box: KeyringBox | None) -> None:
        self._path = folder / MARK_NAME
        self._record_id = record_id
        self._db_key = db_key
        self._box = box
        self._ends: dict[str, tuple[int, str]] = {}
        self._guard = threading.Lock()
        self._noted = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mark", daemon=True)
        self._thread.start()

    def start_with(self, ends: Mapping[str, tuple[int, str]]) -> None:
        """Take the ends that the record has at its opening."""
        with self._guard:
            self._ends = dict(ends)
        self._noted.set()

    def note(self, desk: str, seq: int, hash_: bytes) -> None:
        """Take a committed end; returns at once."""
        with self._guard:
            self._ends[desk] = (seq, hash_.hex())
        if not self._noted.is_set():  # waking the thread for each entry would cost the writer
            self._noted.set()

    def close(self) -> None:
        """Write the last mark and end the thread; may be repeated."""
        self._closing.set()
        self._noted.set()
        self._thread.join()

    def _run(self) -> None:
        text = in_keyring = ""
        next_s = 0.0
        while True:
            late = text != in_keyring and self._box is not None
            self._noted.wait(max(0.0, next_s - time.monotonic()) if late else None)
            closing = self._closing.is_set()
            if self._noted.is_set():
                self._noted.clear()
                with self._guard:
                    ends = dict(self._ends)
                if ends:
                    text = Mark(record_id=self._record_id, ends=ends).sealed(self._db_key)
                    self._write(text)
            if text != in_keyring and (closing or time.monotonic() >= next_s):
                self._put(text)
                in_keyring = text
                next_s = time.monotonic() + _KEYRING_EVERY_S
            if closing:
                return
            self._closing.wait(_FILE_EVERY_S)

    def _write(self, text: str) -> None:
        new = self._path.with_name(self._path.name + ".writing")
        with suppress(OSError):  # a full disk is told by the store; an old mark is still true
            # no fsync: the mark may lag behind the record, never run ahead of it
            new.write_text(text, encoding="ascii")
            new.replace(self._path)

    def _put(self, text: str) -> None:
        if self._box is not None:
            with suppress(RecordError):  # told at the opening as "not in the keyring"
                self._box.put(account(self._record_id), text)
