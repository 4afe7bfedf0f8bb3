"""Hold the colours, and dress the application in them before the first paint.

Near-black, not black; text about #E6E6E6; each colour repeats a word, never replaces it. The
contrast of every pair that is used is tested (WCAG 2.2).
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from console.ui.fonts import text_font
from console.ui.style_sheet import style_sheet


class ThemeName(Enum):
    """The themes a person can choose."""

    DARK = "dark"
    LIGHT = "light"
    HIGH_CONTRAST = "high contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours by meaning, as ``#rrggbb``.

    Attributes:
        window: Behind everything.
        panel: A pane on the window.
        raised: A card, chip or field on a pane.
        line: Hairlines between and round things.
        text: Reading text; at least 7:1 on panel.
        quiet: Secondary text; at least 4.5:1 on panel and raised.
        accent: Focus rings, the current tab, links: the colour of "you are here".
        selected: Background of the selected row.
        asked: Somebody asks for you, or danger.
        waiting: Waiting, unsaved, stale, simulated.
        good: Live, saved.
        candidate: Surfaced by a rule.
        info: Plain news.
        on_signal: Text on a field filled with one of the signal colours.
    """

    window: str
    panel: str
    raised: str
    line: str
    text: str
    quiet: str
    accent: str
    selected: str
    asked: str
    waiting: str
    good: str
    candidate: str
    info: str
    on_signal: str


THEMES = {
    ThemeName.DARK: Theme(
        window="#101214",
        panel="#181b1f",
        raised="#22262b",
        line="#31373e",
        text="#e6e6e6",
        quiet="#a3abb4",
        accent="#5cc8bd",
        selected="#21343f",
        asked="#ff7b72",
        waiting="#f0b04f",
        good="#7bd88f",
        candidate="#c4a7f5",
        info="#7fb4f5",
        on_signal="#101214",
    ),
    ThemeName.LIGHT: Theme(
        window="#e9ebee",
        panel="#f7f8f9",
        raised="#ffffff",
        line="#c3c9d0",
        text="#15181b",
        quiet="#4b545d",
        accent="#0b6b62",
        selected="#cfe4ea",
        asked="#b3261e",
        waiting="#7a4b00",
        good="#1c6b31",
        candidate="#5b3aa6",
        info="#1b56a6",
        on_signal="#ffffff",
    ),
    ThemeName.HIGH_CONTRAST: Theme(
        window="#000000",
        panel="#000000",
        raised="#0c0c0c",
        line="#8a8a8a",
        text="#ffffff",
        quiet="#e0e0e0",
        accent="#5ef0ff",
        selected="#123a5c",
        asked="#ff9a91",
        waiting="#ffd166",
        good="#8dffa6",
        candidate="#dcc8ff",
        info="#9ecbff",
        on_signal="#000000",
    ),
}

SMALLEST_PT, USUAL_PT, LARGEST_PT = 11, 11, 22
"""The text sizes a person can choose, in points."""

READING, WANTED, SHAPE = 4.5, 7.0, 3.0
"""Contrast ratios of WCAG 2.2: text at the least, text as wanted, shapes and focus rings."""

_FIELDS = ("window", "panel", "raised")
_SIGNALS = ("asked", "waiting", "good", "candidate", "info", "accent")
USED_PAIRS: tuple[tuple[str, str, float], ...] = (
    *(("text", field, WANTED) for field in (*_FIELDS, "selected")),
    *(("quiet", field, READING) for field in (*_FIELDS, "selected")),
    *((signal, field, READING) for signal in _SIGNALS for field in (*_FIELDS, "selected")),
    *(("on_signal", signal, READING) for signal in _SIGNALS),
    *(("accent", field, SHAPE) for field in _FIELDS),
)
"""Which colour stands on which, and the ratio it must have; a test holds every theme to it."""

_THEME_PROPERTY = "clinicianConsoleTheme"
_TEXT_PROPERTY = "clinicianConsoleText"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a person chose: the theme and the height of text in points."""

    theme: ThemeName = ThemeName.DARK
    text_pt: int = USUAL_PT


def current_look() -> Look:
    """Return what the application wears; the usual look before any was put on."""
    application = QApplication.instance()
    if application is None:
        return Look()
    name = application.property(_THEME_PROPERTY)
    size = application.property(_TEXT_PROPERTY)
    return Look(
        theme=ThemeName(name) if name else ThemeName.DARK, text_pt=int(size) if size else USUAL_PT
    )


def current_theme() -> Theme:
    """Return the colours the application wears; the dark ones before any were put on."""
    return THEMES[current_look().theme]


def wear(application: QApplication, name: ThemeName, text_pt: int | None = None) -> None:
    """Dress the application: palette first, so that no window ever flashes white.

    Args:
        application: The one application.
        name: The theme.
        text_pt: Height of text, cut to 11 to 22 points; None keeps the present one.
    """
    wanted = current_look().text_pt if text_pt is None else text_pt
    size = min(LARGEST_PT, max(SMALLEST_PT, wanted))
    theme = THEMES[name]
    application.setProperty(_THEME_PROPERTY, name.value)
    application.setProperty(_TEXT_PROPERTY, size)
    application.setPalette(palette_of(theme))
    application.setFont(text_font(size))
    application.setStyleSheet(style_sheet(colours_of(theme), size))


def set_text_size(application: QApplication, text_pt: int) -> None:
    """Change the height of text, in points, and keep the theme."""
    wear(application, current_look().theme, text_pt)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet, also after it was shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # it is dressed when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        # A frame keeps the old padding, and a label its old size hint, until they are told.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        if isinstance(widget, QLabel):
            widget.setIndent(widget.indent())
        widget.updateGeometry()


def colours_of(theme: Theme) -> dict[str, str]:
    """Return the colours of a theme by name, as ``#rrggbb``."""
    return {name: str(getattr(theme, name)) for name in Theme.__slots__}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21. Source: WCAG 2.2, 1.4.3."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette_of(theme: Theme) -> QPalette:
    """Return a palette in which no role is left to the system."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.raised,
        role.Text: theme.text,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.asked,
        role.Highlight: theme.selected,
        role.HighlightedText: theme.text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.line,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.window,
        role.Shadow: theme.window,
    }
    for colour_role, value in colours.items():
        palette.setColor(colour_role, QColor(value))
    for text_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, QColor(theme.quiet))
    return palette
