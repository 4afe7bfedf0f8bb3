"""Open the record, ask for what opens it, and look after it once it is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.app.record.link import record_words
from console.app.rooms.room import DeskFrame, Room
from console.domain.notices import Notice
from console.ui.shell.desk_pages import DeskPage
from db.errors import NoSlotError

if TYPE_CHECKING:
    from console.app.record.care import RecordCare
    from console.app.record.opening import Opened, PassphraseNeeded, RecoveryNeeded
    from console.app.record.recovery_setup import RecoverySetup


class RecordRoom(Room):
    """The pages that stand before an open record, and its care.

    Signals:
        opened: An ``Opened``: the record is open and its queue is recalled.
    """

    needs = None

    opened = Signal(object)

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._recovery: RecoverySetup | None = None
        self._stopping = False
        self.care: RecordCare | None = None

    def join(self) -> None:
        """Follow the opening of the record."""
        record, window = self.desk.record, self.desk.window
        record.opened.connect(self._record_opened)
        record.passphrase_needed.connect(self._passphrase_needed)
        record.recovery_needed.connect(self._recovery_needed)
        record.failed.connect(self._record_failed)
        window.pages.passphrase.passphrase_given.connect(record.open)
        window.pages.starting.retry_asked.connect(record.open)

    def stop(self) -> None:
        """Take nothing more from the record."""
        self._stopping = True
        if self.care is not None:
            self.care.stop()

    @Slot(object)
    def _record_opened(self, opened: "Opened") -> None:
        if self._stopping:
            return
        self.desk.parts.record.open(opened.store)
        self.desk.parts.queue.recall(opened.calls)
        self.desk.feed.write_states()
        self.desk.window.pages.passphrase.forget()
        self._look_after(opened)
        self.opened.emit(opened)

    def _look_after(self, opened: "Opened") -> None:
        from console.app.record.care import RecordCare  # noqa: PLC0415 - loaded with the record

        profile = self.desk.profile
        self.care = RecordCare(profile.folder, self.desk.background, self, demo=profile.demo)
        self.care.noticed.connect(self.desk.parts.notices.pass_on)
        self.care.start(opened)

    @Slot(object)
    def _passphrase_needed(self, needed: "PassphraseNeeded") -> None:
        page = self.desk.window.pages.passphrase
        usual = isinstance(needed.reason, NoSlotError)  # made with a passphrase, no keyring tried
        words = "" if usual else " ".join(record_words(needed.reason))
        if self.desk.window.page is DeskPage.PASSPHRASE:
            page.show_error(words)
            return
        (page.ask_new if needed.new else page.ask_existing)(words)
        self.desk.window.show_page(DeskPage.PASSPHRASE)

    @Slot(object)
    def _recovery_needed(self, needed: "RecoveryNeeded") -> None:
        # Imported here because it is asked for once in the life of a desk.
        from console.app.record.recovery_setup import RecoverySetup  # noqa: PLC0415

        desk = self.desk
        if self._recovery is None:
            page = desk.window.pages.recovery
            self._recovery = RecoverySetup(desk.profile.folder, page, desk.background, self)
            self._recovery.finished.connect(desk.record.open)
        self._recovery.ask(needed.reason)
        desk.window.show_page(DeskPage.RECOVERY)

    @Slot(object)
    def _record_failed(self, trouble: Notice) -> None:
        if self.desk.parts.record.is_open:
            self.desk.parts.notices.pass_on(trouble)
            return
        self.desk.window.show_page(DeskPage.STARTING)
        self.desk.window.pages.starting.show_trouble(trouble)
