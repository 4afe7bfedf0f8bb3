"""Follow a rescue: nobody told, somebody told by name, somebody confirmed to have reached them.

Source: the crisis lines' policy that a rescue is open until emergency services made contact
(design/domain.md 1.3, 5.3).
"""

from dataclasses import dataclass
from datetime import datetime

from console.domain.refusal import RefusedError


class RescueRefusedError(RefusedError):
    """What was said of a rescue is not enough to believe it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueTold:
    """A named person, and when.

    Attributes:
        name: A name, position or unit, as said; never empty.
        at: When (aware UTC).
    """

    name: str
    at: datetime

    def __post_init__(self) -> None:
        """Refuse a nameless person.

        Raises:
            RescueRefusedError: The name is empty.
        """
        if not self.name.strip():
            raise RescueRefusedError("Who was told? A name, position or unit is needed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueExcuse:
    """A lead or the 911 shift supervisor answers for a rescue nobody confirmed.

    Attributes:
        name: Whose decision it is.
        role: ``lead`` or ``shift_supervisor``.
        reason: In their words; never empty.
    """

    name: str
    role: str
    reason: str
    at: datetime

    def __post_init__(self) -> None:
        """Refuse an excuse without a person who may give it.

        Raises:
            RescueRefusedError: The role may not, or name or reason is empty.
        """
        if self.role not in {"lead", "shift_supervisor"}:
            raise RescueRefusedError("Only a lead or the 911 shift supervisor can answer for it.")
        if not self.name.strip() or not self.reason.strip():
            raise RescueRefusedError("An unconfirmed rescue closes only with a name and a reason.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """One escalation.

    Attributes:
        at: When the key was held (aware UTC).
        reason: An ``EscalateReason`` code; NOT_SAID until said.
        told: Who can send help and was told; None means NOBODY HAS BEEN TOLD YET.
        confirmed: Who reached the person or took over; None means unconfirmed.
        excuse: Who answers for it, where nobody ever confirmed.
    """

    at: datetime
    reason: str = "NOT_SAID"
    told: RescueTold | None = None
    confirmed: RescueTold | None = None
    excuse: RescueExcuse | None = None

    @property
    def is_settled(self) -> bool:
        """Say whether somebody confirmed it or answers for it."""
        return self.confirmed is not None or self.excuse is not None
