"""Garbage is collected on the window's thread alone, where its widgets live."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.app.calm_memory import WindowCollector


class Tied(QObject):
    """Holds itself, and says on which thread it was let go."""

    def __init__(self, gone: list[str]) -> None:
        super().__init__()
        self.own, self._gone = self, gone

    def __del__(self) -> None:
        self._gone.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Iterator[WindowCollector]:
    monkeypatch.setattr(WindowCollector, "LOOK_EVERY_MS", 5)
    gc.enable()
    collector = WindowCollector()
    yield collector
    collector.deleteLater()
    gc.unfreeze()


def test_a_circle_with_a_widget_is_let_go_by_the_windows_thread_whoever_is_busy(
    collector: WindowCollector, qtbot: QtBot
) -> None:
    gone: list[str] = []
    Tied(gone)
    kept: list[list[int]] = []
    busy = threading.Thread(target=lambda: kept.extend([n] for n in range(5 * collector.NEW)))
    busy.start()
    busy.join()
    assert gone == []
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    assert gone == [threading.main_thread().name]


def test_nothing_is_looked_through_for_a_handful(collector: WindowCollector, qtbot: QtBot) -> None:
    gc.collect()
    looks = collector._looks
    with qtbot.waitSignal(collector.findChild(QObject).timeout, timeout=20_000):
        pass
    assert collector._looks == looks
