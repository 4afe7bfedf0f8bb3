"""Gather what the finish pane shows, and what a person wishes there."""

from dataclasses import dataclass, field
from datetime import datetime

from console.domain.asking import Answers, FormField
from console.domain.contact.contact import ContactId
from console.domain.finish.fields import FieldGroup
from console.domain.finish.finish import Diverted
from console.domain.finish.share import RecipientKind, SharePurpose
from console.domain.finish.tasks import Task, TaskEnd
from console.domain.save_state import SaveState
from console.domain.vocabulary import Disposition


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishSheet:
    """How one contact ends.

    Attributes:
        disposition: As it stands in the log, or None.
        counts_as: How it counts in the funnel.
        fields: What is asked now, what is needed first.
        answers: What is answered.
        missing: What is needed and not answered.
        group: The part of the other fields that is opened, or None.
        plan: The safety plan's lines.
        tasks: Duties of this contact that are open.
        recorded_at: When the ending was last recorded (aware UTC), or None.
        unrecorded: Whether something was answered since.
        signed: Whether the log is signed: what is recorded now is an addendum.
        save: Where the newest keystroke is.
        may_act: Whether the person may write here.
    """

    contact_id: ContactId
    number: str
    disposition: Disposition | None
    counts_as: Diverted | None
    fields: tuple[FormField, ...]
    answers: Answers
    missing: tuple[FormField, ...]
    group: FieldGroup | None = None
    plan: Answers = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()
    recorded_at: datetime | None = None
    unrecorded: bool = False
    signed: bool = False
    save: SaveState | None = None
    may_act: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishWish:
    """Record an ending, or take a keystroke of it."""

    contact_id: ContactId
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """Record a safety plan, or take a keystroke of it."""

    contact_id: ContactId
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareWish:
    """Share what a safe response needs with a named person."""

    contact_id: ContactId
    recipient: str
    recipient_kind: RecipientKind | None
    purpose: SharePurpose | None
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskWish:
    """End a duty: who took it, their number, or why it is not to be done."""

    task_id: str
    end: TaskEnd | None
    person: str = ""
    reference: str = ""
    words: str = ""
