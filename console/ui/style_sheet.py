"""Write the one style sheet: shape and spacing, from the colours of a theme and the text size.

Rooms mark their widgets with ``role`` properties:

* QFrame: ``bar``, ``room``, ``panel``, ``card``, ``overlay``.
* QLabel: ``quiet``, ``title``, ``heading``, ``asked``, ``waiting``, ``good``, ``candidate``,
  ``info``, ``key``, ``simulated``, ``clock``, ``alarm``;
  ``state-`` before a colour for a state's word; ``pill-good``, ``pill-waiting``,
  ``pill-asked``, ``pill-candidate``, ``pill-quiet``.
* QPushButton: ``primary``, ``chip``, ``bare``, ``alarm``.

All lengths grow with the text, so that nothing is cut at 22 points or at 200 percent.
"""

from collections.abc import Mapping

_PX_PER_PT = 96 / 72


def style_sheet(colours: Mapping[str, str], text_pt: float) -> str:
    """Return the style sheet.

    Args:
        colours: Every colour of a Theme by name, as ``#rrggbb``.
        text_pt: Height of text in points.
    """
    em = text_pt * _PX_PER_PT  # logical pixels; Qt scales them with the screen
    lengths = {
        "tiny": round(em * 0.13),
        "small": round(em * 0.27),
        "half": round(em * 0.5),
        "wide": round(em * 0.8),
        # A focus ring is one pixel thicker than the line it replaces: the padding gives it up.
        "ring_small": round(em * 0.27) - 1,
        "ring_half": round(em * 0.5) - 1,
        "ring_wide": round(em * 0.8) - 1,
        "ring_tiny": max(0, round(em * 0.13) - 1),
        "round": round(em * 0.4),
        "pill": round(em * 0.6),
        "chip": round(em * 0.72),
        "bar": round(em * 0.7),
        "drop": round(em * 1.2),
        "dot": 2 * round(em * 0.4),
        "dot_round": round(em * 0.4) + 2,
        "ring": round(em * 0.2) + 2,
        "hole": 2 * (round(em * 0.4) - round(em * 0.2)),
        "big_pt": round(text_pt * 1.25, 1),
        "heading_pt": round(text_pt * 1.5, 1),
    }
    # Where panes are as dark as the window behind them, a line tells them apart.
    edge = colours["line"] if colours["panel"] == colours["window"] else colours["panel"]
    return _STYLE.format(edge=edge, **colours, **lengths)


_STYLE = """
QMainWindow, QDialog {{ background: {window}; }}
QMainWindow::separator {{ background: {window}; width: 8px; height: 8px; }}
QMainWindow::separator:hover {{ background: {line}; }}
QDockWidget {{ color: {quiet}; }}
QDockWidget::title {{ background: {window}; padding: {small}px {half}px; text-align: left; }}
QFrame[role="panel"] {{ background: {panel}; border-radius: 8px; }}
QFrame[role="room"] {{ background: {panel}; border-radius: 8px; border: 1px solid {edge}; }}
QFrame[role="card"] {{ background: {raised}; border-radius: 8px; }}
QFrame[role="bar"] {{ background: {panel}; }}
QFrame[role="overlay"] {{ background: {panel}; border: 1px solid {accent};
    border-radius: 10px; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="title"] {{ font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; font-size: {heading_pt}pt; }}
QLabel[role="clock"] {{ font-weight: 600; font-size: {big_pt}pt; }}
QLabel[role="asked"] {{ color: {asked}; }}
QLabel[role="waiting"] {{ color: {waiting}; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="candidate"] {{ color: {candidate}; }}
QLabel[role="info"] {{ color: {info}; }}
QLabel[role="state-asked"] {{ color: {asked}; font-weight: 600; }}
QLabel[role="state-waiting"] {{ color: {waiting}; font-weight: 600; }}
QLabel[role="state-good"] {{ color: {good}; font-weight: 600; }}
QLabel[role="state-info"] {{ color: {info}; font-weight: 600; }}
QLabel[role="state-quiet"] {{ color: {quiet}; }}
QLabel[role="key"] {{ background: {raised}; color: {text}; border: 1px solid {line};
    border-radius: {small}px; padding: 0px {small}px; }}
QLabel[role="simulated"] {{ background: {waiting}; color: {on_signal}; border-radius: {small}px;
    padding: {tiny}px {half}px; font-weight: 600; }}
QLabel[role="pill-good"] {{ background: {raised}; color: {good}; border: 1px solid {good};
    border-radius: {pill}px; padding: 0px {half}px; }}
QLabel[role="pill-waiting"] {{ background: {raised}; color: {waiting};
    border: 1px solid {waiting}; border-radius: {pill}px; padding: 0px {half}px; }}
QLabel[role="pill-asked"] {{ background: {raised}; color: {asked}; border: 1px solid {asked};
    border-radius: {pill}px; padding: 0px {half}px; }}
QLabel[role="pill-candidate"] {{ background: {raised}; color: {candidate};
    border: 1px solid {candidate}; border-radius: {pill}px; padding: 0px {half}px; }}
QLabel[role="pill-quiet"] {{ background: {raised}; color: {quiet}; border: 1px solid {line};
    border-radius: {pill}px; padding: 0px {half}px; }}
QLabel[role="alarm"] {{ background: {asked}; color: {on_signal}; border-radius: {round}px;
    padding: {small}px {half}px; font-weight: 600; font-size: {heading_pt}pt; }}
QPushButton[role="alarm"] {{ background: {asked}; color: {on_signal}; border-color: {asked};
    font-weight: 600; padding: {tiny}px {half}px; }}
QLineEdit, QPlainTextEdit, QComboBox, QKeySequenceEdit {{ background: {raised}; color: {text};
    border: 1px solid {line}; border-radius: {round}px; padding: {small}px {half}px;
    selection-background-color: {accent}; selection-color: {on_signal};
    placeholder-text-color: {quiet}; }}
QKeySequenceEdit {{ border: 0; padding: 0; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {accent};
    padding: {ring_small}px {ring_half}px; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {panel}; }}
QComboBox::drop-down {{ border: 0; width: {drop}px; }}
QComboBox QAbstractItemView, QListView, QListWidget {{ background: {raised}; color: {text};
    border: 2px solid {line}; border-radius: {round}px; selection-background-color: {selected};
    selection-color: {text}; outline: 0; }}
QListView::item {{ padding: {small}px {half}px; border: 0; }}
QListView::item:selected {{ background: {selected}; color: {text}; }}
QListView:focus, QTreeView:focus, QTableWidget:focus {{ border: 2px solid {accent}; }}
QPushButton {{ background: {raised}; color: {text}; border: 1px solid {line};
    border-radius: {round}px; padding: {small}px {wide}px; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: {ring_small}px {ring_wide}px; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_signal}; border-color: {accent};
    font-weight: 600; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="primary"]:disabled {{ background: {raised}; color: {quiet};
    border-color: {line}; }}
QPushButton[role="chip"] {{ border-radius: {chip}px; padding: {tiny}px {half}px;
    color: {quiet}; }}
QPushButton[role="chip"]:checked {{ background: {selected}; color: {text};
    border-color: {accent}; }}
QPushButton[role="chip"]:focus {{ padding: {ring_tiny}px {ring_half}px; color: {text}; }}
QPushButton[role="bare"] {{ background: transparent; border-color: transparent;
    color: {quiet}; }}
QPushButton[role="bare"]:hover, QPushButton[role="bare"]:focus {{ border-color: {accent};
    color: {text}; }}
QRadioButton, QCheckBox {{ color: {text}; spacing: {half}px; padding: {tiny}px {small}px;
    border: 2px solid transparent; border-radius: {round}px; }}
QRadioButton:focus, QCheckBox:focus {{ border-color: {accent}; }}
QRadioButton::indicator, QCheckBox::indicator {{ width: {dot}px; height: {dot}px;
    border: 2px solid {quiet}; background: {raised}; }}
QRadioButton::indicator {{ border-radius: {dot_round}px; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator:checked, QCheckBox::indicator:checked {{ border: {ring}px solid {accent};
    width: {hole}px; height: {hole}px; background: {on_signal}; }}
QTabWidget::pane {{ border: 0; }}
QTabBar::tab {{ background: transparent; color: {quiet}; padding: {small}px {wide}px;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {quiet}; border: 0;
    border-bottom: 1px solid {line}; padding: {small}px {half}px; }}
QTableView, QTreeView {{ background: {panel}; border: 2px solid transparent; outline: 0;
    gridline-color: {line}; selection-background-color: {selected}; selection-color: {text}; }}
QTreeView::item, QTableView::item {{ padding: {tiny}px {small}px; }}
QTableView QTableCornerButton::section {{ background: {panel}; border: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget#scrolled {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: {small}px; min-height: 28px;
    min-width: 28px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line};
    padding: {small}px {half}px; }}
QMenuBar {{ background: {window}; color: {quiet}; padding: 0px {half}px; }}
QMenuBar::item {{ background: transparent; padding: {tiny}px {half}px;
    border-radius: {small}px; }}
QMenuBar::item:selected {{ background: {selected}; color: {text}; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: {small}px; }}
QMenu::item {{ padding: {small}px {wide}px; border-radius: {small}px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {small}px; }}
"""
