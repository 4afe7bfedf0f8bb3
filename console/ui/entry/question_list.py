"""Ask questions one after the other by single letters; no key ever answers two of them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from console.domain.screening.screening import Answer, Item
from console.ui.entry.line_field import types_a_letter
from console.ui.entry.question_row import CHOICES, Choice, Figure, QuestionRow, Shown
from console.ui.reading.announcing import announce

_KEYS = {
    Qt.Key.Key_Y: Answer.YES,
    Qt.Key.Key_N: Answer.NO,
    Qt.Key.Key_U: Answer.UNKNOWN,
    Qt.Key.Key_R: Answer.REFUSED,
}
_LETTERS = {Answer.YES: "Y", Answer.NO: "N", Answer.UNKNOWN: "U", Answer.REFUSED: "R"}


class QuestionList(QScrollArea):
    """Questions in a column. The focus is on the list; arrows choose the question.

    Signals:
        answered: (code, Answer or Figure): a person gave, or with Delete took back, one answer.
        informant_asked: W was pressed: whose word is it?
        side_asked: 1 or -1: Right or Left was pressed: the next group of questions, or the former.
        digit_asked: 0 to 9: a figure was pressed.
        current_changed: The code of the question that the keys answer now.
    """

    answered = Signal(object, object)
    informant_asked = Signal()
    side_asked = Signal(object)
    digit_asked = Signal(object)
    current_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: dict[str, QuestionRow] = {}
        self._current = ""
        self.takes_digits = False
        self._choices: tuple[Choice, ...] = CHOICES
        page = QWidget()
        page.setObjectName("scrolled")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(page)

    @property
    def current(self) -> str:
        """Return the code of the question that the keys answer now; empty for none."""
        return self._current

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the questions that are asked now, in order."""
        return tuple(code for code, row in self._rows.items() if not row.isHidden())

    def row(self, code: str) -> QuestionRow:
        """Return the row of a question.

        Raises:
            KeyError: It is not asked here.
        """
        return self._rows[code]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Show one whole question at the least: where there is less room the pane scrolls."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height() * 5)

    def show_items(
        self,
        items: Iterable[Item],
        choices: tuple[Answer, ...] = CHOICES,
        scales: Mapping[str, tuple[Choice, ...]] | None = None,
    ) -> None:
        """Ask these questions, in this order.

        Args:
            items: The questions.
            choices: The answers of each of them.
            scales: Other answers of some, by code; a figure is typed as it is.
        """
        for old in self._rows.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._choices = choices
        self._rows = {}
        for item in items:
            row = QuestionRow(item, (scales or {}).get(item.code, choices))
            row.show_keys({answer: _LETTERS[answer] for answer in choices})
            row.pressed.connect(self._clicked)
            row.pointed.connect(self._pointed)
            self._rows[item.code] = row
            self._column.insertWidget(self._column.count() - 1, row)
        self._current = ""
        self.go_to(next(iter(self._rows), ""))

    def show_answers(self, shown: Mapping[str, Shown], *, failed: bool = False) -> None:
        """Show how the questions stand; one that is missing was not asked.

        An answer on its way to the disk stays as it was pressed, unless it ``failed``.
        """
        for code, row in self._rows.items():
            newer = shown.get(code, Shown())
            if failed or not row.shown.saving or newer.answer == row.shown.answer:
                row.show_answer(newer)

    def ask_if(self, code: str, asked: bool) -> None:  # noqa: FBT001 - what is asked of it
        """Ask a question, or leave it out for now."""
        row = self._rows.get(code)
        if row is not None:
            row.setVisible(asked)

    def go_to(self, code: str) -> None:
        """Let the keys answer this question."""
        if code not in self._rows:
            return
        before = self._rows.get(self._current)
        self._current = code
        row = self._rows[code]
        if before is not None and before is not row:
            before.show_current(False)  # noqa: FBT003 - the setter's only argument
        row.show_current(self.hasFocus())
        self.ensureWidgetVisible(row, 0, row.height())
        self.current_changed.emit(code)

    def go_to_open(self, after: str = "") -> None:
        """Go to the next question without an answer that was heard; stay where there is none."""
        codes = list(self.codes)
        start = codes.index(after) + 1 if after in codes else 0
        for code in codes[start:] + codes[:start]:
            shown = self._rows[code].shown
            if shown.answer is Answer.NOT_ASKED or shown.hollow:
                self.go_to(code)
                return
        if after in codes and start < len(codes):
            self.go_to(codes[start])

    def event(self, event: QEvent, /) -> bool:
        """Keep the letters that answer from the desk's acts; leave all others to the desk."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            return True
        own = _KEYS.get(key) in self._choices or key == Qt.Key.Key_W
        return (own or self._takes(event)) and types_a_letter(event)

    def _takes(self, event: QKeyEvent) -> bool:
        digit = types_a_letter(event) and event.text().isdigit()
        return digit and (self.takes_digits or self._asks_figures())

    def _asks_figures(self) -> bool:
        row = self._rows.get(self._current)
        return row is not None and any(isinstance(one, Figure) for one in row.choices)

    def _choice_of(self, event: QKeyEvent) -> Choice | None:
        """Return the answer that a key gives to the question in the frame, or None."""
        row = self._rows.get(self._current)
        if row is None or not types_a_letter(event):
            return None
        letter = _KEYS.get(Qt.Key(event.key()))
        if letter is not None:
            return letter if letter in row.choices else None
        return next(
            (
                one
                for one in row.choices
                if isinstance(one, Figure) and event.text() == str(one.value)
            ),
            None,
        )

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Answer, move or take an answer back."""
        key = event.key()
        answer = self._choice_of(event)
        if answer is not None and not event.isAutoRepeat():
            self._answer(self._current, answer)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.answered.emit(self._current, Answer.NOT_ASKED)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            self.side_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        elif self._takes(event):
            # A figure that the scale does not have is no level either: no key means two things.
            if not event.isAutoRepeat() and not self._asks_figures():
                self.digit_asked.emit(int(event.text()))
        elif key == Qt.Key.Key_W and types_a_letter(event):
            self.informant_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Show which question the keys answer."""
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Show that the keys answer none of them now."""
        super().focusOutEvent(event)
        self._show_current()

    def _show_current(self) -> None:
        row = self._rows.get(self._current)
        if row is not None:
            row.show_current(self.hasFocus())

    def _answer(self, code: str, answer: Choice) -> None:
        row = self._rows.get(code)
        if row is None:
            return
        row.show_answer(Shown(answer=answer, saving=True, source=row.shown.source))
        self.answered.emit(code, answer)
        self.go_to_open(code)
        if QAccessible.isActive() and self._current in self._rows:
            announce(self, self._rows[self._current].accessibleName(), urgent=False)

    def _step(self, by: int) -> None:
        codes = list(self.codes)
        if self._current in codes:
            at = min(max(codes.index(self._current) + by, 0), len(codes) - 1)
            self.go_to(codes[at])

    @Slot(object)
    def _clicked(self, answer: Choice) -> None:
        row = self.sender()
        if isinstance(row, QuestionRow):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.go_to(row.item.code)
            self._answer(row.item.code, answer)

    @Slot(object)
    def _pointed(self, row: QuestionRow) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.go_to(row.item.code)
