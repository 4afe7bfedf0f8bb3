"""Keep the words of signed logs where they can be found, in the transaction that writes them.

A new text is indexed with its entry. Texts that were there before the index was made are taken in
afterwards, the newest first, some at a time: ``meta`` says down to which place that has come. A
text that is destroyed leaves the index before it leaves the record, since only the text itself
says which words are to go.
"""

from typing import TYPE_CHECKING

from db.folds import definition
from db.schema import statements

if TYPE_CHECKING:
    from sqlite3 import Connection

KINDS = frozenset({"consult.signed", "addendum.signed"})
"""Kinds whose text is searched."""

LOW_KEY = "search_low"
"""Where ``meta`` says down to which place the texts have been taken in."""
SETTINGS = [("secure-delete", 1)]
"""Of the index: a word that is taken out leaves no byte behind."""
_TABLE = "create virtual table signed_words "
_ADD = (
    "INSERT INTO signed_words (rowid, words) SELECT place, words FROM search_source WHERE place = ?"
)
_TAKE_OUT = (
    "INSERT INTO signed_words (signed_words, rowid, words)"
    " SELECT 'delete', place, words FROM search_source WHERE place = ?"
)


def begin(connection: "Connection") -> None:
    """Make the new, empty index ready; what the journal holds already is taken in by ``fill``."""
    connection.executemany("INSERT INTO signed_words (signed_words, rank) VALUES (?, ?)", SETTINGS)
    newest = connection.execute("SELECT max(place) FROM entry").fetchone()[0]
    _set_low(connection, (newest or 0) + 1)


def add(connection: "Connection", place: int, kind: str) -> None:
    """Take in the text of an entry that was just inserted, in its transaction."""
    if kind in KINDS:
        connection.execute(_ADD, (place,))


def take_out(connection: "Connection", place: int, kind: str) -> None:
    """Take out the text of an entry, before its body goes."""
    if kind in KINDS and place >= low(connection):
        connection.execute(_TAKE_OUT, (place,))


def fill(connection: "Connection", entries: int) -> bool:
    """Take in some of what was there before the index; in a transaction of the caller.

    Args:
        connection: The one that writes.
        entries: How many entries of the journal to look through.

    Returns:
        Whether there is more.
    """
    high = low(connection)
    if high <= 1:
        return False
    down = max(1, high - entries)
    connection.execute(
        "INSERT INTO signed_words (rowid, words)"
        " SELECT place, words FROM search_source WHERE place >= ? AND place < ?",
        (down, high),
    )
    _set_low(connection, down)
    return down > 1


def like_it(name: str) -> str:
    """Return the statement that makes another index, ``name``, which tells words as this one."""
    (made,) = (it for it in statements(definition()) if _TABLE in it)
    return made[made.index(_TABLE) :].replace(_TABLE, f"create virtual table {name} ", 1)


def low(connection: "Connection") -> int:
    """Return the lowest place whose text has been taken in; 1 where all have."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (LOW_KEY,)).fetchone()
    return int(row[0]) if row else 1


def _set_low(connection: "Connection", place: int) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (LOW_KEY, str(place)))
