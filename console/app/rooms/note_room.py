"""Let a clinician keep private notes, in a store that nobody else can open."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.policy.keys import RETENTION_NOTES
from console.app.policy.policy import read_policy
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.access.table import Right
from console.domain.clock import unix_ms, utc_now
from console.domain.contact.contact import ContactId
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.vault.private_notes import PrivateNote, PrivateNotes

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.ui.access.note_page import NotePage
    from console.ui.contact.contact_pane import ContactPane


class NoteRoom(Room):
    """The page of a private note. The text goes from the page to its file and nowhere else.

    Args:
        log: Returns the pane whose contact the note is about.
    """

    needs = Right.PRIVATE_NOTES

    def __init__(self, desk: DeskFrame, parent: QObject, log: "Callable[[], ContactPane]") -> None:
        super().__init__(desk, parent)
        self._log = log
        self._page: NotePage | None = None
        self._contact_id: ContactId | None = None
        self._opened: Opened | None = None
        desk.window.pages.offer(DeskPage.NOTE, self._make_page)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return opening the note on the contact that is shown."""
        return {Act.PRIVATE_NOTE: self.open}

    def record_opened(self, opened: "Opened") -> None:
        """Keep where holds are read."""
        self._opened = opened

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Take away what of this author's notes is older than the agency's schedule."""
        notes, opened = self._notes(), self._opened
        if notes is not None and opened is not None:
            job = partial(self._forget_old, notes, opened)
            self.desk.background.run(job, self._forgotten, self.desk.parts.record.trouble)

    def _forget_old(self, notes: PrivateNotes, opened: "Opened") -> int:
        from console.controllers.retention_schedule import (  # noqa: PLC0415 - few agencies set it
            forget_notes,
            held_subjects,
        )

        days = read_policy().value(RETENTION_NOTES)
        return forget_notes(notes, held_subjects(opened.reader), days, utc_now()) if days else 0

    def _forgotten(self, count: int) -> None:
        if count:
            words = self.tr("{count} of your private notes were older than the agency keeps them.")
            self.desk.parts.notices.news(words.format(count=count))

    def person_left(self) -> None:
        """Show nothing of it."""
        self._contact_id = None
        if self._page is not None:
            self._page.forget()

    def open(self) -> None:
        """Show the note on the contact that is shown."""
        contact_id, notes = self._log().contact_id, self._notes()
        if notes is None:
            words = self.tr("Private notes need an account: a demo has none.")
        elif contact_id is None:
            words = self.tr("Open a contact first: a private note is about one.")
        else:
            self._contact_id = contact_id
            self.desk.background.run(
                partial(notes.read, contact_id),
                partial(self._read, contact_id),
                self.desk.parts.record.trouble,
            )
            return
        self.desk.parts.notices.news(words)

    def _make_page(self) -> "NotePage":
        from console.ui.access.note_page import NotePage  # noqa: PLC0415 - few desks use it

        page = NotePage(self.desk.window.pages)
        page.edited.connect(self._keep)
        page.left.connect(self._leave)
        self._page = page
        return page

    def _notes(self) -> PrivateNotes | None:
        session, proof = self.desk.parts.session.session, self.desk.parts.session.proof
        if session is None or proof is None:
            return None
        return PrivateNotes(self.desk.profile.folder, session.person.person_id, proof.keys)

    def _read(self, contact_id: ContactId, note: PrivateNote | None) -> None:
        if contact_id != self._contact_id:
            return  # its author has left meanwhile
        self.desk.window.show_page(DeskPage.NOTE)
        if self._page is not None:
            sheet = self.desk.parts.contacts.sheet(contact_id)
            number = sheet.contact.number if sheet is not None else ""
            self._page.show_note(number, note.text if note is not None else "")

    @Slot(object)
    def _keep(self, text: str) -> None:
        notes = self._notes()
        if notes is None or self._contact_id is None:
            return
        note = PrivateNote(contact_id=self._contact_id, changed_ms=unix_ms(), text=text)
        self.desk.background.run(
            partial(notes.keep, note), self._kept, self.desk.parts.record.trouble
        )

    def _kept(self, _: object) -> None:
        if self._page is not None:
            self._page.show_saved(self.tr("Saved, for you alone."))

    @Slot()
    def _leave(self) -> None:
        self._contact_id = None
        if self._page is not None:
            self._page.forget()
        self.desk.window.show_page(DeskPage.ROOMS)
        self._log().focus_log()
