"""Build the desk's window and its parts, join them, and stop them in order."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.app.act_router import ActRouter
from console.app.background import Background
from console.app.crash import LOG, where
from console.app.feed_link import HEARTBEAT_S, FeedLink
from console.app.look_memory import LookMemory
from console.app.parts import Parts
from console.app.profile import Profile, SettingsFile
from console.app.record_link import RecordLink, record_words
from console.controllers.session_controller import new_person
from console.domain.calls import CallId
from console.domain.candidates import read_rules
from console.domain.contact import ContactId
from console.domain.contact_sheet import ContactSheet, SaveNews
from console.domain.feed import FeedState
from console.domain.feed_health import FeedHealth
from console.domain.notices import Notice, NoticeLevel
from console.domain.session import Person, Session
from console.domain.vocabulary import Nexus
from console.models.queue_filter import QueueFilterKind
from console.models.queue_model import QueueModel
from console.ui.call.call_pane import CallPane
from console.ui.contact.contact_pane import ContactPane
from console.ui.diagnostics.diagnostics_pane import DiagnosticsPane
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.acts import FILTERS, Act
from console.ui.shell.desk_window import DeskPage, DeskWindow
from console.ui.shell.sign_on_page import SignOnWish
from db.errors import NoSlotError

if TYPE_CHECKING:
    from console.app.opening import Opened, PassphraseNeeded
    from console.controllers.desk_state import DeskState


class Desk(QObject):
    """One running desk.

    Args:
        profile: Where everything lies, and whether it is a demo.
        feed_url: The call feed; empty for none.
        person: Who is signed on without being asked; heeded on a demo profile only.
        heartbeat_s: The longest silence of the feed that still counts as hearing from it.

    Signals:
        ready: The record is open and what it holds for the person is shown.
        stopped: Everything accepted is on disk, every thread has ended.
    """

    ready = Signal()
    stopped = Signal()

    def __init__(
        self,
        profile: Profile,
        feed_url: str = "",
        person: Person | None = None,
        *,
        heartbeat_s: float = HEARTBEAT_S,
    ) -> None:
        super().__init__()
        self._unattended = person if profile.demo else None
        self._people: tuple[Person, ...] = ()
        self._stopping = False
        self._warned_unsaved = False
        self.settings = SettingsFile(profile.folder)
        self.parts = Parts(read_rules(profile.rules_file), self)
        self.background = Background(self)
        self.record = RecordLink(profile, self.background, self)
        self.feed = FeedLink(
            feed_url,
            self.parts,
            self.background,
            self,
            simulated=profile.demo,
            heartbeat_s=heartbeat_s,
        )
        name = self.tr("demo, invented people") if profile.demo else profile.folder.name
        self.window = DeskWindow(profile=name, settings=self.settings)
        self.look = LookMemory(self.settings, self.window, self)
        self.model = QueueModel(parent=self)
        self.queue_pane = QueuePane(self.model)
        self.call_pane = CallPane()
        self.contact_pane = ContactPane()
        self.diagnostics = DiagnosticsPane()
        self.window.set_queue(self.queue_pane)
        self.window.set_pane("call", self.call_pane)
        self.window.set_pane("contact", self.contact_pane)
        self.window.set_pane("diagnostics", self.diagnostics)
        self._join_queue()
        self._join_contact()
        self._join_window()
        self._router = ActRouter(self._act_routes(), self)
        self.window.acts.asked.connect(self._router.go)
        self.window.show_simulated(profile.demo)
        if self._unattended is not None:
            self.window.show_page(DeskPage.ROOMS)

    def start(self) -> None:
        """Show the window; everything slow begins after the first paint."""
        self.window.guard_close(True)  # noqa: FBT003 - the setter's only argument
        self.window.show()
        QTimer.singleShot(0, self._begin)

    @Slot()
    def _begin(self) -> None:
        if self._stopping:
            return  # closed before anything was begun
        self.feed.start()
        self.record.open()

    @Slot(object)
    def _record_opened(self, opened: "Opened") -> None:
        if self._stopping:
            return
        self.parts.record.open(opened.store)
        self.parts.queue.recall(opened.calls)
        self.feed.write_states()
        self.window.passphrase.forget()
        if self._unattended is not None:
            self.parts.session.sign_on(self._unattended)
        else:
            self._show_people(opened.people)

    @Slot(object)
    def _passphrase_needed(self, needed: "PassphraseNeeded") -> None:
        page = self.window.passphrase
        usual = isinstance(needed.reason, NoSlotError)  # made with a passphrase, no keyring tried
        words = "" if usual else " ".join(record_words(needed.reason))
        if self.window.page is DeskPage.PASSPHRASE:
            page.show_error(words)
            return
        (page.ask_new if needed.new else page.ask_existing)(words)
        self.window.show_page(DeskPage.PASSPHRASE)

    @Slot(object)
    def _record_failed(self, trouble: Notice) -> None:
        if self.parts.record.is_open:
            self.parts.notices.pass_on(trouble)
            return
        self.window.show_page(DeskPage.STARTING)
        self.window.starting.show_trouble(trouble)

    @Slot(object)
    def _sign_on(self, wish: SignOnWish) -> None:
        """Sign on whoever was picked; a name typed again is the same person as before."""
        name = wish.name.casefold()
        for person in self._people:
            if wish.person_id == person.person_id or (
                not wish.person_id and name == person.name.casefold()
            ):
                self.parts.session.sign_on(replace(person, role=wish.role))
                return
        self.parts.session.sign_on(new_person(wish.name, wish.role))

    @Slot(object)
    def _session_changed(self, session: Session | None) -> None:
        if self._stopping:
            return
        self.window.header.show_person(session)
        self.contact_pane.close_sheet()
        if session is None:
            self.parts.marks.load({})
            self.parts.contacts.load(())
            self.record.read_people(self._show_people)
        else:
            self.parts.drafts.sign_as(session.person.person_id)
            self.record.read_desk(session.person, self._desk_read)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self.window.sign_on.show_people(people)
        self.window.show_page(DeskPage.SIGN_ON)

    def _desk_read(self, state: "DeskState") -> None:
        self.parts.marks.load(state.marks)
        self.parts.contacts.load(state.sheets)
        if self.window.page is not DeskPage.ROOMS:
            self.window.show_page(DeskPage.ROOMS)
        if state.newest is not None:
            self.parts.contacts.show(state.newest)
        self.ready.emit()

    @Slot(object)
    def _health_told(self, health: FeedHealth) -> None:
        self.queue_pane.show_health(health)
        self.window.header.show_health(health)
        self.diagnostics.show_health(health)
        old = health.state in {FeedState.STALE, FeedState.OFFLINE}
        self.call_pane.show_as_of(health.last_heard_at if old else None)

    def _join_queue(self) -> None:
        queue, calls = self.parts.queue, self.parts.calls
        queue.rows_changed.connect(self.model.apply)
        queue.health_changed.connect(self._health_told)
        self.queue_pane.call_selected.connect(calls.look_at)
        self.queue_pane.call_opened.connect(self._call_opened)
        calls.sheet_changed.connect(self.call_pane.show_sheet)
        self.call_pane.flag_asked.connect(self.parts.marks.flag)
        self.call_pane.request_asked.connect(self.parts.marks.ask)
        self.call_pane.claim_asked.connect(self.parts.contacts.claim)

    def _join_contact(self) -> None:
        contacts, pane = self.parts.contacts, self.contact_pane
        contacts.sheet_opened.connect(self._sheet_opened)
        contacts.sheet_changed.connect(pane.refresh_sheet)
        contacts.sheet_closed.connect(self._sheet_closed)
        contacts.open_changed.connect(self._open_changed)
        self.parts.drafts.saved.connect(self._saved)
        pane.draft_edited.connect(contacts.keep_draft)
        pane.sign_asked.connect(contacts.sign)
        pane.addendum_asked.connect(contacts.amend)
        pane.release_asked.connect(contacts.release)
        pane.new_contact_asked.connect(contacts.open_by_hand)
        pane.contact_picked.connect(contacts.show)

    def _join_window(self) -> None:
        window = self.window
        self.parts.notices.noticed.connect(window.notices.show_notice)
        self.parts.session.session_changed.connect(self._session_changed)
        self.record.opened.connect(self._record_opened)
        self.record.passphrase_needed.connect(self._passphrase_needed)
        self.record.failed.connect(self._record_failed)
        window.sign_on.sign_on_asked.connect(self._sign_on)
        window.passphrase.passphrase_given.connect(self.record.open)
        window.starting.retry_asked.connect(self.record.open)
        window.close_asked.connect(self._close_asked)

    def _act_routes(self) -> dict[Act, Callable[[], object]]:
        call, contact, queue = self.call_pane, self.contact_pane, self.queue_pane
        routes: dict[Act, Callable[[], object]] = {
            Act.FLAG: call.start_flag,
            Act.FLAG_YES: partial(call.start_flag, Nexus.YES),
            Act.FLAG_NO: partial(call.start_flag, Nexus.NO),
            Act.FLAG_UNCERTAIN: partial(call.start_flag, Nexus.UNCERTAIN),
            Act.FLAG_YES: partial(call.start_flag, Nexus.YES),
            Act.FLAG_NO: partial(call.start_flag, Nexus.NO),
            Act.FLAG_UNCERTAIN: partial(call.start_flag, Nexus.UNCERTAIN),
            Act.CLAIM: call.claim,
            Act.REQUESTED: call.start_request,
            Act.NEW_CONTACT: contact.start_new_contact,
            Act.LOG: contact.focus_log,
            Act.SIGN: contact.sign,
            Act.ADDENDUM: contact.start_addendum,
            Act.RELEASE: contact.start_release,
            Act.NEXT_CALL: queue.select_next,
            Act.PREVIOUS_CALL: queue.select_previous,
            Act.FILTER_TEXT: queue.focus_filter,
            Act.SIGN_OFF: self.parts.session.sign_off,
        }
        for act, kind in zip(FILTERS, QueueFilterKind, strict=True):
            routes[act] = partial(queue.set_filter, kind)
        return routes

    @Slot(object)
    def _call_opened(self, call_id: CallId) -> None:
        """Go on with a call that is this person's; of any other, show all that is known."""
        mine = self.parts.contacts.contact_of(call_id)
        if mine is not None:
            self.parts.contacts.show(mine)
        else:
            self.window.focus_room("call")

    @Slot(object)
    def _sheet_opened(self, sheet: ContactSheet) -> None:
        self.contact_pane.open_sheet(sheet)
        self.window.header.show_save(None)

    @Slot(object)
    def _sheet_closed(self, contact_id: ContactId) -> None:
        if self.contact_pane.contact_id == contact_id:
            self.contact_pane.close_sheet()
            self.window.header.show_save(None)
            self.window.focus_room("queue")

    @Slot(object)
    def _open_changed(self, sheets: tuple[ContactSheet, ...]) -> None:
        self.contact_pane.show_open(sheets)
        self.window.header.show_open_contacts(len(sheets))

    @Slot(object)
    def _saved(self, news: SaveNews) -> None:
        self.contact_pane.show_save(news)
        if self.contact_pane.contact_id == news.contact_id:
            self.window.header.show_save(news)
        if self._warned_unsaved and not self.parts.drafts.failing:
            self._warned_unsaved = False
            over = Notice(level=NoticeLevel.NEWS, happened="", topic="closing", cleared=True)
            self.parts.notices.pass_on(over)

    @Slot()
    def come_to_front(self) -> None:
        """Show the window to whoever started the program a second time."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @Slot()
    def _close_asked(self) -> None:
        """Close; but say first, once, that words on the screen are not on the disk."""
        if self.parts.drafts.failing and not self._warned_unsaved:
            self._warned_unsaved = True
            self.parts.notices.pass_on(
                Notice(
                    level=NoticeLevel.TROUBLE,
                    happened=self.tr("Not closed: your last words could not be saved."),
                    safe=self.tr("They are still on the screen."),
                    do=self.tr("Copy them on paper; closing once more leaves without them."),
                    topic="closing",
                )
            )
            return
        self.stop()

    @Slot()
    def stop(self) -> None:
        """Stop taking clicks, close the feed, let the store finish, then the window."""
        if self._stopping:
            return
        self._stopping = True
        self.window.setEnabled(False)
        self.parts.queue.stop()
        self.parts.drafts.send_rest()
        self.parts.record.close()
        self.background.run(self._shut, self._shut_done, self._shut_failed)

    def _shut(self) -> None:
        self.feed.close()
        self.record.close()

    def _shut_done(self, _: object) -> None:
        self.background.close()
        self.settings.sync()
        self.window.guard_close(False)  # noqa: FBT003 - the setter's only argument
        self.window.close()
        self.stopped.emit()

    def _shut_failed(self, error: BaseException) -> None:
        LOG.error("not closed in order: %s", where(error))
        self._shut_done(None)
