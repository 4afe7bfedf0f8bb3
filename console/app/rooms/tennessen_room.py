"""Have the agency's notice read to the person, and write down whether it was."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.app.policy.keys import TENNESSEN
from console.app.policy.policy import read_policy
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.table import Right
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.facts.notices import TennessenNoted

if TYPE_CHECKING:
    from console.domain.contact.contact import ContactId
    from console.ui.access.tennessen_page import NoticeGiven, TennessenPage
    from console.ui.contact.contact_pane import ContactPane


class TennessenRoom(Room):
    """The page of the notice. What the person is told, and whether, stays when the texts go.

    Args:
        log: Returns the pane whose contact the notice is about.

    Signals:
        told: The ``ContactId`` and the ``NoticeGiven`` that is on disk.
    """

    told = Signal(object, object)

    needs = Right.WRITE_OWN

    def __init__(self, desk: DeskFrame, parent: QObject, log: "Callable[[], ContactPane]") -> None:
        super().__init__(desk, parent)
        self._log = log
        self._page: TennessenPage | None = None
        self._contact: tuple[ContactId, str, str] | None = None
        desk.window.pages.offer(DeskPage.TENNESSEN, self._make_page)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return reading the notice for the contact that is shown."""
        return {Act.TENNESSEN: self.open}

    def person_left(self) -> None:
        """Name no contact any more."""
        self._contact = None
        if self._page is not None:
            self._page.forget()

    def open(self) -> None:
        """Show the agency's words for the contact that is shown."""
        contact_id = self._log().contact_id
        if contact_id is None:
            self.desk.parts.notices.news(
                self.tr("Open a contact first: the notice belongs to one.")
            )
            return
        sheet = self.desk.parts.contacts.sheet(contact_id)
        number = sheet.contact.number if sheet is not None else ""
        words = read_policy().value(TENNESSEN)
        self._contact = (contact_id, number, words)
        self.desk.window.show_page(DeskPage.TENNESSEN)
        if self._page is not None:
            self._page.show_notice(number, words)

    def _make_page(self) -> "TennessenPage":
        from console.ui.access.tennessen_page import (  # noqa: PLC0415 - once it is asked for
            TennessenPage,
        )

        page = TennessenPage(self.desk.window.pages)
        page.noted.connect(self._noted)
        page.left.connect(self._leave)
        self._page = page
        return page

    @Slot(object)
    def _noted(self, given: "NoticeGiven") -> None:
        if self._contact is None:
            return
        contact_id, number, words = self._contact
        fact = TennessenNoted(
            contact_id=contact_id, call_number=number, how=given.value, text=words
        )
        self.desk.parts.record.write([fact], partial(self._written, contact_id, given))

    def _written(self, contact_id: "ContactId", given: "NoticeGiven", _: object) -> None:
        self._leave()
        self.told.emit(contact_id, given)
        self.desk.parts.notices.news(self.tr("In the record: the Tennessen notice."))

    @Slot()
    def _leave(self) -> None:
        self._contact = None
        if self._page is not None:
            self._page.forget()
        self.desk.window.show_page(DeskPage.ROOMS)
        self._log().focus_log()
