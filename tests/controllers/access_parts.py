"""Give the tests of access a record with accounts, whose passphrases cost next to nothing."""

from pathlib import Path

from console.controllers.account_desk import AccountDesk
from console.domain.access.factors import APP, FactorForm, FactorWish
from console.domain.access.session import Role
from console.domain.clock import unix_ms
from db.reader import Reader  # noqa: TC001 - an attribute of the class below
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot, PassphraseCost
from db.vault.slots import RECORD_NAME

QUICK = PassphraseCost(ops=1, memory_bytes=8192)
WORDS = "four quiet lanterns on the hill"
OTHER_WORDS = "seven slow rivers in the rain"


class Accounts:
    """A record and its accounts, opened again whenever a test wants a restart."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store: Store
        self.reader: Reader
        self.open()

    def open(self) -> None:
        if (self.folder / RECORD_NAME).exists():
            self.store = Store.open(
                self.folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="test"
            )
        else:
            self.store = Store.create(
                self.folder,
                profile="demo",
                slots=[DemoSlot()],
                unix_ms=unix_ms,
                app_version="test",
            )
        self.reader = self.store.reader()
        self.desk = AccountDesk(self.folder, self.store, self.reader, cost=QUICK)

    def shut(self) -> None:
        self.reader.close()
        self.store.close()

    def again(self) -> None:
        self.shut()
        self.open()

    def made(self, name: str = "A. Rivera", *roles: Role, words: str = WORDS):
        return self.desk.make(name, roles or (Role.CLINICIAN,), words, origin="first run")

    def give_code(self, account, keys, secret: bytes, codes=(), step: int = -1) -> None:
        """Give an account an authenticator program that was tried at ``step``."""
        give_code(self.desk, account, keys, secret, codes, step)


def give_code(desk: AccountDesk, account, keys, secret: bytes, codes=(), step: int = -1) -> None:
    form = FactorForm(factor=APP, title="", meaning="", how="")
    wish = FactorWish(form=form, typed={})
    values = {"secret": secret.hex(), "step": step}
    desk.second.keep(account, keys, wish, values, actor_role="clinician", codes=codes)
