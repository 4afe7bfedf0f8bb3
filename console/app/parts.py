"""Build the controllers of one desk and join them among themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController

if TYPE_CHECKING:
    from console.controllers.advice_controller import AdviceController
    from console.controllers.call_controller import CallController
    from console.controllers.caller_controller import CallerController
    from console.controllers.contact_controller import ContactController
    from console.controllers.draft_controller import DraftController
    from console.controllers.mark_controller import MarkController
    from console.controllers.record_controller import RecordController
    from console.controllers.screen_controller import ScreenController
    from console.controllers.session_controller import SessionController
    from console.controllers.signing_gate import Seen
    from console.controllers.work_book import WorkBook
    from console.domain.calls.candidates import RuleSet
    from console.domain.contact.sheet import ContactSheet


class Parts(QObject):
    """Every controller of a desk; each is made here and nowhere else.

    Notices and queue are there at once, so that the live queue waits for nothing else; the others
    come with ``complete``.

    Attributes:
        whole: Whether the others are there.
    """

    record: "RecordController"
    calls: "CallController"
    session: "SessionController"
    drafts: "DraftController"
    marks: "MarkController"
    contacts: "ContactController"
    work: "WorkBook"
    screen: "ScreenController"
    caller: "CallerController"
    advice: "AdviceController"

    def __init__(self, rules: "RuleSet", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.whole = False
        self.notices = NoticeController(self)
        self.queue = QueueController(rules, self)

    def complete(self) -> None:
        """Make the other controllers; what the queue heard before is told to them."""
        # Imported here because the live queue is shown before any of them is loaded.
        from console.controllers.call_controller import CallController  # noqa: PLC0415
        from console.controllers.contact_controller import ContactController  # noqa: PLC0415
        from console.controllers.draft_controller import DraftController  # noqa: PLC0415
        from console.controllers.mark_controller import MarkController  # noqa: PLC0415
        from console.controllers.record_controller import RecordController  # noqa: PLC0415
        from console.controllers.session_controller import SessionController  # noqa: PLC0415

        self.record = RecordController(self)
        self.calls = CallController(self.queue, self)
        self.session = SessionController(self.record, self)
        self.drafts = DraftController(self.record, self)
        self.marks = MarkController(self.record, self.queue, self.session, self.notices, self)
        self.contacts = ContactController(
            self.record, self.queue, self.session, self.marks, self.drafts, self.notices, self
        )
        self._complete_work()
        self.record.noticed.connect(self.notices.pass_on)
        self.queue.rows_changed.connect(self.calls.follow)
        self.queue.calls_heard.connect(self.record.mirror)
        self.queue.calls_heard.connect(self.contacts.join_calls)
        self.record.mirror(self.queue.queue.calls())
        self.whole = True

    def _complete_work(self) -> None:
        """Make what the work with a caller is done by."""
        from console.controllers.advice_controller import AdviceController  # noqa: PLC0415
        from console.controllers.caller_controller import CallerController  # noqa: PLC0415
        from console.controllers.screen_controller import ScreenController  # noqa: PLC0415
        from console.controllers.work_book import WorkBook  # noqa: PLC0415
        from console.domain.screening.rules import shipped_questions  # noqa: PLC0415

        self.work = WorkBook(
            self.record, self.contacts, self.session, self.notices, shipped_questions(), self
        )
        self.screen = ScreenController(self.work, self.queue, self)
        self.caller = CallerController(self.work, self)
        self.advice = AdviceController(self.work, self)
        self.contacts.gate.checks.append(self.screen.check_may_sign)
        self.contacts.gate.look = self._seen

    def _seen(self, sheet: "ContactSheet") -> "Seen":
        """Return what CAD says of a contact's call, as far as the queue knows it."""
        from console.controllers.signing import seen_of  # noqa: PLC0415 - loaded by then

        call_id = sheet.contact.call_id
        row = self.queue.queue.row(call_id) if call_id is not None else None
        return seen_of(row.call if row is not None else None)
