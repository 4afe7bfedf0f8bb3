"""Gather what the contact pane shows: the contact, its draft, and whether the draft is on disk."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.contact import Contact, ContactId
from console.domain.contact.referral import Handed
from console.domain.save_state import SaveState

__all__ = [
    "Addendum",
    "AddendumEdit",
    "Caret",
    "ContactSheet",
    "DraftEdit",
    "SaveNews",
    "SaveState",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caret:
    """Where the clinician was typing: the field and the position in its text (characters)."""

    field: ConsultField
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """A dated addition to a signed log; the log itself never changes."""

    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddendumEdit:
    """An addendum after a keystroke, on its way to the disk; ``position`` is the cursor's."""

    contact_id: ContactId
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSheet:
    """A contact as its pane shows it.

    Attributes:
        contact: The engagement; decides what may be edited.
        draft: The log as last known; read-only once signed.
        place: The call's place, said on the pane's head and beside the signing key.
        caret: Where to put the cursor; None for the first unanswered field.
        addenda: Oldest first.
        half_typed: The addendum that is being typed; None where there is none.
        signed_entry: The record's id of the signed log; empty before.
        handed: Referrals and lists that were handed out, oldest first.
        saved_at: When what was half typed had been saved, as read from the record (aware UTC).
    """

    contact: Contact
    draft: ConsultDraft
    place: str = ""
    caret: Caret | None = None
    addenda: tuple[Addendum, ...] = ()
    half_typed: AddendumEdit | None = None
    signed_entry: str = ""
    handed: tuple[Handed, ...] = ()
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEdit:
    """The log after a keystroke, on its way to the disk."""

    contact_id: ContactId
    draft: ConsultDraft
    caret: Caret


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveNews:
    """The state of the newest keystroke of a contact, and when it was saved (aware UTC)."""

    contact_id: ContactId
    state: SaveState
    saved_at: datetime | None = None
