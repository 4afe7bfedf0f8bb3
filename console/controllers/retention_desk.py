"""Place and lift holds, and destroy texts by authority, each with its certificate. Blocks."""

from typing import TYPE_CHECKING
from uuid import uuid4

from console.domain.access.retention import Hold, Schedule, held, is_kept
from db.errors import RecordError
from db.facts.access import HoldLifted, HoldPlaced
from db.lists.audit import AuditFilter

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.access.session import Person
    from db.lists.retention import AgedContact
    from db.reader import Reader
    from db.store import Store

_MOST_LINES = 10_000


class HeldError(RecordError):
    """A hold keeps what was to be destroyed."""

    what_happened = "A hold keeps this contact."
    what_is_safe = "Nothing was destroyed."
    what_to_do = "Lift the hold first, by the authority that placed it."


class NotSignedError(RecordError):
    """There is no signed contact of that name, or nothing of it is left."""

    what_happened = "There is no signed contact of that id with text left to destroy."
    what_is_safe = "Nothing was destroyed."
    what_to_do = "Look the id up in the audit."


class RetentionDesk:
    """Holds and destruction of one open record, by the privacy officer.

    Args:
        store: The writing handle.
        reader: Answers by right.
        person: The privacy officer.
    """

    def __init__(self, store: "Store", reader: "Reader", person: "Person") -> None:
        self._store = store
        self._reader = reader
        self._person = person

    def holds(self) -> tuple[Hold, ...]:
        """Return the holds that stand."""
        kinds = (HoldPlaced.kind, HoldLifted.kind)
        wanted = AuditFilter(kinds=kinds, limit=_MOST_LINES, oldest_first=True)
        standing: dict[str, Hold] = {}
        for line in self._reader.audit(wanted).result():
            fact = line.fact
            if isinstance(fact, HoldPlaced):
                standing[fact.subject] = Hold(subject=fact.subject, authority=fact.authority)
            elif isinstance(fact, HoldLifted):
                standing.pop(fact.subject, None)
        return tuple(standing.values())

    def place(self, subject: str, *, authority: str, reason: str) -> None:
        """Hold a contact, or everything."""
        self._write(
            HoldPlaced(
                line_id=str(uuid4()),
                subject=subject,
                role=self._person.role.value,
                reason=reason,
                authority=authority,
            )
        )

    def lift(self, subject: str, *, authority: str, reason: str) -> None:
        """End a hold."""
        self._write(
            HoldLifted(
                line_id=str(uuid4()),
                subject=subject,
                role=self._person.role.value,
                reason=reason,
                authority=authority,
            )
        )

    def due(self, schedule: Schedule, now: "datetime") -> "tuple[AgedContact, ...]":
        """Return the contacts whose texts are due and under no hold; none without a schedule."""
        before = schedule.before(now)
        if before is None:
            return ()
        holds = self.holds()
        found = self._reader.aged_contacts(round(before.timestamp() * 1000)).result()
        return tuple(
            contact
            for contact in found
            if held(contact.contact_id, holds) is None
            and any(not is_kept(kind) for _, kind in contact.texts)
        )

    def destroy(self, contact_id: str, *, authority: str, reason: str) -> int:
        """Destroy the texts of a signed contact, of its later calls, its duties and its call.

        What the feed said of the call goes too. Disclosures, notices and every hash stay.

        Returns:
            How many texts went, each with a certificate signed into the chain.

        Raises:
            HeldError: a hold keeps it.
            NotSignedError: there is nothing to destroy.
            RecordError: as it happened; what has its certificate is gone, the rest is not.
        """
        if held(contact_id, self.holds()) is not None:
            raise HeldError
        found = self._reader.aged_contacts(0, contact_id).result()
        texts = [entry for it in found for entry, kind in it.texts if not is_kept(kind)]
        if not texts:
            raise NotSignedError
        for entry_id in texts:
            self._store.destroy_body(
                entry_id, authority=authority, reason=reason, actor=self._person.person_id
            ).result()
        for contact in found:
            if contact.call_id:
                self._store.forget_calls(0, contact.call_id).result()
        return len(texts)

    def _write(self, fact: HoldPlaced | HoldLifted) -> None:
        self._store.append(fact, actor=self._person.person_id).result()
