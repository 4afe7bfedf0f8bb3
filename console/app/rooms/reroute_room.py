"""Build the panes of rerouting and the board, and join them to the contact that is worked on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from console.app.policy.keys import REROUTE_CLIPBOARD
from console.app.policy.policy import read_policy
from console.app.rooms.late_room import LateRoom
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.sheet import ContactSheet
from console.domain.contact.work import ContactWork
from console.domain.feed.health import FeedHealth
from console.domain.reroute.words import WayOut
from console.domain.screening.instruments import OnLine
from console.domain.screening.screening import Answers, screen_of
from console.domain.vocabulary import EntryChannel
from console.ui.shell.acts import Act
from console.ui.translation import question_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.controllers.awareness_controller import AwarenessController
    from console.controllers.reroute_book import ScreenFacts
    from console.controllers.reroute_controller import RerouteController
    from console.controllers.staffing_controller import StaffingController
    from console.domain.feed.requests import FeedRequest
    from console.domain.reroute.reroute import Reroute
    from console.domain.screening.screening import Item
    from console.feed.feed_thread import FeedThread
    from console.ui.board.board_pane import BoardPane
    from console.ui.reroute.reroute_pane import ReroutePane


class RerouteRoom(LateRoom):
    """Where a call is sent elsewhere, and the board on which nobody is lost."""

    pane: "ReroutePane"
    board: "BoardPane"
    reroutes: "RerouteController"
    staffing: "StaffingController"
    awareness: "AwarenessController"
    modules = (
        "console.domain.reroute.target_file",
        "console.controllers.reroute_controller",
        "console.controllers.staffing_controller",
        "console.controllers.awareness_controller",
        "console.ui.entry.answer_form",
        "console.ui.reroute.target_picker",
        "console.ui.reroute.step_form",
        "console.ui.reroute.reroute_pane",
        "console.ui.board.board_pane",
    )

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Return the reroute of the contact, and the board of all."""
        return (("reroute", self.tr("Reroute")), ("board", self.tr("Board")))

    def prepare(self) -> Any:
        """Read targets and open reroutes."""
        # Imported here, as everything below: nothing of it is loaded before a person came.
        from console.app.site.targets import load_targets  # noqa: PLC0415
        from console.controllers.work_reading import OpenReroutes, read_reroutes  # noqa: PLC0415
        from console.domain.clock import unix_ms  # noqa: PLC0415

        site = load_targets(self.desk.profile.folder)
        if self.reader is None:
            return site, OpenReroutes()
        return site, read_reroutes(self.reader, site.targets, unix_ms())

    def parts(self) -> tuple[Callable[[], object], ...]:
        """Return controllers, panes, and what joins them."""
        return (self._make_controllers, self._make_pane, self._make_board, self._join_all)

    def _make_controllers(self) -> None:
        from console.controllers.awareness_controller import AwarenessController  # noqa: PLC0415
        from console.controllers.reroute_controller import RerouteController  # noqa: PLC0415
        from console.controllers.staffing_controller import StaffingController  # noqa: PLC0415

        parts = self.desk.parts
        site, _ = self._found
        self.reroutes = RerouteController(
            parts.record, parts.queue, parts.session, parts.notices, site.targets, self
        )
        if not read_policy().value(REROUTE_CLIPBOARD):
            self.reroutes.book.ways -= {WayOut.CLIPBOARD}
        parts.screen.offered = self._fitting
        self.staffing = StaffingController(parts.record, self.reroutes.book, parts.notices, self)
        self.awareness = AwarenessController(self.reroutes, parts.notices, self)

    def _make_pane(self) -> None:
        from console.ui.reroute.reroute_pane import ReroutePane  # noqa: PLC0415

        self.pane = ReroutePane()
        self.fill("reroute", self.pane)

    def _make_board(self) -> None:
        from console.ui.board.board_pane import BoardPane  # noqa: PLC0415

        self.board = BoardPane()
        self.fill("board", self.board)

    def _join_all(self) -> None:
        reroutes, pane, board = self.reroutes, self.pane, self.board
        contacts = self.desk.parts.contacts
        contacts.sheet_opened.connect(self._look_at)
        contacts.sheet_changed.connect(self._look_again)
        contacts.sheet_closed.connect(self._closed)
        reroutes.sheet_changed.connect(pane.show_sheet)
        reroutes.board_changed.connect(board.show_lines)
        reroutes.ticked.connect(pane.show_time)
        reroutes.ticked.connect(board.show_time)
        self.staffing.noted.connect(reroutes.refresh)
        self.desk.parts.work.work_opened.connect(self._hear_work)
        self.desk.parts.work.work_changed.connect(self._hear_work)
        self.desk.parts.queue.health_changed.connect(self._hear_health)
        self._hear_health(self.desk.parts.queue.health)
        self._join_feed()
        self.desk.window.acts.keys_changed.connect(self._show_keys)
        self._show_keys()
        pane.propose_asked.connect(reroutes.propose)
        pane.send_asked.connect(reroutes.send)
        pane.step_asked.connect(reroutes.step)
        pane.brief_asked.connect(reroutes.edit_brief)
        pane.staffing_asked.connect(self.staffing.note)
        pane.aware_asked.connect(self.awareness.send)
        pane.copy_asked.connect(self._copy)
        pane.dismissed.connect(self._leave)
        board.contact_picked.connect(self._open_from_board)

    def _join_feed(self) -> None:
        """Let requests leave over a feed that takes them, and hear what comes back."""
        from console.controllers.reroute_answers import RerouteAnswers  # noqa: PLC0415
        from console.feed.feed_adapter import WriteBack  # noqa: PLC0415
        from console.feed.feed_thread import FeedThread  # noqa: PLC0415

        thread = self.desk.feed.adapter
        if not isinstance(thread, FeedThread):
            return
        if thread.traits.write_back is not WriteBack.REQUESTS:
            return
        self._line = thread
        self._answers = RerouteAnswers(self.reroutes, thread.answers, self.desk.parts.notices, self)
        self.reroutes.request_asked.connect(self._send_request)
        self.awareness.request_asked.connect(self._send_request)
        self.reroutes.cancel_asked.connect(self._cancel_request)
        self._hear_health(self.desk.parts.queue.health)

    @Slot(object)
    def _send_request(self, request: "FeedRequest") -> None:
        if self._line is not None:
            self._line.send_request(request)

    @Slot(object)
    def _cancel_request(self, request_id: str) -> None:
        if self._line is not None:
            self._line.cancel_request(request_id)

    @Slot(object)
    def _hear_health(self, health: FeedHealth) -> None:
        takes = health.live and self._line is not None
        if takes is not self.reroutes.book.feed_takes:
            self.reroutes.book.feed_takes = takes
            self.reroutes.refresh()

    def prepared(self, found: Any) -> None:
        """Show what the record holds open, and say what is wrong with the agency's file."""
        site, held = found
        self.reroutes.book.targets = site.targets
        self.reroutes.book.unasked = _screen_facts(
            self.desk.parts.work.questions.screen, Answers(), OnLine.PERSON
        )
        self.reroutes.load(held.reroutes, held.briefs, held.staffing)
        if site.trouble:
            self.desk.parts.notices.caution(
                self.tr("The targets' file is not used: {why}. The last good ones stay.").format(
                    why=site.trouble
                )
            )
        for work in self.desk.parts.work.works():
            self._hear_work(work)
        shown = self._shown
        if shown is not None:
            self.reroutes.look_at(self.desk.parts.contacts.sheet(shown))

    _shown: ContactId | None = None
    _line: "FeedThread | None" = None

    def join(self) -> None:
        """Follow which contact is shown from the start."""
        self.desk.parts.contacts.sheet_opened.connect(self._note_shown)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return rerouting, the board and the way back to 911."""
        return {
            Act.REROUTE: partial(self.when_built, self._start),
            Act.BOARD: partial(self.when_built, self._show_board),
            Act.RETURN_TO_911: partial(self.when_built, self._start_return),
            Act.STAFFING: partial(self.when_built, self._start_staffing),
        }

    def person_left(self) -> None:
        """Show nothing of the person's work; the board stays for the next."""
        super().person_left()
        self._shown = None
        if self.built:
            self.reroutes.unload()

    @Slot(object)
    def _hear_work(self, work: ContactWork) -> None:
        """Take what was answered: it decides who may be asked."""
        questions = self.desk.parts.work.questions
        facts = _screen_facts(questions.screen, work.answers, work.on_line)
        self.reroutes.hear_screen(work.contact.contact_id, facts)

    @Slot(object)
    def _note_shown(self, sheet: ContactSheet) -> None:
        self._shown = sheet.contact.contact_id

    @Slot(object)
    def _look_at(self, sheet: ContactSheet) -> None:
        self.reroutes.look_at(sheet)

    @Slot(object)
    def _look_again(self, sheet: ContactSheet) -> None:
        if sheet.contact.contact_id == self._shown:
            self.reroutes.look_at(sheet)

    @Slot(object)
    def _closed(self, contact_id: ContactId) -> None:
        if contact_id == self._shown:
            self._shown = None
            self.reroutes.look_at(None)

    def _start(self) -> None:
        self._look()
        self.desk.window.show_tab("reroute")
        self.pane.start()

    def _start_return(self) -> None:
        self._look()
        self.desk.window.show_tab("reroute")
        self.pane.start_return()

    def _start_staffing(self) -> None:
        self._look()
        self.desk.window.show_tab("reroute")
        self.pane.start_staffing()

    @Slot()
    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        self.pane.picker.staff.show_key(self.desk.window.acts.key_text(Act.STAFFING))

    def _look(self) -> None:
        """Take the log as it is typed now: concern and level decide what fits."""
        if self._shown is not None:
            self.reroutes.look_at(self.desk.parts.contacts.sheet(self._shown))

    def _show_board(self) -> None:
        self.desk.window.show_tab("board")
        self.board.start()

    @Slot(object)
    def _open_from_board(self, contact_id: ContactId) -> None:
        if self.desk.parts.contacts.sheet(contact_id) is not None:
            self.desk.parts.contacts.show(contact_id)
            self._start()
            return
        reroute = self.reroutes.reroute_of(contact_id)
        if reroute is not None:  # signed, or another's: whoever is here lands it
            self.reroutes.look_at(_sheet_of(reroute))
            self.desk.window.show_tab("reroute")
            self.pane.start()

    @Slot(object)
    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _fitting(self, contact_id: ContactId) -> tuple[str, ...]:
        """Return the targets that read as fit for a contact now, for what is decided about it."""
        from console.domain.clock import utc_now  # noqa: PLC0415
        from console.domain.reroute.target_fit import Fit  # noqa: PLC0415

        sheet = self.desk.parts.contacts.sheet(contact_id)
        offers = self.reroutes.book.offers_for(sheet, utc_now()) if sheet is not None else ()
        return tuple(str(one.target.target_id) for one in offers if one.fit is Fit.FITS)

    @Slot()
    def _leave(self) -> None:
        self.desk.window.focus_room("queue")


def _sheet_of(reroute: "Reroute") -> ContactSheet:
    """Return what is needed to go on with a reroute whose log is not open here."""
    contact = Contact(
        contact_id=reroute.contact_id,
        call_id=reroute.call_id,
        number=reroute.number,
        state=ContactState.CLOSED,
        owner="",
        owner_id="",
        entry_channel=EntryChannel.CLIN_PULL,
        opened_at=reroute.received_at,
    )
    return ContactSheet(contact=contact, draft=ConsultDraft(), place=reroute.place)


def _screen_facts(items: "Iterable[Item]", answers: Answers, on_line: OnLine) -> "ScreenFacts":
    """Return what the safety screen says, as far as targets mind."""
    from console.controllers.reroute_book import ScreenFacts  # noqa: PLC0415 - loaded late
    from console.domain.reroute.targets import Caller  # noqa: PLC0415

    result = screen_of(items, answers)
    return ScreenFacts(
        yes=answers.positive(),
        open_items=tuple((item.code, question_words(item.ask)) for item in result.open_gates),
        caller=Caller.PERSON if on_line is OnLine.PERSON else Caller.THIRD_PARTY,
        asked=bool(answers.given),
    )
