"""Print a list for the caller, large enough to read in a car."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

_POINTS = 13


def printers() -> bool:
    """Say whether this machine has a printer at all."""
    return bool(QPrinterInfo.availablePrinterNames())


class ListPrinter(QObject):
    """Ask for a printer beside the desk, print, and say so.

    Args:
        text: Plain words.
        done: Called once it was handed to the printer.
    """

    def __init__(self, text: str, done: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._done = done
        self._document = QTextDocument(self)
        font = QFont(parent.font())
        font.setPointSize(_POINTS)
        self._document.setDefaultFont(font)
        self._document.setPlainText(text)
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
