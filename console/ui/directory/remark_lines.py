"""Say above the hits who must not be sent for, what was just done, or how the words were taken."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.controllers.directory_news import Found
from console.ui.directory.answer_words import banner_words, remark_words
from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data


class RemarkLines(QWidget):
    """The red banner always; below it one line at a time, what was done before how it was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = False
        self.banner = PlainLabel(role="state-asked")
        self.remark = PlainLabel(role="quiet")
        self.said = PlainLabel(role="good")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for label in (self.banner, self.remark, self.said):
            label.setWordWrap(True)
            mark_data(label)  # names of services, and words as typed
            rows.addWidget(label)
        self._put()

    def show_found(self, found: Found) -> None:
        """Say what an answer has to say."""
        before = self.banner.text()
        self.banner.setText(banner_words(found))
        self.remark.setText(remark_words(found) if found.answer.hits else "")
        if self.banner.text() and self.banner.text() != before:
            announce(self, self.banner.text(), urgent=True)
        self._put()

    def show_low(self, low: bool) -> None:  # noqa: FBT001 - what the pane found out
        """Where the pane is low, say only who must not be sent for and what was done."""
        if low is not self._low:
            self._low = low
            self._put()

    def forget(self) -> None:
        """Say nothing more of an answer."""
        for label in (self.banner, self.remark, self.said):
            label.setText("")
        self._put()

    def say(self, words: str) -> None:
        """Say what was done; empty words take it away."""
        if words != self.said.text():
            self.said.setText(words)
        if words:
            announce(self, words)
        self._put()

    def _put(self) -> None:
        self.banner.setVisible(bool(self.banner.text()))
        self.said.setVisible(bool(self.said.text()))
        remark = bool(self.remark.text()) and not self.said.text() and not self._low
        self.remark.setVisible(remark)
        self.setVisible(remark or bool(self.banner.text() or self.said.text()))
