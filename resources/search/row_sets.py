"""Hold sets of rows as whole numbers, one bit a row, and hand out the rows behind them."""

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

USUAL_SIZE = 60_000
"""Up to here all rows have their bit from the start, in the order of quality."""

_AT_HAND = 12_000
_AT_ONCE = 500
_BANNERS = 10
_LAST = "\U0010ffff"
_NAME_COLUMNS = ("name_key", "organization_key")
_COLUMNS = (
    "id, uid, source, ' ' || name_key || ' ', ' ' || organization_key || ' ', lower(city), phone,"
    " categories, languages, reach, latitude, longitude, hours_id, verified, minimum_age,"
    " maximum_age"
)


@dataclass(slots=True)
class Candidate:
    """A row under judgement; the same object serves many questions.

    Attributes:
        number: Its bit.
        name: Compared words of the service, a blank on either side.
        organization: Likewise of the organization.
        city: In lower case.
        lanes: What the counting of filters found out about it, open and shut.
    """

    number: int
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
    lanes: tuple[int, int] | None = None


def numbers_in(bits: int, most: int = 1 << 60) -> list[int]:
    """Return the numbers of the bits that are set, the lowest first."""
    found: list[int] = []
    if not bits:
        return found
    text = f"{bits:b}"
    last, before, take = len(text) - 1, text.rfind, found.append
    place = before("1")
    while place >= 0:
        take(last - place)
        place = before("1", 0, place)
        if len(found) == most:
            break
    return found


class RowSets:
    """The rows of one directory file by bit; rows met before are at hand.

    In a directory of usual size the bits follow the ids, and so quality; in a larger one a row gets
    its bit when it is first met, and loses it between two questions when too many were met.
    """

    def __init__(
        self, connection: sqlite3.Connection, *, usual: bool, most: int = _AT_HAND
    ) -> None:
        """Give every row its bit, where the directory is of usual size.

        Args:
            connection: The directory file.
            usual: All rows may have their bit from the start.
            most: Rows at hand, above which they are let go of between two questions.
        """
        self._most = most
        self._connection = connection
        self._usual = usual
        self._ids: list[int] = []
        # two lists of plain things, and no pairs: the collector would look at each of them
        self._names: tuple[tuple[list[str], list[int]], ...] = (([], []), ([], []))
        self._unranked: dict[str, list[int]] = {}
        if usual:
            self._read_all()
        self._number = {identity: number for number, identity in enumerate(self._ids)}
        self._rows: list[Candidate | None] = [None] * len(self._ids)
        self._met = 0

    def _read_all(self) -> None:
        # the file sorts, and hands out some at a time: other threads get their turn in between
        run = self._connection.execute
        rows = run("SELECT id FROM listing WHERE ranks = 1 ORDER BY id")
        while some := rows.fetchmany(_AT_ONCE):
            self._ids += [row[0] for row in some]
        for column, (keys, ids) in zip(_NAME_COLUMNS, self._names, strict=True):
            rows = run(f"SELECT {column}, id FROM listing ORDER BY {column}")
            while some := rows.fetchmany(_AT_ONCE):
                keys.extend(row[0] for row in some)
                ids.extend(row[1] for row in some)
        for identity, *keys in run("SELECT id, name_key, organization_key FROM listing"
                                   " WHERE ranks = 0 ORDER BY id"):  # fmt: skip
            for key in keys:
                self._unranked.setdefault(key, []).append(identity)

    def named(self, key: str, most: int) -> int:
        """Return rows whose service or organization is named exactly so, or begins so."""
        ids: list[int] = []
        if self._usual:
            for keys, of_keys in self._names:
                first = bisect_left(keys, key)
                last = bisect_left(keys, key + _LAST, first)
                ids += of_keys[first : min(last, first + most)]
            return self.of(ids) if ids else 0
        for column in _NAME_COLUMNS:
            rows = self._connection.execute(
                f"SELECT id FROM listing WHERE {column} >= ? AND {column} <= ?"
                f" AND ranks = 1 ORDER BY {column} LIMIT ?",
                (key, key + _LAST, most),
            )
            ids += [row[0] for row in rows]
        return self.of(ids)

    def unranked(self, key: str) -> list[int]:
        """Return the ids of rows of exactly this name that search must not offer."""
        if self._usual:
            return list(dict.fromkeys(self._unranked.get(key, ())))[:_BANNERS]
        rows = self._connection.execute(
            "SELECT id FROM listing WHERE ranks = 0 AND name_key = ?"
            " UNION SELECT id FROM listing WHERE ranks = 0 AND organization_key = ? LIMIT ?",
            (key, key, _BANNERS),
        )
        return [row[0] for row in rows]

    def let_go(self) -> None:
        """Give all back some at a time; all at once would hold up the other threads."""
        names: Iterable[list[Any]] = chain.from_iterable(self._names)
        for some in (*names, self._rows, self._ids):
            while some:
                del some[-_AT_ONCE:]
        for _ in range(len(self._number)):
            self._number.popitem()

    def between_questions(self) -> bool:
        """Return whether bits were taken back: sets from before mean nothing any more."""
        if self._met <= self._most:
            return False
        self._met = 0
        if self._usual:
            self._rows = [None] * len(self._ids)
            return False
        self._ids.clear()
        self._number.clear()
        self._rows.clear()
        return True

    def of(self, ids: Iterable[int]) -> int:
        """Return the set of these rows; rows that search may not offer are left out."""
        number_of = self._number
        if self._usual:
            marks = bytearray(len(self._ids) // 8 + 1)
            for identity in ids:
                number = number_of.get(identity)
                if number is not None:
                    marks[number >> 3] |= 1 << (number & 7)
            return int.from_bytes(marks, "little")
        bits = 0
        for identity in ids:
            number = number_of.get(identity)
            if number is None:
                number = number_of[identity] = len(self._ids)
                self._ids.append(identity)
                self._rows.append(None)
            bits |= 1 << number
        return bits

    def first(self, bits: int, most: int) -> int:
        """Return the ``most`` best of a set by quality."""
        if bits.bit_count() <= most:
            return bits
        if self._usual:
            last = numbers_in(bits, most)[-1]
            return bits & ((2 << last) - 1)
        best = sorted(numbers_in(bits), key=self._ids.__getitem__)[:most]
        return self.of(self._ids[number] for number in best)

    def rows(self, bits: int) -> list[Candidate]:
        """Return the rows of a set, the best by quality first."""
        numbers = numbers_in(bits)
        if not self._usual:
            numbers.sort(key=self._ids.__getitem__)
        found = [self._rows[number] for number in numbers]
        if None in found:
            self._load([number for number in numbers if self._rows[number] is None])
            found = [self._rows[number] for number in numbers]
        return [one for one in found if one is not None]

    def _load(self, numbers: Sequence[int]) -> None:
        for start in range(0, len(numbers), _AT_ONCE):
            ids = [self._ids[number] for number in numbers[start : start + _AT_ONCE]]
            marks = ",".join(map(str, ids))
            for row in self._connection.execute(
                f"SELECT {_COLUMNS} FROM listing WHERE id IN ({marks})"
            ):
                number = self._number[row[0]]
                self._rows[number] = Candidate(number, *row)
        self._met += len(numbers)
