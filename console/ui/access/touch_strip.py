"""Say what a second factor waits for, take the PIN it may ask for, and let it be on request."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from console.domain.access.factors import FactorNews, FactorStep
from console.ui.access.access_words import news_words
from console.ui.entry.secret_field import SecretField
from console.ui.reading.announcing import announce
from console.ui.theme import set_role


class TouchStrip(QFrame):
    """A line of words, the field of the PIN while one is wanted, and a way out.

    Args:
        parent: The page.
        takes_focus: False where the person may type something else meanwhile.
    """

    pin_given = Signal(object)
    """A str: the PIN. Whoever takes it neither stores nor logs it."""
    stopped = Signal()
    """The person lets it be."""

    def __init__(self, parent: QWidget, *, takes_focus: bool = True) -> None:
        super().__init__(parent)
        self._takes_focus = takes_focus
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        set_role(self.words, "state-waiting")
        self.pin = SecretField(self.tr("PIN of the security key"), self)
        self.pin.returnPressed.connect(self._give)
        self.pin.hide()
        self.stop = QPushButton(self.tr("Stop waiting (Esc)"), self)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.pin):
            column.addWidget(part)
        column.addLayout(row)
        self.hide()

    @property
    def waits(self) -> bool:
        """Say whether something is waited for."""
        return not self.isHidden()

    @Slot(object)
    def show_news(self, news: FactorNews) -> None:
        """Say what is waited for."""
        self.words.setText(news_words(news))
        asks = news.step is FactorStep.PIN
        self.pin.setVisible(asks)
        self.pin.forget()
        self.show()
        if self._takes_focus:
            (self.pin if asks else self.stop).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words.text(), urgent=True)

    def end(self) -> None:
        """Nothing is waited for any more."""
        self.pin.forget()
        self.pin.hide()
        self.words.setText("")
        self.hide()

    def let_be(self) -> bool:
        """Let it be, where something is waited for; say whether it was."""
        waited = self.waits
        if waited:
            self._stop()
        return waited

    @Slot()
    def _give(self) -> None:
        if self.pin.text():
            self.pin_given.emit(self.pin.take())
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pin.hide()

    @Slot()
    def _stop(self) -> None:
        self.end()
        self.stopped.emit()
