"""Tell in one notice why something could not be read, and take it away once it could."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from console.app.record.link import record_words
from console.domain.notices import Notice, NoticeLevel
from db.errors import RecordError
from resources.errors import DirectoryError


class ReadingTrouble:
    """What stands in the way of one thing that is read again until it can be.

    Args:
        pass_on: Shows a notice.
        topic: Of its notice.
    """

    def __init__(self, pass_on: Callable[[Notice], None], topic: str) -> None:
        self._pass_on = pass_on
        self._topic = topic
        self._told: Notice | None = None

    @property
    def stands(self) -> bool:
        """Say whether it was told and is not over."""
        return self._told is not None

    def tell(self, error: BaseException) -> None:
        """Tell an expected fault in words; the same one again is not told twice.

        Raises:
            BaseException: The error itself, where nobody expected it: that is a defect.
        """
        notice = _notice_of(error, self._topic)
        if notice != self._told:
            self._told = notice
            self._pass_on(notice)

    def over(self) -> None:
        """Take the notice away, if there is one."""
        if self._told is not None:
            self._told = None
            self._pass_on(
                Notice(level=NoticeLevel.NEWS, happened="", topic=self._topic, cleared=True)
            )


def _notice_of(error: BaseException, topic: str) -> Notice:
    if isinstance(error, RecordError):
        happened, safe, do = record_words(error)
    elif isinstance(error, DirectoryError):
        happened, safe, do = (
            QCoreApplication.translate("directory", sentence) for sentence in error.sentences
        )
    else:
        raise error
    return Notice(level=NoticeLevel.TROUBLE, happened=happened, safe=safe, do=do, topic=topic)
