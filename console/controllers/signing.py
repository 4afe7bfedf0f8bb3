"""Turn the answers of a log into the fact that is signed, and a row into the first answers."""

from console.domain.consult import ConsultDraft
from console.domain.contact import Contact
from console.domain.queue import Group, QueueRow
from console.domain.vocabulary import Coded, EntryChannel, RequesterRole
from db.facts import ConsultSigned


def consult_signed(contact: Contact, draft: ConsultDraft) -> ConsultSigned:
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
    )


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
