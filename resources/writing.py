"""Write listings into a new directory file, in batches, and finish it for reading."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from importlib.resources import files

from resources.categories import Vocabulary
from resources.importing.draft import Problem
from resources.listing import Listing, Source
from resources.rows import COLUMNS, hours_body, row_id, row_of, search_words

SCHEMA = "2"
BATCH = 4000
MOST_PROBLEMS = 20_000
"""Problems kept in the file, a source; all are counted."""

_HOURS_AT_HAND = 200_000
_INSERT = "INSERT INTO listing ({}) VALUES ({})".format(
    ", ".join(COLUMNS), ", ".join("?" for _ in COLUMNS)
)


@cache
def sql(name: str) -> str:
    """Return the text of one of our SQL files."""
    return files("resources").joinpath(name).read_text(encoding="utf-8")


class DirectoryWriter:
    """Fills one new file; used by one thread, and not readable before ``finish``."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Lay out the file.

        Args:
            connection: Opened on a new, empty file, in autocommit mode; owned by the caller.
            vocabulary: Words of the categories go under the search words of a listing.
        """
        self._connection = connection
        self._vocabulary = vocabulary
        self._waiting: list[tuple[int, Listing]] = []
        self._hours: dict[str, int] = {}
        self._next_hours = 1
        self._number = 0
        self.problems: dict[str, int] = {}
        # nobody reads the file before it is whole, and a broken one is thrown away
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-65536")
        connection.executescript(sql("schema.sql"))
        connection.execute("INSERT INTO about VALUES ('schema', ?)", (SCHEMA,))

    def add(self, listing: Listing) -> None:
        """Take a listing; it is written with its batch."""
        self._number += 1
        self._waiting.append((row_id(listing.quality, self._number), listing))
        if len(self._waiting) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what waits, in the order of row ids, as the word index wants it."""
        if not self._waiting:
            return
        self._waiting.sort(key=lambda pair: pair[0])
        rows, names, texts, areas = [], [], [], []
        run = self._connection
        run.execute("BEGIN")
        for identity, listing in self._waiting:
            rows.append(row_of(listing, identity, self._hours_id(listing)))
            if listing.status.ranks:
                near, all_words = search_words(listing, self._vocabulary)
                names.append((identity, near))
                texts.append((identity, all_words))
                areas += [(area, identity) for area in listing.areas]
        run.executemany(_INSERT, rows)
        run.executemany("INSERT INTO names (rowid, body) VALUES (?, ?)", names)
        run.executemany("INSERT INTO texts (rowid, body) VALUES (?, ?)", texts)
        run.executemany("INSERT OR IGNORE INTO area VALUES (?, ?)", areas)
        run.execute("COMMIT")
        self._waiting.clear()

    def _hours_id(self, listing: Listing) -> int | None:
        body = hours_body(listing.hours)
        if not body:
            return None
        if body not in self._hours:
            if len(self._hours) > _HOURS_AT_HAND:
                self._hours.clear()
            self._hours[body] = self._next_hours
            self._connection.execute("INSERT INTO hours VALUES (?, ?)", (self._next_hours, body))
            self._next_hours += 1
        return self._hours[body]

    def add_problems(self, source: str, problems: Iterable[Problem]) -> None:
        """Count problems, and keep the first 20,000 of a source."""
        kept = []
        for one in problems:
            count = self.problems.get(source, 0) + 1
            self.problems[source] = count
            if count <= MOST_PROBLEMS:
                fields = (one.file, one.row, one.field, one.raw, one.reason, int(one.dropped))
                kept.append((source, *fields))
        if kept:
            self._connection.executemany("INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)", kept)

    def add_source(self, source: Source) -> None:
        """Write what is known of a source."""
        self._connection.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                source.name,
                source.title,
                source.licence,
                int(source.fictional),
                source.imported_at.isoformat() if source.imported_at else None,
                source.made_on.isoformat() if source.made_on else None,
                source.rows,
                source.newest.isoformat() if source.newest else None,
                source.cursor,
            ),
        )

    def finish(self, at: datetime) -> None:
        """Write the rest, make the indexes and the list of words; the file is whole then."""
        self.flush()
        run = self._connection
        run.execute("INSERT INTO about VALUES ('made_at', ?)", (at.isoformat(),))
        run.execute("BEGIN")
        for table in ("names", "texts"):
            run.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        run.execute("COMMIT")
        run.executescript(sql("indexes.sql"))
        run.execute("ANALYZE")


def put_listing(connection: sqlite3.Connection, listing: Listing, vocabulary: Vocabulary) -> None:
    """Put one listing into the directory in use, in place of the one with its id.

    Args:
        connection: Opened for writing on the current file, in autocommit mode.
        listing: The center's own; best of its kind by quality so that it is seen.
        vocabulary: As for the import.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        _drop(connection, listing.uid)
        highest = connection.execute(
            "SELECT max(id) FROM listing WHERE id < ?", (row_id(1, 0),)
        ).fetchone()[0]
        identity = (highest or 0) + 1
        body = hours_body(listing.hours)
        hours_id = None
        if body:
            hours_id = connection.execute(
                "INSERT INTO hours (body) VALUES (?) RETURNING id", (body,)
            ).fetchone()[0]
        connection.execute(_INSERT, row_of(listing, identity, hours_id))
        if listing.status.ranks:
            near, every = search_words(listing, vocabulary)
            connection.execute("INSERT INTO names (rowid, body) VALUES (?, ?)", (identity, near))
            connection.execute("INSERT INTO texts (rowid, body) VALUES (?, ?)", (identity, every))
            words = {word for word in every.split() if word.isalpha() and len(word) > 2}
            connection.executemany(
                "INSERT OR IGNORE INTO vocabulary VALUES (?, 1)", [(one,) for one in words]
            )
            areas = [(area, identity) for area in listing.areas]
            connection.executemany("INSERT OR IGNORE INTO area VALUES (?, ?)", areas)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def drop_listing(connection: sqlite3.Connection, uid: str) -> None:
    """Take one listing out of the directory in use; nothing happens when it is not there."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        _drop(connection, uid)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _drop(connection: sqlite3.Connection, uid: str) -> None:
    row = connection.execute("SELECT id FROM listing WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        return
    for statement in (
        "DELETE FROM listing WHERE id = ?",
        "DELETE FROM names WHERE rowid = ?",
        "DELETE FROM texts WHERE rowid = ?",
        "DELETE FROM area WHERE listing_id = ?",
    ):
        connection.execute(statement, row)
