"""Name a pane and offer to detach it, in words; the pane is dragged by this line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QPushButton, QWidget

from console.ui.theme import set_role

_UNLIMITED = 16_777_215  # Qt's own largest size of a widget


class PaneTitle(QWidget):
    """The title line of a dock. Its buttons are for the mouse; the acts are for the keyboard."""

    def __init__(self, dock: QDockWidget, *, closable: bool) -> None:
        super().__init__(dock)
        self._dock = dock
        self._compact = False
        self._name = QLabel(dock.windowTitle(), self)
        set_role(self._name, "quiet")
        self._detach = self._button(self.tr("Detach"))
        self._detach.clicked.connect(self._detach_or_return)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(self._name, 1)
        row.addWidget(self._detach)
        if closable:
            close = self._button(self.tr("Close"))
            close.clicked.connect(dock.close)
            row.addWidget(close)
        dock.windowTitleChanged.connect(self._name.setText)
        dock.topLevelChanged.connect(self._show_detached)

    def show_compact(self, compact: bool) -> None:  # noqa: FBT001 - a slot's payload
        """Give the line up where every line counts; the acts for it stay in menu and palette."""
        self._compact = compact
        self._lay()

    def _lay(self) -> None:
        shown = self._dock.isFloating() or not self._compact
        for part in self.findChildren(QWidget):
            part.setVisible(shown)
        self.setMaximumHeight(_UNLIMITED if shown else 2)

    def _button(self, word: str) -> QPushButton:
        button = QPushButton(self)  # with its word here, Qt would look whether that is an icon
        button.setText(word)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(f"{word}: {self._dock.windowTitle()}")
        set_role(button, "bare")
        return button

    def _detach_or_return(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())

    def _show_detached(self, detached: bool) -> None:  # noqa: FBT001 - a slot's payload
        self._detach.setText(self.tr("Return") if detached else self.tr("Detach"))
        self._lay()
