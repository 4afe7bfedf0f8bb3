"""Ask the one-breath record: nine fields in one order, by keys alone."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.calls.wishes import REQUESTER_LIMIT
from console.domain.contact.consult import NARRATIVE_LIMIT, REQUIRED, ConsultDraft, ConsultField
from console.domain.contact.sheet import Caret
from console.domain.vocabulary import Coded
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
_EDGE = 2
_ANY_HEIGHT = 16_777_215
"""Qt's own largest height of a widget."""
_SIDE_BY_SIDE_EM = 35
"""Line heights of width from which the note stands beside the fields."""


class ConsultForm(QScrollArea):
    """The fields of a log that is being written.

    Where the note stands beside the fields it is always whole in view and scrolls by itself; the
    fields scroll by whole rows.

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
        self._padding = 0
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
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._end_on_a_row)

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

    def take(self, field: ConsultField, answer: Coded | str) -> None:
        """Write an answer that was given elsewhere, as if it had been typed here."""
        widget = self.widget_of(field)
        if isinstance(widget, NoteField):
            widget.setPlainText(str(answer))
        elif isinstance(widget, CodeChooser) and isinstance(answer, Coded):
            widget.set_value(answer)
            self.edited.emit(Caret(field=field))

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
        self._hold_note()
        for chooser in self._choosers.values():
            chooser.place_choices()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        body = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, body)
        self._box.setContentsMargins(2, _EDGE, 8, _EDGE)
        self._box.setSpacing(10)
        self._fields = form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(4)
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
        self._note_column = note = QVBoxLayout()
        note.setSpacing(4)
        note.addWidget(self._labels[ConsultField.NARRATIVE])
        note.addWidget(self.note, 1)
        note.addStretch(0)  # below a note that is no higher than the view
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
        self._bring_into_view(field)
        widget.setFocus(reason)

    # -- scrolling ----------------------------------------------------------------------------

    @property
    def _wide(self) -> bool:
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def _scrolled(self, value: int) -> None:
        self.hide_choices()
        whole = min(self._row_tops(), key=lambda top: abs(top - value), default=value)
        bar = self.verticalScrollBar()
        if whole != value and whole <= bar.maximum():
            bar.setValue(whole)
        else:
            self._hold_note()

    def _row_tops(self) -> list[int]:
        """Return where the view may begin: at the top of a row; the first is the very top."""
        tops = [widget.y() - _EDGE for field in _ORDER if (widget := self._above(field))]
        return [0, *tops[1:]] if tops else []

    def _above(self, field: ConsultField) -> QWidget | None:
        """Return what stands at the top of a field's row; None for a note beside the rows."""
        label = self._labels[field]
        if field is ConsultField.NARRATIVE:
            return None if self._wide else label
        widget = self.widget_of(field)
        return label if label.y() < widget.y() - label.height() // 2 else widget

    def _bring_into_view(self, field: ConsultField) -> None:
        """Scroll by whole rows until a field is whole in view; a note beside them always is."""
        above = self._above(field)
        if above is None:
            return
        widget, bar = self.widget_of(field), self.verticalScrollBar()
        top, bottom = above.y() - _EDGE, widget.y() + widget.height() + _EDGE
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            enough = bottom - self.viewport().height()
            bar.setValue(min((t for t in self._row_tops() if t >= enough), default=top))

    def _hold_note(self) -> None:
        """Keep a note beside the fields as high as the view, and where the view is."""
        line, height = self.fontMetrics().height(), self.viewport().height()
        label = self._labels[ConsultField.NARRATIVE].sizeHint().height()
        room = max(2 * line, height - label - self._note_column.spacing() - 2 * _EDGE)
        self.note.setMinimumHeight(min(5 * line, room) if self._wide else 5 * line)
        self.note.setMaximumHeight(room if self._wide else _ANY_HEIGHT)
        self._set_margins()

    def _end_on_a_row(self) -> None:
        """Let the fields scroll so far that a row, not half of one, is the first at the end."""
        over = self.verticalScrollBar().maximum() - self._padding
        self._padding = 0
        if over > 0:
            self._padding = min((top for top in self._row_tops() if top >= over), default=over)
            self._padding -= over
        self._set_margins()

    def _set_margins(self) -> None:
        last = self._choosers[ConsultField.DISPOSITION]
        # The note must not hold the fields scrolled further than they go by themselves.
        furthest = last.y() + last.height() + self._padding + _EDGE - self.viewport().height()
        top = min(self.verticalScrollBar().value(), max(0, furthest)) if self._wide else 0
        below_fields, below_note = (self._padding, 0) if self._wide else (0, self._padding)
        for layout, margins in (
            (self._fields, QMargins(0, 0, 0, below_fields)),
            (self._note_column, QMargins(0, top, 0, below_note)),
        ):
            if layout.contentsMargins() != margins:
                layout.setContentsMargins(margins)

    def _tell(self, _: object = None) -> None:
        if not self._loading:
            caret = self.caret()
            if caret is not None:
                self.edited.emit(caret)


def _position(widget: CodeChooser | LineField | NoteField) -> int:
    if isinstance(widget, NoteField):
        return int(widget.textCursor().position())
    return int(widget.cursorPosition())
