"""Offer an act as a button that shows its present key beside its words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from console.ui.reading.plain import button_text
from console.ui.theme import current_theme

_GAP = 8
_EDGE = 9


class ActButton(QPushButton):
    """A button with a key chip; keys may be rebound, so the key is told, never assumed."""

    def __init__(
        self, text: str, *, name: str = "", role: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(button_text(text), parent)
        self._key = ""
        self.setAccessibleName(name or text)
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(False)

    @property
    def key(self) -> str:
        """Return the shown key, for example ``F``; empty for none."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show a key on the button and say it to a screen reader."""
        self._key = key
        self.setAccessibleDescription(self.tr("Key {key}").format(key=key) if key else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for the words and the key."""
        size = super().sizeHint()
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        painted = _EDGE + 2 + words + self._chip_width() + _EDGE + 1
        return QSize(max(size.width() + self._chip_width(), painted), size.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Paint the button, its words to the left of the key."""
        if not self._key:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        theme, metrics = current_theme(), self.fontMetrics()
        filled = self.property("role") == "primary" and self.isEnabled()
        chip = QRect(0, 0, self._chip_width() - _GAP, metrics.height() + 2)
        chip.moveCenter(self.rect().center())
        chip.moveRight(self.rect().right() - _EDGE)
        painter.setPen(QColor(theme.on_signal if filled else theme.line))
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(theme.on_signal if filled else theme.quiet))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._key)
        strong = theme.text if self.isEnabled() else theme.quiet
        painter.setPen(QColor(theme.on_signal if filled else strong))
        words = QRect(self.rect())
        words.setRight(chip.left() - _GAP)
        words.setLeft(_EDGE + 2)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())

    def _chip_width(self) -> int:
        if not self._key:
            return 0
        return self.fontMetrics().horizontalAdvance(self._key) + 10 + _GAP
