"""Turn the answers of a log into the fact that is signed, and a row into the first answers."""

from dataclasses import replace
from datetime import datetime

from console.controllers.signing_gate import Seen, SignedAlong
from console.controllers.work_facts import walk
from console.domain.calls.call import Call
from console.domain.calls.queue import Group, QueueRow
from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.contact import Contact, ContactId, ContactState, Move
from console.domain.contact.sheet import AddendumEdit, Caret, ContactSheet, DraftEdit
from console.domain.contact.words import ReturnReason
from console.domain.folding import folded_number, folded_place
from console.domain.vocabulary import Coded, EntryChannel, RequesterRole
from db.facts import ConsultSigned, ContactReleased, Fact
from db.facts.screening import ContactKeyed


def consult_signed(contact: Contact, draft: ConsultDraft, seen: Seen) -> ConsultSigned:
    """Return the fact to sign; the draft was checked for completeness before."""
    return ConsultSigned(
        contact_id=contact.contact_id,
        call_id=contact.call_id,
        call_number=contact.number,
        entry_channel=_code(draft.entry_channel),
        requester_role=_code(draft.requester_role),
        requester=draft.requester,
        presenting_concern=_code(draft.presenting_concern),
        mh_nexus=_code(draft.mh_nexus),
        overall_level=_code(draft.overall_level),
        recommended_response=_code(draft.recommended_response),
        disposition=_code(draft.disposition),
        narrative=draft.narrative,
        nature=seen.nature,
        priority=seen.priority,
        units=seen.units,
    )


def signature_of(
    contact: Contact, draft: ConsultDraft, at: datetime, along: SignedAlong
) -> tuple[Contact, tuple[Fact, ...]]:
    """Return the contact once its log is signed, and the facts of the way there.

    Args:
        contact: Whose log.
        draft: The log, complete.
        at: When (aware UTC).
        along: What is signed with it; it stands right before the log's own entry.

    Raises:
        RefusedError: The table of steps does not let it be signed now, as with a rescue that
            nobody confirmed.
    """
    wished = Move(
        to=ContactState.CLOSED,
        at=at,
        reason=_code(draft.disposition),
        level=_code(draft.overall_level),
        answers_complete=True,
    )
    after, moves = walk(contact, wished)
    return after, (*moves, *along.facts, consult_signed(contact, draft, along.seen))


def amendment_of(contact: Contact, words: str, at: datetime) -> tuple[Contact, tuple[Fact, ...]]:
    """Return the contact with an addendum; one whose follow-up is open keeps its state."""
    if contact.state is ContactState.FOLLOWUP_OPEN:
        return contact, ()
    return walk(contact, Move(to=ContactState.AMENDED, at=at, words=words or "-"))


def return_of(contact: Contact, words: str, at: datetime) -> tuple[Fact, ...]:
    """Return the facts of handing a contact back to 911.

    Raises:
        RefusedError: It cannot be handed back now, as with a rescue that nobody confirmed.
    """
    reason = ReturnReason.HANDED_BACK.code
    wished = Move(to=ContactState.RETURNED, at=at, reason=reason, words=words, level="NA")
    _, moves = walk(contact, wished)
    return (*moves, ContactReleased(contact_id=contact.contact_id, reason=words))


def keys_of(contact_id: ContactId, number: str, call: Call | None) -> tuple[Fact, ...]:
    """Return by what later contacts find this one; nothing where nothing is known."""
    place = call.place.value if call is not None and call.place is not None else ""
    caller = call.callback.value if call is not None and call.callback is not None else ""
    fact = ContactKeyed(
        contact_id=contact_id,
        incident=number,
        place_key=folded_place(place),
        number_key=folded_number(caller),
        nature=(seen := seen_of(call)).nature,
        priority=seen.priority,
    )
    return (fact,) if fact.incident or fact.place_key or fact.number_key or seen.nature else ()


def seen_of(call: Call | None) -> Seen:
    """Return what CAD says of a call now."""
    nature = call.nature.value if call is not None and call.nature is not None else ""
    priority = call.priority.value if call is not None and call.priority is not None else ""
    units = dict.fromkeys(unit.name for unit in call.units if unit.name) if call is not None else ()
    return Seen(nature=nature, priority=priority, units=tuple(units))


def first_answers(row: QueueRow) -> ConsultDraft:
    """Prefill only what is a recorded fact: how the call came to the clinician, and who asked."""
    mark = row.mark
    if mark.requested_at is not None:
        return ConsultDraft(
            entry_channel=mark.channel,
            requester_role=mark.requester_role,
            requester=mark.requester,
        )
    if row.group is Group.REQUESTED:
        return ConsultDraft()  # CAD says that somebody asked, not who: the clinician answers
    if row.hits:
        return ConsultDraft(entry_channel=EntryChannel.RULE, requester_role=RequesterRole.SYSTEM)
    return ConsultDraft(
        entry_channel=EntryChannel.CLIN_PULL, requester_role=RequesterRole.CLINICIAN
    )


def _code(answer: Coded | None) -> str:
    return answer.code if answer is not None else ""


def typed_behind(signed: DraftEdit, newest: DraftEdit) -> AddendumEdit | None:
    """Return the words that were typed while a log was on its way to being signed.

    They are no part of what was signed: they begin an addendum. None where nothing was added.
    """
    before, after = signed.draft.narrative, newest.draft.narrative
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    added = after[start : len(after) - end].lstrip()
    if not added:
        return None
    return AddendumEdit(contact_id=signed.contact_id, text=added, position=len(added))


def is_lost_behind(signed: DraftEdit, newest: DraftEdit) -> bool:
    """Say whether more was changed behind a signature than ``typed_behind`` can keep.

    An answer that was changed, or words that were taken away, are neither in the log nor anywhere.
    """
    before, after = signed.draft.narrative, newest.draft.narrative
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return start + end < len(before) or replace(newest.draft, narrative=before) != signed.draft


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def edit_of(sheet: ContactSheet) -> DraftEdit:
    """Return the log of a sheet as it would be kept now."""
    caret = sheet.caret or Caret(field=ConsultField.NARRATIVE)
    return DraftEdit(contact_id=sheet.contact.contact_id, draft=sheet.draft, caret=caret)


def place_of(call: Call | None) -> str:
    """Return the place of a call as one line; empty where it is not known."""
    return call.place.value if call is not None and call.place else ""
