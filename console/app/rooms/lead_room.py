"""Bring whoever reviews into a room of their own, whose leaves other rooms put in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.access.table import Right, rights_of
from console.ui.reading.leaf import Leaf
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage

if TYPE_CHECKING:
    from console.controllers.desk_state import DeskState
    from console.ui.lead.lead_page import LeadPage


_PAGE = "console.ui.lead.lead_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedLeaf:
    """One leaf of the lead's room.

    Attributes:
        name: By which it is turned to.
        title: The word of its tab, translated.
        needs: Who lacks this right does not have it.
        build: Makes it, once, when it is first shown.
        modules: What it is made of; loaded behind the sign-on of whoever has it, one a turn of the
            GUI thread, so that the first look into the room waits for none.
    """

    name: str
    title: str
    needs: Right
    build: Callable[[QWidget], Leaf]
    modules: tuple[str, ...] = ()


class LeadRoom(Room):
    """The page of the lead's room. Another leaf is offered by the room it belongs to."""

    needs = None

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._leaves: list[OfferedLeaf] = []
        self._rights: frozenset[Right] = frozenset()
        self._page: LeadPage | None = None
        self._modules: Iterator[str] = iter(())
        self._stopping = False
        desk.window.pages.offer(DeskPage.LEAD, self._make_page)

    def offer(self, leaf: OfferedLeaf) -> None:
        """Put a leaf behind those that are there; before anybody signs on."""
        self._leaves.append(leaf)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return going in, and out again by the same key."""
        return {Act.LEAD_ROOM: self.go}

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Have the leaves of this person's role."""
        self._rights = rights_of(session.person.role, fictional=self.desk.profile.demo)
        self._show_leaves()
        mine = [leaf for leaf in self._leaves if leaf.needs in self._rights]
        self._modules = iter([name for leaf in mine for name in (_PAGE, *leaf.modules)])
        self._load_next()

    def person_left(self) -> None:
        """Show nothing of what was read."""
        self._rights = frozenset()
        if self._page is not None:
            self._page.forget()

    def stop(self) -> None:
        """Load nothing more."""
        self._stopping = True

    def go(self) -> None:
        """Go into the room, or back to the calls."""
        if self.desk.window.page is not DeskPage.LEAD:
            self.desk.window.show_page(DeskPage.LEAD)
        else:
            self._leave()

    def turn_to(self, name: str) -> None:
        """Go into the room, at one leaf."""
        if self.desk.window.page is not DeskPage.LEAD:
            self.desk.window.show_page(DeskPage.LEAD)
        if self._page is not None:
            self._page.turn_to(name)

    def _make_page(self) -> "LeadPage":
        from console.ui.lead.lead_page import LeadPage  # noqa: PLC0415 - two roles' alone

        self._page = LeadPage(self.desk.window.pages)
        self._page.left.connect(self._leave)
        self._show_leaves()
        return self._page

    def _show_leaves(self) -> None:
        if self._page is not None:
            self._page.show_way_back(there=Right.SEE_CALLS in self._rights)
            self._page.show_leaves(
                (leaf.name, leaf.title, leaf.build)
                for leaf in self._leaves
                if leaf.needs in self._rights
            )

    @Slot()
    def _load_next(self) -> None:
        name = next(self._modules, "")
        if name and not self._stopping:
            import_module(name)
            QTimer.singleShot(0, self._load_next)

    @Slot()
    def _leave(self) -> None:
        if Right.SEE_CALLS in self._rights:  # an evaluator has no calls to go back to
            self.desk.window.show_page(DeskPage.ROOMS)
