"""Gather the one-line notices of every controller."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from console.domain.notices import Notice, NoticeLevel
from console.domain.refusal import RefusedError


class NoticeController(QObject):
    """Tell the person at the desk.

    Signals:
        noticed: A ``Notice``.
    """

    noticed = Signal(object)

    def news(self, text: str) -> None:
        """Say that something was done."""
        self.noticed.emit(Notice(level=NoticeLevel.NEWS, happened=text, topic="act"))

    def caution(self, text: str) -> None:
        """Say that something was not done, and why."""
        self.noticed.emit(Notice(level=NoticeLevel.CAUTION, happened=text, topic="act"))

    def refusal(self, refused: RefusedError) -> None:
        """Say why an act was refused, in the person's language."""
        sentence = QCoreApplication.translate("refusal", refused.template)
        self.caution(sentence.format(**refused.values))

    def pass_on(self, notice: Notice) -> None:
        """Pass a notice on that somebody else worded."""
        self.noticed.emit(notice)
