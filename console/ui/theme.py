"""Hold the colours, and dress the application in them before the first paint.

Near-black, not black; text about #E6E6E6; each colour repeats a word, never replaces it. The
contrast of every pair that is used is tested (WCAG 2.2).
"""

from dataclasses import dataclass
from enum import Enum
from typing import cast

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


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

_PROPERTY = "clinicianConsoleTheme"


def current_theme() -> Theme:
    """Return the theme the application wears; the dark one before any was put on."""
    application = QApplication.instance()
    name = application.property(_PROPERTY) if application is not None else None
    return THEMES[ThemeName(name)] if name else THEMES[ThemeName.DARK]


def wear(application: QApplication, name: ThemeName) -> None:
    """Dress the application: palette first, so that no window ever flashes white."""
    theme = THEMES[name]
    application.setProperty(_PROPERTY, name.value)
    application.setStyle("Fusion")
    application.setPalette(palette_of(theme))
    application.setStyleSheet(style_sheet(theme))


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


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet; rooms mark their widgets with ``role`` properties.

    Roles of a QFrame: ``bar``, ``panel``, ``card``. Of a QLabel: ``quiet``, ``title``, ``asked``,
    ``waiting``, ``good``, ``candidate``, ``key``, ``simulated``. Of a QPushButton: ``primary``,
    ``chip``.
    """
    return _STYLE.format(**{name: getattr(theme, name) for name in Theme.__slots__})


_STYLE = """
QMainWindow, QDialog {{ background: {window}; }}
QMainWindow::separator {{ background: {window}; width: 6px; height: 6px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QDockWidget {{ color: {quiet}; }}
QDockWidget::title {{ background: {window}; padding: 4px 8px; }}
QFrame[role="panel"] {{ background: {panel}; border-radius: 8px; }}
QFrame[role="card"] {{ background: {raised}; border-radius: 8px; }}
QFrame[role="bar"] {{ background: {panel}; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="title"] {{ font-weight: 600; }}
QLabel[role="asked"] {{ color: {asked}; }}
QLabel[role="waiting"] {{ color: {waiting}; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="candidate"] {{ color: {candidate}; }}
QLabel[role="key"] {{ background: {raised}; color: {quiet}; border: 1px solid {line};
    border-radius: 4px; padding: 0px 5px; }}
QLabel[role="simulated"] {{ background: {waiting}; color: {on_signal}; border-radius: 4px;
    padding: 1px 8px; font-weight: 600; }}
QLineEdit, QPlainTextEdit, QComboBox {{ background: {raised}; color: {text};
    border: 1px solid {line}; border-radius: 6px; padding: 4px 8px;
    selection-background-color: {accent}; selection-color: {on_signal}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent};
    padding: 3px 7px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {panel}; }}
QComboBox::drop-down {{ border: 0; width: 18px; }}
QComboBox QAbstractItemView, QListView {{ background: {raised}; color: {text};
    border: 1px solid {line}; selection-background-color: {selected}; selection-color: {text};
    outline: 0; }}
QPushButton {{ background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 6px;
    padding: 5px 12px; min-height: 18px; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_signal}; border-color: {accent};
    font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {quiet};
    border-color: {line}; }}
QPushButton[role="chip"] {{ border-radius: 12px; padding: 2px 10px; color: {quiet}; }}
QPushButton[role="chip"]:checked {{ background: {selected}; color: {text};
    border-color: {accent}; }}
QTabWidget::pane {{ border: 0; }}
QTabBar::tab {{ background: transparent; color: {quiet}; padding: 6px 12px;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QHeaderView::section {{ background: {panel}; color: {quiet}; border: 0;
    border-bottom: 1px solid {line}; padding: 4px 8px; }}
QTableView, QTreeView {{ background: {panel}; border: 0; outline: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 5px; min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenuBar, QMenu {{ background: {panel}; color: {text}; }}
QMenu {{ border: 1px solid {line}; padding: 4px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 4px 8px; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px; }}
"""


def theme_names() -> tuple[ThemeName, ...]:
    """Return the themes in menu order."""
    return cast("tuple[ThemeName, ...]", tuple(THEMES))
