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
        texts: (entry, kind) of each of its entries whose text is still there, oldest first.
    """

    contact_id: str
    last_ms: int
    texts: tuple[tuple[str, str], ...]


def aged(connection: "Connection", before_ms: int, contact_id: str = "") -> tuple[AgedContact, ...]:
    """Return signed contacts whose last entry is older than a moment, the oldest first.

    Args:
        connection: Of a reader.
        before_ms: The moment.
        contact_id: One contact, whatever its age; empty for all that are old enough.
    """
    found = connection.execute(
        "SELECT contact_id, last_ms FROM contact WHERE signed_ms IS NOT NULL"
        " AND (contact_id = :one OR (:one = '' AND last_ms < :before))"
        " ORDER BY last_ms, contact_id LIMIT :most",
        {"one": contact_id, "before": before_ms, "most": MOST},
    ).fetchall()
    contacts = (
        AgedContact(
            contact_id=name,
            last_ms=last_ms,
            texts=tuple(
                connection.execute(
                    "SELECT entry_id, kind FROM entry JOIN body USING (place) WHERE entity = ?"
                    " ORDER BY hlc, desk",
                    (name,),
                )
            ),
        )
        for name, last_ms in found
    )
    return tuple(contact for contact in contacts if contact.texts)
