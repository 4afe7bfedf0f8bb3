"""Fetch the listings that may answer: few, near and good ones first, never all."""

import math
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resources.places import COARSE, FINE, MIDDLE, bands_around, cells_around
from resources.rows import bits, tag
from resources.search.row_sets import USUAL_SIZE, RowSets

ENOUGH = 60
_NAMED_FROM = 4
_MOST_ENDINGS = 24
_AT_HAND = 12_000
_REMEMBERED = 1000
_MOST_WORDS = 4000
_RINGS = (1, 3, 8)
_MILES_A_RING = 4.5
"""Cells are narrower than this only far north; a ring may reach further."""

Group = tuple[str, ...]
"""Search words of which a row has at least one, as MATCH writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What every candidate must have, so far as rows can be asked for it.

    Attributes:
        groups: Of each a row has at least one: categories, languages, sources, cells of the map.
        mask: The categories as bits.
        languages: The languages as bits.
        within_miles: From the caller, or no place at all.
    """

    groups: tuple[Group, ...] = ()
    mask: int = 0
    languages: int = 0
    within_miles: float | None = None


def each_of(words: Iterable[str], ending: tuple[str, Group] = ("", ())) -> list[Group]:
    """Return groups that a row with all these words meets.

    Args:
        words: Compared words, of letters and digits alone.
        ending: The unfinished word, and the group that stands for it.
    """
    last, group = ending
    return [group if word == last else (f'"{word}"',) for word in words]


class Candidates:
    """Fetches from one directory file, as sets of rows.

    In a directory of usual size the rows of a word are read once and kept as bits, so that words,
    categories and places are joined without asking the file; a larger one is asked each time, and
    answers with the best of what it has.
    """

    def __init__(self, connection: sqlite3.Connection, usual_size: int = USUAL_SIZE) -> None:
        """Read nothing yet but the names, where there are at most ``usual_size`` listings."""
        self._connection = connection
        self._areas: dict[int, frozenset[str]] = {}
        self._rings: dict[tuple[tuple[float, float], int, Wanted], int] = {}
        self._near: dict[tuple[tuple[float, float], int, Wanted, int], int] = {}
        self._words: dict[tuple[str, str], int] = {}
        self._groups: dict[tuple[str, Group], int] = {}
        self._tagged: dict[tuple[tuple[Group, ...], Wanted, int], int] = {}
        self._allowed: dict[Wanted, int] = {}
        self.usual = self.size() <= usual_size
        self.sets = RowSets(connection, usual=self.usual)

    def forget(self) -> None:
        """Read rows afresh: the file was changed."""
        self.sets.let_go()
        self.sets = RowSets(self._connection, usual=self.usual)
        self._areas.clear()
        self._rings.clear()
        self._near.clear()
        self._words.clear()
        self._groups.clear()
        self._tagged.clear()
        self._allowed.clear()

    def between_questions(self) -> None:
        """Let go of rows where too many are at hand."""
        if self.sets.between_questions():
            self._near.clear()
            self._tagged.clear()

    def matching(self, table: str, groups: Sequence[Group], wanted: Wanted, limit: int) -> int:
        """Return the rows that meet every group, the best by quality where there are too many.

        Where the file is asked, rows stream in the order of their ids, which is the order of
        quality, so a word that half the directory holds costs no more than a rare one.
        """
        if self.usual and not any(word.endswith("*") for group in groups for word in group):
            found = self.among(-1, wanted)
            for group in groups:
                found &= self._of_group(table, group)
                if not found:
                    return 0
            return self.sets.first(found, limit)
        whole = " AND ".join(f"({' OR '.join(group)})" for group in (*groups, *wanted.groups))
        return self.sets.of(self._asked(table, whole, limit))

    def tagged(self, groups: tuple[Group, ...], wanted: Wanted, limit: int) -> int:
        """Return the rows that meet groups of tags alone, as from letter to letter the same."""
        key = (groups, wanted, limit)
        found = self._tagged.get(key)
        if found is None:
            if len(self._tagged) > _REMEMBERED:
                self._tagged.clear()
            found = self._tagged[key] = self.matching("names", groups, wanted, limit)
        return found

    def _of_group(self, table: str, group: Group) -> int:
        key = (table, group)
        found = self._groups.get(key)
        if found is None:
            if len(self._groups) > _MOST_WORDS:
                self._groups.clear()
            found = 0
            for word in group:
                found |= self._of_word(table, word)
            self._groups[key] = found
        return found

    def _of_word(self, table: str, word: str) -> int:
        found = self._words.get((table, word))
        if found is None:
            if len(self._words) > _MOST_WORDS:
                self._words.clear()
            found = self.sets.of(self._asked(table, word, -1))
            self._words[(table, word)] = found
        return found

    def _asked(self, table: str, expression: str, limit: int) -> list[int]:
        try:
            rows = self._connection.execute(
                f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?", (expression, limit)
            )
            return [row[0] for row in rows]
        except self._connection.OperationalError as error:
            # 1 is "not a word": a token that the index splits in two; 9 is an interrupt
            if getattr(error, "sqlite_errorcode", 1) & 0xFF == 1:
                return []
            raise

    def endings(self, last: str) -> Group:
        """Return the group for an unfinished word: the words it may become, or a beginning.

        A beginning of two or three letters has an index of its own. For a longer one SQLite would
        gather every row of every word before the first comes out, so the words are named instead.
        """
        if len(last) < _NAMED_FROM:
            return (f'"{last}"*',)
        rows = self._connection.execute(
            "SELECT word FROM vocabulary WHERE word >= ? AND word <= ?"
            " ORDER BY listings DESC LIMIT ?",
            (last, last + "\U0010ffff", _MOST_ENDINGS),
        ).fetchall()
        words = dict.fromkeys([last, *(row[0] for row in rows)])
        return tuple(f'"{word}"' for word in words)

    def size(self) -> int:
        """Return the number of listings, about."""
        row = self._connection.execute("SELECT sum(rows) FROM source").fetchone()
        return int(row[0] or 1)

    def among(self, found: int, wanted: Wanted) -> int:
        """Return those rows of a set that meet what was wanted, where that costs nothing."""
        if not self.usual or not wanted.groups or not found:
            return found
        allowed = self._allowed.get(wanted)
        if allowed is None:
            if len(self._allowed) > _REMEMBERED:
                self._allowed.clear()
            allowed = -1
            for group in wanted.groups:
                allowed &= self._of_group("names", group)
            self._allowed[wanted] = allowed
        return found & allowed

    def near(
        self, categories: Iterable[int], place: tuple[float, float], wanted: Wanted, limit: int
    ) -> int:
        """Return the nearest rows that have any of the categories, looking wider until enough.

        The caller's place stays the same from letter to letter: what is near is remembered.
        """
        mask = bits(categories)
        key = (place, mask, wanted, limit)
        found = self._near.get(key)
        if found is None:
            if len(self._near) > _REMEMBERED:
                self._near.clear()
            found = self._near[key] = self._nearest(mask, place, wanted, limit)
        return found

    def _nearest(self, mask: int, place: tuple[float, float], wanted: Wanted, limit: int) -> int:
        found = 0
        known = self._rings.get((place, mask, wanted), 0)
        for number, rings in enumerate(_RINGS):
            reach = wanted.within_miles
            last = reach is not None and rings * _MILES_A_RING >= reach
            if number < known and not last:
                continue  # a letter ago it was too few
            found = self._in_cells(mask, place, rings, wanted, limit)
            if found.bit_count() >= ENOUGH or last:
                break
            if len(self._rings) > _REMEMBERED:
                self._rings.clear()
            self._rings[(place, mask, wanted)] = min(number + 1, len(_RINGS) - 1)
        return found

    def _in_cells(
        self, mask: int, place: tuple[float, float], rings: int, wanted: Wanted, limit: int
    ) -> int:
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
        found = self.sets.of(row[0] for row in rows)
        if not wanted.languages:
            return found
        spoken = wanted.languages
        able = [one.id for one in self.sets.rows(found) if one.languages & spoken == spoken]
        return self.sets.of(able)

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
def around_group(place: tuple[float, float], *, wide: bool) -> Group:
    """Return the group of the cells around a place: some 20 miles, or some 100."""
    kind, size = ("g", COARSE) if wide else ("h", MIDDLE)
    return tuple(tag(kind, number) for number in cells_around(*place, size, 1))
