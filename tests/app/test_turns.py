"""Steps are done one a turn, in order, and stop when they are told to."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.turns import Turns


def test_the_window_goes_on_between_two_steps(qtbot: QtBot) -> None:
    owner = QObject()
    seen: list[str] = []

    def step(name: str) -> Callable[[], None]:
        def do() -> None:
            seen.append(name)
            QTimer.singleShot(0, owner, lambda: seen.append(f"after {name}"))

        return do

    Turns([step("one"), step("two")], lambda: seen.append("done"), owner).go()
    assert seen == ["one"]
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen.index("one") < seen.index("two") < seen.index("done")
    assert seen.index("after one") < seen.index("done")


def test_what_is_stopped_does_nothing_more_and_is_not_done(qapp: QApplication) -> None:
    owner = QObject()
    seen: list[str] = []

    def steps() -> Iterator[Callable[[], object]]:
        yield lambda: seen.append("one")
        yield turns.stop
        yield lambda: seen.append("three")

    turns = Turns(steps(), lambda: seen.append("done"), owner)
    turns.go()
    for _ in range(5):
        qapp.processEvents()
    assert seen == ["one"]
