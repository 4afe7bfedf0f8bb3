"""Choose a level from 0 to 4; what the answers ask for at the least is marked, with its answers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.contact.work import ContactWork
from console.domain.screening.levels import LEVELS, LevelScheme, SecondPersonWay, height_of
from console.domain.screening.rules import QuestionSet
from console.domain.vocabulary import Level
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import WordLabel, one_line
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_words import level_words
from console.ui.translation import question_words, translated, vocabulary_label

_DERIVED = {"ASQ_ACUTE": "ASQ acute positive", "ASQ_NON_ACUTE": "ASQ positive"}
_SHOWN = 3


class LevelRow(QWidget):
    """The floor in words, five buttons, and what was chosen.

    Signals:
        level_pressed: A ``Level``.
    """

    level_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.floor = WordLabel(role="title")
        self.why = WordLabel(role="quiet")
        self.chosen = WordLabel(role="quiet")
        self._buttons: dict[Level, ActButton] = {}
        buttons = QWidget()
        flow = WordFlow(buttons, gap=6)
        for level in LEVELS:
            button = ActButton(vocabulary_label(level), role="chip")
            button.show_key(level.code)
            button.setCheckable(True)
            button.setProperty("level", level.code)
            button.clicked.connect(self._clicked)
            self._buttons[level] = button
            flow.addWidget(button)
        flow.addWidget(self.chosen)
        asks = QWidget()
        words = WordFlow(asks, gap=10)
        words.addWidget(self.floor)
        words.addWidget(self.why)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(asks)
        rows.addWidget(buttons)

    def show_work(self, work: ContactWork, questions: QuestionSet, scheme: LevelScheme) -> None:
        """Show the floor with the answers that set it, and the choice."""
        floor = work.floor(questions)
        height = height_of(floor.level)
        if height:
            self.floor.setText(
                self.tr("At least {level}").format(level=level_words(floor.level, scheme))
            )
            self.floor.wear_role("state-asked" if height >= 3 else "state-waiting")
        else:
            self.floor.setText(self.tr("Nothing so far sets a level"))
            self.floor.wear_role("quiet")
        asks = [_ask(code, questions) for code in floor.items]
        words = "  ".join(f"“{one_line(ask, 70)}”" for ask in asks[:_SHOWN])
        if len(asks) > _SHOWN:
            words += "  " + self.tr("and {count} more").format(count=len(asks) - _SHOWN)
        self.why.setText(self.tr("because of: {answers}").format(answers=words) if asks else "")
        self.why.setVisible(bool(asks))
        chosen = work.chosen.level if work.chosen is not None else None
        for level, button in self._buttons.items():
            button.setChecked(level is chosen)
            local = scheme.label(level)
            button.setToolTip(local)
            button.setAccessibleName(level_words(level, scheme))
        self.chosen.setText(self._choice(work, scheme))
        below = work.chosen is not None and height_of(floor.level) > 0 and _is_below(work, height)
        self.chosen.wear_role("state-waiting" if below else "good" if chosen else "quiet")

    def forget(self) -> None:
        """Show neither a floor nor a choice: no contact is open."""
        for words in (self.floor, self.why, self.chosen):
            words.setText("")
            words.wear_role("quiet")
        for button in self._buttons.values():
            button.setChecked(False)

    def _choice(self, work: ContactWork, scheme: LevelScheme) -> str:
        chosen = work.chosen
        if chosen is None:
            return self.tr("No level chosen yet: press 0 to 4")
        words = self.tr("Chosen: {level}").format(level=level_words(chosen.level, scheme))
        if chosen.reason is not None:
            words += " · " + self.tr("below the floor: {reason}").format(
                reason=vocabulary_label(chosen.reason)
            )
        second = chosen.second
        if second is not None:
            signed = self.tr("not signed") if not second.is_signed else self.tr("signed")
            way = self.tr("by phone") if second.way is SecondPersonWay.BY_PHONE else ""
            words += f" · {second.name} {way} ({signed})".replace("  ", " ")
        return words

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ActButton):
            # Shown as chosen only once the record has it.
            button.setChecked(not button.isChecked())
            self.level_pressed.emit(Level(button.property("level")))


def _ask(code: str, questions: QuestionSet) -> str:
    if code in _DERIVED:
        return translated("levels", _DERIVED[code])
    item = questions.by_code.get(code)
    return question_words(item.ask) if item is not None else code


def _is_below(work: ContactWork, height: int) -> bool:
    level = work.chosen.level if work.chosen is not None else None
    return level is not None and level is not Level.NOT_ASSESSED and height_of(level) < height
