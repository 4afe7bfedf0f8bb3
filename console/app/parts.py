"""Build the controllers of one desk and join them among themselves."""

from PySide6.QtCore import QObject

from console.controllers.call_controller import CallController
from console.controllers.contact_controller import ContactController
from console.controllers.draft_controller import DraftController
from console.controllers.mark_controller import MarkController
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.domain.candidates import RuleSet


class Parts(QObject):
    """Every controller of a desk; each is made here and nowhere else."""

    def __init__(self, rules: RuleSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notices = NoticeController(self)
        self.record = RecordController(self)
        self.queue = QueueController(rules, self)
        self.calls = CallController(self.queue, self)
        self.session = SessionController(self.record, self)
        self.drafts = DraftController(self.record, self)
        self.marks = MarkController(self.record, self.queue, self.session, self.notices, self)
        self.contacts = ContactController(
            self.record, self.queue, self.session, self.marks, self.drafts, self.notices, self
        )
        self.record.noticed.connect(self.notices.pass_on)
        self.queue.rows_changed.connect(self.calls.follow)
        self.queue.calls_heard.connect(self.record.mirror)
        self.queue.calls_heard.connect(self.contacts.join_calls)
