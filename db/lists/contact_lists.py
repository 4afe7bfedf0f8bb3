"""List contacts as the log shows them: one, those a filter asks for, those nobody has signed."""

from typing import TYPE_CHECKING, Any

from db.rows import ContactFilter, ContactRow

if TYPE_CHECKING:
    from sqlite3 import Connection

_COLUMNS = (
    "contact_id, call_id, call_number, entry_channel, opened_ms, opened_by, holder, held_since_ms,"
    " signed_ms, signed_by, (SELECT entry_id FROM entry WHERE place = signed_place),"
    " presenting_concern, mh_nexus, overall_level,"
    " recommended_response, disposition, addenda, last_ms"
)


def contacts(connection: "Connection", wanted: ContactFilter) -> tuple[ContactRow, ...]:
    """Return the contacts that a filter asks for, the newest first."""
    tests = ["1"]
    if wanted.opened_from_ms is not None:
        tests.append("opened_ms >= :opened_from_ms")
    if wanted.opened_before_ms is not None:
        tests.append("opened_ms < :opened_before_ms")
    if wanted.signed is not None:
        tests.append("signed_ms IS NOT NULL" if wanted.signed else "signed_ms IS NULL")
    if wanted.disposition is not None:
        tests.append("disposition = :disposition")
    if wanted.person is not None:
        tests.append("(opened_by = :person OR holder = :person OR signed_by = :person)")
    if wanted.call_id is not None:
        tests.append("coalesce(call_id, contact_id) = :call_id AND call_id = :call_id")  # its index
    if wanted.number_holds is not None:
        tests.append("instr(call_number, :number_holds) > 0")
    values: dict[str, Any] = {
        "opened_from_ms": wanted.opened_from_ms,
        "opened_before_ms": wanted.opened_before_ms,
        "disposition": wanted.disposition,
        "person": wanted.person,
        "call_id": wanted.call_id,
        "number_holds": wanted.number_holds,
        "limit": wanted.limit,
    }
    return tuple(
        _row(row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM contact WHERE {' AND '.join(tests)}"
            " ORDER BY opened_ms DESC, contact_id DESC LIMIT :limit",
            values,
        )
    )


def contact(connection: "Connection", contact_id: str) -> ContactRow | None:
    """Return one contact, or None."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM contact WHERE contact_id = ?", (contact_id,)
    ).fetchone()
    return _row(row) if row else None


def open_contacts(connection: "Connection") -> tuple[ContactRow, ...]:
    """Return the contacts that nobody has signed, the oldest first."""
    return tuple(
        _row(row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM contact WHERE signed_ms IS NULL ORDER BY opened_ms, contact_id"
        )
    )


def _row(row: tuple[Any, ...]) -> ContactRow:
    return ContactRow(
        contact_id=row[0],
        call_id=row[1],
        call_number=row[2],
        entry_channel=row[3],
        opened_ms=row[4],
        opened_by=row[5],
        holder=row[6],
        held_since_ms=row[7],
        signed_ms=row[8],
        signed_by=row[9],
        signed_entry=row[10],
        presenting_concern=row[11],
        mh_nexus=row[12],
        overall_level=row[13],
        recommended_response=row[14],
        disposition=row[15],
        addenda=row[16],
        last_ms=row[17],
    )
