"""Put the rows of a table into words, a column at a time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class RowWords(QStyledItemDelegate):
    """Asks for the words of a cell when it is painted, so that no model formats anything.

    Args:
        row_role: Under which the model hands out a whole row; None is no row.
        words_of: Returns what a column, counted from 0, says of such a row.
        parent: The view.
    """

    def __init__(self, row_role: int, words_of: Callable[[Any, int], str], parent: QObject) -> None:
        super().__init__(parent)
        self._row_role = row_role
        self._words_of = words_of

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Lay the words over what the view paints."""
        super().initStyleOption(option, index)
        row = index.data(self._row_role)
        if row is not None:
            option.text = self._words_of(row, index.column())
