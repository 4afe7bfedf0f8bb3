"""The pictures of the guides are taken of the running desk, at a fixed hour, by these stories.

``make pictures`` takes them anew into docs/pictures. Here each story is played, and must show what
its picture is there for; the long form also compares the picture itself.
"""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from desk_stage import CONTROL, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTableWidget

from console.app.desk import HEARTBEAT_S
from console.controllers.directory_news import ShelfState
from console.domain import clock
from console.domain.feed.events import FeedState
from console.feed.simulator.center_thread import CenterThread
from console.ui.directory.lines_strip import LinesStrip
from console.ui.shell.acts import Act
from console.ui.theme import LARGEST_PT, THEMES, ThemeName, wear

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "docs" / "pictures"
WANTED = os.environ.get("CLINICIAN_CONSOLE_GUIDE_PICTURES") == "1"
NIGHT = datetime(2026, 11, 23, 8, 2, 31, tzinfo=UTC)
"""02:02:31 in Minneapolis: the hour the program is for."""
SIZE = QSize(1600, 900)
BLOCKS = QSize(32, 18)
UNLIKE = 24.0
"""Of 255: how far the blocks of two pictures of one state may lie apart on average."""
OPEN_CALLS = 30
"""Of the waiting city."""
SETTLES = 10
"""Rounds of events until every layout has answered the last change."""
NOTE = "Brother on the line. She hears voices, has not slept in three days, is calm in her room."


class NightTime(datetime):
    """A wall clock that stands still in the middle of one night."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.fromtimestamp(NIGHT.timestamp(), tz)


class NightSeconds:
    """The clock module's ``time`` in that night; what only measures goes on."""

    monotonic = staticmethod(time.monotonic)

    @staticmethod
    def time_ns() -> int:
        return int(NIGHT.timestamp()) * 1_000_000_000


@pytest.fixture
def night(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let it be the same second of the same night in Minneapolis for desk and center."""
    monkeypatch.setattr(clock, "datetime", NightTime)
    monkeypatch.setattr(clock, "time", NightSeconds)
    monkeypatch.setenv("TZ", "America/Chicago")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def stage(night: None, open_desk: OpenDesk, center: CenterThread, tmp_path: Path) -> DeskStage:
    """Return a desk in that night, live on a city that waits."""
    # A busy machine may be slow; the pictures show a feed as patient as a real one.
    made = open_desk(demo_profile(tmp_path / "demo"), center.url, heartbeat_s=HEARTBEAT_S)
    made.wait_signed_on()
    made.wait(lambda: made.health.state is FeedState.LIVE and not made.band, "LIVE")
    made.wait(lambda: len(made.rows()) == OPEN_CALLS, "the calls")
    room = made.desk.work.directory  # the line with 988 comes with it
    made.wait(lambda: room.built and hasattr(room, "pane"), "the directory's pane", 60)
    made.wait(lambda: room.directory.shelf.state is ShelfState.READY, "the starter", 60)
    made.desk.window.resize(SIZE)
    return made


Show = Callable[[DeskStage, str], None]


@pytest.fixture
def show() -> Show:
    """Take the picture of a guide, or look that the one that is there is still true."""

    def take(stage: DeskStage, name: str) -> None:
        for _ in range(SETTLES):
            QApplication.processEvents()
        image = stage.desk.window.grab().toImage()
        file = FOLDER / f"{name}.png"
        if WANTED:
            assert image.save(str(file))
            return
        assert file.exists(), f"no {file.name}: run make pictures"
        if os.environ.get("CLINICIAN_CONSOLE_SOAK") == "1":
            apart = unlikeness(image, QImage(str(file)))
            assert apart < UNLIKE, f"{file.name} is {apart:.0f} off: run make pictures"

    return take


def unlikeness(one: QImage, other: QImage) -> float:
    """Return how far two pictures lie apart, block by block, 0 to 255."""
    blocks = [
        image.scaled(BLOCKS, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
            QImage.Format.Format_Grayscale8
        )
        for image in (one, other)
    ]
    places = [(x, y) for x in range(BLOCKS.width()) for y in range(BLOCKS.height())]
    return sum(
        abs(blocks[0].pixelColor(x, y).lightness() - blocks[1].pixelColor(x, y).lightness())
        for x, y in places
    ) / len(places)


# ---------------------------------------------------------------- the desk, hour by hour


def test_the_desk_at_night(stage: DeskStage, show: Show) -> None:
    row = stage.select(lambda _: True)  # what asks for a clinician stands first
    show(stage, "queue")
    stage.claim(row.call_id)
    stage.hands.press(Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    stage.wait(lambda: "Nobody ON PHONE" not in stage.words(), "the mark")
    stage.answer()
    stage.hands.type(NOTE)
    stage.wait_saved()
    assert "Saved" in stage.words()
    show(stage, "desk")


def test_a_call_is_flagged(stage: DeskStage, show: Show) -> None:
    stage.select(lambda _: True)
    stage.hands.press(Qt.Key.Key_F)
    stage.hands.press(Qt.Key.Key_Y)
    QApplication.processEvents()
    assert "mental health" in stage.words().lower()
    show(stage, "flag")


def test_the_feed_is_cut(stage: DeskStage, center: CenterThread, show: Show) -> None:
    center.obey("drop")
    stage.wait(lambda: stage.health.state is FeedState.OFFLINE, "OFFLINE")
    stage.wait(lambda: "OFFLINE" in stage.notices, "the notice")
    show(stage, "offline")


def look_up(stage: DeskStage, words: str) -> None:
    """Type words into the directory and wait for what it finds."""
    pane = stage.desk.work.directory.pane
    stage.select(lambda _: True)
    stage.hands.press(Qt.Key.Key_D)
    stage.wait(pane.search.hasFocus, "the search line")
    stage.hands.type(words)
    stage.wait(lambda: pane.body.row is not None, "a service")
    always = stage.desk.window.findChild(LinesStrip)
    assert isinstance(always, LinesStrip)
    stage.wait(lambda: len(always.lines) > 1, "988 and the teams that serve the place")


def test_the_directory(stage: DeskStage, show: Show) -> None:
    look_up(stage, "bed tonight")
    show(stage, "directory")
    pane = stage.desk.work.directory.pane
    first = pane.body.row
    stage.hands.press(Qt.Key.Key_M, CONTROL)
    stage.hands.press(Qt.Key.Key_Down)
    stage.wait(lambda: pane.body.row is not None and pane.body.row != first, "another service")
    stage.hands.press(Qt.Key.Key_M, CONTROL)
    stage.hands.press(Qt.Key.Key_E, CONTROL)
    stage.wait(lambda: any(t.isVisible() for t in pane.findChildren(QTableWidget)), "both")
    show(stage, "directory-compare")


# ---------------------------------------------------------------- how it looks


@pytest.mark.parametrize(
    ("act", "theme", "name"),
    [
        (Act.THEME_LIGHT, ThemeName.LIGHT, "light"),
        (Act.THEME_HIGH_CONTRAST, ThemeName.HIGH_CONTRAST, "high-contrast"),
    ],
)
def test_the_other_themes(
    stage: DeskStage, show: Show, act: Act, theme: ThemeName, name: str
) -> None:
    try:
        stage.desk.window.acts.ask(act)
        QApplication.processEvents()
        ground = stage.desk.window.grab().toImage().pixelColor(4, 4).name()
        assert ground in {THEMES[theme].window, THEMES[theme].panel, THEMES[theme].raised}
        show(stage, name)
    finally:
        stage.desk.window.acts.ask(Act.THEME_DARK)


def test_text_of_twice_the_size(stage: DeskStage, show: Show) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    try:
        wear(application, ThemeName.DARK, LARGEST_PT)
        stage.select(lambda _: True)
        show(stage, "text-22")
        look_up(stage, "bed tonight")
        show(stage, "directory-large")
    finally:
        wear(application, ThemeName.DARK, 11)


# ---------------------------------------------------------------- that the comparison sees


def test_two_states_of_a_desk_are_told_apart(stage: DeskStage) -> None:
    dark = stage.desk.window.grab().toImage()
    assert unlikeness(dark, dark.copy()) == 0
    white = QImage(SIZE, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    assert unlikeness(dark, white) > UNLIKE


def test_every_picture_of_a_guide_is_taken_by_a_story() -> None:
    """A guide may show pictures of other stories' making, but none that nobody takes."""
    text = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("tests/flows", "tests/ui", "tests/app", "console/app")
        for file in (PROJECT / folder).rglob("*.py")
    )
    shown = set()
    for guide in [*sorted((PROJECT / "docs").glob("*.md")), PROJECT / "README.md"]:
        for piece in guide.read_text(encoding="utf-8").split("pictures/")[1:]:
            shown.add(piece.partition(".png")[0])
    assert {name for name in shown if f'"{name}"' not in text} == set()
    assert {name for name in shown if not (FOLDER / f"{name}.png").exists()} == set()
