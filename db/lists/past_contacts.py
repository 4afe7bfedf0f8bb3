"""Find earlier contacts by incident, place, telephone number or person."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

LIMIT = 50
"""Contacts that are read at the most, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastQuestion:
    """What is looked for; a part that is empty is not. The contact itself is left out."""

    contact_id: str
    incident: str = ""
    place_key: str = ""
    number_key: str = ""
    person_id: str = ""
    name_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """One earlier contact and by what it was found; ``person_id`` where it is known."""

    contact_id: str
    call_number: str
    opened_ms: int
    holder: str
    presenting_concern: str
    overall_level: str
    disposition: str
    by_incident: bool
    by_place: bool
    by_number: bool
    by_person: bool
    by_name: bool = False
    person_id: str = ""


_PARTS = {
    "incident": "incident",
    "place_key": "place_key",
    "number_key": "number_key",
    "person_id": "person_id",
    "name_key": "name_key",
}


def past_contacts(connection: "Connection", asked: PastQuestion) -> tuple[PastRow, ...]:
    """Return earlier contacts, newest first, each once."""
    wanted = [part for part in _PARTS if getattr(asked, part)]
    if not wanted:
        return ()
    # One index each: a union is answered by them, an "or" over four columns is not.
    found = " union ".join(
        f"select contact_id from caller_work where {part} = :{part}" for part in wanted
    )
    rows = connection.execute(
        "select work.contact_id, coalesce(contact.call_number, work.incident),"
        " coalesce(contact.opened_ms, work.last_ms),"
        " coalesce(contact.signed_by, contact.holder, contact.opened_by, ''),"
        " coalesce(contact.presenting_concern, ''),"
        " coalesce(contact.overall_level, work.level, ''),"
        " coalesce(contact.disposition, ''),"
        " :incident <> '' and work.incident = :incident,"
        " :place_key <> '' and work.place_key = :place_key,"
        " :number_key <> '' and work.number_key = :number_key,"
        " :person_id <> '' and work.person_id = :person_id,"
        " :name_key <> '' and work.name_key = :name_key, work.person_id"
        f" from ({found}) hit join caller_work work using (contact_id)"
        " left join contact using (contact_id)"
        " where work.contact_id <> :contact_id order by 3 desc limit :most",
        {**{part: getattr(asked, part) for part in _PARTS}, "contact_id": asked.contact_id}
        | {"most": LIMIT},
    ).fetchall()
    return tuple(
        PastRow(
            contact_id=row[0],
            call_number=row[1],
            opened_ms=row[2],
            holder=row[3],
            presenting_concern=row[4],
            overall_level=row[5],
            disposition=row[6],
            by_incident=bool(row[7]),
            by_place=bool(row[8]),
            by_number=bool(row[9]),
            by_person=bool(row[10]),
            by_name=bool(row[11]),
            person_id=row[12],
        )
        for row in rows
    )
