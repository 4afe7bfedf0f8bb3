"""Carry what a person wishes to be recorded of a call or a contact, from its pane onwards.

A wish is not a fact: it may be refused, and nothing is shown as done before the record has it.
"""

from dataclasses import dataclass

from console.domain.calls.call import CallId
from console.domain.contact.contact import ContactId
from console.domain.contact.words import CameBy
from console.domain.vocabulary import EntryChannel, Nexus, RequesterRole

REASON_LIMIT = 500
"""Characters of a reason that is typed in one line."""

NUMBER_LIMIT = 64
"""Characters of an incident number that is typed by hand."""

REQUESTER_LIMIT = 80
"""Characters of a position, unit or name of the person who asks."""

_CHANNELS = {
    RequesterRole.CALLTAKER: EntryChannel.CT_FLAG,
    RequesterRole.DISPATCHER: EntryChannel.DISP_REQ,
    RequesterRole.SHIFT_SUPERVISOR: EntryChannel.OVERWATCH,
    RequesterRole.OFFICER: EntryChannel.OFC_REQ,
    RequesterRole.EMS: EntryChannel.OFC_REQ,
    RequesterRole.FIRE: EntryChannel.OFC_REQ,
    RequesterRole.MOBILE_CRISIS: EntryChannel.OFC_REQ,
    RequesterRole.BCR_TEAM: EntryChannel.OFC_REQ,
    RequesterRole.COUNSELOR_988: EntryChannel.IN_988,
    RequesterRole.CLINICIAN: EntryChannel.CLIN_PULL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagWish:
    """Mark whether a call has to do with mental health, with the reason as written."""

    call_id: CallId
    nexus: Nexus
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestWish:
    """Note that somebody asked for the clinician, aloud or by telephone.

    Attributes:
        requester: Position, unit or name as typed; may be empty.
    """

    call_id: CallId
    channel: EntryChannel
    requester_role: RequesterRole
    requester: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContactWish:
    """Begin a contact by hand.

    Attributes:
        number: The incident or the unit as typed; empty for none.
        came_by: How word of it came, where that was said.
        channel: How it came, where more than that is known.
    """

    number: str = ""
    came_by: CameBy | None = None
    channel: EntryChannel | None = None

    @property
    def known_channel(self) -> EntryChannel | None:
        """Return what is known of how it came; a voice does not say whose it was."""
        if self.channel is not None:
            return self.channel
        if self.came_by is CameBy.VOICE:
            return None
        if self.came_by is CameBy.RADIO:
            return EntryChannel.OFC_REQ
        if self.came_by is CameBy.WALK_UP or not self.number:
            return EntryChannel.WALKUP
        return EntryChannel.CLIN_PULL


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseWish:
    """Hand a contact back to 911 without a log."""

    contact_id: ContactId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddendumWish:
    """Add to a signed log; the log itself stays as it is."""

    contact_id: ContactId
    text: str


def usual_channel(role: RequesterRole) -> EntryChannel | None:
    """Return the way by which such a person asks as a rule; None where there is none.

    Source: the transition table of the contact, entry channel beside requester role.
    """
    return _CHANNELS.get(role)
