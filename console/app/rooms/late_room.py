"""Build a room only once somebody is signed on, a little at a time."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.app.record.link import record_words
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.notices import Notice, NoticeLevel
from db.errors import RecordError

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from db.reader import Reader


ASK_AGAIN_MS = 2000
_TOPIC = "reading"


class LateRoom(Room):
    """A room whose tabs are there from the start and are filled when a person has come.

    So neither the first paint, nor the feed, nor the opening of the record waits for it.

    Attributes:
        built: Whether it can be used.
        tabs: Names and titles of its tabs.
        modules: What it is built of; each is loaded in a turn of its own.
    """

    modules: tuple[str, ...] = ()

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(desk, parent)
        self.built = False
        self._again = QTimer(self, interval=ASK_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._ask)
        self.session: Session | None = None
        self.reader: Reader | None = None
        self._begun = self._stopping = self._told = False
        self._places: dict[str, QWidget] = {}
        self._modules: Iterator[str] = iter(())
        self._parts: Iterator[Callable[[], object]] = iter(())
        self._wanted: list[Callable[[], object]] = []

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Return name and title of each tab."""
        return ()

    def prepare(self) -> Any:
        """Read what the room needs. Runs on the background thread; may block."""

    def prepared(self, found: Any) -> None:
        """Take what was read, on the GUI thread, before anything is built."""

    def parts(self) -> tuple[Callable[[], object], ...]:
        """Return what is to be built, in order, each well under 8 ms."""
        return ()

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the tabs that the panes will fill."""
        yield self._make_places

    def record_opened(self, opened: "Opened") -> None:
        """Keep the reader of the open record."""
        self.reader = opened.reader

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Build the room for the first person; show what is open to every later one."""
        self.session = session
        if self.built:
            self._ask()
        elif not self._begun:
            self._begun = True
            self._modules = iter(self.modules)
            self._ask()
        elif self._told and not self._again.isActive():
            self._ask()

    def came_again(self) -> None:
        """Show what is open to a person who signed on after another."""

    def person_left(self) -> None:
        """Forget who was here."""
        self.session = None

    def stop(self) -> None:
        """Build nothing more."""
        self._stopping = True

    def when_built(self, act: Callable[[], object]) -> None:
        """Do something now, or as soon as the room is there."""
        if self.built:
            act()
        else:
            self._wanted.append(act)

    def fill(self, name: str, pane: QWidget) -> None:
        """Put a pane into its tab."""
        place = self._places[name]
        layout = place.layout()
        if layout is not None:
            layout.addWidget(pane)
        place.setFocusProxy(pane)

    def _make_places(self) -> None:
        for name, title in self.tabs():
            place = QWidget()
            place.setAccessibleName(title)
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            self._places[name] = place
            self.desk.window.add_tab(name, title, place)

    @Slot()
    def _ask(self) -> None:
        """Read what the room needs, again and again until the record can be read."""
        if not self._stopping and self.session is not None:
            done = self._read_again if self.built else self._prepared
            self.desk.background.run(self.prepare, done, self._not_prepared)

    def _prepared(self, found: Any) -> None:
        self._clear()
        if self._stopping:
            return
        self._found = found
        self._load_next()

    def _read_again(self, found: Any) -> None:
        self._clear()
        if not self._stopping and self.session is not None:
            self.prepared(found)
            self.came_again()

    def _not_prepared(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        if self._stopping:
            return
        happened, safe, do = record_words(error)
        self._told = True
        trouble = NoticeLevel.TROUBLE
        self.desk.parts.notices.pass_on(
            Notice(level=trouble, happened=happened, safe=safe, do=do, topic=_TOPIC)
        )
        self._again.start()

    def _clear(self) -> None:
        if self._told:
            self._told = False
            self.desk.parts.notices.pass_on(
                Notice(level=NoticeLevel.NEWS, happened="", topic=_TOPIC, cleared=True)
            )

    @Slot()
    def _load_next(self) -> None:
        """Load one module more, then build one part more; the window goes on in between."""
        if self._stopping:
            return
        name = next(self._modules, "")
        if name:
            import_module(name)
            QTimer.singleShot(0, self._load_next)
            return
        self._parts = iter(self.parts())
        self._build_next()

    @Slot()
    def _build_next(self) -> None:
        if self._stopping:
            return
        build = next(self._parts, None)
        if build is not None:
            build()
            QTimer.singleShot(0, self._build_next)
            return
        self.built = True
        self.prepared(self._found)
        wanted, self._wanted = self._wanted, []
        for act in wanted:
            act()
