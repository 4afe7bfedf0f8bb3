"""Open an event: look for its contacts by phone, place, time, unit and words, then hold them."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.domain.review.review import EventContact, EventSearch, ReviewReason
from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role
from console.ui.translation import mark_data, vocabulary_label

_ANY_TIME = 0
_HOURS = (_ANY_TIME, 1, 6, 24)
_LONGEST = 200
_LINES = 5


class EventStrip(QWidget):
    """What is known of the event, the contacts that fit, and which of them it is about.

    Signals:
        asked: An ``EventSearch``.
        opened: ``(ReviewReason, words, EventSearch, contacts)``.
    """

    asked = Signal(object)
    opened = Signal(object, object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = EventSearch()
        self._contacts: tuple[EventContact, ...] = ()
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(self.tr("What kind of event"))
        for reason in (ReviewReason.ADVERSE, ReviewReason.COMPLAINT):
            self.reason.addItem(vocabulary_label(reason), reason)
        self.phone = self._field(self.tr("Telephone number"))
        self.place = self._field(self.tr("Place, as it stood on the call"))
        self.unit = self._field(self.tr("Unit, as CAD names it"))
        self.log_words = self._field(self.tr("Words of the log"))
        self.around = QDateTimeEdit(QDateTime.currentDateTime(), self)
        self.around.setAccessibleName(self.tr("About when"))
        self.around.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.hours = QComboBox(self)
        self.hours.setAccessibleName(self.tr("How near to that time"))
        for hours in _HOURS:
            words = self.tr("within {hours} h").format(hours=hours)
            self.hours.addItem(words if hours else self.tr("at any time"), hours)
        self.look = QPushButton(self.tr("Look"), self)
        self.look.clicked.connect(self._ask)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Contacts that fit; Space marks one"))
        self.list.setFixedHeight(self.fontMetrics().height() * _LINES * 2)
        mark_data(self.list)
        self.words = self._field(self.tr("What happened"))
        self.go = QPushButton(self.tr("Open the event and hold the marked contacts"), self)
        set_role(self.go, "primary")
        self.go.clicked.connect(self._open)
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        where = (self.phone, self.place, self.unit, self.log_words, self.around, self.hours)
        column.addWidget(self._flow(self.reason, *where, self.look))
        column.addWidget(self.list)
        column.addWidget(self._flow(self.words, self.go, self.said))
        self.forget()

    def forget(self) -> None:
        """Show nothing that was looked for or found."""
        for field in (self.phone, self.place, self.unit, self.log_words, self.words):
            field.setText("")
        self._contacts = ()
        self.list.clear()
        self.list.hide()
        self.go.setEnabled(False)
        self.said.setText("")

    def show_found(self, contacts: tuple[EventContact, ...]) -> None:
        """Show the contacts that fit, each marked."""
        self._contacts = contacts
        self.list.clear()
        for one in contacts:
            signed = "" if one.signed else self.tr("NOT SIGNED")
            number = one.number or self.tr("no number")
            words = f"{one.opened.astimezone():%Y-%m-%d %H:%M}  ·  {number}  ·  {one.author}"
            item = QListWidgetItem(f"{words}  {signed}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setVisible(bool(contacts))
        self.go.setEnabled(bool(contacts))
        words = self.tr("Contacts that fit: {count}").format(count=len(contacts))
        self._say(words if contacts else self.tr("No contact fits."))
        if contacts:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_opened(self, count: int) -> None:
        """Say that the event is on record."""
        self.forget()
        self._say(self.tr("The event is on record; {count} contacts are held.").format(count=count))

    def search(self) -> EventSearch:
        """Return what is looked for."""
        hours = self.hours.currentData()
        around = datetime.fromtimestamp(self.around.dateTime().toSecsSinceEpoch(), UTC)
        span = timedelta(hours=hours)
        return EventSearch(
            phone=self.phone.text().strip(),
            place=self.place.text().strip(),
            unit=self.unit.text().strip(),
            words=self.log_words.text().strip(),
            since=around - span if hours else None,
            until=around + span if hours else None,
        )

    def _say(self, words: str) -> None:
        self.said.setText(words)
        announce(self, words)

    @Slot()
    def _ask(self) -> None:
        self._search = self.search()
        if self._search.is_empty:
            self._say(self.tr("Type a number, a place, a time, a unit or words first."))
            return
        self.asked.emit(self._search)

    @Slot()
    def _open(self) -> None:
        checked = Qt.CheckState.Checked
        marked = tuple(
            one
            for row, one in enumerate(self._contacts)
            if self.list.item(row).checkState() == checked
        )
        words = " ".join(self.words.text().split())
        if not words or not marked:
            self._say(self.tr("Say what happened, and mark the contacts it is about."))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.opened.emit(self.reason.currentData(), words, self._search, marked)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)
        return field

    def _flow(self, *parts: QWidget) -> QWidget:
        holder = QWidget(self)
        flow = WordFlow(holder, gap=8, line_gap=6)
        for part in parts:
            flow.addWidget(part)
        return holder
