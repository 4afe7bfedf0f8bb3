"""List the facts about calls and the feed that brings them."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChanged(Fact):
    """A call feed became live, stale or silent; ``simulated`` is None while not yet known."""

    kind: ClassVar[str] = "feed.changed"
    about: ClassVar[str] = "feed"
    feed: str
    state: str
    simulated: bool | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFlagged(Fact):
    """A call was judged to have a mental-health side, or not, apart from the CAD nature."""

    kind: ClassVar[str] = "call.flagged"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    nexus: str
    reason: str
    nature: str
    rule_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequested(Fact):
    """Somebody asked for a clinician on a call."""

    kind: ClassVar[str] = "call.requested"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    channel: str
    requester_role: str
    requester: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequestWithdrawn(Fact):
    """The request for a clinician on a call no longer stands."""

    kind: ClassVar[str] = "call.request_withdrawn"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    reason: str


KINDS: tuple[type[Fact], ...] = (
    FeedChanged,
    CallFlagged,
    CallRequested,
    CallRequestWithdrawn,
)
