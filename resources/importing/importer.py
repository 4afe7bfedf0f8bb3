"""Import: read, judge, build a new file, check it, swap it in whole; or leave all as it was."""

import errno
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resources.categories import Vocabulary
from resources.errors import (
    CancelledError,
    NoRoomError,
    NothingUsableError,
    ShiftedColumnsError,
    TooFewRowsError,
    UnreadableFileError,
)
from resources.folder import DirectoryFolder, discard
from resources.importing.draft import Draft, Problem
from resources.importing.formats import Format, detect, read_drafts
from resources.importing.mapping import ColumnMapping
from resources.importing.normalise import Normaliser, Seal
from resources.importing.staging import Staging
from resources.listing import Listing, Source
from resources.phones import PhoneFault
from resources.reading import read_all, read_sources
from resources.text_repair import cleaned, is_placeholder
from resources.writing import DirectoryWriter

if TYPE_CHECKING:
    import sqlite3

LARGEST_DROP = 0.2
FEWEST_PHONES = 0.2
_PHONES_JUDGED = 20
_TOLD_EVERY = 500
_IN_MEMORY_BYTES = 32 * 1024 * 1024
_NO_PHONE = frozenset({PhoneFault.NO_AREA.value, PhoneFault.NO_NUMBER.value})
_NO_ROOM = frozenset({8, 10, 13, 14})
"""SQLite's READONLY, IOERR, FULL, CANTOPEN."""

_PLAIN_FOLDERS = frozenset({"csv", "data", "output", "input", "export"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """One set to import.

    Attributes:
        path: A file, or the folder of a CSV package.
        name: Of the source; empty takes it from the path. The same name replaces the source.
        fictional: Declares the set invented; only then are 555-01xx numbers right.
        made_on: The date that the set itself carries, if any.
        accept_drop: Take it although over a fifth of its services are gone.
    """

    path: Path
    format: Format = Format.AUTO
    mapping: ColumnMapping | None = None
    name: str = ""
    title: str = ""
    licence: str = ""
    fictional: bool = False
    made_on: date | None = None
    accept_drop: bool = False

    @property
    def shown_as(self) -> str:
        """Return what people call the set: its file or folder."""
        path = self.path.resolve()
        plain = path.is_dir() and path.name.lower() in _PLAIN_FOLDERS
        return f"{path.parent.name}/{path.name}" if plain else self.path.name

    @property
    def source(self) -> str:
        """Return the name of the source."""
        stem = self.path.name if self.path.is_dir() else self.path.stem
        if stem.lower() in _PLAIN_FOLDERS:
            stem = f"{self.path.resolve().parent.name}-{stem}"
        return source_name(self.name or stem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an import is; ``stage`` is a word for a person."""

    source: str
    stage: str
    read: int = 0
    kept: int = 0


@dataclass(slots=True, kw_only=True)
class SourceReport:
    """What became of one set.

    Attributes:
        reasons: How often each thing was found that was not taken as it came.
        problems: The first hundred of them.
    """

    source: str
    format: Format
    read: int = 0
    kept: int = 0
    dropped: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did."""

    file: Path
    sources: tuple[SourceReport, ...]
    listings: int
    seconds: float


KeepOn = Callable[[Progress], bool]
"""Is told how far it is, and returns whether to go on."""


def _always(_: Progress) -> bool:
    return True


def import_sets(
    folder: DirectoryFolder,
    requests: Iterable[ImportRequest],
    *,
    vocabulary: Vocabulary,
    now: datetime,
    seal: Seal | None = None,
    additions: Iterable[Listing] = (),
    keep_on: KeepOn = _always,
) -> ImportReport:
    """Build a new directory from these sets and the other sources in use, and swap it in.

    Args:
        folder: Where the directory lives.
        requests: One for each set; those that share a name make up one source.
        vocabulary: The center's categories.
        now: Aware time of the import.
        seal: Closes private addresses; without it they are dropped.
        additions: The center's own listings.
        keep_on: Asked every 500 rows; may come from any thread's signal.

    Raises:
        DirectoryError: What went wrong; the directory in use is unchanged.
    """
    started = time.perf_counter()
    asked = list(requests)
    with folder.lock():
        file = folder.fresh()
        connection = folder.open(str(file))
        try:
            writer = DirectoryWriter(connection, vocabulary)
            job = _Job(folder, writer, vocabulary, now, seal, keep_on)
            reports = [*job.take(asked)]
            job.carry_over({request.source for request in asked})
            job.add_local(additions)
            keep_on(Progress(source="", stage="indexing", kept=job.listings))
            writer.finish(now)
            connection.close()
            folder.swap_in(file)
        except BaseException as error:
            connection.close()
            discard(file)
            if _is_no_room(error, connection):
                raise NoRoomError(type(error).__name__) from error
            raise
    seconds = time.perf_counter() - started
    return ImportReport(file=file, sources=tuple(reports), listings=job.listings, seconds=seconds)


def _is_no_room(error: BaseException, connection: "sqlite3.Connection") -> bool:
    """Tell whether writing failed for want of room or leave, rather than through a fault here."""
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES}
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return isinstance(error, connection.Error) and code in _NO_ROOM


class _Job:
    """One run of an import."""

    def __init__(
        self,
        folder: DirectoryFolder,
        writer: DirectoryWriter,
        vocabulary: Vocabulary,
        now: datetime,
        seal: Seal | None,
        keep_on: KeepOn,
    ) -> None:
        self._folder = folder
        self._writer = writer
        self._vocabulary = vocabulary
        self._now = now
        self._seal = seal
        self._keep_on = keep_on
        self._before = previous_sources(folder)
        self.listings = 0

    def take(self, requests: list[ImportRequest]) -> Iterator[SourceReport]:
        by_source: dict[str, list[ImportRequest]] = {}
        for request in requests:
            by_source.setdefault(request.source, []).append(request)
        for name, group in by_source.items():
            yield self._source(name, group)

    def _source(self, name: str, group: list[ImportRequest]) -> SourceReport:
        first = group[0]
        normaliser = Normaliser(
            source=name,
            vocabulary=self._vocabulary,
            today=self._now.date(),
            fictional=first.fictional,
            seal=self._seal,
        )
        report = SourceReport(source=name, format=first.format)
        seen: set[int] = set()
        newest: date | None = None
        phones = bad_phones = 0
        for one in self._drafts(group, report):
            if isinstance(one, Problem):
                self._note(report, [one])
                report.dropped += one.dropped
                continue
            report.read += 1
            if report.read % _TOLD_EVERY == 0:
                self._tell(report)
            listing, problems = normaliser.listing(one)
            if listing is not None and hash(listing.key) in seen:
                problems.append(_twice(one))
                listing = None
            phones += sum(_is_text(phone.number) for phone in one.phones)
            bad_phones += sum(
                found.field == "phone" and found.reason in _NO_PHONE for found in problems
            )
            self._note(report, problems)
            if listing is None:
                report.dropped += 1
                continue
            seen.add(hash(listing.key))
            if listing.verified and listing.verified <= self._now.date():
                newest = max(newest, listing.verified) if newest else listing.verified
            self._writer.add(listing)
            report.kept += 1
        self._check(report, group, phones, bad_phones)
        self._writer.add_source(
            Source(
                name=name,
                title=first.title or first.shown_as,
                licence=first.licence,
                fictional=first.fictional,
                imported_at=self._now,
                made_on=first.made_on,
                rows=report.kept,
                newest=newest,
            )
        )
        self.listings += report.kept
        return report

    def _drafts(
        self, group: list[ImportRequest], report: SourceReport
    ) -> Iterator[Draft | Problem]:
        for request in group:
            report.format = detected(request)
            with _StagingPlace(self._folder, request.path) as place:
                yield from read_drafts(request.path, report.format, place.open, request.mapping)

    def _note(self, report: SourceReport, problems: list[Problem]) -> None:
        if problems:
            report.reasons.update(f"{one.field}: {one.reason}" for one in problems)
            report.problems += problems[: max(0, 100 - len(report.problems))]
            self._writer.add_problems(report.source, problems)

    def _tell(self, report: SourceReport) -> None:
        told = Progress(source=report.source, stage="reading", read=report.read, kept=report.kept)
        if not self._keep_on(told):
            raise CancelledError

    def _check(
        self, report: SourceReport, group: list[ImportRequest], phones: int, bad: int
    ) -> None:
        self._tell(report)
        if phones >= _PHONES_JUDGED and phones - bad < FEWEST_PHONES * phones:
            raise ShiftedColumnsError(f"{phones - bad} of {phones}")
        if not report.kept:
            raise NothingUsableError(f"{report.read} read")
        before = self._before.get(report.source)
        accepted = any(request.accept_drop for request in group)
        if before and report.kept < (1 - LARGEST_DROP) * before.rows and not accepted:
            raise TooFewRowsError(f"{before.rows} before, {report.kept} now")

    def carry_over(self, replaced: set[str]) -> None:
        """Write the other sources that are in use into the new file."""
        kept = [one for name, one in self._before.items() if name not in replaced | {"local"}]
        if not kept:
            return
        connection = self._folder.open(str(self._folder.current()))
        try:
            for source in kept:
                for count, listing in enumerate(read_all(connection, source.name)):
                    self._writer.add(listing)
                    if count % _TOLD_EVERY == 0 and not self._keep_on(
                        Progress(source=source.name, stage="keeping", kept=count)
                    ):
                        raise CancelledError
                self._writer.add_source(source)
                self.listings += source.rows
        finally:
            connection.close()

    def add_local(self, additions: Iterable[Listing]) -> None:
        """Write the center's own listings into the new file."""
        count = 0
        for listing in additions:
            self._writer.add(listing)
            count += 1
        if count:
            self._writer.add_source(
                Source(name="local", title="Added here", imported_at=self._now, rows=count)
            )
            self.listings += count


class _StagingPlace:
    """A scratch database: in memory for small sets, a file in the folder for large ones."""

    def __init__(self, folder: DirectoryFolder, path: Path) -> None:
        files = path.rglob("*.csv") if path.is_dir() else [path]
        size = sum(one.stat().st_size for one in files if one.is_file())
        self._file = None if size < _IN_MEMORY_BYTES else folder.path / "staging.tmp"
        self._folder = folder
        self._connection: sqlite3.Connection | None = None

    def open(self) -> Staging:
        if self._file is not None:
            discard(self._file)
        self._connection = self._folder.open(str(self._file) if self._file else ":memory:")
        return Staging(self._connection)

    def __enter__(self) -> "_StagingPlace":  # noqa: PYI034 - private
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            self._connection.close()
        if self._file is not None:
            discard(self._file)


def source_name(text: str) -> str:
    """Return the name of a source, of small letters, figures and hyphens, from any text."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60] or "source"


def detected(request: ImportRequest) -> Format:
    """Return the format of a request, looking at the file where it was not said.

    Raises:
        UnreadableFileError: There is no such file.
    """
    if not (request.path.is_file() or request.path.is_dir()):
        raise UnreadableFileError("missing")  # or a pipe, which would never end
    if request.mapping is not None:
        return Format.TABLE
    return detect(request.path) if request.format is Format.AUTO else request.format


def previous_sources(folder: DirectoryFolder) -> dict[str, Source]:
    """Return the sources of the directory in use, by name; none where there is no directory."""
    if not folder.pointer():
        return {}
    connection = folder.open(str(folder.current()))
    try:
        return {source.name: source for source in read_sources(connection)}
    finally:
        connection.close()


def _is_text(number: object) -> bool:
    text = cleaned(number, 100)
    return bool(text) and not is_placeholder(text)


def _twice(draft: Draft) -> Problem:
    raw = cleaned(draft.key, 80)
    reason = "id used twice"
    return Problem(file=draft.file, row=draft.row, field="id", raw=raw, reason=reason, dropped=True)
