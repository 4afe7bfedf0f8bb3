"""Ask how a sample is drawn: how much, of how long back, by which seed."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from console.domain.review.review import SampleMade
from console.domain.review.sample import SamplePlan
from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role
from console.ui.translation import mark_data

_DAYS = (7, 30, 92)
_PERCENT, _NEW_DAYS = 5, 90
_LONGEST_SEED = 60


class SampleStrip(QWidget):
    """Boxes and a button in a flow, and what came of it.

    Signals:
        asked: ``(SamplePlan, days, person_id)``: draw from the last days, for a person or nobody.
    """

    asked = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent = QSpinBox(self)
        self.percent.setRange(0, 100)
        self.percent.setValue(_PERCENT)
        self.percent.setSuffix(" %")
        self.percent.setAccessibleName(self.tr("Part of diverted and of not diverted alike"))
        self.days = QComboBox(self)
        self.days.setAccessibleName(self.tr("How far back"))
        for days in _DAYS:
            self.days.addItem(self.tr("the last {count} days").format(count=days), days)
        self.seed = QLineEdit(f"{datetime.now(UTC):%Y-%m-%d}", self)
        self.seed.setMaxLength(_LONGEST_SEED)
        self.seed.setAccessibleName(self.tr("Seed: the same one draws the same sample again"))
        self._people: tuple[str, ...] = ("",)
        self.people = QComboBox(self)
        self.people.setAccessibleName(self.tr("Assign what is drawn"))
        self.go = QPushButton(self.tr("Draw"), self)
        set_role(self.go, "primary")
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.said.setText(
            self.tr("Always in it: level 4, level below the floor, back within 72 h, new staff.")
        )
        flow = WordFlow(self, gap=8, line_gap=6)
        part, seed = QLabel(self.tr("by lot"), self), QLabel(self.tr("seed"), self)
        for one in (
            part,
            self.percent,
            self.days,
            seed,
            self.seed,
            self.people,
            self.go,
            self.said,
        ):
            flow.addWidget(one)
        self.go.clicked.connect(self._ask)
        self.seed.returnPressed.connect(self._ask)
        self.show_people({})

    def show_people(self, names: Mapping[str, str]) -> None:
        """Show to whom what is drawn may be assigned, by id."""
        former = self._people[max(0, self.people.currentIndex())]
        self._people = ("", *names)
        self.people.clear()
        self.people.addItem(self.tr("assign later"))
        self.people.addItems([self.tr("for {name}").format(name=name) for name in names.values()])
        mark_data(self.people)
        self.people.setCurrentIndex(self._people.index(former) if former in self._people else 0)

    def show_made(self, made: SampleMade) -> None:
        """Say what came of it."""
        self.go.setEnabled(True)
        words = self.tr(
            "{drawn} of {candidates} drawn; {opened} reviews opened, the rest had one already."
        ).format(drawn=made.drawn, candidates=made.candidates, opened=made.opened)
        self.said.setText(words)
        announce(self, words)

    @Slot()
    def _ask(self) -> None:
        seed = " ".join(self.seed.text().split())
        if seed:
            plan = SamplePlan(percent=self.percent.value(), seed=seed, new_days=_NEW_DAYS)
            to = self._people[max(0, self.people.currentIndex())]
            self.asked.emit(plan, self.days.currentData(), to)
