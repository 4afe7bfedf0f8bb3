"""Carry what a person wishes to be recorded of a later call."""

from dataclasses import dataclass

from console.domain.contact.contact import ContactId
from console.domain.finish.follow_up import (
    AttemptResult,
    AttemptWay,
    FollowUpId,
    Outcome,
    Purpose,
    Safe,
    Window,
)
from console.domain.finish.words import Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFollowUpWish:
    """Plan a later call; what is safe stays unknown where nobody was asked."""

    contact_id: ContactId
    number: str
    person: str
    phone: str
    purpose: Purpose | None
    window: Window | None
    consent: Consent | None
    call: Safe = Safe.UNKNOWN
    text: Safe = Safe.UNKNOWN
    voicemail: Safe = Safe.UNKNOWN
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptWish:
    """Record a try."""

    follow_up_id: FollowUpId
    way: AttemptWay | None
    result: AttemptResult | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyWish:
    """Record what the person said is safe."""

    follow_up_id: FollowUpId
    call: Safe
    text: Safe
    voicemail: Safe


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseWish:
    """Record how it ended."""

    follow_up_id: FollowUpId
    outcome: Outcome | None
    told: str = ""
    words: str = ""
