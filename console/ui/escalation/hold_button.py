"""Do something only when a key or the mouse is held long enough; letting go early does nothing."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from console.ui.reading.plain import button_text
from console.ui.theme import current_theme

HOLD_MS = 700
_FRAME_MS = 33


class HoldButton(QPushButton):
    """A button that fills while it is held and acts when it is full.

    Signals:
        held: It was held long enough.
    """

    held = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(button_text(text), parent)
        self._since = QElapsedTimer()
        self._frame = QTimer(self, interval=_FRAME_MS)
        self._frame.timeout.connect(self._look)
        self._by_key = False
        self._key = ""
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pressed.connect(self.begin)
        self.released.connect(self._mouse_released)

    @property
    def is_held(self) -> bool:
        """Say whether it fills now."""
        return self._frame.isActive()

    def show_key(self, key: str) -> None:
        """Say by which key it is held."""
        self._key = key
        words = self.tr("Hold {key}").format(key=key) if key else self.tr("Hold")
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @Slot()
    def begin(self) -> None:
        """Begin to fill."""
        if not self.isEnabled() or self.is_held:
            return
        self._since.start()
        self._frame.start()
        self.update()

    @Slot()
    def begin_by_key(self) -> None:
        """Begin to fill for as long as the key that was just pressed stays down."""
        if not self._by_key:
            self._by_key = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.begin()

    @Slot()
    def cancel(self) -> None:
        """Stop filling; nothing is done."""
        if self.is_held:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802, ARG002 (Qt's)
        """Notice that the key is let go; repeats of a key that stays down are none."""
        released = event.type() == QEvent.Type.KeyRelease
        if released and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self.cancel()
        return False

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for the words and the key."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font).horizontalAdvance(self.text()) + 24
        return QSize(words + self._key_width(), self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the first word and the key at the least; the name may be cut, its tip has it."""
        first = self.fontMetrics().horizontalAdvance("ESCALATE  26-0000000") + 24
        return QSize(first + self._key_width(), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802, ARG002 (Qt's)
        """Paint the words over how full it is."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        signal = QColor(theme.asked)
        ready = self.isEnabled()
        painter.setBrush(QColor(theme.panel))
        line = signal if ready else QColor(theme.line)
        painter.setPen(QPen(QColor(theme.accent) if self.hasFocus() else line, 2))
        painter.drawRoundedRect(body, 6, 6)
        ink = signal if ready else QColor(theme.quiet)
        if self.is_held:
            full = min(1.0, self._since.elapsed() / HOLD_MS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(signal)
            painter.drawRoundedRect(
                QRectF(body.x(), body.y(), body.width() * full, body.height()), 6, 6
            )
            ink = QColor(theme.text)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ink)
        words = self.rect().adjusted(10, 0, -10 - self._key_width(), 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        elided = self.fontMetrics().elidedText(
            self.text().replace("&&", "&"), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, flags, elided)
        if self._key:
            painter.setFont(self.font())
            painter.setPen(QColor(theme.text if ready else theme.quiet))
            key = self.rect().adjusted(0, 0, -10, 0)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(key, right, self._key_words())

    def _key_words(self) -> str:
        return self.tr("hold {key}").format(key=self._key)

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._key_words()) + 16 if self._key else 0

    @Slot()
    def _look(self) -> None:
        if self._since.elapsed() >= HOLD_MS:
            self._end()
            self.held.emit()
        else:
            self.update()

    @Slot()
    def _mouse_released(self) -> None:
        self.cancel()

    def _end(self) -> None:
        self._frame.stop()
        if self._by_key:
            self._by_key = False
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.setDown(False)
        self.update()
