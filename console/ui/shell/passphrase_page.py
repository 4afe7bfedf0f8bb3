"""Ask for a passphrase where this computer has no usable keyring for the record's key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField

MINIMUM_LENGTH = 12
"""Characters of a new passphrase; the whole record hangs on it."""


class PassphrasePage(Page):
    """What happened, what is safe, what to do; then one field, or two for a new record."""

    passphrase_given = Signal(object)
    """A str: the passphrase, exactly as typed. Whoever takes it neither stores nor logs it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = False
        self._heading = self.add_heading("")
        self._happened = self.add_text("")
        self._why = self.add_text("", "waiting")
        self._safe = self.add_text("")
        self._do = self.add_text("")
        self._first = self._field(self.tr("Passphrase"))
        self._again = self._field(self.tr("The same passphrase again"))
        self._visible = QCheckBox(self.tr("Show what I type"), self)
        self._visible.toggled.connect(self._show_typed)
        self.body.addWidget(self._visible)
        self.add_error()
        self._go = self.add_go(self.tr("Open the record"))
        self._go.clicked.connect(self._give)
        self.ask_existing()

    def ask_new(self, why: str = "") -> None:
        """Ask twice, for a record that is about to be made.

        Args:
            why: Why the keyring cannot be used, as a sentence; empty leaves it out.
        """
        self._prepare(
            why,
            new=True,
            heading=self.tr("This computer has no keyring that can be used"),
            happened=self.tr(
                "The record is encrypted. Its key would lie in the system's keyring; without one "
                "it is made from a passphrase."
            ),
            safe=self.tr("Nothing has been written yet, and no key will lie open on the disk."),
            do=self.tr(
                "Choose a passphrase of at least {count} characters and keep it where your "
                "agency keeps such things. Without it nobody can open the record again."
            ).format(count=MINIMUM_LENGTH),
        )

    def ask_existing(self, why: str = "") -> None:
        """Ask once, for a record that was made with a passphrase."""
        self._prepare(
            why,
            new=False,
            heading=self.tr("The record needs its passphrase"),
            happened=self.tr("The key of this record is made from a passphrase."),
            safe=self.tr("The record is whole and still encrypted."),
            do=self.tr("Type the passphrase this record was made with."),
        )

    def show_error(self, words: str) -> None:
        """Say why the record did not open, and let the person type again."""
        self._go.setEnabled(True)
        self.tell_error(words, self._first)
        if words:
            self._first.selectAll()

    def begin(self) -> None:
        """Begin in the first field."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty the fields; called when the record is open."""
        for field in (self._first, self._again):
            field.forget()
        self._visible.setChecked(False)

    def _prepare(
        self, why: str, *, new: bool, heading: str, happened: str, safe: str, do: str
    ) -> None:
        self._new = new
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._happened.setText(happened)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._safe.setText(safe)
        self._do.setText(do)
        self._again.setVisible(new)
        self.forget()
        self.show_error("")

    def _field(self, name: str) -> SecretField:
        field = SecretField(name, self)
        field.returnPressed.connect(self._give)
        self.body.addWidget(field)
        return field

    def _show_typed(self, visible: bool) -> None:  # noqa: FBT001 - a slot's payload
        mode = QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password
        for field in (self._first, self._again):
            field.setEchoMode(mode)

    def _give(self) -> None:
        words = self._first.text()
        if not words:
            self.show_error(self.tr("Type the passphrase first."))
        elif self._new and len(words) < MINIMUM_LENGTH:
            self.show_error(
                self.tr("This is too short: {count} characters at least.").format(
                    count=MINIMUM_LENGTH
                )
            )
        elif self._new and not self._again.text():
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._new and words != self._again.text():
            self.show_error(self.tr("The two are not the same. Nothing was made."))
        else:
            self.show_error("")
            self._go.setEnabled(False)
            self.passphrase_given.emit(words)
