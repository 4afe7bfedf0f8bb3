"""List the facts of an ending: its details, safety plan, tasks and follow-ups."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishRecorded(Fact):
    """The details of a disposition as they stood; a later one takes the place of an earlier.

    ``answers`` are pairs of field code and answer; a field with several answers comes several
    times. ``missing`` are the codes that this disposition wants and that are not answered.
    """

    kind: ClassVar[str] = "finish.recorded"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_number: str
    disposition: str
    answers: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlanKept(Fact):
    """A safety plan in the person's own words; a later one takes the place of an earlier."""

    kind: ClassVar[str] = "safety_plan.kept"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlanPrinted(Fact):
    """A safety plan was printed or written to a file; ``way`` says which."""

    kind: ClassVar[str] = "safety_plan.printed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    way: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOpened(Fact):
    """Something the law or the site wants done by a time: a report, a warning."""

    kind: ClassVar[str] = "task.opened"
    about: ClassVar[str] = "task_id"
    task_id: str
    contact_id: str
    call_number: str
    task_kind: str
    statute: str
    phone: str
    due_ms: int
    written_due_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDone(Fact):
    """It was done: who was told, the number they gave; or not to be done, and why."""

    kind: ClassVar[str] = "task.done"
    about: ClassVar[str] = "task_id"
    task_id: str
    code: str
    person: str
    reference: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPlanned(Fact):
    """A later call to a person, with its window and what was said about calling and texting."""

    kind: ClassVar[str] = "follow_up.planned"
    about: ClassVar[str] = "follow_up_id"
    follow_up_id: str
    contact_id: str
    call_number: str
    person: str
    phone: str
    purpose: str
    from_ms: int
    to_ms: int
    consent: str
    safe_to_call: str
    safe_to_text: str
    safe_to_voicemail: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpSafetyAsked(Fact):
    """Whether it is safe to call, text or leave a message, as the person said."""

    kind: ClassVar[str] = "follow_up.safety_asked"
    about: ClassVar[str] = "follow_up_id"
    follow_up_id: str
    safe_to_call: str
    safe_to_text: str
    safe_to_voicemail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpAttempted(Fact):
    """Somebody was called; ``way`` is call or text."""

    kind: ClassVar[str] = "follow_up.attempted"
    about: ClassVar[str] = "follow_up_id"
    follow_up_id: str
    way: str
    result: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpClosed(Fact):
    """It ended, and how the person is; a welfare concern names who at 911 was told."""

    kind: ClassVar[str] = "follow_up.closed"
    about: ClassVar[str] = "follow_up_id"
    follow_up_id: str
    outcome: str
    told: str = ""
    words: str = ""


KINDS: tuple[type[Fact], ...] = (
    FinishRecorded,
    SafetyPlanKept,
    SafetyPlanPrinted,
    TaskOpened,
    TaskDone,
    FollowUpPlanned,
    FollowUpSafetyAsked,
    FollowUpAttempted,
    FollowUpClosed,
)
