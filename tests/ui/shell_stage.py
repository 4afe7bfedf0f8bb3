"""Build a desk for the tests of the shell: plain rooms, settings in memory, a strange language."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations

import pytest
from access_pages import offer_access
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.domain.access.session import Person, Role, Session
from console.domain.feed.events import FeedState, RejectionReason, SalvageReason
from console.domain.feed.health import FeedHealth
from console.ui.diagnostics.diagnostics_pane import DiagnosticsPane
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.desk_window import DeskWindow
from console.ui.shell.side_panel import SidePanel
from console.ui.theme import Look, current_look, wear

AT = datetime(2026, 11, 22, 14, 2, 10, tzinfo=UTC)
RIVERA = Person(person_id="p1", name="A. Rivera")
PEOPLE = (RIVERA, Person(person_id="p2", name="M. Ode", role=Role.LEAD))
SESSION = Session(shift_id="s1", person=RIVERA, since=AT)
LIVE = FeedHealth(
    state=FeedState.LIVE,
    since=AT,
    last_heard_at=AT,
    silent_s=1.2,
    simulated=True,
    documents=1210,
    rejected={RejectionReason.NOT_JSON: 3},
    salvaged={SalvageReason.UNKNOWN_CODE: 41},
)


class MemorySettings:
    """Settings as the application gives them, kept in memory."""

    def __init__(self) -> None:
        self.stored: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        return self.stored.get(key)

    def set(self, key: str, value: bytes) -> None:
        self.stored[key] = value


class PlainRoom(QWidget):
    """A room with a name, a text field, a note and a button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.button = QPushButton(name, self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(name)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(name)
        self.note.setMaximumHeight(60)
        column = QVBoxLayout(self)
        for part in (self.button, self.field, self.note):
            column.addWidget(part)


class Stage:
    """A desk with its rooms."""

    def __init__(
        self, settings: MemorySettings | None = None, name: str = "{room}", profile: str = "Night"
    ) -> None:
        names = ("queue", "call", "contact")
        self.queue, self.call, self.contact = (PlainRoom(name.format(room=room)) for room in names)
        self.diagnostics = DiagnosticsPane()
        self.window = DeskWindow(profile=profile, settings=settings)
        self.window.set_queue(self.queue)
        for name, pane in zip(
            ("call", "contact", "diagnostics"),
            (self.call, self.contact, self.diagnostics),
            strict=True,
        ):
            self.window.set_pane(name, pane)
        offer_access(self.window.pages)
        self.asked: list[object] = []
        self.window.acts.asked.connect(self.asked.append)

    def open_rooms(self) -> "Stage":
        """Show the window with its rooms."""
        self.window.header.show_person(SESSION)
        self.window.header.show_health(LIVE)
        self.diagnostics.show_health(LIVE)
        self.window.pages.sign_on.show_people(PEOPLE)
        self.window.show()
        self.window.show_page(DeskPage.ROOMS)
        self.window.activateWindow()
        QCoreApplication.processEvents()
        return self


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application in its usual look, and put that look back afterwards."""
    # Windows of earlier tests wait for an event loop to be deleted; each costs a restyling.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    usual = Look()
    if qapp.property("clinicianConsoleTheme") is None or current_look() != usual:
        wear(qapp, usual.theme, usual.text_pt)
    yield qapp
    if current_look() != usual:
        wear(qapp, usual.theme, usual.text_pt)


class PseudoLocale(QTranslator):
    """A language in which every sentence stands in brackets and is longer, as Spanish is."""

    OPEN, CLOSE = "⟦", "⟧"
    _ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        parts = source.split("{")
        kept = [parts[0].translate(self._ACCENTS)]
        for part in parts[1:]:  # the names of values stay as they are
            name, closing, rest = part.partition("}")
            kept.append("{" + name + closing + rest.translate(self._ACCENTS))
        longer = "·" * (len(source) // 4)
        return f"{self.OPEN}{''.join(kept)}{longer}{self.CLOSE}"


@pytest.fixture
def strange_language(qapp: QApplication) -> Iterator[PseudoLocale]:
    """Install the pseudo-locale before the test builds its window."""
    translator = PseudoLocale()
    assert QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def cut_texts(window: QWidget) -> list[str]:
    """Return every visible label or button that is smaller than its text needs."""
    cut = []
    for part in window.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisibleTo(window):
            continue
        text = part.text()
        if not text or not part.isVisible():
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            needed = part.heightForWidth(part.width())
            fits = part.height() >= needed
        else:
            hint = part.sizeHint()
            fits = part.width() >= hint.width() and part.height() >= hint.height()
        parent = part.parentWidget()
        inside = parent is None or parent.rect().contains(part.geometry())
        if not fits or not inside:
            cut.append(f"{text!r}: {part.size()} < {part.sizeHint()} in {parent}")
    return cut + overlapping(window)


def _holds_words(widget: QWidget) -> bool:
    return any(isinstance(child, QLabel) for child in widget.children())


def overlapping(window: QWidget) -> list[str]:
    """Return pairs of neighbours that lie on each other; a panel lies over a room on purpose."""
    found = []
    for parent in (window, *window.findChildren(QWidget)):
        shown = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            and not child.isWindow()
            and not isinstance(child, SidePanel)
            and (isinstance(child, QLabel | QAbstractButton) or _holds_words(child))
        ]
        found += [
            f"{one} lies on {other}"
            for one, other in combinations(shown, 2)
            if one.geometry().intersects(other.geometry())
        ]
    return found


__all__ = [
    "AT",
    "LIVE",
    "PEOPLE",
    "RIVERA",
    "SESSION",
    "MemorySettings",
    "PlainRoom",
    "PseudoLocale",
    "Stage",
    "cut_texts",
    "dressed",
    "strange_language",
]
