"""Build the directories that the benches search: the real sets, the starter, and filled-up ones."""

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.hours.timetable import Hours, Span, Timetable, whole_week
from resources.importing.importer import ImportRequest, import_sets
from resources.listing import Address, Listing, Phone, Source
from resources.starter.sets import starter_requests
from resources.writing import DirectoryWriter

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
_CITIES = 30
_KINDS = (
    ("Food pantry", "food"),
    ("Emergency shelter", "emergency_shelter"),
    ("Detox center", "withdrawal"),
    ("Counseling clinic", "mental_health_clinic"),
    ("Free clinic", "clinic"),
    ("Legal aid office", "legal_help"),
    ("Crisis line", "suicide_crisis"),
    ("Day center", "drop_in"),
    ("Rent help", "housing_help"),
    ("Recovery program", "substance_treatment"),
)


def open_plain(path: str) -> sqlite3.Connection:
    """Open a file as the program does."""
    connection: sqlite3.Connection = dbapi2.connect(
        path, isolation_level=None, check_same_thread=False
    )
    return connection


def shared() -> Path:
    """Return the folder of the real sets.

    Raises:
        FileNotFoundError: It is not beside the project.
    """
    named = os.environ.get("CLINICIAN_CONSOLE_SHARED_DATA")
    beside = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    folder = (Path(named) if named else beside) / "directory"
    if not folder.is_dir():
        raise FileNotFoundError("the shared data folder is not beside the project")
    return folder


def requests(scratch: Path) -> list[ImportRequest]:
    """Return what the judged directory is built from."""
    return [
        *starter_requests(scratch, NOW.date()),
        ImportRequest(path=shared() / "haarrrvest_hsds311" / "locations_10201.json"),
        ImportRequest(path=shared() / "ilao_hsds11" / "output"),
    ]


def build(folder: DirectoryFolder) -> None:
    """Import the real sets and the starter into a folder."""
    with tempfile.TemporaryDirectory() as scratch:
        import_sets(folder, requests(Path(scratch)), vocabulary=shipped(), now=NOW)


def _word(dice: random.Random) -> str:
    syllables = ("ba", "ka", "lo", "mi", "ren", "sto", "vel", "dor", "ha", "lin", "ter", "wes")
    return "".join(dice.choice(syllables) for _ in range(dice.randint(2, 4)))


def generated(count: int, seed: int = 7) -> Iterator[Listing]:
    """Yield invented listings with a natural spread of words, places and hours."""
    dice = random.Random(seed)  # noqa: S311 - invented rows
    words = [_word(dice) for _ in range(30_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    drawn = iter(())
    cities = [
        (_word(dice).title(), dice.uniform(30, 48), dice.uniform(-120, -72)) for _ in range(_CITIES)
    ]
    by_code = shipped().by_code
    patterns = [
        Hours(timetables=(Timetable(spans=tuple(
            Span(weekday=day, opens=opens, closes=opens + length) for day in range(days)
        )),))
        for opens in range(360, 780, 15) for length in (240, 360, 480, 540) for days in (5, 6, 7)
    ] + [Hours(timetables=(Timetable(spans=whole_week()),)), Hours()]  # fmt: skip
    for number in range(count):
        picked = list(drawn) or dice.choices(words, weights, k=14_000)
        text = picked[:14]
        drawn = iter(picked[14:])
        kind, code = _KINDS[number % len(_KINDS)]
        city, latitude, longitude = cities[min(int(dice.expovariate(0.12)), _CITIES - 1)]
        yield Listing(
            key=str(number),
            source="generated",
            service=f"{kind} {text[0]}",
            organization=f"{text[1].title()} {text[2].title()}",
            description=" ".join(text[3:]),
            phones=(Phone(number=f"612-555-01{number % 100:02}", raw=""),),
            address=Address(street=f"{number % 4000} {text[4]} St", city=city, state="MN"),
            latitude=latitude + dice.gauss(0, 0.25),
            longitude=longitude + dice.gauss(0, 0.3),
            hours=dice.choice(patterns),
            categories=frozenset({by_code[code].number}),
            languages=("english", dice.choice(("spanish", "somali", "hmong"))),
            verified=date(2026, 1 + number % 10, 1),
            quality=dice.randint(0, 12),
        )


def write_generated(folder: DirectoryFolder, count: int) -> float:
    """Write a directory of generated listings; return the processor seconds of writing."""
    rows = generated(count)
    file = folder.fresh()
    connection = open_plain(str(file))
    writer = DirectoryWriter(connection, shipped())
    spent = 0.0
    batch: list[Listing] = []
    for listing in rows:
        batch.append(listing)
        if len(batch) == 4000:
            start = time.process_time()
            for one in batch:
                writer.add(one)
            spent += time.process_time() - start
            batch.clear()
    start = time.process_time()
    for one in batch:
        writer.add(one)
    writer.add_source(Source(name="generated", title="generated", fictional=True, rows=count))
    writer.finish(NOW)
    connection.close()
    spent += time.process_time() - start
    folder.swap_in(file)
    return spent
