"""Put one real desk on the stage: its keys, what it shows, what it wrote, and its orderly end."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from keyring.backend import KeyringBackend
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel

from console.app.desk import Desk
from console.app.desk_program import DEMO_PERSON
from console.app.profile import Profile
from console.app.stories.hands import Hands
from console.domain.access.session import Person, Role
from console.domain.calls.call import CallId
from console.domain.calls.queue import QueueRow
from console.domain.contact.contact import ContactState
from console.domain.contact.sheet import ContactSheet, SaveNews, SaveState
from console.domain.feed.events import FeedState
from console.domain.feed.health import FeedHealth
from console.feed.simulator.center_thread import CenterThread
from console.ui.shell.desk_pages import DeskPage
from db.rows import Entry, JournalCounts

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "four quiet lanterns on the hill"
"""Everybody's passphrase."""
HEARTBEAT_S = 0.4
"""Short, so that silence shows after a second."""
ANSWERS = ("psychosis", "y", "2", "bcr", "consult")
"""Concern, nexus, level, recommended response and disposition, as typed."""


class DeskStage(QObject):
    """A started desk, worked by its keys.

    Args:
        profile: Where it lies, and whether it is a demo.
        url: The feed; empty for none.
        person: Who signs on unattended, on a demo profile.
        heartbeat_s: The silence to ask of the feed.
    """

    def __init__(
        self,
        profile: Profile,
        url: str = "",
        person: Person | None = DEMO_PERSON,
        *,
        heartbeat_s: float = HEARTBEAT_S,
    ) -> None:
        super().__init__()
        self.desk = Desk(profile, url, person, heartbeat_s=heartbeat_s)
        self.hands = Hands(self.desk)
        self.saves: list[SaveNews] = []
        self.looks: list[Look] = []
        self._stopped = False
        self._looking: tuple[object, object] | None = None
        self.desk.listening.connect(self._hear)
        self.desk.furnished.connect(self._note_saves)
        self.desk.stopped.connect(self._note_end)
        self.desk.window.resize(QSize(1600, 900))
        self.desk.start()
        self.wait(lambda: self.desk.is_furnished, "the whole desk")

    # -- waiting ------------------------------------------------------------------------------

    def wait(self, fact: Callable[[], object], what: str, limit_s: float = 20.0) -> None:
        """Let the desk work until the fact holds."""
        self.hands.wait(lambda: bool(fact()), what, limit_s)

    def wait_signed_on(self) -> None:
        """Wait until the rooms are shown to whoever signed on."""
        self.wait(lambda: self.desk.parts.session.session is not None, "a session")
        self.wait(lambda: self.desk.window.page is DeskPage.ROOMS, "the rooms")

    def wait_state(self, state: FeedState) -> None:
        """Wait until the feed is in a state."""
        self.wait(lambda: self.health.state is state, f"{state}, not {self.health.state}")

    def wait_saved(self) -> None:
        """Wait until the newest keystroke is said to be on the disk."""
        self.wait(
            lambda: (
                bool(self.saves)
                and self.saves[-1].state is SaveState.SAVED
                and self.desk.parts.drafts.settled
            ),
            "Saved",
        )

    # -- what is shown ------------------------------------------------------------------------

    @property
    def health(self) -> FeedHealth:
        """Return how far the queue can be believed."""
        return self.desk.parts.queue.health

    @property
    def sheet(self) -> ContactSheet:
        """Return the contact that is shown, as the desk knows it."""
        contact_id = self.desk.contact_pane.contact_id
        assert contact_id is not None, "no contact is shown"
        sheet = self.desk.parts.contacts.sheet(contact_id)
        assert sheet is not None
        return sheet

    @property
    def note(self) -> str:
        """Return the note as it stands on the screen."""
        return str(self.desk.contact_pane.form.note.toPlainText())

    @property
    def band(self) -> str:
        """Return the band over the queue; empty where it is not shown."""
        band = self.desk.queue_pane.findChild(QLabel, "queue_band")
        assert isinstance(band, QLabel)
        return "" if band.isHidden() else str(band.text())

    @property
    def notices(self) -> str:
        """Return every notice on the screen, one a line."""
        return "\n".join(notice.line for notice in self.desk.window.notices.shown())

    def words(self) -> str:
        """Return every visible label of the window's present page."""
        labels = self.desk.window.findChildren(QLabel)
        return "\n".join(str(label.text()) for label in labels if label.isVisible())

    def row(self, call_id: CallId) -> QueueRow:
        """Return a call's row."""
        row = self.desk.parts.queue.queue.row(call_id)
        assert row is not None
        return row

    def rows(self) -> tuple[QueueRow, ...]:
        """Return every row."""
        return tuple(self.desk.parts.queue.queue.rows())

    # -- acts ---------------------------------------------------------------------------------

    def sign_on(self, name: str) -> None:
        """Sign on by keys: a name where it is believed, an account where there is one or none."""
        asking = (DeskPage.SIGN_ON, DeskPage.ACCOUNTS, DeskPage.FIRST_RUN)
        self.wait(lambda: self.desk.window.page in asking, "a sign-on page")
        if self.desk.window.page is DeskPage.FIRST_RUN:
            self.set_up(name)
            return
        if self.desk.window.page is DeskPage.ACCOUNTS:
            self.prove(name)
            self.wait_signed_on()
            return
        self.desk.window.pages.sign_on._name.setFocus()
        self.hands.type(name)
        self.hands.press(Qt.Key.Key_Return)
        self.wait_signed_on()

    def set_up(self, name: str, words: str = WORDS) -> None:
        """Make the first account of a working desk, of somebody who works there too."""
        page = self.page(DeskPage.FIRST_RUN)
        page.clinician.setChecked(True)
        page.name.setFocus()
        for typed in (name, words, words):
            self.hands.type(typed)
            self.hands.press(Qt.Key.Key_Return)
        self.wait_signed_on()

    def prove(self, name: str, words: str = WORDS, role: Role = Role.CLINICIAN) -> None:
        """Choose a name on the accounts page, a role, and type a passphrase."""
        page = self.page(DeskPage.ACCOUNTS)
        names = [account.name for account in page._accounts]
        page.people.setCurrentRow(names.index(name))
        roles = page.account.roles
        if len(roles) > 1:
            page._roles.button(roles.index(role)).setChecked(True)
        page.passphrase.setFocus()
        self.hands.type(words)
        self.hands.press(Qt.Key.Key_Return)

    def sign_off(self) -> None:
        """Sign off by keys, and wait for the names of everybody."""
        self.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
        self.wait(lambda: self.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")

    def leave_one_log(self, people: Mapping[str, Role], number: str, note: str) -> None:
        """Set up as A. Rivera, make accounts for more people, sign one log and go."""
        self.sign_on("A. Rivera")
        book = self.desk.work.people.flow.accounts
        for name, role in people.items():
            book.make(name, (role,), WORDS, origin="admin", actor="admin")
        self.open_by_hand(number)
        self.answer()
        self.hands.type(note)
        self.sign()
        self.sign_off()

    def page(self, page: DeskPage) -> object:
        """Return a page that a room offered, once it stands in the window."""
        self.wait(lambda: self.desk.window.page is page, page.value)
        return self.desk.window.pages._offered[page]

    def select(self, wanted: Callable[[QueueRow], bool]) -> QueueRow:
        """Go down the queue by keys to the first call that fits."""
        self.desk.queue_pane.focus_rows()
        self.hands.press(Qt.Key.Key_Home)
        for _ in self.rows():
            call_id = self.desk.parts.calls.call_id
            row = self.desk.parts.queue.queue.row(call_id) if call_id else None
            if row is not None and wanted(row):
                return row
            self.hands.press(Qt.Key.Key_Down)
        raise AssertionError("no call fits")

    def ring(self, center: CenterThread, code: str = "CKWEL") -> QueueRow:
        """Let a call come, and return its row once it is in the queue."""
        before = center.call(center.center.board.open_ids)
        center.obey(f"call {code}")
        (call_id,) = center.call(center.center.board.open_ids) - before
        queue = self.desk.parts.queue.queue
        self.wait(lambda: queue.row(CallId(call_id)), "the new call")
        return self.row(CallId(call_id))

    def claim(self, call_id: CallId | None = None) -> QueueRow:
        """Claim a call by its key; the first unclaimed one where none is named."""
        row = self.select(lambda r: call_id in {None, r.call_id} and not r.mark.owner)
        self.hands.press(Qt.Key.Key_G)
        self.wait(
            lambda: self.desk.parts.contacts.contact_of(row.call_id) is not None, "the contact"
        )
        self.wait(lambda: self.desk.contact_pane.contact_id is not None, "its log")
        return row

    def open_by_hand(self, number: str = "") -> None:
        """Open a contact with N, then type a number or none."""
        before = self.desk.contact_pane.contact_id
        self.desk.queue_pane.focus_rows()
        self.hands.press(Qt.Key.Key_N)
        self.hands.type(number)
        self.hands.press(Qt.Key.Key_Return)
        self.wait(lambda: self.desk.contact_pane.contact_id != before, "the new contact")

    def answer(self) -> None:
        """Type every coded answer that is missing, each with Enter; the cursor ends in the note."""
        asked_first = () if self.sheet.draft.requester_role else ("clinician", "")
        for typed in (*asked_first, *ANSWERS):
            self.hands.type(typed)
            self.hands.press(Qt.Key.Key_Return)
        note = self.desk.contact_pane.form.note
        assert QApplication.focusWidget() is note, f"the cursor is in {focus_name()!r}"

    def sign(self) -> None:
        """Sign the shown log."""
        self.hands.press(Qt.Key.Key_Return, CONTROL)
        self.wait(lambda: self.sheet.contact.state is ContactState.CLOSED, "the signature")

    # -- the record ---------------------------------------------------------------------------

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """Return the record's entries of a kind."""
        return self._reader().entries(kind=kind).result(20)  # type: ignore[no-any-return]

    def newest(self, kind: str) -> Entry:
        """Return the newest entry of a kind; wait for the first one."""
        self.wait(lambda: self.entries(kind), f"an entry {kind}")
        return self.entries(kind)[-1]

    def counts(self) -> JournalCounts:
        """Return how many entries of each kind the record holds."""
        return self._reader().counts().result(20)  # type: ignore[no-any-return]

    def stored_note(self) -> str:
        """Return the note of the one draft in the record."""
        (draft,) = self._reader().drafts().result(20)
        return dict(draft.fields)["narrative"]

    def _reader(self) -> object:
        opened = self.desk.record._open
        assert opened is not None, "the record is not open"
        if self._looking is None or self._looking[0] is not opened.store:
            # a reader of the test's own: what a test looks at is nobody's read
            self._looking = (opened.store, opened.store.reader())
        return self._looking[1]

    # -- the end ------------------------------------------------------------------------------

    def close(self) -> None:
        """Close the window as a person does and wait until everything has ended."""
        if self._looking is not None:
            self._looking[1].close()
            self._looking = None
        if not self._stopped:
            self.desk.window.close()
            self.wait(lambda: self._stopped, "the end of the desk")

    def leave(self) -> None:
        """Close and take the widgets away, so that the next test begins with none."""
        self.close()
        for part in (self.desk.window, self.desk, self):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _hear(self) -> None:
        self.desk.parts.queue.health_changed.connect(self._look)

    def _note_saves(self) -> None:
        self.desk.parts.drafts.saved.connect(self._saved)

    def _saved(self, news: SaveNews) -> None:
        self.saves.append(news)

    def _look(self, health: FeedHealth) -> None:
        self.looks.append(
            Look(
                health=health,
                lamp=f"{self.desk.window.header.lamp.word} {self.desk.window.header.lamp.remark}",
                band=self.band,
            )
        )

    def _note_end(self) -> None:
        self._stopped = True


class Look:
    """What a person could read of the feed at one moment."""

    def __init__(self, *, health: FeedHealth, lamp: str, band: str) -> None:
        self.health = health
        self.lamp = lamp
        self.band = band

    def __repr__(self) -> str:
        return f"{self.health.state.value}: {self.lamp!r} {self.band!r}"


OpenDesk = Callable[..., DeskStage]
"""Starts a desk with the arguments of ``DeskStage``; the fixture ``open_desk``."""


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps its secrets for as long as the test runs."""

    priority = -1  # nobody takes it who is not told to: every subclass offers itself

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def demo_profile(folder: Path) -> Profile:
    """Return a throw-away profile in a folder."""
    return Profile(folder=folder, demo=True)


def eventually(fact: Callable[[], object], what: str, limit_s: float = 20.0) -> None:
    """Wait, without an event loop, until the fact holds."""
    end = time.monotonic() + limit_s
    while not fact():
        assert time.monotonic() < end, f"never seen: {what}"
        time.sleep(0.005)


def focus_name() -> str:
    """Return the accessible name of what has the focus."""
    widget = QApplication.focusWidget()
    return str(widget.accessibleName()) if widget is not None else ""
