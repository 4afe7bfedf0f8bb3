"""Take emergency access: a reason first, and the privacy officer sees it at once."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from console.ui.entry.page import Page
from console.ui.theme import set_role

LEAST = 10
_LONGEST = 500


class GlassPage(Page):
    """One sentence of reason, and two buttons."""

    asked = Signal(object)
    """A str: the reason."""
    cancelled = Signal()
    """Nothing was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(self.tr("Emergency access"))
        self.add_text(
            self.tr(
                "For one hour you may open contacts that your role does not show. Each one you "
                "open is written down with your reason, and the privacy officer sees it at once "
                "and reviews it."
            )
        )
        self.reason = self.add_field(
            self.tr("Why you need it"), _LONGEST, self.tr("Why you need it, in a sentence")
        )
        self.reason.returnPressed.connect(self._give)
        self.add_error()
        self._take = QPushButton(self.tr("Take emergency access for one hour"), self)
        self._take.clicked.connect(self._give)
        self._back = QPushButton(self.tr("Back"), self)
        set_role(self._back, "primary")
        self._back.clicked.connect(self.cancelled)
        self.add_flow(self._take, self._back)

    def begin(self) -> None:
        """Begin at the reason."""
        self.reason.setText("")
        self.tell_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _give(self) -> None:
        words = " ".join(self.reason.text().split())
        if len(words) < LEAST:
            self.tell_error(self.tr("Say in a sentence why. Nothing was taken."), self.reason)
            return
        self.asked.emit(words)
