"""Every sentence passes through the translator: a strange language must show everywhere."""

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableWidget,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)
from shell_stage import (
    LIVE,
    PEOPLE,
    PseudoLocale,
    Stage,
    dressed,  # noqa: F401 - a fixture
    strange_language,  # noqa: F401 - a fixture
)

from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import SaveNews, SaveState
from console.domain.feed.events import FeedState
from console.domain.notices import Notice, NoticeLevel
from console.domain.vocabulary import Disposition
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.translation import DATA_PROPERTY, mark_data, vocabulary_label

pytestmark = pytest.mark.usefixtures("dressed", "strange_language")

PANELS = (Act.HELP, Act.PALETTE, Act.CHANGE_KEYS)


@pytest.fixture
def stage(qtbot) -> Stage:
    stage = Stage(name="⟦{room}⟧", profile="⟦Night⟧").open_rooms()
    qtbot.addWidget(stage.window)
    stage.window.show_simulated(True)
    return stage


def bracketed(text: str) -> bool:
    return text.startswith(PseudoLocale.OPEN) and text.endswith(PseudoLocale.CLOSE)


def shown_texts(part: QWidget | QAction) -> list[str]:
    """Return what a widget says, by its text, its tooltip and its accessible name."""
    texts = [part.toolTip()]
    if isinstance(part, QAction | QLabel | QAbstractButton):
        texts.append(part.text())
    if isinstance(part, QWidget):
        texts += [part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLineEdit):
        texts.append(part.placeholderText())
    if isinstance(part, QDockWidget):
        texts.append(part.windowTitle())
    if isinstance(part, QMenu):
        texts.append(part.title())
    if isinstance(part, QListWidget):
        texts += [part.item(row).text().split("    ")[0] for row in range(part.count())]
    if isinstance(part, QTreeWidget):
        texts += [part.headerItem().text(column) for column in range(part.columnCount())]
        walk = QTreeWidgetItemIterator(part)
        while walk.value() is not None:
            texts += walk.value().text(0).split("\n")
            walk += 1
    if isinstance(part, QTableWidget):
        texts += [part.horizontalHeaderItem(column).text() for column in range(2)]
        texts += [part.item(row, 0).text() for row in range(part.rowCount())]
    return [text for text in texts if text]


def untranslated(window: QWidget) -> list[str]:
    parts: list[QWidget | QAction] = [window, *window.findChildren(QWidget)]
    parts += window.findChildren(QAction)
    return [
        f"{type(part).__name__}: {text!r}"
        for part in parts
        if not part.property(DATA_PROPERTY) and not internal(part)
        for text in shown_texts(part)
        if not bracketed(text)
    ]


def internal(part: QWidget | QAction) -> bool:
    """Say whether Qt made the part for itself: buttons in fields, and empty separators."""
    return part.objectName().startswith("qt_") or type(part).__module__ == ""


def test_the_bracket_language_shows_what_was_never_translated(qtbot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    plain = QLabel("Never translated", room)
    assert untranslated(room) == ["QLabel: 'Never translated'"]
    mark_data(plain)
    assert untranslated(room) == []


@pytest.mark.parametrize("page", DeskPage)
def test_every_text_of_every_page_is_translated(stage: Stage, page: DeskPage) -> None:
    stage.window.show_page(page)
    stage.window.pages.passphrase.ask_new("⟦why⟧")
    assert untranslated(stage.window) == []
    stage.window.pages.passphrase.ask_existing()
    stage.window.pages.passphrase._give()
    stage.window.pages.sign_on._name.clear()
    stage.window.pages.sign_on._type()
    stage.window.pages.starting.show_trouble(
        Notice(level=NoticeLevel.TROUBLE, happened="⟦a⟧", safe="⟦b⟧", do="⟦c⟧")
    )
    assert untranslated(stage.window) == []


@pytest.mark.parametrize("act", PANELS)
def test_every_text_of_every_panel_is_translated(stage: Stage, act: Act) -> None:
    stage.window.acts.refuse(stage.window.tr("Sign on first."), Act.SIGN)
    stage.window.acts.ask(act)
    panel = stage.window._own_acts.panel(act)
    assert untranslated(panel) == []


def test_every_state_of_the_header_is_translated(stage: Stage) -> None:
    header = stage.window.header
    for state in SaveState:
        header.show_save(SaveNews(contact_id=ContactId("c"), state=state, saved_at=LIVE.since))
        assert untranslated(header) == []
    for state in FeedState:
        header.lamp._health = LIVE
        header.show_health(_with(state))
        # The lamp's name joins two sentences, so it is looked at by its parts.
        assert bracketed(header.lamp.word)
        assert header.lamp.remark == "" or bracketed(header.lamp.remark)
    for count in (0, 1, 2):
        header.show_open_contacts(count)
        assert untranslated(header) == []
    header.show_person(None)
    assert untranslated(header) == []


def test_every_word_about_a_notice_is_translated(stage: Stage) -> None:
    for level in NoticeLevel:
        stage.window.notices.show_notice(Notice(level=level, happened="⟦x⟧"))
    stage.window.notices.show_notice(Notice(level=NoticeLevel.CAUTION, happened="⟦y⟧"))
    stage.window.acts.ask(Act.FLAG)
    assert untranslated(stage.window.notices) == []


def test_the_diagnostics_are_translated(stage: Stage, qtbot) -> None:
    stage.window.acts.ask(Act.DIAGNOSTICS)
    stage.diagnostics.show_facts((("⟦Record⟧", "record.db"),))
    assert untranslated(stage.diagnostics) == []
    qtbot.waitUntil(lambda: stage.diagnostics._chart is not None, timeout=20_000)
    assert untranslated(stage.diagnostics._chart) == []


def test_the_sentences_of_a_refused_key_are_translated(stage: Stage) -> None:
    told = stage.window.acts.bind({"claim": ("L",)})
    assert all(bracketed(sentence) for sentence in told)
    assert told


def test_labels_of_the_domain_are_translated_where_they_are_shown() -> None:
    assert bracketed(vocabulary_label(Disposition.TO_988))


def test_the_roles_of_known_people_are_translated_and_their_names_are_not(stage: Stage) -> None:
    known = stage.window.pages.sign_on._known
    for row, person in enumerate(PEOPLE):
        name, role = known.item(row).text().split("    ")
        assert name == person.name
        assert bracketed(role)


def test_a_screen_reader_hears_the_translation(stage: Stage) -> None:
    QApplication.processEvents()
    interface = QAccessible.queryAccessibleInterface(stage.window.pages.sign_on._name)
    assert bracketed(interface.text(QAccessible.Text.Name))


def _with(state: FeedState):
    from dataclasses import replace

    return replace(LIVE, state=state)
