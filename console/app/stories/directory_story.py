"""Play a referral from the directory: three letters, the number, one key into the log."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from console.app.desk import Desk
from console.app.stories.hands import Hands, NotSeenError
from console.controllers.directory_news import ShelfState

STORY = "a referral from the directory"
LETTERS = "det"
_CONTROL = Qt.KeyboardModifier.ControlModifier


class DirectoryStory:
    """The clinician finds a bed for somebody and writes down that it was taken.

    Args:
        desk: With a contact open and shown.
        hands: At its keyboard.
    """

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self._desk = desk
        self._hands = hands
        self._kinds: list[str] = []

    def play(self) -> str:
        """Play it and return what was seen.

        Raises:
            NotSeenError: A step did not show, or the record did not take the referral.
        """
        room, hands = self._desk.work.directory, self._hands
        hands.wait(lambda: room.built and hasattr(room, "pane"), "the directory's pane")
        shelf = room.directory
        hands.wait(lambda: shelf.shelf.state is ShelfState.READY, "the starter directory")
        pane = room.pane
        self._desk.parts.record.recorded.connect(self._note)
        QGuiApplication.clipboard().clear()
        self._desk.queue_pane.focus_rows()
        hands.press(Qt.Key.Key_D)
        hands.wait(pane.search.hasFocus, "the search line")
        hands.type(LETTERS)
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: bool(QGuiApplication.clipboard().text()), "the number")
        row = pane.body.row
        if row is None:
            raise NotSeenError("a service")
        count = pane.count
        hands.wait(lambda: count.width() >= count.sizeHint().width(), "how many were found")
        hands.picture("05-directory")
        hands.press(Qt.Key.Key_R, _CONTROL)
        hands.wait(pane.refer_strip.isVisible, "how it was offered")
        hands.press(Qt.Key.Key_Y)
        hands.wait(lambda: "referral.made" in self._kinds, "the referral in the record")
        self._desk.parts.record.recorded.disconnect(self._note)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_L)
        number = QGuiApplication.clipboard().text()
        return f"{LETTERS!r}, Enter: {number} ({row.listing.service}); recorded as accepted"

    def _note(self, receipts: object) -> None:
        if isinstance(receipts, tuple):
            self._kinds += [receipt.kind for receipt in receipts]
