"""Know what is answered of each ending, and make of it what is shown, signed and added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from console.controllers.reroute_facts import unix_ms
from console.domain.asking import Answers, FormField, to_pairs
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.finish.finish import COUNTS_AS, Ending, finish_fields, still_missing
from console.domain.finish.sheet import FinishSheet
from console.domain.finish.tasks import Task, open_task, tasks_of
from db.facts import Fact
from db.facts.finish import FinishRecorded, TaskOpened

if TYPE_CHECKING:
    from console.domain.finish.fields import FieldGroup
    from console.domain.save_state import SaveState

_NAMES = ("person_name", "caller_name")
Said = frozenset[tuple[str, str]]
"""Answers as pairs, and the disposition under an empty code."""


def said_of(disposition: str, pairs: Iterable[tuple[str, str]]) -> Said:
    """Return what an ending says, to be compared."""
    return frozenset((("", disposition), *pairs))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldForms:
    """What the record holds of endings: answers and plans by contact, and open duties.

    Attributes:
        answers: As typed last, recorded or not.
        plans: Safety plans, likewise.
        recorded: When the ending of each contact was recorded last (aware UTC).
        pairs: What was recorded then, as ``said_of`` returns it.
        tasks: Duties that are open.
    """

    answers: Mapping[ContactId, Answers] = field(default_factory=dict)
    plans: Mapping[ContactId, Answers] = field(default_factory=dict)
    recorded: Mapping[ContactId, datetime] = field(default_factory=dict)
    pairs: Mapping[ContactId, Said] = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """An ending that is to be written.

    Attributes:
        facts: The ending's own first, then the duties that it opens.
        tasks: Those duties.
        missing: What it lacks.
        pairs: What it says, as written.
    """

    facts: tuple[Fact, ...]
    tasks: tuple[Task, ...]
    missing: tuple[FormField, ...]
    pairs: Said


class FinishBook:
    """What is known of endings. It writes nothing.

    Attributes:
        answers: As typed last.
        plans: Safety plans as typed last.
        recorded: When each ending was recorded last (aware UTC).
        saves: Where the newest keystroke of each is.
        tasks: Open duties by their id.
        threats: Contacts in which a certain person was threatened.
        group: The part that is opened, or None.
    """

    def __init__(self) -> None:
        self.load(HeldForms())
        self.saves: dict[ContactId, SaveState] = {}
        self.threats: set[ContactId] = set()
        self.group: FieldGroup | None = None

    def load(self, held: HeldForms) -> None:
        """Take over what the record holds."""
        self.answers, self.plans = dict(held.answers), dict(held.plans)
        self.recorded, self._pairs = dict(held.recorded), dict(held.pairs)
        self.tasks = {task.task_id: task for task in held.tasks}
        self._typed = set(held.answers)

    def type_in(self, contact_id: ContactId, answers: Answers) -> None:
        """Take what a person typed."""
        self.answers[contact_id] = answers
        self._typed.add(contact_id)

    def fill_in(self, contact_id: ContactId, answers: Answers) -> bool:
        """Take over what the desk knows; what is answered stays. Say whether anything is new."""
        known = self.answers.get(contact_id, {})
        new = {code: given for code, given in answers.items() if code not in known}
        if new:
            self.answers[contact_id] = {**known, **new}
        return bool(new)

    def names_of(self, contact_id: ContactId) -> tuple[str, ...]:
        """Return the names that were typed into an ending: none of them may leave."""
        answers = self.answers.get(contact_id, {})
        return tuple(name for code in _NAMES for name in answers.get(code, ()) if name.strip())

    def ending(self, sheet: ContactSheet) -> Ending:
        """Return what is known of how a contact ends."""
        return Ending(
            disposition=sheet.draft.disposition,
            concern=sheet.draft.presenting_concern,
            level=sheet.draft.overall_level,
            threat=sheet.contact.contact_id in self.threats,
        )

    def is_wanted(self, sheet: ContactSheet) -> bool:
        """Say whether anything of an ending belongs into the record: asked for, or typed."""
        contact_id = sheet.contact.contact_id
        answers = self.answers.get(contact_id, {})
        asked = finish_fields(self.ending(sheet), answers)
        return bool(asked) or contact_id in self._typed

    def is_new(self, sheet: ContactSheet) -> bool:
        """Say whether the answers, or the disposition, differ from what was recorded last."""
        contact_id, disposition = sheet.contact.contact_id, sheet.draft.disposition
        said = said_of(
            disposition.code if disposition else "", to_pairs(self.answers.get(contact_id, {}))
        )
        return said != self._pairs.get(contact_id)

    def recording(self, sheet: ContactSheet, now: datetime) -> Recording:
        """Return an ending as it is to be written; its disposition is there.

        Raises:
            ValueError: The log has no disposition.
        """
        contact_id, ending = sheet.contact.contact_id, self.ending(sheet)
        if ending.disposition is None:
            raise ValueError("an ending without a disposition")
        answers = self.answers.get(contact_id, {})
        missing = still_missing(ending, answers)
        known = {task.kind for task in self.tasks.values() if task.contact_id == contact_id}
        tasks = tuple(
            open_task(kind, str(uuid4()), contact_id, sheet.contact.number, now)
            for kind in tasks_of(answers)
            if kind not in known
        )
        pairs = to_pairs(answers)
        fact = FinishRecorded(
            contact_id=contact_id,
            call_number=sheet.contact.number,
            disposition=ending.disposition.code,
            answers=pairs,
            missing=tuple(one.code for one in missing),
        )
        facts = (fact, *(_opened(task) for task in tasks))
        said = said_of(ending.disposition.code, pairs)
        return Recording(facts=facts, tasks=tasks, missing=missing, pairs=said)

    def take(self, contact_id: ContactId, recording: Recording, at: datetime) -> None:
        """Take an ending that is on disk."""
        self.recorded[contact_id] = at
        self._pairs[contact_id] = recording.pairs
        self.tasks |= {task.task_id: task for task in recording.tasks}
        self.saves.pop(contact_id, None)

    def changed(self, sheet: ContactSheet) -> tuple[tuple[str, str], ...]:
        """Return the pairs that were not in what was recorded last."""
        before = self._pairs.get(sheet.contact.contact_id, frozenset())
        now = to_pairs(self.answers.get(sheet.contact.contact_id, {}))
        return tuple(pair for pair in now if pair not in before)

    def view(self, sheet: ContactSheet) -> FinishSheet:
        """Return what the pane shows of a contact."""
        contact_id = sheet.contact.contact_id
        answers = self.answers.get(contact_id, {})
        ending = self.ending(sheet)
        touched = contact_id in self.recorded or contact_id in self._typed
        open_tasks = sorted(self.tasks.values(), key=lambda task: task.due_at)
        return FinishSheet(
            contact_id=contact_id,
            number=sheet.contact.number,
            disposition=ending.disposition,
            counts_as=COUNTS_AS[ending.disposition] if ending.disposition else None,
            fields=finish_fields(ending, answers, self.group),
            answers=answers,
            missing=still_missing(ending, answers),
            group=self.group,
            plan=self.plans.get(contact_id, {}),
            tasks=tuple(task for task in open_tasks if task.contact_id == contact_id),
            recorded_at=self.recorded.get(contact_id),
            unrecorded=touched and self.is_new(sheet),
            signed=sheet.contact.is_signed,
            save=self.saves.get(contact_id),
        )


def _opened(task: Task) -> TaskOpened:
    return TaskOpened(
        task_id=task.task_id,
        contact_id=task.contact_id,
        call_number=task.number,
        task_kind=task.kind.code,
        statute=task.statute,
        phone=task.phone,
        due_ms=unix_ms(task.due_at),
        written_due_ms=unix_ms(task.written_due_at) if task.written_due_at else 0,
    )
