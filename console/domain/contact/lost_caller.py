"""Guide through a dropped line: two attempts within five minutes, then a decision.

Source: design/domain.md 1.3, "Disconnected caller".
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from console.domain.coded import Coded
from console.domain.refusal import RefusedError

WINDOW = timedelta(minutes=5)
ATTEMPTS = 2


class AttemptResult(Coded):
    """What came of one call back."""

    ANSWERED = ("ANSWERED", "Answered")
    VOICEMAIL_LEFT = ("VOICEMAIL_LEFT", "Voicemail left")
    VOICEMAIL_NOT_LEFT = ("VOICEMAIL_NOT_LEFT", "Voicemail, nothing left")
    NO_ANSWER = ("NO_ANSWER", "No answer")
    WRONG_NUMBER = ("WRONG_NUMBER", "Wrong number")
    BLOCKED = ("BLOCKED", "Blocked")
    OTHER_ANSWERED = ("OTHER_ANSWERED", "Somebody else answered")


class LostRefusedError(RefusedError):
    """An attempt does not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostCaller:
    """A line that dropped.

    Attributes:
        lost_at: When (aware UTC).
        number: Where to call back, as known; may be empty.
        place: The last known place.
        level: The last known level's code, ``0`` to ``4`` or ``NA``.
        attempts: Result and time of each, oldest first.
    """

    lost_at: datetime
    number: str = ""
    place: str = ""
    level: str = "NA"
    attempts: tuple[tuple[AttemptResult, datetime], ...] = ()

    def try_again(self, result: AttemptResult, at: datetime) -> "LostCaller":
        """Return it with one more attempt.

        Raises:
            LostRefusedError: The time lies before the line dropped or the attempt before.
        """
        last = self.attempts[-1][1] if self.attempts else self.lost_at
        if at < last:
            raise LostRefusedError("The time lies before the last attempt.")
        return replace(self, attempts=(*self.attempts, (result, at)))

    @property
    def is_back(self) -> bool:
        """Say whether the caller answered."""
        return any(result is AttemptResult.ANSWERED for result, _ in self.attempts)

    @property
    def attempts_left(self) -> int:
        """Return how many attempts are still to be made."""
        return 0 if self.is_back else max(ATTEMPTS - len(self.attempts), 0)

    def time_left(self, now: datetime) -> timedelta:
        """Return what is left of the five minutes; never below zero."""
        return max(self.lost_at + WINDOW - now, timedelta())

    def must_decide(self, now: datetime) -> bool:
        """Say whether it is time to decide on help at the last place."""
        return not self.is_back and (self.attempts_left == 0 or not self.time_left(now))
