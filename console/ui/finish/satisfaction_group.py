"""Ask the caller three questions about the help; the answers leave here without a contact."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.asking import Answers
from console.domain.contact.contact import ContactId
from console.domain.finish.satisfaction import FIELDS
from console.ui.entry.act_button import ActButton
from console.ui.entry.answer_form import AnswerForm
from console.ui.reading.plain import WordLabel


class SatisfactionGroup(QWidget):
    """A button that opens the three questions; nothing of them is made before.

    Which contacts were asked is known here only, and only while the desk runs.

    Signals:
        asked: The three ``Answers``, to be kept.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id: ContactId | None = None
        self._sent: ContactId | None = None
        self._kept: set[ContactId] = set()
        self.opener = ActButton(self.tr("Three questions for the caller"))
        self.opener.setCheckable(True)
        self.said = WordLabel(role="quiet")
        self.form = AnswerForm()
        self.keep = ActButton(self.tr("Keep the three answers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        column.addWidget(self.form)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        self.opener.clicked.connect(self._flip)
        self.form.done.connect(self._ask)
        self.form.back.connect(self.opener.setFocus)
        self.keep.clicked.connect(self._ask)
        self._show(opened=False)

    def show_contact(self, contact_id: ContactId | None) -> None:
        """Stand beside a contact with whose caller somebody talked; another one finds it closed."""
        if contact_id != self._contact_id:
            self._contact_id = contact_id
            self.form.ask((), {})
            self._show(opened=False)

    @Slot()
    def tell_kept(self) -> None:
        """Say that they are kept, beside the contact whose caller answered."""
        if self._sent is not None:
            self._kept.add(self._sent)
        self._answered()

    @Slot()
    def tell_not_kept(self) -> None:
        """Let them be kept again; a notice says what went wrong."""
        self._answered()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Close the questions with Escape; what was answered is forgotten."""
        if event.key() == Qt.Key.Key_Escape and self.opener.isChecked():
            self.form.ask((), {})
            self._show(opened=False)
            self.opener.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _answered(self) -> None:
        sent, self._sent = self._sent, None
        self.keep.setEnabled(True)
        if sent is not None and sent == self._contact_id and sent in self._kept:
            self.form.ask((), {})
            self._show(opened=False)

    @Slot()
    def _flip(self) -> None:
        opened = self.opener.isChecked()
        self.form.ask(FIELDS if opened else (), {})
        self._show(opened=opened)
        if opened:
            self.form.go_to_first_open()

    def _show(self, *, opened: bool) -> None:
        kept = self._contact_id in self._kept
        self.opener.setChecked(opened)
        self.opener.setVisible(not kept)
        self.form.setVisible(opened)
        self.keep.setVisible(opened)
        if kept:
            self.said.setText(self.tr("Kept without any name"))
            self.said.wear_role("state-good")
        else:
            self.said.setText(
                self.tr("Without any name, and only if they want to: no help hangs on it.")
            )
            self.said.wear_role("quiet")

    @Slot()
    @Slot(object)
    def _ask(self, _: Answers | None = None) -> None:
        self.form.settle()
        if self._sent is None and not self.form.mark_missing():
            self._sent = self._contact_id
            self.keep.setEnabled(False)
            self.asked.emit(self.form.answers())
        elif self._sent is None:
            self.form.go_to_first_open()
