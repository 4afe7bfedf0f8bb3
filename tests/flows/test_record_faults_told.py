"""Each fault of the record as the clinician meets it: what happened, what is safe, what to do."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_stage import DeskStage, OpenDesk, demo_profile
from fault_parts import (
    HOLD_RECORD,
    OPEN_RECORD,
    PAGE,
    PictureTaker,
    damage_pages,
    other_program,
)
from PySide6.QtCore import Qt

from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.record import opening
from console.app.record.opening import open_demo
from console.domain.clock import unix_ms
from console.domain.contact.sheet import SaveState
from console.domain.notices import NoticeLevel
from console.ui.shell.desk_pages import DeskPage
from db.care.backup import BACKUPS_NAME, backups_in
from db.facts import ContactOpened

NOTE = "Typed before the fault."
YEAR_2099_MS = 4_073_000_000_000


def contact(number: int) -> ContactOpened:
    return ContactOpened(
        contact_id=f"contact-{number}",
        call_id=None,
        call_number=f"26-{number:07}",
        entry_channel="CT_FLAG",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the profile of a demo record with entries, closed, with a backup."""
    profile = tmp_path / "profile"
    answer = open_demo(profile, "0+test")
    for number in range(0, 400, 40):
        some = [contact(one) for one in range(number, number + 40)]
        answer.store.append(*some, actor="ann").result()
    answer.reader.close()
    answer.store.close()
    assert main(["backup", "--profile", str(profile)]) == ExitCode.OK
    return profile


def wait_trouble(desk: DeskStage, words: str) -> str:
    """Wait for the page that says why the desk cannot open; return all of it."""
    desk.wait(lambda: "The desk cannot open yet" in desk.words(), "the trouble")
    assert desk.desk.window.page is DeskPage.STARTING
    assert words in desk.words()
    return desk.words()


def typing(desk: DeskStage) -> DeskStage:
    """Sign on and type a note until it is saved."""
    desk.wait_signed_on()
    desk.open_by_hand("26-0000003")
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    return desk


def test_a_second_program_that_has_the_record_open_is_named(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    with other_program(OPEN_RECORD, folder) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        desk = open_desk(demo_profile(folder))
        told = wait_trouble(desk, "already open in another window or by another person")
        assert "Nothing was changed" in told
        picture(desk, "open in another window")
        other.communicate("\n", timeout=30)
    desk.hands.press(Qt.Key.Key_Space)  # the focus is on Try again
    desk.wait_signed_on()


def test_a_foreign_program_that_holds_the_file_is_told_and_the_words_are_saved_after_it(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    desk = typing(open_desk(demo_profile(folder)))
    with other_program(HOLD_RECORD, folder) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        desk.hands.type("!")
        desk.wait(lambda: desk.saves[-1].state is SaveState.NOT_SAVED, "NOT SAVED", 30)
        desk.wait(
            lambda: "Not saved: another program holds the record file." in desk.notices,
            "the notice",
        )
        desk.wait(lambda: "Your text is still on the screen" in desk.notices, "the notice")
        assert desk.note == NOTE + "!"
        picture(desk, "held by another program")
        other.communicate("\n", timeout=30)
    desk.wait_saved()
    assert desk.stored_note() == NOTE + "!"
    desk.wait(lambda: "holds the record file" not in desk.notices, "the end of the trouble")


@pytest.fixture
def read_only(folder: Path) -> Iterator[Path]:
    """Return the profile on a disk that cannot be written; skip where none may be mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    place = folder.parent / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(place)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"a disk cannot be mounted here: {done.stderr.strip()}")
    try:
        shutil.copytree(folder, place / "profile")
        (place / "profile" / "logs").mkdir(exist_ok=True)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        yield place / "profile"
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_cannot_be_written_is_told_at_the_start(
    read_only: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    desk = open_desk(demo_profile(read_only))
    told = wait_trouble(desk, "its folder or disk is read-only")
    assert "Everything shown as saved is in the record." in told
    assert "Write on paper and call IT." in told
    picture(desk, "a read-only disk")
    subprocess.run(["mount", "-o", "remount,rw", str(read_only.parent)], check=True)
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait_signed_on()


def test_a_damaged_first_page_is_told_and_a_backup_brings_the_record_back(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    damage_pages(folder / "record.db", range(1))
    desk = open_desk(demo_profile(folder))
    told = wait_trouble(desk, "The record file is damaged or has been swapped")
    assert "restore the last backup" in told
    picture(desk, "the first page is damaged")
    (backup,) = backups_in(folder / BACKUPS_NAME)
    restored = main(["restore", str(backup), "--profile", str(folder), "--yes"])
    assert restored == ExitCode.OK
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait_signed_on()


@pytest.mark.parametrize("pages", [1, 20])
def test_damaged_pages_are_told_and_the_record_is_brought_back(
    folder: Path, tmp_path: Path, open_desk: OpenDesk, picture: PictureTaker, pages: int
) -> None:
    last = (folder / "record.db").stat().st_size // PAGE
    # the newest pages: the desk reads them when somebody signs on, or with the first list
    damage_pages(folder / "record.db", range(last - pages, last))
    desk = open_desk(demo_profile(folder))
    desk.wait(
        lambda: "damaged" in desk.words() or "damaged" in desk.notices, f"{pages} damaged pages"
    )
    picture(desk, f"{pages} damaged pages")
    assert "call IT" in desk.words() + desk.notices
    desk.close()
    assert main(["verify", "--profile", str(folder)]) == ExitCode.FAILED
    if pages == 1:
        out = tmp_path / "out"
        assert main(["salvage", str(out), "--profile", str(folder)]) == ExitCode.OK
        return
    # twenty in a row of so small a file take the lists of rows with them: the backup is left
    (backup,) = backups_in(folder / BACKUPS_NAME)
    assert main(["restore", str(backup), "--profile", str(folder), "--yes"]) == ExitCode.OK
    open_desk(demo_profile(folder)).wait_signed_on()


@pytest.mark.parametrize("harm", ["cut", "deleted"])
def test_a_torn_or_missing_log_of_the_last_writes_is_told_when_the_desk_opens(
    folder: Path, tmp_path: Path, open_desk: OpenDesk, picture: PictureTaker, harm: str
) -> None:
    answer = open_demo(folder, "0+test")
    for number in range(1000, 1020):
        answer.store.append(contact(number), actor="ann").result()
    answer.store._keeper.close()  # the mark is written
    crashed = tmp_path / "crashed"
    shutil.copytree(folder, crashed)  # as the power left it: nothing was folded in
    answer.reader.close()
    answer.store.close()
    wal = crashed / "record.db-wal"
    if harm == "deleted":
        wal.unlink()
    else:
        with wal.open("r+b") as file:
            file.truncate(wal.stat().st_size // 2)
    (crashed / "record.db-shm").unlink(missing_ok=True)
    desk = open_desk(demo_profile(crashed))
    desk.wait_signed_on()
    desk.wait(lambda: "its newest entries are missing" in desk.notices, "the warning")
    desk.wait(lambda: "call IT today" in desk.notices, "the notice")
    picture(desk, f"the write-ahead log was {harm}")
    desk.open_by_hand("26-0000009")
    assert desk.counts().of("record.rollback_found") == 1


def test_an_old_copy_put_back_is_told(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    old = (folder / "record.db").read_bytes()
    answer = open_demo(folder, "0+test")
    answer.store.append(contact(2000), actor="ann").result()
    answer.reader.close()
    answer.store.close()
    (folder / "record.db").write_bytes(old)
    desk = open_desk(demo_profile(folder))
    desk.wait_signed_on()
    desk.wait(lambda: "The record is older than it was" in desk.notices, "the warning")
    levels = {one.level for one in desk.desk.window.notices.shown() if "older" in one.line}
    assert levels == {NoticeLevel.CAUTION}
    picture(desk, "an old copy was put back")


def test_a_clock_at_2099_is_told_and_the_words_are_saved_in_order(
    folder: Path,
    open_desk: OpenDesk,
    monkeypatch: pytest.MonkeyPatch,
    picture: PictureTaker,
) -> None:
    now = [YEAR_2099_MS]
    monkeypatch.setattr(opening, "unix_ms", lambda: now[0])
    desk = typing(open_desk(demo_profile(folder)))
    desk.desk.work.care.look_at_record()
    desk.wait(lambda: "more than a year ahead" in desk.notices, "the doubt")
    desk.wait(lambda: "their order does not depend on the clock" in desk.notices, "the notice")
    picture(desk, "the clock stands at 2099")
    now[0] = unix_ms()
    desk.sign()
    desk.desk.work.care.look_at_record()
    desk.wait(lambda: "more than a year ahead" not in desk.notices, "the end of the doubt")
    reader = desk.desk.record._open.reader
    entries = reader.entries(limit=2000).result()
    assert [one.hlc for one in entries] == sorted(one.hlc for one in entries)
    desk.close()
    assert main(["verify", "--profile", str(folder), "--full"]) == ExitCode.OK


def test_a_record_of_a_newer_version_is_left_alone(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    from db.connection import open_connection
    from db.vault.keys import DemoOpener
    from db.vault.slots import read_slots

    key = DemoOpener().open(read_slots(folder)).db_key
    connection = open_connection(folder / "record.db", key)
    connection.execute("PRAGMA user_version = 2001")
    connection.close()
    before = (folder / "record.db").read_bytes()
    desk = open_desk(demo_profile(folder))
    wait_trouble(desk, "written by a newer version of the program")
    picture(desk, "a newer version's record")
    desk.close()
    assert (folder / "record.db").read_bytes() == before
