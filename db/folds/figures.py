"""Keep what reports count: one row per incident, and sums of it by day.

These two lists are folded from the other lists, not from the journal: an incident may have several
contacts, and what became of one may be told by another three days later. ``db/folds/figures.sql``
defines both; an entry brings its incidents up to date in its own transaction.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

BACK_MS = 72 * 3_600_000
"""As long as somebody who was diverted is looked out for. Source: design/domain.md 6.1, G72."""

SLICE = 500
MOST_AT_ONCE = 5_000
"""A record with more contacts than that is counted while the desk works, slice by slice."""

_FILLED, _NOTHING, _ALL = "figures", " ", "~"
_NEXT = (
    "SELECT incident FROM (SELECT coalesce(call_id, contact_id) AS incident FROM contact"
    " WHERE coalesce(call_id, contact_id) >= :low UNION SELECT call_id FROM call_mark"
    " WHERE call_id >= :low) ORDER BY incident LIMIT 1 OFFSET :many"
)

_OF_CONTACTS = frozenset(
    {
        "contact.opened",
        "contact.claimed",
        "contact.joined",
        "contact.moved",
        "contact.keyed",
        "consult.signed",
        "finish.recorded",
    }
)
_OF_CALLS = frozenset({"call.flagged", "call.requested", "call.request_withdrawn"})

_OWN = (
    "incident, day, hour, opened_ms, sets, police, channel, disposition, nondivert_reason, asked,"
    " taken_s, engaged_s, place_key, number_key"
)
_INCIDENTS_OF = (
    "SELECT ?1 UNION SELECT body ->> 'call_id' FROM entry JOIN body USING (place)"
    " WHERE entity = ?1 AND kind IN ('contact.opened', 'contact.claimed', 'contact.joined',"
    " 'consult.signed') AND body ->> 'call_id' IS NOT NULL"
)
_COUNTED = "SELECT figure, day, code FROM figure_source WHERE incident = ?"
_ADD = (
    "INSERT INTO figure_day VALUES (?, ?, ?, ?)"
    " ON CONFLICT (figure, day, code) DO UPDATE SET n = n + excluded.n"
)
_TAKE_EMPTY = "DELETE FROM figure_day WHERE figure = ? AND day = ? AND code = ? AND n = 0"
_KEYS = ("place_key", "number_key")
_NEAR = " UNION ".join(
    f"SELECT near.incident FROM incident here JOIN incident near ON near.{key} = here.{key}"
    f" AND near.{key} <> '' AND near.opened_ms >= here.opened_ms - {BACK_MS}"
    " AND near.opened_ms < here.opened_ms"
    " WHERE here.incident = :incident AND here.police = 1"
    for key in _KEYS
)
_BACK = "SELECT min(later) FROM ({})".format(
    " UNION ALL ".join(
        "SELECT min(later.opened_ms) - here.opened_ms AS later"
        f" FROM incident here JOIN incident later ON later.{key} = here.{key}"
        f" AND later.{key} <> '' AND later.opened_ms > here.opened_ms"
        f" AND later.opened_ms <= here.opened_ms + {BACK_MS} AND later.police = 1"
        " WHERE here.incident = :incident AND here.sets & 32"
        for key in _KEYS
    )
)
_ALL_BACK = "SELECT * FROM (SELECT incident, min(later) FROM ({}) GROUP BY incident)".format(
    " UNION ALL ".join(
        "SELECT here.incident, later.opened_ms - here.opened_ms AS later"
        f" FROM incident later CROSS JOIN incident here ON here.{key} = later.{key}"
        f" AND here.{key} <> '' AND here.opened_ms < later.opened_ms"
        f" AND here.opened_ms >= later.opened_ms - {BACK_MS}"
        " WHERE later.police = 1 AND here.sets & 32"
        for key in _KEYS
    )
)
_KEPT_BACK = "SELECT incident, back_ms FROM incident WHERE back_ms IS NOT NULL"
_SUMS = "SELECT figure, day, code, count(*) FROM figure_source GROUP BY figure, day, code"


def incidents_of(connection: "Connection", kind: str, entity: str) -> tuple[str, ...]:
    """Return the incidents that an entry may change; asked where its body is there."""
    if kind in _OF_CALLS:
        return (entity,)
    if kind not in _OF_CONTACTS:
        return ()
    return tuple(row[0] for row in connection.execute(_INCIDENTS_OF, (entity,)))


def standing_of(connection: "Connection", kind: str, entity: str) -> tuple[str, ...]:
    """Return the incident under which a contact stands now; its body may be gone already."""
    if kind not in _OF_CONTACTS:
        return ()
    asked = "SELECT coalesce(call_id, contact_id) FROM contact WHERE contact_id = ?"
    return tuple(row[0] for row in connection.execute(asked, (entity,)))


def refresh(connection: "Connection", incidents: Collection[str]) -> None:
    """Bring incidents and their sums up to the other lists, in the caller's transaction."""
    if not incidents:
        return  # also of a record whose lists are still those of a former build
    change: Counter[tuple[str, int, str]] = Counter()
    high = filled_to(connection)
    for incident in incidents:
        if incident >= high:
            continue  # it is filled later
        near = _near(connection, incident)
        _count(connection, change, incident, -1)
        connection.execute("DELETE FROM incident WHERE incident = ?", (incident,))
        connection.execute(
            f"INSERT INTO incident SELECT {_OWN}, NULL FROM incident_fold WHERE incident = ?",
            (incident,),
        )
        _lay_back(connection, incident)
        _count(connection, change, incident, 1)
        for other in near | _near(connection, incident):
            _relay(connection, change, other)
    _add(connection, change)


def fill(connection: "Connection") -> None:
    """Fill both empty lists from the others, which are whole and have their indexes.

    Of a large record only the beginning is filled here, so that its start does not wait: the rest
    comes with ``fill_more``, a little at a time.
    """
    _mark(connection, _NOTHING)
    few = connection.execute("SELECT count(*) FROM contact").fetchone()[0] <= MOST_AT_ONCE
    while few and fill_more(connection):
        pass


def fill_more(connection: "Connection") -> bool:
    """Fill some thousand incidents more, in a transaction of the caller; False after the last."""
    low = filled_to(connection)
    if low == _ALL:
        return False
    row = connection.execute(_NEXT, {"low": low, "many": SLICE}).fetchone()
    high = row[0] if row else _ALL
    span = {"low": low, "high": high}
    within = "incident >= :low AND incident < :high"
    connection.execute(
        f"INSERT INTO incident SELECT {_OWN}, NULL FROM incident_fold WHERE {within}", span
    )
    _mark(connection, high)
    diverted = "sets & 32 AND place_key || number_key <> ''"
    back = f"SELECT incident FROM incident WHERE {within} AND {diverted}"
    for (incident,) in connection.execute(back, span).fetchall():
        _lay_back(connection, incident)
    connection.execute(
        f"INSERT INTO figure_day SELECT figure, day, code, count(*) FROM figure_source"
        f" WHERE {within} GROUP BY figure, day, code"
        " ON CONFLICT (figure, day, code) DO UPDATE SET n = n + excluded.n",
        span,
    )
    change: Counter[tuple[str, int, str]] = Counter()
    police = f"SELECT incident FROM incident WHERE {within} AND police = 1"
    for (incident,) in connection.execute(police, span).fetchall():
        for other in _near(connection, incident):
            _relay(connection, change, other)
    _add(connection, change)
    return high != _ALL


def filled_to(connection: "Connection") -> str:
    """Return up to which incident the lists are kept; all of them as a rule."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_FILLED,)).fetchone()
    return str(row[0]) if row else _NOTHING


def is_whole(connection: "Connection") -> bool:
    """Say whether every incident of the record is counted."""
    return filled_to(connection) == _ALL


def differences(connection: "Connection", *, every_one: bool) -> Iterator[tuple[str, str]]:
    """Yield (table, key) of each row that differs from what the other lists say.

    Args:
        connection: Reads one moment of the record.
        every_one: Fold each incident anew; otherwise only the sums are added up again.
    """
    if every_one:
        yield from _unlike(connection)
    sums = {row[:3]: row[3] for row in connection.execute(_SUMS)}
    kept = {row[:3]: row[3] for row in connection.execute("SELECT * FROM figure_day")}
    if sums == kept:
        return
    for figure, day, code in sorted(
        key for key in sums.keys() | kept.keys() if sums.get(key) != kept.get(key)
    ):
        yield "figure_day", f"{figure} {day} {code}".strip()


def _unlike(connection: "Connection") -> Iterator[tuple[str, str]]:
    span = {"low": _NOTHING, "high": filled_to(connection)}
    unlike = " OR ".join(f"kept.{name} IS NOT fold.{name}" for name in _OWN.split(", "))
    within = "incident >= :low AND incident < :high"
    folded = f"(SELECT * FROM incident_fold WHERE {within}) fold"
    both = "incident kept ON kept.incident = fold.incident"
    for query in (
        f"SELECT fold.incident FROM {folded} LEFT JOIN {both} WHERE {unlike}",
        f"SELECT incident FROM incident EXCEPT SELECT incident FROM incident_fold WHERE {within}",
        f"SELECT incident FROM ({_KEPT_BACK} EXCEPT {_ALL_BACK})",
        f"SELECT incident FROM ({_ALL_BACK} EXCEPT {_KEPT_BACK})",
    ):
        for (key,) in connection.execute(query, span if ":low" in query else {}):
            yield "incident", key


def _relay(connection: "Connection", change: Counter[tuple[str, int, str]], incident: str) -> None:
    """Look anew whether police came back to an incident."""
    _count(connection, change, incident, -1)
    _lay_back(connection, incident)
    _count(connection, change, incident, 1)


def _count(
    connection: "Connection", change: Counter[tuple[str, int, str]], incident: str, by: int
) -> None:
    for row in connection.execute(_COUNTED, (incident,)):
        change[row] += by


def _add(connection: "Connection", change: Counter[tuple[str, int, str]]) -> None:
    moved = [(*key, n) for key, n in change.items() if n]
    connection.executemany(_ADD, moved)
    connection.executemany(_TAKE_EMPTY, [row[:3] for row in moved if row[3] < 0])


def _mark(connection: "Connection", high: str) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_FILLED, high))


def _lay_back(connection: "Connection", incident: str) -> None:
    """Write when police came back to an incident that was diverted."""
    (later,) = connection.execute(_BACK, {"incident": incident}).fetchone()
    connection.execute(
        "UPDATE incident SET back_ms = ?2 WHERE incident = ?1 AND back_ms IS NOT ?2",
        (incident, later),
    )


def _near(connection: "Connection", incident: str) -> set[str]:
    """Return the incidents before one with police, at its place or number, within 72 hours."""
    return {row[0] for row in connection.execute(_NEAR, {"incident": incident})}
