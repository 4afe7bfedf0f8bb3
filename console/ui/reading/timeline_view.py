"""Show everything that the record holds about one contact, in the order in which it was written."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.contact.signed_log import TimelineLine
from console.ui.reading.plain import PlainLabel
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone
from console.ui.reading.sheet_view import SheetView
from console.ui.reading.timeline_words import (
    NOT_SHOWN,
    addenda_of,
    kind_words,
    line_time,
    note_of,
    value_words,
)
from console.ui.translation import mark_data

_LOUD = frozenset(
    {"consult.signed", "addendum.signed", "level.decided", "line.lost", "contact.left_unsigned"}
)


class TimelineView(QWidget):
    """A head, the facts of the list, and every entry below with its time and its author."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PlainLabel(role="heading")
        self.head.setWordWrap(True)
        self.view = SheetView(self.tr("Everything on record about this contact"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show no contact."""
        self.head.setText(self.tr("No log is chosen"))
        self.view.show_lines((), "", ())

    def show_reading(self, head: str) -> None:
        """Say that a contact is being read."""
        mark_data(self.head)
        self.head.setText(head)
        self.view.show_lines((), self.tr("Reading…"), ())

    def show_timeline(
        self, head: str, facts: tuple[FactLine, ...], lines: tuple[TimelineLine, ...]
    ) -> None:
        """Show one contact from its beginning."""
        self.head.setText(head)
        notes = tuple(
            NoteLine(
                key=line.entry_id,
                at=line_time(line),
                author=line.who,
                text=value_words(line) or "·",
                mark=kind_words(line),
                tone=Tone.WAITING if line.kind in _LOUD else Tone.QUIET,
            )
            for line in lines
            if line.kind not in NOT_SHOWN
        )
        note = note_of(lines)
        told = [FactLine(label=self.tr("Note"), value=note)] if note else []
        told += [
            FactLine(
                label=self.tr("Addendum"),
                value=dict(line.values).get("text", ""),
                said=f"{line_time(line)} {line.who}",
            )
            for line in addenda_of(lines)
        ]
        facts = (*facts, *told)
        count = self.tr("Timeline: {count} entries").format(count=len(notes))
        self.view.show_lines(facts, count, notes)
        self.view.show_from_top()
