"""Faults that strike while the desk is open, and what a start shows after a kill."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from desk_stage import DeskStage, OpenDesk, demo_profile
from fault_parts import PROJECT, PictureTaker, damage_pages

from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.record import opening
from console.app.record.opening import open_demo
from console.domain.clock import unix_ms
from console.domain.contact.sheet import SaveState
from db import schema
from db.care.backup import BACKUPS_NAME, backups_in
from db.connection import open_connection
from db.facts import ContactOpened
from db.vault.keys import DemoOpener
from db.vault.slots import read_slots

NOTE = "Typed before the fault."
DAY_MS = 86_400_000
LATER = schema.Migration(
    number=999,
    name="0999_colour.sql",
    sql="create table colour (name text) strict;\ninsert into colour values ('blue');\n",
)
KILLED = """
import os, signal, sys
from pathlib import Path
from console.app.record.opening import unix_ms
from db import schema
from db.vault import rotation
from db.care.backup import CopyStep, make_backup
from db.connection import open_connection
from db.vault.keys import DemoOpener, DemoSlot
from db.vault.slots import read_slots

folder = Path(sys.argv[1])
secrets = DemoOpener().open(read_slots(folder))

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def rekeying(step):
    real = Path.replace
    def replace(self, target):
        if step == "before" and self.name == "record.db.next":
            die()
        done = real(self, target)
        if step == "between" and self.name == "record.db.next":
            die()  # the new key holds, and the slots are still the former ones
        return done
    Path.replace = replace
    rotation.rotate_key(folder, keys=DemoOpener(), slots=[DemoSlot()], unix_ms=unix_ms)

def backing_up(step):
    def tell(at, done, total):
        if at is CopyStep[step]:
            die()
    make_backup(folder, secrets, folder / "backups", unix_ms=unix_ms, progress=tell)

def migrating(step):
    connection = open_connection(folder / "record.db", secrets.db_key)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("create table colour (name text) strict")
    connection.execute("insert into colour values ('half')")
    die()

{"rekey": rekeying, "backup": backing_up, "migration": migrating}[sys.argv[2]](sys.argv[3])
"""


def contact(number: int) -> ContactOpened:
    return ContactOpened(
        contact_id=f"contact-{number}",
        call_id=None,
        call_number=f"26-{number:07}",
        entry_channel="CT_FLAG",
    )


def fill(profile: Path, contacts: int = 40) -> Path:
    """Make a demo record with entries, closed."""
    answer = open_demo(profile, "0+test")
    answer.store.append(*(contact(n) for n in range(contacts)), actor="ann").result()
    answer.reader.close()
    answer.store.close()
    return profile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fill(tmp_path / "profile")


def typing(desk: DeskStage) -> DeskStage:
    """Sign on and type a note until it is saved."""
    desk.wait_signed_on()
    desk.open_by_hand("26-0000003")
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    return desk


def look_at_record(desk: DeskStage) -> None:
    care = desk.desk.work.care
    assert care is not None
    care.look_at_record()


# -- while it is open -----------------------------------------------------------------------------


def test_a_file_that_is_deleted_while_open_is_told_and_is_back_with_every_word_at_the_next_start(
    folder: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    desk = typing(open_desk(demo_profile(folder)))
    (folder / "record.db").unlink()
    look_at_record(desk)
    desk.wait(lambda: "moved or deleted while the program was running" in desk.notices, "the words")
    desk.wait(lambda: "Entries are still written to the open file" in desk.notices, "the notice")
    desk.wait(lambda: "Do not close the program. Call IT now." in desk.notices, "the notice")
    desk.hands.type(" And after it.")
    desk.wait_saved()
    record = desk.desk.record._open
    assert record is not None
    writer = record.store._writer
    kept = record.store._worker.ask(
        lambda: writer._connection.execute("select fields from draft").fetchone()[0]
    )
    assert NOTE + " And after it." in kept.result()
    picture(desk, "the file was deleted")
    desk.close()  # though it was told not to
    desk = open_desk(demo_profile(folder))
    desk.wait_signed_on()
    desk.wait(lambda: desk.note == NOTE + " And after it.", "the note")
    assert "missing" not in desk.notices
    desk.close()
    assert main(["verify", "--profile", str(folder), "--full"]) == ExitCode.OK


@pytest.fixture
def failing_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk that the kernel makes read-only at its first fault; skip where none can be."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    image, place = tmp_path / "image", tmp_path / "disk"
    image.write_bytes(b"")
    os.truncate(image, 64 << 20)
    place.mkdir()
    for command in (
        ["mkfs.ext4", "-q", "-F", str(image)],
        ["mount", "-o", "loop,errors=remount-ro", str(image), str(place)],
    ):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            pytest.skip(f"there is no {command[0]} here")
        if done.returncode:
            pytest.skip(f"a disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def strike(place: Path) -> None:
    """Let the file system of ``place`` find a fault: the kernel switches it to read-only."""
    found = subprocess.run(
        ["findmnt", "-n", "-o", "SOURCE", str(place)], capture_output=True, text=True, check=True
    )
    trigger = Path("/sys/fs/ext4") / Path(found.stdout.strip()).name / "trigger_fs_error"
    if not trigger.exists():
        pytest.skip("this kernel cannot be asked for a fault")
    trigger.write_text("1")


def test_a_disk_that_turns_read_only_while_open_is_told_and_the_words_stay_on_the_screen(
    failing_disk: Path, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    desk = typing(open_desk(demo_profile(failing_disk / "profile")))
    strike(failing_disk)
    desk.hands.type(" And after it.")
    desk.wait(lambda: desk.saves[-1].state is SaveState.NOT_SAVED, "NOT SAVED", 30)
    told = desk.notices
    assert (
        "Not saved: the disk reported a fault." in told or "folder or disk is read-only" in told
    ), told
    assert "Write on paper and call IT." in told
    assert "NOT SAVED" in desk.words()
    assert desk.note == NOTE + " And after it."
    picture(desk, "the disk turned read-only")
    desk.desk.window.close()
    desk.wait(lambda: "Not closed" in desk.notices, "the notice")
    assert desk.desk.window.isVisible()


def test_a_clock_that_was_set_back_is_told_and_the_words_are_saved_in_order(
    folder: Path,
    open_desk: OpenDesk,
    monkeypatch: pytest.MonkeyPatch,
    picture: PictureTaker,
) -> None:
    back_ms = [0]
    monkeypatch.setattr(opening, "unix_ms", lambda: unix_ms() - back_ms[0])
    desk = typing(open_desk(demo_profile(folder)))
    look_at_record(desk)
    back_ms[0] = DAY_MS
    desk.sign()
    look_at_record(desk)
    desk.wait(lambda: "was set back" in desk.notices, "the doubt")
    desk.wait(lambda: "their order does not depend on the clock" in desk.notices, "the notice")
    picture(desk, "the clock was set back")
    back_ms[0] = 0
    desk.open_by_hand("26-0000004")
    look_at_record(desk)
    desk.wait(lambda: "was set back" not in desk.notices, "the end of the doubt")
    desk.close()
    answer = open_demo(folder, "0+test")
    answer.reader.close()
    reader = answer.store.reader()
    entries = reader.entries(limit=2000).result()
    reader.close()
    answer.store.close()
    assert [one.hlc for one in entries] == sorted(one.hlc for one in entries)
    assert any(b.wall_ms < a.wall_ms for a, b in pairwise(entries))
    assert main(["verify", "--profile", str(folder), "--full"]) == ExitCode.OK


def test_a_bad_page_at_the_start_names_what_saves_the_rest(
    folder: Path, tmp_path: Path, open_desk: OpenDesk, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(folder, 2000)
    last = (folder / "record.db").stat().st_size // 4096
    damage_pages(folder / "record.db", range(last - 20, last))
    desk = open_desk(demo_profile(folder))
    desk.wait(
        lambda: "A part of the record file is damaged" in desk.words() + desk.notices, "the words"
    )
    told = desk.words() + desk.notices
    assert "most of the record can still be read" in told
    assert "call IT: salvage saves what can be read, restore a backup" in told
    desk.close()
    out = tmp_path / "out"
    salvaged = main(["salvage", str(out), "--profile", str(folder)])
    assert salvaged == ExitCode.OK, capsys.readouterr().err
    assert "Saved into" in capsys.readouterr().out


# -- killed at a bad moment -----------------------------------------------------------------------


def kill(folder: Path, what: str, step: str = "") -> None:
    """Let another program do something to the record and be killed in it."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), what, step],
        capture_output=True,
        text=True,
        check=False,
        cwd=PROJECT,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


def works(desk: DeskStage, folder: Path) -> None:
    """See that a desk opens as if nothing had happened, takes words, and is whole."""
    typing(desk)
    assert "damaged" not in desk.notices
    assert desk.counts().of("contact.opened") == 41
    desk.close()
    assert main(["verify", "--profile", str(folder), "--full"]) == ExitCode.OK


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
@pytest.mark.parametrize("step", ["before", "between"])
def test_after_a_killed_change_of_the_key_the_desk_opens_as_ever(
    folder: Path, open_desk: OpenDesk, step: str
) -> None:
    before = DemoOpener().open(read_slots(folder)).db_key
    kill(folder, "rekey", step)
    works(open_desk(demo_profile(folder)), folder)
    after = DemoOpener().open(read_slots(folder)).db_key
    assert (after == before) is (step == "before")
    assert not list(folder.glob("*.next*"))


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
@pytest.mark.parametrize("step", ["COPYING", "VERIFYING"])
def test_after_a_killed_backup_the_desk_opens_as_ever_and_the_next_one_clears_up(
    folder: Path, open_desk: OpenDesk, step: str
) -> None:
    kill(folder, "backup", step)
    assert backups_in(folder / BACKUPS_NAME) == ()
    works(open_desk(demo_profile(folder)), folder)
    assert main(["backup", "--profile", str(folder)]) == ExitCode.OK
    assert len(list((folder / BACKUPS_NAME).iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_after_a_killed_change_of_format_both_versions_open_the_record(
    folder: Path, open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill(folder, "migration")
    works(open_desk(demo_profile(folder)), folder)
    newer = (*schema.migrations(), LATER)
    monkeypatch.setattr(schema, "migrations", lambda: newer)
    desk = open_desk(demo_profile(folder))
    desk.wait_signed_on()
    desk.close()
    key = DemoOpener().open(read_slots(folder)).db_key
    connection = open_connection(folder / "record.db", key)
    assert connection.execute("select name from colour").fetchall() == [("blue",)]
    connection.close()
    assert main(["verify", "--profile", str(folder)]) == ExitCode.OK
