"""Let an administrator make accounts, change what people are here, and close accounts."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QPushButton,
    QWidget,
)

from console.domain.access.session import Role
from console.domain.access.sign_on import MOST_NAME, Account, passphrase_fault
from console.ui.access.access_words import fault_words
from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField
from console.ui.entry.typing_focus import keep_letters
from console.ui.theme import set_role
from console.ui.translation import mark_data, translated


class AccountAct(Enum):
    """What an administrator does with an account."""

    MAKE = "make"
    CHANGE = "change"
    CLOSE = "close"
    RESET = "reset"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountWish:
    """What is to become of an account.

    Attributes:
        account_id: Which; empty for a new one.
        passphrase: The first one, or a new one; its person changes it.
    """

    act: AccountAct
    account_id: str = ""
    name: str = ""
    roles: tuple[Role, ...] = ()
    passphrase: str = ""

    def __repr__(self) -> str:
        """Show nothing that was typed, wherever this may be printed."""
        return f"AccountWish(act={self.act})"


class PeoplePage(Page):
    """The list of accounts, and one form for a new or the chosen one."""

    wished = Signal(object)
    """An AccountWish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self.add_heading(self.tr("People of this desk"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Accounts"))
        keep_letters(self.list)
        mark_data(self.list)
        self.list.currentRowChanged.connect(self._chosen)
        self.body.addWidget(self.list)
        self.add_text(self.tr("A new person, or new roles for the chosen one"), "title")
        self.name = self.add_field(
            self.tr("Name of a new person"),
            MOST_NAME,
            self.tr("Name of a new person, as others should read it"),
        )
        self.roles: dict[Role, QCheckBox] = {}
        for role in Role:
            self.roles[role] = QCheckBox(translated("roles", role.label), self)
        self.add_flow(*self.roles.values())
        self.passphrase = SecretField(self.tr("A first passphrase, to be changed"), self)
        self.body.addWidget(self.passphrase)
        self.add_error()
        self._new = QPushButton(self.tr("Make the account"), self)
        self._new.clicked.connect(self._make)
        set_role(self._new, "primary")
        self._change = QPushButton(self.tr("Change roles"), self)
        self._change.clicked.connect(self._change_it)
        self._reset = QPushButton(self.tr("New passphrase"), self)
        self._reset.clicked.connect(self._reset_it)
        self._close = QPushButton(self.tr("Close account"), self)
        self._close.clicked.connect(self._close_it)
        self.add_flow(self._new, self._change, self._reset, self._close)
        self.add_text(
            self.tr(
                "A new passphrase gives new keys: what only the former ones opened, the person's "
                "private notes, is lost. Signed records stay proven."
            ),
            "quiet",
        )

    @property
    def account(self) -> Account | None:
        """Return the chosen account."""
        row = self.list.currentRow()
        return self._accounts[row] if 0 <= row < len(self._accounts) else None

    def show_accounts(self, accounts: Iterable[Account]) -> None:
        """Show every account, closed ones too."""
        row = max(0, self.list.currentRow())
        self._accounts = tuple(accounts)
        self.list.clear()
        for account in self._accounts:
            roles = ", ".join(translated("roles", role.label) for role in account.roles)
            states = [self.tr("CLOSED")] if account.closed else []
            states += [self.tr("LOCKED")] if account.locked_at else []
            states += [self.tr("RIGHTS NARROWED")] if account.narrowed else []
            self.list.addItem("    ".join((account.name, roles, *states)))
        self.list.setCurrentRow(min(row, len(self._accounts) - 1))
        rows = max(2, min(8, self.list.count()))
        self.list.setFixedHeight(rows * max(20, self.list.sizeHintForRow(0)) + 8)

    def begin(self) -> None:
        """Begin at the list."""
        self.forget()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.name.setText("")
        self.passphrase.forget()
        self.tell_error("")

    def _checked(self) -> tuple[Role, ...]:
        return tuple(role for role, box in self.roles.items() if box.isChecked())

    @Slot()
    def _chosen(self, _: int = 0) -> None:
        account = self.account
        for role, box in self.roles.items():
            box.setChecked(account is not None and role in account.roles)

    @Slot()
    def _make(self) -> None:
        name = " ".join(self.name.text().split())
        fault = passphrase_fault(self.passphrase.text(), name)
        if not name:
            self.tell_error(self.tr("Type a name first."))
        elif any(it.name.casefold() == name.casefold() and not it.closed for it in self._accounts):
            self.tell_error(self.tr("Somebody has this name already. Add an initial."))
        elif not self._checked():
            self.tell_error(self.tr("Choose at least one role."))
        elif fault is not None:
            self.tell_error(fault_words(fault))
        else:
            self._wish(AccountAct.MAKE, name=name)

    @Slot()
    def _change_it(self) -> None:
        if not self._checked():
            self.tell_error(self.tr("Choose at least one role, or close the account."))
        else:
            self._wish(AccountAct.CHANGE)

    @Slot()
    def _reset_it(self) -> None:
        account = self.account
        fault = passphrase_fault(self.passphrase.text(), account.name if account else "")
        if fault is not None:
            self.tell_error(fault_words(fault))
        else:
            self._wish(AccountAct.RESET)

    @Slot()
    def _close_it(self) -> None:
        self._wish(AccountAct.CLOSE)

    def _wish(self, act: AccountAct, *, name: str = "") -> None:
        account = self.account
        if account is None and act is not AccountAct.MAKE:
            return
        wish = AccountWish(
            act=act,
            account_id=account.account_id if account and act is not AccountAct.MAKE else "",
            name=name,
            roles=self._checked(),
            passphrase=self.passphrase.take(),
        )
        self.forget()
        self.wished.emit(wish)
