"""Conceal the whole window but the time, the age of the calls and how to escalate by phone."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from console.domain.access.factors import Ask, FactorNews
from console.domain.clock import utc_now
from console.ui.access.touch_strip import TouchStrip
from console.ui.entry.secret_field import SecretField
from console.ui.fonts import figures_font
from console.ui.reading.announcing import announce
from console.ui.reading.clock_words import clock_seconds
from console.ui.theme import set_role
from console.ui.translation import mark_data

_TICK_MS = 1_000


class LockCover(QFrame):
    """A sheet over everything. What lies beneath lives on, unseen and out of reach of any key.

    Nothing is asked until a key is pressed; the first letter of it goes into the field already.

    Args:
        window: What it conceals, menus and detached panes included.
    """

    tried = Signal(object)
    """A str: what was typed to unlock. Whoever takes it neither stores nor logs it."""
    second_tried = Signal(object)
    """A str: what was typed for the second factor alone; empty for one that is touched."""
    pin_given = Signal(object)
    """A str: the PIN that a security key asks for."""
    let_be = Signal()
    """The second factor that is waited for shall not be waited for any longer."""
    switch_asked = Signal()
    """Somebody else wants to sign on."""
    woken = Signal()
    """A key or a click came while the screen was only blanked."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._focus: QWidget | None = None
        self._blank = False
        self.setObjectName("scrolled")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The desk is locked"))
        self.clock = self._label("clock")
        self.clock.setFont(figures_font())
        self.age = self._label("title")
        self.card = self._label("")
        self.waiting = self._label("state-waiting")
        self._who = self._label("quiet")
        self.field = SecretField(self.tr("Your passphrase, or the code you carry"), self)
        self.field.returnPressed.connect(self._give)
        self._error = self._label("state-asked")
        self._go = QPushButton(self.tr("Unlock"), self)
        set_role(self._go, "primary")
        self._go.clicked.connect(self._give)
        self.second = QPushButton(self)
        self.second.clicked.connect(self._give_second)
        self.second.hide()
        self.strip = TouchStrip(self, takes_focus=False)
        self.strip.pin_given.connect(self.pin_given)
        self.strip.stopped.connect(self._stopped)
        self._ask: Ask | None = None
        self._switch = QPushButton(self.tr("Somebody else"), self)
        self._switch.clicked.connect(self.switch_asked)
        self._asking = QFrame(self)
        set_role(self._asking, "panel")
        asking = QVBoxLayout(self._asking)
        buttons = QHBoxLayout()
        for button in (self._go, self.second, self._switch):
            buttons.addWidget(button)
        buttons.addStretch(1)
        asking.addWidget(self._who)
        asking.addWidget(self.field)
        asking.addWidget(self.strip)
        asking.addWidget(self._error)
        asking.addLayout(buttons)
        box = QVBoxLayout()
        box.setSpacing(14)
        for label in (self.clock, self.age, self.card, self.waiting):
            box.addWidget(label)
        box.addWidget(self._asking)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(box, 4)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._say_time)
        window.installEventFilter(self)
        self.hide()

    @property
    def concealing(self) -> bool:
        """Say whether the window is concealed."""
        return not self.isHidden()

    @property
    def blank(self) -> bool:
        """Say whether the screen is only blanked: any key shows it again."""
        return self.concealing and self._blank

    def conceal(self, card: str, age: str, *, blank: bool = False) -> None:
        """Conceal everything within this turn of the event loop.

        Args:
            card: How to escalate by phone.
            age: How old the calls beneath are.
            blank: True for the quick blank, which any key ends.
        """
        self._blank = blank
        if not self.concealing:
            self._focus = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        QToolTip.hideText()
        self.card.setText(card)
        self.waiting.setText("")
        self.waiting.hide()
        self.show_age(age)
        self._say_time()
        self._asking.hide()
        self.setGeometry(self._window.rect())
        self._show_window(shown=False)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tick.start()
        self.repaint()  # now, and not when the queue beneath has painted

    def reveal(self) -> None:
        """Show the window again, with the caret where it was."""
        self.forget()
        self._tick.stop()
        self._show_window(shown=True)
        self.hide()
        focus, self._focus = self._focus, None
        try:
            if focus is not None and focus.isVisible():
                focus.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:
            return  # what had the focus is gone: its person has left

    def forget(self) -> None:
        """Keep nothing of what was typed, and ask for nothing."""
        self.field.forget()
        self.show_error("")
        self.offer_second(None)
        self._asking.hide()

    def show_age(self, words: str) -> None:
        """Show how old the calls beneath are."""
        self.age.setText(words)

    def show_waiting(self) -> None:
        """Say that something waits, and not what: an alarm names nothing here."""
        self.waiting.setText(self.tr("Something at this desk waits for you."))
        self.waiting.show()
        announce(self, self.waiting.text(), urgent=True)

    def ask(self, words: str, *, simple: bool = False) -> None:
        """Ask for what unlocks.

        Args:
            words: Whose desk it is, and what is asked.
            simple: True where Enter is enough, as on a demo.
        """
        self._who.setText(words)
        mark_data(self._who)
        self.field.setVisible(not simple)
        self._asking.show()
        (self._go if simple else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_second(self, ask: Ask | None) -> None:
        """Offer what beside the passphrase unlocks: a key that is touched, the system's sign-on."""
        self._ask = ask
        words = {
            Ask.TOUCH: self.tr("Use the security &key"),
            Ask.PASSWORD: self.tr("Unlock by the s&ystem's sign-on"),
        }
        self.second.setVisible(ask in words)
        self.second.setText(words.get(ask, "") if ask is not None else "")

    @Slot(object)
    def show_news(self, news: FactorNews) -> None:
        """Say what the second factor waits for; the passphrase may be typed all the same."""
        self.strip.show_news(news)

    def show_error(self, words: str) -> None:
        """Say why it stays locked; empty takes it away."""
        self.strip.end()
        self._go.setEnabled(True)
        self.second.setEnabled(True)
        self._error.setText(words)
        self._error.setVisible(bool(words))
        if words:
            self.field.forget()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, words, urgent=True)

    def event(self, event: QEvent) -> bool:
        """Let no key of an act through: each is a letter of what is typed, or wakes."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Wake at any key; a letter is the first one of what is typed."""
        if event.key() == Qt.Key.Key_Escape and self.strip.let_be():
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._go.hasFocus():
            self._give()
            return
        self.woken.emit()
        letter = event.text()
        if self.concealing and letter.isprintable() and letter and self.field.isVisible():
            self.field.insert(letter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Wake at a click."""
        self.woken.emit()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cover the window whatever its size."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.concealing:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _show_window(self, *, shown: bool) -> None:
        for part in (self._window.menuBar(), self._window.centralWidget()):
            if part is not None:
                part.setVisible(shown)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(label, role)
        mark_data(label)
        return label

    @Slot()
    def _say_time(self) -> None:
        self.clock.setText(clock_seconds(utc_now()))

    @Slot()
    def _stopped(self) -> None:
        self.show_error("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.let_be.emit()

    @Slot()
    def _give_second(self) -> None:
        typed = "" if self._ask is Ask.TOUCH else self.field.take()
        if self._ask is not Ask.TOUCH and not typed:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.second.setEnabled(False)
        self.second_tried.emit(typed)

    @Slot()
    def _give(self) -> None:
        if not self._go.isEnabled():
            return
        if self.field.isVisible() and not self.field.text():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go.setEnabled(False)
        self.tried.emit(self.field.take())
