"""Build what a clinician works with once the live queue is painted, and join it to the desk."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.app.act_router import ActRouter
from console.app.background import Background
from console.app.feed_link import FeedLink
from console.app.key_words import KeyWords
from console.app.look_memory import LookMemory
from console.app.parts import Parts
from console.app.profile import Profile, SettingsFile
from console.app.record_link import RecordLink, record_words
from console.controllers.session_controller import new_person
from console.domain.calls import CallId
from console.domain.contact import ContactId
from console.domain.contact_sheet import ContactSheet, SaveNews
from console.domain.feed_health import FeedHealth
from console.domain.feed_state import FeedState
from console.domain.notices import Notice
from console.domain.session import Person, Session
from console.domain.vocabulary import Nexus
from console.models.queue_filter import QueueFilterKind
from console.ui.call.call_pane import CallPane
from console.ui.contact.contact_pane import ContactPane
from console.ui.diagnostics.diagnostics_pane import DiagnosticsPane
from console.ui.fonts import load_other_weights
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.acts import FILTERS, Act
from console.ui.shell.desk_window import DeskPage, DeskWindow
from console.ui.shell.sign_on_page import SignOnWish
from db.errors import NoSlotError

if TYPE_CHECKING:
    from console.app.opening import Opened, PassphraseNeeded, RecoveryNeeded
    from console.app.record_care import RecordCare
    from console.app.recovery_setup import RecoverySetup
    from console.controllers.desk_state import DeskState


class DeskWork(QObject):
    """The panes, the record and the people of one desk.

    It is built by ``steps``, one at a time, so that the GUI thread is free between them.

    Args:
        profile: Where everything lies, and whether it is a demo.
        settings: The profile's small settings.
        person: Who is signed on without being asked; None asks.

    Signals:
        ready: The record is open and what it holds for the person is shown.
    """

    ready = Signal()
    call_pane: CallPane
    contact_pane: ContactPane
    diagnostics: DiagnosticsPane

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
        self._profile = profile
        self._background = background
        self._recovery: RecoverySetup | None = None
        self._settings = settings
        self._unattended = person
        self._people: tuple[Person, ...] = ()
        self._stopping = False
        self._arriving = False
        self._held: DeskState | None = None
        self.window = window
        self.queue_pane = queue_pane
        self.parts = parts
        self.feed = feed
        self.record = RecordLink(profile, background, self)
        self.care: RecordCare | None = None

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield what is to be built, in order; the record is opened last, by ``record.open``."""
        yield self.parts.complete
        yield self._make_acts
        yield self._make_notices
        yield self._make_call_pane
        yield self._make_contact_pane
        yield self._make_diagnostics
        yield self._join
        yield self.window.dress_icon
        yield load_other_weights

    def stop(self) -> None:
        """Take nothing more from the record."""
        self._stopping = True
        if self.care is not None:
            self.care.stop()
        if self.parts.whole:
            self.parts.drafts.send_rest()
            self.parts.record.close()

    def show_health(self, health: FeedHealth) -> None:
        """Show the feed's state where the panes rest on it."""
        self.diagnostics.show_health(health)
        old = health.state in {FeedState.STALE, FeedState.OFFLINE}
        self.call_pane.show_as_of(health.last_heard_at if old else None)

    def _make_acts(self) -> None:
        self.look = LookMemory(self._settings, self.window, self)

    def _make_notices(self) -> None:
        self.window.notices.show()

    def _make_call_pane(self) -> None:
        self.call_pane = CallPane()
        self.window.set_pane("call", self.call_pane)

    def _make_contact_pane(self) -> None:
        self.contact_pane = ContactPane()
        self.window.set_pane("contact", self.contact_pane)

    def _make_diagnostics(self) -> None:
        self.diagnostics = DiagnosticsPane()
        self.window.set_pane("diagnostics", self.diagnostics)

    def _join(self) -> None:
        self._join_queue()
        self._join_contact()
        self._join_window()
        self._router = ActRouter(self._act_routes(), self)
        self.window.acts.asked.connect(self._router.go)
        KeyWords(self.window.acts, self.queue_pane, self.call_pane, self.contact_pane, self)
        self.parts.queue.health_changed.connect(self.show_health)
        self.show_health(self.parts.queue.health)
        self.parts.calls.look_at(self.queue_pane.selected_call)

    def _join_queue(self) -> None:
        calls = self.parts.calls
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
        pane.addendum_edited.connect(contacts.keep_addendum)
        pane.release_asked.connect(contacts.release)
        pane.new_contact_asked.connect(contacts.open_by_hand)
        pane.contact_picked.connect(contacts.show)

    def _join_window(self) -> None:
        window = self.window
        self.parts.session.session_changed.connect(self._session_changed)
        self.record.opened.connect(self._record_opened)
        self.record.passphrase_needed.connect(self._passphrase_needed)
        self.record.recovery_needed.connect(self._recovery_needed)
        self.record.failed.connect(self._record_failed)
        window.sign_on.sign_on_asked.connect(self._sign_on)
        window.passphrase.passphrase_given.connect(self.record.open)
        window.starting.retry_asked.connect(self.record.open)

    @Slot(object)
    def _record_opened(self, opened: "Opened") -> None:
        if self._stopping:
            return
        self.parts.record.open(opened.store)
        self.parts.queue.recall(opened.calls)
        self.feed.write_states()
        self.window.passphrase.forget()
        self._look_after(opened)
        if self._unattended is not None:
            self._welcome(self._unattended)
        else:
            self._show_people(opened.people)

    def _look_after(self, opened: "Opened") -> None:
        from console.app.record_care import RecordCare  # noqa: PLC0415 - loaded with the record

        profile = self._profile
        self.care = RecordCare(profile.folder, self._background, self, demo=profile.demo)
        self.care.noticed.connect(self.parts.notices.pass_on)
        self.care.start(opened)

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
    def _recovery_needed(self, needed: "RecoveryNeeded") -> None:
        # Imported here because it is asked for once in the life of a desk.
        from console.app.recovery_setup import RecoverySetup  # noqa: PLC0415

        if self._recovery is None:
            page = self.window.recovery
            self._recovery = RecoverySetup(self._profile.folder, page, self._background, self)
            self._recovery.finished.connect(self.record.open)
        self._recovery.ask(needed.reason)
        self.window.show_page(DeskPage.RECOVERY)

    @Slot(object)
    def _record_failed(self, trouble: Notice) -> None:
        self._arriving = False
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
                self._welcome(replace(person, role=wish.role))
                return
        self._welcome(new_person(wish.name, wish.role))

    def _welcome(self, person: Person) -> None:
        """Read what the record holds for a person, then sign them on.

        In this order: once signed on they may act, and what was read before an act would take it
        off the screen again.
        """
        if not self._arriving:
            self._arriving = True
            self.record.read_desk(person, partial(self._desk_read, person))

    def _desk_read(self, person: Person, state: "DeskState") -> None:
        self._arriving = False
        if not self._stopping:
            self._held = state
            self.parts.session.sign_on(person)

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
            self._show_held()

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self.window.sign_on.show_people(people)
        self.window.show_page(DeskPage.SIGN_ON)

    def _show_held(self) -> None:
        """Show what was read for the person who has just signed on."""
        state, self._held = self._held, None
        if state is not None:
            self.parts.marks.load(state.marks)
            self.parts.contacts.load(state.sheets)
        if self.window.page is not DeskPage.ROOMS:
            self.window.show_page(DeskPage.ROOMS)
        if state is not None and state.newest is not None:
            self.parts.contacts.show(state.newest)
        self.ready.emit()

    def _act_routes(self) -> dict[Act, Callable[[], object]]:
        call, contact, queue = self.call_pane, self.contact_pane, self.queue_pane
        routes: dict[Act, Callable[[], object]] = {
            Act.FLAG: call.start_flag,
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
            Act.RESET_LAYOUT: queue.reset_layout,
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
        self.window.header.show_save(self.contact_pane.save_of(sheet.contact.contact_id))

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
