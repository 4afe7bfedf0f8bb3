"""Set a working desk up: its first administrator."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from console.domain.access.session import Role
from console.domain.access.sign_on import LEAST_PASSPHRASE, MOST_NAME, passphrase_fault
from console.ui.access.access_words import fault_words
from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunWish:
    """Who sets the desk up.

    Attributes:
        name: As others should read it.
        passphrase: Judged already; neither stored nor logged.
        roles: Administrator, and clinician where they work here too.
    """

    name: str
    passphrase: str
    roles: tuple[Role, ...]

    def __repr__(self) -> str:
        """Show nothing that was typed, wherever this may be printed."""
        return "FirstRunWish(...)"


class FirstRunPage(Page):
    """A name, a passphrase twice, and whether the person also works as a clinician."""

    set_up = Signal(object)
    """A FirstRunWish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(self.tr("Set up this desk"))
        self.add_text(
            self.tr(
                "Nobody has an account here yet. You become the administrator: you make accounts "
                "for the others. An administrator sees no call and no contact."
            )
        )
        self.name = self.add_field(
            self.tr("Your name"), MOST_NAME, self.tr("Your name, as others should read it")
        )
        self.name.returnPressed.connect(self._give)
        self.add_text(
            self.tr(
                "A passphrase of at least {count} characters: some words in a row are easy to "
                "type and hard to guess."
            ).format(count=LEAST_PASSPHRASE),
            "quiet",
        )
        self.first = SecretField(self.tr("Passphrase"), self)
        self.again = SecretField(self.tr("The same passphrase again"), self)
        for field in (self.first, self.again):
            field.returnPressed.connect(self._give)
            self.body.addWidget(field)
        self.clinician = QCheckBox(self.tr("I also work here as a clinician"), self)
        self.body.addWidget(self.clinician)
        self.add_error()
        self._go = self.add_go(self.tr("Make my account"))
        self._go.clicked.connect(self._give)

    def show_error(self, words: str, field: QLineEdit | None = None) -> None:
        """Say why no account was made; empty takes it away."""
        self._go.setEnabled(True)
        self.tell_error(words, field or self.first)

    def begin(self) -> None:
        """Begin at the name."""
        self.forget()
        self.show_error("")
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of the passphrase."""
        self.first.forget()
        self.again.forget()

    @Slot()
    def _give(self) -> None:
        name = " ".join(self.name.text().split())
        fault = passphrase_fault(self.first.text(), name)
        if not name:
            self.show_error(self.tr("Type your name first."), self.name)
        elif not self.first.text():
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif fault is not None:
            self.show_error(fault_words(fault))
        elif not self.again.text():
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.first.text() != self.again.text():
            self.show_error(self.tr("The two are not the same. Nothing was made."), self.again)
        else:
            roles = (Role.CLINICIAN,) if self.clinician.isChecked() else ()
            wish = FirstRunWish(name=name, passphrase=self.first.take(), roles=(Role.ADMIN, *roles))
            self.again.forget()
            self.show_error("")
            self._go.setEnabled(False)
            self.set_up.emit(wish)
