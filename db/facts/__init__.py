"""List the facts that the journal keeps, one frozen dataclass per kind.

Codes are plain text here: the record keeps what it is told and does not know the vocabularies.
A kind is never renamed; a changed meaning is a new ``version`` that still reads the old ones.
A new area is a module with a tuple KINDS of its own, named in the import and in AREAS below.
"""

from collections.abc import Mapping
from typing import Any

from db.facts import (
    access,
    calls,
    care,
    contacts,
    desk_words,
    finish,
    notices,
    people,
    record,
    referral,
    reroute,
    review,
    screening,
    shift_work,
)
from db.facts.calls import CallFlagged, CallRequested, CallRequestWithdrawn, FeedChanged
from db.facts.contacts import (
    AddendumSigned,
    ConsultSigned,
    ContactClaimed,
    ContactJoined,
    ContactLeftUnsigned,
    ContactOpened,
    ContactReleased,
)
from db.facts.fact import Fact, FactMismatchError, UnknownFact
from db.facts.people import PersonKeyGiven, ShiftSignedOff, ShiftSignedOn
from db.facts.record import (
    BodyDestroyed,
    DeskClosed,
    DeskOpened,
    DeskStarted,
    RecordCreated,
    RollbackFound,
)
from db.facts.referral import ReferralListShared, ReferralMade

AREAS = (
    record,
    people,
    calls,
    contacts,
    referral,
    desk_words,
    review,
    access,
    reroute,
    finish,
    shift_work,
    screening,
    care,
    notices,
)

KINDS: Mapping[str, type[Fact]] = {fact.kind: fact for area in AREAS for fact in area.KINDS}

__all__ = [
    "KINDS",
    "AddendumSigned",
    "BodyDestroyed",
    "CallFlagged",
    "CallRequestWithdrawn",
    "CallRequested",
    "ConsultSigned",
    "ContactClaimed",
    "ContactJoined",
    "ContactLeftUnsigned",
    "ContactOpened",
    "ContactReleased",
    "DeskClosed",
    "DeskOpened",
    "DeskStarted",
    "Fact",
    "FactMismatchError",
    "FeedChanged",
    "PersonKeyGiven",
    "RecordCreated",
    "ReferralListShared",
    "ReferralMade",
    "RollbackFound",
    "ShiftSignedOff",
    "ShiftSignedOn",
    "UnknownFact",
    "read_fact",
]


def read_fact(
    kind: str, version: int, entity: str, body: str, values: Mapping[str, Any]
) -> Fact | UnknownFact:
    """Return the fact of a stored entry, or an UnknownFact when this build cannot read it.

    Args:
        kind: As stored; may be of a newer build.
        version: As stored; newer than ours means unknown.
        entity: As stored.
        body: The stored text, kept for UnknownFact.
        values: ``body`` decoded.
    """
    known = KINDS.get(kind)
    if known is not None and version <= known.version:
        try:
            return known.from_body(values)
        except FactMismatchError:
            pass  # a later build wrote it under this version: shown as unknown, never dropped
    return UnknownFact(kind=kind, version=version, entity=entity, body=body)
