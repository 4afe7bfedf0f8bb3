"""Translate what is not written where it is shown: the labels that the domain carries.

Everything else is translated where it is written, with ``tr()``. What a person or a feed wrote is
data: it is never translated, and its widget is marked so that the pseudo-locale test lets it pass.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from console.domain.vocabulary import Coded

DATA_PROPERTY = "showsData"
"""A widget or action with this property true shows names, times or text of others, as they came."""


def vocabulary_label(coded: "Coded") -> str:
    """Return the label of a coded answer in the person's language."""
    return QCoreApplication.translate("vocabulary", coded.label)


def question_words(ask: str) -> str:
    """Return a question of the shipped set in the person's language; an agency's own as it is."""
    return QCoreApplication.translate("questions", ask)


def translated(context: str, text: str) -> str:
    """Return a text that is written elsewhere than shown, for example the label of an act."""
    return QCoreApplication.translate(context, text)


def mark_data(shown: QObject) -> None:
    """Say that this widget or action shows data, which no translator may touch."""
    shown.setProperty(DATA_PROPERTY, True)  # noqa: FBT003 - Qt's signature
