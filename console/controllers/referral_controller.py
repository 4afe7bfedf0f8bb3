"""Write referrals and shared lists into the log of the contact they belong to."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from console.controllers.contact_controller import ContactController
from console.controllers.handed import handed_of
from console.domain.contact.referral import Acceptance, Handed, ListForm
from console.domain.contact.referral import ReferralMethod as Method
from console.domain.contact.sheet import ContactSheet
from db.facts import ReferralListShared, ReferralMade

if TYPE_CHECKING:
    from db.facts import Fact
    from resources.listing import Listing


class ReferralController(QObject):
    """Record what was handed to the person of a contact; nothing is shown before the commit."""

    def __init__(self, contacts: ContactController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contacts = contacts

    def refer(
        self,
        sheet: ContactSheet,
        listing: "Listing",
        categories: Sequence[str],
        method: Method,
        accepted: Acceptance,
    ) -> None:
        """Record that a service was offered.

        Args:
            sheet: The contact.
            listing: The service, as it stands on the card now.
            categories: Codes of its categories.
            method: How the way to it was opened.
            accepted: Whether the person took it.
        """
        main = listing.main_phone
        number = ""
        if main is not None:
            number = f"{main.number} x{main.extension}" if main.extension else main.number
        fact = ReferralMade(
            contact_id=sheet.contact.contact_id,
            call_id=sheet.contact.call_id,
            call_number=sheet.contact.number,
            listing=listing.uid,
            service=listing.service,
            organization=listing.organization,
            number=number,
            categories=tuple(categories),
            verified=listing.verified.isoformat() if listing.verified else "",
            method=method.code,
            accepted=accepted.code,
        )
        words = QCoreApplication.translate("vocabulary", accepted.label)
        said = self.tr("In the log: referral, {accepted}.").format(accepted=words)
        self._write(sheet, fact, said)

    def share(self, sheet: ContactSheet, listings: "Sequence[Listing]", form: ListForm) -> None:
        """Record that a list of services was handed out."""
        fact = ReferralListShared(
            contact_id=sheet.contact.contact_id,
            call_id=sheet.contact.call_id,
            call_number=sheet.contact.number,
            listings=tuple(listing.uid for listing in listings),
            form=form.code,
        )
        self._write(sheet, fact, self.tr("In the log: a list was handed out."))

    def _write(self, sheet: ContactSheet, fact: "Fact", said: str) -> None:
        self._contacts.hand_out(sheet.contact.contact_id, fact, partial(_handed, fact), said)


def _handed(fact: "Fact", author: str, at: datetime) -> Handed:
    found = handed_of(fact, author, at)
    if found is None:
        raise TypeError("not a fact of what was handed out")
    return found
