"""Do what the privacy officer orders of holds and destruction, and say how it went."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.policy.keys import RETENTION_DAYS
from console.app.policy.policy import read_policy
from console.app.record.link import record_words
from console.app.rooms.room import DeskFrame
from console.controllers.retention_desk import RetentionDesk
from console.domain.access.retention import Schedule
from console.domain.access.session import Session
from console.domain.clock import utc_now
from console.ui.access.privacy_page import PrivacyPage
from console.ui.access.retention_card import RetentionAct, RetentionWish
from db.errors import RecordError

if TYPE_CHECKING:
    from console.app.record.opening import Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    scheduled: bool
    count: int
    oldest: str = ""


class RetentionFlow(QObject):
    """Join the card of the privacy officer's page to the record.

    Args:
        desk: The desk.
        opened: The open record.
        page: Whose card it is, and which contact it names.
    """

    def __init__(
        self, desk: DeskFrame, opened: "Opened", page: PrivacyPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = opened
        self._page = page
        page.retention.wished.connect(self._wished)

    def look(self) -> None:
        """Look what the agency's schedule makes due."""
        session = self._desk.parts.session.session
        if session is not None:
            self._desk.background.run(partial(self._due, session), self._show_due, self._failed)

    def _due(self, session: Session) -> _Due:
        days = read_policy().value(RETENTION_DAYS)
        schedule = Schedule(clinical_days=days or None)
        found = self._desk_of(session).due(schedule, utc_now())
        oldest = found[0].contact_id if found else ""
        return _Due(scheduled=bool(days), count=len(found), oldest=oldest)

    def _show_due(self, due: _Due) -> None:
        self._page.retention.show_due(due.count, scheduled=due.scheduled, oldest=due.oldest)

    @Slot(object)
    def _wished(self, wish: RetentionWish) -> None:
        session, contact = self._desk.parts.session.session, self._page.wish().contact_id
        if session is None:
            return
        if not contact:
            self._page.retention.show_told(self.tr("Name the contact above first, by its id."))
            return
        self._desk.background.run(
            partial(self._do, session, wish, contact), self._done, self._failed
        )

    def _do(self, session: Session, wish: RetentionWish, contact: str) -> str:
        desk = self._desk_of(session)
        if wish.act is RetentionAct.HOLD:
            desk.place(contact, authority=wish.authority, reason=wish.reason)
            return self.tr("Held. Nothing of it can be destroyed.")
        if wish.act is RetentionAct.LIFT:
            desk.lift(contact, authority=wish.authority, reason=wish.reason)
            return self.tr("The hold is lifted.")
        count = desk.destroy(contact, authority=wish.authority, reason=wish.reason)
        return self.tr("{count} texts were destroyed; each has its certificate.").format(
            count=count
        )

    def _done(self, words: str) -> None:
        self._page.retention.show_told(words)
        self.look()

    def _desk_of(self, session: Session) -> RetentionDesk:
        return RetentionDesk(self._opened.store, self._opened.reader, session.person)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._page.retention.show_told(" ".join(record_words(error)))
