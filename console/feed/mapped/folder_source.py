"""Watch a folder into which a CAD drops files, and read each state of each file once.

A file is read when two looks in a row found it unchanged; one that cannot be read after a while
goes into quarantine. Nothing is written outside the folder, no link is followed.
"""

import fnmatch
import os
import stat
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from console.domain.calls.call import CallId
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import RejectionReason
from console.feed.eido.decode import RejectedError
from console.feed.feed_adapter import Absence, FeedTraits
from console.feed.feed_config import STALE_AFTER
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.file_reading import FILE_LIMIT, FileFormat, digest_of, items_of
from console.feed.mapped.intake import MappedIntake
from console.feed.mapped.poll_source import Polled, SourceLostError
from console.feed.reading_intake import ReadingIntake

_LEDGER_LIMIT = 50_000
_FILES_LIMIT = 20_000
_O_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderPlace:
    """Where a CAD drops its files, and how.

    Attributes:
        folder: The folder; its own subfolders are not looked into.
        pattern: Names of the files, such as ``*.json``.
        form: What they are written in.
        whole: True where each file holds every call there is.
        heartbeat_file: The name of a file that the exporter touches again and again, or nothing.
        heartbeat_s: How often it does.
        interval_s: How often the folder is looked at.
        quarantine: The subfolder for what cannot be read.
        patience_s: How long a file that cannot be read may still be being written.
        max_age_s: Files that were last written longer ago are left alone.
    """

    folder: Path
    pattern: str
    form: FileFormat
    whole: bool = False
    heartbeat_file: str = ""
    heartbeat_s: float = 15.0
    interval_s: float = 1.0
    quarantine: str = "quarantine"
    patience_s: float = 10.0
    max_age_s: float = 86_400.0


@dataclass(slots=True)
class _Seen:
    """What is known of one file name."""

    size: int = -1
    modified_ns: int = -1
    changed_s: float = 0.0
    digest: bytes = b""
    done: bool = False


class FolderSource:
    """A folder as a source; see ``PollSource``. ``move`` is what puts a file elsewhere."""

    def __init__(
        self,
        place: FolderPlace,
        columns: FeedMap | None,
        *,
        move: Callable[[Path, Path], None] = os.replace,
    ) -> None:
        """Take the place and, for mapped files, the map."""
        self._place = place
        self._columns = columns
        self._move = move
        self.mapped = MappedIntake(columns)
        self._ledger: OrderedDict[str, _Seen] = OrderedDict()
        self._beat: tuple[int, int] | None = None
        self._beat_moved_s: float | None = None
        self._newest_ns = 0

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it makes."""
        place = self._place
        return FeedTraits(
            kind="folder",
            full_state=True,
            absence=Absence.NO_LONGER_IN_FEED if place.whole else Absence.MEANS_NOTHING,
            heartbeat_s=place.heartbeat_s if place.heartbeat_file else None,
        )

    def open(self) -> None:
        """See whether the folder is there.

        Raises:
            SourceLostError: It is no folder, or not now: a share may come back.
        """
        if not self._place.folder.is_dir():
            raise SourceLostError("the folder of the feed is not there")

    def poll(self, intake: ReadingIntake) -> Polled:
        """Look once; read what has come to rest."""
        names = self._look()
        whole_ids: set[CallId] | None = None
        ready = [name for name in names if self._at_rest(name)]
        for name in sorted(ready, key=lambda name: (self._ledger[name].modified_ns, name)):
            read = self._read(name, intake)
            if read is not None and self._place.whole:
                whole_ids = read
        alive = self._is_alive()
        newest = datetime.fromtimestamp(self._newest_ns / 1e9, UTC) if self._newest_ns else None
        return Polled(
            call_ids=frozenset(whole_ids) if whole_ids is not None else None,
            progress=(self._beat, self.mapped.changes),
            newest_at=newest if not self._place.heartbeat_file else None,
            rows=len(ready),
            alive=alive,
        )

    def interrupt(self) -> None:
        """Nothing here hangs but the disk."""

    def close(self) -> None:
        """Look at everything anew the next time."""
        self._beat_moved_s = None

    def _look(self) -> list[str]:
        """Note size and time of every file of the pattern; return the names that are not done."""
        place = self._place
        oldest_s = utc_now().timestamp() - place.max_age_s
        waiting: list[str] = []
        try:
            with os.scandir(place.folder) as entries:
                for entry in entries:
                    if entry.name == place.heartbeat_file or not fnmatch.fnmatchcase(
                        entry.name, place.pattern
                    ):
                        continue
                    about = entry.stat(follow_symlinks=False)
                    if not stat.S_ISREG(about.st_mode) or about.st_mtime < oldest_s:
                        continue
                    if self._note(entry.name, about) and len(waiting) < _FILES_LIMIT:
                        waiting.append(entry.name)
        except OSError:
            raise SourceLostError("the folder of the feed cannot be read") from None
        while len(self._ledger) > _LEDGER_LIMIT:
            self._ledger.popitem(last=False)
        return waiting

    def _note(self, name: str, about: os.stat_result) -> bool:
        """Keep what is known of a file up to date; say whether it still has to be read."""
        seen = self._ledger.get(name)
        if seen is None:
            seen = self._ledger[name] = _Seen()
        if (seen.size, seen.modified_ns) != (about.st_size, about.st_mtime_ns):
            seen.size, seen.modified_ns = about.st_size, about.st_mtime_ns
            seen.changed_s, seen.done = monotonic_s(), False
            self._ledger.move_to_end(name)
            return False
        return not seen.done

    def _at_rest(self, name: str) -> bool:
        return not self._ledger[name].done

    def _read(self, name: str, intake: ReadingIntake) -> set[CallId] | None:
        """Read one file; return its calls, or None where it could not be read whole."""
        seen = self._ledger[name]
        try:
            data = self._bytes_of(name, seen)
        except FileNotFoundError:
            seen.done = True  # taken away between the look and the reading
            return None
        except OSError:
            return None  # held by whoever writes it: the next look tries again
        digest = digest_of(data)
        if digest == seen.digest:
            seen.done = True  # dropped again with the same content
            return None
        ids: set[CallId] = set()
        self.mapped.begin(whole=True)
        try:
            items = items_of(data, self._place.form, self._columns)
            if self._place.whole:
                items = iter(list(items))  # a part of a whole set would make calls vanish
            for item in items:
                call_id = self.mapped.take(item.mark, item.value, intake, version=seen.modified_ns)
                if call_id is not None:
                    ids.add(call_id)
        except RejectedError as error:
            self._give_up(name, seen, error.reason, intake)
            return None
        finally:
            self.mapped.end()
        seen.digest, seen.done = digest, True
        self._newest_ns = max(self._newest_ns, seen.modified_ns)
        return ids

    def _bytes_of(self, name: str, seen: _Seen) -> bytes:
        if seen.size > FILE_LIMIT:
            return b"\x00" * (FILE_LIMIT + 1)  # refused as too big, never read
        descriptor = os.open(self._place.folder / name, os.O_RDONLY | _O_NOFOLLOW)
        with os.fdopen(descriptor, "rb") as file:
            return file.read(FILE_LIMIT + 1)

    def _give_up(
        self, name: str, seen: _Seen, reason: RejectionReason, intake: ReadingIntake
    ) -> None:
        """After some patience put a file into quarantine; where that cannot be, leave it alone."""
        if monotonic_s() - seen.changed_s < self._place.patience_s:
            return
        seen.done = True
        intake.reject(reason, seen.size)
        target = self._place.folder / self._place.quarantine
        try:
            target.mkdir(exist_ok=True)
            if target.is_symlink():
                return
            self._move(self._place.folder / name, target / f"{seen.modified_ns}-{name}"[:200])
        except OSError:
            return  # a folder that may only be read: the ledger remembers it

    def _is_alive(self) -> bool:
        """Say whether the exporter is at work: its heartbeat file moved lately, as seen by us."""
        place = self._place
        if not place.heartbeat_file:
            return False
        try:
            about = (place.folder / place.heartbeat_file).stat(follow_symlinks=False)
        except OSError:
            return False
        beat = (about.st_mtime_ns, about.st_size)
        now_s = monotonic_s()
        if self._beat is None and abs(utc_now().timestamp() - about.st_mtime) > place.heartbeat_s:
            self._beat = beat  # an old one proves nothing until it moves
        elif beat != self._beat:
            self._beat, self._beat_moved_s = beat, now_s
        return (
            self._beat_moved_s is not None
            # It may have moved a look before it was seen, and be seen to rest a look late.
            and now_s - self._beat_moved_s < STALE_AFTER * place.heartbeat_s - 2 * place.interval_s
        )
