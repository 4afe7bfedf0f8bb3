"""Ask a short form that is given as data, by keys alone: Enter goes on, and at the end is done."""

from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from console.domain.asking import Answers, FormField, missing
from console.domain.vocabulary import Coded
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.line_field import LineField, NoteField, Step
from console.ui.entry.many_chooser import ManyChooser
from console.ui.reading.plain import PlainLabel
from console.ui.translation import translated

_NOTE_LINES = 2
_LARGE_TEXT_PX = 26
Field = CodeChooser | ManyChooser | LineField | NoteField


class AnswerForm(QWidget):
    """The questions of one form. It holds what is typed; whoever shows it keeps it.

    Signals:
        edited: The ``Answers`` after a keystroke or a choice.
        done: The ``Answers``, by Enter in the last field.
        back: Shift+Tab left the first field.
    """

    edited = Signal(object)
    done = Signal(object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None, *, quick: bool = False) -> None:
        """Prepare.

        Args:
            parent: The widget's parent.
            quick: Enter is done as soon as nothing needed is missing; Tab goes on to the rest.
        """
        super().__init__(parent)
        self._quick = quick
        self._fields: tuple[FormField, ...] = ()
        self._widgets: dict[str, Field] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._loading = False
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(self._wrapping())
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(4)

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Return the questions that are shown."""
        return self._fields

    def widget_of(self, code: str) -> Field:
        """Return the widget of a question.

        Raises:
            KeyError: It is not asked.
        """
        return self._widgets[code]

    def ask(self, fields: tuple[FormField, ...], answers: Answers) -> None:
        """Show questions with the answers there are; emits nothing.

        The same questions keep their widgets, so that the focus and an open list stay.
        """
        self._loading = True
        if fields != self._fields:
            self._build(fields)
        for field in fields:
            self._set(field, answers.get(field.code, ()))
        self._loading = False

    def answers(self) -> dict[str, tuple[str, ...]]:
        """Return what is answered."""
        found = {field.code: self._answer_of(self._widgets[field.code]) for field in self._fields}
        return {code: given for code, given in found.items() if given}

    def missing(self) -> tuple[FormField, ...]:
        """Return needed questions without an answer."""
        return missing(self._fields, self.answers())

    def settle(self) -> None:
        """Take an answer that is half typed, as before recording."""
        for widget in self._widgets.values():
            chooser = widget.field if isinstance(widget, ManyChooser) else widget
            if isinstance(chooser, CodeChooser) and chooser.hasFocus():
                chooser.settle()

    def hide_choices(self) -> None:
        """Close any open list."""
        for widget in self._widgets.values():
            self._hide_list(widget)

    def go_to(self, code: str) -> None:
        """Put the focus into a question."""
        widget = self._widgets.get(code)
        if widget is not None:
            self._lay_out_now()
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_first_open(self) -> None:
        """Go to the first needed question without an answer, else to the first empty, else last."""
        answers = self.answers()
        needed = self.missing()
        empty = [field for field in self._fields if field.code not in answers]
        for field in (*needed, *empty, *self._fields[-1:]):
            self.go_to(field.code)
            return

    def mark_missing(self) -> tuple[FormField, ...]:
        """Show by the labels what is asked for in vain, and return it."""
        asked = self.missing()
        for field in self._fields:
            self._labels[field.code].wear_role("asked" if field in asked else "quiet")
        return asked

    # -- inside -------------------------------------------------------------------------------

    def _lay_out_now(self) -> None:
        """Give new fields their places at once: whatever scrolls to the focus goes by them."""
        above: QWidget | None = self
        while above is not None:
            layout = above.layout()
            if layout is not None:
                layout.activate()
            above = above.parentWidget()

    def _row_of(self, widget: Field) -> int:
        row, _ = cast("tuple[int, object]", self._form.getWidgetPosition(widget))
        return row

    @staticmethod
    def _hide_list(widget: Field) -> None:
        chooser = widget.field if isinstance(widget, ManyChooser) else widget
        if isinstance(chooser, CodeChooser):
            chooser.hide_choices()

    def _build(self, fields: tuple[FormField, ...]) -> None:
        """Show these questions; one that was there keeps its widget, the focus and its list."""
        known = {field.code: field for field in self._fields}
        wanted = {field.code for field in fields if _like(known.get(field.code), field)}
        for code in [code for code in self._widgets if code not in wanted]:
            widget = self._widgets.pop(code)
            self._labels.pop(code)
            self._hide_list(widget)
            self._form.removeRow(widget)
        self._fields = fields
        for row, field in enumerate(fields):
            if field.code not in self._widgets:
                words = translated("form", field.label)
                widget = self._made(field, words)
                label = PlainLabel(words, role="quiet")
                label.setBuddy(widget)
                self._widgets[field.code], self._labels[field.code] = widget, label
                self._form.insertRow(row, label, widget)
                label.show()
                widget.show()
            elif self._row_of(self._widgets[field.code]) != row:
                self._form.takeRow(self._widgets[field.code])  # both live on in another row
                self._form.insertRow(row, self._labels[field.code], self._widgets[field.code])
        self._size_notes()

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Put labels above their fields where the text is large."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._form.setRowWrapPolicy(self._wrapping())
            self._size_notes()

    def _wrapping(self) -> QFormLayout.RowWrapPolicy:
        """Return where labels stand. WrapLongRows would let a tight pane press fields flat."""
        large = self.fontMetrics().height() > _LARGE_TEXT_PX
        policy = QFormLayout.RowWrapPolicy
        return policy.WrapAllRows if large else policy.DontWrapRows

    def _size_notes(self) -> None:
        for widget in self._widgets.values():
            if isinstance(widget, NoteField):
                widget.setFixedHeight(_NOTE_LINES * self.fontMetrics().lineSpacing() + 16)

    def _made(self, field: FormField, words: str) -> Field:
        widget: Field
        if field.choices and field.many:
            widget = ManyChooser(words, field.choices)
            widget.answered.connect(self._tell)
        elif field.choices:
            widget = CodeChooser(words, field.choices)
            widget.answered.connect(self._tell)
        elif field.lines:
            widget = NoteField(words, limit=field.limit)
            widget.setPlaceholderText(translated("form", field.hint))
            widget.textChanged.connect(self._tell)
        else:
            widget = LineField(words)
            widget.setMaxLength(field.limit)
            widget.setPlaceholderText(translated("form", field.hint))
            widget.textEdited.connect(self._tell)
        widget.left.connect(self._leave)
        widget.setProperty("question", field.code)
        return widget

    def _set(self, field: FormField, given: tuple[str, ...]) -> None:
        widget = self._widgets[field.code]
        codes = {choice.code: choice for choice in field.choices}
        chosen = tuple(codes[code] for code in given if code in codes)
        if isinstance(widget, ManyChooser):
            if widget.values != chosen:
                widget.set_values(chosen)
        elif isinstance(widget, CodeChooser):
            if widget.value is not (chosen[0] if chosen else None):
                widget.set_value(chosen[0] if chosen else None)
        elif isinstance(widget, NoteField):
            if widget.toPlainText() != "".join(given[:1]):
                widget.setPlainText("".join(given[:1]))
        elif widget.text() != "".join(given[:1]):
            widget.setText("".join(given[:1]))

    @staticmethod
    def _answer_of(widget: Field) -> tuple[str, ...]:
        if isinstance(widget, ManyChooser):
            return tuple(answer.code for answer in widget.values)
        if isinstance(widget, CodeChooser):
            return (widget.value.code,) if isinstance(widget.value, Coded) else ()
        text = widget.toPlainText() if isinstance(widget, NoteField) else widget.text()
        return (text,) if text.strip() else ()

    def _leave(self, step: object) -> None:
        sender = self.sender()
        order = [self._widgets[field.code] for field in self._fields]
        at = next((n for n, widget in enumerate(order) if widget is sender), -1)
        if at < 0:
            return
        if step is Step.BACK:
            if at == 0:
                self.back.emit()
            else:
                order[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif step is Step.ENTER and self._quick and not self.missing():
            self.hide_choices()
            self.done.emit(self.answers())
        elif step is Step.ENTER and self._quick and self._fields[at] in self.missing():
            self.mark_missing()  # nothing is recorded without it: the focus stays
        elif at + 1 < len(order):
            order[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif step is Step.ENTER:
            self.hide_choices()
            self.done.emit(self.answers())
        else:
            self.focusNextPrevChild(True)  # noqa: FBT003 (Qt's signature)

    def _tell(self, _: object = None) -> None:
        if not self._loading:
            self.edited.emit(self.answers())


def _like(one: FormField | None, other: FormField) -> bool:
    """Say whether two questions differ in nothing but whether they must be answered."""
    return one is not None and replace(one, needed=other.needed) == other
