"""Measure how long a key takes until its answer is painted, beside a bare form of plain buttons.

Both are driven by the same keys on the same screen, turn and turn about: a key is pressed, and the
clock stops when the widget that shows the answer has been painted anew.
"""

import os
from collections.abc import Callable, Iterator
from statistics import quantiles
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.screening.rules import shipped_questions
from console.ui.screening.screen_pane import ScreenPane
from console.ui.theme import ThemeName, wear

ROUNDS, LONG_ROUNDS = 15, 150
GOAL_MS, GOAL_RATIO = 50.0, 2.0
_KEYS = (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_U)


class BareForm(QScrollArea):
    """The same questions as labels and plain buttons, and nothing that knows anything."""

    def __init__(self, asks: list[str]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page = QWidget()
        column = QVBoxLayout(page)
        self.rows: list[list[QPushButton]] = []
        self._groups: list[QButtonGroup] = []
        self.at = 0
        for ask in asks:
            row = QHBoxLayout()
            row.addWidget(QLabel(ask), 1)
            group, buttons = QButtonGroup(page), []
            for letter in "YNU":
                button = QPushButton(letter)
                button.setCheckable(True)
                group.addButton(button)
                row.addWidget(button)
                buttons.append(button)
            self.rows.append(buttons)
            self._groups.append(group)
            column.addLayout(row)
        self.setWidget(page)

    def clear(self) -> None:
        for group in self._groups:
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(False)
            group.setExclusive(True)
        self.at = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        buttons = self.rows[self.at]
        buttons[_KEYS.index(Qt.Key(event.key()))].setChecked(True)
        self.at = min(self.at + 1, len(self.rows) - 1)
        self.ensureWidgetVisible(self.rows[self.at][0])


class Painted(QObject):
    """Note when a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Paint:
            self.seen = True
        return False


def press(target: QWidget, shows: QWidget, key: Qt.Key) -> float:
    """Return milliseconds from a key to the paint of what shows its answer."""
    painted = Painted(shows)
    began = time.perf_counter()
    QTest.keyClick(target, key)
    while not painted.seen:
        QApplication.processEvents()
        if time.perf_counter() - began > 5:
            raise RuntimeError("the answer was never painted")
    took = (time.perf_counter() - began) * 1000
    shows.removeEventFilter(painted)
    return took


def p99(values: list[float]) -> float:
    return quantiles(values, n=100, method="inclusive")[98]


def measures() -> Iterator[dict[str, Any]]:
    """Yield the 99th percentile of key to paint, with the bare form as the floor."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    wear(application, ThemeName.DARK, 11)
    questions = shipped_questions()
    rounds = LONG_ROUNDS if os.environ.get("CLINICIAN_CONSOLE_SOAK") == "1" else ROUNDS
    bare = BareForm([item.ask for item in questions.screen])
    pane = ScreenPane()
    pane.take_questions(questions)
    pane.setEnabled(True)
    for widget in (bare, pane):
        widget.resize(960, 420)
        widget.show()
        QTest.qWaitForWindowExposed(widget)
    asked = pane.questions

    def bare_key(key: Qt.Key) -> float:
        return press(bare, bare.rows[bare.at][_KEYS.index(key)], key)

    def own_key(key: Qt.Key) -> float:
        return press(asked, asked.row(asked.current), key)

    figures: dict[Callable[[Qt.Key], float], list[float]] = {bare_key: [], own_key: []}
    for turn in range(rounds):
        for measured, target in ((bare_key, bare), (own_key, asked)):
            target.window().activateWindow()
            target.setFocus()
            if measured is own_key:
                asked.show_answers({}, failed=True)
                asked.go_to(asked.codes[0])
            else:
                bare.clear()
            QApplication.processEvents()
            for index in range(len(asked.codes)):
                figures[measured].append(measured(_KEYS[(index + turn) % 3]))
    floor, value = p99(figures[bare_key][20:]), p99(figures[own_key][20:])
    yield {
        "name": "key press to painted answer p99, safety screen, floor a bare form",
        "value": round(value, 2),
        "unit": "ms",
        "floor": round(floor, 2),
        "ratio": round(value / floor, 2),
        "goal": GOAL_MS,
        "ok": value <= GOAL_MS and value / floor <= GOAL_RATIO,
    }
