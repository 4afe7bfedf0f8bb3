"""Offer the other fields of an ending by their parts, each with how much of it is answered."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from console.domain.finish.fields import GROUPS, FieldGroup
from console.domain.finish.sheet import FinishSheet
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import button_text
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import translated


class GroupRow(QWidget):
    """One button for each part; the opened one is pressed in.

    Signals:
        group_asked: The ``FieldGroup`` to open, or to close where it is open.
    """

    group_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[FieldGroup, ActButton] = {}
        self._row = row = WordFlow(self, gap=6, line_gap=6)
        for group in FieldGroup:
            button = ActButton(translated("form", group.value))
            button.setCheckable(True)
            button.clicked.connect(self._ask)
            self.buttons[group] = button
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Keep the height of its lines: what is above would be pressed flat for them."""
        super().resizeEvent(event)
        self._hold_height()

    def _hold_height(self) -> None:
        self.setMinimumHeight(self._row.heightForWidth(max(self.width(), 1)))

    def _ask(self) -> None:
        sender = self.sender()
        for group, button in self.buttons.items():
            if button is sender:
                self.group_asked.emit(group)

    def show_sheet(self, sheet: FinishSheet) -> None:
        """Say of each part how many of its fields are answered, and which is open."""
        for group, button in self.buttons.items():
            codes = [field.code for field in GROUPS[group]]
            done = sum(1 for code in codes if sheet.answers.get(code))
            label = translated("form", group.value)
            words = self.tr("{part} {done}/{all}").format(part=label, done=done, all=len(codes))
            button.setText(button_text(words))
            button.setChecked(group is sheet.group)
            button.setAccessibleName(
                self.tr("{part}: {done} of {all} answered").format(
                    part=label, done=done, all=len(codes)
                )
            )
            button.setAccessibleDescription(self.tr("open") if group is sheet.group else "")
        self._hold_height()
