"""Gather what the reroute pane and the board show, and what a person wishes there."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.contact import ContactId
from console.domain.reroute.brief import Brief
from console.domain.reroute.clocks import Voice, loudest
from console.domain.reroute.reroute import NO_ASK, AskId, Reroute, Step
from console.domain.reroute.target_fit import Offer
from console.domain.reroute.targets import StaffState, TargetId
from console.domain.reroute.words import WayOut


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteSheet:
    """One contact's reroute as its pane shows it.

    Attributes:
        contact_id: The contact.
        number: The shown number of its call; may be empty.
        place: Its place, one line.
        reroute: What was tried so far.
        offers: Every target with how it stands, in the order they are offered.
        brief: The card's parts as they stand.
        card_fault: Why the card must not leave as it is; empty where it may.
        example: Whether the targets are invented.
        targets_named: Which target set is in force.
        feed_takes: Whether requests can leave over the feed now.
        clipboard: Whether the card may be put on the clipboard.
        kept: Answers that came and fit nothing, newest last, in words.
    """

    contact_id: ContactId
    number: str
    place: str
    reroute: Reroute
    offers: tuple[Offer, ...]
    brief: Brief
    card_fault: str = ""
    example: bool = False
    targets_named: str = ""
    feed_takes: bool = False
    clipboard: bool = True
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeWish:
    """Pick a target; ``reason`` says why, where it does not fit or not yet."""

    contact_id: ContactId
    target_id: TargetId
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendWish:
    """Let the card leave; ``person`` is who heard it, where it was read aloud."""

    contact_id: ContactId
    ask_id: AskId
    way: WayOut
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWish:
    """Record what was said of a request, or of the whole reroute where ``ask_id`` is empty."""

    contact_id: ContactId
    step: Step
    ask_id: AskId = NO_ASK
    person: str = ""
    position: str = ""
    code: str = ""
    words: str = ""
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWish:
    """Change the card; it is a new version, and whoever has the old one is shown to have it."""

    contact_id: ContactId
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class AwareWish:
    """Let a target know of the call over the feed; nothing is asked of it."""

    contact_id: ContactId
    target_id: TargetId


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingWish:
    """Note what somebody said of a target's people."""

    target_id: TargetId
    state: StaffState
    said_by: str
    units: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One reroute that has not landed."""

    reroute: Reroute
    owner: str = ""

    def voice(self, now: datetime) -> Voice:
        """Return how loud it is."""
        return loudest(self.reroute, now)


def board_order(lines: tuple[BoardLine, ...], now: datetime) -> tuple[BoardLine, ...]:
    """Return the lines loudest first, then those that wait longest."""
    return tuple(sorted(lines, key=lambda line: (-line.voice(now), line.reroute.received_at)))
