"""Poll a read-only view of a CAD's database: what changed since, or the whole set compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from console.domain.clock import utc_now
from console.feed.feed_adapter import Absence, FeedTraits
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.file_reading import ROW_LIMIT, flat_items, places_of
from console.feed.mapped.intake import MappedIntake
from console.feed.mapped.local_times import earliest_wall
from console.feed.mapped.poll_source import Polled, SourceLostError, SourceRefusedError
from console.feed.mapped.reader import MappedReader
from console.feed.mapped.sql_drivers import Connection
from console.feed.mapped.sql_literals import transact_literal
from console.feed.reading_intake import ReadingIntake

if TYPE_CHECKING:
    from console.domain.calls.call import CallId

_BATCH = 200
_TEXT_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SqlQuery:
    """What to ask a database.

    Attributes:
        query: One SELECT whose columns the map names; no semicolon.
        changed: The column that grows with every change, by which less has to be read; empty
            where the view has none, then every reading compares the whole set.
        overlap_s: How far before the newest change to read again: rows are seen when they are
            committed, not when they are stamped.
        overlap_count: The same where the column is a number.
        whole_every: Every so many readings the whole set is read, for rows that are gone.
        freshness: A SELECT of one value that moves while the copy of the database is fed, such as
            the time of its last replay; empty for none.
        interval_s: How often to ask.
    """

    query: str
    changed: str = ""
    overlap_s: float = 120.0
    overlap_count: int = 1_000
    whole_every: int = 12
    freshness: str = ""
    interval_s: float = 5.0


class SqlSource:
    """A view as a source; see ``PollSource``."""

    def __init__(
        self, asked: SqlQuery, columns: FeedMap, connect: Callable[[], Connection]
    ) -> None:
        """Take what to ask, the map, and what connects."""
        self._asked = asked
        self._columns = columns
        self._connect = connect
        self._connection: Connection | None = None
        self.mapped = MappedIntake(columns)
        self._newest: Any = None
        self._turn = 0
        self._stamps = MappedReader(columns)
        self._fresh: object = None

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it makes."""
        return FeedTraits(
            kind="sql",
            full_state=True,
            absence=Absence.NO_LONGER_IN_FEED,
            heartbeat_s=self._asked.interval_s,
        )

    def open(self) -> None:
        """Connect.

        Raises:
            SourceLostError: The database cannot be reached, or refuses us.
        """
        self._connection = self._connect()
        self._turn = 0

    def poll(self, intake: ReadingIntake) -> Polled:
        """Read what is new, and now and then everything."""
        whole = not self._asked.changed or self._turn % max(1, self._asked.whole_every) == 0
        self._turn += 1
        self.mapped.begin(whole=whole)
        ids: set[CallId] = set()
        rows = 0
        query, values = self._question(whole=whole)
        places, answer = self._ask(query, values)
        self._require_columns(places)
        for item in flat_items(places, self._noted(answer, places), self._columns):
            rows += 1
            call_id = self.mapped.take(item.mark, cast("Any", item.value), intake)
            if call_id is not None:
                ids.add(call_id)
        self.mapped.end()
        return Polled(
            call_ids=frozenset(ids) if whole else None,
            progress=self._freshness() if self._asked.freshness else self.mapped.changes,
            newest_at=self._fresh_at() if self._asked.freshness else self.mapped.newest_at,
            rows=rows,
        )

    def interrupt(self) -> None:
        """End a query that runs."""
        connection = self._connection
        if connection is not None:
            connection.interrupt()

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _question(self, *, whole: bool) -> tuple[str, tuple[Any, ...]]:
        """Return the SELECT and its values; the newest change is never put into its text."""
        query = self._asked.query.strip().rstrip(";")
        if whole or self._newest is None or self._connection is None:
            return query, ()
        mark = self._connection.style
        changed = f"SELECT * FROM ({query}) asked WHERE {self._asked.changed} >= "
        if mark == "literal":
            return changed + transact_literal(self._lower_bound()), ()
        if mark == "%s":
            changed = changed.replace("%", "%%")
        return changed + mark, (self._lower_bound(),)

    def _lower_bound(self) -> Any:
        """Return from where to read again, in the type that the column has."""
        newest, overlap = self._newest, timedelta(seconds=self._asked.overlap_s)
        if isinstance(newest, (int, Decimal)):
            return newest - self._asked.overlap_count
        zone = self._columns.cad_zone
        if isinstance(newest, datetime):
            if newest.tzinfo is not None:
                return newest - overlap
            return earliest_wall(newest.replace(tzinfo=zone) - overlap, utc_now(), zone)
        moment = self._stamps.changed_at(newest, now=utc_now())
        if moment is None:
            return newest
        low = earliest_wall(moment - overlap, utc_now(), zone)
        form = next((f for f in self._columns.dates if "%" in f), "")
        if form:
            return low.strftime(form)
        return low.isoformat(sep=str(newest)[10:11] or " ", timespec="seconds")

    def _ask(
        self, query: str, values: tuple[Any, ...]
    ) -> tuple[dict[str, int], Iterator[tuple[object, ...]]]:
        connection = self._connection
        if connection is None:
            raise SourceLostError("the database is not connected")
        try:
            cursor = connection.raw.cursor()
            cursor.execute(query, values) if values else cursor.execute(query)
            places = places_of([column[0] for column in cursor.description or ()])
        except connection.errors as error:
            raise _lost(connection, error) from None
        return places, _rows_of(cursor, connection)

    def _require_columns(self, places: dict[str, int]) -> None:
        """Refuse a view without what is needed: the id, and the change stamp if one is named."""
        needed = [self._columns.columns["id"], self._columns.columns["received"]]
        needed += [self._asked.changed] if self._asked.changed else []
        for name in needed:
            if name.casefold() not in places:
                raise SourceRefusedError(f"the view has no column {name!r}")

    def _noted(
        self, rows: Iterator[tuple[object, ...]], places: dict[str, int]
    ) -> Iterator[tuple[object, ...]]:
        """Pass rows on and remember the newest change among them."""
        place = places.get(self._asked.changed.casefold()) if self._asked.changed else None
        for number, row in enumerate(rows):
            if number >= ROW_LIMIT:
                raise SourceRefusedError(f"the view has more than {ROW_LIMIT} rows")
            if place is not None:
                value: Any = row[place]
                if value is not None and (self._newest is None or value > self._newest):
                    self._newest = value
            yield row

    def _freshness(self) -> object:
        places, rows = self._ask(self._asked.freshness, ())
        self._fresh = next(rows, (None,))[0] if places else None
        for _ in rows:
            break
        return self._fresh

    def _fresh_at(self) -> datetime | None:
        """Return the value of freshness as a time, where it is one."""
        if isinstance(self._fresh, (datetime, str)):
            return self._stamps.changed_at(self._fresh, now=utc_now())
        return None


def _rows_of(cursor: Any, connection: Connection) -> Iterator[tuple[object, ...]]:
    """Yield rows a few at a time, so that no step holds the interpreter."""
    try:
        while batch := cursor.fetchmany(_BATCH):
            for row in batch:
                yield tuple(_bounded(cell) for cell in row)
        cursor.close()
    except connection.errors as error:
        raise _lost(connection, error) from None


def _bounded(cell: object) -> object:
    """Return a cell that can be compared and is not too large; of bytes only the text."""
    if isinstance(cell, (bytes, bytearray, memoryview)):
        return bytes(cell[:_TEXT_LIMIT]).decode("utf-8", "replace")
    if isinstance(cell, str):
        return cell[:_TEXT_LIMIT]
    if isinstance(cell, list):
        return tuple(str(value)[:_TEXT_LIMIT] for value in cell[:500])
    if isinstance(cell, dict):
        return str(cell)[:_TEXT_LIMIT]
    return cell


def _lost(connection: Connection, error: Exception) -> SourceLostError:
    """Return what is wrong, in words without a part of the query or its data."""
    name = type(error).__name__
    refusing = ("ProgrammingError", "UndefinedTable", "UndefinedColumn", "InsufficientPrivilege")
    wrong = name in refusing or "no such" in str(error)
    connection.interrupt()
    if wrong:
        return SourceRefusedError(f"the database refuses the query ({name})")
    return SourceLostError(f"the database does not answer ({name})")
