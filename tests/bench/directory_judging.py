"""Judge answers: the queries of directory_judged.csv, half of them kept unseen while tuning."""

import csv
import re
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path

from directory_sets import NOW, build, open_plain

from resources.folder import DirectoryFolder
from resources.listing import Listing
from resources.reading import read_all, read_sources

JUDGED = Path(__file__).with_name("directory_judged.csv")
SOURCES = {
    "starter": ("national", "starter-city"),
    "food": ("locations-10201",),
    "legal": ("ilao-hsds11-output",),
}
LOOKED_AT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A query, where it is asked, and which listings are right."""

    group: str
    query: str
    right: str

    @property
    def unseen(self) -> bool:
        """Tell whether the case is in the half that nobody looks at while tuning."""
        return blake2b(f"{self.group}|{self.query}".encode(), digest_size=1).digest()[0] % 2 == 1


def cases() -> list[Case]:
    """Return all cases, in the order of the file."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        return [
            Case(group=row["source"], query=row["query"], right=row["right"])
            for row in csv.DictReader(file)
        ]


@cache
def listings() -> dict[str, tuple[Listing, ...]]:
    """Return the listings of each group that search may offer."""
    folder = directory()
    connection = open_plain(str(folder.current()))
    held = {one.name: tuple(read_all(connection, one.name)) for one in read_sources(connection)}
    connection.close()
    return {
        group: tuple(one for name in names for one in held.get(name, ()) if one.status.ranks)
        for group, names in SOURCES.items()
    }


@cache
def directory() -> DirectoryFolder:
    """Return a directory of all three groups, built once."""
    folder = DirectoryFolder(Path(tempfile.mkdtemp(prefix="directory-bench-")), open_plain)
    build(folder)
    return folder


def text_of(listing: Listing) -> str:
    """Return the text that a judge reads, apart from our own categories."""
    place = f"{listing.address.city} {listing.address.county} {listing.address.state}"
    parts = (listing.service, listing.alternate, listing.organization, place, listing.description)
    return " | ".join((*parts, listing.eligibility, " ".join(listing.terms))).lower()


def is_right(case: Case, listing: Listing) -> bool:
    """Tell whether a listing answers a case."""
    if case.group != "starter":
        return re.search(case.right, text_of(listing)) is not None
    kinds, ids = set(), set()
    for part in case.right.split("|"):
        name = part.removeprefix("kind:")
        if name.startswith("id:"):
            ids.add(name.removeprefix("id:"))
        else:
            kinds.add(name)
    return listing.uid in ids or listing.key.rsplit("-", 1)[0] in kinds


Finder = Callable[[str, tuple[str, ...]], Iterable[str]]
"""Returns the uids that answer a query among some sources, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well a finder did on some cases.

    Attributes:
        precision: Mean of right among the first min(10, right rows).
        misses: Queries that have a right row and got none among the first ten.
    """

    cases: int
    precision: float
    misses: tuple[str, ...]


def score(finder: Finder, group: str, *, unseen: bool) -> Score:
    """Return the score of a finder on one half of one group; cases without a right row are out."""
    shares, misses = [], []
    for case in cases():
        if case.group != group or case.unseen is not unseen:
            continue
        right = {one.uid for one in listings()[group] if is_right(case, one)}
        if not right:
            continue
        found = list(finder(case.query, SOURCES[group]))[:LOOKED_AT]
        depth = min(LOOKED_AT, len(right))
        hits = sum(uid in right for uid in found[:depth])
        shares.append(hits / depth)
        if not any(uid in right for uid in found):
            misses.append(case.query)
    return Score(
        cases=len(shares), precision=sum(shares) / max(1, len(shares)), misses=tuple(misses)
    )


def judged_at() -> datetime:
    """Return the moment at which all is asked: a Monday noon."""
    return NOW.astimezone(UTC)
