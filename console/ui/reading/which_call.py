"""Say on every pane which call it is about: place, number, state, and how old."""

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QWidget

from console.ui.reading.plain import WordLabel, one_line, scale_title
from console.ui.reading.word_flow import WordFlow


class WhichCall(QWidget):
    """Place large, number and state below it; nothing else of the caller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = WordLabel(role="title")
        self.number = WordLabel()
        self.state = WordLabel(role="quiet")
        row = WordFlow(self, gap=14)
        for label in (self.place, self.number, self.state):
            row.addWidget(label)
        scale_title(self.place, self.font())

    def show_call(self, place: str, number: str, state: str = "", *, red: bool = False) -> None:
        """Show a call; an empty place or number is said to be missing."""
        self.place.setText(one_line(place, 160) or self.tr("Place not known"))
        self.number.setText(one_line(number, 40) or self.tr("no incident number"))
        self.state.setText(state)
        self.state.wear_role("state-asked" if red else "quiet")

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Keep the place larger than the rest."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # once the style sheet has given the label its former size back
            QTimer.singleShot(0, self._scale)

    @Slot()
    def _scale(self) -> None:
        scale_title(self.place, self.font())
