"""Let a person at the desk take another passphrase of their own."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from console.domain.access.sign_on import LEAST_PASSPHRASE, passphrase_fault, plain_passphrase
from console.ui.access.access_words import fault_words
from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField
from console.ui.theme import set_role


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWish:
    """The passphrase that opens the person's keys now, and the one that shall."""

    former: str
    passphrase: str

    def __repr__(self) -> str:
        """Show nothing that was typed, wherever this may be printed."""
        return "OwnWish(...)"


class OwnPage(Page):
    """The present passphrase, the new one twice."""

    wished = Signal(object)
    """An OwnWish."""
    left = Signal()
    """Back to work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.add_heading(self.tr("Change my passphrase"))
        self.add_text(
            self.tr(
                "Your signing key, your private notes and your second factor stay as they are: "
                "from then on they open by the new passphrase alone. {count} characters at least."
            ).format(count=LEAST_PASSPHRASE)
        )
        self.former = SecretField(self.tr("The passphrase you have now"), self)
        self.first = SecretField(self.tr("The new passphrase"), self)
        self.again = SecretField(self.tr("The new passphrase again"), self)
        for field in (self.former, self.first, self.again):
            field.returnPressed.connect(self._give)
            self.body.addWidget(field)
        self.add_error()
        self._go = QPushButton(self.tr("Change it"), self)
        set_role(self._go, "primary")
        self._go.clicked.connect(self._give)
        self._back = QPushButton(self.tr("Back to work"), self)
        self._back.clicked.connect(self.left)
        self.add_flow(self._go, self._back)

    def show_name(self, name: str) -> None:
        """Take whose passphrase it is: their name alone is none."""
        self._name = name

    def show_error(self, words: str, field: QLineEdit | None = None) -> None:
        """Say why nothing was changed, and let the person type again."""
        self._go.setEnabled(True)
        self.tell_error(words, field or self.former)

    def begin(self) -> None:
        """Begin at the present passphrase."""
        self.forget()
        self.former.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for field in (self.former, self.first, self.again):
            field.forget()
        self._go.setEnabled(True)
        self.tell_error("")

    @Slot()
    def _give(self) -> None:
        fault = passphrase_fault(self.first.text(), self._name)
        if not self.former.text():
            self.former.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.first.text():
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif fault is not None:
            self.show_error(fault_words(fault), self.first)
        elif plain_passphrase(self.first.text()) == plain_passphrase(self.former.text()):
            self.show_error(self.tr("This is the one you have. Take another."), self.first)
        elif not self.again.text():
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.first.text() != self.again.text():
            self.show_error(self.tr("The two are not the same. Nothing was changed."), self.again)
        else:
            wish = OwnWish(former=self.former.take(), passphrase=self.first.take())
            self.again.forget()
            self.tell_error("")
            self._go.setEnabled(False)
            self.wished.emit(wish)
