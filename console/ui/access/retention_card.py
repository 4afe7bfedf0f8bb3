"""Ask for a hold, its end, or the destruction of a contact's texts, always by an authority."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from console.ui.reading.announcing import announce
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role

_LONGEST = 300


class RetentionAct(Enum):
    """What is to become of a contact's texts."""

    HOLD = "hold"
    LIFT = "lift"
    DESTROY = "destroy"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionWish:
    """What the privacy officer orders, and by what right."""

    act: RetentionAct
    authority: str
    reason: str


class RetentionCard(QFrame):
    """Authority and reason first; destruction asks twice, for it cannot be undone."""

    wished = Signal(object)
    """A RetentionWish about the contact that the page names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._sure = False
        column = QVBoxLayout(self)
        self._due = self._label("title")
        self.authority = self._field(self.tr("By what right, as the number of an order"))
        self.reason = self._field(self.tr("Why"))
        self._told = self._label("state-waiting")
        self._hold = QPushButton(self.tr("Hold this contact"), self)
        self._hold.clicked.connect(self._ask_hold)
        self._lift = QPushButton(self.tr("Lift its hold"), self)
        self._lift.clicked.connect(self._ask_lift)
        self._destroy = QPushButton(self.tr("Destroy its texts"), self)
        self._destroy.clicked.connect(self._ask_destroy)
        buttons = QWidget(self)
        flow = WordFlow(buttons, gap=10, line_gap=6)
        for button in (self._hold, self._lift, self._destroy):
            flow.addWidget(button)
        for part in (self._due, self.authority, self.reason, buttons, self._told):
            column.addWidget(part)
        self.show_due(None, scheduled=False)
        self.show_told("")

    def show_due(self, count: int | None, *, scheduled: bool, oldest: str = "") -> None:
        """Say how many contacts the schedule makes due; without one, that the agency must set it.

        Args:
            count: How many; None while nobody asked.
            scheduled: Whether the agency set a schedule.
            oldest: The id of the one that is due for longest.
        """
        if not scheduled:
            words = self.tr(
                "No retention schedule is set: nothing is ever due. The agency must adopt one."
            )
        else:
            words = self.tr("{count} contacts are older than the schedule.").format(
                count=count or 0
            )
            if oldest:
                words += " " + self.tr("The oldest: {contact}").format(contact=oldest)
        self._due.setText(words)

    def show_told(self, words: str) -> None:
        """Say what was done, or why nothing was; empty takes it away."""
        self._sure = False
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            announce(self, words)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.authority.setText("")
        self.reason.setText("")
        self.show_told("")

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        set_role(label, role)
        return label

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    @Slot()
    def _ask_hold(self) -> None:
        self._ask(RetentionAct.HOLD)

    @Slot()
    def _ask_lift(self) -> None:
        self._ask(RetentionAct.LIFT)

    @Slot()
    def _ask_destroy(self) -> None:
        if self._missing():
            return
        if not self._sure:
            self.show_told(
                self.tr("This cannot be undone. Press Destroy again to destroy the texts.")
            )
            self._sure = True
            return
        self._ask(RetentionAct.DESTROY)

    def _missing(self) -> bool:
        for field in (self.authority, self.reason):
            if not field.text().strip():
                self.show_told(self.tr("Say by what right and why first. Nothing was done."))
                field.setFocus()
                return True
        return False

    def _ask(self, act: RetentionAct) -> None:
        if self._missing():
            return
        wish = RetentionWish(
            act=act,
            authority=" ".join(self.authority.text().split()),
            reason=" ".join(self.reason.text().split()),
        )
        self.show_told("")
        self.wished.emit(wish)
