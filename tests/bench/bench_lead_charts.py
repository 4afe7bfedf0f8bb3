"""Measure how long the charts over very many contacts take, from the record to the screen.

The incidents are generated into the lists (two years, every ending, waits of all lengths); the sums
by day are added up by the program's own statement. Cold is a process of its own that opens the
record, loads the charts and paints one; warm is the same again in that process.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

MILLION = 1_000_000
KEY = bytes(32)
FIRST_DAY, DAYS = 20_000, 730
COLD_S, WARM_S = 1.0, 0.2
ROUNDS = 5
GENERATED = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :many),
r(i, x, y) AS (SELECT i, (i * 2654435761) % 4294967296, (i * 40503 + 12345) % 65536 FROM n)
INSERT INTO incident
SELECT printf('call-%09d', i), :first + i % :days, (x / 7) % 24, (:first + i % :days) * 86400000,
    CASE WHEN x % 3 THEN 127 & (1 | 2 | 4 | 8 | 16 | 32) ELSE 13 END, x % 3 = 0,
    json_extract('["CT_FLAG","CT_TRANSFER","DISP_REQ","OFC_REQ","CLIN_PULL"]',
        '$[' || (x / 11 % 5) || ']'),
    CASE WHEN x % 3 THEN json_extract('["RESOLVED_PHONE","TO_BCR","TO_988","TO_MCT"]',
        '$[' || (x / 13 % 4) || ']')
        ELSE json_extract('["POLICE_SENT","CONSULT_ONLY","CALLER_LOST"]',
        '$[' || (x / 17 % 3) || ']') END,
    CASE WHEN x % 3 = 0 THEN json_extract('["WEAPON_IN_HAND","VIOLENCE_NOW","POLICY"]',
        '$[' || (x / 19 % 3) || ']') END,
    1, y * y / 1500000, y * y / 900000, '', '', NULL
FROM r
"""


def measure(name: str, value: float, floor: float | None, goal: float | None) -> dict[str, Any]:
    """Return one row of the table; the goal is in seconds."""
    return {
        "name": name,
        "value": round(value, 4),
        "unit": "s",
        "floor": None if floor is None else round(floor, 4),
        "ratio": None if floor is None else round(value / floor, 3),
        "goal": goal,
        "ok": goal is None or value <= goal,
    }


def generate(file: Path, many: int) -> None:
    """Make the lists of a record with so many incidents; the sums are the program's own."""
    from db import schema
    from db.connection import open_connection
    from db.folds import figures, projections

    connection = open_connection(file, KEY, create=True)
    schema.migrate(connection, schema.migrations(), 1)
    connection.execute("BEGIN")
    projections.renew(connection)
    connection.execute(GENERATED, {"many": many, "first": FIRST_DAY, "days": DAYS})
    connection.execute(f"INSERT INTO figure_day {figures._SUMS}")
    connection.execute("COMMIT")
    connection.close()


def bare_sums(file: Path) -> float:
    """Return how long one statement takes that counts the endings of all incidents, no sums."""
    from db.connection import open_connection

    connection = open_connection(file, KEY, read_only=True)
    began = time.perf_counter()
    connection.execute("SELECT disposition, count(*) FROM incident GROUP BY 1").fetchall()
    took = time.perf_counter() - began
    connection.close()
    return took


def look(file: Path) -> None:
    """Open the record, show every sheet once, then time it again; prints JSON."""
    began = time.perf_counter()
    from PySide6.QtWidgets import QApplication

    # What an open desk has long loaded when its lead asks for the charts.
    from console.controllers import guarded_reader  # noqa: F401

    application = QApplication([])
    ready = time.perf_counter()
    from console.app.background import Background
    from db.reader import Reader

    background = Background()
    reader = Reader(file, KEY)

    def read() -> Any:
        from console.controllers.figure_reading import Period, read_figures
        from console.domain.review.figure_cells import Cells
        from console.ui.figures.figure_sheets import sheets_of

        found = read_figures(reader, Period(), date(2026, 11, 30))
        return sheets_of(found.figures, Cells(found.figures, suppress=False))

    def paint(leaf: Any) -> None:
        answers: list[Any] = []
        background.run(read, answers.append, answers.append)
        leaf.begin()  # loads the chart meanwhile, as in the lead's room
        while not answers:
            application.processEvents()
        leaf.show_sheets(answers[0], "")
        while leaf.chart is None or leaf.stack.currentWidget() is not leaf.chart:
            application.processEvents()
        leaf.grab()

    from console.ui.figures.charts_leaf import ChartsLeaf

    leaf = ChartsLeaf()
    leaf.resize(1240, 740)
    leaf.show()
    paint(leaf)
    cold = time.perf_counter() - ready
    asked, warm = [], []
    for _ in range(ROUNDS):
        at = time.perf_counter()
        reader.figures(0, 10**6).result()
        asked.append(time.perf_counter() - at)
        at = time.perf_counter()
        paint(leaf)
        warm.append(time.perf_counter() - at)
    background.close()
    reader.close()
    told = {"start": ready - began, "cold": cold, "asked": min(asked), "warm": min(warm)}
    print(json.dumps(told | {"worst": max(warm)}))


def measures(scale: float = 1.0) -> Iterator[dict[str, Any]]:
    """Yield the measures; SCALE 1 is a million incidents."""
    many = round(MILLION * scale)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "record.db"
        generate(file, many)
        floor = bare_sums(file)
        done = subprocess.run(
            [sys.executable, __file__, "--look", str(file)],
            capture_output=True,
            text=True,
            check=True,
        )
        found = json.loads(done.stdout.splitlines()[-1])
    words = f"charts over {many:,} contacts"
    yield measure(f"{words}, cold", found["cold"], None, COLD_S)
    yield measure(f"{words}, warm", found["warm"], None, WARM_S)
    yield measure(f"{words}, warm, the slowest of {ROUNDS}", found["worst"], None, None)
    yield measure("of it the sums, beside one GROUP BY without them", found["asked"], floor, None)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--look"]:
        look(Path(sys.argv[2]))
    else:
        for row in measures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
            print(row)
