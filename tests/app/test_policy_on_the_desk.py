"""What the policy does to a desk: its profile, look, log, feed and copies, and what is told."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.desk_program import DeskProgram
from console.app.directory.files import center_zone
from console.app.policy.keys import KEYS
from console.app.policy.start import said_policy
from console.app.profile import profile_folder
from console.app.record.backup_policy import read_policy as read_backup_policy
from console.app.rooms.clipboard_room import ClipboardRoom
from console.ui.theme import ThemeName, current_look

Write = Callable[[str], Path]


@pytest.fixture
def write_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write the person's own policy file; the environment says nothing."""
    for key in KEYS:
        monkeypatch.delenv(key.variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "config" / "clinician-console" / "policy.toml"
    file.parent.mkdir(parents=True)

    def write(text: str) -> Path:
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def begun(
    qtbot: QtBot, usual_look: QApplication, tmp_path: Path
) -> Iterator[Callable[[], DeskProgram]]:
    """Start the desk as the program does, without a feed; end it afterwards."""
    started: list[DeskProgram] = []

    def begin() -> DeskProgram:
        program = DeskProgram(usual_look, tmp_path / "profile", feed_url=None, demo=False)
        started.append(program)
        program.desk.start()
        qtbot.waitUntil(lambda: program.desk.is_furnished, timeout=20_000)
        return program

    yield begin
    for program in started:
        with qtbot.waitSignal(program.desk.stopped, timeout=20_000):
            program.desk.stop()
        program.end()
    for handler in list(logging.getLogger("console").handlers):
        logging.getLogger("console").removeHandler(handler)
        handler.close()


def shown_lines(program: DeskProgram) -> list[str]:
    return [notice.line for notice in program.desk.window.notices.shown()]


def test_a_silent_policy_is_not_even_read(write_policy: Write) -> None:
    assert said_policy() is None
    write_policy("# remarks\n[lock]\n#idle_minutes = 5\n")
    assert said_policy() is None
    write_policy("[lock]\nidle_minutes = 5\n")
    assert said_policy() is not None


def test_the_policy_names_the_profile(write_policy: Write, tmp_path: Path) -> None:
    write_policy(f"[profile]\nfolder = '{tmp_path / 'agency'}'\n")
    assert profile_folder(None) == tmp_path / "agency"
    assert profile_folder(tmp_path / "mine") == tmp_path / "mine"


def test_the_policy_names_the_zone_and_how_copies_are_made(
    write_policy: Write, tmp_path: Path
) -> None:
    (tmp_path / "backup.toml").write_text("keep = 9\nhour = 5\n", encoding="utf-8")
    write_policy("[center]\nzone = 'America/Denver'\n[backup]\nkeep = 7\n")
    assert center_zone().key == "America/Denver"
    policy = read_backup_policy(tmp_path)
    assert (policy.keep, policy.hour) == (7, 5)


def test_the_desk_wears_the_agencys_look_until_a_person_chooses(
    write_policy: Write, begun: Callable[[], DeskProgram]
) -> None:
    write_policy("[look]\ntheme = 'high contrast'\ntext_pt = 16\n[log]\nlevel = 'error'\n")
    program = begun()
    look = current_look()
    assert (look.theme, look.text_pt) == (ThemeName.HIGH_CONTRAST, 16)
    assert logging.getLogger("console").level == logging.ERROR
    assert not any("settings" in line for line in shown_lines(program))


def test_what_was_copied_from_the_desk_is_taken_off_the_clipboard_after_the_agencys_time(
    write_policy: Write, begun: Callable[[], DeskProgram], qtbot: QtBot
) -> None:
    write_policy("[lock]\nclipboard_seconds = 5\n")
    program = begun()
    (room,) = (one for one in program.desk.work.rooms if isinstance(one, ClipboardRoom))
    clipboard = QApplication.clipboard()
    program.desk.window.activateWindow()
    active = Qt.ApplicationState.ApplicationActive
    qtbot.waitUntil(lambda: QApplication.applicationState() is active)
    clipboard.setText("612-555-0142")
    qtbot.waitUntil(room._timer.isActive)
    assert room._timer.interval() == 5_000
    room._timer.setInterval(1)  # nobody waits five seconds for it here
    qtbot.waitUntil(lambda: not clipboard.text())
    clipboard.setText("copied here")
    room._copied = b"something else since"
    room.clear()
    assert clipboard.text() == "copied here"
    clipboard.clear()


@pytest.mark.parametrize(
    "data", [b"", b"\x00\xff\xfe", b"[lock\n", b"a = " + b"[" * 4_000, b"lock.idle_minutes = 0\n"]
)
def test_a_policy_that_cannot_be_used_does_not_stop_the_desk_and_is_told(
    write_policy: Write, begun: Callable[[], DeskProgram], data: bytes
) -> None:
    file = write_policy("")
    file.write_bytes(data)
    program = begun()
    (line,) = [line for line in shown_lines(program) if "settings" in line]
    assert file.name in line
    assert "The safe default holds for it, and the desk works." in line
    assert "clinician-console policy show" in line
