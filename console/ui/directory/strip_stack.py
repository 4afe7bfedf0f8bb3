"""Hold the strips that ask something in the directory's pane; at most one is open."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.directory.directory_strips import ListingNoteStrip, ReferStrip
from console.ui.directory.import_strip import ImportStrip


class StripStack(QWidget):
    """The referral, the note and the import, each hidden until it asks.

    Signals:
        asking: Whether a strip is open now, as a bool.
    """

    asking = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.refer = ReferStrip(self)
        self.note = ListingNoteStrip(self)
        self.importing = ImportStrip(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for strip in self._strips:
            rows.addWidget(strip)
            strip.opened.connect(self._changed)
            strip.closed.connect(self._changed)

    @property
    def _strips(self) -> tuple[ReferStrip, ListingNoteStrip, ImportStrip]:
        return self.refer, self.note, self.importing

    def close_all(self) -> None:
        """Close whatever asks."""
        for strip in self._strips:
            strip.close_strip()

    @Slot(object)
    def _changed(self, _: object) -> None:
        self.asking.emit(any(not strip.isHidden() for strip in self._strips))
