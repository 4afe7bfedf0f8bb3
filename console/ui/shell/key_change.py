"""Let a person give an act another key, and refuse in words a key that another act has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from console.ui.reading.word_flow import WordFlow
from console.ui.shell.act_table import ActTable, KeyTakenError, act_label
from console.ui.shell.acts import Act
from console.ui.shell.key_help import fill_act_tree, fit_act_tree, make_act_tree, show_act
from console.ui.shell.side_panel import SidePanel
from console.ui.theme import set_role


class KeyChange(SidePanel):
    """The list of acts; Enter on one waits for its new key, Delete takes its keys away."""

    def __init__(self, acts: ActTable, room: QWidget) -> None:
        super().__init__(act_label(Act.CHANGE_KEYS), room)
        self._acts = acts
        self._act: Act | None = None
        told = QLabel(self.tr("Choose an act, press Enter, then its new key. Esc leaves it."), self)
        told.setWordWrap(True)
        set_role(told, "quiet")
        self._tree = make_act_tree(self)
        self._tree.setAccessibleName(self.tr("Acts whose keys can be changed"))
        self._items = fill_act_tree(self._tree, acts)
        self._tree.itemActivated.connect(self._begin)
        self._key = _KeyField(self)
        self._key.setAccessibleName(self.tr("The new key"))
        self._key.hide()
        self._key.captured.connect(self._take)
        self._key.left.connect(self._leave)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.hide()
        self._none = QPushButton(self.tr("No key for this act"), self)
        self._none.clicked.connect(self._take_away)
        self._reset = QPushButton(self.tr("All keys as delivered"), self)
        self._reset.clicked.connect(self._reset_all)
        buttons = WordFlow(gap=8, line_gap=6)
        buttons.addWidget(self._none)
        buttons.addWidget(self._reset)
        for part in (told, self._tree, self._key, self._said):
            self.body.addWidget(part, 1 if part is self._tree else 0)
        self.body.addLayout(buttons)
        acts.changed.connect(self._show_act)

    def take_focus(self) -> None:
        """Begin at the first act."""
        fit_act_tree(self._tree)
        self._say("", "quiet")
        self._tree.setCurrentItem(self._items[Act.FLAG])
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, act: Act) -> None:
        """Wait for the new key of an act."""
        self._act = act
        self._tree.setCurrentItem(self._items[act])
        self._say(self.tr("Press the new key for “{act}”.").format(act=act_label(act)), "info")
        self._key.clear()
        self._key.show()
        self._key.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> str:
        """Return what the page last said."""
        return self._said.text()

    def _begin(self, item: QTreeWidgetItem) -> None:
        act = item.data(0, Qt.ItemDataRole.UserRole)
        if act is not None:
            self.begin(act)

    def _take(self, key: QKeySequence) -> None:
        if self._act is None:
            return
        try:
            self._acts.rebind(self._act, (key.toString(),))
        except KeyTakenError as error:
            self._say(f"{error.happened} {error.safe} {error.do}", "waiting")
            self._key.clear()
            return
        done = self.tr("“{act}” now has {key}.").format(
            act=act_label(self._act), key=self._acts.key_text(self._act)
        )
        self._leave()
        self._say(done, "good")

    def _take_away(self) -> None:
        item = self._tree.currentItem()
        act = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        if act is not None:
            self._acts.rebind(act, ())
            self._say(self.tr("“{act}” has no key now.").format(act=act_label(act)), "good")

    def _reset_all(self) -> None:
        self._acts.reset_keys()
        self._say(self.tr("All keys are as delivered."), "good")

    def _leave(self) -> None:
        self._act = None
        self._key.hide()
        self._say("", "quiet")
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, role: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        set_role(self._said, role)

    def _show_act(self, act: Act) -> None:
        show_act(self._items[act], act, self._acts)


class _KeyField(QKeySequenceEdit):
    """Takes one key; Esc and Tab leave it, so that nobody is caught in it."""

    captured = Signal(object)
    """A QKeySequence of one key."""
    left = Signal()
    """Esc or Tab: nothing was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the key, unless it is one that leaves."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.left.emit()
            return
        super().keyPressEvent(event)
        if not self.keySequence().isEmpty():
            self.captured.emit(self.keySequence())
