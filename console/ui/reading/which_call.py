"""Say on every pane which call it is about: place, number, state, and how old."""

from PySide6.QtWidgets import QWidget

from console.domain.contact.work import ContactWork
from console.ui.reading.plain import WordLabel, one_line
from console.ui.reading.title_size import TitleSize
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_words import contact_words


class WhichCall(QWidget):
    """Place large, number and state below it; nothing else of the caller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = WordLabel(role="title")
        self.number = WordLabel()
        self.state = WordLabel(role="quiet")
        row = WordFlow(self, gap=14)
        for label in (self.place, self.number, self.state):
            row.addWidget(label)
        TitleSize(self.place, self)

    def show_work(self, work: ContactWork) -> None:
        """Show the call of a contact, red while a rescue is open."""
        contact = work.contact
        red = contact.open_rescue is not None
        self.show_call(work.place, contact.number, contact_words(contact), red=red)

    def show_call(self, place: str, number: str, state: str = "", *, red: bool = False) -> None:
        """Show a call; an empty place or number is said to be missing."""
        self.place.setText(one_line(place, 160) or self.tr("Place not known"))
        self.number.setText(one_line(number, 40) or self.tr("no incident number"))
        self.state.setText(state)
        self.state.wear_role("state-asked" if red else "quiet")
