"""Say what every room of the desk is asked: to be built, joined, routed, and to hear of people."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject

from console.app.background import Background
from console.app.feed.link import FeedLink
from console.app.parts import Parts
from console.app.profile import Profile, SettingsFile
from console.app.record.link import RecordLink
from console.domain.access.session import Session
from console.domain.access.table import Right
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.acts import Act
from console.ui.shell.desk_window import DeskWindow

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFrame:
    """What every room is built upon: the window, the controllers and what is kept.

    Attributes:
        profile: Where everything lies, and whether it is a demo.
        settings: The profile's small settings.
        parts: The controllers; all of them are there before the first step of a room.
        background: Where slow work is done, with its answer back on the GUI thread.
    """

    profile: Profile
    settings: SettingsFile
    window: DeskWindow
    queue_pane: QueuePane
    parts: Parts
    feed: FeedLink
    record: RecordLink
    background: Background


class Room(QObject):
    """One room. What it does not need of the following it leaves as it is.

    A room is made before its panes, which come with ``steps``. One that names keys on the screen
    follows ``window.acts.keys_changed``.

    Attributes:
        needs: Who lacks this right is not brought in: ``person_came`` is not called.
    """

    needs: ClassVar[Right | None] = Right.READ_CONTACTS

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield what is to be built, each well under 8 ms of the GUI thread."""
        yield from ()

    def join(self) -> None:
        """Join signals and slots; every pane of every room and the acts' table are there."""

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return the acts that this room does; asked once, after every ``join``."""
        return {}

    def record_opened(self, opened: "Opened") -> None:
        """Hear that the record is open; nobody is signed on yet."""

    def person_came(self, session: Session, held: "DeskState | None") -> None:
        """Show what the record holds for the person who has just signed on.

        Args:
            session: Who, and since when.
            held: What was read for the person before; None where nothing could be read.
        """

    def person_left(self) -> None:
        """Show nothing of the person who has just signed off."""

    def stop(self) -> None:
        """Take nothing more: the desk is being closed."""
