"""Hold the two ends of a log, signing and handing back, with the call they are about."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from console.domain.contact.consult import REQUIRED, ConsultDraft
from console.domain.contact.sheet import ContactSheet
from console.ui.contact.field_words import number_words
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel, WordLabel, one_line

_GAP = 12


class SigningBar(QWidget):
    """One line where there is room: hand back, which call, how much is answered, sign; else two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.release_button = ActButton(self.tr("Hand back"))
        self.signs = WordLabel()
        self.progress = PlainLabel(role="quiet")
        self.sign_button = ActButton(self.tr("Sign"), role="primary")
        self._parts: tuple[QWidget, ...] = (
            self.release_button,
            self.signs,
            self.progress,
            self.sign_button,
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._in_one_line = True
        self._answered, self._wanted = "", 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Go on in a second line where one is too short."""
        super().resizeEvent(event)
        self._fit()

    def show_sheet(self, sheet: ContactSheet) -> None:
        """Say which call would be signed, also to a screen reader."""
        number, place = one_line(number_words(sheet.contact), 40), one_line(sheet.place, 60)
        self.signs.setText(f"{number}  {place}".strip())
        self.sign_button.setAccessibleName(
            self.tr("Sign the log of {call}").format(call=f"{number} {place}".strip())
        )
        self._fit()

    def show_progress(self, draft: ConsultDraft) -> None:
        """Say how many of the required answers are there."""
        done = len(REQUIRED) - len(draft.missing())
        self._answered = self.tr("{done} of {all} answered").format(done=done, all=len(REQUIRED))
        self._show_words()

    def show_wanted(self, count: int) -> None:
        """Say how much the ending wants before it can be signed with the log."""
        self._wanted = count
        self._show_words()

    def _show_words(self) -> None:
        wanted = self.tr("ending wants {count} (E)").format(count=self._wanted)
        self.progress.setText(f"{self._answered} · {wanted}" if self._wanted else self._answered)
        self._fit()

    def _fit(self) -> None:
        needed = sum(part.sizeHint().width() + _GAP for part in self._parts)
        if (needed <= self.width()) is not self._in_one_line:
            self._in_one_line = not self._in_one_line
            self._arrange()

    def _arrange(self) -> None:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        grid, centre = self._grid, Qt.AlignmentFlag.AlignVCenter
        for part in self._parts:
            grid.removeWidget(part)
        if self._in_one_line:
            for column, part in enumerate(self._parts):
                grid.addWidget(part, 0, column)
            return
        grid.addWidget(self.signs, 0, 0, 1, 3)
        grid.addWidget(self.progress, 0, 3, right | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.release_button, 1, 0, 1, 2, left | centre)
        grid.addWidget(self.sign_button, 1, 2, 1, 2, right | centre)
