"""Run the directory from the command line: import, search, status, map.

``search``, ``status`` and ``map`` open no network; ``import`` reads local files only.
"""

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from console.app.directory_files import (
    center_vocabulary,
    center_zone,
    directory_folder,
    open_overlay,
    public_holidays,
)
from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.domain.clock import utc_now
from resources.categories import shipped
from resources.errors import (
    CancelledError,
    DirectoryBusyError,
    DirectoryError,
    NoDirectoryError,
    NoSealError,
    SyncError,
)
from resources.importing.formats import Format, proposed_for, sets_in, table_rows
from resources.importing.importer import ImportReport, ImportRequest, Progress, import_sets
from resources.importing.mapping import read_mapping
from resources.reading import read_problems, read_sources
from resources.search.engine import DirectorySearch
from resources.search.question import MOST_HITS, Answer, Filters, Hit, Question, Trait
from resources.starter.sets import starter_requests
from resources.text_repair import export_cell

if TYPE_CHECKING:
    from resources.folder import DirectoryFolder

_NOT_THE_FILE = (NoDirectoryError, DirectoryBusyError, NoSealError, SyncError)
_REASONS_SHOWN = 12


def add_directory_commands(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add ``directory`` with its commands; each sets ``run``, which returns an exit code.

    Args:
        subparsers: Of the program's parser.
        parents: Parsers whose options every command takes, ``--profile`` among them.
    """
    directory = subparsers.add_parser("directory", help="the community resource directory")
    commands = directory.add_subparsers(title="commands", metavar="COMMAND", required=True)

    taking = commands.add_parser(
        "import", parents=parents, help="build a new directory from files and swap it in whole"
    )
    taking.add_argument("paths", nargs="*", type=Path, metavar="FILE-or-FOLDER")
    taking.add_argument("--starter", action="store_true", help="national lines, an invented city")
    taking.add_argument("--format", choices=[one.value for one in Format], default="auto")
    taking.add_argument("--mapping", type=Path, metavar="TOML", help="made with: directory map")
    taking.add_argument("--name", default="", help="of the source; the same name replaces it")
    taking.add_argument("--title", default="", help="of the source, for people")
    taking.add_argument("--licence", default="", help="of the source, for people")
    taking.add_argument(
        "--fictional", action="store_true", help="an invented set: 555-01xx is right"
    )
    taking.add_argument("--accept-drop", action="store_true", help="though a fifth is gone")
    taking.add_argument("--quarantine", type=Path, metavar="CSV", help="write all problems there")
    taking.add_argument("--json", action="store_true", help="print the report as JSON")
    taking.set_defaults(run=_import)

    asking = commands.add_parser("search", parents=parents, help="find services")
    asking.add_argument("text", nargs="+", metavar="TEXT")
    asking.add_argument("--near", metavar="LAT,LON", help="the caller's place in degrees")
    asking.add_argument("--open-now", action="store_true", help="leave out what is closed")
    asking.add_argument("--limit", type=int, default=10, metavar="N", help=f"1 to {MOST_HITS}")
    asking.add_argument("--zone", default="", metavar="IANA", help="time zone of the center")
    asking.add_argument("--json", action="store_true", help="print the hits as JSON")
    asking.set_defaults(run=_search)

    telling = commands.add_parser("status", parents=parents, help="what is in, and how fresh")
    telling.add_argument("--json", action="store_true", help="print it as JSON")
    telling.set_defaults(run=_status)

    mapping = commands.add_parser("map", parents=parents, help="propose a mapping for a table")
    mapping.add_argument("path", type=Path, metavar="FILE")
    mapping.set_defaults(run=_map)


def _folder(options: argparse.Namespace) -> "DirectoryFolder":
    return directory_folder(profile_folder(getattr(options, "profile", None)))


def _told(error: DirectoryError) -> int:
    print(" ".join(error.sentences), file=sys.stderr)
    if isinstance(error, CancelledError):
        return ExitCode.CANCELLED
    return ExitCode.FAILED if isinstance(error, _NOT_THE_FILE) else ExitCode.BAD_INPUT


# ---------------------------------------------------------------- import


def _import(options: argparse.Namespace) -> int:
    if not options.paths and not options.starter:
        print("Name a file or folder, or ask for --starter. Nothing was changed.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    folder = _folder(options)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            requests = [*_requests(options)]
            if options.starter:
                requests += starter_requests(Path(scratch), utc_now().date())
            overlay = open_overlay(folder)
            report = import_sets(
                folder,
                requests,
                vocabulary=center_vocabulary(folder),
                now=utc_now(),
                additions=overlay.listings(),
                keep_on=_progress,
            )
    except KeyboardInterrupt:
        return _told(CancelledError())
    except DirectoryError as error:
        return _told(error)
    finally:
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)
    if options.quarantine:
        _write_quarantine(folder, report, options.quarantine)
    print(json.dumps(_report(report), indent=1) if options.json else _report_words(report))
    return ExitCode.OK


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


# ---------------------------------------------------------------- search


def _search(options: argparse.Namespace) -> int:
    try:
        question = Question(
            text=" ".join(options.text),
            at=utc_now(),
            zone=center_zone(options.zone),
            place=_place(options.near),
            filters=Filters(traits=frozenset({Trait.OPEN_NOW} if options.open_now else ())),
            holidays=public_holidays(),
            limit=options.limit,
            finished=True,
        )
    except ValueError as error:
        print(f"Not searched: {error}. Nothing was changed.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    folder = _folder(options)
    try:
        search = DirectorySearch(folder, center_vocabulary(folder), open_overlay(folder))
        answer = search.search(question)
        search.close()
    except DirectoryError as error:
        return _told(error)
    if options.json:
        print(json.dumps([_hit(one) for one in answer.hits], indent=1))
    else:
        print(_answer_words(answer))
    return ExitCode.OK


def _place(text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        latitude, longitude = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError("a place is LAT,LON in degrees, such as 44.98,-93.27") from None
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise ValueError("a place is LAT,LON in degrees, such as 44.98,-93.27")
    return latitude, longitude


def _hit(hit: Hit) -> dict[str, Any]:
    listing = hit.listing
    main = listing.main_phone
    return {
        "service_at_location_id": listing.uid,
        "service": listing.service,
        "organization": listing.organization,
        "phone": None if main is None else _dialled(main.number, main.extension),
        "open": hit.open.words,
        "miles": None if hit.miles is None else round(hit.miles, 1),
        "verified": listing.verified.isoformat() if listing.verified else None,
        "categories": list(shipped().labels(listing.categories)),
        "status": listing.status.value,
        "alert": listing.alert or None,
        "address": listing.address.line or None,
    }


def _dialled(number: str, extension: str) -> str:
    return f"{number} x{extension}" if extension else number


def _answer_words(answer: Answer) -> str:
    lines = []
    for typed, read in answer.read_as:
        lines.append(f'Read "{typed}" as "{read}".')
    lines += [f"!! {one.service}, {one.organization}: {one.status.value}" for one in answer.banners]
    if answer.relaxed.value:
        lines.append(f"({answer.relaxed.value})")
    for name, count in answer.without:
        lines.append(f'Nothing found: without "{name}" there are {count}.')
    for hit in answer.hits:
        told = _hit(hit)
        miles = "" if told["miles"] is None else f"  {told['miles']} mi"
        lines.append(f"{told['phone'] or 'no number':<22} {told['open']:<8}{miles}")
        source = answer.source_of(hit.listing)
        mark = "  (invented)" if source is not None and source.fictional else ""
        place = told["address"] or ""
        lines.append(f"    {told['service']} | {told['organization']} | {place}{mark}")
    return "\n".join(lines) if lines else "Nothing found."


# ---------------------------------------------------------------- status, map


def _status(options: argparse.Namespace) -> int:
    folder = _folder(options)
    try:
        connection = folder.open(str(folder.current()))
    except DirectoryError as error:
        return _told(error)
    try:
        sources = read_sources(connection)
    finally:
        connection.close()
    told = [
        {
            "source": one.name,
            "title": one.title,
            "licence": one.licence,
            "fictional": one.fictional,
            "listings": one.rows,
            "imported_at": one.imported_at.isoformat() if one.imported_at else None,
            "made_on": one.made_on.isoformat() if one.made_on else None,
            "newest_verified": one.newest.isoformat() if one.newest else None,
        }
        for one in sources
    ]
    if options.json:
        print(json.dumps({"file": folder.pointer(), "sources": told}, indent=1))
        return ExitCode.OK
    for one in told:
        mark = " (invented)" if one["fictional"] else ""
        print(f"{one['source']}{mark}: {one['listings']:,} listings, imported {one['imported_at']}")
        print(f"    {one['title']}; newest verification {one['newest_verified'] or 'none'}")
    return ExitCode.OK


def _map(options: argparse.Namespace) -> int:
    try:
        rows = list(islice(table_rows(options.path), 200))
        mapping = proposed_for(rows)
    except DirectoryError as error:
        return _told(error)
    print(mapping.as_toml(), end="")
    return ExitCode.OK
