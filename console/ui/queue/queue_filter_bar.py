"""Let a person choose a part of the queue and type words to look for."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind
from console.ui.reading.word_flow import WordFlow

LONGEST_FILTER = 100
USUAL_LETTERS, LEAST_LETTERS = 34, 14
"""How wide the line of words is, in letters: where there is room, and beside the chips."""
GAP = 8


class FilterEdit(QLineEdit):
    """A line of words; Esc empties it, Enter or Down goes to the rows.

    Signals:
        entered: Nothing; the keyboard came here.
        left: Nothing; the person is done typing and wants the rows.
    """

    entered = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say that words are about to be typed."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the keys that lead out of the line from doing anything else."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class QueueFilterBar(QWidget):
    """The title, a chip for each part of the queue with its count, and the line of words.

    Signals:
        filter_asked: QueueFilter; what the person wants to look at.
        left: Nothing; the person is done with the line of words.
    """

    filter_asked = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = QueueCounts()
        self._kind = QueueFilterKind.ALL
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._title.setContentsMargins(0, 0, 8, 0)
        self._chips = {kind: QPushButton(self) for kind in QueueFilterKind}
        self._filter_key = ""
        self._part_keys: dict[QueueFilterKind, str] = {}
        self._group = QButtonGroup(self)
        self.edit = FilterEdit(self)
        self.edit.setObjectName("queue_filter")
        self.edit.setMaxLength(LONGEST_FILTER)
        self.edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = WordFlow(self, gap=GAP, line_gap=GAP)
        layout.addWidget(self._title)
        for kind, chip in self._chips.items():
            chip.setObjectName(f"queue_chip_{kind.name.lower()}")
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            self._group.addButton(chip, int(kind))
            layout.addWidget(chip)
        layout.addWidget(self.edit)
        layout.begin_right(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._chips[self._kind].setChecked(True)
        self._group.idClicked.connect(self._on_chip)
        self.edit.textChanged.connect(self._on_text)
        self.edit.left.connect(self.left)
        self._put_words()

    @property
    def wanted(self) -> QueueFilter:
        """Return what the chips and the line say."""
        return QueueFilter(kind=self._kind, text=self.edit.text())

    def set_kind(self, kind: QueueFilterKind) -> None:
        """Choose a part of the queue."""
        self._chips[kind].setChecked(True)
        if kind is not self._kind:
            self._kind = kind
            self.filter_asked.emit(self.wanted)

    def show_keys(self, filter_key: str, part_keys: Mapping[QueueFilterKind, str]) -> None:
        """Show the keys as they are bound now; an empty text is no key."""
        self._filter_key, self._part_keys = filter_key, dict(part_keys)
        self._put_words()

    def key_of(self, kind: QueueFilterKind) -> str:
        """Return the key that shows a part of the queue; empty for none."""
        return self._part_keys.get(kind, "")

    def show_counts(self, counts: QueueCounts) -> None:
        """Put the counts into the chips."""
        self._counts = counts
        for kind, chip in self._chips.items():
            label, count = chip_label(kind), counts.of(kind)
            chip.setText(f"{label}  {count}")
            name = self.tr("{part}, {count} calls").format(part=label, count=count)
            chip.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange) and hasattr(
            self, "edit"
        ):
            self._put_words()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the line of words what the chips leave."""
        super().resizeEvent(event)
        self._fit_edit()

    def _fit_edit(self) -> None:
        """Make the line of words shorter before it has to go into a line of its own."""
        letter = self.fontMetrics().averageCharWidth()
        parts = (self._title, *self._chips.values())
        rest = self.width() - sum(part.sizeHint().width() + GAP for part in parts)
        usual = min(letter * USUAL_LETTERS, max(1, self.width()))
        width = min(usual, rest) if rest >= letter * LEAST_LETTERS else usual
        if self.edit.minimumWidth() != width:
            self.edit.setFixedWidth(width)

    def _put_words(self) -> None:
        self._title.setText(self.tr("Queue"))
        key = self._filter_key
        words = self.tr("Filter calls ( {key} )").format(key=key) if key else ""
        self.edit.setPlaceholderText(words or self.tr("Filter calls"))
        self.edit.setAccessibleName(self.tr("Filter calls"))
        self.edit.setAccessibleDescription(
            self.tr("Words that must all stand in a row. Escape empties the line.")
        )
        self._fit_edit()
        for kind, chip in self._chips.items():
            key = self.key_of(kind)
            tip = self.tr("Show this part of the queue")
            if key:
                tip = self.tr("Show this part of the queue (key {key})").format(key=key)
            chip.setToolTip(tip)
            chip.setAccessibleDescription(tip)
        self.show_counts(self._counts)

    def _on_chip(self, identity: int) -> None:
        self.set_kind(QueueFilterKind(identity))

    def _on_text(self, _text: str) -> None:
        # Its icon comes from a plug-in, which the first paint need not wait for.
        self.edit.setClearButtonEnabled(True)
        self.filter_asked.emit(self.wanted)


def chip_label(kind: QueueFilterKind) -> str:
    """Return the words of a part of the queue."""
    return {
        QueueFilterKind.ALL: QCoreApplication.translate("Queue", "All"),
        QueueFilterKind.NEEDS_YOU: QCoreApplication.translate("Queue", "Needs you"),
        QueueFilterKind.MENTAL_HEALTH: QCoreApplication.translate("Queue", "Mental health"),
        QueueFilterKind.MINE: QCoreApplication.translate("Queue", "Mine"),
        QueueFilterKind.REQUESTED: QCoreApplication.translate("Queue", "Requested"),
    }[kind]
