"""Measure search against its peers: the same rows, the same queries, the same filter on source."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator

from bench_directory_relevance import Ours
from directory_judging import SOURCES, cases, score
from directory_peers import LIMIT, PEERS, Find


def timed(find: Callable[[str, tuple[str, ...]], Iterable[str]]) -> list[float]:
    """Return the milliseconds of each judged query, typed whole, sorted."""
    times = []
    for case in cases():
        start = time.perf_counter()
        list(find(case.query, SOURCES[case.group]))
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


def relevance(find: Find) -> float:
    """Return the mean precision over the three groups, on the unseen half."""
    shares = [score(find, group, unseen=True).precision for group in SOURCES]
    return sum(shares) / len(shares)


def measures() -> Iterator[dict[str, object]]:
    """Yield our p99 and relevance, each against the best of the peers that are installed."""
    ours, brief = Ours(), Ours(limit=LIMIT)

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        return list(ours.find(query, sources))

    found: dict[str, tuple[float, float]] = {}
    for name, make in PEERS.items():
        try:
            peer = make()
        except ImportError:
            print(f"  {name}: not installed, not compared", file=sys.stderr)
            continue
        timed(peer)
        found[name] = (_p99(timed(peer)), relevance(peer))
    timed(brief.find)
    mine = (_p99(timed(brief.find)), relevance(find))
    fastest = min(one[0] for one in found.values())
    best = max(one[1] for one in found.values())
    for name, (p99, right) in found.items():
        yield _line(f"peer {name}: p99 of a whole query", p99, "ms", None, "", ok=True)
        yield _line(f"peer {name}: P@min(10, right), unseen", right, "", None, "", ok=True)
    yield _line(
        "ours: p99 of a whole query, with open state, counts and whole cards",
        mine[0], "ms", fastest, "<= 1.5 x the first", ok=mine[0] <= 1.5 * fastest,
    )  # fmt: skip
    yield _line(
        "ours: P@min(10, right), unseen",
        mine[1], "", best, "first", ok=mine[1] >= best,
    )  # fmt: skip


def _p99(times: list[float]) -> float:
    return times[int(len(times) * 0.99)]


def _line(
    name: str, value: float, unit: str, floor: float | None, goal: str, *, ok: bool
) -> dict[str, object]:
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "floor": None if floor is None else round(floor, 3),
        "ratio": None if not floor else round(value / floor, 2),
        "goal": goal,
        "ok": ok,
    }
