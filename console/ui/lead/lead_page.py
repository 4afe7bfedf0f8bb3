"""Hold the leaves of the lead's room, one behind the other, under a line of tabs."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabBar, QWidget

from console.ui.entry.page import Page
from console.ui.reading.leaf import Leaf
from console.ui.theme import set_role


class LeadPage(Page):
    """A line of tabs above the leaf that is turned to; a leaf is built when it is first shown.

    The leaves are those of whoever is here (``show_leaves``); another person may have others.
    """

    left = Signal()
    """Whoever is here goes back to the calls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=True)
        self.body.setContentsMargins(14, 8, 14, 10)
        self.body.setSpacing(8)
        self._builders: dict[str, Callable[[QWidget], Leaf]] = {}
        self._built: dict[str, Leaf] = {}
        self._names: list[str] = []
        title = QLabel(self.tr("Lead's room"), self)
        set_role(title, "heading")
        self.setAccessibleName(title.text())
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(self.tr("Leaves of the lead's room"))
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._back = QPushButton(self.tr("Back to the calls"), self)
        self._back.clicked.connect(self.left)
        self._stack = QStackedWidget(self)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.bar, 1)
        head.addWidget(self._back)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._turned)

    @property
    def shown(self) -> str:
        """Return the name of the leaf that is turned to; empty where there is none."""
        index = self.bar.currentIndex()
        return self._names[index] if 0 <= index < len(self._names) else ""

    @property
    def leaf(self) -> Leaf | None:
        """Return the leaf that is turned to."""
        return self._built.get(self.shown)

    def show_leaves(self, leaves: Iterable[tuple[str, str, Callable[[QWidget], Leaf]]]) -> None:
        """Take the leaves of whoever is here, in shown order.

        Args:
            leaves: Name, word of the tab (translated), and what builds it; one that was built for
                another person is not built again.
        """
        with QSignalBlocker(self.bar):
            while self.bar.count():
                self.bar.removeTab(0)
            self._names = []
            for name, title, build in leaves:
                self._names.append(name)
                self._builders[name] = build
                self.bar.addTab(title)
        self.bar.setVisible(bool(self._names))

    def show_way_back(self, *, there: bool) -> None:
        """Offer the way to the calls, or do not: who may not see them stays here."""
        self._back.setVisible(there)

    def turn_to(self, name: str) -> None:
        """Turn to a leaf; a name that nobody has here changes nothing."""
        if name in self._names:
            self.bar.setCurrentIndex(self._names.index(name))

    def show_next(self, step: int) -> None:
        """Turn ``step`` leaves further, round and round."""
        if self._names:
            self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(self._names))

    def begin(self) -> None:
        """Begin at the leaf that is turned to."""
        self._turned(self.bar.currentIndex())

    def forget(self) -> None:
        """Show nothing of what was read."""
        for leaf in self._built.values():
            leaf.forget()

    @Slot(int)
    def _turned(self, index: int) -> None:
        if not 0 <= index < len(self._names):
            return
        name = self._names[index]
        if name not in self._built:
            self._built[name] = self._builders[name](self._stack)
            self._stack.addWidget(self._built[name])
        self._stack.setCurrentWidget(self._built[name])
        if self.isVisible():
            self._built[name].begin()
