"""A backup is verified before it counts, opens with the recovery key, and restores to a whole."""

import pytest
from nacl.public import PrivateKey
from nacl.signing import SigningKey
from record_parts import (
    QUICK,
    HandClock,
    MemoryKeyring,
    consult,
    key_of,
    make_demo,
    open_demo,
    opened,
)

from db.care import backup
from db.care.backup import CopyStep, backups_in
from db.care.restore import plan_restore, restore, try_recovery
from db.connection import open_connection
from db.errors import BackupFailedError, NoSlotError, RecordBusyError, WrongKeyError
from db.facts import DeskStarted
from db.proof.report import FindingKind
from db.proof.verify import verify_record
from db.store import Store
from db.vault.keyring_box import KeyringBox
from db.vault.keys import (
    DemoOpener,
    KeyringOpener,
    KeyringSlot,
    PassphraseOpener,
    PassphraseSlot,
    RecoveryOpener,
    RecoverySlot,
)

AGENCY = PrivateKey.generate()
CLOCK = HandClock()
TIMES = {"unix_ms": CLOCK, "app_version": "0.1.0"}


def entries_in(store):
    reader = store.reader()
    found = reader.entries().result()
    contacts = {row.contact_id for row in reader.open_contacts().result()}
    reader.close()
    return found, contacts


def test_a_backup_is_made_beside_the_writer_and_is_whole(folder, store):
    futures = [store.append(opened(f"contact-{n}"), actor="ann") for n in range(50)]
    made = store.backup().result(30)
    more = store.append(opened("after"), actor="ann").result()
    assert [future.result()[0].seq for future in futures] == list(range(2, 52))
    assert more[0].seq == 52
    report = verify_record(made.folder, keys=DemoOpener(), full=True)
    assert report.whole
    assert report.entries == made.entries <= 52
    assert made.folder.parent == folder / "backups"
    assert not list(made.folder.glob("*-wal"))


def test_the_time_of_the_last_backup_is_kept(store, reader, tmp_path):
    assert reader.backup_times().result().here_ms is None
    here = store.backup().result(30)
    away = store.backup(tmp_path / "share", off_machine=True).result(30)
    times = reader.backup_times().result()
    assert (times.here_ms, times.off_machine_ms) == (here.made_ms, away.made_ms)


def test_the_newest_three_backups_stay(folder, store):
    made = [store.backup().result(30) for _ in range(5)]
    assert backups_in(folder / "backups") == tuple(it.folder for it in made[2:])
    assert [it.removed for it in made] == [0, 0, 0, 1, 1]


def test_a_backup_of_a_damaged_record_fails_and_removes_nothing(folder):
    store = make_demo(folder)
    for n in range(40):
        store.append(opened(f"contact-{n}"), actor="ann").result()
    good = store.backup().result(30)
    store.close()
    path = folder / "record.db"
    data = bytearray(path.read_bytes())
    for page in range(3, len(data) // 4096):
        data[page * 4096 + 100] ^= 1
    harmed = open_demo(folder)
    path.write_bytes(data)
    for _ in range(3):
        with pytest.raises(BackupFailedError) as told:
            harmed.backup().result(30)
    assert "not touched" in told.value.what_is_safe
    assert backups_in(folder / "backups") == (good.folder,)
    assert list((folder / "backups").iterdir()) == [good.folder]
    harmed._worker.close()
    harmed._keeper.close()
    harmed._lock.release()


def test_closing_waits_for_the_backup_that_was_asked_for(folder, store):
    future = store.backup()
    store.close()
    assert future.result(0).entries == 1


def test_a_restore_says_what_would_be_lost_and_loses_no_more(folder, store):
    store.append(opened("kept"), actor="ann").result()
    made = store.backup().result(30)
    first_lost = store.append(opened("lost-1"), actor="ann").result()[0]
    store.append(opened("lost-2"), actor="ann").result()
    desk = store.desk
    with pytest.raises(RecordBusyError):
        restore(made.folder, folder, keys=DemoOpener(), unix_ms=CLOCK)
    store.close()
    plan = plan_restore(made.folder, folder, keys=DemoOpener())
    assert (plan.backup_entries, plan.record_entries, plan.lost) == (2, 4, 2)
    assert plan.lost_from_ms == first_lost.wall_ms
    aside = restore(made.folder, folder, keys=DemoOpener(), unix_ms=CLOCK)
    assert (aside / "record.db").exists()
    again = open_demo(folder)
    again.append(opened("after"), actor="ann").result()
    found, contacts = entries_in(again)
    warnings, new_desk = again.warnings, again.desk
    again.close()
    assert warnings == ()
    assert contacts == {"kept", "after"}
    assert new_desk != desk
    assert isinstance(found[0].fact, DeskStarted)
    report = verify_record(folder, keys=DemoOpener(), full=True)
    assert (report.findings, report.chains) == ((), 2)


def test_a_record_that_is_gone_is_restored_and_the_mark_tells_the_loss(folder, store):
    made = store.backup().result(30)
    store.append(opened("lost"), actor="ann").result()
    store.close()
    (folder / "record.db").unlink()
    plan = plan_restore(made.folder, folder, keys=DemoOpener())
    assert (plan.record_entries, plan.lost, plan.lost_from_ms) == (None, 1, None)
    restore(made.folder, folder, keys=DemoOpener(), unix_ms=CLOCK)
    open_demo(folder).close()
    assert verify_record(folder, keys=DemoOpener()).whole


def test_a_broken_backup_is_not_restored(folder, store):
    made = store.backup().result(30)
    store.append(opened("kept"), actor="ann").result()
    store.close()
    connection = open_connection(made.folder / "record.db", key_of(folder))
    connection.execute("drop trigger entry_never_changes")
    connection.execute("update entry set actor = 'bea'")
    connection.close()
    with pytest.raises(BackupFailedError):
        plan_restore(made.folder, folder, keys=DemoOpener())
    with pytest.raises(BackupFailedError):
        restore(made.folder, folder, keys=DemoOpener(), unix_ms=CLOCK)
    again = open_demo(folder)
    assert len(entries_in(again)[0]) == 2
    again.close()


def test_a_backup_tells_each_step_and_is_of_one_moment_whatever_is_written(store, monkeypatch):
    monkeypatch.setattr(backup, "_PAGES_AT_ONCE", 4)
    for n in range(60):
        store.append(consult(f"contact-{n}", narrative="x" * 2000), actor="ann").result()
    told = []

    def write_beside(step, done, total):
        told.append((step, done, total))
        if step is CopyStep.COPYING:  # a copy of the newest would begin again, and never end
            store.append(opened(f"beside-{len(told)}"), actor="ann").result()

    made = store.backup(progress=write_beside).result(60)
    copied = [done for step, done, _ in told if step is CopyStep.COPYING]
    assert copied == sorted(copied)
    assert len(copied) > 10
    assert copied[-1] == {total for step, _, total in told if step is CopyStep.COPYING}.pop()
    assert [step for step in CopyStep if step in {it[0] for it in told}] == list(CopyStep)
    assert made.entries == 61


@pytest.fixture
def working(folder):
    keyring = MemoryKeyring()
    box = KeyringBox(keyring)
    slots = [KeyringSlot(box), RecoverySlot(bytes(AGENCY.public_key))]
    store = Store.create(folder, profile="working", slots=slots, **TIMES)
    store.append(opened(), actor="ann").result()
    made = store.backup().result(30)
    store.close()
    return folder, made.folder, box


def test_a_new_computer_is_set_up_from_a_backup_and_the_recovery_key(working, tmp_path):
    _, backup, _ = working
    place = tmp_path / "new computer"
    recovery = RecoveryOpener(bytes(AGENCY))
    with pytest.raises(NoSlotError):
        restore(backup, place, keys=recovery, unix_ms=CLOCK)
    new = [PassphraseSlot("new words", cost=QUICK), RecoverySlot(bytes(AGENCY.public_key))]
    restore(backup, place, keys=recovery, new_slots=new, unix_ms=CLOCK)
    store = Store.open(place, keys=PassphraseOpener("new words"), **TIMES)
    store.append(opened("on the new computer"), actor="ann").result()
    assert entries_in(store)[1] == {"contact-1", "on the new computer"}
    assert (store.profile, store.warnings) == ("working", ())
    store.close()
    report = verify_record(place, keys=PassphraseOpener("new words"), full=True)
    assert (report.findings, report.chains) == ((), 2)


def recovered_again(backup, place, words):
    """Set a new computer up with the recovery key; returns its keys and a backup made there."""
    new = [PassphraseSlot(words, cost=QUICK), RecoverySlot(bytes(AGENCY.public_key))]
    restore(backup, place, keys=RecoveryOpener(bytes(AGENCY)), new_slots=new, unix_ms=CLOCK)
    keys = PassphraseOpener(words)
    store = Store.open(place, keys=keys, **TIMES)
    store.append(opened(words), actor="ann").result()
    made = store.backup().result(30)
    store.close()
    return keys, made.folder


def test_a_record_recovered_again_and_again_is_whole_and_can_be_backed_up(working, tmp_path):
    _, backup, _ = working
    for n in range(1, 4):
        keys, backup = recovered_again(backup, tmp_path / str(n), f"words of computer {n}")
        report = verify_record(tmp_path / str(n), keys=keys, full=True)
        assert (report.findings, report.chains) == ((), n + 1)


def test_a_desk_between_that_nobody_vouched_for_is_found(working, tmp_path):
    _, backup, _ = working
    _, first = recovered_again(backup, tmp_path / "1", "words of computer 1")
    keys, _ = recovered_again(first, tmp_path / "2", "words of computer 2")
    store = Store.open(tmp_path / "2", keys=keys, **TIMES)
    key = store._secrets.db_key
    store.close()
    connection = open_connection(tmp_path / "2" / "record.db", key)
    between, last = connection.execute(
        "select desk, place from entry where kind = 'desk.started' order by place"
    ).fetchall()[0]
    stranger = SigningKey.generate()
    with_key(connection, last, bytes(stranger.verify_key).hex())
    connection.close()
    found = verify_record(tmp_path / "2", keys=keys, full=True).findings
    assert {(it.kind, it.desk) for it in found} >= {(FindingKind.SIGNATURE_FORGED, between)}


def with_key(connection, place, desk_key):
    """Let the entry at ``place`` declare another key, as somebody without ours would."""
    connection.execute("drop trigger body_never_changes")
    connection.execute(
        "update body set body = json_set(body, '$.desk_key', ?) where place = ?", (desk_key, place)
    )


def test_a_former_chain_that_changes_after_a_restore_is_found(working, tmp_path):
    _, backup, _ = working
    place = tmp_path / "new"
    new = [PassphraseSlot("new words", cost=QUICK)]
    restore(backup, place, keys=RecoveryOpener(bytes(AGENCY)), new_slots=new, unix_ms=CLOCK)
    keys = PassphraseOpener("new words")
    store = Store.open(place, keys=keys, **TIMES)
    key = store._secrets.db_key
    store.close()
    connection = open_connection(place / "record.db", key)
    connection.execute("drop trigger entry_never_goes")
    connection.execute("drop trigger body_goes_by_certificate")
    connection.execute("delete from body where place = 2")
    connection.execute("delete from outbox where place = 2")
    connection.execute("delete from entry where place = 2")
    connection.close()
    kinds = {finding.kind for finding in verify_record(place, keys=keys).findings}
    assert FindingKind.CHAIN_BROKEN in kinds


def test_a_restore_with_the_keyring_keeps_its_mark_true(working):
    folder, backup, box = working
    store = Store.open(folder, keys=KeyringOpener(box), **TIMES)
    store.append(opened("lost"), actor="ann").result()
    store.close()
    plan = plan_restore(backup, folder, keys=KeyringOpener(box), box=box)
    assert plan.lost == 1
    restore(backup, folder, keys=KeyringOpener(box), box=box, unix_ms=CLOCK)
    store = Store.open(folder, keys=KeyringOpener(box), **TIMES)
    assert store.warnings == ()
    store.close()
    assert verify_record(folder, keys=KeyringOpener(box), box=box).whole


def test_the_recovery_key_is_tried_at_set_up(working):
    folder, _, _ = working
    try_recovery(folder, RecoveryOpener(bytes(AGENCY)))
    with pytest.raises(WrongKeyError):
        try_recovery(folder, RecoveryOpener(bytes(PrivateKey.generate())))
