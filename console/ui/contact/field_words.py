"""Write fields, states and answers of a contact in the words people read."""

from PySide6.QtCore import QCoreApplication

from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.contact import Contact, ContactState
from console.domain.contact.referral import Handed, Referral
from console.domain.vocabulary import Coded
from console.ui.reading.clock_words import clock_seconds
from console.ui.reading.plain import one_line
from console.ui.reading.work_words import STATES
from console.ui.translation import vocabulary_label


def _tr(text: str) -> str:
    return QCoreApplication.translate("Contact", text)


def field_label(field: ConsultField) -> str:
    """Return the translated label of a field."""
    return QCoreApplication.translate("consult", field.label)


def answer_words(draft: ConsultDraft, field: ConsultField) -> str:
    """Return an answer as it is read, or that there is none."""
    answer = draft.value(field)
    if isinstance(answer, Coded):
        return vocabulary_label(answer)
    return answer or _tr("not answered")


def number_words(contact: Contact) -> str:
    """Return the incident number, or that there is none."""
    return contact.number or _tr("no incident number")


def state_words(contact: Contact) -> str:
    """Return where the contact stands, with who and when once it is signed."""
    if contact.signed_at is not None:
        signed = _tr("Signed {time} by {owner}")
        return signed.format(time=clock_seconds(contact.signed_at), owner=contact.owner)
    return _tr(STATES[contact.state])


def is_written(contact: Contact) -> bool:
    """Say whether the log may still be written."""
    return contact.is_held or contact.state is ContactState.QUEUED


def handed_label(handed: Handed) -> str:
    """Return what was handed out: a referral or a list."""
    return _tr("Referral") if isinstance(handed, Referral) else _tr("List handed out")


def handed_words(handed: Handed) -> str:
    """Return what was handed out, how, and whether it was taken."""
    if isinstance(handed, Referral):
        number = f" {handed.number}" if handed.number else ""
        words = _tr("{service}{number}: {method}, {accepted}")
        return words.format(
            service=one_line(handed.service),
            number=number,
            method=vocabulary_label(handed.method),
            accepted=vocabulary_label(handed.accepted),
        )
    words = _tr("{count} services, {form}")
    return words.format(count=handed.count, form=vocabulary_label(handed.form))
