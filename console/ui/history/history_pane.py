"""List earlier contacts of an incident, a place, a number or a person, newest first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.domain.coded import Coded
from console.domain.contact_work import ContactWork
from console.domain.history import HistoryKey, PastContact
from console.domain.vocabulary import Disposition, Level, PresentingConcern
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.which_call import WhichCall
from console.ui.reading.work_words import contact_words
from console.ui.translation import mark_data, translated, vocabulary_label

_KEYS = {
    HistoryKey.INCIDENT: "same incident",
    HistoryKey.PLACE: "same place",
    HistoryKey.NUMBER: "same number",
    HistoryKey.PERSON: "same person",
}


class HistoryPane(QWidget):
    """Earlier contacts of the open one; nothing is read before somebody asks.

    Signals:
        asked: Look for them now.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Earlier contacts"))
        self._contact_id: object = None
        self.which = WhichCall()
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.look = ActButton(self.tr("Look for earlier contacts"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier contacts, newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.setFocusProxy(self.look)
        panel = QFrame()
        panel.setProperty("role", "panel")
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(14, 12, 14, 10)
        rows.setSpacing(8)
        rows.addWidget(self.which)
        rows.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.said)
        rows.addWidget(self.list, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        self.look.clicked.connect(self.asked)
        self.close_work()

    def show_key(self, key: str) -> None:
        """Show by which key it is asked."""
        self.look.show_key(key)

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact; what was found for the former goes."""
        contact = work.contact
        if self._contact_id != contact.contact_id:
            self._contact_id = contact.contact_id
            self._forget(self.tr("Not looked for yet. Each look is written into the audit."))
        self.setEnabled(True)
        self.show_work(work)

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Show the state of the open contact."""
        contact = work.contact
        if self._contact_id == contact.contact_id:
            red = contact.open_rescue is not None
            self.which.show_call(work.place, contact.number, contact_words(contact), red=red)

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self._contact_id = None
        self.setEnabled(False)
        self.which.show_call("", "", "")
        self._forget(self.tr("No contact open. Claim a call, or begin one by hand."))

    def show_found(
        self,
        contact_id: object,
        found: tuple[PastContact, ...],
        withheld: tuple[HistoryKey, ...],
        names: Mapping[str, str],
    ) -> None:
        """Show what was found; ``names`` are the shown names of people by id."""
        if contact_id != self._contact_id:
            return
        self.list.clear()
        for past in found:
            self.list.addItem(QListWidgetItem(self._line(past, names)))
        words = (
            self.tr("Earlier contacts: {count}").format(count=len(found))
            if found
            else self.tr("No earlier contact found")
        )
        if withheld:
            ways = ", ".join(translated("history", _KEYS[key]) for key in withheld)
            words += ". " + self.tr("Not looked for, not permitted: {ways}").format(ways=ways)
        self.said.setText(words)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, past: PastContact, names: Mapping[str, str]) -> str:
        ways = ", ".join(translated("history", _KEYS[key]) for key in past.found_by)
        if past.may_be_someone_else:
            ways += ": " + self.tr("MAY BE SOMEONE ELSE")
        local = past.at.astimezone()
        who = names.get(past.owner, past.owner)
        parts = [
            f"{local:%d %b %Y %H:%M}",
            one_line(past.number, 24) or self.tr("no incident number"),
            one_line(who, 40),
            _label(PresentingConcern, past.concern),
            _label(Level, past.level),
            _label(Disposition, past.disposition) or self.tr("not signed"),
        ]
        return "  ·  ".join(part for part in parts if part) + f"\n{ways}"

    def _forget(self, words: str) -> None:
        self.list.clear()
        self.list.hide()
        self.said.setText(words)


def _label(kind: type[Coded], code: str) -> str:
    try:
        return vocabulary_label(kind(code)) if code else ""
    except ValueError:
        return code  # of a newer program
