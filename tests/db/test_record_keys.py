"""The key is locked up, opens by each slot, and a wrong key is told from a damaged file."""

import json
import re
import time

import pytest
from nacl.public import PrivateKey
from record_parts import (
    QUICK,
    REFUSALS,
    HandClock,
    LockedKeyring,
    MemoryKeyring,
    SilentKeyring,
    make_demo,
    opened,
)

from db.errors import (
    DamagedRecordError,
    DamagedSlotsError,
    DemoSlotRefusedError,
    KeyringEmptyError,
    KeyringLockedError,
    KeyringTimedOutError,
    NoKeyringError,
    NoSlotError,
    WrongKeyError,
    WrongPassphraseError,
)
from db.store import Store
from db.vault.keyring_box import KeyringBox
from db.vault.keys import (
    DemoOpener,
    DemoSlot,
    KeyringOpener,
    KeyringSlot,
    PassphraseOpener,
    PassphraseSlot,
    RecoveryOpener,
    RecoverySlot,
)
from db.vault.slots import SLOTS_NAME, SlotKind, read_slots, write_slots

PHRASE = "four calm words here"
AGENCY = PrivateKey.generate()


def make(folder, slots, profile="working"):
    return Store.create(
        folder, profile=profile, slots=slots, unix_ms=HandClock(), app_version="0.1.0"
    )


def open_by(folder, keys):
    return Store.open(folder, keys=keys, unix_ms=HandClock(), app_version="0.1.0")


@pytest.fixture
def keyring():
    return MemoryKeyring()


@pytest.fixture
def working(folder, keyring):
    slots = [
        KeyringSlot(KeyringBox(keyring)),
        PassphraseSlot(PHRASE, cost=QUICK),
        RecoverySlot(bytes(AGENCY.public_key)),
    ]
    store = make(folder, slots)
    store.append(opened(), actor="ann").result()
    store.close()
    return folder


def test_each_slot_opens_the_same_record(working, keyring):
    for keys in (KeyringOpener(KeyringBox(keyring)), PassphraseOpener(PHRASE)):
        store = open_by(working, keys)
        assert store.profile == "working"
        reader = store.reader()
        assert len(reader.timeline("contact-1").result()) == 1
        reader.close()
        store.close()
    slots = read_slots(working)
    recovered = RecoveryOpener(bytes(AGENCY)).open(slots)
    assert recovered.db_key == PassphraseOpener(PHRASE).open(slots).db_key


def test_the_recovery_key_opens_the_record_and_cannot_sign_as_the_desk(working):
    assert RecoveryOpener(bytes(AGENCY)).open(read_slots(working)).desk_seed is None
    with pytest.raises(NoSlotError):
        open_by(working, RecoveryOpener(bytes(AGENCY)))


def test_no_key_lies_in_the_folder_or_prints_itself(working, keyring):
    secrets = PassphraseOpener(PHRASE).open(read_slots(working))
    parts = [secrets.db_key, secrets.desk_seed, PHRASE.encode()]
    needles = [form for part in parts for form in (part, part.hex().encode())]
    for path in working.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert not any(needle in data for needle in needles), path.name
    assert secrets.db_key.hex() not in repr(secrets)
    assert keyring.kept
    assert not any(secrets.db_key.hex() in kept for kept in keyring.kept.values())


def test_the_slot_file_is_readable_by_its_owner_only(working):
    assert (working / SLOTS_NAME).stat().st_mode & 0o077 == 0


def test_a_wrong_passphrase_and_a_wrong_recovery_key_are_told(working):
    with pytest.raises(WrongPassphraseError):
        open_by(working, PassphraseOpener("four calm words hear"))
    with pytest.raises(WrongKeyError):
        open_by(working, RecoveryOpener(bytes(PrivateKey.generate())))


def test_an_empty_keyring_and_another_users_keyring_are_told(working, keyring):
    with pytest.raises(KeyringEmptyError):
        open_by(working, KeyringOpener(KeyringBox(MemoryKeyring())))
    for name in keyring.kept:
        keyring.kept[name] = "00" * 32
    with pytest.raises(WrongKeyError):
        open_by(working, KeyringOpener(KeyringBox(keyring)))


def test_a_second_user_of_the_computer_has_a_slot_of_their_own(working, keyring):
    other = MemoryKeyring()
    file = read_slots(working)
    slot = KeyringSlot(KeyringBox(other)).lock(PassphraseOpener(PHRASE).open(file))
    write_slots(
        working, type(file)(record_id=file.record_id, check=file.check, slots=(*file.slots, slot))
    )
    for own in (keyring, other):
        open_by(working, KeyringOpener(KeyringBox(own))).close()


@pytest.mark.parametrize("place", [0, 20, 100, 4000])
def test_a_damaged_first_page_is_not_called_a_wrong_key(working, place):
    path = working / "record.db"
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedRecordError):
        open_by(working, PassphraseOpener(PHRASE))


def test_a_key_of_another_record_is_called_a_wrong_key(working, tmp_path):
    make(tmp_path / "other", [PassphraseSlot("other words", cost=QUICK)]).close()
    ours, theirs = (json.loads((f / SLOTS_NAME).read_text()) for f in (working, tmp_path / "other"))
    ours["slots"] = theirs["slots"]
    (working / SLOTS_NAME).write_text(json.dumps(ours))
    with pytest.raises(WrongKeyError):
        open_by(working, PassphraseOpener("other words"))


def test_a_swapped_record_file_is_found(working, tmp_path):
    make(tmp_path / "other", [PassphraseSlot(PHRASE, cost=QUICK)]).close()
    (tmp_path / "other" / "record.db").replace(working / "record.db")
    with pytest.raises(DamagedRecordError):
        open_by(working, PassphraseOpener(PHRASE))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 2, "record_id": "x", "check": "x", "slots": []}',
        '{"format": 1, "record_id": "x", "check": "x", "slots": [{}]}',
        (
            '{"format": 1, "record_id": "x", "check": "x", "slots": [{"slot_id": "x",'
            ' "kind": "new", "label": ""}]}'
        ),
        (
            '{"format": 1, "record_id": "x", "check": "x", "slots": [{"slot_id": "x",'
            ' "kind": "passphrase", "label": "", "salt": 3}]}'
        ),
        (
            '{"format": 1, "record_id": "x", "check": "x", "slots": [{"slot_id": "x",'
            ' "kind": "passphrase", "label": "", "salt": "zz"}]}'
        ),
        (
            '{"format": 1, "record_id": "x", "check": "x", "slots": [{"slot_id": "x",'
            ' "kind": "passphrase", "label": "", "salt": "00", "ops": 1, "memory_bytes": 1}]}'
        ),
        "[" * 100_000,
        " " * 300_000 + "{}",
    ],
)
def test_a_spoilt_slot_file_is_told(working, text):
    (working / SLOTS_NAME).write_text(text)
    with pytest.raises(DamagedSlotsError):
        open_by(working, PassphraseOpener(PHRASE))


def test_a_slot_file_cannot_ask_for_endless_work(working):
    values = json.loads((working / SLOTS_NAME).read_text())
    for slot in values["slots"]:
        if slot["kind"] == "passphrase":
            slot["memory_bytes"] = 1 << 40
    (working / SLOTS_NAME).write_text(json.dumps(values))
    with pytest.raises(DamagedSlotsError):
        open_by(working, PassphraseOpener(PHRASE))


def test_a_missing_way_is_told(folder):
    make_demo(folder).close()
    for keys in (KeyringOpener(), PassphraseOpener("x"), RecoveryOpener(bytes(AGENCY))):
        with pytest.raises(NoSlotError):
            open_by(folder, keys)


def test_a_plain_text_key_is_refused_for_a_working_record(folder):
    with pytest.raises(DemoSlotRefusedError):
        make(folder, [PassphraseSlot(PHRASE, cost=QUICK), DemoSlot()])
    assert not (folder / "record.db").exists()
    with pytest.raises(NoSlotError):
        make(folder, [])


def test_a_plain_text_key_laid_beside_a_working_record_opens_nothing(working):
    file = read_slots(working)
    slot = DemoSlot().lock(PassphraseOpener(PHRASE).open(file))
    write_slots(
        working, type(file)(record_id=file.record_id, check=file.check, slots=(*file.slots, slot))
    )
    for keys in (DemoOpener(), PassphraseOpener(PHRASE)):
        with pytest.raises(DemoSlotRefusedError):
            open_by(working, keys)


def test_a_demonstration_record_opens_unattended(folder):
    make_demo(folder).close()
    assert [slot.kind for slot in read_slots(folder).slots] == [SlotKind.DEMO]
    store = open_by(folder, DemoOpener())
    assert store.profile == "demo"
    store.close()


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_locked_keyring_is_told_and_nothing_is_made(folder, refusal):
    with pytest.raises(KeyringLockedError) as told:
        make(folder, [KeyringSlot(KeyringBox(LockedKeyring(refusal)))])
    assert "locked" in told.value.what_happened
    assert not (folder / "record.db").exists()


def test_a_keyring_that_does_not_answer_is_given_up_after_its_limit():
    silent = SilentKeyring()
    began = time.monotonic()
    with pytest.raises(KeyringTimedOutError):
        KeyringBox(silent, limit_s=0.05).get("x")
    assert time.monotonic() - began < 5
    silent.answered.set()


@pytest.mark.parametrize("backend", ["fail", "null"])
def test_a_system_without_a_keyring_is_told(monkeypatch, working, backend):
    import keyring
    from keyring.backends import fail, null

    before = keyring.get_keyring()
    keyring.set_keyring({"fail": fail, "null": null}[backend].Keyring())
    try:
        with pytest.raises(NoKeyringError) as told:
            open_by(working, KeyringOpener())
    finally:
        keyring.set_keyring(before)
    assert "passphrase" in told.value.what_to_do
    open_by(working, PassphraseOpener(PHRASE)).close()


def test_a_keyring_that_writes_plain_text_counts_as_none():
    import keyring

    plain = type("Keyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})()
    before = keyring.get_keyring()
    keyring.set_keyring(plain)
    try:
        with pytest.raises(NoKeyringError):
            KeyringBox().put("x", "secret")
    finally:
        keyring.set_keyring(before)
    assert plain.kept == {}


def test_the_secret_can_be_forgotten():
    keeper = MemoryKeyring()
    box = KeyringBox(keeper)
    box.put("x", "secret")
    box.forget("x")
    box.forget("x")
    assert keeper.kept == {}
    assert re.search("MemoryKeyring$", box.name())
