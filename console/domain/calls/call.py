"""Hold what the feed knows of one call, each fact with its source and time.

A call is the console's read-only mirror of one CAD incident. It is replaced whole by every newer
document of its sender; nothing here is ever edited by a clinician.

Source: NENA-STA-021 component model, as mapped in docs/feed.md.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from console.domain.calls.call_id import CallId

__all__ = ["Call", "CallId", "CallStatus", "Fact", "Note", "Retyping", "Unit", "in_brief"]


class CallStatus(Enum):
    """Whether normal 911 handling of the incident goes on."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing somebody said of a call.

    Attributes:
        value: Plain text, never markup; shown verbatim.
        source: Who says so, as the feed names agents, for example ``ct17@psap.example``.
        at: When they said so (aware UTC); None where the sender gave no time.
    """

    value: str
    source: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line of CAD comment.

    Attributes:
        note_id: The component's identifier, stable across documents.
        text: Plain text; markup of the sender already shown as text.
        source: Who wrote it.
        at: When (aware UTC), or None.
    """

    note_id: str
    text: str
    source: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One field unit on the call and the last status heard of it."""

    unit_id: str
    name: str
    status: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retyping:
    """A change of the CAD nature, seen by this desk between two documents."""

    before: str
    after: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The state of one incident as its sender last described it.

    Attributes:
        call_id: The key; a feed's tracking identifier.
        number: What people read aloud, for example ``26-1182201``. May repeat between years.
        sender: The element that issued the document.
        status: OPEN unless the sender says closed or cancelled and not reopened since.
        received_at: When 911 began to have the call (aware UTC); None where nobody said.
        updated_at: The document's own time.
        heard_at: When this desk received the document (own clock).
        nature: The CAD type as text, with who set it.
        nature_code: The agency's own code for it, verbatim.
        nature_common: The common registry code, where the sender gave one.
        retypings: Natures this call had before, oldest first.
        priority: The sender's words for urgency; a shown fact.
        priority_rank: 0 (most urgent) to 99; 50 where nothing is known. Only for sorting.
        place: Where, as one line.
        place_detail: Cross street, apartment, coordinates: what else was said of the place.
        caller: Who is calling, as far as said.
        callback: A telephone number that reaches the caller.
        call_taker: The call taker or position, for example ``pos 17``.
        line_state: The state of the telephone call, for example ``callAnswered``.
        notes: CAD comments, oldest first.
        units: Field units on the call.
        assisting: Agents of agencies in the Assisting role: somebody consults already.
        other_facts: Whatever else the document said, label and fact, to be shown verbatim.
        merged_into: The surviving call, where this one was merged away.
        in_feed: False once a full snapshot came without it: no longer in the feed, not closed.
        ended_unseen: It was then asked for by itself, and the center has it no more: its end was
            not seen here.
    """

    call_id: CallId
    number: str
    sender: str = ""
    status: CallStatus = CallStatus.OPEN
    received_at: datetime | None = None
    updated_at: datetime | None = None
    heard_at: datetime | None = None
    nature: Fact | None = None
    nature_code: str = ""
    nature_common: str = ""
    retypings: tuple[Retyping, ...] = ()
    priority: Fact | None = None
    priority_rank: int = 50
    place: Fact | None = None
    place_detail: tuple[Fact, ...] = ()
    caller: Fact | None = None
    callback: Fact | None = None
    call_taker: Fact | None = None
    line_state: str = ""
    notes: tuple[Note, ...] = ()
    units: tuple[Unit, ...] = ()
    assisting: tuple[str, ...] = ()
    other_facts: tuple[tuple[str, Fact], ...] = field(default=())
    merged_into: CallId | None = None
    in_feed: bool = True
    ended_unseen: bool = False

    def __post_init__(self) -> None:
        """Refuse a call that could not be told from another.

        Raises:
            ValueError: ``call_id`` is empty or ``priority_rank`` is outside 0 to 99.
        """
        if not self.call_id:
            raise ValueError("a call without an identifier")
        if not 0 <= self.priority_rank <= 99:
            raise ValueError("priority_rank is outside 0 to 99")

    @property
    def is_open(self) -> bool:
        """Say whether 911 still works the call."""
        return self.status is CallStatus.OPEN


def in_brief(call: Call) -> Call:
    """Return a call with no more than it can be found and told from others by."""
    return replace(
        call, notes=(), units=(), assisting=(), place_detail=(), other_facts=(), caller=None
    )
