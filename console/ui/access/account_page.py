"""Ask who sits at a working desk, and have them prove it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from console.domain.access.factors import Ask, FactorNews
from console.domain.access.session import Role
from console.domain.access.sign_on import Account, SignOnTry
from console.ui.access.release_card import ReleaseCard
from console.ui.access.touch_strip import TouchStrip
from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField
from console.ui.entry.typing_focus import keep_letters
from console.ui.translation import mark_data, translated

_MOST_ROWS = 6
_LONGEST_CODE = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRelease:
    """Somebody was called and lets a locked account try again."""

    account_id: str
    by: str
    told_at: str


class AccountPage(Page):
    """The people of this desk, a passphrase, and what the second factor of each wants."""

    tried = Signal(object)
    """A SignOnTry."""
    release_tried = Signal(object, object)
    """(the locked account's id, the SignOnTry of the second person)."""
    phone_release_asked = Signal(object)
    """A PhoneRelease."""
    pin_given = Signal(object)
    """A str: the PIN that a security key asks for."""
    let_be = Signal()
    """The second factor that is waited for shall not be waited for any longer."""
    banner_read = Signal()
    """The banner was acknowledged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._asks: Mapping[str, Ask] = {}
        self._busy = False
        self.add_heading(self.tr("Who sits at this desk?"))
        self._banner = self.add_text("", "waiting")
        self._banner.hide()
        mark_data(self._banner)
        self._agreed = QCheckBox(self.tr("I have read this"), self)
        self._agreed.clicked.connect(self._banner_agreed)
        self._agreed.hide()
        self.body.addWidget(self._agreed)
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("People of this desk"))
        keep_letters(self.people)
        mark_data(self.people)
        self.people.currentRowChanged.connect(self._chosen)
        self.people.itemActivated.connect(self._to_passphrase)
        self.body.addWidget(self.people)
        self._roles = QButtonGroup(self)
        self._role_row = self.add_flow()
        self.passphrase = SecretField(self.tr("Passphrase"), self)
        self.passphrase.returnPressed.connect(self._give)
        self.body.addWidget(self.passphrase)
        self._hindered = self.add_text(
            self.tr(
                "Your second factor cannot be shown at this desk now. A recovery code signs you "
                "on, and lets you set up another."
            ),
            "state-waiting",
        )
        self._hindered.hide()
        self.code = self.add_field(self.tr("Your second factor"), _LONGEST_CODE)
        self.code.returnPressed.connect(self._give)
        self.strip = TouchStrip(self)
        self.strip.pin_given.connect(self.pin_given)
        self.strip.stopped.connect(self._stopped)
        self.body.addWidget(self.strip)
        self.add_error()
        self._go = self.add_go(self.tr("Sign on"))
        self._go.clicked.connect(self._give)
        self.release = ReleaseCard(self)
        self.release.tried.connect(self._release_here)
        self.release.phoned.connect(self._release_by_phone)
        self.release.hide()
        self.body.addWidget(self.release)

    @property
    def account(self) -> Account | None:
        """Return whose row is chosen."""
        row = self.people.currentRow()
        return self._accounts[row] if 0 <= row < len(self._accounts) else None

    def show_banner(self, words: str, *, read: bool) -> None:
        """Show the agency's notice; until it is acknowledged nobody can sign on."""
        self._banner.setText(words)
        self._banner.setVisible(bool(words))
        self._agreed.setVisible(bool(words))
        self._agreed.setChecked(read or not words)
        self._allow()

    @property
    def ask(self) -> Ask | None:
        """Return what the chosen person shows beside the passphrase; None for nothing."""
        account = self.account
        return self._asks.get(account.account_id) if account is not None else None

    def show_accounts(
        self, accounts: Iterable[Account], asks: Mapping[str, Ask] | None = None
    ) -> None:
        """Show who may sign on; whoever was chosen stays chosen.

        Args:
            accounts: All of them.
            asks: What each shows beside the passphrase, by id; who is left out shows nothing.
        """
        former = self.account
        self._asks = asks or {}
        self._accounts = tuple(account for account in accounts if not account.closed)
        self.people.clear()
        for account in self._accounts:
            words = ", ".join(translated("roles", role.label) for role in account.roles)
            locked = f"    {self.tr('LOCKED')}" if account.locked_at else ""
            self.people.addItem(QListWidgetItem(f"{account.name}    {words}{locked}"))
        ids = [account.account_id for account in self._accounts]
        row = ids.index(former.account_id) if former and former.account_id in ids else 0
        self.people.setCurrentRow(row)
        self._fit()
        self._chosen()

    def show_error(self, words: str, *, at_code: bool = False) -> None:
        """Show why nobody was signed on, and let the person type again; empty takes it away."""
        self.strip.end()
        self._set_busy(busy=False)
        field = self.code if at_code and not self.code.isHidden() else self.passphrase
        self.tell_error(words, field)

    def ask_code(self) -> None:
        """Ask for what the second factor wants typed, once the passphrase stands there."""
        self.code.show()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_news(self, news: FactorNews) -> None:
        """Say what the second factor waits for; the passphrase was right."""
        self.strip.show_news(news)

    def show_locked(self, account: Account, *, by_phone: bool) -> None:
        """Say that the account is locked, and how a second person releases it."""
        self.show_error(
            self.tr(
                "Five bad tries: the account of {name} is locked. Calls and notes are safe. "
                "A second person lets it try again."
            ).format(name=account.name)
        )
        others = [it for it in self._accounts if it.account_id != account.account_id]
        self.release.show_others(others, by_phone=by_phone)
        self.release.show()
        self.release.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Begin at the list, or at the passphrase where only one person is known."""
        self.forget()
        self.show_error("")
        self.release.hide()
        several = self.people.count() > 1
        first: QWidget = self.people if several or not self._agreed.isChecked() else self.passphrase
        if self._agreed.isVisibleTo(self) and not self._agreed.isChecked():
            first = self._agreed
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.strip.end()
        self.passphrase.forget()
        self.code.setText("")
        self.release.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let a second factor be that is waited for, with Escape."""
        if event.key() != Qt.Key.Key_Escape or not self.strip.let_be():
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "release"):
            self._fit_list()

    def _fit_list(self) -> None:
        rows = max(1, min(_MOST_ROWS, self.people.count()))
        hint = self.people.sizeHintForRow(0)
        row = hint if hint > 0 else self.people.fontMetrics().height() * 2
        self.people.setFixedHeight(rows * row + 8)

    @Slot()
    def _chosen(self, _: int = 0) -> None:
        account = self.account
        self.release.hide()
        for button in self._roles.buttons():
            self._roles.removeButton(button)
            self._role_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        roles = account.roles if account is not None else ()
        for place, role in enumerate(roles if len(roles) > 1 else ()):
            button = QRadioButton(translated("roles", role.label), self)
            button.setChecked(place == 0)
            self._roles.addButton(button, place)
            self._role_row.addWidget(button)
        self._show_code()
        self._fit_list()

    def _show_code(self) -> None:
        ask = self.ask
        hints = {
            Ask.CODE: self.tr("Six digits, or a recovery code"),
            Ask.PASSWORD: self.tr("What the system's sign-on asks for, or a recovery code"),
            Ask.TOUCH: self.tr("Nothing, and then touch your key; or a recovery code"),
            Ask.RECOVERY: self.tr("A recovery code"),
        }
        hidden = ask is Ask.PASSWORD
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        self.code.setText("")
        self.code.setEchoMode(mode)
        self.code.setPlaceholderText(hints.get(ask, "") if ask is not None else "")
        self.code.setAccessibleDescription(self.code.placeholderText())
        self.code.setVisible(ask is not None)
        self._hindered.setVisible(ask is Ask.RECOVERY)

    @Slot()
    def _stopped(self) -> None:
        self._set_busy(busy=False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.let_be.emit()

    @Slot()
    def _to_passphrase(self, _: object = None) -> None:
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _banner_agreed(self, agreed: bool) -> None:  # noqa: FBT001 - a slot's payload
        self._allow()
        if agreed:
            self.banner_read.emit()
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        allowed = self._agreed.isChecked()
        for part in (self.people, self.passphrase, self.code, self._go):
            part.setEnabled(allowed and not self._busy)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._allow()

    def _role(self) -> Role | None:
        account = self.account
        if account is None or len(account.roles) < 2:
            return None
        return account.roles[max(0, self._roles.checkedId())]

    @Slot()
    def _give(self) -> None:
        account = self.account
        if account is None or self._busy:
            return
        if not self.passphrase.text():
            self.show_error(self.tr("Type your passphrase first."))
            return
        wanted = self.ask is not None and self.ask is not Ask.TOUCH
        if wanted and not self.code.text().strip():
            self.ask_code()
            return
        self.tell_error("")
        typed = SignOnTry(
            account_id=account.account_id,
            passphrase=self.passphrase.text(),
            code=self.code.text(),
            role=self._role(),
        )
        self.code.setText("")
        self._set_busy(busy=True)
        self.tried.emit(typed)

    @Slot(object)
    def _release_here(self, typed: SignOnTry) -> None:
        account = self.account
        if account is not None:
            self.release_tried.emit(account.account_id, typed)

    @Slot(object, object)
    def _release_by_phone(self, by: str, told_at: str) -> None:
        account = self.account
        if account is not None:
            self.phone_release_asked.emit(
                PhoneRelease(account_id=account.account_id, by=by, told_at=told_at)
            )
