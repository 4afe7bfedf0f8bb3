"""A record that ends earlier than it had come is told, not swallowed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from record_parts import QUICK, HandClock, MemoryKeyring, key_of, make_demo, open_demo, opened

from db.errors import MarkChangedError, RecordRolledBackError
from db.facts import DeskStarted, RollbackFound
from db.journal.mark import MARK_NAME, read_marks
from db.proof.report import FindingKind
from db.proof.verify import verify_record
from db.store import Store
from db.vault.keyring_box import KeyringBox
from db.vault.keys import DemoOpener, KeyringOpener, KeyringSlot, PassphraseSlot

# a child that logs, waits until the mark is on the disk, and dies without closing: the WAL stays
CHILD = """
import os, pathlib, sys
sys.path[:0] = sys.argv[2:]
from record_parts import open_demo, opened
from db.journal.mark import MARK_NAME
folder = pathlib.Path(sys.argv[1])
store = open_demo(folder)
for n in range(10):
    store.append(opened(f"late-{n}"), actor="ann").result()
store._keeper.close()
os._exit(0)
"""
PATHS = [str(Path(__file__).parent), str(Path(__file__).parents[2])]


@pytest.fixture
def crashed(folder):
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    subprocess.run([sys.executable, "-c", CHILD, str(folder), *PATHS], check=True)
    assert (folder / "record.db-wal").stat().st_size > 0
    return folder


def kinds_of(store):
    reader = store.reader()
    found = [entry.fact for entry in reader.entries().result()]
    reader.close()
    return found


def test_a_crash_by_itself_loses_nothing_and_warns_of_nothing(crashed):
    store = open_demo(crashed)
    assert store.warnings == ()
    reader = store.reader()
    assert len(reader.entries().result()) == 12
    reader.close()
    store.close()


@pytest.mark.parametrize("harm", ["deleted", "cut", "header", "bit"])
def test_a_wal_that_was_harmed_is_told(crashed, harm):
    wal = crashed / "record.db-wal"
    data = bytearray(wal.read_bytes())
    if harm == "deleted":
        wal.unlink()
    else:
        if harm == "cut":
            data = data[: len(data) // 2]
        elif harm == "header":
            data[:32] = bytes(32)
        else:
            data[5000] ^= 4
        wal.write_bytes(data)
    (crashed / "record.db-shm").unlink(missing_ok=True)
    report = verify_record(crashed, keys=DemoOpener())
    assert [finding.kind for finding in report.findings] == [FindingKind.CUT_OFF]
    store = open_demo(crashed)
    (warning,) = store.warnings
    assert isinstance(warning, RecordRolledBackError)
    desk = store.desk
    started, rolled_back = kinds_of(store)
    store.append(opened("after"), actor="ann").result()
    store.close()
    assert isinstance(started, DeskStarted)
    assert isinstance(rolled_back, RollbackFound)
    assert (rolled_back.marked_seq, started.desk_id) == (12, desk)
    assert rolled_back.found_seq < 12
    again = open_demo(crashed)
    assert again.warnings == ()
    assert again.desk == desk
    again.close()
    report = verify_record(crashed, keys=DemoOpener(), full=True)
    assert (report.whole, report.chains) == (True, 2)


def test_an_old_copy_of_the_record_alone_is_told(folder, tmp_path):
    make_demo(folder).close()
    shutil.copy(folder / "record.db", tmp_path / "old.db")
    store = open_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    shutil.copy(tmp_path / "old.db", folder / "record.db")
    assert not verify_record(folder, keys=DemoOpener()).whole
    store = open_demo(folder)
    assert [type(it) for it in store.warnings] == [RecordRolledBackError]
    store.close()


def test_another_history_of_the_same_length_is_told(folder, tmp_path):
    make_demo(folder).close()
    shutil.copytree(folder, tmp_path / "other")
    for place, contact in ((folder, "one"), (tmp_path / "other", "two")):
        store = open_demo(place)
        store.append(opened(contact), actor="ann").result()
        store.close()
    shutil.copy(tmp_path / "other" / "record.db", folder / "record.db")
    report = verify_record(folder, keys=DemoOpener())
    assert [finding.kind for finding in report.findings] == [FindingKind.CUT_OFF]
    store = open_demo(folder)
    assert [type(it) for it in store.warnings] == [RecordRolledBackError]
    store.close()


def test_an_old_copy_of_the_whole_profile_is_told_by_the_keyring_only(tmp_path):
    keyring = MemoryKeyring()
    box = KeyringBox(keyring)
    folder, old = tmp_path / "profile", tmp_path / "old"
    times = {"unix_ms": HandClock(), "app_version": "0.1.0"}
    slots = [KeyringSlot(box), PassphraseSlot("words", cost=QUICK)]
    Store.create(folder, profile="working", slots=slots, **times).close()
    shutil.copytree(folder, old)
    store = Store.open(folder, keys=KeyringOpener(box), **times)
    assert store.rollback_is_told
    store.append(opened(), actor="ann").result()
    store.close()
    shutil.rmtree(folder)
    old.rename(folder)
    assert verify_record(folder, keys=KeyringOpener(box)).whole
    report = verify_record(folder, keys=KeyringOpener(box), box=box)
    assert [finding.kind for finding in report.findings] == [FindingKind.CUT_OFF]
    store = Store.open(folder, keys=KeyringOpener(box), **times)
    assert [type(it) for it in store.warnings] == [RecordRolledBackError]
    store.close()


def test_without_a_keyring_it_is_said_that_a_rollback_would_not_be_seen(store):
    assert not store.rollback_is_told


@pytest.mark.parametrize("text", ["", "x", "00\n{}", "\udcff" * 3, "a\n" + "[" * 9999])
def test_a_mark_that_was_changed_is_told(folder, text):
    make_demo(folder).close()
    (folder / MARK_NAME).write_bytes(text.encode(errors="surrogateescape"))
    report = verify_record(folder, keys=DemoOpener())
    assert [finding.kind for finding in report.findings] == [FindingKind.MARK_CHANGED]
    store = open_demo(folder)
    assert [type(it) for it in store.warnings] == [MarkChangedError]
    store.close()
    store = open_demo(folder)
    assert store.warnings == ()
    store.close()


def test_the_mark_of_another_record_is_not_taken(folder, tmp_path):
    make_demo(folder).close()
    make_demo(tmp_path / "other").close()
    shutil.copy(tmp_path / "other" / MARK_NAME, folder / MARK_NAME)
    assert not verify_record(folder, keys=DemoOpener()).whole


def test_the_mark_names_the_last_entry_after_closing(folder, store):
    store.append(opened(), actor="ann").result()
    store.close()
    found = read_marks(folder, store.record_id, key_of(folder), None)
    assert found.ends[store.desk][0] == 2
    assert not (folder / (MARK_NAME + ".writing")).exists()
