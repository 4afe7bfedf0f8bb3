"""Keep what stands between the bars: the rooms, or one page that stands alone in the window."""

from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.entry.page import Page
    from console.ui.shell.passphrase_page import PassphrasePage
    from console.ui.shell.recovery_page import RecoveryPage
    from console.ui.shell.sign_on_page import SignOnPage
    from console.ui.shell.starting_page import StartingPage


class DeskPage(Enum):
    """What stands between the bars."""

    STARTING = "starting"
    RECOVERY = "recovery"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page
    SIGN_ON = "sign on"
    FIRST_RUN = "first run"
    ACCOUNTS = "accounts"
    FACTOR = "second factor"
    PRIVACY = "privacy"
    PEOPLE = "people"
    GLASS = "emergency access"
    NOTHING = "nothing"
    NOTE = "private note"
    TENNESSEN = "tennessen notice"
    OWN = "own passphrase"
    RELEASES = "releases by phone"
    LEAD = "lead's room"
    LEVELS = "levels by phone"
    ROOMS = "rooms"


BEFORE_SIGN_ON = frozenset(
    {DeskPage.SIGN_ON, DeskPage.FIRST_RUN, DeskPage.ACCOUNTS, DeskPage.FACTOR}
)
"""The record is open, and nobody is signed on yet."""

AT_WORK = frozenset(
    {
        DeskPage.PRIVACY,
        DeskPage.PEOPLE,
        DeskPage.GLASS,
        DeskPage.NOTHING,
        DeskPage.NOTE,
        DeskPage.LEAD,
        DeskPage.TENNESSEN,
        DeskPage.OWN,
        DeskPage.RELEASES,
        DeskPage.LEVELS,
    }
)
"""Somebody is signed on and works in a page of their own, without calls."""


class DeskPages(QStackedWidget):
    """The rooms and the pages; each page is imported and built when it is first asked for.

    The pages before the rooms are here; any other is offered by the room it belongs to.

    Args:
        rooms: What is shown while a person works.
        parent: The window.
    """

    quit_asked = Signal()
    """The person gives up while the record cannot be opened."""

    def __init__(self, rooms: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._rooms = rooms
        self._builders: dict[DeskPage, Callable[[], Page]] = {}
        self._offered: dict[DeskPage, Page] = {}
        self.addWidget(rooms)

    def offer(self, page: DeskPage, build: "Callable[[], Page]") -> None:
        """Say how a page is made; ``build`` is called when it is first shown."""
        self._builders[page] = build

    def show_rooms(self) -> None:
        """Show the rooms."""
        self.setCurrentWidget(self._rooms)

    def show_page(self, page: DeskPage) -> None:
        """Show a page and put the focus where a person begins.

        Raises:
            KeyError: Nobody offered it.
        """
        widget = self._page(page)
        self.setCurrentWidget(widget)
        widget.begin()

    def show_next(self, step: int) -> None:
        """Turn the leaves of the page that is shown, where it has any."""
        for page in self._offered.values():
            if page is self.currentWidget():
                page.show_next(step)

    @cached_property
    def starting(self) -> "StartingPage":
        """Return the page that says that the record is being opened."""
        from console.ui.shell.starting_page import StartingPage  # noqa: PLC0415

        page = StartingPage(self)
        page.quit_asked.connect(self.quit_asked)
        self.addWidget(page)
        return page

    @cached_property
    def recovery(self) -> "RecoveryPage":
        """Return the page that asks for the agency's recovery key."""
        from console.ui.shell.recovery_page import RecoveryPage  # noqa: PLC0415

        page = RecoveryPage(self)
        self.addWidget(page)
        return page

    @cached_property
    def passphrase(self) -> "PassphrasePage":
        """Return the page that asks for a passphrase."""
        from console.ui.shell.passphrase_page import PassphrasePage  # noqa: PLC0415

        page = PassphrasePage(self)
        self.addWidget(page)
        return page

    @cached_property
    def sign_on(self) -> "SignOnPage":
        """Return the page that asks who sits at the desk."""
        from console.ui.shell.sign_on_page import SignOnPage  # noqa: PLC0415

        page = SignOnPage(self)
        self.addWidget(page)
        return page

    def _page(self, page: DeskPage) -> "Page":
        if page is DeskPage.STARTING:
            return self.starting
        if page is DeskPage.RECOVERY:
            return self.recovery
        if page is DeskPage.PASSPHRASE:
            return self.passphrase
        if page is DeskPage.SIGN_ON:
            return self.sign_on
        if page not in self._offered:
            self._offered[page] = self._builders[page]()
            self.addWidget(self._offered[page])
        return self._offered[page]
