"""Read a file of past calls row by row, as a column map says."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from console.feed.simulator.column_map import TIMES, ColumnMap

_FIELD_LIMIT = 131_072
_SHOWN = 40


class CallsFileError(ValueError):
    """The file does not fit its map; the sentence names file, row and column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One past call, or one unit of one.

    Attributes:
        values: Meaning to text; what is empty is left out.
        times: Meaning to time (aware UTC).
    """

    values: dict[str, str]
    times: dict[str, datetime]

    @property
    def received(self) -> datetime:
        """When it was received."""
        return self.times["received"]


class CallsFile:
    """A CSV file and its map. Rows are read as they are needed; the file is checked whole first."""

    def __init__(self, path: Path, columns: ColumnMap) -> None:
        """Hold both; nothing is read yet."""
        self.path = path
        self.map = columns
        self._sorted = True

    def checked_start(self, text: str) -> datetime | None:
        """Read the whole file once and return where a replay that asks for ``text`` begins.

        Args:
            text: A time in the file's own zone, or nothing for its first call.

        Returns:
            Aware UTC; None for the first call.

        Raises:
            CallsFileError: the file cannot be read, has no such column or a cell that does not
                fit, or has no call at or after the wanted time.
        """
        start: datetime | None = None
        if text:
            try:
                start = datetime.fromisoformat(text)
            except ValueError:
                raise CallsFileError(f"--start {text}: not a time like 2020-07-04T20:00") from None
            start = (start if start.tzinfo else start.replace(tzinfo=self.map.zone)).astimezone(UTC)
        last: datetime | None = None
        for row in self._rows():
            if last is not None and row.received < last:
                self._sorted = False
            last = row.received if last is None else max(last, row.received)
        if last is None:
            raise CallsFileError(f"{self.path}: row 1: there are no calls")
        if start is not None and last < start:
            raise CallsFileError(f"{self.path}: no call at or after {text}")
        return start

    def rows(self) -> Iterator[Row]:
        """Yield the rows in order of the time received."""
        if self._sorted:
            return self._rows()
        return iter(sorted(self._rows(), key=lambda row: row.received))

    def _rows(self) -> Iterator[Row]:
        csv.field_size_limit(_FIELD_LIMIT)
        try:
            with self.path.open(encoding=self.map.encoding, errors="replace", newline="") as file:
                yield from self._read(csv.reader(file, delimiter=self.map.separator))
        except OSError as error:
            raise CallsFileError(f"{self.path}: cannot be read: {error.strerror}") from None
        except LookupError:
            raise CallsFileError(
                f"{self.map.path}: file.encoding: there is no {self.map.encoding!r}"
            ) from None

    def _read(self, reader: Iterator[list[str]]) -> Iterator[Row]:
        number = 1
        try:
            header = [name.strip().lstrip("\ufeff") for name in next(reader, [])]
            places = self._places(header)
            for number, cells in enumerate(reader, start=2):
                if any(cell.strip() for cell in cells):
                    yield self._row(number, cells, places)
        except csv.Error as error:
            raise CallsFileError(f"{self.path}: row {number}: {error}") from None

    def _places(self, header: list[str]) -> dict[str, int]:
        places = {}
        for meaning, name in self.map.columns.items():
            if name not in header:
                raise CallsFileError(
                    f"{self.path}: row 1: there is no column {name!r}, "
                    f"which {self.map.path.name} gives for {meaning}"
                )
            places[meaning] = header.index(name)
        return places

    def _row(self, number: int, cells: list[str], places: dict[str, int]) -> Row:
        values = {}
        times = {}
        for meaning, place in places.items():
            cell = cells[place].strip() if place < len(cells) else ""
            if cell in self.map.empty:
                if meaning in {"id", "received"}:
                    raise self._misfit(number, meaning, "is empty")
                continue
            if meaning in TIMES:
                times[meaning] = self._time(number, meaning, cell)
            else:
                values[meaning] = cell
        return Row(values=values, times=times)

    def _time(self, number: int, meaning: str, cell: str) -> datetime:
        try:
            if self.map.dates == "iso":
                moment = datetime.fromisoformat(cell)
            else:
                moment = datetime.strptime(cell, self.map.dates)  # noqa: DTZ007 - zone follows
        except ValueError:
            raise self._misfit(number, meaning, f"is no time: {cell[:_SHOWN]!r}") from None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self.map.zone)
        return moment.astimezone(UTC)

    def _misfit(self, number: int, meaning: str, what: str) -> CallsFileError:
        name = self.map.columns[meaning]
        return CallsFileError(f"{self.path}: row {number}: column {name!r} {what}")
