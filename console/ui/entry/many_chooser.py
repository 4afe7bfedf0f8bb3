"""Choose several coded answers of a vocabulary, one after the other."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.vocabulary import Coded
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.line_field import Step
from console.ui.reading.plain import PlainLabel
from console.ui.translation import vocabulary_label


class _OneMore(CodeChooser):
    """The field for one answer more; Backspace in the empty field takes the last away."""

    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Take the last answer away where nothing is typed."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class ManyChooser(QWidget):
    """Answers chosen so far, and a field for one more.

    Signals:
        answered: A tuple of ``Coded`` after each change.
        left: A ``Step``; Enter goes on only where nothing more was chosen.
    """

    answered = Signal(object)
    left = Signal(object)

    def __init__(
        self, name: str, vocabulary: Iterable[Coded], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chosen: tuple[Coded, ...] = ()
        self.field = _OneMore(name, vocabulary)
        self._shown = PlainLabel(role="title")
        self._shown.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self._shown)
        self.setFocusProxy(self.field)
        self._shown.hide()
        self.field.answered.connect(self._add)
        self.field.left.connect(self._leave)
        self.field.emptied.connect(self._take_last)

    @property
    def values(self) -> tuple[Coded, ...]:
        """Return what is chosen."""
        return self._chosen

    def set_values(self, answers: tuple[Coded, ...]) -> None:
        """Show answers that were given elsewhere; emits nothing."""
        self._chosen = answers
        self.field.set_value(None)
        self._show()

    def _add(self, answer: object) -> None:
        if isinstance(answer, Coded) and answer not in self._chosen:
            self._chosen = (*self._chosen, answer)
            self._show()
            self.answered.emit(self._chosen)

    def _leave(self, step: object) -> None:
        if self.field.value is not None and step is Step.ENTER:
            self.field.set_value(None)  # chosen: the field is free for another
            self.field.open_choices()
            return
        self.field.set_value(None)
        self.field.hide_choices()
        self.left.emit(step)

    def _take_last(self) -> None:
        if self._chosen:
            self._chosen = self._chosen[:-1]
            self._show()
            self.answered.emit(self._chosen)

    def _show(self) -> None:
        words = " · ".join(vocabulary_label(answer) for answer in self._chosen)
        self._shown.setText(words)
        self._shown.setVisible(bool(words))
        self.field.setAccessibleDescription(
            self.tr("chosen: {words}; Backspace takes the last away").format(words=words)
            if words
            else self.tr("nothing chosen yet")
        )
