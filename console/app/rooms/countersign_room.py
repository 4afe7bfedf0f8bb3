"""Offer the page on which somebody signs for what they allowed by telephone."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from console.app.rooms.room import DeskFrame, Room
from console.controllers.countersign_controller import CountersignController
from console.domain.access.countersigning import Waiting
from console.domain.access.session import Session
from console.domain.access.table import Right
from console.domain.notices import Notice, NoticeLevel
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.ui.assess.countersign_page import CountersignPage


class CountersignRoom(Room):
    """What waits for a second signature.

    Args:
        go_home: Shows where the person who is signed on works.
    """

    needs = Right.COUNTERSIGN
    signatures: CountersignController

    def __init__(self, desk: DeskFrame, parent: "QObject", go_home: Callable[[], object]) -> None:
        super().__init__(desk, parent)
        self._go_home = go_home
        self._page: CountersignPage | None = None
        self._told = False
        desk.window.pages.offer(DeskPage.LEVELS, self._make_page)

    def join(self) -> None:
        """Make what keeps the list."""
        parts = self.desk.parts
        self.signatures = CountersignController(
            parts.record, parts.session, parts.work, parts.notices, self
        )
        self.signatures.listed.connect(self._listed)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return going to the page."""
        return {Act.SIGN_LEVEL: self._show}

    def record_opened(self, opened: "Opened") -> None:
        """Take the reader of the record, and the names of the people in it."""
        names = {person.person_id: person.name for person in opened.people}
        self.signatures.open(opened.reader, names)

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Look whether anything waits for this person."""
        self._told = False
        self.signatures.know(session.person.person_id, session.person.name)
        self.signatures.look()

    def person_left(self) -> None:
        """Show nobody what waits."""
        self.signatures.forget()

    def _make_page(self) -> "CountersignPage":
        from console.ui.assess.countersign_page import (  # noqa: PLC0415 - seldom
            CountersignPage,
        )

        page = CountersignPage(self.desk.window.pages)
        page.sign_asked.connect(self.signatures.sign)
        page.cancelled.connect(self._back)
        self._page = page
        self._fill()
        return page

    def _show(self) -> None:
        self.desk.window.show_page(DeskPage.LEVELS)
        self.signatures.look()

    @Slot()
    def _back(self) -> None:
        self._go_home()

    @Slot(object)
    def _listed(self, waiting: tuple[Waiting, ...]) -> None:
        self._fill()
        session = self.desk.parts.session.session
        if session is None or self._told:
            return
        self._told = True
        mine = sum(one.names(session.person) for one in waiting)
        if mine:
            self.desk.parts.notices.pass_on(
                Notice(
                    level=NoticeLevel.CAUTION,
                    happened=self.tr("Levels that wait for your signature: {count}.").format(
                        count=mine
                    ),
                    do=self.tr("You allowed them by phone. {key} shows them.").format(
                        key=self.desk.window.acts.key_text(Act.SIGN_LEVEL)
                    ),
                    topic="countersign",
                )
            )

    def _fill(self) -> None:
        if self._page is not None:
            session = self.desk.parts.session.session
            person = session.person if session is not None else None
            self._page.show_waiting(self.signatures.waiting, person)
