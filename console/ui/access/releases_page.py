"""Let whoever was called stand by the releases that were taken on their word."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from console.controllers.phone_releases import WaitingRelease
from console.ui.entry.page import Page
from console.ui.entry.typing_focus import keep_letters
from console.ui.reading.clock_words import clock_minutes
from console.ui.reading.typed_words import odd_clock_words
from console.ui.theme import set_role
from console.ui.translation import mark_data


class ReleasesPage(Page):
    """The releases that wait, and one button for the chosen one."""

    countersigned = Signal(object)
    """A WaitingRelease that the person stands by."""
    left = Signal()
    """Back to work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[WaitingRelease, ...] = ()
        self.add_heading(self.tr("Releases by phone"))
        self._why = self.add_text("")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Releases that wait for a countersignature"))
        self.list.setWordWrap(True)
        keep_letters(self.list)
        mark_data(self.list)
        self.body.addWidget(self.list)
        self._sign = QPushButton(self.tr("I let this person in"), self)
        set_role(self._sign, "primary")
        self._sign.clicked.connect(self._give)
        self._back = QPushButton(self.tr("Back to work"), self)
        self._back.clicked.connect(self.left)
        self.add_flow(self._sign, self._back)
        self.add_text(
            self.tr(
                "Countersign what you said yourself, and nothing else: what you leave here stays "
                "open before the privacy officer."
            ),
            "quiet",
        )

    def show_waiting(self, waiting: Iterable[WaitingRelease]) -> None:
        """Show what waits for whoever is here."""
        self._waiting = tuple(waiting)
        self.list.clear()
        for it in self._waiting:
            words = self.tr("{name}, let in at {time} on the word of {by}, given at {told}")
            told = it.told_at + odd_clock_words(it.told_at, it.at)
            self.list.addItem(
                words.format(name=it.name, time=clock_minutes(it.at), by=it.by, told=told)
            )
        self._why.setText(
            self.tr("These accounts were locked and let in again on a word by phone.")
            if self._waiting
            else self.tr("No release by phone waits for you.")
        )
        for part in (self.list, self._sign):
            part.setVisible(bool(self._waiting))
        rows = max(2, min(8, self.list.count()))
        self.list.setFixedHeight(rows * max(20, self.list.sizeHintForRow(0)) + 8)
        if self._waiting:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Begin at the list."""
        first = self.list if self._waiting else self._back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show nothing: the person has left."""
        self.show_waiting(())

    @Slot()
    def _give(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._waiting):
            self.countersigned.emit(self._waiting[row])
