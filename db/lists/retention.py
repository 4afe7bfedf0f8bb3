"""Find what a retention schedule speaks of: ages and ids of contacts, and never their text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AgedContact:
    """A signed contact and how old it is.

    Attributes:
        contact_id: Which.
        last_ms: When its last entry was written, ms since 1970.
        texts: (entry, kind) of each entry whose text is still there, oldest first: of the contact,
            of its later calls, duties and reviews, and of its call where no other contact is about
            that.
        call_id: That call; empty where there is none, or another contact is about it too.
    """

    contact_id: str
    last_ms: int
    texts: tuple[tuple[str, str], ...]
    call_id: str = ""


_TEXTS = """
WITH of_it (entity) AS (
    SELECT :contact
    UNION SELECT follow_up_id FROM follow_up WHERE contact_id = :contact
    UNION SELECT task_id FROM task WHERE contact_id = :contact
    UNION SELECT review_id FROM review WHERE contact_id = :contact
    UNION SELECT :call WHERE :call <> ''
)
SELECT entry_id, kind FROM of_it JOIN entry USING (entity) JOIN body USING (place)
ORDER BY hlc, desk
"""


def aged(connection: "Connection", before_ms: int, contact_id: str = "") -> tuple[AgedContact, ...]:
    """Return signed contacts whose last entry is older than a moment, the oldest first.

    Args:
        connection: Of a reader.
        before_ms: The moment.
        contact_id: One contact, whatever its age; empty for all that are old enough.
    """
    found = connection.execute(
        "SELECT contact_id, last_ms, coalesce(call_id, '') FROM contact"
        " WHERE signed_ms IS NOT NULL"
        " AND (contact_id = :one OR (:one = '' AND last_ms < :before))"
        " ORDER BY last_ms, contact_id LIMIT :most",
        {"one": contact_id, "before": before_ms, "most": MOST},
    ).fetchall()
    contacts = (
        _aged(connection, name, last_ms, _lone(connection, name, call_id))
        for name, last_ms, call_id in found
    )
    return tuple(contact for contact in contacts if contact.texts)


def _aged(connection: "Connection", contact_id: str, last_ms: int, call_id: str) -> AgedContact:
    texts = connection.execute(_TEXTS, {"contact": contact_id, "call": call_id})
    return AgedContact(contact_id=contact_id, last_ms=last_ms, texts=tuple(texts), call_id=call_id)


def _lone(connection: "Connection", contact_id: str, call_id: str) -> str:
    """Return the call of a contact, if no other contact is about it."""
    other = connection.execute(
        "SELECT 1 FROM contact WHERE call_id = ? AND contact_id <> ? LIMIT 1",
        (call_id, contact_id),
    ).fetchone()
    return "" if other else call_id
