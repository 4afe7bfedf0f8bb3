"""Say what the program is waiting for while it opens, and what to do if it cannot."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.domain.notices import Notice
from console.ui.entry.page import Page
from console.ui.reading.announcing import announce
from console.ui.theme import set_role


class StartingPage(Page):
    """The first thing seen: one sentence; after a trouble three, with a way out."""

    retry_asked = Signal()
    """Try to open the record again."""
    quit_asked = Signal()
    """Leave the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = self.add_heading(self.tr("Opening the record…"))
        self._happened = self.add_text("", "state-asked")
        self._safe = self.add_text("")
        self._do = self.add_text("")
        self._retry = QPushButton(self.tr("Try again"), self)
        set_role(self._retry, "primary")
        self._retry.clicked.connect(self.retry_asked)
        self._quit = QPushButton(self.tr("Quit"), self)
        self._quit.clicked.connect(self.quit_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self._retry)
        buttons.addWidget(self._quit)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.show_step(self.tr("Opening the record…"))

    def show_step(self, words: str) -> None:
        """Show what the program is doing, for example ``Opening the record…``."""
        self._heading.setText(words)
        self.setAccessibleName(words)
        for part in (self._happened, self._safe, self._do, self._retry, self._quit):
            part.hide()

    def show_trouble(self, trouble: Notice) -> None:
        """Show why the program cannot go on: what happened, what is safe, what to do."""
        self._heading.setText(self.tr("The desk cannot open yet"))
        for label, words in (
            (self._happened, trouble.happened),
            (self._safe, trouble.safe),
            (self._do, trouble.do),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self._retry.show()
        self._quit.show()
        self._retry.setFocus()
        announce(self, trouble.line, urgent=True)

    def begin(self) -> None:
        """Put the focus on the way out, if there is one."""
        if self._retry.isVisibleTo(self):
            self._retry.setFocus()
