"""Read the Tennessen notice aloud, and say whether it was given."""

from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from console.ui.entry.page import Page
from console.ui.theme import set_role
from console.ui.translation import mark_data


class NoticeGiven(Enum):
    """What became of the notice."""

    GIVEN = "GIVEN"
    EMERGENCY = "EMERGENCY"


class TennessenPage(Page):
    """The agency's words, and one button for each of the two ways."""

    noted = Signal(object)
    """A NoticeGiven."""
    left = Signal()
    """Nothing was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = self.add_heading(self.tr("Tennessen notice"))
        self.add_text(self.tr("Read this to the person before you ask about them:"), "quiet")
        self.words = self.add_text("", "title")
        mark_data(self.words)
        self._given = QPushButton(self.tr("I have read it to the person"), self)
        self._given.clicked.connect(self._was_given)
        set_role(self._given, "primary")
        self._emergency = QPushButton(self.tr("Not given: emergency"), self)
        self._emergency.clicked.connect(self._was_emergency)
        self._back = QPushButton(self.tr("Back to work"), self)
        self._back.clicked.connect(self.left)
        self.add_flow(self._given, self._emergency, self._back)

    def show_notice(self, number: str, words: str) -> None:
        """Show the agency's words for one contact."""
        heading = self.tr("Tennessen notice on {number}").format(number=number)
        self._heading.setText(heading if number else self.tr("Tennessen notice"))
        mark_data(self._heading)
        self.words.setText(words)

    def begin(self) -> None:
        """Begin at what is usual."""
        self._given.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Name no contact any more."""
        self.show_notice("", "")

    @Slot()
    def _was_given(self) -> None:
        self.noted.emit(NoticeGiven.GIVEN)

    @Slot()
    def _was_emergency(self) -> None:
        self.noted.emit(NoticeGiven.EMERGENCY)
