"""List signed logs for review, page by page, by what a lead filters for.

A page goes on behind the last row of the one before, never by counting rows, so that the
ten-thousandth page takes as long as the first. Newest first: by the time the contact began, and
where words are looked for, by the order in which the texts were signed here.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.lists.search_query import query_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFilter:
    """Which signed logs to list; empty or None means any.

    Attributes:
        words: Full text over logs and addenda.
        clinician: Whose signature, by id; empty for anybody's.
        dispositions: Any of these.
        levels: Any of these.
        from_ms: The contact began at that time or later, ms since 1970.
        before_ms: Earlier than that.
        unconfirmed: Only with a rescue that nobody confirmed.
        overdue_ms: Only with a follow-up whose window had ended by then.
        left_unsigned: Only what was unsigned at the end of its clinician's shift; also such a log
            that nobody has signed yet.
    """

    words: str = ""
    clinician: str = ""
    dispositions: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    from_ms: int | None = None
    before_ms: int | None = None
    unconfirmed: bool = False
    overdue_ms: int | None = None
    left_unsigned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEnd:
    """Where a page ended; the next one goes on behind it."""

    sort: int
    contact_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRow:
    """One line of the list.

    Attributes:
        sort: By what it stands in the list, for PageEnd.
        unconfirmed: It has a rescue that nobody confirmed.
        overdue: It has a follow-up that is still open and was due.
        left_unsigned: Its clinician's shift ended before it was signed.
    """

    contact_id: str
    call_number: str
    opened_ms: int
    signed_ms: int | None
    signed_by: str
    presenting_concern: str
    overall_level: str
    disposition: str
    addenda: int
    unconfirmed: bool
    overdue: bool
    left_unsigned: bool
    sort: int


_OVERDUE = (
    "EXISTS (SELECT 1 FROM follow_up f INDEXED BY follow_up_open_of"
    " WHERE f.contact_id = c.contact_id AND f.closed_ms IS NULL AND f.due_ms < :overdue_ms)"
)
_UNCONFIRMED = (
    "EXISTS (SELECT 1 FROM caller_work w INDEXED BY caller_unconfirmed"
    " WHERE w.contact_id = c.contact_id"
    " AND w.escalated_ms IS NOT NULL AND w.settled_ms IS NULL)"
)

_RESCUES = (
    "SELECT contact_id FROM caller_work INDEXED BY caller_unconfirmed"
    " WHERE escalated_ms IS NOT NULL AND settled_ms IS NULL"
)
_LATE = (
    "SELECT DISTINCT contact_id FROM follow_up INDEXED BY follow_up_open_of"
    " WHERE closed_ms IS NULL AND due_ms < :overdue_ms"
)
_ID = "c.contact_id"
_COLUMNS = (
    "c.contact_id, c.call_number, c.opened_ms, c.signed_ms,"
    " coalesce(c.signed_by, c.holder, c.opened_by, ''), coalesce(c.presenting_concern, ''),"
    " coalesce(c.overall_level, ''), coalesce(c.disposition, ''), c.addenda,"
    f" {_UNCONFIRMED}, {_OVERDUE.replace(':overdue_ms', ':now')}, c.left_unsigned_ms IS NOT NULL"
)
_NOTHING = "SELECT '' AS contact_id WHERE 0"


def signed_page(
    connection: "Connection",
    wanted: SignedFilter,
    after: PageEnd | None,
    now_ms: int,
    size: int = PAGE,
) -> tuple[SignedRow, ...]:
    """Return the rows that come next.

    Args:
        connection: Of a reader.
        wanted: The filter.
        after: Where the page before ended; None for the first.
        now_ms: By when a follow-up is overdue, for the marks of the rows.
        size: How many rows at the most.
    """
    found, values = _found(connection, wanted, after, size, _COLUMNS)
    values |= {"now": now_ms}
    return _rows(connection.execute(found, values))


def signed_count(connection: "Connection", wanted: SignedFilter) -> int:
    """Return how many rows a filter finds, exactly; may take a second over a million."""
    found, values = _found(connection, wanted, None, -1, _ID)
    row = connection.execute(f"SELECT count(DISTINCT contact_id) FROM ({found})", values).fetchone()
    return int(row[0])


def _found(
    connection: "Connection", wanted: SignedFilter, after: PageEnd | None, size: int, columns: str
) -> tuple[str, dict[str, Any]]:
    """Return the statement that finds one page, and its values.

    Args:
        connection: Of a reader.
        wanted: The filter.
        after: Where the page before ended.
        size: How many rows; -1 for all.
        columns: What is wanted of contact ``c``; the place in the list comes behind.
    """
    values: dict[str, Any] = {"size": size}
    query = _query(wanted)
    if wanted.words and not query:
        return _NOTHING, values
    if query:
        return _by_words(wanted, query, after, values, columns), values
    return _by_index(connection, wanted, after, values, columns), values


def _by_words(
    wanted: SignedFilter, query: str, after: PageEnd | None, values: dict[str, Any], columns: str
) -> str:
    tests = ["signed_words MATCH :query", *_tests(wanted, values)]
    values["query"] = query
    if after is not None:
        tests.append("f.rowid < :after_sort")
        values["after_sort"] = after.sort
    # A contact whose log and addendum both fit comes twice; whoever shows the pages shows it once.
    return (
        f"SELECT {columns}, f.rowid AS sort FROM signed_words f"
        " CROSS JOIN entry e ON e.place = f.rowid CROSS JOIN contact c ON c.contact_id = e.entity"
        f" WHERE {' AND '.join(tests)} ORDER BY f.rowid DESC LIMIT :size"
    )


def _by_index(
    connection: "Connection",
    wanted: SignedFilter,
    after: PageEnd | None,
    values: dict[str, Any],
    columns: str,
) -> str:
    tests = _tests(wanted, values)
    if after is not None:
        tests.append("(c.opened_ms, c.contact_id) < (:after_sort, :after_id)")
        values["after_sort"], values["after_id"] = after.sort, after.contact_id
    if wanted.left_unsigned:
        return _ordered(columns, "contact c INDEXED BY contact_left_unsigned", tests)
    tests.append("c.signed_ms IS NOT NULL")
    if wanted.unconfirmed or wanted.overdue_ms is not None:
        few = _RESCUES if wanted.unconfirmed else _LATE
        found = _ordered(_ID, f"({few}) x CROSS JOIN contact c USING (contact_id)", tests)
        return _joined(columns, found)
    if wanted.clinician and not (wanted.dispositions and wanted.levels):
        return _ordered(columns, "contact c INDEXED BY contact_by_clinician", tests)
    if wanted.dispositions or wanted.levels:
        return _joined(columns, _merged(connection, wanted, tests, values))
    return _ordered(columns, "contact c INDEXED BY contact_by_time", tests)


def _ordered(columns: str, source: str, tests: list[str]) -> str:
    return (
        f"SELECT {columns}, c.opened_ms AS sort FROM {source} WHERE {' AND '.join(tests)}"
        " ORDER BY c.opened_ms DESC, c.contact_id DESC LIMIT :size"
    )


def _joined(columns: str, found: str) -> str:
    """Return the columns of the contacts that a statement finds, in its order."""
    return (
        f"SELECT {columns}, found.sort FROM ({found}) found"
        " CROSS JOIN contact c ON c.contact_id = found.contact_id"
        " ORDER BY found.sort DESC, found.contact_id DESC"
    )


def _merged(
    connection: "Connection", wanted: SignedFilter, tests: list[str], values: dict[str, Any]
) -> str:
    """Return the first rows of each pair of ending and level, put in order together."""
    parts = []
    for n, (ending, level) in enumerate(_pairs(connection, wanted)):
        values |= {f"pd{n}": ending, f"pl{n}": level}
        pair = [f"c.disposition = :pd{n}", f"c.overall_level = :pl{n}"]
        one = _ordered(_ID, "contact c INDEXED BY contact_by_ending", [*pair, *tests])
        parts.append(f"SELECT * FROM ({one})")
    if not parts:
        return "SELECT '' AS contact_id, 0 AS sort WHERE 0"
    return f"{' UNION ALL '.join(parts)} ORDER BY sort DESC, contact_id DESC LIMIT :size"


def _pairs(connection: "Connection", wanted: SignedFilter) -> list[tuple[str, str]]:
    """Return the pairs of ending and level that may be found, by a seek for each of them."""
    endings = wanted.dispositions or _each(connection, "disposition")
    pairs: list[tuple[str, str]] = []
    for ending in endings:
        levels = wanted.levels or _each(connection, "overall_level", ending)
        pairs += ((ending, level) for level in levels)
    return pairs


def _each(connection: "Connection", column: str, ending: str | None = None) -> tuple[str, ...]:
    """Return every code in an index column, each found by one seek behind the one before."""
    among = "" if ending is None else "disposition = :ending AND "
    seek = (
        f"SELECT {column} FROM contact INDEXED BY contact_by_ending WHERE signed_ms IS NOT NULL"
        f" AND {among}{column} > :last ORDER BY {column} LIMIT 1"
    )
    found: list[str] = []
    values = {"ending": ending, "last": ""}
    while (row := connection.execute(seek, values).fetchone()) is not None:
        found.append(row[0])
        values["last"] = row[0]
    return tuple(found)


def _tests(wanted: SignedFilter, values: dict[str, Any]) -> list[str]:
    """Return what must hold of contact ``c``, whichever way it is found."""
    tests = ["1"]
    for name, value, test in (
        ("clinician", wanted.clinician or None, "c.signed_by = :clinician"),
        ("from_ms", wanted.from_ms, "c.opened_ms >= :from_ms"),
        ("before_ms", wanted.before_ms, "c.opened_ms < :before_ms"),
        ("overdue_ms", wanted.overdue_ms, _OVERDUE),
    ):
        if value is not None:
            values[name] = value
            tests.append(test)
    for name, column, any_of in (
        ("d", "disposition", wanted.dispositions),
        ("l", "overall_level", wanted.levels),
    ):
        if any_of:
            names = {f"{name}{n}": value for n, value in enumerate(any_of)}
            values |= names
            tests.append(f"c.{column} IN ({', '.join(':' + it for it in names)})")
    if wanted.unconfirmed:
        tests.append(_UNCONFIRMED)
    if wanted.left_unsigned:
        tests.append("c.left_unsigned_ms IS NOT NULL")
    return tests


def _query(wanted: SignedFilter) -> str:
    """Return the full-text query with the marks that prune what the filter cannot want."""
    marks = []
    if wanted.clinician:
        marks.append(f"zqa{_bare(wanted.clinician)} zqx")
    if wanted.dispositions:
        marks.append(" ".join([*(f"zqd{_bare(it)}" for it in wanted.dispositions), "zqx"]))
    if wanted.levels:
        marks.append(" ".join([*(f"zql{_bare(it)}" for it in wanted.levels), "zqx"]))
    return query_of(wanted.words, tuple(marks))


def _bare(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter.isalnum())


def _rows(found: "Iterable[tuple[Any, ...]]") -> tuple[SignedRow, ...]:
    """Return the rows of a page; each is taken apart in one go, which a hundred of them show."""
    return tuple(
        SignedRow(
            contact_id=contact_id,
            call_number=call_number,
            opened_ms=opened_ms,
            signed_ms=signed_ms,
            signed_by=signed_by,
            presenting_concern=concern,
            overall_level=level,
            disposition=ending,
            addenda=addenda,
            unconfirmed=unconfirmed == 1,
            overdue=overdue == 1,
            left_unsigned=left == 1,
            sort=sort,
        )
        for (
            contact_id,
            call_number,
            opened_ms,
            signed_ms,
            signed_by,
            concern,
            level,
            ending,
            addenda,
            unconfirmed,
            overdue,
            left,
            sort,
        ) in found
    )
