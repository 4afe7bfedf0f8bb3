"""Print a safety plan in the person's own words."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from console.domain.asking import Answers
from console.domain.finish.safety_plan import FIELDS, printed
from console.ui.translation import translated

_POINTS = 13


def printers() -> bool:
    """Say whether this machine has a printer at all."""
    return bool(QPrinterInfo.availablePrinterNames())


def plan_document(answers: Answers, parent: QWidget) -> QTextDocument:
    """Return the page; nothing stands on it but the plan's own words."""
    document = QTextDocument(parent)
    font = QFont(parent.font())
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    labels = {field.code: translated("form", field.label) for field in FIELDS}
    document.setHtml(printed(answers, labels))
    return document


class PlanPrinter(QObject):
    """Ask for a printer beside the desk, print, and say so.

    Args:
        answers: The plan.
        done: Called once it was handed to the printer.
    """

    def __init__(self, answers: Answers, done: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._done = done
        self._document = plan_document(answers, parent)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._dialog = QPrintDialog(self._printer, parent)
        self._dialog.accepted.connect(self._print)
        self._dialog.finished.connect(self.deleteLater)

    def start(self) -> None:
        """Show the dialog; the queue goes on meanwhile."""
        self._dialog.setModal(False)
        self._dialog.show()

    @Slot()
    def _print(self) -> None:
        self._document.print_(self._printer)
        self._done()
