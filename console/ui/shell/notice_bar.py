"""Say what happened in one line each, at the foot of the window, never in a box over the queue."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.notices import Notice, NoticeLevel
from console.ui.fonts import figures_font
from console.ui.reading.announcing import announce
from console.ui.reading.local_time import clock_text
from console.ui.shell.act_table import ActTable
from console.ui.shell.glyph import Glyph, Shape
from console.ui.shell.key_hints import KeyHints
from console.ui.theme import set_role
from console.ui.translation import mark_data

MOST_LINES = 3
NEWS_MS = 20_000
"""How long plain news stays; caution stays until it is put away, trouble until it is over."""

_RANK = {NoticeLevel.TROUBLE: 0, NoticeLevel.CAUTION: 1, NoticeLevel.NEWS: 2}
_LOOK = {
    NoticeLevel.NEWS: (Shape.RING, "info"),
    NoticeLevel.CAUTION: (Shape.TRIANGLE, "waiting"),
    NoticeLevel.TROUBLE: (Shape.CROSS, "asked"),
}
_MARGIN = 14


class NoticeBar(QFrame):
    """Up to three notices, the gravest first, and the key hints beside them.

    Notices of one topic replace each other. News leaves by itself; caution is put away by key;
    trouble that has a topic stays until the topic is cleared or replaced.
    """

    def __init__(self, acts: ActTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setAccessibleName(self.tr("Notices"))
        self._lines: list[_Line] = []
        self._acts = acts
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        self._more = QLabel(self)
        set_role(self._more, "quiet")
        self._more.hide()
        self._column.addWidget(self._more)
        self._hints = KeyHints(acts, self)
        self._hints.resized.connect(self._share_room)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        row.setSpacing(_MARGIN)
        row.addLayout(self._column, 1)
        row.addWidget(self._hints)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one with its topic, or take that one away."""
        if notice.topic:
            for line in [line for line in self._lines if line.notice.topic == notice.topic]:
                self._drop(line)
        if not notice.cleared:
            line = _Line(notice, self)
            self._lines.insert(0, line)
            line.faded.connect(self._faded)
            announce(self, line.spoken(), urgent=notice.level is NoticeLevel.TROUBLE)
        self._arrange()

    def dismiss(self) -> None:
        """Put the newest notice away that may be put away."""
        for line in self._lines:
            if line.notice.level is not NoticeLevel.TROUBLE or not line.notice.topic:
                self._drop(line)
                break
        self._arrange()

    def shown(self) -> tuple[Notice, ...]:
        """Return the notices on the screen, top to bottom."""
        return tuple(line.notice for line in self._ranked()[:MOST_LINES])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width anew between notices and hints."""
        super().resizeEvent(event)
        self._share_room()

    def _ranked(self) -> list["_Line"]:
        return sorted(self._lines, key=lambda line: _RANK[line.notice.level])

    def _drop(self, line: "_Line") -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _faded(self, line: "_Line") -> None:
        if line in self._lines:
            self._drop(line)
            self._arrange()

    def _arrange(self) -> None:
        ranked = self._ranked()
        for line in ranked:
            self._column.removeWidget(line)
        for place, line in enumerate(ranked[:MOST_LINES]):
            self._column.insertWidget(place, line)
            line.show()
        for line in ranked[MOST_LINES:]:
            line.hide()
        hidden = len(ranked) - MOST_LINES
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("and {count} more").format(count=hidden) if hidden > 0 else "")
        self._share_room()

    def _share_room(self) -> None:
        """Give the hints what the longest notice leaves; awaited answers come before notices."""
        wish = self._hints.sizeHint().width()
        longest = max((line.sizeHint().width() for line in self._lines), default=0)
        room = self.width() - 3 * _MARGIN - longest
        self._hints.setMinimumWidth(wish if self._acts.awaited else 0)
        self._hints.setMaximumWidth(wish if self._acts.awaited else max(0, min(wish, room)))


class _Line(QWidget):
    """One notice: shape, word, sentence, time."""

    faded = Signal(object)
    """The line itself: its time is over."""

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        shape, tone = _LOOK[notice.level]
        words = {
            NoticeLevel.NEWS: self.tr("News"),
            NoticeLevel.CAUTION: self.tr("Caution"),
            NoticeLevel.TROUBLE: self.tr("Trouble"),
        }
        self._word = QLabel(words[notice.level], self)
        set_role(self._word, f"state-{tone}")
        self._sentence = QLabel(notice.line, self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        mark_data(self._sentence)
        self._time = QLabel(clock_text(utc_now()), self)
        self._time.setFont(figures_font())
        set_role(self._time, "quiet")
        mark_data(self._time)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Glyph(shape, tone, self), 0, top)
        row.addWidget(self._word, 0, top)
        row.addWidget(self._time, 0, top)
        row.addWidget(self._sentence, 1)
        if notice.level is NoticeLevel.NEWS:
            timer = QTimer(self, interval=NEWS_MS, singleShot=True)
            timer.timeout.connect(self._fade)
            timer.start()

    def spoken(self) -> str:
        """Return what a screen reader says of the notice."""
        return f"{self._word.text()}: {self.notice.line}"

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for the width of the whole sentence on one line."""
        hint = super().sizeHint()
        width = sum(part.sizeHint().width() + 8 for part in (self._word, self._time))
        width += self._sentence.fontMetrics().horizontalAdvance(self.notice.line)
        return QSize(width + 2 * self.fontMetrics().height(), hint.height())

    def _fade(self) -> None:
        self.faded.emit(self)
