"""While it is open, the desk looks after its record: its place, its copies, what it warns of."""

from datetime import timedelta
from pathlib import Path

import pytest
from desk_stage import DeskStage, OpenDesk, demo_profile
from fault_parts import PictureTaker

from console.app.cli import main
from console.app.profile import Profile
from console.app.record import care as record_care
from console.app.record import copies as record_copies
from console.app.record.backup_policy import OFF_MACHINE_NOTE, POLICY_NAME
from console.app.record.care import RecordCare
from console.domain.clock import unix_ms, utc_now
from console.domain.contact.sheet import SaveState
from console.domain.notices import NoticeLevel
from db.care.backup import BACKUPS_NAME, backups_in
from db.facts import ContactOpened
from db.vault.slots import SlotKind, read_slots, write_slots

pytestmark = pytest.mark.usefixtures("kept_keys")

DAY_MS = 86_400_000
TOLD = "no copy of the record left this desk"


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk with somebody signed on."""
    stage = open_desk(Profile(folder=tmp_path / "working"))
    stage.sign_on("A. Rivera")
    return stage


def care(desk: DeskStage) -> RecordCare:
    found = desk.desk.work.care
    assert found is not None
    return found


def look_at_copies(desk: DeskStage) -> None:
    """Ask at once what the timer asks every few minutes, and wait until all of it is done."""
    care(desk).look_at_copies()
    desk.wait(lambda: not care(desk)._looking and not care(desk).is_copying, "the copies", 60)


def days_later(monkeypatch: pytest.MonkeyPatch, days: float) -> None:
    monkeypatch.setattr(record_care, "utc_now", lambda: utc_now() + timedelta(days=days))


def test_a_file_that_is_moved_away_is_told_until_it_is_back(
    desk: DeskStage, tmp_path: Path, picture: PictureTaker
) -> None:
    record = tmp_path / "working" / "record.db"
    desk.open_by_hand("26-0000004")
    desk.answer()
    record.rename(record.with_name("moved.db"))
    care(desk).look_at_record()
    desk.wait(lambda: "moved or deleted while the program was running" in desk.notices, "the words")
    desk.wait(lambda: "Do not close the program" in desk.notices, "the notice")
    assert desk.desk.window.notices.shown()[0].level is NoticeLevel.TROUBLE
    picture(desk, "the file was moved")
    desk.hands.type("still typed")
    desk.wait_saved()
    look_at_copies(desk)
    assert not (record.parent / BACKUPS_NAME).exists(), "a copy of what is not there"
    record.with_name("moved.db").rename(record)
    care(desk).look_at_record()
    desk.wait(lambda: "moved or deleted" not in desk.notices, "the end of the trouble")
    assert desk.stored_note().endswith("still typed")


def test_the_record_is_copied_once_a_night_and_three_copies_stay(
    desk: DeskStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: PictureTaker
) -> None:
    backups = tmp_path / "working" / BACKUPS_NAME
    look_at_copies(desk)
    assert len(backups_in(backups)) == 1
    desk.wait(lambda: "every one checked" in desk.notices, "the notice")
    picture(desk, "the nightly copy")
    look_at_copies(desk)
    assert len(backups_in(backups)) == 1, "one a night"
    for night in range(1, 5):
        # the copies are stamped with the true time, the nights pass for whoever asks if one is due
        days_later(monkeypatch, night)
        care(desk)._again_s = None
        look_at_copies(desk)
    kept = backups_in(backups)
    assert len(kept) == 3
    assert all(read_slots(copy).of_kind(SlotKind.RECOVERY) for copy in kept)


def test_a_day_without_a_copy_elsewhere_is_one_calm_notice_until_there_is_one(
    desk: DeskStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: PictureTaker
) -> None:
    look_at_copies(desk)
    assert TOLD not in desk.notices, "the record is younger than a day"
    days_later(monkeypatch, 1.1)
    look_at_copies(desk)
    look_at_copies(desk)
    (told,) = [one for one in desk.desk.window.notices.shown() if TOLD in one.line]
    assert told.level is NoticeLevel.CAUTION
    assert "tell IT" in told.line
    picture(desk, "no copy left the desk")
    desk.desk.window.notices.dismiss()
    while TOLD in desk.notices:
        desk.desk.window.notices.dismiss()
    look_at_copies(desk)
    assert TOLD not in desk.notices, "it was put away"

    care(desk)._alarmed_s = -record_care.REMIND_S  # a shift ago
    look_at_copies(desk)
    assert TOLD in desk.notices
    profile = tmp_path / "working"
    stick = tmp_path / "stick"
    monkeypatch.setattr(record_copies, "unix_ms", lambda: unix_ms() + DAY_MS)
    assert main(["backup", "--profile", str(profile), "--to", str(stick), "--off-machine"]) == 0
    look_at_copies(desk)
    assert TOLD not in desk.notices


def test_the_second_copy_goes_where_the_policy_says(desk: DeskStage, tmp_path: Path) -> None:
    away = tmp_path / "another machine"
    policy = tmp_path / "working" / POLICY_NAME
    policy.write_text(f'keep = 2\noff_machine = "{away.as_posix()}"\n')
    look_at_copies(desk)
    assert len(backups_in(away)) == 1
    assert not (tmp_path / "working" / OFF_MACHINE_NOTE).exists()
    look_at_copies(desk)
    assert len(backups_in(away)) == 1
    care(desk)._again_s = None
    look_at_copies(desk)
    assert len(backups_in(away)) == 1, "one a night"
    policy.write_text("keep = 0\n")
    look_at_copies(desk)
    desk.wait(lambda: "backup.toml cannot be used" in desk.notices, "the notice")
    policy.unlink()
    look_at_copies(desk)
    assert "backup.toml" not in desk.notices


def test_a_copy_that_fails_is_told_and_not_tried_again_at_once(
    desk: DeskStage, tmp_path: Path, picture: PictureTaker
) -> None:
    (tmp_path / "working" / BACKUPS_NAME).write_text("a file where the folder should be")
    look_at_copies(desk)
    desk.wait(lambda: "The backup could not be made" in desk.notices, "the notice")
    desk.wait(
        lambda: "The record and the older backups were not touched." in desk.notices, "the notice"
    )
    picture(desk, "a copy that failed")
    (tmp_path / "working" / BACKUPS_NAME).unlink()
    look_at_copies(desk)
    assert not (tmp_path / "working" / BACKUPS_NAME).exists(), "an hour has not passed"


def test_a_record_without_a_recovery_key_says_so(desk: DeskStage, tmp_path: Path) -> None:
    folder = tmp_path / "working"
    file = read_slots(folder)
    own = tuple(slot for slot in file.slots if slot.kind is not SlotKind.RECOVERY)
    write_slots(folder, type(file)(record_id=file.record_id, check=file.check, slots=own))
    look_at_copies(desk)
    desk.wait(lambda: "No recovery key opens this record" in desk.notices, "the notice")


def test_a_demo_is_neither_copied_nor_alarmed_about(open_desk: OpenDesk, tmp_path: Path) -> None:
    demo = open_desk(demo_profile(tmp_path / "demo"))
    demo.wait_signed_on()
    assert not care(demo)._copies_timer.isActive()
    assert care(demo)._place_timer.isActive()


@pytest.mark.timeout(300)
def test_typing_goes_on_while_a_big_record_is_copied(desk: DeskStage, soak_scale: int) -> None:
    store = desk.desk.record._open.store
    for part in range(15 * soak_scale):
        facts = [
            ContactOpened(
                contact_id=f"{part}-{number}",
                call_id=None,
                call_number="26-0000001",
                entry_channel="CT_FLAG",
            )
            for number in range(400)
        ]
        store.append(*facts, actor="ann").result()
    desk.open_by_hand("26-0000005")
    desk.answer()
    care(desk).look_at_copies()
    desk.wait(lambda: care(desk).is_copying, "the copy")
    during, typed = 0, ""
    while care(desk).is_copying:
        desk.hands.type("k")
        typed += "k"
        desk.wait_saved()
        during += care(desk).is_copying
    assert during >= 3, "no keystroke was saved while the copy was made"
    assert SaveState.NOT_SAVED not in {news.state for news in desk.saves}
    desk.wait_saved()
    assert desk.note.endswith(typed)
    assert desk.stored_note() == desk.note
    desk.wait(lambda: "every one checked" in desk.notices, "the notice")
