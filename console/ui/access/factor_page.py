"""Set up a second factor: a program on a telephone, or a hardware token, and recovery codes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from console.domain.access.codes import read_secret, secret_text
from console.domain.access.sign_on import FactorKind
from console.ui.entry.page import Page
from console.ui.fonts import figures_font
from console.ui.theme import set_role
from console.ui.translation import mark_data

_LONGEST_SECRET = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorWish:
    """A second factor that was tried: a right code of it shows that both sides agree."""

    kind: FactorKind
    secret: bytes
    code: str

    def __repr__(self) -> str:
        """Show no secret, wherever this may be printed."""
        return f"FactorWish(kind={self.kind})"


class FactorPage(Page):
    """First the secret and a code of it; then the recovery codes, once."""

    tried = Signal(object)
    """A FactorWish."""
    written_down = Signal()
    """The recovery codes are on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = b""
        self._heading = self.add_heading(self.tr("Your second factor"))
        self._why = self.add_text(
            self.tr("A passphrase can be watched. A code from something you carry cannot.")
        )
        self._how = self.add_text(
            self.tr("Type this into your authenticator program, as a time-based key:")
        )
        self.secret = QLabel(self)
        self.secret.setFont(figures_font())
        self.secret.setWordWrap(True)
        self.secret.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        set_role(self.secret, "title")
        mark_data(self.secret)
        self.body.addWidget(self.secret)
        self.token = QCheckBox(
            self.tr("Telephones are not allowed here: I have a hardware token"), self
        )
        self.token.toggled.connect(self._other_kind)
        self.body.addWidget(self.token)
        self.typed = self.add_field(self.tr("The token's secret, from its paper"), _LONGEST_SECRET)
        self.code = self.add_field(self.tr("The six digits it shows now"), 16)
        self.code.returnPressed.connect(self._give)
        self.add_error()
        self._codes = self.add_text("", "title")
        self._codes.setFont(figures_font())
        mark_data(self._codes)
        self._go = self.add_go()
        self._go.clicked.connect(self._give)
        self.offer(b"")

    def offer(self, secret: bytes) -> None:
        """Show a fresh secret for an authenticator program."""
        self._new = secret
        self._heading.setText(self.tr("Your second factor"))
        self._codes.hide()
        for part in (self._why, self._how, self.secret, self.token, self.code):
            part.show()
        self.secret.setText(secret_text(secret) if secret else "")
        self.token.setChecked(False)
        self._go.setText(self.tr("Try the code"))
        self.code.setText("")
        self._other_kind(token=False)
        self.show_error("")

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Show the recovery codes, which nobody will ever see again."""
        self._new = b""
        self.secret.setText("")
        self.typed.setText("")
        for part in (self._why, self.secret, self.token, self.typed, self.code, self._error):
            part.hide()
        self._heading.setText(self.tr("Write these down now"))
        self._how.setText(
            self.tr(
                "Each of them signs you on once when the code cannot be had. They are shown this "
                "one time; keep them on paper, not at this desk."
            )
        )
        rows = ["    ".join(codes[at : at + 2]) for at in range(0, len(codes), 2)]
        self._codes.setText("\n".join(rows))
        self._codes.show()
        self._go.setText(self.tr("I have written them down"))
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, words: str) -> None:
        """Say why the factor does not work yet; empty takes it away."""
        self._go.setEnabled(True)
        self.tell_error(words, self.code)

    def begin(self) -> None:
        """Begin at the code."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep neither the secret nor the codes."""
        self._new = b""
        for label in (self.secret, self._codes):
            label.setText("")
        self.typed.setText("")
        self.code.setText("")

    @Slot(bool)
    def _other_kind(self, token: bool) -> None:  # noqa: FBT001 - a slot's payload
        self.typed.setVisible(token)
        self.secret.setVisible(not token)
        self._how.setText(
            self.tr("Type the secret that came with the token, then the digits it shows.")
            if token
            else self.tr("Type this into your authenticator program, as a time-based key:")
        )

    @Slot()
    def _give(self) -> None:
        if self._codes.isVisibleTo(self):
            self.forget()
            self.written_down.emit()
            return
        kind, secret = FactorKind.APP, self._new
        if self.token.isChecked():
            kind = FactorKind.TOKEN
            try:
                secret = read_secret(self.typed.text())
            except ValueError:
                self.show_error(
                    self.tr("This is no secret of a token: letters A to Z and 2 to 7, or 0 to F.")
                )
                return
        if not self.code.text().strip():
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go.setEnabled(False)
        self.tried.emit(FactorWish(kind=kind, secret=secret, code=self.code.text()))
