"""Take what was copied from the desk off the clipboard again after the time the agency set."""

from collections.abc import Callable, Iterator
from hashlib import sha256

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from console.app.policy.keys import CLIPBOARD_SECONDS
from console.app.policy.policy import read_policy
from console.app.rooms.room import Room
from console.controllers.given_out import COPY, given_out
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet


class ClipboardRoom(Room):
    """The clipboard, as far as this desk filled it; what another program copied is left alone.

    Whatever is copied here, by a button or by the keys of any field, is a line of the audit.
    """

    needs = None

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the watch."""
        yield self._watch

    def _watch(self) -> None:
        self._copied = b""
        self._contact: ContactId | None = None
        seconds = read_policy().value(CLIPBOARD_SECONDS)
        self._timer = QTimer(self, interval=seconds * 1000, singleShot=True)
        self._timer.timeout.connect(self.clear)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    def join(self) -> None:
        """Follow which contact is on the screen: a copy is told as one beside it."""
        contacts = self.desk.parts.contacts
        contacts.sheet_opened.connect(self._sheet_opened)
        contacts.sheet_closed.connect(self._sheet_closed)

    @Slot()
    def clear(self) -> None:
        """Empty the clipboard, if it still holds what was copied here."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and _print_of(clipboard.text()) == self._copied:
            clipboard.clear()

    @Slot()
    def _changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        # Not every system says whose the clipboard is; who works at the desk copies from it.
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if text and (clipboard.ownsClipboard() or active):
            self._copied = _print_of(text)
            self._timer.start()
            self._note(len(text.splitlines()))
        else:
            self._copied = b""
            self._timer.stop()

    @Slot(object)
    def _sheet_opened(self, sheet: ContactSheet) -> None:
        self._contact = sheet.contact.contact_id

    @Slot(object)
    def _sheet_closed(self, contact_id: ContactId) -> None:
        if self._contact == contact_id:
            self._contact = None

    def _note(self, lines: int) -> None:
        session = self.desk.parts.session.session
        if session is None:
            return
        line = given_out(
            how=COPY,
            to=f"clipboard, from {_pane_of(QApplication.focusWidget())}",
            subject=self._contact or "desk",
            role=session.person.role.value,
            rows=lines,
        )
        self.desk.parts.record.write([line], self._noted)

    def _noted(self, _: object) -> None:
        """The line is on the disk; nothing is shown of it here."""


def _pane_of(widget: QWidget | None) -> str:
    """Return in which pane the focus is, by the name of its class, which tells of nobody."""
    while widget is not None:
        name = type(widget).__name__
        if name.endswith(("Pane", "Page")):
            return name
        widget = widget.parentWidget()
    return "the desk"


def _print_of(text: str) -> bytes:
    """Return what tells a text again without keeping it."""
    return sha256(text.encode(errors="replace")).digest()
