"""Gather the one-line notices of every controller."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from console.domain.notices import Notice, NoticeLevel
from console.domain.refusal import Labels, RefusedError


def refusal_words(refused: RefusedError) -> str:
    """Return why an act was refused, in the person's language."""
    values = {
        name: value.joined(
            tuple(QCoreApplication.translate(value.context, label) for label in value.labels)
        )
        if isinstance(value, Labels)
        else value
        for name, value in refused.values.items()
    }
    return QCoreApplication.translate("refusal", refused.template).format(**values)


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
        self.caution(refusal_words(refused))

    def pass_on(self, notice: Notice) -> None:
        """Pass a notice on that somebody else worded."""
        self.noticed.emit(notice)
