"""Bring a tried recovery key into the profile before its first record is made."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from console.app.background import Background
from console.app.record.link import record_words
from console.app.record.recovery_key import (
    PUBLIC_NAME,
    RecoveryKey,
    RecoveryNeededError,
    RecoveryPlaceError,
    RecoveryUntriedError,
    make_recovery_key,
    read_public,
    write_public,
)
from console.ui.shell.recovery_page import RecoveryPage, RecoverySource, RecoveryWish
from db.errors import RecordError


class RecoverySetup(QObject):
    """Join the page to the files; every file is touched on the background thread.

    Signals:
        finished: The profile holds a tried key, and the person has seen its fingerprint.
    """

    finished = Signal()

    def __init__(
        self, folder: Path, page: RecoveryPage, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._page = page
        self._background = background
        self._source = RecoverySource.AGENCY
        page.key_wished.connect(self._wished)
        page.go_on_asked.connect(self.finished)

    def ask(self, reason: RecordError) -> None:
        """Ask for a key, and say what is wrong with one that was named already."""
        usual = isinstance(reason, RecoveryNeededError)
        self._page.ask("" if usual else " ".join(record_words(reason)))

    @Slot(object)
    def _wished(self, wish: RecoveryWish) -> None:
        self._source = wish.source
        job = partial(bring_key, self._folder, wish)
        self._background.run(job, self._brought, self._refused)

    def _brought(self, key: RecoveryKey) -> None:
        self._page.show_tried(key.fingerprint, self._source)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._page.show_error(" ".join(record_words(error)))


def bring_key(folder: Path, wish: RecoveryWish) -> RecoveryKey:
    """Put the public half into the profile; blocks.

    Raises:
        RecordError: The key cannot be used or made; the profile has none then.
    """
    file = Path(wish.file).expanduser()
    if wish.source is RecoverySource.AGENCY:
        key = read_public(file)
        if not key.tried_at:
            raise RecoveryUntriedError
    else:
        if not file.is_absolute() or folder.resolve() in file.resolve().parents:
            raise RecoveryPlaceError("beside the record, or not a whole path")
        key = make_recovery_key(file)
    write_public(folder / PUBLIC_NAME, key)
    return key
