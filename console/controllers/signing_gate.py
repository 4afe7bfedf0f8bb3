"""Ask everybody who has a say before a log is signed, and take along what is signed with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.refusal import RefusedError
from db.facts import Fact

if TYPE_CHECKING:
    from db.rows import Receipt

Check = Callable[[ContactId, ConsultDraft], None]
"""Raises a ``RefusedError`` where a log must not be signed."""


class EndingWantedError(RefusedError):
    """The ending lacks something: whoever signs is taken there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What CAD says of a call at one moment: its nature, its priority, its units, as shown."""

    nature: str = ""
    priority: str = ""
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAlong:
    """What is signed in the same transaction as a log.

    Attributes:
        facts: They stand before the log's own entry.
        seen: What CAD says of the call now.
        draft_ids: Half-typed forms that end with it.
        begin: Called when it goes to the disk: nothing may be saved behind it.
        done: Called after the commit, with the receipt of each fact.
        failed: Called where nothing was written: what was typed is kept again.
    """

    facts: tuple[Fact, ...] = ()
    seen: Seen = Seen()
    draft_ids: tuple[str, ...] = ()
    begin: Callable[[], None] = field(default=lambda: None)
    done: "Callable[[Sequence[Receipt]], None]" = field(default=lambda _: None)
    failed: Callable[[], None] = field(default=lambda: None)


Along = Callable[[ContactSheet], SignedAlong]


class SigningGate:
    """The way through which every log goes.

    Attributes:
        checks: Asked in turn; the first that raises is told.
        along: Returns what is signed with a log; may raise too.
        look: Returns what CAD says of a contact's call.
        wanted: Called with the contact whose ending lacks something.
    """

    def __init__(self) -> None:
        self.checks: list[Check] = []
        self.along: Along | None = None
        self.look: Callable[[ContactSheet], Seen] | None = None
        self.wanted: Callable[[ContactId], None] | None = None

    def pass_through(self, sheet: ContactSheet) -> SignedAlong:
        """Return what is signed with a log.

        Raises:
            RefusedError: It must not be signed; whoever signs is taken to what is missing.
        """
        sheet.draft.check_complete()
        for check in self.checks:
            check(sheet.contact.contact_id, sheet.draft)
        try:
            along = self.along(sheet) if self.along is not None else SignedAlong()
        except EndingWantedError:
            if self.wanted is not None:
                self.wanted(sheet.contact.contact_id)
            raise
        return replace(along, seen=self.look(sheet)) if self.look is not None else along
