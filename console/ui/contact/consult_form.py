"""Ask the one-breath record: nine fields in one order, by keys alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.consult import NARRATIVE_LIMIT, REQUIRED, ConsultDraft, ConsultField
from console.domain.contact_sheet import Caret
from console.domain.vocabulary import Coded
from console.domain.wishes import REQUESTER_LIMIT
from console.ui.contact.field_words import field_label
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.line_field import LineField, NoteField, Step
from console.ui.reading.plain import PlainLabel

_FROM_FACTS = (
    ConsultField.ENTRY_CHANNEL,
    ConsultField.REQUESTER_ROLE,
    ConsultField.REQUESTER,
)
_ORDER = tuple(ConsultField)
_SIDE_BY_SIDE_EM = 42
"""Line heights of width from which the note stands beside the fields."""


class ConsultForm(QScrollArea):
    """The fields of a log that is being written.

    Signals:
        edited: The ``Caret`` after a keystroke, a choice, or a step to another field.
        paste_cut: The number of characters of a paste that did not fit into the note.
    """

    edited = Signal(object)
    paste_cut = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Consult log"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._loading = False
        self._labels: dict[ConsultField, PlainLabel] = {}
        self._choosers: dict[ConsultField, CodeChooser] = {}
        self.requester = LineField(field_label(ConsultField.REQUESTER))
        self.requester.setMaxLength(REQUESTER_LIMIT)
        self.requester.setPlaceholderText(self.tr("may stay empty"))
        self.note = NoteField(field_label(ConsultField.NARRATIVE), limit=NARRATIVE_LIMIT)
        self.note.setPlaceholderText(self.tr("What was asked, what you heard, what you advised"))
        self._lay_out()
        self.requester.textEdited.connect(self._tell)
        self.note.textChanged.connect(self._tell)
        self.note.paste_cut.connect(self.paste_cut)
        self.verticalScrollBar().valueChanged.connect(self.hide_choices)

    def chooser(self, field: ConsultField) -> CodeChooser:
        """Return the chooser of a coded field.

        Raises:
            KeyError: The field is text.
        """
        return self._choosers[field]

    def widget_of(self, field: ConsultField) -> CodeChooser | LineField | NoteField:
        """Return the widget that takes a field's answer."""
        if field is ConsultField.REQUESTER:
            return self.requester
        if field is ConsultField.NARRATIVE:
            return self.note
        return self._choosers[field]

    def load(self, draft: ConsultDraft) -> None:
        """Show another contact's log; emits nothing.

        A log in which nothing but how it came and who asked is answered was filled in from facts,
        and those answers are shown as filled in.
        """
        self._loading = True
        answered = {_ORDER[n] for n, field in enumerate(_ORDER) if draft.value(field)}
        from_facts = answered <= set(_FROM_FACTS)
        for field, chooser in self._choosers.items():
            answer = draft.value(field)
            chooser.set_value(
                answer if isinstance(answer, Coded) else None,
                prefilled=from_facts and field in _FROM_FACTS,
            )
        self.requester.setText(draft.requester)
        self.note.setPlainText(draft.narrative)
        self.mark_missing(())
        self._loading = False

    def draft(self) -> ConsultDraft:
        """Return the log as it stands on the screen."""
        values = {field.value: chooser.value for field, chooser in self._choosers.items()}
        return ConsultDraft(  # the vocabularies of the choosers are those of the fields
            **values,  # type: ignore[arg-type]
            requester=self.requester.text(),
            narrative=self.note.toPlainText(),
        )

    def caret(self) -> Caret | None:
        """Return where the person types; None where the focus is elsewhere."""
        for field in _ORDER:
            widget = self.widget_of(field)
            if widget.hasFocus():
                return Caret(field=field, position=_position(widget))
        return None

    def put_caret(self, caret: Caret | None) -> ConsultField:
        """Put the cursor back exactly; None goes to the first unanswered field.

        Returns:
            The field that has the focus now, or will have it once the window is active.
        """
        if caret is None:
            return self.go_to_first_missing()
        self._go_to(caret.field, Qt.FocusReason.OtherFocusReason)
        widget = self.widget_of(caret.field)
        if isinstance(widget, NoteField):
            cursor = QTextCursor(widget.document())
            cursor.setPosition(min(caret.position, widget.document().characterCount() - 1))
            widget.setTextCursor(cursor)
        else:
            widget.deselect()
            widget.setCursorPosition(caret.position)
        return caret.field

    def go_to_first_missing(self) -> ConsultField:
        """Go to the first required field without an answer, else to the note; return it."""
        missing = self.draft().missing()
        field = missing[0] if missing else ConsultField.NARRATIVE
        self._go_to(field)
        return field

    def mark_missing(self, fields: tuple[ConsultField, ...]) -> None:
        """Show by the labels which answers were asked for in vain."""
        for field, label in self._labels.items():
            label.wear_role("asked" if field in fields else "quiet")

    def settle(self) -> None:
        """Take the answer that is half typed, as before signing."""
        for chooser in self._choosers.values():
            if chooser.hasFocus():
                chooser.settle()

    def hide_choices(self) -> None:
        """Close any open list."""
        for chooser in self._choosers.values():
            chooser.hide_choices()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Put the note beside the fields where there is room for both."""
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE_EM * self.fontMetrics().height()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self.note.setMinimumHeight(5 * self.fontMetrics().height())
        for chooser in self._choosers.values():
            chooser.place_choices()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        body = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, body)
        self._box.setContentsMargins(2, 2, 8, 2)
        self._box.setSpacing(10)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(6)
        for field in _ORDER:
            if field.vocabulary is not None:
                chooser = CodeChooser(field_label(field), field.vocabulary)
                chooser.answered.connect(self._tell)
                self._choosers[field] = chooser
            widget = self.widget_of(field)
            widget.setProperty("consultField", field.value)
            widget.left.connect(self._leave)
            label = PlainLabel(field_label(field), role="quiet")
            label.setBuddy(widget)
            self._labels[field] = label
            if field is not ConsultField.NARRATIVE:
                form.addRow(label, widget)
        note = QVBoxLayout()
        note.setSpacing(4)
        note.addWidget(self._labels[ConsultField.NARRATIVE])
        note.addWidget(self.note, 1)
        self._box.addLayout(form, 1)
        self._box.addLayout(note, 1)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def _leave(self, step: object) -> None:
        sender = self.sender()
        field = next((f for f in _ORDER if self.widget_of(f) is sender), None)
        if field is None:
            return
        at = _ORDER.index(field)
        if step is Step.BACK:
            if at == 0:
                self.focusNextPrevChild(False)  # noqa: FBT003 (Qt's signature)
                return
            self._go_to(_ORDER[at - 1], Qt.FocusReason.BacktabFocusReason)
        elif field is ConsultField.NARRATIVE:
            self.focusNextPrevChild(True)  # noqa: FBT003 (Qt's signature)
            return
        else:
            self._go_to(self._next_open(at))
        self._tell()

    def _next_open(self, at: int) -> ConsultField:
        """Return the next unanswered field; the position only right after who asked."""
        after = _ORDER[at + 1 :]
        draft = self.draft()
        if after[0] is ConsultField.REQUESTER and not draft.requester:
            return ConsultField.REQUESTER
        return next(
            (f for f in after if f in REQUIRED and draft.value(f) is None), ConsultField.NARRATIVE
        )

    def _go_to(
        self, field: ConsultField, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason
    ) -> None:
        widget = self.widget_of(field)
        self.ensureWidgetVisible(widget, 0, 12)
        widget.setFocus(reason)

    def _tell(self, _: object = None) -> None:
        if not self._loading:
            caret = self.caret()
            if caret is not None:
                self.edited.emit(caret)


def _position(widget: CodeChooser | LineField | NoteField) -> int:
    if isinstance(widget, NoteField):
        return int(widget.textCursor().position())
    return int(widget.cursorPosition())
