"""Build the directory's pane and the lines that are always shown, and join them to the desk."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from operator import methodcaller
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.app.directory.building import DirectoryBuilding
from console.app.policy.keys import PRINTING
from console.app.policy.policy import read_policy
from console.app.record.trouble import ReadingTrouble
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.contact.contact import ContactId
from console.domain.contact.referral import ListForm
from console.domain.contact.sheet import ContactSheet
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.app.directory.keeping import DirectoryKeeping
    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.controllers.directory_controller import DirectoryController
    from console.controllers.directory_import_controller import DirectoryImportController
    from console.controllers.directory_news import ImportNews
    from console.controllers.referral_controller import ReferralController
    from console.models.directory_model import DirectoryRow
    from console.ui.directory.directory_pane import DirectoryPane
    from console.ui.directory.directory_strips import ReferralAnswer
    from console.ui.directory.lines_strip import LinesStrip
    from console.ui.directory.short_list import ListTaken
    from db.vault.field_seal import FieldSeal
    from resources.search.question import Hit

READ_AGAIN_MS = 2000
_UNREAD = "directory_unread"


class DirectoryRoom(Room):
    """The directory. Its place is kept from the start; it is built when somebody is signed on.

    So neither the first paint nor the opening of the record waits for any of it.

    Signals:
        site_imported: What the site folder brought is in use.
    """

    needs = None
    site_imported = Signal()

    pane: "DirectoryPane"
    directory: "DirectoryController"
    imports: "DirectoryImportController"
    referrals: "ReferralController"
    lines: "LinesStrip"

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(desk, parent)
        self.built = False
        self._begun = self._wanted = self._stopping = False
        self._trouble = ReadingTrouble(desk.parts.notices.pass_on, _UNREAD)
        self._again = QTimer(self, interval=READ_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._ask)
        self._keeping: DirectoryKeeping | None = None
        self._seal: FieldSeal | None = None
        self._shown: ContactId | None = None
        self._session: Session | None = None
        self._site: Path | None = None

    # -- built in small steps -----------------------------------------------------------------

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the tab that the pane will fill."""
        yield self._make_place

    def _make_place(self) -> None:
        self._place = QWidget()
        self._place.setAccessibleName(self.tr("Directory"))
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 0)
        self.desk.window.add_tab("directory", self.tr("Directory"), self._place)

    def join(self) -> None:
        """Follow which contact is shown, for the referrals."""
        contacts = self.desk.parts.contacts
        contacts.sheet_opened.connect(self._sheet_opened)
        contacts.sheet_closed.connect(self._sheet_closed)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return finding a service and everything done with one."""
        asked = {
            Act.DIRECTORY_REFER: "ask_refer",
            Act.DIRECTORY_MARK: "toggle_mark",
            Act.DIRECTORY_COMPARE: "toggle_compare",
            Act.DIRECTORY_TEXT: "take_text",
            Act.DIRECTORY_PRINT: "take_print",
            Act.DIRECTORY_PIN: "toggle_pin",
            Act.DIRECTORY_NOTE: "start_note",
            Act.DIRECTORY_WRONG: "start_wrong",
            Act.DIRECTORY_IMPORT: "start_import",
        }
        routes: dict[Act, Callable[[], object]] = {
            act: partial(self._do, methodcaller(name)) for act, name in asked.items()
        }
        routes[Act.DIRECTORY_OPEN] = partial(self._do, _toggle_open)
        routes[Act.DIRECTORY_NEAR] = partial(self._do, _toggle_near)
        return {Act.DIRECTORY: self._find, **routes}

    def record_opened(self, opened: "Opened") -> None:
        """Read the seal of notes and private addresses, off the GUI thread."""
        self.desk.background.run(opened.store.field_seal().result, self._sealed, self._no_seal)

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Build the room for the first person, a little at a time."""
        self._session = session
        if self.built:
            self.directory.sign_as(session.person.name)
            self.directory.ask_again()
        else:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        """Read what the room stands on, again and again until it can be read."""
        if not self._begun and not self._stopping and self._session is not None:
            self._begun = True
            self.desk.background.run(self._prepare, self._prepared, self._not_prepared)

    def import_site(self, path: Path) -> None:
        """Import what the agency's site folder brings, once the room is there."""
        from console.controllers.directory_news import ImportWish  # noqa: PLC0415 - few sites have one

        self._site = path
        if self.built:
            self.imports.start(ImportWish(path=path, accept_drop=True))

    @Slot(object)
    def _site_told(self, news: "ImportNews") -> None:
        if news.report is not None and self._site and news.source == self._site.name:
            self._site = None
            self.site_imported.emit()

    def person_left(self) -> None:
        """Show nothing of what the person looked for."""
        self._session = self._shown = None
        if self.built:
            self.pane.forget()

    def stop(self) -> None:
        """Stop searching and importing."""
        self._stopping = True
        self._again.stop()
        if self.built:
            self.imports.close()
            self.directory.close()
            # In the line of the background thread before the record's own closing: the desk has
            # not stopped before the threads of this room have.
            self.desk.background.run(self._end_threads, self._ended, self._not_prepared)

    def _end_threads(self) -> None:
        self.imports.join()
        self.directory.join()

    def _ended(self, _: object) -> None:
        """Go on: there is nothing left to show."""

    def _prepare(self) -> "DirectoryKeeping":
        # Imported here because it brings the driver and the wing, which only this thread loads.
        from console.app.directory.keeping import DirectoryKeeping  # noqa: PLC0415

        return DirectoryKeeping(self.desk.profile.folder)

    def _prepared(self, keeping: "DirectoryKeeping") -> None:
        self._keeping = keeping
        keeping.use_seal(self._seal)
        self._trouble.over()
        if self._stopping:
            return
        self._building = DirectoryBuilding(self.desk, keeping, self._place, self)
        self._steps = chain(self._building.steps(), (self._take_over, self._begin))
        self._build_next()

    def _not_prepared(self, error: BaseException) -> None:
        """Say why it cannot be built, and try again; the desk goes on without it."""
        self._trouble.tell(error)
        if not self._stopping:
            self._begun = False
            self._again.start()

    @Slot()
    def _build_next(self) -> None:
        """Load or build one part more; the window goes on in between."""
        step = next(self._steps, None)
        if step is not None and not self._stopping:
            step()
            QTimer.singleShot(0, self._build_next)

    def _take_over(self) -> None:
        made = self._building
        self.directory, self.imports, self.referrals = made.directory, made.imports, made.referrals
        self.lines, self.pane = made.lines, made.pane
        self.built = True
        self._join_pane()

    def _begin(self) -> None:
        pane, directory = self.pane, self.directory
        layout = self._place.layout()
        if layout is not None:
            layout.addWidget(pane)
        self._place.setFocusProxy(pane)
        if self._session is not None:
            directory.sign_as(self._session.person.name)
        calls = self.desk.parts.calls
        calls.sheet_changed.connect(directory.look_at)
        directory.look_at_row(calls.row)
        directory.refresh_strip()
        keeping = self._kept()
        if self.desk.profile.demo and keeping.empty:
            self.imports.start(None)  # invented, and says so on every card
        elif self._site is not None:
            self.import_site(self._site)
        if self._wanted:
            self._find()
        else:
            directory.ask_again()

    def _join_pane(self) -> None:
        pane, directory = self.pane, self.directory
        directory.strip_changed.connect(self._show_lines)
        directory.found.connect(pane.show_found)
        directory.extras_changed.connect(pane.show_extras)
        directory.shelf_changed.connect(pane.show_shelf)
        directory.moved.connect(pane.show_point)
        pane.asked.connect(directory.ask)
        pane.card_opened.connect(directory.open_card)
        pane.number_taken.connect(directory.use)
        pane.pin_asked.connect(directory.toggle_pin)
        pane.note_written.connect(directory.write)
        pane.left.connect(self._leave)
        pane.refer_asked.connect(self._refer_asked)
        pane.referred.connect(self._referred)
        pane.list_asked.connect(self._list_asked)
        pane.import_asked.connect(self.imports.start)
        pane.import_cancelled.connect(self.imports.cancel)
        self.imports.told.connect(pane.show_import)
        self.imports.told.connect(self._site_told)
        self.imports.swapped.connect(directory.refresh_strip)
        self.imports.swapped.connect(directory.ask_again)
        acts = self.desk.window.acts
        acts.keys_changed.connect(self._show_keys)
        self._show_keys()
        pane.show_shelf(directory.shelf)

    # -- acts ---------------------------------------------------------------------------------

    def _find(self) -> None:
        self.desk.window.show_tab("directory")
        self._wanted = True
        if self.built:
            self.pane.start()

    def _do(self, act: "Callable[[DirectoryPane], object]") -> None:
        if not self.built:
            self._find()
            return
        self.desk.window.show_tab("directory")
        act(self.pane)

    @Slot()
    def _leave(self) -> None:
        self.desk.window.focus_room("queue")

    @Slot(object)
    def _refer_asked(self, row: "DirectoryRow") -> None:
        sheet = self._contact()
        if sheet is None:
            self.desk.parts.notices.caution(
                self.tr(
                    "No contact is open, so there is no log for a referral. Claim a call or begin "
                    "a contact first; nothing was recorded."
                )
            )
            return
        self.pane.start_refer(row, sheet.contact.number or self.tr("without a number"))

    @Slot(object)
    def _referred(self, answer: "ReferralAnswer") -> None:
        sheet = self._contact()
        if sheet is None:
            return
        listing = answer.row.listing
        codes = self._kept().codes(listing.categories)
        self.referrals.refer(sheet, listing, codes, answer.method, answer.accepted)
        self.directory.use(listing.uid)

    @Slot(object)
    def _list_asked(self, taken: "ListTaken") -> None:
        from resources.handout import handout  # noqa: PLC0415 - once a list is asked for

        listings = [one for one in taken.listings if one.status.ranks]
        if not listings:
            self.pane.say(self.tr("Nothing was handed out: nobody may be sent there."))
            return
        if taken.form is ListForm.TEXT:
            text = handout(listings, brief=True)
            QGuiApplication.clipboard().setText(text)
            words = self.tr("Copied as text: {count} services, {letters} characters.")
            self.pane.say(words.format(count=len(text.split("\n\n")), letters=len(text)))
            self._shared(taken)
            return
        from console.ui.directory.list_printer import ListPrinter, printers  # noqa: PLC0415

        if not read_policy().value(PRINTING):
            self.pane.say(self.tr("The agency allows no printing. Copy the list as text."))
            return
        if not printers():
            self.pane.say(self.tr("No printer is set up on this machine. Copy the list as text."))
            return
        ListPrinter(handout(listings), partial(self._shared, taken), self.pane).start()

    def _shared(self, taken: "ListTaken") -> None:
        for listing in taken.listings:
            self.directory.use(listing.uid)
        sheet = self._contact()
        if sheet is not None:
            self.referrals.share(sheet, taken.listings, taken.form)

    # -- what is heard ------------------------------------------------------------------------

    def _contact(self) -> ContactSheet | None:
        """Return the contact whose log is on the screen."""
        return self.desk.parts.contacts.sheet(self._shown) if self._shown is not None else None

    @Slot(object)
    def _sheet_opened(self, sheet: ContactSheet) -> None:
        self._shown = sheet.contact.contact_id

    @Slot(object)
    def _sheet_closed(self, contact_id: ContactId) -> None:
        if self._shown == contact_id:
            self._shown = None

    @Slot(object)
    def _show_lines(self, hits: "tuple[Hit, ...]") -> None:
        invented = {one.name for one in self.directory.shelf.sources if one.fictional}
        self.lines.show_lines(hits, frozenset(invented))

    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        from console.ui.directory.card_view import CardAct  # noqa: PLC0415 - loaded by now

        text = self.desk.window.acts.key_text
        self.pane.show_keys(
            {
                CardAct.COPY: self.tr("Enter"),
                CardAct.REFER: text(Act.DIRECTORY_REFER),
                CardAct.MARK: text(Act.DIRECTORY_MARK),
                CardAct.PIN: text(Act.DIRECTORY_PIN),
                CardAct.NOTE: text(Act.DIRECTORY_NOTE),
                CardAct.WRONG: text(Act.DIRECTORY_WRONG),
            }
        )

    def _kept(self) -> "DirectoryKeeping":
        if self._keeping is None:
            raise RuntimeError("the directory is not prepared")
        return self._keeping

    def _sealed(self, seal: "FieldSeal") -> None:
        self._seal = seal
        if self._keeping is not None:
            self._keeping.use_seal(seal)

    def _no_seal(self, _: BaseException) -> None:
        """Go without: the record's own notices say what is wrong; notes are refused in words."""


def _toggle_open(pane: "DirectoryPane") -> None:
    pane.filters.toggle_open_now()


def _toggle_near(pane: "DirectoryPane") -> None:
    pane.filters.toggle_near()
