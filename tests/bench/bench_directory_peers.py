"""Measure search against its peers: the same rows, the same queries, the same filters.

For speed each is asked with sources, open now and within 25 miles, and hands out whole cards and
counts of further filters; for relevance with the sources alone, as the judged answers know nothing
of hours and places.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from bench_directory_relevance import ZONE, Ours
from directory_judging import SOURCES, cases, judged_at, listings, score
from directory_peer_rows import LIMIT, MILES, Asked
from directory_peers import PEERS, Find

from resources.search.question import Trait

ROUNDS = 6
CHICAGO = (41.8781, -87.6298)


def asked(group: str, *, filtered: bool) -> Asked:
    """Return what is asked beside the text: the middle of the group is the caller's place."""
    points = [(one.latitude, one.longitude) for one in listings()[group]]
    north = [one for one, _ in points if one is not None]
    east = [one for _, one in points if one is not None]
    place = (median(north), median(east)) if north else CHICAGO
    local = judged_at().astimezone(ZONE)
    minute = local.weekday() * 1440 + local.hour * 60 + local.minute
    return Asked(group=group, minute=minute, place=place, filtered=filtered)


def p99(find: Find, *, another_place: bool = False) -> float:
    """Return the 99th percentile in milliseconds of the judged queries, typed whole.

    Each query counts with the best of its rounds, on every side alike: what other programs on the
    machine do to one round is not what is compared.

    Args:
        find: One side.
        another_place: Each question comes from a caller some yards away, so that nothing which
            was found out about a place is at hand.
    """
    plan = [(case.query, asked(case.group, filtered=True)) for case in cases()]
    best = [float("inf")] * len(plan)
    for turn in range(ROUNDS):
        for place, (query, group_asked) in enumerate(plan):
            also = group_asked
            if another_place:
                step = (turn * len(plan) + place + 1) * 0.0001
                also = replace(also, place=(also.place[0] + step, also.place[1]))
            start = time.perf_counter()
            find(query, also)
            best[place] = min(best[place], (time.perf_counter() - start) * 1000)
    return sorted(best)[int(len(best) * 0.99)]


def relevance(find: Find) -> float:
    """Return the mean precision over the three groups, on the unseen half."""
    shares = []
    for group in SOURCES:
        also = asked(group, filtered=False)
        found = score(lambda query, _, also=also: find(query, also), group, unseen=True)  # type: ignore[misc]
        shares.append(found.precision)
    return sum(shares) / len(shares)


def ours() -> Find:
    """Return our own search, asked as the peers are."""
    engine = Ours(limit=LIMIT)

    def find(query: str, also: Asked) -> list[str]:
        if not also.filtered:
            return list(engine.find(query, also.sources))
        traits = frozenset({Trait.OPEN_NOW})
        return list(
            engine.find(query, also.sources, place=also.place, traits=traits, within_miles=MILES)
        )

    return find


def measured(make: Callable[[], Find]) -> tuple[float, float]:
    """Return p99 and relevance of one side."""
    find = make()
    return p99(find), relevance(find)


def measures() -> Iterator[dict[str, object]]:
    """Yield our p99 and relevance, each against the best of the peers that are installed."""
    found: dict[str, tuple[float, float]] = {}
    for name, make in PEERS.items():
        try:
            found[name] = measured(make)
        except ImportError:
            print(f"  {name}: not installed, not compared", file=sys.stderr)
            yield _line(
                f"peer {name}: not installed here, not compared", 0.0, "", None, "", ok=True
            )
    mine = measured(ours)
    moving = p99(ours(), another_place=True)
    fastest = min(one[0] for one in found.values())
    best = max(one[1] for one in found.values())
    for name, (speed, right) in found.items():
        yield _line(f"peer {name}: p99 of a whole filtered query", speed, "ms", None, "", ok=True)
        yield _line(f"peer {name}: P@min(10, right), unseen", right, "", None, "", ok=True)
    yield _line(
        "ours: p99 of a whole filtered query",
        mine[0], "ms", fastest, "<= 1.5 x the first", ok=mine[0] <= 1.5 * fastest,
    )  # fmt: skip
    yield _line(
        "ours: the same, each question from another place", moving, "ms", fastest, "", ok=True
    )
    yield _line(
        "ours: P@min(10, right), unseen",
        mine[1], "", best, "first", ok=mine[1] >= best,
    )  # fmt: skip


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
