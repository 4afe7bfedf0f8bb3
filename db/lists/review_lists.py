"""List reviews with their entries, what may be drawn for review, and what an event is about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.lists.entry_lists import timeline
from db.lists.search_query import query_of, unit_query
from db.rows import Entry

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_REVIEWS = 500
MOST_FOUND = 200
_BACK_MS = 72 * 3_600_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """A review and its entries, in the order of the record."""

    review_id: str
    contact_id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A signed contact that may be drawn.

    Attributes:
        lowered: A level below the floor was decided on it.
        came_back: Another contact of its number, place or person began within 72 h after it.
        author_since_ms: When its author's first signed contact began.
        reviewed: It has a review already.
    """

    contact_id: str
    call_number: str
    author_id: str
    opened_ms: int
    ending: str
    level: str
    lowered: bool
    came_back: bool
    author_since_ms: int
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion:
    """What an event is looked for by; a part that is empty is not.

    Attributes:
        number_key: A folded telephone number.
        place_key: A folded place.
        from_ms: Only contacts that began then or later; with ``before_ms`` a part of its own.
        unit: The name of a unit that was on the call when its log was signed, or asked.
        words: Full text.
    """

    number_key: str = ""
    place_key: str = ""
    from_ms: int | None = None
    before_ms: int | None = None
    unit: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A contact that an event may be about."""

    contact_id: str
    call_number: str
    opened_ms: int
    author_id: str
    signed: bool


def open_reviews(connection: "Connection") -> tuple[ReviewRow, ...]:
    """Return the reviews that are not over, and those that ended last, newest first."""
    return _reviews(
        connection,
        "SELECT review_id, contact_id, last_ms FROM review WHERE closed_ms IS NULL"
        " UNION ALL SELECT * FROM (SELECT review_id, contact_id, last_ms FROM review"
        " WHERE closed_ms IS NOT NULL ORDER BY last_ms DESC LIMIT 50)",
        {},
    )


def reviews_of(connection: "Connection", person_id: str) -> tuple[ReviewRow, ...]:
    """Return the reviews that a person wrote the contact of, or is asked to score."""
    return _reviews(
        connection,
        "SELECT review_id, contact_id, last_ms FROM review WHERE author_id = :person"
        " UNION SELECT review_id, contact_id, last_ms FROM review WHERE reviewer_id = :person"
        " UNION SELECT review_id, contact_id, last_ms FROM review WHERE second_id = :person",
        {"person": person_id},
    )


def twice_scored(connection: "Connection") -> tuple[tuple[Entry, ...], ...]:
    """Return the scorings of each review that had a second scorer."""
    found = connection.execute(
        "SELECT review_id FROM review INDEXED BY review_by_second WHERE second_id IS NOT NULL"
        " AND scorings > 1 ORDER BY last_ms DESC LIMIT ?",
        (MOST_REVIEWS,),
    ).fetchall()
    return tuple(
        tuple(it for it in timeline(connection, name) if it.kind == "review.scored")
        for (name,) in found
    )


def review_candidates(
    connection: "Connection", from_ms: int, before_ms: int
) -> tuple[CandidateRow, ...]:
    """Return every signed contact that began in a span of time, oldest first."""
    back = " UNION ALL ".join(
        "SELECT 1 FROM caller_work w CROSS JOIN caller_work o CROSS JOIN contact oc"
        f" WHERE w.contact_id = c.contact_id AND w.{key} <> '' AND o.{key} = w.{key}"
        " AND o.contact_id <> c.contact_id AND oc.contact_id = o.contact_id"
        f" AND oc.opened_ms > c.opened_ms AND oc.opened_ms <= c.opened_ms + {_BACK_MS}"
        for key in ("number_key", "place_key", "person_id")
    )
    return tuple(
        _candidate(row)
        for row in connection.execute(
            "SELECT c.contact_id, c.call_number, c.signed_by, c.opened_ms,"
            " coalesce(c.disposition, ''), coalesce(c.overall_level, ''),"
            " EXISTS (SELECT 1 FROM entry e JOIN body b USING (place)"
            " WHERE e.entity = c.contact_id AND e.kind = 'level.decided'"
            " AND b.body ->> 'level' < b.body ->> 'floor'"
            " AND b.body ->> 'level' GLOB '[0-4]' AND b.body ->> 'floor' GLOB '[0-4]'),"
            f" EXISTS ({back}),"
            " (SELECT min(f.opened_ms) FROM contact f INDEXED BY contact_by_clinician"
            " WHERE f.signed_ms IS NOT NULL AND f.signed_by = c.signed_by),"
            " EXISTS (SELECT 1 FROM review r WHERE r.contact_id = c.contact_id)"
            " FROM contact c INDEXED BY contact_by_time WHERE c.opened_ms >= :from_ms"
            " AND c.opened_ms < :before_ms AND c.signed_ms IS NOT NULL ORDER BY c.opened_ms",
            {"from_ms": from_ms, "before_ms": before_ms},
        )
    )


def event_contacts(connection: "Connection", asked: EventQuestion) -> tuple[EventRow, ...]:
    """Return the contacts that fit every part that is asked by, newest first."""
    tests: list[str] = []
    values: dict[str, Any] = {"most": MOST_FOUND}
    for key in ("number_key", "place_key"):
        if value := getattr(asked, key):
            by_key = f"SELECT contact_id FROM caller_work WHERE {key} = :{key}"
            tests.append(f"c.contact_id IN ({by_key})")
            values[key] = value
    if asked.from_ms is not None and asked.before_ms is not None:
        tests.append("c.opened_ms >= :from_ms AND c.opened_ms < :before_ms")
        values |= {"from_ms": asked.from_ms, "before_ms": asked.before_ms}
    if query := " AND ".join(filter(None, (query_of(asked.words), unit_query(asked.unit)))):
        tests.append(
            "c.contact_id IN (SELECT entity FROM entry WHERE place IN"
            " (SELECT rowid FROM signed_words WHERE signed_words MATCH :query))"
        )
        values["query"] = query
    if not tests:
        return ()
    return tuple(
        EventRow(
            contact_id=row[0],
            call_number=row[1],
            opened_ms=row[2],
            author_id=row[3],
            signed=bool(row[4]),
        )
        for row in connection.execute(
            "SELECT c.contact_id, c.call_number, c.opened_ms,"
            " coalesce(c.signed_by, c.holder, c.opened_by, ''), c.signed_ms IS NOT NULL"
            f" FROM contact c WHERE c.opened_ms IS NOT NULL AND {' AND '.join(tests)}"
            " ORDER BY c.opened_ms DESC LIMIT :most",
            values,
        )
    )


def _reviews(connection: "Connection", found: str, values: dict[str, Any]) -> tuple[ReviewRow, ...]:
    rows = connection.execute(
        f"SELECT review_id, contact_id FROM ({found}) ORDER BY last_ms DESC LIMIT {MOST_REVIEWS}",
        values,
    ).fetchall()
    return tuple(
        ReviewRow(review_id=name, contact_id=about or "", entries=timeline(connection, name))
        for name, about in rows
    )


def _candidate(row: tuple[Any, ...]) -> CandidateRow:
    return CandidateRow(
        contact_id=row[0],
        call_number=row[1],
        author_id=row[2],
        opened_ms=row[3],
        ending=row[4],
        level=row[5],
        lowered=bool(row[6]),
        came_back=bool(row[7]),
        author_since_ms=row[8],
        reviewed=bool(row[9]),
    )
