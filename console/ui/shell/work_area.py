"""Hold the panes a contact is worked in, one behind the other, under a line of tabs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class WorkArea(QWidget):
    """The tabs of the contact. With one pane there is no line of tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(self.tr("Work on the contact"))
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.hide()
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)

    @property
    def shown(self) -> str:
        """Return the name of the pane in front; empty where there is none."""
        index = self.bar.currentIndex()
        return self._names[index] if 0 <= index < len(self._names) else ""

    def add_tab(self, name: str, title: str, pane: QWidget) -> None:
        """Put a pane behind the others, once.

        Args:
            name: By which ``show_tab`` knows it.
            title: The tab's word, translated.
            pane: What is shown while the tab is in front.
        """
        self._names.append(name)
        self._stack.addWidget(pane)
        self.bar.addTab(title)
        self.bar.setVisible(len(self._names) > 1)

    def show_tab(self, name: str) -> None:
        """Bring a pane to the front; a name that is no tab's changes nothing."""
        if name in self._names:
            self.bar.setCurrentIndex(self._names.index(name))

    def show_next(self, step: int = 1) -> None:
        """Bring the pane ``step`` further on to the front, round and round."""
        if self._names:
            self.bar.setCurrentIndex((self.bar.currentIndex() + step) % len(self._names))
