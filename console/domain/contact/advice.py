"""Follow one piece of advice: asked for, answered, and whether it was followed.

The program never words the advice; least of all one that holds, cancels or lowers a response. That
is the clinician's own sentence, and it carries a reason.

Source: design/domain.md 2.2 (Consult), peers.md rows 28 and 29.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from console.domain.coded import Coded
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import ResponseType

AMBER = timedelta(seconds=60)
RED = timedelta(seconds=120)


class AdviceTo(Coded):
    """Who asks and is advised."""

    CALLTAKER = ("CALLTAKER", "Call taker")
    DISPATCHER = ("DISPATCHER", "Dispatcher")
    UNIT = ("UNIT", "Unit in the field")


class AdviceMode(Coded):
    """How the clinician is in it."""

    ASIDE = ("ASIDE", "Beside the call")
    LISTEN = ("LISTEN", "Listening in")
    THREE_WAY = ("THREE_WAY", "Three-way")


class Followed(Coded):
    """What became of the advice."""

    FOLLOWED = ("FOLLOWED", "Followed")
    NOT_FOLLOWED = ("NOT_FOLLOWED", "Not followed")
    UNKNOWN = ("UNKNOWN", "Not known")


class AdviceState(Enum):
    """Where it stands."""

    REQUESTED = "requested"
    ANSWERED = "answered"
    ENDED = "ended"


class AdviceRefusedError(RefusedError):
    """A step does not fit, or lacks what it asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One question to the clinician and what became of it.

    Attributes:
        advice_id: Its key.
        contact_id: The contact it belongs to; by it, the call.
        to: Who asked.
        name: Position or unit, as typed; may be empty.
        asked: The question, in a line; may be empty.
        requested_at: When the response clock began (aware UTC).
        answered_at: When it ended, or None.
        words: The clinician's advice, in their own words.
        response: The response they recommend, or None.
        lowers: Whether the clinician says it holds, cancels or lowers a response.
        reason: Why, where it does.
        followed: What became of it, or None while open.
        why_not: The reason given by those who did not follow.
    """

    advice_id: str
    contact_id: ContactId
    to: AdviceTo
    requested_at: datetime
    name: str = ""
    asked: str = ""
    mode: AdviceMode = AdviceMode.ASIDE
    answered_at: datetime | None = None
    words: str = ""
    response: ResponseType | None = None
    lowers: bool = False
    reason: str = ""
    followed: Followed | None = None
    followed_at: datetime | None = None
    why_not: str = ""

    @property
    def state(self) -> AdviceState:
        """Return where it stands."""
        if self.followed is not None:
            return AdviceState.ENDED
        return AdviceState.REQUESTED if self.answered_at is None else AdviceState.ANSWERED

    def response_time(self, now: datetime) -> timedelta:
        """Return how long the answer took, or has been awaited."""
        return max((self.answered_at or now) - self.requested_at, timedelta())

    def answer(
        self,
        words: str,
        at: datetime,
        *,
        response: ResponseType | None = None,
        lowers: bool = False,
        reason: str = "",
    ) -> "Advice":
        """Return it answered.

        Raises:
            AdviceRefusedError: It is answered already, has no words, lies before the question, or
                lowers a response without a reason.
        """
        if self.state is not AdviceState.REQUESTED:
            raise AdviceRefusedError("This advice is given already.")
        if not words.strip():
            raise AdviceRefusedError("What was advised? A few words are needed.")
        if at < self.requested_at:
            raise AdviceRefusedError("The answer lies before the question.")
        if lowers and not reason.strip():
            raise AdviceRefusedError("Advice that holds or lowers a response needs your reason.")
        return replace(
            self, words=words, answered_at=at, response=response, lowers=lowers, reason=reason
        )

    def end(self, followed: Followed, at: datetime, why_not: str = "") -> "Advice":
        """Return it with what became of it; it may be said anew when more is known.

        Raises:
            AdviceRefusedError: It was never answered, or the time lies before the answer.
        """
        if self.answered_at is None:
            raise AdviceRefusedError("Nothing was advised yet.")
        if at < self.answered_at:
            raise AdviceRefusedError("The time lies before the advice.")
        return replace(self, followed=followed, followed_at=at, why_not=why_not)
