"""List the states of a request, the steps between them, and what each step needs."""

from enum import Enum
from typing import NewType

AskId = NewType("AskId", str)
"""A UUID made once, on this desk, for one request to one target."""

NO_ASK = AskId("")
"""Stands for the whole reroute."""


class AskState(Enum):
    """Where a request to one target stands."""

    PROPOSED = "proposed"
    REQUESTED = "requested"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    EN_ROUTE = "en route"
    ON_SCENE = "on scene"
    CLEARED = "cleared"
    DECLINED = "declined"
    UNAVAILABLE = "unavailable"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Step(Enum):
    """What can happen; the value is the last word of the journal's kind."""

    PROPOSED = "proposed"
    REQUESTED = "requested"
    NOT_SENT = "not_sent"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    UNAVAILABLE = "unavailable"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    CLEARED = "cleared"
    RETURNED = "returned"
    BRIEF_EDITED = "brief_edited"
    BRIEF_REACHED = "brief_reached"
    ANSWER_KEPT = "answer_kept"
    MADE_AWARE = "made_aware"


ASKED = frozenset({AskState.REQUESTED, AskState.DELIVERED})
GOING = frozenset({AskState.ACCEPTED, AskState.EN_ROUTE, AskState.ON_SCENE})
ALIVE = frozenset({AskState.PROPOSED, *ASKED, *GOING})

FROM = {
    Step.REQUESTED: frozenset({AskState.PROPOSED}),
    Step.NOT_SENT: frozenset({AskState.PROPOSED}),
    Step.DELIVERED: frozenset({AskState.REQUESTED}),
    Step.ACCEPTED: ASKED,
    Step.DECLINED: ASKED | {AskState.ACCEPTED, AskState.EN_ROUTE},
    Step.UNAVAILABLE: ASKED | {AskState.PROPOSED, AskState.ACCEPTED, AskState.EN_ROUTE},
    Step.EXPIRED: ASKED,
    Step.WITHDRAWN: ALIVE - {AskState.ON_SCENE},
    Step.EN_ROUTE: frozenset({AskState.ACCEPTED}),
    Step.ON_SCENE: ASKED | {AskState.ACCEPTED, AskState.EN_ROUTE},
    Step.CLEARED: GOING,
    Step.BRIEF_REACHED: ALIVE - {AskState.PROPOSED},
}
"""From which states a step may be made."""

STATE_AFTER = {
    Step.REQUESTED: AskState.REQUESTED,
    Step.DELIVERED: AskState.DELIVERED,
    Step.ACCEPTED: AskState.ACCEPTED,
    Step.DECLINED: AskState.DECLINED,
    Step.UNAVAILABLE: AskState.UNAVAILABLE,
    Step.EXPIRED: AskState.EXPIRED,
    Step.WITHDRAWN: AskState.WITHDRAWN,
    Step.EN_ROUTE: AskState.EN_ROUTE,
    Step.ON_SCENE: AskState.ON_SCENE,
    Step.CLEARED: AskState.CLEARED,
}

NAMED = frozenset(
    {
        Step.DELIVERED, Step.ACCEPTED, Step.ON_SCENE, Step.CLEARED, Step.RETURNED,
        Step.BRIEF_REACHED,
    }
)  # fmt: skip
"""Steps that a named person said."""

REASONED = frozenset(
    {Step.DECLINED, Step.UNAVAILABLE, Step.WITHDRAWN, Step.CLEARED, Step.RETURNED, Step.NOT_SENT}
)
"""Steps with a coded reason or outcome."""
