"""Keep half-typed work in a table of its own, outside the journal."""

import json
from typing import TYPE_CHECKING

from db.errors import BodyRefusedError, BodyTooLongError
from db.journal.canonical import check_text
from db.rows import Draft

if TYPE_CHECKING:
    from sqlite3 import Connection

LONGEST_DRAFT_BYTES = 1_048_576


def check_draft(draft: Draft) -> str:
    """Return the fields as JSON text.

    A draft is not hashed, so NUL and half characters are kept here as JSON escapes: what was
    typed must never be lost because it cannot be signed.

    Raises:
        BodyTooLongError: over one megabyte.
        BodyRefusedError: no id.
    """
    if not 1 <= len(draft.draft_id) <= 100:
        raise BodyRefusedError("a draft without an id")
    for name in (draft.draft_id, draft.contact_id, draft.owner, draft.cursor_field):
        check_text(name)
    text = json.dumps(draft.fields, ensure_ascii=True, separators=(",", ":"))
    if len(text) > LONGEST_DRAFT_BYTES:
        raise BodyTooLongError(f"{len(text)} bytes")
    return text


def save(connection: "Connection", draft: Draft, fields: str, now_ms: int) -> None:
    """Put a draft in the place of the former one."""
    connection.execute(
        "INSERT INTO draft (draft_id, contact_id, owner, fields, cursor_field, cursor, saved_ms)"
        " VALUES (:draft_id, :contact_id, :owner, :fields, :cursor_field, :cursor, :saved_ms)"
        " ON CONFLICT (draft_id) DO UPDATE SET contact_id = excluded.contact_id,"
        " owner = excluded.owner, fields = excluded.fields,"
        " cursor_field = excluded.cursor_field, cursor = excluded.cursor,"
        " saved_ms = excluded.saved_ms",
        {
            "draft_id": draft.draft_id,
            "contact_id": draft.contact_id,
            "owner": draft.owner,
            "fields": fields,
            "cursor_field": draft.cursor_field,
            "cursor": draft.cursor,
            "saved_ms": now_ms,
        },
    )


def discard(connection: "Connection", draft_id: str) -> None:
    """Remove a draft, if there is one."""
    connection.execute("DELETE FROM draft WHERE draft_id = ?", (draft_id,))


def all_drafts(connection: "Connection") -> tuple[Draft, ...]:
    """Return every draft, the newest first."""
    return tuple(
        Draft(
            draft_id=row[0],
            contact_id=row[1],
            owner=row[2],
            fields=tuple((str(name), str(value)) for name, value in json.loads(row[3])),
            cursor_field=row[4],
            cursor=row[5],
            saved_ms=row[6],
        )
        for row in connection.execute(
            "SELECT draft_id, contact_id, owner, fields, cursor_field, cursor, saved_ms"
            " FROM draft ORDER BY saved_ms DESC, draft_id"
        )
    )
