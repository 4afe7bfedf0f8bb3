"""Bring the accounts of one desk in line with a signed site folder. Blocks: off the GUI thread."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from console.controllers.account_book import ACCOUNT_KINDS, fold_accounts
from console.controllers.account_desk import new_line
from console.domain.access.factors import NO_FACTOR
from console.domain.access.sign_on import Account
from console.domain.access.site_accounts import SiteAccount
from db.errors import RecordError
from db.facts import PersonKeyGiven, access
from db.vault.person_keys import PEOPLE_NAME, person_file
from db.vault.slots import SlotFile, read_slots, write_slots

if TYPE_CHECKING:
    from db.facts import Fact
    from db.reader import Reader

ORIGIN = "site"


class SitePeople:
    """The people of a folder, and those of the record.

    Args:
        folder: Of the record.
        reader: Of the record.
        serial: Of the site folder; it stands in the audit beside what it changed.
    """

    def __init__(self, folder: Path, reader: "Reader", *, serial: int) -> None:
        self._folder = folder
        self._reason = f"site folder {serial}"
        entries = reader.account_lines(ACCOUNT_KINDS).result()
        self._accounts = {it.account_id: it for it in fold_accounts(entries)}
        self._slots = {
            (entry.fact.subject, entry.fact.slot_id)
            for entry in entries
            if isinstance(entry.fact, access.PassphraseSet)
        }

    def bring_in_line(
        self, people: Iterable[SiteAccount], keys: Mapping[str, SlotFile]
    ) -> "list[Fact]":
        """Write the key files that are new, and return what the record is to be told.

        Whoever is not named is closed. A key file that was taken once is never taken again: a
        passphrase that its person changed here stays, and an old folder brings no old one back.

        Args:
            people: All that the folder names.
            keys: The key file of each who is still here, by account.

        Raises:
            RecordError: A key file could not be written; the record was told nothing.
        """
        facts: list[Fact] = []
        named = {person.account_id: person for person in people}
        for account_id, person in named.items():
            facts += self._person(person, keys.get(account_id))
        for account_id, account in self._accounts.items():
            if account_id not in named and not account.closed:
                facts.append(self._changed(account, closed=True))
        return facts

    def _person(self, person: SiteAccount, key: SlotFile | None) -> "list[Fact]":
        account = self._accounts.get(person.account_id)
        if account is None:
            if person.closed or key is None:
                return []
            made = access.AccountMade(
                line_id=new_line(),
                subject=person.account_id,
                reason=self._reason,
                name=person.name,
                roles=tuple(role.value for role in person.roles),
                origin=ORIGIN,
            )
            return [made, *self._keys(person, key)]
        facts: list[Fact] = []
        now = (account.name, account.roles, account.closed)
        if now != (person.name, person.roles, person.closed):
            facts.append(
                access.AccountChanged(
                    line_id=new_line(),
                    subject=person.account_id,
                    reason=self._reason,
                    name=person.name,
                    roles=tuple(role.value for role in person.roles),
                    closed=person.closed,
                )
            )
        if not person.closed and key is not None:
            facts += self._keys(person, key)
        return facts

    def _keys(self, person: SiteAccount, key: SlotFile) -> "list[Fact]":
        """Take a key file that is new here; a new key of its person ends their second factor."""
        slot = key.slots[0]
        if (person.account_id, slot.slot_id) in self._slots:
            return []
        facts: list[Fact] = []
        here = self._file_here(person.account_id)
        same = here is not None and here.check == key.check
        place = self._folder / PEOPLE_NAME
        place.mkdir(mode=0o700, exist_ok=True)
        path = person_file(self._folder, person.account_id, ".json")
        if here is not None and same:  # the former words open until the record names the new ones
            former = tuple(it for it in here.slots if it.slot_id != slot.slot_id)
            key = SlotFile(record_id=key.record_id, check=key.check, slots=(slot, *former))
        write_slots(place, key, name=path.name)
        if not same:
            facts.append(PersonKeyGiven(person_id=person.account_id, public_key=person.public_key))
            account = self._accounts.get(person.account_id)
            if account is not None and account.factor != NO_FACTOR:
                person_file(self._folder, person.account_id, ".factor").unlink(missing_ok=True)
                facts.append(
                    access.FactorSet(
                        line_id=new_line(),
                        subject=person.account_id,
                        reason=self._reason,
                        factor=NO_FACTOR,
                        codes=0,
                    )
                )
        facts.append(
            access.PassphraseSet(
                line_id=new_line(),
                subject=person.account_id,
                reason=self._reason,
                slot_id=slot.slot_id,
            )
        )
        return facts

    def _file_here(self, account_id: str) -> SlotFile | None:
        path = person_file(self._folder, account_id, ".json")
        try:
            return read_slots(path.parent, name=path.name)
        except RecordError:
            return None

    def _changed(self, account: Account, *, closed: bool) -> access.AccountChanged:
        return access.AccountChanged(
            line_id=new_line(),
            subject=account.account_id,
            reason=f"not in {self._reason}",
            name=account.name,
            roles=tuple(role.value for role in account.roles),
            closed=closed,
        )
