"""The window closes in order: what was typed is on the disk, every thread has ended."""

import threading
from pathlib import Path

import pytest
from desk_stage import CONTROL, DeskStage, OpenDesk, demo_profile, eventually
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.feed.simulator.center_thread import CenterThread

TEXT = "Typed in one go, and closed before anything could be saved."


def thread_names() -> set[str]:
    return {thread.name.split("_")[0] for thread in threading.enumerate()}


def test_no_thread_of_the_desk_is_left_once_the_window_is_gone(
    open_desk: OpenDesk, center: CenterThread, tmp_path: Path
) -> None:
    before = thread_names()
    desk = open_desk(demo_profile(tmp_path / "profile"), center.url)
    desk.wait(lambda: desk.health.live, "LIVE")
    desk.wait_signed_on()
    assert {"feed", "store", "background"} <= thread_names()
    desk.close()
    assert not desk.desk.window.isVisible()
    eventually(lambda: thread_names() == before, f"only {before}, not {thread_names()}")
    assert not center.call(lambda: center.center.subscriptions), "unsubscribed in good form"


@pytest.mark.parametrize("way", ["window", "key"])
def test_what_was_typed_a_moment_before_closing_is_there_at_the_next_start(
    open_desk: OpenDesk, tmp_path: Path, way: str
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.open_by_hand()
    desk.answer()
    desk.hands.type(TEXT)
    if way == "key":
        desk.hands.press(Qt.Key.Key_Q, CONTROL)
    desk.close()

    again = open_desk(demo_profile(tmp_path / "profile"))
    again.wait_signed_on()
    again.wait(lambda: again.desk.contact_pane.contact_id is not None, "the contact")
    assert again.note == TEXT
    assert again.counts().of("desk.closed") == 1


def test_closing_while_the_record_still_opens_leaves_it_closed(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    for events in range(6):
        desk = open_desk(demo_profile(tmp_path / "profile"))
        for _ in range(events):
            QApplication.processEvents()
        desk.close()
        assert not desk.desk.parts.record.is_open
        assert "store" not in thread_names()
    last = open_desk(demo_profile(tmp_path / "profile"))
    last.wait_signed_on()
    assert last.counts().of("desk.opened") == last.counts().of("desk.closed") + 1


def test_a_desk_that_closes_takes_no_more_keys(desk: DeskStage) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type(TEXT)
    desk.desk.window.close()
    desk.hands.type(" too late")
    assert desk.note == TEXT
    desk.close()
