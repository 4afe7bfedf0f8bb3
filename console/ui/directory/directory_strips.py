"""Ask inside the directory's pane: how a referral was made, or what to note about a service."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from console.controllers.directory_news import NoteWish
from console.domain.contact.referral import Acceptance, ReferralMethod
from console.models.directory_model import DirectoryRow
from console.ui.directory.directory_words import phone_words, title_words
from console.ui.entry.act_button import ActButton
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import button_text, one_line
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import vocabulary_label

NOTE_LIMIT = 500
"""Characters of a note on a listing."""

_ANSWERS = {
    Qt.Key.Key_Y: Acceptance.YES,
    Qt.Key.Key_N: Acceptance.NO,
    Qt.Key.Key_U: Acceptance.UNKNOWN,
}
_METHODS = dict(
    zip(
        (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4),
        ReferralMethod,
        strict=True,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralAnswer:
    """What was answered about the service in ``row``."""

    row: DirectoryRow
    method: ReferralMethod
    accepted: Acceptance


class ReferStrip(InlineStrip):
    """How was it offered, and did they take it? One key records, and the strip is gone.

    Signals:
        answered: A ``ReferralAnswer``.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Refer"), parent)
        self._row: DirectoryRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group = QButtonGroup(self)
        self.methods: dict[ReferralMethod, QPushButton] = {}
        how = QWidget()
        flow = WordFlow(how, gap=6, line_gap=4)
        for number, method in enumerate(ReferralMethod):
            words = self.tr("{number}  {method}").format(
                number=number + 1, method=vocabulary_label(method)
            )
            button = QPushButton(button_text(words))
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._group.addButton(button, number)
            self.methods[method] = button
            flow.addWidget(button)
        took = QWidget()
        answers = WordFlow(took, gap=6, line_gap=4)
        self.answers: dict[Acceptance, ActButton] = {}
        for key, answer in _ANSWERS.items():
            button = ActButton(vocabulary_label(answer), role="primary")
            button.show_key(chr(key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._clicked)
            self.answers[answer] = button
            answers.addWidget(button)
        self.rows.addWidget(how)
        self.rows.addWidget(took)
        self.end_with(self.tr("1 to 4: how. Y, N or U writes it into the log. Esc leaves it"))

    def start(self, row: DirectoryRow, contact: str) -> None:
        """Ask about a service, for the contact in words."""
        self._row = row
        self.methods[ReferralMethod.INFO].setChecked(True)
        main = row.listing.main_phone
        words = self.tr("Refer to {service} ({number}), contact {contact}")
        self.title.setText(
            words.format(
                service=one_line(title_words(row.listing), 90),
                number=phone_words(main),
                contact=one_line(contact, 40),
            )
        )
        self.open_strip(self)

    @property
    def method(self) -> ReferralMethod:
        """Return how, as chosen."""
        return list(ReferralMethod)[max(0, self._group.checkedId())]

    def event(self, event: QEvent, /) -> bool:
        """Keep the letters that answer: they are no acts of the desk while the strip asks."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers()
            and event.key() in (*_ANSWERS, *_METHODS)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Choose how with a figure, record with a letter."""
        key = Qt.Key(event.key())
        if key in _METHODS and not event.modifiers():
            self.methods[_METHODS[key]].setChecked(True)
        elif key in _ANSWERS and not event.modifiers():
            self._answer(_ANSWERS[key])
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        for answer, button in self.answers.items():
            if button is self.sender():
                self._answer(answer)
                return

    def _answer(self, accepted: Acceptance) -> None:
        if self._row is None:
            return
        answer = ReferralAnswer(row=self._row, method=self.method, accepted=accepted)
        self.close_strip()
        self.answered.emit(answer)


class ListingNoteStrip(InlineStrip):
    """One line about a service: a note for everybody at the center, or what was wrong.

    Signals:
        written: A ``NoteWish``.
    """

    written = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Note on a service"), parent)
        self._uid = ""
        self._wrong = False
        self.text = LineField(self.tr("Note"))
        self.text.setMaxLength(NOTE_LIMIT)
        self.rows.addWidget(self.text)
        self.end_with(self.tr("Nothing about a caller. Enter keeps it, Esc leaves it"))
        self.text.left.connect(self._leave)

    def start(self, row: DirectoryRow, *, wrong: bool) -> None:
        """Ask for a note, or for what was wrong."""
        self._uid, self._wrong = row.listing.uid, wrong
        words = self.tr("What is wrong with {service}?") if wrong else self.tr("Note on {service}")
        self.title.setText(words.format(service=one_line(title_words(row.listing), 90)))
        self.text.setAccessibleName(self.title.text())
        self.text.clear()
        self.open_strip(self.text)

    def _leave(self, step: object) -> None:
        text = self.text.text().strip()
        if step is not Step.ENTER:
            return
        if not text:
            self.complain(self.tr("Type a word, or leave with Esc."))
            return
        wish = NoteWish(uid=self._uid, text=text, wrong=self._wrong)
        self.close_strip()
        self.written.emit(wish)
