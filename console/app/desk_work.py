"""Build what a clinician works with once the live queue is painted: room after room."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QScrollArea

from console.app.act_router import ActRouter
from console.app.background import Background
from console.app.feed.link import FeedLink
from console.app.key_words import KeyWords
from console.app.look_memory import LookMemory
from console.app.parts import Parts
from console.app.profile import Profile, SettingsFile
from console.app.record.care import RecordCare
from console.app.record.link import RecordLink
from console.app.record.opening import Opened
from console.app.rooms.access_room import AccessRoom
from console.app.rooms.call_room import CallRoom
from console.app.rooms.capture_room import CaptureRoom
from console.app.rooms.claim_room import ClaimRoom
from console.app.rooms.clipboard_room import ClipboardRoom
from console.app.rooms.contact_room import ContactRoom
from console.app.rooms.countersign_room import CountersignRoom
from console.app.rooms.diagnostics_room import DiagnosticsRoom
from console.app.rooms.directory_room import DirectoryRoom
from console.app.rooms.escalation_room import EscalationRoom
from console.app.rooms.figures_room import FiguresRoom
from console.app.rooms.finish_room import FinishRoom
from console.app.rooms.history_room import HistoryRoom
from console.app.rooms.inbound_room import InboundRoom
from console.app.rooms.lead_room import LeadRoom
from console.app.rooms.lock_room import LockRoom
from console.app.rooms.logs_room import LogsRoom
from console.app.rooms.note_room import NoteRoom
from console.app.rooms.own_account_room import OwnAccountRoom
from console.app.rooms.own_review_room import OwnReviewRoom
from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.queue_room import QueueRoom
from console.app.rooms.record_room import RecordRoom
from console.app.rooms.reroute_room import RerouteRoom
from console.app.rooms.review_room import ReviewRoom
from console.app.rooms.room import DeskFrame, Room
from console.app.rooms.screening_room import ScreeningRoom
from console.app.rooms.shift_room import ShiftRoom
from console.app.rooms.site_room import SiteRoom
from console.app.rooms.tennessen_room import TennessenRoom
from console.controllers.desk_state import DeskState
from console.domain.access.session import Person, Session
from console.domain.access.table import GLASS
from console.ui.call.call_pane import CallPane
from console.ui.contact.contact_pane import ContactPane
from console.ui.fonts import load_other_weights
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.desk_window import DeskWindow

if TYPE_CHECKING:
    from console.ui.shell.acts import Act


class DeskWork(QObject):
    """The rooms of one desk. Another room is a module in ``rooms/`` and a line in here.

    It is built by ``steps``, one at a time, so that the GUI thread is free between them.

    Args:
        profile: Where everything lies, and whether it is a demo.
        settings: The profile's small settings.
        person: Who is signed on without being asked; None asks.

    Signals:
        ready: The record is open and what it holds for the person is shown.
    """

    ready = Signal()

    def __init__(
        self,
        profile: Profile,
        settings: SettingsFile,
        window: DeskWindow,
        queue_pane: QueuePane,
        parts: Parts,
        feed: FeedLink,
        background: Background,
        person: Person | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stopping = False
        self.record = RecordLink(profile, background, self)
        self.frame = DeskFrame(
            profile=profile,
            settings=settings,
            window=window,
            queue_pane=queue_pane,
            parts=parts,
            feed=feed,
            record=self.record,
            background=background,
        )
        self.call = CallRoom(self.frame, self)
        self.contact = ContactRoom(self.frame, self)
        self.reroute = RerouteRoom(self.frame, self)
        self.finish = FinishRoom(self.frame, self, self._log_pane)
        self.shift = ShiftRoom(self.frame, self, finish=self.finish, reroute=self.reroute)
        self.directory = DirectoryRoom(self.frame, self)
        self.screening = ScreeningRoom(self.frame, self, self._log_pane)
        self.escalation = EscalationRoom(self.frame, self, self._log_pane)
        self.history = HistoryRoom(self.frame, self)
        self.people = PeopleRoom(self.frame, self, unattended=person)
        self.access = AccessRoom(self.frame, self, people=self.people)
        self.notes = NoteRoom(self.frame, self, self._log_pane)
        self.lead = LeadRoom(self.frame, self)
        self.logs = LogsRoom(self.frame, self, lead=self.lead)
        self.reviews = ReviewRoom(self.frame, self, lead=self.lead, logs=self.logs)
        self.own_reviews = OwnReviewRoom(self.frame, self)
        self.figures = FiguresRoom(self.frame, self, lead=self.lead)
        self.tennessen = TennessenRoom(self.frame, self, self._log_pane)
        self.lock = LockRoom(self.frame, self, people=self.people)
        self.records = RecordRoom(self.frame, self)
        self.rooms: tuple[Room, ...] = (
            QueueRoom(self.frame, self),
            ClipboardRoom(self.frame, self),
            CaptureRoom(self.frame, self),
            self.call,
            self.contact,
            ClaimRoom(self.frame, self, self._call_pane),
            InboundRoom(self.frame, self),
            self.screening,
            self.escalation,
            self.history,
            self.reroute,
            self.finish,
            self.shift,
            self.directory,
            DiagnosticsRoom(self.frame, self),
            self.people,
            self.access,
            OwnAccountRoom(self.frame, self, access=self.access, people=self.people),
            CountersignRoom(self.frame, self, self.access.go_home),
            self.notes,
            self.tennessen,
            self.lead,
            self.logs,
            self.reviews,
            self.own_reviews,
            self.figures,
            self.lock,
            SiteRoom(
                self.frame, self, people=self.people, lock=self.lock, directory=self.directory
            ),
            self.records,
        )

    @property
    def care(self) -> RecordCare | None:
        """Return what looks after the record; None before it is open."""
        return self.records.care

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield what is to be built, in order; the record is opened last, by ``record.open``."""
        yield self.frame.parts.complete
        yield _meet_what_qt_made
        yield self._make_acts
        yield self._make_look
        yield self.frame.window.notices.show
        for room in self.rooms:
            yield from room.steps()
        yield self._join
        yield self.frame.window.dress_icon
        yield load_other_weights

    def _log_pane(self) -> ContactPane:
        return self.contact.pane

    def _call_pane(self) -> CallPane:
        return self.call.pane

    def stop(self) -> None:
        """Take nothing more from the record."""
        self._stopping = True
        for room in self.rooms:
            room.stop()
        parts = self.frame.parts
        if parts.whole:
            parts.drafts.send_rest()
            parts.record.close()

    def _make_acts(self) -> None:
        self._acts = self.frame.window.acts  # with its keys and menus

    def _make_look(self) -> None:
        self.look = LookMemory(self.frame.settings, self.frame.window, self)
        for refusal in self.look.refusals:
            self.frame.parts.notices.caution(refusal)

    def _join(self) -> None:
        acts = self.frame.window.acts
        self.records.opened.connect(self._record_opened)
        self.people.arrived.connect(self._person_came)
        self.people.left.connect(self._person_left)
        self.access.glass_taken.connect(self._glass_taken)
        self.tennessen.told.connect(self.finish.hear_notice)
        routes: dict[Act, Callable[[], object]] = {}
        for room in self.rooms:
            room.join()
        for room in self.rooms:
            routes |= room.routes()
        self._router = ActRouter(routes, self)
        acts.asked.connect(self._router.go)
        KeyWords(acts, self.frame.queue_pane, self.call.pane, self.contact.pane, self)

    @Slot(object)
    def _record_opened(self, opened: Opened) -> None:
        for room in self.rooms:
            room.record_opened(opened)

    @Slot(object, object)
    def _person_came(self, session: Session, held: DeskState | None) -> None:
        if self._stopping:
            return
        rights = self.access.rights(session)
        for room in self.rooms:
            if room.needs is None or room.needs in rights:
                room.person_came(session, held)
        home = self.access.home(rights)
        if self.frame.window.page is not home:
            self.frame.window.show_page(home)
        if home is DeskPage.ROOMS:
            self.contact.show_newest(held)
        self.ready.emit()

    @Slot()
    def _glass_taken(self) -> None:
        """Bring the person into the rooms that emergency access opens."""
        session = self.frame.parts.session.session
        if session is None:
            return
        rights = self.access.rights(session)
        for room in self.rooms:
            if room.needs in GLASS - rights:
                room.person_came(session, None)

    @Slot()
    def _person_left(self) -> None:
        for room in self.rooms:
            room.person_left()


def _meet_what_qt_made() -> None:
    """Let PySide make the classes by which it knows a widget that Qt made; no step can be less."""
    QScrollArea().viewport()
