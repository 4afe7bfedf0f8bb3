"""Keep the title of a pane larger than the rest, also when the text grows while it is shown."""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

from console.ui.reading.plain import scale_title


class TitleSize(QObject):
    """Follow the text size of a pane with its title.

    Args:
        title: The label.
        pane: Whose font is the measure; owns this.
    """

    def __init__(self, title: QLabel, pane: QWidget) -> None:
        super().__init__(pane)
        self._title, self._pane = title, pane
        pane.installEventFilter(self)
        self._scale()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802, ARG002 (Qt's)
        """Scale the title after the pane's text."""
        if event.type() == QEvent.Type.FontChange:
            # once the style sheet has given the label its former size back
            QTimer.singleShot(0, self._scale)
        return False

    @Slot()
    def _scale(self) -> None:
        scale_title(self._title, self._pane.font())
