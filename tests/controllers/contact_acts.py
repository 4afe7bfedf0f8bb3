"""Do what a clinician does with a contact before the part that a test is about."""

from bare_desk import BareDesk
from call_samples import call

from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import Caret, ContactSheet, DraftEdit
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Level,
    Nexus,
    PresentingConcern,
    RequesterRole,
    ResponseType,
)

WHOLE = ConsultDraft(
    entry_channel=EntryChannel.CT_FLAG,
    requester_role=RequesterRole.CALLTAKER,
    requester="pos 17",
    presenting_concern=PresentingConcern.PSYCHOSIS,
    mh_nexus=Nexus.YES,
    overall_level=Level.MODERATE,
    recommended_response=ResponseType.BCR,
    disposition=Disposition.CONSULT_ONLY,
    narrative="Advised a calm approach.",
)


def opened(desk: BareDesk) -> ContactSheet:
    desk.wait(lambda: bool(desk.opened.told))
    sheet = desk.opened.last
    assert isinstance(sheet, ContactSheet)
    return sheet


def type_log(desk: BareDesk, contact_id: ContactId, draft: ConsultDraft) -> None:
    caret = Caret(field=ConsultField.NARRATIVE, position=len(draft.narrative))
    desk.contacts.keep_draft(DraftEdit(contact_id=contact_id, draft=draft, caret=caret))


def claimed(desk: BareDesk) -> ContactSheet:
    desk.sign_on()
    desk.hear(call(1))
    desk.contacts.claim(call(1).call_id)
    return opened(desk)
