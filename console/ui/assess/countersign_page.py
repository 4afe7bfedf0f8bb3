"""Sign for levels that were allowed by telephone: what was decided, by whom, and who was named."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from console.domain.access.countersigning import Waiting
from console.domain.access.session import Person
from console.domain.contact.words import OverrideReason
from console.ui.entry.page import Page
from console.ui.reading.plain import one_line
from console.ui.theme import set_role
from console.ui.translation import mark_data, vocabulary_label


class CountersignPage(Page):
    """Every level that waits for a signature; those that name this person can be signed.

    Signals:
        sign_asked: The ``ContactId`` of the chosen one.
        cancelled: Back to the work.
    """

    sign_asked = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: tuple[Waiting, ...] = ()
        self._person: Person | None = None
        self.add_heading(self.tr("Levels that wait for a signature"))
        self.add_text(
            self.tr(
                "A clinician went below the level that the answers ask for, and somebody on the "
                "telephone allowed it. Whoever that was signs here. Nothing else of the contact is "
                "shown."
            )
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Levels that wait for a signature, oldest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemActivated.connect(self._sign)
        self.body.addWidget(self.list)
        self.said = self.add_text("", "quiet")
        self.add_error()
        self.sign = QPushButton(self.tr("I was asked, and I sign for it"), self)
        self.sign.clicked.connect(self._sign)
        set_role(self.sign, "primary")
        self.back = QPushButton(self.tr("Back"), self)
        self.back.clicked.connect(self.cancelled)
        self.add_flow(self.sign, self.back)

    def begin(self) -> None:
        """Begin at the list, or at the way back where nothing waits."""
        self.tell_error("")
        goal: QWidget = self.list if self._waiting else self.back
        goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_waiting(self, waiting: tuple[Waiting, ...], person: Person | None) -> None:
        """Show what waits, for the person who is signed on; their own names first."""
        self._person = person
        self._waiting = tuple(
            sorted(waiting, key=lambda one: (person is None or not one.names(person), one.at))
        )
        self.list.clear()
        for one in self._waiting:
            self.list.addItem(QListWidgetItem(self._words(one)))
        self.list.setVisible(bool(self._waiting))
        self.said.setText(
            "" if self._waiting else self.tr("Nothing waits for a signature at this desk.")
        )
        if self._waiting:
            self.list.setCurrentRow(0)
        self._chosen(self.list.currentRow())

    def _words(self, one: Waiting) -> str:
        try:
            reason = vocabulary_label(OverrideReason(one.reason))
        except ValueError:
            reason = one.reason  # of a newer program
        return self.tr(
            "{number}: level {level} although the answers ask for {floor}\n"
            "{clinician}, {time}: {reason}. By phone: {named}"
        ).format(
            number=one_line(one.number, 40) or self.tr("a contact without a number"),
            level=one.level.code,
            floor=one.floor.code,
            clinician=one_line(one.decided_by, 40),
            time=f"{one.at.astimezone():%d %b %H:%M}",
            reason=reason,
            named=one_line(one.named, 60),
        )

    @Slot(int)
    def _chosen(self, row: int) -> None:
        one = self._waiting[row] if 0 <= row < len(self._waiting) else None
        mine = one is not None and self._person is not None and one.names(self._person)
        self.sign.setEnabled(mine)
        if one is not None and not mine:
            self.said.setText(
                self.tr("Waits for {named}. Only the person who was asked can sign.").format(
                    named=one_line(one.named, 60)
                )
            )
        elif one is not None:
            self.said.setText("")

    @Slot()
    @Slot(object)
    def _sign(self, _: object = None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._waiting) and self.sign.isEnabled():
            self.sign_asked.emit(self._waiting[row].contact_id)
