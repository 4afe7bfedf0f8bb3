"""Flag a call: whether it has to do with mental health, and why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from console.domain.calls.call import CallId
from console.domain.calls.sheet import CallSheet
from console.domain.calls.wishes import REASON_LIMIT, FlagWish
from console.domain.vocabulary import Nexus
from console.ui.call.answer_row import AnswerRow
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import button_text, one_line
from console.ui.reading.word_flow import WordFlow

_SUGGESTIONS = 4


class FlagStrip(InlineStrip):
    """Three answers by one key each, then a reason that may be suggested.

    Signals:
        flag_asked: A ``FlagWish``.
    """

    flag_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Flag this call"), parent)
        self._call_id: CallId | None = None
        self._suggested: tuple[str, ...] = ()
        self.answers = AnswerRow(self.tr("Mental health?"))
        self.reason = LineField(self.tr("Reason for the flag"))
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("Why? A word is enough"))
        self.rows.addWidget(self.answers)
        self.rows.addWidget(self.reason)
        self._chips = QWidget()
        WordFlow(self._chips)
        self.rows.addWidget(self._chips)
        self.end_with(self.tr("Enter records, Esc leaves it"))
        self.answers.answered.connect(self._go_to_reason)
        self.answers.left.connect(self._leave_answers)
        self.reason.left.connect(self._leave_reason)

    def show_answer_keys(self, keys: Mapping[Nexus, str]) -> None:
        """Take and show these keys as the answers."""
        self.answers.show_keys(keys)

    @property
    def call_id(self) -> CallId | None:
        """Return the call the strip asks about."""
        return self._call_id

    def start(self, sheet: CallSheet, nexus: Nexus | None = None) -> None:
        """Open the strip for a call, with the reasons its rules gave.

        An answer that was given already leaves only the reason to be written.
        """
        row = sheet.row
        self._call_id = row.call_id
        self.title.setText(
            self.tr("Flag {number}: mental health?").format(number=one_line(row.call.number, 40))
        )
        self.answers.clear()
        self.reason.clear()
        reasons = (one_line(hit.reason, REASON_LIMIT) for hit in row.hits)
        self._suggest(tuple(dict.fromkeys(reasons))[:_SUGGESTIONS])
        self.open_strip(self.answers)
        if nexus is not None:
            self.answers.button(nexus).click()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Go through the suggestions with the arrows."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._suggested:
            shown = self.reason.text()
            at = self._suggested.index(shown) if shown in self._suggested else -1
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._take(self._suggested[(at + step) % len(self._suggested)])
        else:
            super().keyPressEvent(event)

    def _suggest(self, reasons: tuple[str, ...]) -> None:
        self._suggested = reasons
        layout = self._chips.layout()
        assert layout is not None  # noqa: S101 (made in __init__)
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for reason in reasons:
            chip = QPushButton(button_text(one_line(reason, 48)))
            chip.setProperty("role", "chip")
            chip.setProperty("reason", reason)
            chip.setAccessibleName(self.tr("Use the reason: {reason}").format(reason=reason))
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(self._take_chip)
            layout.addWidget(chip)
        self._chips.setVisible(bool(reasons))

    def _take_chip(self) -> None:
        chip = self.sender()
        if chip is not None:
            self._take(str(chip.property("reason")))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.selectAll()

    def _go_to_reason(self, _: object) -> None:
        self.complain("")
        if not self.reason.text() and self._suggested:
            self._take(self._suggested[0])
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.selectAll()

    def _ask_answer(self) -> None:
        keys = ", ".join(self.answers.keys)
        words = self.tr("First the answer: {keys}.") if keys else self.tr("First the answer.")
        self.complain(words.format(keys=keys))

    def _leave_answers(self, _: object) -> None:
        if self.answers.value is None:
            self._ask_answer()
        else:
            self._go_to_reason(None)

    def _leave_reason(self, step: object) -> None:
        if step is not Step.ENTER:
            self.answers.setFocus(Qt.FocusReason.TabFocusReason)
            return
        nexus, reason = self.answers.value, self.reason.text().strip()
        if nexus is None:
            self._ask_answer()
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not reason:
            self.complain(self.tr("A flag needs a reason; a word is enough."))
        elif self._call_id is not None:
            wish = FlagWish(call_id=self._call_id, nexus=nexus, reason=reason)
            self.close_strip()
            self.flag_asked.emit(wish)
