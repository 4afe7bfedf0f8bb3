"""Read from the record what a shift has open: endings, plans, duties, later calls. Blocks."""

from typing import TYPE_CHECKING

from console.controllers.finish_book import HeldForms, Said, said_of
from console.controllers.follow_up_controller import follow_up_from
from console.controllers.reroute_facts import at_ms
from console.domain.asking import Answers, from_pairs
from console.domain.contact.contact import ContactId
from console.domain.finish.follow_up import FollowUp
from console.domain.finish.tasks import Task, TaskKind
from db.facts.finish import FinishRecorded, SafetyPlanKept, TaskOpened

if TYPE_CHECKING:
    from datetime import datetime

    from db.reader import Reader


def read_forms(reader: "Reader", now_ms: int) -> HeldForms:
    """Return endings and plans of open contacts, half-typed ones over recorded ones, and duties."""
    answers: dict[ContactId, Answers] = {}
    plans: dict[ContactId, Answers] = {}
    recorded: dict[ContactId, datetime] = {}
    pairs: dict[ContactId, Said] = {}
    for row in reader.open_contacts().result():
        contact_id = ContactId(row.contact_id)
        for entry in reader.timeline(contact_id).result():
            if isinstance(entry.fact, FinishRecorded):
                answers[contact_id] = from_pairs(entry.fact.answers)
                recorded[contact_id] = at_ms(entry.wall_ms)
                pairs[contact_id] = said_of(entry.fact.disposition, entry.fact.answers)
            elif isinstance(entry.fact, SafetyPlanKept):
                plans[contact_id] = from_pairs(entry.fact.lines)
    for draft in reader.drafts().result():
        if draft.draft_id == f"{draft.contact_id}:finish":
            answers[ContactId(draft.contact_id)] = from_pairs(draft.fields)
        elif draft.draft_id == f"{draft.contact_id}:plan":
            plans[ContactId(draft.contact_id)] = from_pairs(draft.fields)
    return HeldForms(
        answers=answers,
        plans=plans,
        recorded=recorded,
        pairs=pairs,
        tasks=_tasks(reader, now_ms),
    )


def read_follow_ups(reader: "Reader", now_ms: int) -> tuple[FollowUp, ...]:
    """Return every later call that has not ended."""
    found = (
        follow_up_from(reader.timeline(name).result())
        for name in reader.open_work(now_ms).result().follow_ups
    )
    return tuple(one for one in found if one is not None and one.outcome is None)


def _tasks(reader: "Reader", now_ms: int) -> tuple[Task, ...]:
    found = []
    for name in reader.open_work(now_ms).result().tasks:
        for entry in reader.timeline(name).result():
            fact = entry.fact
            if isinstance(fact, TaskOpened):
                found.append(
                    Task(
                        task_id=fact.task_id,
                        contact_id=ContactId(fact.contact_id),
                        number=fact.call_number,
                        kind=TaskKind(fact.task_kind),
                        statute=fact.statute,
                        phone=fact.phone,
                        due_at=at_ms(fact.due_ms),
                        written_due_at=at_ms(fact.written_due_ms) if fact.written_due_ms else None,
                    )
                )
                break
    return tuple(found)
