"""List the facts of a reroute: what was proposed, asked, answered, and who was told."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteStep(Fact):
    """What every step of a reroute names: the contact it is about and the request, if any.

    ``ask_id`` is empty where the step is about the whole reroute. ``words`` is a free remark.
    """

    about: ClassVar[str] = "contact_id"
    contact_id: str
    ask_id: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteProposed(RerouteStep):
    """A target was picked; nothing has left the desk.

    ``received_ms`` is when 911 began to have the call. ``offered`` are all targets as they stood:
    their id and how they stood, such as ``fits``. ``rules`` is the id and version of the target
    set.
    """

    kind: ClassVar[str] = "reroute.proposed"
    call_id: str | None
    call_number: str
    place: str
    position: str
    received_ms: int
    target_id: str
    target_name: str
    target_kind: str
    answer_s: int
    fit: str
    reason: str = ""
    rules: str = ""
    offered: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteRequested(RerouteStep):
    """The request left the desk; it stands until ``valid_until_ms``."""

    kind: ClassVar[str] = "reroute.requested"
    way: str
    valid_until_ms: int
    brief_version: int
    text: str
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteNotSent(RerouteStep):
    """A request was refused by the desk itself: offline, too late, or its text must not leave."""

    kind: ClassVar[str] = "reroute.not_sent"
    way: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteDelivered(RerouteStep):
    """A named person, or the other side's system, has heard the request."""

    kind: ClassVar[str] = "reroute.delivered"
    person: str
    brief_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteAccepted(RerouteStep):
    """A named person accepted; ``said_ms`` is when they did."""

    kind: ClassVar[str] = "reroute.accepted"
    person: str
    said_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteDeclined(RerouteStep):
    """The target said no, and why."""

    kind: ClassVar[str] = "reroute.declined"
    code: str
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteUnavailable(RerouteStep):
    """The target could not be had, and why."""

    kind: ClassVar[str] = "reroute.unavailable"
    code: str
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteExpired(RerouteStep):
    """Nobody answered in time; whoever answers later is asked anew."""

    kind: ClassVar[str] = "reroute.expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteWithdrawn(RerouteStep):
    """The request no longer stands, and why."""

    kind: ClassVar[str] = "reroute.withdrawn"
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteEnRoute(RerouteStep):
    """They are on their way."""

    kind: ClassVar[str] = "reroute.en_route"
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteOnScene(RerouteStep):
    """They are there; ``person`` said so."""

    kind: ClassVar[str] = "reroute.on_scene"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteCleared(RerouteStep):
    """They are done; ``code`` is the outcome and ``person`` told it."""

    kind: ClassVar[str] = "reroute.cleared"
    code: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteReturned(RerouteStep):
    """The call went back to 911; the named person was told."""

    kind: ClassVar[str] = "reroute.returned"
    code: str
    person: str
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefEdited(RerouteStep):
    """The text for the receiver has a new version; ``words`` is all of it."""

    kind: ClassVar[str] = "reroute.brief_edited"
    brief_version: int
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefReached(RerouteStep):
    """The receiver has this version now; ``person`` heard it."""

    kind: ClassVar[str] = "reroute.brief_reached"
    brief_version: int
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerKept(RerouteStep):
    """An answer came that fits no open request: late, doubled, unknown, or somebody else's.

    It is kept and shown and never acted upon. ``code`` says which; ``answer`` is the number given.
    """

    kind: ClassVar[str] = "reroute.answer_kept"
    code: str
    answer: int
    request_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteMadeAware(RerouteStep):
    """An agency was told over the feed, and nothing was asked of it; ``ask_id`` is the request's.

    ``code`` says why it did not leave; empty where it did.
    """

    kind: ClassVar[str] = "reroute.made_aware"
    target_id: str
    target_name: str
    way: str
    valid_until_ms: int
    brief_version: int
    text: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingNoted(Fact):
    """A named person said whether a target's people are there; ``units`` -1 where not said."""

    kind: ClassVar[str] = "target.staffing_noted"
    about: ClassVar[str] = "target_id"
    target_id: str
    target_name: str
    state: str
    said_by: str
    units: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareMade(Fact):
    """Something left the clinical record so that a response is safe; this is the disclosure log.

    ``fields`` are the whitelisted fields with their words.
    """

    kind: ClassVar[str] = "share.made"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_number: str
    recipient: str
    recipient_kind: str
    purpose: str
    fields: tuple[tuple[str, str], ...]


KINDS: tuple[type[Fact], ...] = (
    RerouteProposed,
    RerouteRequested,
    RerouteNotSent,
    RerouteDelivered,
    RerouteAccepted,
    RerouteDeclined,
    RerouteUnavailable,
    RerouteExpired,
    RerouteWithdrawn,
    RerouteEnRoute,
    RerouteOnScene,
    RerouteCleared,
    RerouteReturned,
    BriefEdited,
    BriefReached,
    AnswerKept,
    RerouteMadeAware,
    StaffingNoted,
    ShareMade,
)
