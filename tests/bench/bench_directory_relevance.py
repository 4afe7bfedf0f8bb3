"""Measure how often the first ten answers are right, on the half of the queries kept unseen."""

import sys
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from directory_judging import SOURCES, directory, judged_at, score

from resources.categories import shipped
from resources.search.engine import DirectorySearch
from resources.search.question import Filters, Question

ZONE = ZoneInfo("America/Chicago")
GOAL = 0.80


class Ours:
    """Our own search over the judged directory."""

    def __init__(self, limit: int = 100) -> None:
        self._limit = limit
        self._search = DirectorySearch(directory(), shipped())

    def find(
        self,
        query: str,
        sources: tuple[str, ...],
        *,
        place: tuple[float, float] | None = None,
        **filters: object,
    ) -> Iterable[str]:
        """Return uids, best first, among some sources."""
        question = Question(
            text=query,
            at=judged_at(),
            zone=ZONE,
            place=place,
            filters=Filters(sources=frozenset(sources), **filters),  # type: ignore[arg-type]
            limit=self._limit,
            finished=True,
        )
        return [hit.listing.uid for hit in self._search.search(question).hits]


def measures() -> Iterator[dict[str, object]]:
    """Yield precision and misses of each group on the unseen half."""
    ours = Ours()
    for group in SOURCES:
        found = score(ours.find, group, unseen=True)
        yield {
            "name": f"relevance, {group}, {found.cases} unseen queries: P@min(10, right)",
            "value": round(found.precision, 3),
            "unit": "",
            "floor": None,
            "ratio": None,
            "goal": f">= {GOAL}",
            "ok": found.precision >= GOAL,
        }
        yield {
            "name": f"relevance, {group}: answerable unseen queries without a right one in ten",
            "value": len(found.misses),
            "unit": "queries",
            "floor": None,
            "ratio": None,
            "goal": "0",
            "ok": not found.misses,
        }


if __name__ == "__main__":
    # for tuning: the seen half alone, query by query
    finder = Ours()
    for name in SOURCES:
        seen = score(finder.find, name, unseen=False)
        print(name, seen.cases, round(seen.precision, 3), seen.misses, file=sys.stdout)
