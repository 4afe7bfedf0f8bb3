"""List earlier contacts of an incident, a place, a number or a person, newest first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from console.domain.coded import Coded
from console.domain.contact_work import ContactWork
from console.domain.history import HistoryKey, PastContact
from console.domain.vocabulary import Disposition, Level, PresentingConcern
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.work_pane import WorkPane
from console.ui.translation import mark_data, translated, vocabulary_label

_KEYS = {
    HistoryKey.INCIDENT: "same incident",
    HistoryKey.PLACE: "same place",
    HistoryKey.NUMBER: "same number",
    HistoryKey.PERSON: "same person",
}


class HistoryPane(WorkPane):
    """Earlier contacts of the open one; nothing is read before somebody asks.

    Signals:
        asked: Look for them now.
    """

    asked = Signal()
    asks_signed = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Earlier contacts"), parent)
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.look = ActButton(self.tr("Look for earlier contacts"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier contacts, newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.setFocusProxy(self.look)
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list, 1)
        self.look.clicked.connect(self.asked)
        self.close_work()

    def show_key(self, key: str) -> None:
        """Show by which key it is asked."""
        self.look.show_key(key)

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact; what was found for the former goes."""
        if not self.shows(work):
            self._forget(self.tr("Not looked for yet. Each look is written into the audit."))
        self.show_head(work)

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Show the state of the open contact."""
        if self.shows(work):
            self.show_head(work)

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self._forget(self.show_nobody())

    def show_found(
        self,
        contact_id: object,
        found: tuple[PastContact, ...],
        withheld: tuple[HistoryKey, ...],
        names: Mapping[str, str],
    ) -> None:
        """Show what was found; ``names`` are the shown names of people by id."""
        if contact_id != self.contact_id:
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
