"""Add to a signed log what its ending says later: an addendum, and the ending as it stands then."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.contact_controller import ContactController
from console.controllers.finish_controller import FinishController
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.signing import amendment_of
from console.controllers.signing_gate import SignedAlong
from console.domain.asking import FormField
from console.domain.clock import utc_now
from console.domain.contact.contact import Contact
from console.domain.contact.sheet import Addendum, ContactSheet
from console.domain.finish.fields import field_of
from console.domain.refusal import RefusedError
from db.facts import AddendumSigned

if TYPE_CHECKING:
    from db.rows import Receipt


class LateEnding(QObject):
    """What became known after a log was signed, such as who really came."""

    def __init__(
        self,
        record: RecordController,
        contacts: ContactController,
        finish: FinishController,
        session: SessionController,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._contacts = contacts
        self._finish = finish
        self._session = session
        self._notices = notices

    @Slot(object)
    def add(self, sheet: ContactSheet) -> None:
        """Sign what is new as a dated addendum; what was signed before stays as it is."""
        session = self._session.session
        if session is None:
            return
        words = self._words(self._finish.book.changed(sheet))
        try:
            sheet.contact.check_may_amend()
            amended, moves = amendment_of(sheet.contact, words, utc_now())
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        along = self._finish.late_parts(sheet)
        contact_id = sheet.contact.contact_id
        fact = AddendumSigned(contact_id=contact_id, amends=sheet.signed_entry, text=words)
        along.begin()
        added = partial(self._added, amended, along, session.person.name, words)
        self._record.write(
            (*moves, *along.facts, fact), added, along.failed, ends_draft=along.draft_ids
        )

    def _added(
        self,
        amended: Contact,
        along: SignedAlong,
        author: str,
        words: str,
        receipts: "tuple[Receipt, ...]",
    ) -> None:
        along.done(receipts[-1 - len(along.facts) : -1])
        addendum = Addendum(author=author, at=receipt_time(receipts[-1]), text=words)
        self._contacts.take_contact(amended, addendum)
        self._notices.news(self.tr("Added to the signed log."))

    def _words(self, pairs: tuple[tuple[str, str], ...]) -> str:
        """Return the new answers as they are read in the log."""
        lines: dict[str, list[str]] = {}
        for code, text in pairs:
            field = field_of(code)
            lines.setdefault(_form(field.label), []).append(_answer(field, text))
        said = "; ".join(f"{label}: {', '.join(texts)}" for label, texts in lines.items())
        return self.tr("Ending, later: {said}").format(said=said or self.tr("answers taken out"))


def _answer(field: FormField, text: str) -> str:
    for choice in field.choices:
        if choice.code == text:
            return QCoreApplication.translate("vocabulary", choice.label)
    return text


def _form(label: str) -> str:
    return QCoreApplication.translate("form", label)
