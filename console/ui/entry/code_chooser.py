"""Choose one coded answer by typing letters or digits of its code or label.

The list of what fits is open as soon as the field has the focus and no answer, so that nobody has
to know the codes. Nothing is chosen until Enter, Tab or a click, but in a vocabulary of six or
fewer one key that means one answer only (``3``, ``Y``) chooses at once.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from console.domain.vocabulary import Coded
from console.ui.entry.choice_list import ChoiceList
from console.ui.entry.line_field import LineField, Step, types_a_letter
from console.ui.reading.announcing import announce
from console.ui.theme import current_theme
from console.ui.translation import vocabulary_label

_ONE_KEY = 6
"""Vocabularies up to this size are answered with one key."""

_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


def fitting(answers: Iterable[Coded], typed: str) -> tuple[tuple[int, Coded], ...]:
    """Return the answers that fit what was typed, best first, each with its rank.

    Rank 0 is the code itself, 1 the beginning of the code, 2 of the label, 3 of a word in either,
    4 anywhere in the label. Within a rank the vocabulary's own order stays.
    """
    sought = typed.strip().casefold()
    found = []
    for answer in answers:
        code, label = answer.code.casefold(), vocabulary_label(answer).casefold()
        words = [*label.replace(",", " ").split(), *code.split("_")]
        if code == sought:
            rank = 0
        elif code.startswith(sought):
            rank = 1
        elif label.startswith(sought):
            rank = 2
        elif any(word.startswith(sought) for word in words):
            rank = 3
        elif sought in label:
            rank = 4
        else:
            continue
        found.append((rank, answer))
    return tuple(sorted(found, key=lambda pair: pair[0]))


class CodeChooser(LineField):
    """A field for one answer of a vocabulary.

    Signals:
        answered: The new ``Coded`` or None, each time a person changes the answer.
        left: A ``Step``.
    """

    answered = Signal(object)

    def __init__(
        self, name: str, vocabulary: Iterable[Coded], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._answers = tuple(vocabulary)
        self._value: Coded | None = None
        self._prefilled = False
        self._list: ChoiceList | None = None
        self.textEdited.connect(self._filter)
        self.setStyleSheet('CodeChooser[answered="true"] { font-weight: 600; }')
        self._show_answer()

    @property
    def value(self) -> Coded | None:
        """Return the answer; None is not answered."""
        return self._value

    @property
    def prefilled(self) -> bool:
        """Say whether the answer was filled in from a fact and not touched since."""
        return self._prefilled

    @property
    def choices_open(self) -> bool:
        """Say whether the list is shown."""
        return self._list is not None and self._list.isVisible()

    def set_value(self, answer: Coded | None, *, prefilled: bool = False) -> None:
        """Show an answer that was given elsewhere; emits nothing."""
        self._value = answer
        self._prefilled = prefilled and answer is not None
        self._show_answer()

    def marked(self) -> Coded | None:
        """Return the answer that Enter would choose now."""
        if self.choices_open and self._list is not None:
            return self._list.marked
        return None

    def open_choices(self) -> None:
        """Show every answer, the present one marked."""
        self._offer(self._answers, self._value)

    def hide_choices(self) -> None:
        """Close the list and leave the answer as it is."""
        if self._list is not None:
            self._list.hide()

    def place_choices(self) -> None:
        """Put an open list back under the field, after something moved."""
        if self.choices_open and self._list is not None:
            self._list.place()

    def settle(self) -> None:
        """Choose the marked answer if something was typed, as before signing."""
        if not self._changed():
            self.hide_choices()
        elif not self.text().strip():
            self._take(None)
        elif (marked := self.marked()) is not None:
            self._take(marked)
        else:
            self._show_answer()
            self.hide_choices()

    # -- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Move the mark, choose with Enter, close with Escape, replace an answer by typing."""
        if event.key() in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move_mark(_MOVES[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self._leave(Step.ENTER, chosen=self._moved or self._changed())
        elif event.key() == Qt.Key.Key_Escape and (self.choices_open or self._changed()):
            self._show_answer()
            self.hide_choices()
        else:
            if types_a_letter(event) and self._value is not None and not self._changed():
                self.selectAll()  # the next letter begins another answer
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001, N802 (Qt's)
        """Leave with Tab, choosing what was marked by typing or arrows."""
        self._leave(Step.NEXT if next else Step.BACK, chosen=self._moved or self._changed())
        return True

    def focusInEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Open the list where an answer is still missing."""
        super().focusInEvent(event)
        if event.reason() in _STAYS:
            return
        self._moved = False
        if self._value is None:
            self.open_choices()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Keep a clear answer, forget letters that fit several."""
        super().focusOutEvent(event)
        if event.reason() in _STAYS:
            self.hide_choices()
            return
        found = fitting(self._answers, self.text())
        if self._changed() and len(found) != 1 and self.text().strip():
            self._show_answer()
            self.hide_choices()
        else:
            self.settle()
        self.setCursorPosition(0)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Open the list with a click."""
        super().mousePressEvent(event)
        self.selectAll()
        self.open_choices()

    def moveEvent(self, event: QMoveEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Let the open list follow."""
        super().moveEvent(event)
        self.place_choices()

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Say the answer in the language that was chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and not self.hasFocus():
            self._show_answer()

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Say on the right that an answer was filled in from a fact."""
        super().paintEvent(event)
        if not self._prefilled:
            return
        word = self.tr("filled in")
        metrics = self.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(self.text()) - 3 * metrics.height()
        if metrics.horizontalAdvance(word) < room:
            painter = QPainter(self)
            painter.setPen(QColor(current_theme().quiet))
            font = QFont(self.font())
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
            right = self.rect().adjusted(0, 0, -10, 0)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(right, flags, word)

    # -- inside -------------------------------------------------------------------------------

    _moved = False

    def _changed(self) -> bool:
        return self.text() != (vocabulary_label(self._value) if self._value else "")

    def _filter(self, typed: str) -> None:
        self._moved = False
        if not typed.strip():
            self._offer(self._answers, None)
            return
        found = fitting(self._answers, typed)
        best = [answer for rank, answer in found if rank <= 1]
        if len(self._answers) <= _ONE_KEY and len(best) == 1:
            self._take(best[0], leave_open=True)
            return
        self._offer(tuple(answer for _, answer in found), found[0][1] if found else None)
        if not found:
            self._announce(self.tr("No answer fits"))

    def _move_mark(self, rows: int) -> None:
        if not self.choices_open:
            self.open_choices()
            self._moved = True
            if self.marked() is None and self._list is not None:
                self._list.move_mark(1)
        elif self._list is not None:
            self._list.move_mark(rows)
            self._moved = True
        marked = self.marked()
        if marked is not None:
            self._announce(vocabulary_label(marked))

    def _leave(self, step: Step, *, chosen: bool) -> None:
        if chosen and self.text().strip():
            marked = self.marked()
            if marked is not None:
                self._take(marked)
        elif chosen and self._moved and self.marked() is not None:
            self._take(self.marked())
        elif self._changed():
            self._take(None)
        if self._changed():  # nothing fits: say so by staying
            self._announce(self.tr("No answer fits"))
            self.selectAll()
            return
        self.hide_choices()
        self.left.emit(step)

    def _take(self, answer: Coded | None, *, leave_open: bool = False) -> None:
        changed = answer is not self._value or self._prefilled
        self._value, self._prefilled, self._moved = answer, False, False
        self._show_answer()
        if leave_open:
            self._offer(self._answers, answer)
        else:
            self.hide_choices()
        if changed:
            self.answered.emit(answer)
            if answer is not None:
                self._announce(vocabulary_label(answer))

    def _pick(self, answer: object) -> None:
        if isinstance(answer, Coded):
            self._take(answer)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.left.emit(Step.ENTER)

    def _offer(self, answers: tuple[Coded, ...], marked: Coded | None) -> None:
        if self._list is None:
            self._list = ChoiceList(self)
            self._list.picked.connect(self._pick)
        self._list.setFont(self.window().font())
        self._list.offer(answers, marked)
        if marked is not None and self._changed():
            self._announce(vocabulary_label(marked))

    def _show_answer(self) -> None:
        answered = self._value is not None
        label = vocabulary_label(self._value) if self._value else ""
        self.setText(label)
        self.setPlaceholderText(self.tr("Not answered"))
        if self.property("answered") is not answered:
            self.setProperty("answered", answered)
            self.style().unpolish(self)
            self.style().polish(self)
        if self.hasFocus():
            self.selectAll()
        else:
            self.setCursorPosition(0)  # of a long answer the beginning is seen
        if not answered:
            state = self.tr("not answered; type to find an answer, arrows to choose")
        elif self._prefilled:
            state = self.tr("filled in from what was recorded; type to change it")
        else:
            state = self.tr("answered")
        self.setAccessibleDescription(state)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            announce(self, words)
