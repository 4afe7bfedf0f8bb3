"""Ask for one line inside the contact pane: a number to begin with, or a reason to hand back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.calls.wishes import NUMBER_LIMIT, REASON_LIMIT, NewContactWish, ReleaseWish
from console.domain.contact.contact import Contact, ContactId
from console.domain.contact.words import CameBy
from console.ui.contact.field_words import number_words
from console.ui.contact.way_row import WayRow
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import one_line


class NewContactStrip(InlineStrip):
    """Begin a contact by hand: one letter for how it came, a typed number or unit, or neither.

    Signals:
        new_contact_asked: A ``NewContactWish``.
    """

    new_contact_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("New contact"), parent)
        self.title.setText(self.tr("New contact: how did it come, or which incident?"))
        self.ways = WayRow(self.tr("How it came"))
        self.number = LineField(self.tr("Incident number or unit, may stay empty"))
        self.number.setMaxLength(NUMBER_LIMIT)
        self.number.setPlaceholderText(self.tr("Number or unit, or nothing"))
        self.rows.addWidget(self.ways)
        self.rows.addWidget(self.number)
        self.end_with(
            self.tr(
                "R, V and W open it at once, Enter opens it with or without a number; Esc leaves it"
            )
        )
        self.ways.picked.connect(self._picked)
        self.ways.typed.connect(self._typed)
        self.ways.left.connect(self._leave_ways)
        self.number.left.connect(self._leave)

    def start(self) -> None:
        """Open the strip."""
        self.number.clear()
        self.open_strip(self.ways)

    @Slot(object)
    def _picked(self, way: object) -> None:
        self._open(way if isinstance(way, CameBy) else None)

    @Slot(object)
    def _typed(self, letter: object) -> None:
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.end(False)  # noqa: FBT003 - Qt's signature
        self.number.insert(str(letter))

    @Slot(object)
    def _leave_ways(self, step: object) -> None:
        if step is Step.ENTER:
            self._open(None)
        else:
            self.number.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _leave(self, step: object) -> None:
        if step is Step.ENTER:
            self._open(None)
        else:
            self.ways.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, way: CameBy | None) -> None:
        wish = NewContactWish(number=self.number.text().strip(), came_by=way)
        self.close_strip()
        self.new_contact_asked.emit(wish)


class ReleaseStrip(InlineStrip):
    """Hand a contact back to 911 without a log; the reason is part of the record.

    Signals:
        release_asked: A ``ReleaseWish``.
    """

    release_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Hand back"), parent)
        self._contact_id: ContactId | None = None
        self.reason = LineField(self.tr("Reason for handing back"))
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("Why? A word is enough"))
        self.rows.addWidget(self.reason)
        self.end_with(self.tr("Enter hands it back to 911, Esc keeps it"))
        self.reason.left.connect(self._leave)

    def start(self, contact: Contact) -> None:
        """Open the strip for a contact."""
        self._contact_id = contact.contact_id
        number = one_line(number_words(contact), 40)
        self.title.setText(self.tr("Hand back {number}?").format(number=number))
        self.reason.clear()
        self.open_strip(self.reason)

    def _leave(self, step: object) -> None:
        if step is not Step.ENTER or self._contact_id is None:
            return
        reason = self.reason.text().strip()
        if not reason:
            self.complain(self.tr("Handing back needs a reason; a word is enough."))
            return
        wish = ReleaseWish(contact_id=self._contact_id, reason=reason)
        self.close_strip()
        self.release_asked.emit(wish)
