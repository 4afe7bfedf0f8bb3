"""Show every reroute that has not landed, loudest first; nobody is lost until landed."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.reroute.clocks import Voice, loudest, nobody_going
from console.domain.reroute.sheet import BoardLine, board_order
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.reroute_words import (
    ask_words,
    going_words,
    nobody_words,
    tell_words,
    wait_words,
)
from console.ui.theme import current_theme


class BoardPane(QWidget):
    """The open reroutes of this desk.

    Signals:
        contact_picked: The ``ContactId`` whose reroute was opened.
    """

    contact_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Open reroutes"))
        self._lines: tuple[BoardLine, ...] = ()
        self.title = PlainLabel(role="title")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Reroutes that have not landed"))
        self.hint = PlainLabel(role="quiet")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self.list.itemActivated.connect(self._pick)
        self.show_lines(())

    def show_lines(self, lines: tuple[BoardLine, ...]) -> None:
        """Show what has not landed."""
        self._lines = lines
        self.show_time(utc_now())

    def show_time(self, now: datetime) -> None:
        """Let every clock go on; the order follows, the mark stays on its call."""
        marked = self._marked()
        ordered = board_order(self._lines, now)
        self.list.setVisible(bool(ordered))
        self.title.setText(
            self.tr("{count} on the way, none landed yet").format(count=len(ordered))
            if ordered
            else self.tr("Nothing is on the way")
        )
        self.hint.setText(
            self.tr("Enter opens the reroute. A line goes only when it has landed.")
            if ordered
            else self.tr("A call that is sent elsewhere stands here until somebody has it.")
        )
        while self.list.count() > len(ordered):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(ordered):
            self.list.addItem(QListWidgetItem())
        for row, line in enumerate(ordered):
            self._write(self.list.item(row), line, now)
            if line.reroute.contact_id == marked:
                self.list.setCurrentRow(row)
        if ordered and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def start(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Open with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    def _write(self, item: QListWidgetItem, line: BoardLine, now: datetime) -> None:
        reroute, theme = line.reroute, current_theme()
        voice = loudest(reroute, now)
        marks = {Voice.LOUD: self.tr("NOW"), Voice.RAISED: self.tr("LOOK"), Voice.QUIET: ""}
        head = " · ".join(
            part for part in (marks[voice], reroute.number, one_line(reroute.place, 60)) if part
        )
        wait = nobody_going(reroute, now)
        states = [nobody_words(wait)] if wait is not None else []
        for ask in reroute.asks:
            if ask.is_alive:
                span, _ = wait_words(ask, now)
                states.append(f"{ask_words(ask)}  {span}")
        tell = tell_words(reroute, now)
        states = states or [going_words(reroute)]
        text = "\n".join([head, *dict.fromkeys(states), *([tell] if tell else [])])
        if item.text() != text:
            item.setText(text)
        colours = {
            Voice.LOUD: theme.asked,
            Voice.RAISED: theme.waiting,
            Voice.QUIET: theme.text,
        }
        item.setForeground(_brush(colours[voice]))
        if item.data(Qt.ItemDataRole.UserRole) != reroute.contact_id:
            item.setData(Qt.ItemDataRole.UserRole, reroute.contact_id)

    def _marked(self) -> ContactId | None:
        found = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        return ContactId(found[0]) if found and isinstance(found[0], str) else None

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.contact_picked.emit(ContactId(str(item.data(Qt.ItemDataRole.UserRole))))


def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))
