"""Decide whether a widget that has focus takes letters, so that a letter cannot be an act."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

TAKES_LETTERS = "takesLetters"
"""A widget with this property true keeps its letters to itself, as a list searched by typing."""


def takes_letters(widget: QWidget | None) -> bool:
    """Say whether letters typed into the widget mean text or a search, not an act.

    A drop-down list counts even where it cannot be edited: letters find its entries.
    """
    if widget is None:
        return False
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QAbstractSpinBox | QComboBox | QKeySequenceEdit):
        return True
    return _marked(widget)


def keep_letters(widget: QWidget) -> None:
    """Mark a widget that is searched by typing: no letter is an act while it has focus."""
    widget.setProperty(TAKES_LETTERS, True)  # noqa: FBT003 - Qt's signature


def _marked(widget: QObject) -> bool:
    return bool(widget.property(TAKES_LETTERS))
