"""How a profile's record is opened: by keyring, by passphrase, and never unattended for real."""

import json
from pathlib import Path

import keyring
import pytest
from app_parts import KeptKeyring
from keyring.backends import fail

from console.app.record.opening import Opened, PassphraseNeeded, open_demo, open_working
from db.errors import (
    DemoSlotRefusedError,
    KeyringLockedError,
    NoKeyringError,
    NoSlotError,
    RecordBusyError,
    WrongPassphraseError,
)
from db.vault.slots import SLOTS_NAME, SlotKind, read_slots

VERSION = "0+test"
PASSPHRASE = "four quiet lanterns on the hill"


def shut(answer: Opened | PassphraseNeeded) -> None:
    assert isinstance(answer, Opened)
    answer.reader.close()
    answer.store.close()


def needed(answer: Opened | PassphraseNeeded) -> PassphraseNeeded:
    assert isinstance(answer, PassphraseNeeded)
    return answer


def test_a_demo_is_made_once_and_opened_unattended_from_then_on(tmp_path: Path) -> None:
    for opened_before in (1, 2):
        answer = open_demo(tmp_path / "demo", VERSION)
        assert answer.store.profile == "demo"
        counts = answer.reader.counts().result(10)
        assert (counts.of("record.created"), counts.of("desk.opened")) == (1, opened_before)
        shut(answer)


def test_a_working_record_is_made_and_opened_with_the_keyring(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    shut(open_working(tmp_path, VERSION, None))
    assert keyring_here.kept
    answer = open_working(tmp_path, VERSION, None)
    assert isinstance(answer, Opened)
    assert answer.store.profile == "working"
    shut(answer)
    assert not read_slots(tmp_path).of_kind(SlotKind.DEMO)


@pytest.mark.usefixtures("keyring_missing")
def test_without_a_keyring_a_passphrase_is_asked_for_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "working"
    answer = needed(open_working(folder, VERSION, None))
    assert answer.new
    assert isinstance(answer.reason, NoKeyringError)
    assert not (folder / SLOTS_NAME).exists()
    assert not (folder / "record.db").exists()


@pytest.mark.usefixtures("keyring_missing")
def test_a_wrong_passphrase_asks_again_and_the_right_one_opens(tmp_path: Path) -> None:
    shut(open_working(tmp_path, VERSION, PASSPHRASE))
    again = needed(open_working(tmp_path, VERSION, None))
    assert not again.new
    wrong = needed(open_working(tmp_path, VERSION, PASSPHRASE + "s"))
    assert isinstance(wrong.reason, WrongPassphraseError)
    assert not wrong.new
    shut(open_working(tmp_path, VERSION, PASSPHRASE))


def test_a_locked_keyring_asks_for_a_passphrase_where_the_record_is_not_made_yet(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    keyring_here.locked = True
    answer = needed(open_working(tmp_path / "working", VERSION, None))
    assert answer.new
    assert isinstance(answer.reason, KeyringLockedError)


def test_a_record_that_only_the_keyring_opens_says_so_when_there_is_none(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    shut(open_working(tmp_path, VERSION, None))
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(NoKeyringError) as caught:
        open_working(tmp_path, VERSION, None)
    assert all(caught.value.sentences)
    with pytest.raises(NoSlotError):
        open_working(tmp_path, VERSION, PASSPHRASE)


def test_a_demo_key_beside_a_working_record_is_refused(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    shut(open_demo(tmp_path / "demo", VERSION))
    shut(open_working(tmp_path / "working", VERSION, None))
    slots = json.loads((tmp_path / "working" / SLOTS_NAME).read_text())
    demo = json.loads((tmp_path / "demo" / SLOTS_NAME).read_text())
    slots["slots"] += demo["slots"]
    (tmp_path / "working" / SLOTS_NAME).write_text(json.dumps(slots))
    with pytest.raises(DemoSlotRefusedError):
        open_working(tmp_path / "working", VERSION, None)


def test_a_working_record_is_never_opened_as_a_demo(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    shut(open_working(tmp_path, VERSION, None))
    with pytest.raises(NoSlotError):
        open_demo(tmp_path, VERSION)


def test_a_demo_record_is_never_opened_as_a_working_one(
    tmp_path: Path, keyring_here: KeptKeyring
) -> None:
    shut(open_demo(tmp_path, VERSION))
    with pytest.raises(NoSlotError):
        open_working(tmp_path, VERSION, None)
    with pytest.raises(NoSlotError):
        open_working(tmp_path, VERSION, PASSPHRASE)


def test_a_record_that_is_open_elsewhere_is_refused_in_words(tmp_path: Path) -> None:
    first = open_demo(tmp_path, VERSION)
    with pytest.raises(RecordBusyError) as caught:
        open_demo(tmp_path, VERSION)
    assert "already open" in caught.value.what_happened
    shut(first)
    shut(open_demo(tmp_path, VERSION))
