"""Find any act by a word of its name, and ask for it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from console.ui.shell.act_table import ActTable, act_label
from console.ui.shell.acts import Act
from console.ui.shell.side_panel import SidePanel
from console.ui.theme import set_role

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Palette(SidePanel):
    """A field and the acts that fit it; arrows choose, Enter asks, Esc leaves.

    Acts that cannot be done now stay in the list, with the reason.
    """

    chosen = Signal(object)
    """An Act; the panel is closed and the focus is back by then."""

    def __init__(self, acts: ActTable, room: QWidget) -> None:
        super().__init__(act_label(Act.PALETTE), room)
        self._acts = acts
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Type a word, for example: flag"))
        self._field.setAccessibleName(self.tr("Words of the act"))
        self._field.textChanged.connect(self._fill)
        self._field.returnPressed.connect(self._choose)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Acts that fit"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._clicked)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        set_role(self._said, "waiting")
        self.body.addWidget(self._field)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._said)

    def take_focus(self) -> None:
        """Begin with an empty field."""
        self._field.clear()
        self._fill()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown(self) -> tuple[Act, ...]:
        """Return the acts in the list, best first."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows move through the list while the field keeps the focus."""
        if watched is self._field and isinstance(event, QKeyEvent):
            step = _MOVES.get(Qt.Key(event.key()))
            if step is not None and event.type() == QEvent.Type.KeyPress:
                last = self._list.count() - 1
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(last, row)))
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        words = self._field.text().casefold().split()
        fitting = [act for act in Act if act is not Act.PALETTE and _fits(act, words)]
        fitting.sort(key=lambda act: not act_label(act).casefold().startswith(" ".join(words)))
        self._list.clear()
        for act in fitting:
            key = self._acts.key_text(act)
            label = act_label(act)
            text = f"{label}    {key}" if key else label
            reason = self._acts.reason(act)
            item = QListWidgetItem(f"{text}\n{reason}" if reason else text)
            item.setData(Qt.ItemDataRole.UserRole, act)
            if reason:
                item.setForeground(self.palette().placeholderText())
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._say("" if fitting else self.tr("No act has these words."))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _clicked(self, _item: QListWidgetItem) -> None:
        self._choose()

    def _choose(self) -> None:
        if self._list.currentRow() < 0:
            return
        item = self._list.currentItem()
        act = item.data(Qt.ItemDataRole.UserRole)
        if reason := self._acts.reason(act):
            self._say(reason)
            return
        self.close_panel()
        self.chosen.emit(act)


def _fits(act: Act, words: list[str]) -> bool:
    label = act_label(act).casefold()
    return all(word in label for word in words)
