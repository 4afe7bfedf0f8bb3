"""Remind of the keys that matter now, as many as there is room for."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.ui.shell.act_table import ActTable
from console.ui.shell.acts import Act
from console.ui.theme import set_role
from console.ui.translation import mark_data

USUAL = {
    Act.FLAG: "flag",
    Act.CLAIM: "claim",
    Act.REQUESTED: "asked for",
    Act.LOG: "log",
    Act.NEW_CONTACT: "new contact",
    Act.PALETTE: "any act",
    Act.HELP: "keys",
}
"""The reminders in shown order, with their short words."""
ANSWERS = {Act.FLAG_YES: "yes", Act.FLAG_NO: "no", Act.FLAG_UNCERTAIN: "uncertain"}
_GAP = 14


class KeyHints(QWidget):
    """Pairs of key and word; those that do not fit are left out, for ``?`` shows them all.

    While an act awaits its answer the answers stand here instead.
    """

    resized = Signal()
    """The room that is asked for changed."""

    def __init__(self, acts: ActTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._pairs: list[QWidget] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_acts(())
        acts.awaiting.connect(self._show_acts)
        acts.changed.connect(self._act_changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the room of all pairs."""
        width = sum(pair.sizeHint().width() + _GAP for pair in self._pairs)
        return QSize(width, max((pair.sizeHint().height() for pair in self._pairs), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be content with no width at all."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show the pairs that fit, at the right edge."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self._lay()

    def _lay(self) -> None:
        room = self.width()
        sizes = {pair: pair.sizeHint() for pair in self._pairs}
        fitting: set[QWidget] = set()
        # The last two lead to every other act: they are the last to go.
        for pair in (*self._pairs[-2:], *self._pairs[:-2]):
            need = sizes[pair].width() + (_GAP if fitting else 0)
            if need > room:
                break
            room -= need
            fitting.add(pair)
        x = room
        for pair in self._pairs:
            pair.setVisible(pair in fitting)
            if pair in fitting:
                size = sizes[pair]
                top = (self.height() - size.height()) // 2
                pair.setGeometry(x, top, size.width(), size.height())
                x += size.width() + _GAP

    def _act_changed(self, act: Act) -> None:
        if act in USUAL:
            self._show_acts(self._acts.awaited)

    def _show_acts(self, answers: tuple[Act, ...]) -> None:
        words = {act: ANSWERS.get(act, act.label) for act in answers} or USUAL
        native = QKeySequence.SequenceFormat.NativeText
        wanted = tuple(
            (self._acts.keys(act)[0].toString(native), word)
            for act, word in words.items()
            if self._acts.keys(act) and not self._acts.is_shut(act)
        )
        if wanted == self._shown:
            return
        self._shown = wanted
        for pair in self._pairs:
            pair.hide()
            pair.deleteLater()
        self._pairs = [self._pair(key, word) for key, word in wanted]
        self.updateGeometry()
        self._lay()
        self.resized.emit()

    def _pair(self, text: str, word: str) -> QWidget:
        pair = QWidget(self)
        key = QLabel(text, pair)
        set_role(key, "key")
        mark_data(key)
        label = QLabel(QCoreApplication.translate("key hints", word), pair)
        set_role(label, "quiet")
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(key)
        row.addWidget(label)
        return pair
