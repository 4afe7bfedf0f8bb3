"""Ask why and where to before a report leaves."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel
from console.ui.theme import set_role
from console.ui.translation import mark_data


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """A report is to leave: why, and into which folder."""

    why: str
    folder: Path


class ExportStrip(QFrame):
    """Two fields and a button; nothing leaves without a reason.

    Signals:
        asked: An ``ExportWish``.
        left: The person does not want it after all.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setAccessibleName(self.tr("Export the report"))
        words = PlainLabel(
            self.tr(
                "The report holds counts only; counts under 11, and what gives them away, are"
                " hidden. That it left, by whom and why, is in the audit before the first file is."
            ),
            role="quiet",
        )
        words.setWordWrap(True)
        self.why = self._field(self.tr("What it is for (needed)"), 200)
        self.folder = self._field(self.tr("New folder"), 300)
        mark_data(self.folder)
        self.go = QPushButton(self.tr("Export"), self)
        set_role(self.go, "primary")
        self.go.clicked.connect(self._go)
        self.said = PlainLabel(role="state-asked")
        self.said.setWordWrap(True)
        mark_data(self.said)
        self.said.hide()
        row = QHBoxLayout()
        row.addWidget(self.why, 2)
        row.addWidget(self.folder, 3)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(words)
        column.addLayout(row)
        column.addWidget(self.said)

    def start(self, name: str) -> None:
        """Ask anew; ``name`` is that of the folder to be made."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.why.clear()
        self.folder.setText(str(Path(place) / name))
        self.tell("")
        self.go.setEnabled(True)
        self.show()
        self.why.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, words: str, *, good: bool = False) -> None:
        """Say how it went."""
        set_role(self.said, "state-good" if good else "state-asked")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.go.setEnabled(True)
        if words:
            announce(self, words, urgent=not good)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _field(self, name: str, longest: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMaxLength(longest)
        field.returnPressed.connect(self._go)
        return field

    @Slot()
    def _go(self) -> None:
        why, folder = " ".join(self.why.text().split()), self.folder.text().strip()
        if not why:
            self.tell(self.tr("Nothing leaves without a reason: say what it is for."))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not folder:
            self.tell(self.tr("Name the folder."))
            self.folder.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.setEnabled(False)
            self.asked.emit(ExportWish(why=why, folder=Path(folder).expanduser()))
