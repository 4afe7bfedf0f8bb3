"""Show the top of the call sheet: which call it is, whose it is and why it is here."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.domain.calls.queue import QueueRow
from console.domain.calls.sheet import CallSheet
from console.models.queue_reasons import carried_words, hit_words
from console.ui.call.sheet_lines import changes_sentence
from console.ui.reading.clock_words import clock_minutes
from console.ui.reading.plain import (
    PlainLabel,
    WordLabel,
    one_line,
    plain_tip,
    shown,
)
from console.ui.reading.title_size import TitleSize
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import vocabulary_label

_PLACE_LIMIT = 240


class CallHead(QWidget):
    """Title, state words, reasons, and the strip that says what changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(role="title")
        self.title.setWordWrap(True)
        self.as_of = PlainLabel(role="waiting")
        self.as_of.hide()
        self._states = QWidget()
        self._state_row = WordFlow(self._states, gap=14)
        self._reasons = QWidget()
        self._reason_row = WordFlow(self._reasons, gap=14)
        self.changes = QFrame()
        changes = QHBoxLayout(self.changes)
        changes.setContentsMargins(0, 2, 0, 0)
        self._changes_title = PlainLabel(self.tr("Since you looked"), role="waiting")
        self._changes_text = PlainLabel()
        self._changes_text.setWordWrap(True)
        self.show_new = QPushButton(self.tr("Show"))
        self.show_new.setProperty("role", "chip")
        self.show_new.setAccessibleName(self.tr("Show the first new note"))
        changes.addWidget(self._changes_title)
        changes.addWidget(self._changes_text, 1)
        changes.addWidget(self.show_new)
        self.changes.hide()
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.as_of, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(6, 0, 6, 0)
        rows.setSpacing(5)
        rows.addLayout(top)
        rows.addWidget(self._states)
        rows.addWidget(self._reasons)
        rows.addWidget(self.changes)
        self._shown_states: tuple[tuple[str, str, str], ...] = ()
        self._shown_reasons: tuple[tuple[str, str, str], ...] = ()
        TitleSize(self.title, self)

    def show_sheet(self, sheet: CallSheet) -> None:
        """Show another call, or the same one as it is now."""
        row = sheet.row
        place = row.call.place.value if row.call.place else ""
        self.title.setText(shown(place).strip()[:_PLACE_LIMIT] or self.tr("Place not known"))
        states = self._state_words(row)
        if states != self._shown_states:
            self._shown_states = states
            _fill(self._state_row, states)
        reasons = self._reason_words(row)
        if reasons != self._shown_reasons:
            self._shown_reasons = reasons
            _fill(self._reason_row, reasons)
            self._reasons.setVisible(bool(reasons))
        words = changes_sentence(sheet.changes)
        self._changes_text.setText(words)
        self.changes.setVisible(bool(words))
        self.show_new.setVisible(bool(sheet.new_notes))

    def show_as_of(self, at: datetime | None) -> None:
        """Say as of when the sheet is true; None where it is live."""
        if at is not None:
            self.as_of.setText(self.tr("as of {time}").format(time=clock_minutes(at)))
        self.as_of.setVisible(at is not None)

    def words(self) -> tuple[str, ...]:
        """Return the words on the head, as a screen reader would find them."""
        return tuple(word for word, _, _ in (*self._shown_states, *self._shown_reasons))

    def _state_words(self, row: QueueRow) -> tuple[tuple[str, str, str], ...]:
        call, mark = row.call, row.mark
        words = [(one_line(call.number, 40), "", self.tr("Incident number"))]
        if call.priority is not None and call.priority.value.strip():
            priority = self.tr("priority {priority}")
            shown_ = priority.format(priority=one_line(call.priority.value, 30))
            words.append((shown_, "", self.tr("Priority, as sent")))
        words += self._feed_words(row)
        if mark.mine:
            words.append((self.tr("yours"), "good", ""))
        elif mark.owner:
            owner = one_line(mark.owner, 40)
            words.append((self.tr("{owner} has it").format(owner=owner), "", ""))
        elif mark.signed:
            words.append((self.tr("log signed"), "good", ""))
        else:
            words.append((self.tr("unclaimed"), "quiet", ""))
        if mark.nexus is not None:
            flag = self.tr("Mental health: {answer}").format(answer=vocabulary_label(mark.nexus))
            if mark.flag_reason:
                flag += ", " + one_line(mark.flag_reason, 60)
            words.append((flag, "candidate", self.tr("Flagged at this desk")))
        return tuple(words)

    def _feed_words(self, row: QueueRow) -> list[tuple[str, str, str]]:
        """Return what must be seen of a call that is not plainly open, or reads differently."""
        call = row.call
        words = []
        if not call.is_open:
            words.append((self.tr("CLOSED at 911"), "waiting", ""))
        if not call.in_feed:
            tip = self.tr(
                "The last full list came without this call. It was not said to be closed."
            )
            text = self.tr("NO LONGER IN FEED")
            if call.ended_unseen:
                text = self.tr("ENDED UNSEEN")
                tip = self.tr(
                    "The last full list came without this call, and the center, asked for it by "
                    "itself, has it no more. How it ended was not seen here."
                )
            words.append((text, "waiting", tip))
        if call.merged_into is not None:
            survivor = one_line(row.survivor or str(call.merged_into), 80)
            tip = self.tr("What was recorded of it here is shown with that call.")
            words.append((self.tr("MERGED into {number}").format(number=survivor), "waiting", tip))
        if row.changed_since_signed:
            tip = self.tr("A note, the type, the place or the number is another since then.")
            words.append((self.tr("CHANGED SINCE THE LOG WAS SIGNED"), "waiting", tip))
        return words

    def _reason_words(self, row: QueueRow) -> tuple[tuple[str, str, str], ...]:
        words = []
        mark = row.mark
        if mark.requested_at is not None:
            who = one_line(mark.requester, 40)
            if not who and mark.requester_role is not None:
                who = vocabulary_label(mark.requester_role)
            at = clock_minutes(mark.requested_at)
            asked = self.tr("Requested by {who}, {time}") if who else self.tr("Requested, {time}")
            words.append((asked.format(who=who, time=at), "asked", self.tr("Noted at this desk")))
        for carried in mark.carried:
            tip = self.tr("It stays recorded of that call")
            words.append((one_line(carried_words(carried), 160), "waiting", tip))
        for hit in row.hits:
            rule = self.tr("Rule {rule}").format(rule=hit.rule_id)
            words.append((one_line(hit_words(hit), 80), "candidate", rule))
        return tuple(words)


def _fill(row: WordFlow, words: tuple[tuple[str, str, str], ...]) -> None:
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for text, role, tip in words:
        label = WordLabel(text, role=role)
        label.setAccessibleName(text)
        label.setAccessibleDescription(tip)
        label.setToolTip(plain_tip(tip))
        row.addWidget(label)
        label.show()
