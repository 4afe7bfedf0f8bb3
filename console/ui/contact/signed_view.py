"""Show a signed log to be read, with its addenda and a field for one more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.calls.wishes import AddendumWish
from console.domain.contact.consult import NARRATIVE_LIMIT, ConsultField
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.sheet import AddendumEdit, ContactSheet
from console.ui.contact.field_words import (
    answer_words,
    field_label,
    handed_label,
    handed_words,
)
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import NoteField, Step
from console.ui.reading.clock_words import clock_seconds
from console.ui.reading.plain import PlainLabel
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone
from console.ui.reading.sheet_view import SheetView


class SignedView(QWidget):
    """A log that can only be read and added to.

    Signals:
        addendum_asked: An ``AddendumWish``.
        addendum_edited: An ``AddendumEdit`` after each keystroke.
    """

    addendum_asked = Signal(object)
    addendum_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id: ContactId | None = None
        self._addenda = 0
        self._telling = True
        self.view = SheetView(self.tr("Signed log"))
        self._label = PlainLabel(self.tr("Addendum"), role="quiet")
        self.addendum = NoteField(self.tr("Addendum"), limit=NARRATIVE_LIMIT)
        self.addendum.setPlaceholderText(
            self.tr("The log stays as it is; what you add is dated and signed by you")
        )
        self._label.setBuddy(self.addendum)
        self.add = ActButton(self.tr("Add addendum"), role="primary")
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(4)
        bar.addWidget(self._label)
        bar.addWidget(self.addendum)
        bar.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view, 1)
        rows.addWidget(self._bar)
        self.add.clicked.connect(self.ask_addendum)
        self.addendum.left.connect(self._leave)
        self.addendum.textChanged.connect(self._tell)

    def show_sheet(self, sheet: ContactSheet) -> None:
        """Show a log; an addendum that is being typed stays, until it is on record."""
        contact = sheet.contact
        another = contact.contact_id != self._contact_id
        if another:
            self._contact_id = contact.contact_id
            self._put(sheet.half_typed)
        elif len(sheet.addenda) > self._addenda:
            newest = sheet.addenda[-1].text.strip()
            if newest == self.addendum.toPlainText().strip():
                self._put(None)
        self._addenda = len(sheet.addenda)
        self._bar.setVisible(contact.state is not ContactState.RETURNED)
        facts = []
        for field in ConsultField:
            if field is ConsultField.NARRATIVE:
                continue
            answered = bool(sheet.draft.value(field))
            facts.append(
                FactLine(
                    label=field_label(field),
                    value=answer_words(sheet.draft, field),
                    tone=Tone.PLAIN if answered else Tone.QUIET,
                )
            )
        facts += [
            FactLine(
                label=handed_label(handed),
                value=handed_words(handed),
                said=f"{clock_seconds(handed.at)} {handed.author}",
            )
            for handed in sheet.handed
        ]
        note = sheet.draft.narrative.strip() or self.tr("No note was written.")
        notes = [NoteLine(key="note", at="", author="", text=note)]
        notes += [
            NoteLine(
                key=f"addendum {number}",
                at=clock_seconds(addendum.at),
                author=addendum.author,
                text=addendum.text,
                mark=self.tr("Addendum"),
                tone=Tone.QUIET,
            )
            for number, addendum in enumerate(sheet.addenda)
        ]
        self.view.show_lines(facts, field_label(ConsultField.NARRATIVE), notes)
        if another:
            self.view.show_from_top()

    def forget(self) -> None:
        """Show nothing any more, as when the person leaves; what was typed is in the record."""
        self._contact_id = None
        self._put(None)

    @property
    def half_typed(self) -> bool:
        """Say whether an addendum is being typed."""
        return bool(self.addendum.toPlainText())

    def start_addendum(self) -> None:
        """Put the cursor into the addendum."""
        if not self._bar.isHidden():
            self.addendum.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Keep the field for an addendum small beside the log."""
        super().resizeEvent(event)
        line = self.fontMetrics().height()
        self.addendum.setFixedHeight(max(2 * line, min(5 * line, event.size().height() // 4)))

    def ask_addendum(self) -> None:
        """Ask to add what is typed; nothing is asked where nothing is."""
        text = self.addendum.toPlainText().strip()
        if text and self._contact_id is not None and not self._bar.isHidden():
            self.addendum_asked.emit(AddendumWish(contact_id=self._contact_id, text=text))

    def _put(self, edit: AddendumEdit | None) -> None:
        """Show what was typed, with the cursor where it was; tells nobody."""
        self._telling = False
        self.addendum.setPlainText(edit.text if edit is not None else "")
        if edit is not None:
            cursor = QTextCursor(self.addendum.document())
            cursor.setPosition(min(edit.position, len(edit.text)))
            self.addendum.setTextCursor(cursor)
        self._telling = True

    def _tell(self) -> None:
        if self._telling and self._contact_id is not None:
            text, position = self.addendum.toPlainText(), self.addendum.textCursor().position()
            self.addendum_edited.emit(
                AddendumEdit(contact_id=self._contact_id, text=text, position=position)
            )

    def _leave(self, step: object) -> None:
        self.focusNextPrevChild(step is not Step.BACK)
