"""Show signed logs as a table that is read by rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from console.domain.coded import Coded
from console.domain.contact.signed_log import SignedLog
from console.domain.vocabulary import Disposition, Level, PresentingConcern
from console.models.row_table import ROW_ROLE
from console.models.signed_log_model import LogColumn, SignedLogModel
from console.ui.reading.plain import one_line
from console.ui.reading.row_words import RowWords
from console.ui.translation import mark_data, translated, vocabulary_label

_LETTERS = (17, 13, 13, 13, 25, 25, 24, 18)


class LogTable(QTableView):
    """One line a log; the chosen one is read beside it.

    Signals:
        chosen: A ``SignedLog``, or None.
    """

    chosen = Signal(object)

    def __init__(self, model: SignedLogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logs = model
        self.setModel(model)
        self._delegate = RowWords(ROW_ROLE, lambda row, at: words_of(row, LogColumn(at)), self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Signed logs"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in zip(LogColumn, _LETTERS, strict=True):
            self.setColumnWidth(column, letter * letters)
        mark_data(self)

    @property
    def log(self) -> SignedLog | None:
        """Return the chosen log."""
        return self._logs.row(self.currentIndex().row())

    def currentChanged(  # noqa: N802 - Qt's name
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which log is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.chosen.emit(self._logs.row(current.row()))


def words_of(log: SignedLog, column: LogColumn) -> str:
    """Return what one column says of one log."""
    words = {
        LogColumn.OPENED: f"{log.opened.astimezone():%Y-%m-%d %H:%M}",
        LogColumn.NUMBER: one_line(log.number, 24) or translated("logs", "no number"),
        LogColumn.CLINICIAN: one_line(log.clinician, 40),
        LogColumn.LEVEL: label_of(Level, log.level),
        LogColumn.ENDING: label_of(Disposition, log.ending),
        LogColumn.MARKS: marks_of(log),
        LogColumn.CONCERN: label_of(PresentingConcern, log.concern),
        LogColumn.SIGNED: f"{log.signed.astimezone():%Y-%m-%d %H:%M}"
        if log.signed
        else translated("logs", "NOT SIGNED"),
    }
    return words[column]


def marks_of(log: SignedLog) -> str:
    """Return what stands out, in words."""
    marks = [
        (log.unconfirmed, translated("logs", "RESCUE NOT CONFIRMED")),
        (log.overdue, translated("logs", "follow-up overdue")),
        (log.left_unsigned, translated("logs", "unsigned at end of shift")),
        (
            bool(log.addenda),
            translated("logs", "addenda: {count}").format(count=log.addenda),
        ),
    ]
    return "; ".join(words for holds, words in marks if holds)


def label_of(kind: type[Coded], code: str) -> str:
    """Return the words of a code; one of a newer program as it stands."""
    try:
        return vocabulary_label(kind(code)) if code else ""
    except ValueError:
        return code
