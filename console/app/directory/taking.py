"""Bring directories in from the command line: files and folders, and the API of a publisher."""

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from console.app.directory.files import center_vocabulary, directory_folder, open_overlay
from console.app.directory.seal import record_seal
from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.domain.clock import utc_now
from resources.errors import (
    CancelledError,
    DirectoryBusyError,
    DirectoryError,
    NoDirectoryError,
    NoRoomError,
    NoSealError,
    SyncError,
    VocabularyError,
)
from resources.importing.formats import Format, sets_in
from resources.importing.importer import (
    ImportReport,
    ImportRequest,
    Progress,
    import_sets,
    previous_sources,
    source_name,
)
from resources.importing.mapping import read_mapping
from resources.reading import read_problems
from resources.starter.sets import starter_requests
from resources.sync import HsdsSync, SyncReport
from resources.text_repair import export_cell

if TYPE_CHECKING:
    from resources.folder import DirectoryFolder
    from resources.overlay import Seal

_NOT_THE_FILE = (NoDirectoryError, DirectoryBusyError, NoRoomError, NoSealError, SyncError)
_REASONS_SHOWN = 12
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SECONDS = 30.0


def add_taking_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser],
) -> None:
    """Add ``import`` and ``sync``; each sets ``run``, which returns an exit code."""
    taking = commands.add_parser(
        "import", parents=parents, help="build a new directory from files and swap it in whole"
    )
    taking.add_argument("paths", nargs="*", type=Path, metavar="FILE-or-FOLDER")
    taking.add_argument("--starter", action="store_true", help="national lines, an invented city")
    taking.add_argument("--format", choices=[one.value for one in Format], default="auto")
    taking.add_argument("--mapping", type=Path, metavar="TOML", help="made with: directory map")
    taking.set_defaults(run=_import)
    syncing = commands.add_parser(
        "sync", parents=parents, help="follow an HSDS API: all once, then what changed"
    )
    syncing.add_argument("url", metavar="URL", help="of the API; what was begun goes on")
    syncing.add_argument(
        "--plain-http", action="store_true", help="though anybody on the way could change it"
    )
    syncing.set_defaults(run=_sync)
    for parser in (taking, syncing):
        parser.add_argument("--name", default="", help="of the source; the same name replaces it")
        parser.add_argument("--title", default="", help="of the source, for people")
        parser.add_argument("--licence", default="", help="of the source, for people")
        parser.add_argument(
            "--fictional", action="store_true", help="an invented set: 555-01xx is right"
        )
        parser.add_argument("--accept-drop", action="store_true", help="though a fifth is gone")
        parser.add_argument("--quarantine", type=Path, metavar="CSV", help="write all problems")
        parser.add_argument(
            "--passphrase-file", type=Path, metavar="FILE", help="opens the record for its seal"
        )
        parser.add_argument("--json", action="store_true", help="print the report as JSON")


def fault_told(error: DirectoryError) -> int:
    """Say an expected fault on the terminal and return its exit code."""
    print(" ".join(error.sentences), file=sys.stderr)
    if isinstance(error, VocabularyError):
        print(f"({error.detail})", file=sys.stderr)
    if isinstance(error, CancelledError):
        return ExitCode.CANCELLED
    return ExitCode.FAILED if isinstance(error, _NOT_THE_FILE) else ExitCode.BAD_INPUT


def _import(options: argparse.Namespace) -> int:
    if not options.paths and not options.starter:
        print("Name a file or folder, or ask for --starter. Nothing was changed.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    profile = profile_folder(getattr(options, "profile", None))
    try:
        with tempfile.TemporaryDirectory() as scratch:
            requests = _requests(options)
            if options.starter:
                requests += starter_requests(Path(scratch), utc_now().date())
            report = _taken(profile, requests, options)
    except KeyboardInterrupt:
        return fault_told(CancelledError())
    except DirectoryError as error:
        return fault_told(error)
    finally:
        _clear_line()
    print(json.dumps(_report(report), indent=1) if options.json else _report_words(report))
    return ExitCode.OK


def _taken(
    profile: Path, requests: list[ImportRequest], options: argparse.Namespace
) -> ImportReport:
    """Import, with the record's seal where it can be had, and write the quarantine if asked."""
    folder = directory_folder(profile)
    seal: Seal | None = record_seal(profile, options.passphrase_file)
    report = import_sets(
        folder,
        requests,
        vocabulary=center_vocabulary(folder),
        now=utc_now(),
        seal=seal,
        additions=open_overlay(folder).listings(),
        keep_on=_progress,
    )
    if options.quarantine:
        _write_quarantine(folder, report, options.quarantine)
    return report


def _sync(options: argparse.Namespace) -> int:
    host = urlsplit(options.url).hostname or ""
    secret = urlsplit(options.url).scheme == "https" or host in _LOOPBACK or options.plain_http
    if urlsplit(options.url).scheme not in {"http", "https"} or not host or not secret:
        print("An API has an https address. Nothing was changed.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    name = source_name(options.name or host)
    profile = profile_folder(getattr(options, "profile", None))
    kept = directory_folder(profile).path / "sync" / name
    waiting = kept / "not-imported"
    report = None
    try:
        left_over = waiting.exists() or name not in previous_sources(directory_folder(profile))
        kept.mkdir(parents=True, exist_ok=True)
        waiting.touch()
        fetched = _fetched(kept, options.url)
        if fetched.changed or fetched.removed or left_over:
            request = ImportRequest(
                path=fetched.file,
                format=Format.HSDS_JSON,
                name=name,
                title=options.title or host,
                licence=options.licence,
                fictional=options.fictional,
                accept_drop=options.accept_drop,
            )
            report = _taken(profile, [request], options)
        waiting.unlink()
    except KeyboardInterrupt:
        return fault_told(SyncStoppedError())
    except DirectoryError as error:
        return fault_told(SyncStoppedError() if isinstance(error, CancelledError) else error)
    finally:
        _clear_line()
    counts = {"changed": fetched.changed, "removed": fetched.removed, "held": fetched.services}
    if options.json:
        print(json.dumps({**counts, "import": _report(report) if report else None}, indent=1))
        return ExitCode.OK
    print(
        f"{name}: {fetched.changed:,} changed, {fetched.removed:,} gone, {fetched.services:,} held"
    )
    print(_report_words(report) if report else "Nothing is new; the directory in use stays.")
    return ExitCode.OK


class SyncStoppedError(CancelledError):
    """A person stopped a sync."""

    what_happened = "The sync was stopped."
    what_is_safe = "The directory in use is unchanged, and what was fetched so far is kept."
    what_to_do = "Ask for the same sync again: it goes on from there."


def _fetched(folder: Path, url: str) -> SyncReport:
    import httpx  # noqa: PLC0415 - start-up laziness: no other command needs the network

    with httpx.Client(timeout=_SECONDS, follow_redirects=False) as client:
        return HsdsSync(folder, url, client, keep_on=_progress).run(utc_now())


def _clear_line() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)


def _requests(options: argparse.Namespace) -> list[ImportRequest]:
    mapping = read_mapping(options.mapping) if options.mapping else None
    paths = [one for path in options.paths for one in sets_in(path)]
    return [
        ImportRequest(
            path=path,
            format=Format(options.format),
            mapping=mapping,
            name=options.name,
            title=options.title,
            licence=options.licence,
            fictional=options.fictional,
            accept_drop=options.accept_drop,
        )
        for path in paths
    ]


def _progress(progress: Progress) -> bool:
    if sys.stderr.isatty():
        text = f"{progress.source} {progress.stage}: {progress.read:,} read, {progress.kept:,} kept"
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    return True


def _report(report: ImportReport) -> dict[str, Any]:
    return {
        "listings": report.listings,
        "seconds": round(report.seconds, 2),
        "file": report.file.name,
        "sources": [
            {
                "source": one.source,
                "format": one.format.value,
                "read": one.read,
                "kept": one.kept,
                "dropped": one.dropped,
                "quarantine": dict(one.reasons.most_common()),
            }
            for one in report.sources
        ],
    }


def _report_words(report: ImportReport) -> str:
    lines = []
    for one in report.sources:
        lines.append(f"{one.source} ({one.format.value}): {one.kept:,} of {one.read:,} kept")
        for reason, count in one.reasons.most_common(_REASONS_SHOWN):
            lines.append(f"  {count:>7,}  {reason}")
        lines += [
            f"           for example {found.file} row {found.row}: {found.reason}"
            for found in one.problems[:3]
        ]
    lines.append(
        f"{report.listings:,} listings are in use now, after {report.seconds:.1f} s. "
        "The last directory was kept."
    )
    return "\n".join(lines)


def _write_quarantine(folder: "DirectoryFolder", report: ImportReport, path: Path) -> None:
    connection = folder.open(str(report.file))
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["source", "file", "row", "field", "raw", "reason", "row left out"])
            for one in report.sources:
                for found in read_problems(connection, one.source, limit=1_000_000):
                    cells = (found.field, found.raw, found.reason)
                    safe = [export_cell(cell) for cell in cells]
                    dropped = "yes" if found.dropped else "no"
                    writer.writerow([one.source, found.file, found.row, *safe, dropped])
    finally:
        connection.close()
