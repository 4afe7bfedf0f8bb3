"""Say what a new contact is: its facts, its sheet, and the call that a typed unit means."""

from collections.abc import Iterable
from datetime import datetime

from console.controllers.signing import keys_of, place_of
from console.domain.access.session import Person
from console.domain.calls.call import Call
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.sheet import ContactSheet
from console.domain.contact.words import CameBy
from console.domain.vocabulary import EntryChannel
from db.facts import ContactClaimed, ContactJoined, ContactOpened, Fact


def opening_of(
    contact_id: ContactId,
    number: str,
    call: Call | None,
    draft: ConsultDraft,
    came_by: CameBy | None = None,
) -> tuple[Fact, ...]:
    """Return the facts of a contact that begins: opened, claimed, and by what it is found later."""
    call_id = call.call_id if call is not None else None
    channel = draft.entry_channel
    return (
        ContactOpened(
            contact_id=contact_id,
            call_id=call_id,
            call_number=number,
            entry_channel=channel.code if channel is not None else "",
            came_by=came_by.code if came_by is not None else "",
        ),
        ContactClaimed(contact_id=contact_id, call_id=call_id, call_number=number),
        *keys_of(contact_id, number, call),
    )


def opened_sheet(
    contact_id: ContactId,
    number: str,
    call: Call | None,
    draft: ConsultDraft,
    person: Person,
    at: datetime,
) -> ContactSheet:
    """Return a contact as it stands when it has just been opened and claimed."""
    contact = Contact(
        contact_id=contact_id,
        call_id=call.call_id if call is not None else None,
        number=number,
        state=ContactState.CLAIMED,
        owner=person.name,
        owner_id=person.person_id,
        entry_channel=draft.entry_channel or EntryChannel.CLIN_PULL,
        opened_at=at,
    )
    return ContactSheet(contact=contact, draft=draft, place=place_of(call))


def joining_of(contact_id: ContactId, call: Call) -> tuple[Fact, ...]:
    """Return the facts of joining a contact to its call; from then on it is found by its place."""
    return (
        ContactJoined(contact_id=contact_id, call_id=call.call_id, call_number=call.number),
        *keys_of(contact_id, call.number, call),
    )


def call_of_unit(calls: Iterable[Call], name: str) -> Call | None:
    """Return the one open call that a unit of this name is on; None where it is on none or several.

    Case and blanks do not count. Two calls are never guessed between.
    """
    wanted = _folded(name)
    found = [
        call
        for call in calls
        if wanted and call.is_open and any(_folded(unit.name) == wanted for unit in call.units)
    ]
    return found[0] if len(found) == 1 else None


def _folded(name: str) -> str:
    return "".join(name.casefold().split())
