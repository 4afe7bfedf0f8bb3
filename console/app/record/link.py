"""Keep the record of a desk: open it late, read from it, close it last."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from console.app.background import Background
from console.app.crash import LOG, where
from console.app.profile import Profile
from console.app.version import app_version
from console.domain.access.session import Person
from console.domain.notices import Notice, NoticeLevel

if TYPE_CHECKING:
    from console.app.record.opening import Opened, PassphraseNeeded, RecoveryNeeded
    from console.controllers.desk_state import DeskState
    from db.errors import RecordError


class RecordLink(QObject):
    """The record of one desk; every slow thing happens on the background thread.

    Signals:
        opened: An ``Opened``.
        passphrase_needed: A ``PassphraseNeeded``.
        recovery_needed: A ``RecoveryNeeded``.
        failed: A ``Notice`` with the words for the person.
    """

    opened = Signal(object)
    passphrase_needed = Signal(object)
    recovery_needed = Signal(object)
    failed = Signal(object)

    def __init__(self, profile: Profile, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._profile = profile
        self._background = background
        self._open: Opened | None = None
        self._opening = False

    @property
    def open_record(self) -> "Opened | None":
        """Return the record while it is open."""
        return self._open

    @Slot()
    @Slot(object)
    def open(self, passphrase: str | None = None) -> None:
        """Open the record, with a passphrase where there is no keyring.

        A second wish while it is being opened, as by an impatient Enter, is left out.
        """
        if self._opening or self._open is not None:
            return
        self._opening = True
        from console.app.record.opening import open_demo, open_working  # noqa: PLC0415 - after first paint

        folder = self._profile.folder
        if self._profile.demo:
            job: Callable[[], object] = partial(open_demo, folder, app_version())
        else:
            job = partial(open_working, folder, app_version(), passphrase)
        self._background.run(partial(self._keep, job), self._answered, self._not_opened)

    def read_people(self, done: Callable[[tuple[Person, ...]], None]) -> None:
        """Read who ever signed on here."""
        self._background.run(self._people, done, self._refused)

    def read_desk(self, person: Person, done: "Callable[[DeskState], None]") -> None:
        """Read what the desk shows for a person."""
        self._background.run(partial(self._desk_state, person), done, self._refused)

    def close(self) -> None:
        """Let the store finish what it accepted. Blocks: call it off the GUI thread."""
        if self._open is None:
            return
        from db.facts import DeskClosed  # noqa: PLC0415 - after first paint

        opened, self._open = self._open, None
        try:
            opened.store.append(DeskClosed(), actor="desk").result()
        finally:  # also on a full disk
            opened.reader.close()
            opened.store.close()

    def _keep(self, job: Callable[[], object]) -> object:
        """Keep what was opened, still on the background thread: ``close`` comes after it there."""
        from console.app.record.opening import Opened  # noqa: PLC0415 - after first paint

        answer = job()
        if isinstance(answer, Opened):
            self._open = answer
        return answer

    def _people(self) -> tuple[Person, ...]:
        from console.controllers.desk_state import read_people  # noqa: PLC0415 - after first paint

        return read_people(self._open.reader) if self._open is not None else ()

    def _desk_state(self, person: Person) -> "DeskState":
        from console.controllers.desk_state import (  # noqa: PLC0415 - after first paint
            DeskState,
            read_desk_state,
        )

        if self._open is None:
            return DeskState(marks={}, sheets=())
        reader = self._open.reader
        reader.ask_as(person)  # what is read from here on is read by them
        return read_desk_state(reader, person, reader.rights)

    def ask_as_nobody(self) -> None:
        """Read as the desk alone from now on: nobody is signed on."""
        if self._open is not None:
            self._open.reader.ask_as(None)

    def _answered(self, answer: "Opened | PassphraseNeeded | RecoveryNeeded") -> None:
        from console.app.record.opening import Opened, RecoveryNeeded  # noqa: PLC0415 - after first paint

        self._opening = False
        if isinstance(answer, Opened):
            self.opened.emit(answer)
        elif isinstance(answer, RecoveryNeeded):
            self.recovery_needed.emit(answer)
        else:
            self.passphrase_needed.emit(answer)

    def _not_opened(self, error: BaseException) -> None:
        self._opening = False
        self._refused(error)

    def _refused(self, error: BaseException) -> None:
        from db.errors import RecordError  # noqa: PLC0415 - after first paint

        LOG.error("record: %s", where(error))
        if not isinstance(error, RecordError):
            raise error
        happened, safe, do = record_words(error)
        self.failed.emit(
            Notice(level=NoticeLevel.TROUBLE, happened=happened, safe=safe, do=do, topic="record")
        )


def record_words(error: "RecordError") -> tuple[str, str, str]:
    """Return what happened, what is safe and what to do, in the person's language."""
    happened, safe, do = error.sentences
    return (
        QCoreApplication.translate("record", happened),
        QCoreApplication.translate("record", safe),
        QCoreApplication.translate("record", do),
    )
