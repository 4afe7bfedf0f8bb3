"""Run the directory from the command line: import, sync, search, status, map.

Only ``sync`` opens the network.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from console.app.directory.files import (
    center_vocabulary,
    center_zone,
    directory_folder,
    open_overlay,
    public_holidays,
)
from console.app.directory.taking import add_taking_commands, fault_told
from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.domain.clock import utc_now
from resources.categories import Vocabulary
from resources.errors import DirectoryError
from resources.importing.formats import proposed_for, table_rows
from resources.reading import read_sources
from resources.search.engine import DirectorySearch
from resources.search.question import MOST_HITS, Answer, Filters, Hit, Question, Trait

if TYPE_CHECKING:
    from resources.folder import DirectoryFolder


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

    add_taking_commands(commands, parents)
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
        vocabulary = center_vocabulary(folder)
        search = DirectorySearch(folder, vocabulary, open_overlay(folder))
        answer = search.search(question)
        search.close()
    except DirectoryError as error:
        return fault_told(error)
    if options.json:
        print(json.dumps([_hit(one, vocabulary) for one in answer.hits], indent=1))
    else:
        print(_answer_words(answer, vocabulary))
    return ExitCode.OK


def _place(text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        latitude, longitude = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError("a place is LAT,LON in degrees, such as 44.98,-93.27") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # what is no number is neither
        raise ValueError("a place is LAT,LON in degrees, such as 44.98,-93.27")
    return latitude, longitude


def _hit(hit: Hit, vocabulary: Vocabulary) -> dict[str, Any]:
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
        "categories": list(vocabulary.labels(listing.categories)),
        "status": listing.status.value,
        "alert": listing.alert or None,
        "address": listing.address.line or None,
    }


def _dialled(number: str, extension: str) -> str:
    return f"{number} x{extension}" if extension else number


def _answer_words(answer: Answer, vocabulary: Vocabulary) -> str:
    lines = []
    for typed, read in answer.read_as:
        lines.append(f'Read "{typed}" as "{read}".')
    lines += [f"!! {one.service}, {one.organization}: {one.status.value}" for one in answer.banners]
    if answer.relaxed.value:
        lines.append(f"({answer.relaxed.value})")
    for name, count in answer.without:
        lines.append(f'Nothing found: without "{name}" there are {count}.')
    for hit in answer.hits:
        told = _hit(hit, vocabulary)
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
        return fault_told(error)
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
        return fault_told(error)
    print(mapping.as_toml(), end="")
    return ExitCode.OK
