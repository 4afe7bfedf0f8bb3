"""Show the card that is read aloud, and let its three open parts be changed."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from console.domain.asking import Answers, FormField, first
from console.domain.reroute.brief import (
    BRIEF_LIMIT,
    HOW_LIMIT,
    Brief,
    SafetyWord,
    WhoIsThere,
    read_aloud,
)
from console.ui.entry.answer_form import AnswerForm
from console.ui.reading.plain import PlainLabel, scale_title
from console.ui.translation import translated

_EDGE = 12
_ONE_LINE = 50
"""Letters that fit beside their label; a wrapped label would ask for no height of its own."""

_FIELDS = (
    FormField(code="safety", label="Danger", choices=tuple(SafetyWord), many=True),
    FormField(code="who", label="Who is there", choices=tuple(WhoIsThere)),
    FormField(
        code="how",
        label="What helps",
        limit=HOW_LIMIT,
        hint="for example: one voice, no lights. No name, diagnosis, medicine or history.",
    ),
)


class ReadCard(QFrame):
    """The card in lines as they are said, with its length; below it, if open, what may be changed.

    Signals:
        edited: A ``Brief`` as it is typed; not kept yet.
        kept: A ``Brief`` to be kept as a new version.
    """

    edited = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._brief: Brief | None = None
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []
        self.title = PlainLabel(role="quiet")
        self.line = PlainLabel(role="quiet")
        self.line.setWordWrap(True)
        self.line.hide()
        self.length = PlainLabel(role="quiet")
        self.fault = PlainLabel(role="asked")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.form = AnswerForm()
        self.form.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 8, _EDGE, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        column.addWidget(self.line)
        column.addWidget(self.length)
        column.addWidget(self.fault)
        column.addWidget(self.form)
        self.form.edited.connect(self._type)
        self.form.done.connect(self._keep)

    @property
    def is_open(self) -> bool:
        """Say whether its parts are being changed."""
        return not self.form.isHidden()

    def show_brief(
        self, brief: Brief, version: int, fault: str, *, to_read: bool = True, behind: bool = False
    ) -> None:
        """Show a card; parts that are being typed stay as they are typed.

        Args:
            brief: Its parts.
            version: 0 while nothing is written.
            fault: Why it must not leave, or empty.
            behind: Somebody has an older version than this.
            to_read: Large, line by line, while it is still to be read; in one text afterwards.
        """
        if not self.is_open or self._brief is None:
            self._brief = brief
        shown = self._brief
        words = self.tr("Card version {version}, as it was read or sent")
        if to_read:
            words = self.tr("Read aloud. Card version {version}")
        elif behind:
            words = self.tr("Card version {version}, not told to everybody yet")
        self.title.setText(words.format(version=version))
        to_read = to_read or self.is_open
        self.line.setText(shown.text())
        self.line.setVisible(not to_read)
        self._hold_line()
        self.length.setVisible(to_read)
        lines = read_aloud(shown)
        while len(self._lines) < len(lines):
            row = len(self._lines)
            label, text = PlainLabel(role="quiet"), PlainLabel()
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(text, row, 1)
            self._lines.append((label, text))
        for row, (label, text) in enumerate(self._lines):
            there = to_read and row < len(lines)
            label.setVisible(there)
            text.setVisible(there)
            if there:
                label.setText(translated("brief", lines[row][0]))
                text.setText(lines[row][1])
                text.setWordWrap(len(lines[row][1]) > _ONE_LINE)
        self._scale()
        self._show_length(shown)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def open_parts(self) -> None:
        """Let danger, who is there and what helps be changed."""
        if self._brief is None:
            return
        self.form.show()
        self.form.ask(
            _FIELDS,
            {
                "safety": tuple(word.code for word in self._brief.safety),
                "who": (self._brief.who.code,),
                "how": (self._brief.how,) if self._brief.how else (),
            },
        )
        self.form.go_to("safety")
        self.line.hide()
        self.length.show()

    def close_parts(self) -> None:
        """Forget what was typed and was not kept."""
        self.form.hide_choices()
        self.form.hide()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Keep the one text whole: a tight pane would press its lines together."""
        super().resizeEvent(event)
        self._hold_line()

    def _hold_line(self) -> None:
        width = self.contentsRect().width() - 2 * _EDGE
        self.line.setMinimumHeight(max(0, self.line.heightForWidth(max(width, 1))))

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._scale()

    def _type(self, answers: Answers) -> None:
        if self._brief is not None:
            self._brief = self._with(answers, self._brief)
            self._show_length(self._brief)
            self.edited.emit(self._brief)

    def _keep(self, answers: Answers) -> None:
        if self._brief is not None:
            brief = self._with(answers, self._brief)
            self.close_parts()
            self.kept.emit(brief)

    @staticmethod
    def _with(answers: Answers, brief: Brief) -> Brief:
        return Brief(
            number=brief.number,
            place=brief.place,
            asked=brief.asked,
            safety=tuple(SafetyWord(code) for code in answers.get("safety", ())),
            who=WhoIsThere(first(answers, "who") or WhoIsThere.UNKNOWN.code),
            how=first(answers, "how").strip(),
            back=brief.back,
        )

    def _show_length(self, brief: Brief) -> None:
        count = len(brief.text())
        self.length.setText(
            self.tr("{count} of {limit} characters").format(count=count, limit=BRIEF_LIMIT)
        )
        self.length.wear_role("asked" if count > BRIEF_LIMIT else "quiet")

    def _scale(self) -> None:
        for label, text in self._lines:
            scale_title(text, self.font(), 1.15)
            text.setMinimumHeight(0)
            height = text.sizeHint().height()  # a tight pane would press the lines together
            text.setMinimumHeight(height)
            label.setMinimumHeight(height)
