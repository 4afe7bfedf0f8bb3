"""Ways to open a record come and go, and its key can be changed, killed at any moment or not."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nacl.public import PrivateKey
from nacl.signing import SigningKey
from record_parts import QUICK, HandClock, MemoryKeyring, opened, without_triggers

from db.connection import open_connection
from db.errors import NoSlotError, RecordBusyError, WrongPassphraseError
from db.journal.chain import desk_signature
from db.proof.report import FindingKind
from db.proof.verify import verify_record
from db.store import Store
from db.vault.keyring_box import KeyringBox
from db.vault.keys import (
    HeldKey,
    KeyringOpener,
    KeyringSlot,
    PassphraseOpener,
    PassphraseSlot,
    RecoveryOpener,
    RecoverySlot,
)
from db.vault.rotation import add_slot, remove_slot, rotate_key
from db.vault.slots import SlotKind, read_slots

AGENCY = PrivateKey.generate()
OLD, NEW = PassphraseOpener("old words"), PassphraseOpener("new words")
TIMES = {"unix_ms": HandClock(), "app_version": "0.1.0"}
PATHS = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
CHILD = """
import pathlib, sys
sys.path[:0] = sys.argv[2:]
from record_parts import QUICK, HandClock
from db.vault.keys import PassphraseOpener, PassphraseSlot
from db.vault.rotation import rotate_key
print("ready", flush=True)
rotate_key(pathlib.Path(sys.argv[1]), keys=PassphraseOpener("old words"),
           slots=[PassphraseSlot("new words", cost=QUICK)], unix_ms=HandClock())
print("done", flush=True)
"""


@pytest.fixture
def working(folder):
    slots = [PassphraseSlot("old words", cost=QUICK), RecoverySlot(bytes(AGENCY.public_key))]
    store = Store.create(folder, profile="working", slots=slots, **TIMES)
    for n in range(20):
        store.append(opened(f"contact-{n}"), actor="ann").result()
    store.close()
    return folder


def entries(folder, keys):
    store = Store.open(folder, keys=keys, **TIMES)
    reader = store.reader()
    found = len(reader.entries().result())
    warnings = store.warnings
    reader.close()
    store.close()
    return found, warnings


def test_a_slot_is_added_and_taken_away(working):
    keyring = MemoryKeyring()
    slot_id = add_slot(working, keys=OLD, plan=KeyringSlot(KeyringBox(keyring)))
    assert entries(working, KeyringOpener(KeyringBox(keyring))) == (21, ())
    remove_slot(working, keys=OLD, slot_id=slot_id)
    with pytest.raises(NoSlotError):
        entries(working, KeyringOpener(KeyringBox(keyring)))
    assert entries(working, OLD) == (21, ())


def test_the_last_slot_of_a_desk_stays(working):
    (slot,) = read_slots(working).of_kind(SlotKind.PASSPHRASE)
    with pytest.raises(NoSlotError):
        remove_slot(working, keys=OLD, slot_id=slot.slot_id)
    with pytest.raises(NoSlotError):
        remove_slot(working, keys=OLD, slot_id="another")
    assert entries(working, OLD) == (21, ())


def test_a_passphrase_is_changed_by_adding_one_and_taking_the_other_away(working):
    (slot,) = read_slots(working).of_kind(SlotKind.PASSPHRASE)
    add_slot(working, keys=OLD, plan=PassphraseSlot("new words", cost=QUICK))
    remove_slot(working, keys=NEW, slot_id=slot.slot_id)
    assert entries(working, NEW) == (21, ())
    with pytest.raises(WrongPassphraseError):
        entries(working, OLD)


def test_after_a_rotation_neither_the_old_slots_nor_the_old_key_open(working):
    before = OLD.open(read_slots(working)).db_key
    slots = [PassphraseSlot("new words", cost=QUICK), RecoverySlot(bytes(AGENCY.public_key))]
    rotate_key(working, keys=OLD, slots=slots, unix_ms=HandClock())
    assert entries(working, NEW) == (1, ())  # of the new chain
    with pytest.raises(WrongPassphraseError):
        entries(working, OLD)
    assert RecoveryOpener(bytes(AGENCY)).open(read_slots(working)).db_key != before
    report = verify_record(working, keys=NEW, full=True)
    assert (report.findings, report.entries) == ((), 22)
    (backup,) = (working / "backups").iterdir()
    assert verify_record(backup, keys=OLD).whole


def test_after_a_rotation_the_former_signing_key_signs_nothing_more(working):
    former = OLD.open(read_slots(working))
    slots = [PassphraseSlot("new words", cost=QUICK)]
    new = rotate_key(working, keys=OLD, slots=slots, unix_ms=HandClock())
    assert new.desk_seed not in (None, former.desk_seed)
    store = Store.open(working, keys=NEW, **TIMES)
    store.append(opened("after"), actor="ann").result()
    desk = store.desk
    look = store.reader()
    (started,) = look.entries(kind="desk.started").result()
    look.close()
    store.close()
    assert started.fact.reason == "rekey"
    assert started.fact.desk_id == desk
    assert started.fact.desk_key == bytes(SigningKey(new.desk_seed).verify_key).hex()
    for keys in (NEW, HeldKey(new)):
        report = verify_record(working, keys=keys, full=True)
        assert (report.findings, report.chains) == ((), 2)
    # whoever kept the former key rewrites the newest entry with it: that is found
    forger = SigningKey(former.desk_seed)
    connection = open_connection(working / "record.db", new.db_key)
    row = connection.execute(
        "select place, hash from entry where entity = 'after' order by place desc"
    ).fetchone()
    without_triggers(
        connection,
        [
            (
                "update entry set desk_sig = ? where place = ?",
                (desk_signature(forger, row[1], b""), row[0]),
            )
        ],
    )
    connection.close()
    kinds = {one.kind for one in verify_record(working, keys=NEW).findings}
    assert kinds == {FindingKind.SIGNATURE_FORGED}


def test_a_record_whose_keys_were_changed_again_and_again_verifies(working):
    keys, clock = OLD, HandClock()
    for number in range(3):
        slots = [
            PassphraseSlot(f"words {number}", cost=QUICK),
            RecoverySlot(bytes(AGENCY.public_key)),
        ]
        rotate_key(working, keys=keys, slots=slots, unix_ms=clock)
        keys = PassphraseOpener(f"words {number}")
        store = Store.open(working, keys=keys, **TIMES)
        store.append(opened(f"after-{number}"), actor="ann").result()
        assert store.warnings == ()
        store.close()
    for opener in (keys, RecoveryOpener(bytes(AGENCY))):
        report = verify_record(working, keys=opener, full=True)
        assert (report.findings, report.chains) == ((), 4)


def test_what_a_killed_rotation_left_beside_the_record_is_taken_away(working):
    for name in ("record.db.next", "record.db.next-wal", "record.db.next-shm"):
        (working / name).write_bytes(b"left")
    slots = [PassphraseSlot("new words", cost=QUICK)]
    rotate_key(working, keys=OLD, slots=slots, unix_ms=HandClock())
    assert not list(working.glob("*.next*"))
    (working / "record.db.next-wal").write_bytes(b"left")
    assert entries(working, NEW) == (1, ())
    assert not list(working.glob("*.next*"))


def test_an_open_record_and_a_recovery_key_do_not_rotate(working):
    slots = [PassphraseSlot("new words", cost=QUICK)]
    store = Store.open(working, keys=OLD, **TIMES)
    with pytest.raises(RecordBusyError):
        rotate_key(working, keys=OLD, slots=slots, unix_ms=HandClock())
    store.close()
    with pytest.raises(NoSlotError):
        rotate_key(working, keys=RecoveryOpener(bytes(AGENCY)), slots=slots, unix_ms=HandClock())
    with pytest.raises(NoSlotError):
        rotate_key(
            working, keys=OLD, slots=[RecoverySlot(bytes(AGENCY.public_key))], unix_ms=HandClock()
        )
    assert entries(working, OLD) == (21, ())


@pytest.mark.parametrize(
    "kills", [8, pytest.param(200, marks=[pytest.mark.soak, pytest.mark.timeout(1800)])]
)
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_a_rotation_killed_at_any_moment_leaves_a_record_that_opens(tmp_path, kills):
    choose = random.Random(3)  # noqa: S311 - a repeatable sequence is wanted
    outcomes = set()
    for n in range(kills):
        folder = tmp_path / str(n)
        slots = [PassphraseSlot("old words", cost=QUICK)]
        Store.create(folder, profile="working", slots=slots, **TIMES).close()
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder), *PATHS], stdout=subprocess.PIPE
        )
        assert child.stdout.readline() == b"ready\n"
        time.sleep(choose.random() * 0.06)  # a random moment is what is tested
        os.kill(child.pid, signal.SIGKILL)
        child.stdout.close()
        child.wait()
        for name, keys in (("old", OLD), ("new", NEW)):
            try:
                found, _ = entries(folder, keys)
            except WrongPassphraseError:
                continue
            assert found == 1
            outcomes.add(name)
            assert verify_record(folder, keys=keys).whole
            break
        else:
            pytest.fail("neither the former nor the new words open the record")
    assert outcomes
