"""A desk without widgets: real controllers on a real encrypted record."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.app.profile import SHIPPED_RULES
from console.controllers.call_controller import CallController
from console.controllers.contact_controller import ContactController
from console.controllers.draft_controller import DraftController
from console.controllers.mark_controller import MarkController
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.domain.access.session import Person
from console.domain.calls.call import Call
from console.domain.calls.candidates import read_rules
from console.domain.clock import monotonic_s, unix_ms, utc_now
from console.domain.feed.events import CallsHeard
from console.domain.notices import Notice
from db.rows import Entry
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot

RIVERA = Person(person_id="person-rivera", name="A. Rivera")
ODE = Person(person_id="person-ode", name="M. Ode")


@dataclass
class Hearing:
    """Collect what a signal carried."""

    told: list[object] = field(default_factory=list)

    @property
    def last(self) -> object:
        return self.told[-1]


class Ear(QObject):
    """A bound slot that collects."""

    def __init__(self, hearing: Hearing, parent: QObject) -> None:
        super().__init__(parent)
        self._hearing = hearing

    def hear(self, payload: object) -> None:
        self._hearing.told.append(payload)


class BareDesk(QObject):
    """Everything the desk has but windows."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        super().__init__()
        self._folder = folder
        self._qtbot = qtbot
        self.inbox: deque[object] = deque()
        self.notices = NoticeController(self)
        self.record = RecordController(self)
        self.queue = QueueController(read_rules(SHIPPED_RULES), self)
        self.session = SessionController(self.record, self)
        self.marks = MarkController(self.record, self.queue, self.session, self.notices, self)
        self.drafts = DraftController(self.record, self)
        self.contacts = ContactController(
            self.record,
            self.queue,
            self.session,
            self.marks,
            self.drafts,
            self.notices,
            self,
        )
        self.calls = CallController(self.queue, self)
        self.queue.rows_changed.connect(self.calls.follow)
        self.queue.calls_heard.connect(self.contacts.join_calls)
        self.queue.calls_heard.connect(self.record.mirror)
        self.record.noticed.connect(self.notices.pass_on)
        self.noticed = self.collect(self.notices.noticed)
        self.opened = self.collect(self.contacts.sheet_opened)
        self.changed = self.collect(self.contacts.sheet_changed)
        self.saved = self.collect(self.drafts.saved)
        self.open()

    def collect(self, signal: object) -> Hearing:
        hearing = Hearing()
        signal.connect(Ear(hearing, self).hear)  # type: ignore[attr-defined]
        return hearing

    def open(self) -> None:
        if (self._folder / "record.db").exists():
            self.store = Store.open(
                self._folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="test"
            )
        else:
            self.store = Store.create(
                self._folder,
                profile="demo",
                slots=[DemoSlot()],
                unix_ms=unix_ms,
                app_version="test",
            )
        self.reader = self.store.reader()
        self.record.open(self.store)
        self.queue.start(self.inbox)  # type: ignore[arg-type]

    def sign_on(self, person: Person = RIVERA) -> None:
        self.session.sign_on(person)
        self.wait(lambda: self.session.session is not None)
        self.drafts.sign_as(person.person_id)

    def hear(self, *calls: Call) -> None:
        self.inbox.append(CallsHeard(calls=calls, heard_at=utc_now(), monotonic_s=monotonic_s()))
        self.wait(lambda: all(self.queue.queue.call(c.call_id) == c for c in calls))

    def drain(self) -> None:
        """Take in all that the feed brought, in however many slices a busy machine needs."""
        while self.queue.health.backlog:
            self.queue.drain()

    def wait(self, fact: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(fact, timeout=10_000)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        return self.reader.entries(kind=kind).result()

    def notice(self) -> str:
        notice = self.noticed.last
        assert isinstance(notice, Notice)
        return notice.line

    def shut(self) -> None:
        self.queue.stop()
        self.record.close()
        self.reader.close()
        self.store.close()
