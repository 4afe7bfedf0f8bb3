"""Decide when an unattended desk locks: idle minutes, a warning on the phone, an exemption."""

from dataclasses import dataclass
from enum import Enum

LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES = 1, 30, 10
"""Source: design/domain.md 7.2, AC-11."""
WARNING_S = 60
"""How long the lock warns a person on the phone: any key or pedal cancels it."""


class LockReason(Enum):
    """Why the desk is concealed."""

    ASKED = "asked"
    IDLE = "idle"
    SIGN_ON_AGAIN = "sign on again"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockPolicy:
    """When an unattended desk locks.

    Attributes:
        idle_minutes: Without a key or a pointer; a value out of bounds is brought into them.
        exempt_because: Why this dispatch position never locks by itself; empty where it does.
    """

    idle_minutes: int = USUAL_MINUTES
    exempt_because: str = ""

    @property
    def idle_s(self) -> int:
        """Return the idle time in seconds, within the bounds."""
        return 60 * max(LEAST_MINUTES, min(MOST_MINUTES, self.idle_minutes))


class LockStep(Enum):
    """What an idle desk should do now."""

    NOTHING = "nothing"
    WARN = "warn"
    LOCK = "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockDecision:
    """What to do now.

    Attributes:
        left_s: Seconds until the lock; only while it warns.
    """

    step: LockStep
    left_s: int = 0


def decide(policy: LockPolicy, idle_s: float, *, on_phone: bool) -> LockDecision:
    """Return what a desk should do that was left alone for ``idle_s`` seconds.

    On the phone both hands may be on the headset: the lock then warns for a minute first.
    """
    if policy.exempt_because:
        return LockDecision(step=LockStep.NOTHING)
    over_s = idle_s - policy.idle_s
    if over_s < 0:
        return LockDecision(step=LockStep.NOTHING)
    if on_phone and over_s < WARNING_S:
        return LockDecision(step=LockStep.WARN, left_s=WARNING_S - int(over_s))
    return LockDecision(step=LockStep.LOCK)
