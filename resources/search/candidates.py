"""Fetch the listings that may answer: few, near and good ones first, never all."""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resources.places import COARSE, FINE, MIDDLE, bands_around, cells_around
from resources.rows import bits, tag

ENOUGH = 60
_NAMED_FROM = 4
_MOST_ENDINGS = 24
_AT_HAND = 12_000
_AT_ONCE = 500
_REMEMBERED = 1000
_RINGS = (1, 3, 8)
_MILES_A_RING = 4.5
"""Cells are narrower than this only far north; a ring may reach further."""
_COLUMNS = (
    "id, uid, source, ' ' || name_key || ' ', ' ' || organization_key || ' ', lower(city), phone,"
    " categories, languages, reach, latitude, longitude, hours_id, verified, minimum_age,"
    " maximum_age"
)


@dataclass(slots=True)
class Candidate:
    """A row under judgement; the same object serves many questions.

    Attributes:
        name: Compared words of the service, a blank on either side.
        organization: Likewise of the organization.
        city: In lower case.
    """

    id: int
    uid: str
    source: str
    name: str
    organization: str
    city: str
    phone: str
    categories: int
    languages: int
    reach: int
    latitude: float | None
    longitude: float | None
    hours_id: int | None
    verified: int | None
    minimum_age: int | None
    maximum_age: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What every candidate must have, so far as rows can be asked for it.

    Attributes:
        tags: Search words that stand for categories and languages, all of them wanted.
        mask: The same categories as bits.
        languages: The same languages as bits.
        within_miles: From the caller, or no place at all.
    """

    tags: tuple[str, ...] = ()
    mask: int = 0
    languages: int = 0
    within_miles: float | None = None


def quoted(words: Iterable[str], ending: tuple[str, str] = ("", ""), joint: str = " AND ") -> str:
    """Return words as a MATCH expression, each quoted.

    Args:
        words: Compared words, of letters and digits alone.
        ending: The unfinished word, and the expression that stands for it.
        joint: Between the words.
    """
    last, expression = ending
    return joint.join(expression if word == last else f'"{word}"' for word in words)


def any_of(tags: Sequence[str]) -> str:
    """Return a MATCH expression that any of the tags meets."""
    return "(" + " OR ".join(tags) + ")"


class Candidates:
    """Fetches from one directory file; rows met before are at hand."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, Candidate] = {}
        self._areas: dict[int, frozenset[str]] = {}
        self._rings: dict[tuple[tuple[float, float], int, Wanted], int] = {}

    def forget(self) -> None:
        """Read rows afresh: the file was changed."""
        self._held.clear()
        self._areas.clear()
        self._rings.clear()

    def matching(self, table: str, expression: str, wanted: Wanted, limit: int) -> list[Candidate]:
        """Return rows whose words meet an expression, the best by quality first.

        Rows stream in the order of their ids, which is the order of quality, so a word that half
        the directory holds costs no more than a rare one.
        """
        return self.by_id(self.ids(table, expression, wanted, limit))

    def ids(self, table: str, expression: str, wanted: Wanted, limit: int) -> list[int]:
        """Return only the ids of rows whose words meet an expression, the best first."""
        whole = " AND ".join([f"({expression})", *wanted.tags])
        try:
            rows = self._connection.execute(
                f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?", (whole, limit)
            )
            return [row[0] for row in rows]
        except self._connection.OperationalError as error:
            # 1 is "not a word": a token that the index splits in two; 9 is an interrupt
            if getattr(error, "sqlite_errorcode", 1) & 0xFF == 1:
                return []
            raise

    def by_id(self, ids: Iterable[int]) -> list[Candidate]:
        """Return rows by id, in the order of the ids."""
        wanted = list(ids)
        held = self._held
        missing = [one for one in wanted if one not in held]
        if missing and len(held) + len(missing) > _AT_HAND:
            held.clear()
            missing = wanted
        for start in range(0, len(missing), _AT_ONCE):
            marks = ",".join(map(str, missing[start : start + _AT_ONCE]))
            for row in self._connection.execute(
                f"SELECT {_COLUMNS} FROM listing WHERE id IN ({marks})"
            ):
                held[row[0]] = Candidate(*row)
        return [held[one] for one in wanted if one in held]

    def endings(self, last: str) -> str:
        """Return the expression for an unfinished word: the words it may become, or a beginning.

        A beginning of two or three letters has an index of its own. For a longer one SQLite would
        gather every row of every word before the first comes out, so the words are named instead.
        """
        if len(last) < _NAMED_FROM:
            return f'"{last}"*'
        rows = self._connection.execute(
            "SELECT word FROM vocabulary WHERE word >= ? AND word <= ?"
            " ORDER BY listings DESC LIMIT ?",
            (last, last + "\U0010ffff", _MOST_ENDINGS),
        ).fetchall()
        words = dict.fromkeys([last, *(row[0] for row in rows)])
        return "(" + " OR ".join(f'"{word}"' for word in words) + ")"

    def size(self) -> int:
        """Return the number of listings, about."""
        row = self._connection.execute("SELECT sum(rows) FROM source").fetchone()
        return int(row[0] or 1)

    def near(
        self, categories: Iterable[int], place: tuple[float, float], wanted: Wanted, limit: int
    ) -> list[Candidate]:
        """Return the nearest rows that have any of the categories, looking wider until enough."""
        mask = bits(categories)
        found: list[Candidate] = []
        known = self._rings.get((place, mask, wanted), 0)
        for number, rings in enumerate(_RINGS):
            reach = wanted.within_miles
            last = reach is not None and rings * _MILES_A_RING >= reach
            if number < known and not last:
                continue  # a letter ago it was too few
            found = self._in_cells(mask, place, rings, wanted, limit)
            if len(found) >= ENOUGH or last:
                break
            if len(self._rings) > _REMEMBERED:
                self._rings.clear()
            self._rings[(place, mask, wanted)] = min(number + 1, len(_RINGS) - 1)
        return found

    def _in_cells(
        self, mask: int, place: tuple[float, float], rings: int, wanted: Wanted, limit: int
    ) -> list[Candidate]:
        bands = bands_around(*place, FINE, rings)
        marks = ",".join(f"({first},{last})" for first, last in bands)
        rows = self._connection.execute(
            f"WITH band (first, last) AS (VALUES {marks})"
            " SELECT id FROM band CROSS JOIN listing INDEXED BY listing_near"
            " ON cell BETWEEN first AND last WHERE ranks = 1 AND cell IS NOT NULL"
            " AND categories & ? != 0 AND categories & ? = ?"
            " ORDER BY (latitude - ?) * (latitude - ?)"
            " + (longitude - ?) * (longitude - ?) * ? LIMIT ?",
            (
                mask,
                wanted.mask,
                wanted.mask,
                place[0],
                place[0],
                place[1],
                place[1],
                math.cos(math.radians(place[0])) ** 2,
                limit,
            ),
        )
        found = self.by_id(row[0] for row in rows)
        spoken = wanted.languages
        return [one for one in found if one.languages & spoken == spoken] if spoken else found

    def named(self, key: str, limit: int) -> list[Candidate]:
        """Return rows whose service or organization is named exactly so, or begins so."""
        ids: list[int] = []
        for column in ("name_key", "organization_key"):
            rows = self._connection.execute(
                f"SELECT id FROM listing WHERE {column} >= ? AND {column} <= ?"
                f" AND ranks = 1 ORDER BY {column} LIMIT ?",
                (key, key + "\U0010ffff", limit),
            )
            ids += [row[0] for row in rows]
        return self.by_id(ids)

    def unranked(self, key: str) -> list[int]:
        """Return the ids of rows of exactly this name that search must not offer."""
        rows = self._connection.execute(
            "SELECT id FROM listing WHERE ranks = 0 AND name_key = ?"
            " UNION SELECT id FROM listing WHERE ranks = 0 AND organization_key = ? LIMIT 10",
            (key, key),
        )
        return [row[0] for row in rows]

    def areas_around(self, place: tuple[float, float]) -> list[int]:
        """Return the ids of the five nearest listings, whose county is likely the caller's."""
        marks = ",".join(str(number) for number in cells_around(*place, FINE, 1))
        rows = self._connection.execute(
            f"SELECT id FROM listing WHERE ranks = 1 AND cell IN ({marks})"
            " ORDER BY abs(latitude - ?) + abs(longitude - ?) LIMIT 5",
            place,
        )
        return [row[0] for row in rows]

    def areas_of(self, ids: Iterable[int]) -> dict[int, frozenset[str]]:
        """Return the areas that rows serve, by id."""
        wanted = list(ids)
        missing = [one for one in wanted if one not in self._areas]
        if missing:
            marks = ",".join(str(number) for number in missing)
            served: dict[int, set[str]] = {one: set() for one in missing}
            for identity, name in self._connection.execute(
                f"SELECT listing_id, name FROM area WHERE listing_id IN ({marks})"
            ):
                served[identity].add(name)
            if len(self._areas) > _AT_HAND:
                self._areas.clear()
            self._areas.update((one, frozenset(names)) for one, names in served.items())
        return {one: found for one in wanted if (found := self._areas.get(one))}


@lru_cache(maxsize=64)
def around_tags(place: tuple[float, float], *, wide: bool) -> str:
    """Return the expression for the cells around a place: some 20 miles, or some 100."""
    kind, size = ("g", COARSE) if wide else ("h", MIDDLE)
    return any_of([tag(kind, number) for number in cells_around(*place, size, 1)])
