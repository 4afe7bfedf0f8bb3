"""Build the pane of the open contact and join it to its controllers and the header."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from console.app.rooms.room import Room
from console.domain.access.session import Session
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet, SaveNews
from console.ui.contact.consult_form import ConsultForm
from console.ui.contact.contact_pane import ContactPane
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.controllers.desk_state import DeskState


class ContactRoom(Room):
    """The open contacts and the log of the one that is shown."""

    pane: ContactPane
    _held: tuple[ContactSheet, ...] = ()

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the fields, the pane round them, and its place in the window."""
        yield self._make_form
        yield self._make_pane
        yield self._place_pane

    def _make_form(self) -> None:
        self._form = ConsultForm()

    def _make_pane(self) -> None:
        self.pane = ContactPane(form=self._form)

    def _place_pane(self) -> None:
        self.desk.window.set_pane("contact", self.pane)

    def join(self) -> None:
        """Show the sheets of the open contacts, and pass on what is asked of them."""
        contacts, pane = self.desk.parts.contacts, self.pane
        self.desk.parts.session.ask_unsigned(self._unsigned)
        contacts.sheet_opened.connect(self._sheet_opened)
        contacts.sheet_changed.connect(pane.refresh_sheet)
        contacts.sheet_closed.connect(self._sheet_closed)
        contacts.open_changed.connect(self._open_changed)
        self.desk.parts.drafts.saved.connect(self._saved)
        pane.draft_edited.connect(contacts.keep_draft)
        pane.sign_asked.connect(contacts.sign)
        pane.addendum_asked.connect(contacts.amend)
        pane.addendum_edited.connect(contacts.keep_addendum)
        pane.release_asked.connect(contacts.release)
        pane.new_contact_asked.connect(contacts.open_by_hand)
        pane.contact_picked.connect(contacts.show)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return opening, writing, signing and handing back."""
        return {
            Act.NEW_CONTACT: self._new_contact,
            Act.LOG: self._focus_log,
            Act.SIGN: self.pane.sign,
            Act.ADDENDUM: self.pane.start_addendum,
            Act.RELEASE: self.pane.start_release,
        }

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Show the person's open contacts, the newest one open."""
        self.pane.close_sheet()
        if held is None:
            return
        self.desk.parts.contacts.load(held.sheets)

    def show_newest(self, held: "DeskState | None") -> None:
        """Go on where the person was."""
        if held is not None and held.newest is not None:
            self.desk.parts.contacts.show(held.newest)

    def person_left(self) -> None:
        """Show no contact, and nothing that was half typed for a new one."""
        self.pane.new_strip.close_strip()
        self.pane.close_sheet()
        self.desk.parts.contacts.load(())

    def _new_contact(self) -> None:
        self.desk.window.show_tab("contact")
        self.pane.start_new_contact()

    def _focus_log(self) -> None:
        self.desk.window.show_tab("contact")
        self.pane.focus_log()

    @Slot(object)
    def _sheet_opened(self, sheet: ContactSheet) -> None:
        self.desk.window.show_tab("contact")
        self.pane.open_sheet(sheet)
        self.desk.window.header.show_save(self.pane.save_of(sheet.contact.contact_id))

    @Slot(object)
    def _sheet_closed(self, contact_id: ContactId) -> None:
        if self.pane.contact_id == contact_id:
            self.pane.close_sheet()
            self.desk.window.header.show_save(None)
            self.desk.window.focus_room("queue")

    def _unsigned(self) -> tuple[ContactId, ...]:
        return tuple(sheet.contact.contact_id for sheet in self._held)

    @Slot(object)
    def _open_changed(self, sheets: tuple[ContactSheet, ...]) -> None:
        self._held = sheets
        self.pane.show_open(sheets)
        self.desk.window.header.show_open_contacts(len(sheets))

    @Slot(object)
    def _saved(self, news: SaveNews) -> None:
        self.pane.show_save(news)
        if self.pane.contact_id == news.contact_id:
            self.desk.window.header.show_save(news)
