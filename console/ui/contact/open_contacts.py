"""Show the contacts a person has open, one chip each, and go to another."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.ui.contact.field_words import number_words
from console.ui.reading.plain import PlainLabel, button_text, one_line, plain_tip
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.word_flow import WordFlow


class OpenContacts(QWidget):
    """A slim row of chips for those that are not shown; hidden where there are none.

    Signals:
        contact_picked: The ``ContactId``.
    """

    contact_picked = Signal(object)

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._chips: dict[ContactId, QPushButton] = {}
        self._current: ContactId | None = None
        self._unsaved: set[ContactId] = set()
        self._sheets: tuple[ContactSheet, ...] = ()
        self._row = WordFlow(self, gap=6)
        self.setAccessibleName(self.tr("Your other open contacts"))
        self._minutes = SecondTick(self, interval_ms=20_000)
        self._minutes.ticked.connect(self._write)
        self._row.addWidget(PlainLabel(self.tr("Also open"), role="quiet"))
        self.hide()

    def show_open(self, sheets: tuple[ContactSheet, ...]) -> None:
        """Show these contacts; chips that stay are changed in place."""
        self._sheets = sheets
        wanted = [sheet.contact.contact_id for sheet in sheets]
        for gone in [contact for contact in self._chips if contact not in wanted]:
            chip = self._chips.pop(gone)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for contact_id in wanted:
            if contact_id not in self._chips:
                chip = QPushButton()
                chip.setProperty("role", "chip")
                chip.setProperty("contact", contact_id)
                chip.setMinimumWidth(1)  # at 22 points it may be cut: its tip says all
                chip.setAutoDefault(False)
                chip.clicked.connect(self._pick)
                self._chips[contact_id] = chip
                self._row.addWidget(chip)
        self._write()

    def show_current(self, contact_id: ContactId | None) -> None:
        """Mark the chip of the contact that is shown."""
        self._current = contact_id
        self._write()

    def show_unsaved(self, contact_id: ContactId, *, unsaved: bool) -> None:
        """Say on a chip that its words are not on disk."""
        (self._unsaved.add if unsaved else self._unsaved.discard)(contact_id)
        self._write()

    @Slot()
    def _write(self) -> None:
        for sheet in self._sheets:
            contact = sheet.contact
            chip = self._chips[contact.contact_id]
            minutes = max(0, int((self._clock() - contact.opened_at).total_seconds() // 60))
            words = self.tr("{number}  {place}  {minutes} min").format(
                number=one_line(number_words(contact), 16),
                place=one_line(sheet.place, 16),
                minutes=minutes,
            )
            if contact.contact_id in self._unsaved:
                number = one_line(number_words(contact), 16)
                words = self.tr("NOT SAVED  {number}").format(number=number)
            chip.setText(button_text(self._elided(words)))
            chip.setVisible(contact.contact_id != self._current)
            chip.setAccessibleName(words)
            chip.setToolTip(plain_tip(one_line(sheet.place, 200)))
        others = [sheet for sheet in self._sheets if sheet.contact.contact_id != self._current]
        self.setVisible(bool(others))

    def _elided(self, words: str) -> str:
        """Cut at the end, not at both sides as a button would."""
        metrics = self.fontMetrics()
        room = max(8 * metrics.height(), self.width() - 2 * metrics.height())
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Show as much of each as there is room for."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._write()

    def _pick(self) -> None:
        sender = self.sender()
        for contact_id, chip in self._chips.items():
            if chip is sender:
                self.contact_picked.emit(contact_id)
