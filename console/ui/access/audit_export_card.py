"""Ask why and where to before the lines that are shown leave the record."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from console.domain.access.audit import AuditRow
from console.ui.reading.announcing import announce
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role
from console.ui.translation import mark_data

_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditExportWish:
    """Lines of the audit are to leave: which, why, and into which new file."""

    rows: tuple[AuditRow, ...]
    why: str
    file: Path


class AuditExportCard(QFrame):
    """A reason, a new file, and one button."""

    wished = Signal(object, object)
    """(why: str, file: Path)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.why = self._field(self.tr("What it is for"))
        self.file = self._field(self.tr("New file, for spreadsheets (CSV)"))
        mark_data(self.file)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        set_role(self._told, "state-waiting")
        self.go = QPushButton(self.tr("Export the lines that are shown"), self)
        self.go.clicked.connect(self._give)
        buttons = QWidget(self)
        WordFlow(buttons, gap=10, line_gap=6).addWidget(self.go)
        column = QVBoxLayout(self)
        for part in (self.why, self.file, buttons, self._told):
            column.addWidget(part)
        self.show_told("")

    def start(self, name: str) -> None:
        """Offer a new file of that name."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.file.setText(str(Path(place) / name))
        self.show_told("")
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_told(self, words: str) -> None:
        """Say how it went; empty takes it away."""
        self.go.setEnabled(True)
        self._told.setText(words)
        self._told.setVisible(bool(words))
        if words:
            announce(self, words)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.why.setText("")
        self.file.setText("")
        self.show_told("")

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.returnPressed.connect(self._give)
        return field

    @Slot()
    def _give(self) -> None:
        why, file = " ".join(self.why.text().split()), self.file.text().strip()
        if not why:
            self.show_told(self.tr("Nothing leaves without a reason: say what it is for."))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not file:
            self.show_told(self.tr("Name a new file."))
            self.file.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.setEnabled(False)
            self.wished.emit(why, Path(file).expanduser())
