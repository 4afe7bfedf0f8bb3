"""Measure a keystroke of search: 21,000 rows as they are, and a million with filters on.

Two clocks: the thread's processor time, which other programs do not lengthen, is held against the
goals; the wall's time is told beside it as the floor column's neighbour, for the machine as it is.

CLINICIAN_CONSOLE_BENCH_ROWS sets another number than a million, and the table says which.
"""

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from directory_judging import cases
from directory_sets import NOW, build, generated, open_plain, write_generated

from console.app.calm_memory import rest_from_collecting, spare_what_is_there
from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.reading import read_all, read_sources
from resources.search.engine import DirectorySearch
from resources.search.question import Filters, Question, Trait
from resources.writing import DirectoryWriter

ZONE = ZoneInfo("America/Chicago")
SMALL = 21_000
LARGE = int(os.environ.get("CLINICIAN_CONSOLE_BENCH_ROWS", "1000000"))
PLACE = (44.9778, -93.2650)


def filled_up(folder: DirectoryFolder, count: int) -> None:
    """Build the real sets and the starter, filled up with generated rows."""
    build(folder)
    real = open_plain(str(folder.current()))
    file = folder.fresh()
    connection = open_plain(str(file))
    writer = DirectoryWriter(connection, shipped())
    for source in read_sources(real):
        for listing in read_all(real, source.name):
            writer.add(listing)
        writer.add_source(source)
        count -= source.rows
    real.close()
    for listing in generated(max(0, count)):
        writer.add(listing)
    writer.finish(NOW)
    connection.close()
    folder.swap_in(file)


def keystrokes() -> list[str]:
    """Return every beginning of every judged query, from two letters on."""
    texts = [case.query[:end] for case in cases() for end in range(2, len(case.query) + 1)]
    return list(dict.fromkeys(texts))


def spent(
    search: DirectorySearch, texts: list[str], **options: object
) -> list[tuple[float, float]]:
    """Return the milliseconds of processor and wall of each question, after a warming-up."""
    times = []
    for text in [*texts[:20], *texts]:
        question = Question(text=text, at=NOW, zone=ZONE, **options)  # type: ignore[arg-type]
        start, wall = time.thread_time(), time.perf_counter()
        search.search(question)
        times.append(((time.thread_time() - start) * 1000, (time.perf_counter() - wall) * 1000))
    return times[20:]


def lines(
    name: str, both: list[tuple[float, float]], p99: float, worst: float
) -> Iterator[dict[str, object]]:
    """Yield the median, the 99th percentile and the worst against their goals."""
    times, walls = sorted(one[0] for one in both), sorted(one[1] for one in both)
    found = (
        ("median", statistics.median(times), None),
        ("p99", times[int(len(times) * 0.99)], p99),
        ("worst", times[-1], worst),
    )
    for what, value, goal in found:
        yield {
            "name": f"{name}: {what} of {len(times)}",
            "value": round(value, 2),
            "unit": f"ms of processor (wall {_wall(what, walls):.1f})",
            "floor": None,
            "ratio": None,
            "goal": f"<= {goal:g}" if goal else "",
            "ok": goal is None or value <= goal,
        }


def _wall(what: str, walls: list[float]) -> float:
    places = {"median": len(walls) // 2, "p99": int(len(walls) * 0.99), "worst": len(walls) - 1}
    return walls[places[what]]


WINDOWS = 8


def stall(folder: DirectoryFolder, texts: list[str], *, idle: bool = False) -> tuple[float, int]:
    """Return the longest pause of a ticking thread while directories are swapped, and the faults.

    The ticking thread stands for the window: it wakes every 4 ms while another thread searches
    and a third moves the pointer to and fro. Of eight windows of a second, with five swaps each,
    the calmest counts: what the code does, it does in every window, what other programs do, not.
    With ``idle`` nothing searches: what the machine itself does to a ticking thread.
    """
    stop, faults = threading.Event(), []

    def look() -> None:
        search = DirectorySearch(folder, shipped())
        try:
            while not stop.is_set():
                for text in texts:
                    search.search(Question(text=text, at=NOW, zone=ZONE))
        except Exception as error:  # noqa: BLE001 - counted
            faults.append(error)
        search.close()

    def swap() -> None:
        files, turn = folder.generations(), 0
        while not stop.wait(0.2):
            turn += 1
            waiting = folder.path / "current.new"
            waiting.write_text(files[turn % len(files)].name, encoding="ascii")
            waiting.replace(folder.path / "current")

    threads = [] if idle else [threading.Thread(target=task) for task in (look, swap)]
    for thread in threads:
        thread.start()
    calmest = min(_longest_pause() for _ in range(WINDOWS))
    stop.set()
    for thread in threads:
        thread.join()
    return calmest, len(faults)


def _longest_pause() -> float:
    longest, end = 0.0, time.perf_counter() + 1
    while time.perf_counter() < end:
        start = time.perf_counter()
        time.sleep(0.004)
        longest = max(longest, (time.perf_counter() - start) * 1000 - 4)
    return longest


def measures() -> Iterator[dict[str, object]]:
    """Yield the times of both directories, and the pause of a swap."""
    texts = keystrokes()
    with tempfile.TemporaryDirectory() as folder_name:
        small = DirectoryFolder(Path(folder_name), open_plain)
        filled_up(small, SMALL)
        search = DirectorySearch(small, shipped())
        spare_what_is_there()
        rest_from_collecting()  # as on a desk's threads once it is up
        yield from lines(f"search as you type, {SMALL:,} rows", spent(search, texts), 10, 30)
        search.close()
        floor, _ = stall(small, texts[:40], idle=True)
        longest, faults = stall(small, texts[:40])
        yield {
            "name": "swap during a running search: longest pause of a thread that ticks every 4 ms",
            "value": round(longest, 2),
            "unit": "ms",
            "floor": round(floor, 2),
            "ratio": round(longest / floor, 2) if floor else None,
            "goal": "<= 16",
            "ok": longest <= 16 and not faults,
        }
    with tempfile.TemporaryDirectory() as folder_name:
        large = DirectoryFolder(Path(folder_name), open_plain)
        write_generated(large, LARGE)
        search = DirectorySearch(large, shipped())
        filters = Filters(traits=frozenset({Trait.OPEN_NOW}))
        sample = open_plain(str(large.current()))
        place = sample.execute("SELECT latitude, longitude FROM listing LIMIT 1").fetchone()
        words = [row[0] for row in sample.execute("SELECT service FROM listing LIMIT 60")]
        sample.close()
        texts = texts[::4] + [word[:end] for word in words for end in range(2, len(word), 3)]
        times = spent(search, texts, filters=filters, place=tuple(place))
        yield from lines(f"open now and distance, {LARGE:,} rows", times, 50, 150)
        search.close()
