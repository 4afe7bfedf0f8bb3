"""Show one question with its three answers, whose word it is and how old, painted in one widget.

A solid answer was heard by the clinician; a hollow one was taken over and awaits confirmation. The
colour repeats a word, never replaces it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.domain.screening.screening import Answer, Effect, Item
from console.ui.theme import current_theme
from console.ui.translation import question_words, translated, vocabulary_label

CHOICES = (Answer.YES, Answer.NO, Answer.UNKNOWN)
WITH_REFUSED = (Answer.YES, Answer.NO, Answer.REFUSED)
"""Of a question only the person can answer: a refusal is an answer, Unknown is none."""
_PAD = 8
_GAP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An answer of a scale: the figure, and what it means in words."""

    value: int
    words: str


Choice = Answer | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a question stands.

    Attributes:
        answer: NOT_ASKED shows no answer.
        hollow: Whether it was taken over and nobody confirmed it.
        saving: Whether it is not on disk yet.
        source: Whose word it is and how old, in words; empty for none.
    """

    answer: Choice = Answer.NOT_ASKED
    hollow: bool = False
    saving: bool = False
    source: str = ""


class QuestionRow(QWidget):
    """One question.

    Signals:
        pressed: The ``Answer`` or ``Figure`` whose button was clicked.
        pointed: The row itself, clicked beside its answers.
    """

    pressed = Signal(object)
    pointed = Signal(object)

    def __init__(
        self,
        item: Item,
        choices: tuple[Choice, ...] = CHOICES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self.choices = choices
        self.shown = Shown()
        self._current = False
        self._laid_out_for = 0
        self._text, self._source = QRect(), QRect()
        self._buttons: tuple[QRect, ...] = ()
        self._keys: dict[Answer, str] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self._say()

    def show_keys(self, keys: dict[Answer, str]) -> None:
        """Show by which letters it is answered."""
        self._keys = keys
        self.update()

    def show_answer(self, shown: Shown) -> None:
        """Show how the question stands."""
        if shown == self.shown:
            return
        grows = bool(shown.source) is not bool(self.shown.source)
        self.shown = shown
        self._say()
        if grows:
            self._laid_out_for = 0
            self.updateGeometry()
        self.update()

    def show_current(self, current: bool) -> None:  # noqa: FBT001 - a setter's only argument
        """Show whether the keys answer this question now."""
        if current != self._current:
            self._current = current
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return a usual width, and the height that goes with it."""
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Never be narrower than the answers."""
        width = self._buttons_width() + 2 * _PAD
        return QSize(width, self.fontMetrics().height() * 2)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Say that a long question takes more lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:  # noqa: N802 (Qt's name)
        """Return the height of text, answers and source."""
        return self._lay_out(width)

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802, ARG002 (Qt's)
        """Paint the card, the words and the answers."""
        self._lay_out(self.width())
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current:
            painter.setBrush(QColor(theme.raised))
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QColor(theme.text))
        painter.drawText(self._text, _WRAP, question_words(self.item.ask))
        painter.setPen(QColor(theme.quiet))
        painter.drawText(self._source, _WRAP, self._second_line())
        for answer, button in zip(self.choices, self._buttons, strict=True):
            self._paint_answer(painter, answer, button)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Answer by a click, or point at the question."""
        place: QPoint = event.position().toPoint()
        for answer, button in zip(self.choices, self._buttons, strict=True):
            if button.contains(place):
                self.pressed.emit(answer)
                return
        self.pointed.emit(self)

    def _paint_answer(self, painter: QPainter, answer: Choice, place: QRect) -> None:
        theme = current_theme()
        chosen = self.shown.answer == answer
        signal = self._signal(answer)
        body = QRectF(place).adjusted(1, 1, -1, -1)
        pen = QPen(QColor(signal if chosen else theme.line), 2 if chosen else 1)
        if chosen and self.shown.hollow:
            pen.setStyle(Qt.PenStyle.DashLine)
        solid = chosen and not self.shown.hollow
        painter.setPen(pen)
        painter.setBrush(QColor(signal) if solid else QColor(theme.panel))
        painter.drawRoundedRect(body, 6, 6)
        ink = theme.on_signal if solid else signal if chosen else theme.quiet
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._words(answer))

    def _signal(self, answer: Choice) -> str:
        theme = current_theme()
        if isinstance(answer, Figure):
            return theme.accent
        if answer in {Answer.YES, Answer.REFUSED}:
            return theme.asked if self.item.effects or self.item.group != "buffers" else theme.good
        return theme.good if answer is Answer.NO else theme.waiting

    def _words(self, answer: Choice) -> str:
        if isinstance(answer, Figure):
            return str(answer.value)
        key, label = self._keys.get(answer, ""), vocabulary_label(answer)
        return f"{label}  {key}".strip()

    def _second_line(self) -> str:
        figures = [choice_words(one) for one in self.choices if isinstance(one, Figure)]
        parts = [*figures, effect_words(self.item), self.shown.source]
        if self.shown.hollow:
            parts.append(translated("screening", "not confirmed: press the answer you hear"))
        return " · ".join(part for part in parts if part)

    def _buttons_width(self) -> int:
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(self._widest(answer)) + 18 for answer in self.choices]
        return sum(widths) + _GAP * (len(widths) - 1)

    def _widest(self, answer: Choice) -> str:
        if isinstance(answer, Figure):
            return f" {answer.value} "
        return f"{vocabulary_label(answer)}  {self._keys.get(answer, 'W')}"

    def _lay_out(self, width: int) -> int:
        metrics = self.fontMetrics()
        buttons_width, line = self._buttons_width(), metrics.height()
        tall = line + 12
        beside = width >= buttons_width + 18 * metrics.averageCharWidth() + 3 * _PAD
        room = width - 2 * _PAD - (buttons_width + 2 * _PAD if beside else 0)
        text = _height(metrics, question_words(self.item.ask), room)
        second = self._second_line()
        below = _height(metrics, second, room) + 2 if second else 0
        self._text = QRect(_PAD, _PAD, room, text)
        self._source = QRect(_PAD, _PAD + text + 2, room, below)
        top = _PAD if beside else _PAD + text + below + _GAP
        left = width - _PAD - buttons_width if beside else _PAD
        places = []
        for answer in self.choices:
            wide = metrics.horizontalAdvance(self._widest(answer)) + 18
            places.append(QRect(left, top, wide, tall))
            left += wide + _GAP
        self._buttons = tuple(places)
        words = _PAD + text + below
        return max(words, top + tall) + _PAD if not beside else max(words, _PAD + tall) + _PAD

    def _say(self) -> None:
        """Tell a screen reader the question, how it stands and what a Yes does."""
        answer = choice_words(self.shown.answer)
        name = f"{question_words(self.item.ask)} {answer}"
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._second_line())


def choice_words(choice: Choice) -> str:
    """Return an answer in words; a figure stands before its words, as it is typed."""
    if isinstance(choice, Figure):
        return f"{choice.value}  {choice.words}".strip()
    return vocabulary_label(choice)


_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(0, 0, max(1, width), 100_000, int(_WRAP), text).height()


def effect_words(item: Item) -> str:
    """Return what a Yes does, in words."""
    words = {
        Effect.HARD: translated("screening", "hard stop"),
        Effect.MEDICAL: translated("screening", "medical"),
        Effect.SOFT: translated("screening", "judgment"),
    }
    return ", ".join(words[effect] for effect in Effect if effect in item.effects)
