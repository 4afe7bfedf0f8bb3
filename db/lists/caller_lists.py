"""List what work with callers leaves open: contacts that changed hands, signatures that wait."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenRow:
    """A contact that another person took over; ``supervisor`` and ``reason`` after the grace."""

    contact_id: str
    call_number: str
    to_name: str
    supervisor: str
    reason: str
    taken_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountersignRow:
    """A level below its floor, with the person on the telephone who has not signed for it yet.

    Nothing else of the contact: no answer, no note, no address.
    """

    contact_id: str
    call_number: str
    level: str
    floor: str
    reason: str
    second_name: str
    second_ms: int
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanRow:
    """A care plan that has not been ended; it may have run out."""

    plan_id: str
    owner: str
    helps: str
    worsens: str
    response: str
    expires_ms: int
    by_place: bool
    by_number: bool
    by_person: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKeyRow:
    """By what a care plan in force is found, and nothing of its words."""

    plan_id: str
    place_key: str
    number_key: str
    expires_ms: int


def care_plans(
    connection: "Connection", place_key: str, number_key: str, person_id: str
) -> tuple[CarePlanRow, ...]:
    """Return the plans of a place, a number or a person, the one that runs longest first."""
    asked = {"place": place_key, "number": number_key, "person": person_id}
    rows = connection.execute(
        "SELECT plan_id, owner, helps, worsens, response, expires_ms,"
        " :place <> '' AND place_key = :place, :number <> '' AND number_key = :number,"
        " :person <> '' AND person_id = :person FROM care_plan WHERE ended_ms IS NULL"
        " AND expires_ms IS NOT NULL AND plan_id IN ("
        " SELECT plan_id FROM care_plan WHERE place_key = :place AND :place <> ''"
        " UNION SELECT plan_id FROM care_plan WHERE number_key = :number AND :number <> ''"
        " UNION SELECT plan_id FROM care_plan WHERE person_id = :person AND :person <> '')"
        " ORDER BY expires_ms DESC, plan_id",
        asked,
    )
    return tuple(
        CarePlanRow(
            plan_id=row[0],
            owner=row[1],
            helps=row[2],
            worsens=row[3],
            response=row[4],
            expires_ms=row[5],
            by_place=bool(row[6]),
            by_number=bool(row[7]),
            by_person=bool(row[8]),
        )
        for row in rows
    )


def plan_keys(connection: "Connection", now_ms: int) -> tuple[PlanKeyRow, ...]:
    """Return by what the plans in force are found."""
    rows = connection.execute(
        "SELECT plan_id, place_key, number_key, expires_ms FROM care_plan"
        " WHERE ended_ms IS NULL AND expires_ms >= ? ORDER BY expires_ms, plan_id",
        (now_ms,),
    )
    return tuple(
        PlanKeyRow(plan_id=row[0], place_key=row[1], number_key=row[2], expires_ms=row[3])
        for row in rows
    )


def taken_from(connection: "Connection", person_id: str) -> tuple[TakenRow, ...]:
    """Return the contacts taken from a person since their former shift began, oldest first."""
    rows = connection.execute(
        "SELECT taken.contact_id, coalesce(contact.call_number, ''), taken.to_name,"
        " taken.supervisor, taken.reason, taken.taken_ms"
        " FROM contact_taken taken LEFT JOIN contact USING (contact_id)"
        " WHERE taken.from_id = :person AND taken.taken_ms >="
        " coalesce((SELECT on_ms FROM shift WHERE person_id = :person"
        " ORDER BY on_ms DESC LIMIT 1 OFFSET 1), 0) ORDER BY taken.taken_ms, taken.contact_id",
        {"person": person_id},
    )
    return tuple(
        TakenRow(
            contact_id=row[0],
            call_number=row[1],
            to_name=row[2],
            supervisor=row[3],
            reason=row[4],
            taken_ms=row[5],
        )
        for row in rows
    )


def countersigns(connection: "Connection") -> tuple[CountersignRow, ...]:
    """Return the levels that wait for a signature, the oldest first."""
    rows = connection.execute(
        "SELECT wait.contact_id, coalesce(contact.call_number, ''), wait.level, wait.floor,"
        " wait.reason, wait.second_name, wait.second_ms, wait.decided_by"
        " FROM level_second wait LEFT JOIN contact USING (contact_id)"
        " WHERE wait.waits = 1 ORDER BY wait.second_ms, wait.contact_id"
    )
    return tuple(
        CountersignRow(
            contact_id=row[0],
            call_number=row[1],
            level=row[2],
            floor=row[3],
            reason=row[4],
            second_name=row[5],
            second_ms=row[6],
            decided_by=row[7],
        )
        for row in rows
    )
