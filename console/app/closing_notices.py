"""Word what is said when a desk is to close while words are not on the disk."""

from PySide6.QtCore import QCoreApplication

from console.domain.notices import Notice, NoticeLevel


def not_saved() -> Notice:
    """Return what to say before words are lost."""
    return Notice(
        level=NoticeLevel.TROUBLE,
        happened=_words("Not closed: your last words could not be saved."),
        safe=_words("They are still on the screen."),
        do=_words("Copy them on paper; closing once more leaves without them."),
        topic="closing",
    )


def saved_after_all() -> Notice:
    """Return what takes that notice away."""
    return Notice(level=NoticeLevel.NEWS, happened="", topic="closing", cleared=True)


def _words(text: str) -> str:
    return QCoreApplication.translate("closing_notices", text)
