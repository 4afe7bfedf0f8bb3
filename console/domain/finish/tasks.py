"""Keep what the law wants done by a time: a report of maltreatment, a warning."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from console.domain.asking import Answers, first
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Coded


class TaskKind(Coded):
    """What is to be done."""

    CHILD_REPORT = ("CHILD_REPORT", "Report child maltreatment")
    ADULT_REPORT = ("ADULT_REPORT", "Report maltreatment of a vulnerable adult")
    WARN = ("WARN", "Warn the threatened person or police")


class TaskEnd(Coded):
    """How a task ended."""

    DONE = ("DONE", "Done")
    NOT_DUE = ("NOT_DUE", "Not to be done: it turned out otherwise")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRule:
    """A duty with its source.

    Attributes:
        statute: What asks for it.
        phone: Where to call; empty where the site has to say.
        within_h: Hours until it must be done aloud; 0 for at once.
        written_h: Hours until it must be in writing; 0 for never.
        reviewed: When somebody last read the statute.
        owner: Who answers for the rule.
    """

    kind: TaskKind
    statute: str
    phone: str
    within_h: int
    written_h: int
    reviewed: date
    owner: str


RULES = {
    rule.kind: rule
    for rule in (
        TaskRule(
            kind=TaskKind.CHILD_REPORT,
            statute="Minn. Stat. 260E",
            phone="",
            within_h=24,
            written_h=72,
            reviewed=date(2026, 11, 1),
            owner="to be named by the agency's counsel",
        ),
        TaskRule(
            kind=TaskKind.ADULT_REPORT,
            statute="Minn. Stat. 626.557 (MAARC)",
            phone="1-844-880-1574",
            within_h=24,
            written_h=0,
            reviewed=date(2026, 11, 1),
            owner="to be named by the agency's counsel",
        ),
        TaskRule(
            kind=TaskKind.WARN,
            statute="Minn. Stat. 148.975 and its like",
            phone="",
            within_h=0,
            written_h=0,
            reviewed=date(2026, 11, 1),
            owner="to be named by the agency's counsel",
        ),
    )
}
"""Source: design/domain.md 7.5. The agency's counsel has to approve them before real use."""

_AT_ONCE = timedelta(minutes=15)


class TaskRefusedError(RefusedError):
    """A task cannot be ended like this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One duty of one contact; ``due_at`` and ``written_due_at`` are aware UTC."""

    task_id: str
    contact_id: ContactId
    number: str
    kind: TaskKind
    statute: str
    phone: str
    due_at: datetime
    written_due_at: datetime | None = None


def tasks_of(answers: Answers) -> tuple[TaskKind, ...]:
    """Return which duties the answers of an ending bring about."""
    found = []
    if first(answers, "report_duty") == "CHILD":
        found.append(TaskKind.CHILD_REPORT)
    if first(answers, "report_duty") == "ADULT":
        found.append(TaskKind.ADULT_REPORT)
    if first(answers, "warn_duty") == "MET":
        found.append(TaskKind.WARN)
    return tuple(found)


def open_task(
    kind: TaskKind, task_id: str, contact_id: ContactId, number: str, now: datetime
) -> Task:
    """Return a duty that begins now."""
    rule = RULES[kind]
    return Task(
        task_id=task_id,
        contact_id=contact_id,
        number=number,
        kind=kind,
        statute=rule.statute,
        phone=rule.phone,
        due_at=now + (timedelta(hours=rule.within_h) or _AT_ONCE),
        written_due_at=now + timedelta(hours=rule.written_h) if rule.written_h else None,
    )


def check_end(end: TaskEnd | None, person: str, words: str) -> None:
    """Allow ending a task.

    Raises:
        TaskRefusedError: Nobody is named, or no reason is given for not doing it.
    """
    if end is None:
        raise TaskRefusedError("Not recorded: was it done?")
    if end is TaskEnd.DONE and not person.strip():
        raise TaskRefusedError("Not recorded: who took the report? A name is needed.")
    if end is TaskEnd.NOT_DUE and not words.strip():
        raise TaskRefusedError("Not recorded: why is it not to be done?")
