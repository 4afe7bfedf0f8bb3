"""Colours, text size and fonts: contrast, live switching, no white flash."""

import re
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shell_stage import Stage, dressed  # noqa: F401 - a fixture

from console.ui import fonts
from console.ui.style_sheet import style_sheet
from console.ui.theme import (
    LARGEST_PT,
    SMALLEST_PT,
    THEMES,
    USED_PAIRS,
    WANTED,
    Look,
    ThemeName,
    colours_of,
    contrast,
    current_look,
    current_theme,
    palette_of,
    set_role,
    set_text_size,
    wear,
)

pytestmark = pytest.mark.usefixtures("dressed")


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize(("name", "pair"), [*product(ThemeName, USED_PAIRS)])
def test_every_used_pair_of_colours_can_be_read(
    name: ThemeName, pair: tuple[str, str, float]
) -> None:
    front, back, least = pair
    colours = colours_of(THEMES[name])
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("name", ThemeName)
def test_every_text_and_field_that_the_style_sheet_joins_is_a_tested_pair(name: ThemeName) -> None:
    tested = {(front, back) for front, back, _ in USED_PAIRS}
    placeholders = {part: "{" + part + "}" for part in colours_of(THEMES[name])}
    for rule in re.findall(r"\{(.*?)\n?\}\n", style_sheet(placeholders, 11), re.DOTALL):
        front = re.search(r"(?<![-\w])color: \{(\w+)\}", rule)
        back = re.search(r"(?<![-\w])background: \{(\w+)\}", rule)
        if front and back:
            assert (front[1], back[1]) in tested, rule


@pytest.mark.parametrize("name", ThemeName)
def test_no_role_of_the_palette_is_left_to_the_system(name: ThemeName) -> None:
    theme = THEMES[name]
    palette = palette_of(theme)
    role = QPalette.ColorRole
    for front, back in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
    ):
        assert contrast(palette.color(front).name(), palette.color(back).name()) >= WANTED
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.ButtonText).name()
    assert contrast(disabled, theme.raised) >= 4.5


def test_dark_is_near_black_and_never_black_or_white() -> None:
    dark = THEMES[ThemeName.DARK]
    assert 8 < QColor(dark.window).lightness() < 30
    assert QColor(dark.text).lightness() < 245


class _Watcher(QObject):
    """Looks at the pixels whenever the window is about to be painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._looking = False
        self.brightest: list[float] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and not self._looking:
            self._looking = True
            self.brightest.append(white_part(self._window))
            self._looking = False
        return False


def white_part(window: QWidget) -> float:
    """Return the part of the window, sampled, that is nearly white."""
    image: QImage = window.grab().toImage()
    points = list(product(range(4, image.width(), 16), range(4, image.height(), 16)))
    bright = sum(image.pixelColor(x, y).lightness() > 235 for x, y in points)
    return bright / len(points)


def test_the_window_is_dark_from_its_first_paint_and_while_themes_change(qtbot, qapp) -> None:
    wear(qapp, ThemeName.DARK)
    stage = Stage()
    qtbot.addWidget(stage.window)
    watcher = _Watcher(stage.window)
    stage.open_rooms()
    wear(qapp, ThemeName.HIGH_CONTRAST)
    QCoreApplication.processEvents()
    wear(qapp, ThemeName.DARK)
    QCoreApplication.processEvents()
    assert watcher.brightest
    assert max(watcher.brightest) < 0.02
    wear(qapp, ThemeName.LIGHT)
    assert white_part(stage.window) > 0.3, "this test could not have seen a white window"


def test_text_grows_live_and_is_cut_to_what_is_allowed(qtbot, qapp) -> None:
    label = QLabel("Waiting")
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint().height()
    set_text_size(qapp, 22)
    assert label.sizeHint().height() > small * 1.7
    set_text_size(qapp, 99)
    assert current_look() == Look(theme=ThemeName.DARK, text_pt=LARGEST_PT)
    set_text_size(qapp, 1)
    assert current_look().text_pt == SMALLEST_PT


def test_a_theme_keeps_the_text_size_and_a_size_keeps_the_theme(qapp) -> None:
    wear(qapp, ThemeName.LIGHT, 15)
    wear(qapp, ThemeName.HIGH_CONTRAST)
    assert current_look() == Look(theme=ThemeName.HIGH_CONTRAST, text_pt=15)
    assert current_theme() is THEMES[ThemeName.HIGH_CONTRAST]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == current_theme().window
    set_text_size(qapp, 16)
    assert current_look() == Look(theme=ThemeName.HIGH_CONTRAST, text_pt=16)


def test_a_role_given_after_the_first_paint_changes_the_look_and_the_room_it_takes(qtbot) -> None:
    label = QLabel("READY")
    qtbot.addWidget(label)
    label.show()
    bare = label.sizeHint().width()
    set_role(label, "pill-good")
    assert label.sizeHint().width() > bare + 6
    set_role(label, "")
    assert label.sizeHint().width() == bare


def test_every_ring_of_focus_is_two_pixels_and_more() -> None:
    sheet = style_sheet(colours_of(THEMES[ThemeName.DARK]), 11)
    rings = re.findall(r":focus[^{]*\{[^}]*?border: (\d+)px", sheet)
    assert len(rings) >= 4
    assert all(int(width) >= 2 for width in rings)


def test_the_bundled_font_is_worn(qapp: QApplication) -> None:
    family = fonts.load_fonts()
    assert family
    assert QFontInfo(qapp.font()).family() == family


def test_figures_are_equally_wide_and_follow_the_text_size(qtbot, qapp) -> None:
    label = QLabel("11:11")
    qtbot.addWidget(label)
    label.setFont(fonts.figures_font())
    label.show()
    for size in (11, 22):
        set_text_size(qapp, size)
        assert label.font().pointSizeF() == size
        metrics = QFontMetricsF(label.font())
        assert (
            len({round(metrics.horizontalAdvance(figure * 4), 3) for figure in "0123456789"}) == 1
        )


def test_without_bundled_fonts_the_system_font_serves(qapp, tmp_path) -> None:
    font = fonts.text_font(13, tmp_path)
    assert font.pointSizeF() == 13
    assert font.family() != fonts.load_fonts()
    (tmp_path / "Broken-Regular.ttf").write_bytes(b"this is no font")
    fonts.load_fonts.cache_clear()
    assert fonts.text_font(13, tmp_path).pointSizeF() == 13
