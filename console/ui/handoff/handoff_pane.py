"""Show the handoff sheet: each open item is taken by a person with a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.domain.asking import Answers, FormField, first
from console.domain.finish.handoff import Handoff, Item, ItemKind, TakerRole, TakeWish
from console.ui.entry.act_button import ActButton
from console.ui.entry.answer_form import AnswerForm
from console.ui.reading.local_time import clock_text
from console.ui.reading.plain import PlainLabel, WordLabel
from console.ui.theme import current_theme, set_role
from console.ui.translation import translated, vocabulary_label

TAKER = (
    FormField(code="person", label="Who takes it", needed=True, limit=80, hint="a name"),
    FormField(code="role", label="Who they are", choices=tuple(TakerRole), needed=True),
)


class HandoffPane(QWidget):
    """The sheet that is made from what is open.

    Signals:
        begin_asked: Make the sheet, or renew it.
        take_asked: A ``TakeWish``.
        end_asked: The shift is handed over.
        dismissed: Escape left the pane.
    """

    begin_asked = Signal()
    take_asked = Signal(object)
    end_asked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Handoff"))
        self._handoff: Handoff | None = None
        self._person = ""
        self._role = TakerRole.CLINICIAN
        self.title = PlainLabel(role="title")
        self.state = WordLabel(role="quiet")
        self.state.setWordWrap(True)
        self.form = AnswerForm(quick=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Open items"))
        self.begin = ActButton(self.tr("Make the sheet"), role="primary")
        self.end = ActButton(self.tr("Hand over"), role="primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addWidget(self.form)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.begin.clicked.connect(self.begin_asked)
        self.end.clicked.connect(self.end_asked)
        self.form.done.connect(self._take)
        self.list.itemActivated.connect(self._go_to_form)
        self.show_handoff(None)

    def show_handoff(self, handoff: Handoff | None) -> None:
        """Show the sheet; the mark goes to the next item without an owner."""
        fresh = handoff is not None and (
            self._handoff is None or self._handoff.handoff_id != handoff.handoff_id
        )
        self._handoff = handoff
        there = handoff is not None
        self.list.setVisible(there)
        self.end.setVisible(there)
        self.begin.setText(self.tr("Look again") if there else self.tr("Make the sheet"))
        set_role(self.begin, "" if there else "primary")
        if handoff is None:
            self.form.hide()
            self.title.setText(self.tr("Hand over the shift"))
            self.state.setText(
                self.tr(
                    "The sheet is made from what is open. Each item is taken by somebody with a"
                    " name: the incoming clinician, or the 911 shift supervisor if nobody comes."
                )
            )
            self.state.wear_role("quiet")
            return
        left = len(handoff.open_items)
        self.title.setText(
            self.tr("{name} hands over {count}").format(
                name=handoff.outgoing, count=len(handoff.items)
            )
        )
        self.state.setText(
            self.tr("{count} WITHOUT AN OWNER BY NAME").format(count=left)
            if left
            else self.tr("EVERY ITEM HAS AN OWNER")
        )
        self.state.wear_role("state-waiting" if left else "state-good")
        self._fill(handoff)
        self.form.setVisible(left > 0)
        if left:
            self._ask()
            self.form.go_to("person")
        elif not fresh:
            self.end.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Go to the next item, or to making the sheet."""
        if self._handoff is None:
            self.begin.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.begin_asked.emit()
        elif self._handoff.open_items:
            self.form.go_to("person")
        else:
            self.end.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _fill(self, handoff: Handoff) -> None:
        theme = current_theme()
        self.list.clear()
        marked = False
        for item in handoff.items:
            line = QListWidgetItem(self._words(item))
            line.setData(Qt.ItemDataRole.UserRole, item.key)
            urgent = item.kind in {ItemKind.RESCUE, ItemKind.REROUTE}
            colour = theme.asked if urgent else theme.text
            line.setForeground(QBrush(QColor(theme.quiet if item.taken_by else colour)))
            self.list.addItem(line)
            if not item.taken_by and not marked:
                marked = True
                self.list.setCurrentItem(line)

    def _words(self, item: Item) -> str:
        kind = translated("handoff", item.kind.value)
        due = (
            self.tr(" · by {time}").format(time=clock_text(item.due_at)[:5]) if item.due_at else ""
        )
        if item.taken_by and item.role is not None:
            taken = self.tr("TAKEN by {name} ({role})").format(
                name=item.taken_by, role=vocabulary_label(item.role)
            )
        else:
            taken = self.tr("nobody has it yet")
        return f"{kind}{due}: {item.words}\n{taken}"

    def _ask(self) -> None:
        """Ask for the next owner; whoever took the last one is offered again."""
        known = {"role": (self._role.code,)}
        if self._person:
            known["person"] = (self._person,)
        self.form.ask(TAKER, known)
        widget = self.form.widget_of("person")
        if self._person and hasattr(widget, "selectAll"):
            widget.selectAll()

    def _go_to_form(self, *_: object) -> None:
        self.form.go_to("person")

    def _take(self, answers: Answers) -> None:
        marked = self.list.selectedItems()
        if not marked or self.form.mark_missing():
            return
        self._person = first(answers, "person")
        self._role = TakerRole(first(answers, "role"))
        self.take_asked.emit(
            TakeWish(
                key=str(marked[0].data(Qt.ItemDataRole.UserRole)),
                person=self._person,
                role=self._role,
            )
        )
