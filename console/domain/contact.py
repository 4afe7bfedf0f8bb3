"""Follow one clinician's engagement with one call, or with none.

An incident may have several contacts; a contact may begin without any incident. The states here are
those of the thinnest whole path; each transition is a journal entry.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from console.domain.calls import CallId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import EntryChannel

ContactId = NewType("ContactId", str)
"""A UUID made once, on this desk."""


class ContactState(Enum):
    """Where a contact stands.

    OPEN: begun by hand, nobody has claimed it. CLAIMED: one clinician owns it. RELEASED: handed
    back unlogged, with a reason. SIGNED: read-only. AMENDED: signed, with an addendum.
    """

    OPEN = "open"
    CLAIMED = "claimed"
    RELEASED = "released"
    SIGNED = "signed"
    AMENDED = "amended"


class ContactRefusedError(RefusedError):
    """An act does not fit the contact's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One engagement as the record has it.

    Attributes:
        contact_id: Its key.
        call_id: The incident it is joined to, or None.
        number: The shown incident number, typed or from the feed; may be empty.
        state: Where it stands.
        owner: The person's shown name.
        owner_id: The person's id.
        entry_channel: How it came.
        opened_at: When (aware UTC).
        signed_at: When the log was signed, or None.
    """

    contact_id: ContactId
    call_id: CallId | None
    number: str
    state: ContactState
    owner: str
    owner_id: str
    entry_channel: EntryChannel
    opened_at: datetime
    signed_at: datetime | None = None

    def check_may_log(self, person_id: str) -> None:
        """Allow writing the log.

        Raises:
            ContactRefusedError: The log is signed already, was handed back, or is another person's.
        """
        if self.state in {ContactState.SIGNED, ContactState.AMENDED}:
            raise ContactRefusedError("This log is signed. Add an addendum instead.")
        if self.state is ContactState.RELEASED:
            raise ContactRefusedError("This contact was handed back. Open a new one to go on.")
        if self.owner_id != person_id:
            raise ContactRefusedError("This contact belongs to {owner}.", owner=self.owner)

    def check_may_amend(self) -> None:
        """Allow an addendum.

        Raises:
            ContactRefusedError: The log is not signed yet.
        """
        if self.state not in {ContactState.SIGNED, ContactState.AMENDED}:
            raise ContactRefusedError("This log is not signed yet. Write in the log itself.")
