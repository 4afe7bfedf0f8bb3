"""Follow a planned later call until somebody is reached, or it is known why not.

Whether it is safe to call, to text or to leave a message is unknown until the person was asked;
nothing is texted before. Source: design/domain.md 2.2 and 4.12c.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import NewType

from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Coded

FollowUpId = NewType("FollowUpId", str)


class Safe(Coded):
    """Whether something is safe for the person, as they said."""

    UNKNOWN = ("UNKNOWN", "Not asked")
    YES = ("YES", "Safe")
    NO = ("NO", "Not safe")


class Purpose(Coded):
    """What the later call is for."""

    CHECK = ("CHECK", "How are you now")
    SAME_DAY = ("SAME_DAY", "Same day")
    PLAN = ("PLAN", "Go through the plan again")
    CONNECTED = ("CONNECTED", "Did the referral work")
    MEANS = ("MEANS", "Is the place safer now")


class Window(Coded):
    """When it is due, counted from now; the later end is the deadline."""

    TODAY = ("TODAY", "Today")
    H24 = ("H24", "Within 24 hours")
    H48 = ("H48", "Within 48 hours")
    H72 = ("H72", "Within 72 hours")
    WEEK = ("WEEK", "Within a week")

    @property
    def hours(self) -> int:
        """Return how many hours it has."""
        return {"TODAY": 8, "H24": 24, "H48": 48, "H72": 72, "WEEK": 168}[self.code]


class AttemptWay(Coded):
    """How somebody was tried."""

    CALL = ("CALL", "Called")
    TEXT = ("TEXT", "Texted")


class AttemptResult(Coded):
    """What came of it. Source: design/domain.md 4.12c."""

    ANSWERED = ("ANSWERED", "Answered")
    VOICEMAIL_LEFT = ("VOICEMAIL_LEFT", "Message left")
    VOICEMAIL_NOT_LEFT = ("VOICEMAIL_NOT_LEFT", "Voicemail, no message left")
    NO_ANSWER = ("NO_ANSWER", "No answer")
    WRONG_NUMBER = ("WRONG_NUMBER", "Wrong number")
    BLOCKED = ("BLOCKED", "Blocked")
    OTHER_ANSWERED = ("OTHER_ANSWERED", "Somebody else answered")


class Outcome(Coded):
    """How the person is, or why nobody knows. Source: design/domain.md 4.12c."""

    STABLE_CONNECTED = ("STABLE_CONNECTED", "Stable, connected to help")
    STABLE_NOT_CONNECTED = ("STABLE_NOT_CONNECTED", "Stable, not connected")
    WORSE_NEW_CONTACT = ("WORSE_NEW_CONTACT", "Worse: a new contact was begun")
    HOSPITALIZED = ("HOSPITALIZED", "In hospital")
    INCARCERATED = ("INCARCERATED", "In jail")
    MOVED = ("MOVED", "Moved away")
    REFUSED = ("REFUSED", "Does not want calls")
    UNREACHABLE = ("UNREACHABLE", "Could not be reached")
    WELFARE_CHECK_SENT = ("WELFARE_CHECK_SENT", "Worry: 911 was told")
    DECEASED = ("DECEASED", "Died")


class FollowUpState(Enum):
    """Where it stands. DUE: its window has begun. OVERDUE: its window is over."""

    PLANNED = "planned"
    DUE = "due"
    OVERDUE = "overdue"
    CLOSED = "closed"


class FollowUpRefusedError(RefusedError):
    """A step of a follow-up does not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try to reach the person."""

    at: datetime
    way: AttemptWay
    result: AttemptResult
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A planned later call.

    Attributes:
        person: Who is to be called, as they want to be called; may be empty.
        phone: Their number.
        from_at: When the window begins (aware UTC).
        to_at: When it ends.
        consented: Whether the person wants it.
        outcome: How it ended, or None.
        told: Who at 911 was told of a worry.
    """

    follow_up_id: FollowUpId
    contact_id: ContactId
    number: str
    person: str
    phone: str
    purpose: Purpose
    from_at: datetime
    to_at: datetime
    consented: bool
    call: Safe = Safe.UNKNOWN
    text: Safe = Safe.UNKNOWN
    voicemail: Safe = Safe.UNKNOWN
    words: str = ""
    attempts: tuple[Attempt, ...] = ()
    outcome: Outcome | None = None
    told: str = ""

    def __post_init__(self) -> None:
        """Refuse a window that ends before it begins.

        Raises:
            ValueError: It does.
        """
        if self.to_at < self.from_at:
            raise ValueError("the window ends before it begins")

    def state_at(self, now: datetime) -> FollowUpState:
        """Return where it stands."""
        if self.outcome is not None:
            return FollowUpState.CLOSED
        if now >= self.to_at:
            return FollowUpState.OVERDUE
        return FollowUpState.DUE if now >= self.from_at else FollowUpState.PLANNED

    def try_it(self, attempt: Attempt) -> "FollowUp":
        """Return it after one more try.

        Raises:
            FollowUpRefusedError: It ended, the person did not want it, or it was not said to be
                safe in this way.
        """
        self._check_open()
        if not self.consented:
            raise FollowUpRefusedError("Not recorded: the person did not agree to be called.")
        if attempt.way is AttemptWay.TEXT and self.text is not Safe.YES:
            raise FollowUpRefusedError(
                "Not recorded: nobody has said that a text is safe. Ask by phone first."
            )
        if attempt.way is AttemptWay.CALL and self.call is Safe.NO:
            raise FollowUpRefusedError("Not recorded: calling was said not to be safe.")
        if attempt.result is AttemptResult.VOICEMAIL_LEFT and self.voicemail is not Safe.YES:
            raise FollowUpRefusedError(
                "Nobody has said that a message is safe. If one was left, note a safety event."
            )
        return replace(self, attempts=(*self.attempts, attempt))

    def say_safe(self, call: Safe, text: Safe, voicemail: Safe) -> "FollowUp":
        """Return it with what the person said is safe.

        Raises:
            FollowUpRefusedError: It ended.
        """
        self._check_open()
        return replace(self, call=call, text=text, voicemail=voicemail)

    def close(self, outcome: Outcome | None, told: str) -> "FollowUp":
        """Return it ended.

        Raises:
            FollowUpRefusedError: No outcome is given, a worry names nobody who was told, or
                nobody was tried though the person could not be reached.
        """
        self._check_open()
        if outcome is None:
            raise FollowUpRefusedError("Not recorded: how did it end?")
        if outcome is Outcome.WELFARE_CHECK_SENT and not told.strip():
            raise FollowUpRefusedError(
                "Not recorded: a worry goes back to 911. Who was told? A name is needed."
            )
        if outcome is Outcome.UNREACHABLE and not self.attempts:
            raise FollowUpRefusedError("Not recorded: nobody was called yet.")
        return replace(self, outcome=outcome, told=told.strip())

    def _check_open(self) -> None:
        if self.outcome is not None:
            raise FollowUpRefusedError("This follow-up has ended.")
