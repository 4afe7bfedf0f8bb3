"""Measure an import against writing the already normalised rows into the same tables.

CLINICIAN_CONSOLE_BENCH_ROWS sets another number than a million, and the table says which. Each
side runs in a process of its own, so that the memory told is that of the import alone; times are
those of the processor, which other programs on the machine do not lengthen.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from directory_sets import NOW, generated, open_plain, write_generated

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.importing.importer import ImportRequest, import_sets
from resources.listing import Listing

ROWS = int(os.environ.get("CLINICIAN_CONSOLE_BENCH_ROWS", "1000000"))
MOST_BYTES = 500 * 1024 * 1024
MOST_TIMES = 3.0


def nested(listing: Listing) -> dict[str, object]:
    """Return a listing as an HSDS 3.1 service with everything inside."""
    phone = listing.phones[0].number
    days = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    spans = [span for table in listing.hours.timetables for span in table.spans]
    schedules = []
    if spans:
        first = spans[0]
        closes = first.closes % 1440 if first.closes != 1440 else 1439
        schedules = [
            {
                "freq": "WEEKLY",
                "byday": ",".join(days[span.weekday] for span in spans),
                "opens_at": f"{first.opens // 60:02}:{first.opens % 60:02}",
                "closes_at": f"{closes // 60:02}:{closes % 60:02}",
            }
        ]
    return {
        "id": listing.key,
        "name": listing.service,
        "status": "active",
        "description": listing.description,
        "assured_date": str(listing.verified),
        "organization": {"id": f"o{listing.key}", "name": listing.organization},
        "phones": [{"number": phone, "type": "voice"}],
        "languages": [{"name": one} for one in listing.languages],
        "schedules": schedules,
        "service_at_locations": [
            {
                "id": f"sal-{listing.key}",
                "location": {
                    "id": f"l{listing.key}",
                    "location_type": "physical",
                    "latitude": listing.latitude,
                    "longitude": listing.longitude,
                    "addresses": [
                        {
                            "address_1": listing.address.street,
                            "city": listing.address.city,
                            "state_province": listing.address.state,
                            "address_type": "physical",
                        }
                    ],
                },
            }
        ],
    }


def work(task: str, where: Path) -> None:
    """Do one side and print what it took as JSON."""
    folder = DirectoryFolder(where / task, open_plain)
    source = where / "services.ndjson"
    start = time.process_time()
    if task == "file":
        with source.open("w", encoding="utf-8") as out:
            for listing in generated(ROWS):
                out.write(json.dumps(nested(listing)) + "\n")
        spent = 0.0
    elif task == "write":
        spent = write_generated(folder, ROWS)
    else:
        request = ImportRequest(path=source, fictional=True)
        report = import_sets(folder, [request], vocabulary=shipped(), now=NOW)
        assert report.listings == ROWS
        spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": spent, "bytes": peak}))


def side(task: str, where: str) -> dict[str, float]:
    """Run one side in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, task, where],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measures() -> Iterator[dict[str, object]]:
    """Yield the time of an import against writing alone, and its memory."""
    with tempfile.TemporaryDirectory() as where:
        side("file", where)
        floor = side("write", where)["seconds"]
        found = side("import", where)
    ratio = found["seconds"] / floor
    yield {
        "name": f"import of {ROWS:,} services from NDJSON, against writing normalised rows",
        "value": round(found["seconds"], 1),
        "unit": "s of processor",
        "floor": round(floor, 1),
        "ratio": round(ratio, 2),
        "goal": f"<= {MOST_TIMES:g} x",
        "ok": ratio <= MOST_TIMES,
    }
    yield {
        "name": "import: most memory at once",
        "value": round(found["bytes"] / 1024 / 1024),
        "unit": "MB",
        "floor": None,
        "ratio": None,
        "goal": "<= 500",
        "ok": found["bytes"] <= MOST_BYTES,
    }


if __name__ == "__main__":
    work(sys.argv[1], Path(sys.argv[2]))
