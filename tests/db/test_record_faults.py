"""Each fault of the disk is told in words, and nothing acknowledged is lost by it."""

import os
import random
import shutil
import subprocess
import sys

import pytest
from record_parts import HandClock, consult, key_of, make_demo, open_demo, opened

from db import errors
from db.care import ballast
from db.care.salvage import can_salvage, salvage
from db.connection import open_connection, told
from db.driver import DriverError
from db.errors import (
    ClockDoubtError,
    DamagedRecordError,
    DiskFullError,
    ReadOnlyRecordError,
    RecordError,
    RecordGoneError,
    RecordLockedError,
)
from db.proof.report import FindingKind
from db.proof.verify import verify_record
from db.rows import Draft
from db.vault.keys import DemoOpener

DRAFT = Draft(draft_id="d", contact_id="c", owner="ann", fields=(("narrative", "half typed"),))
LONG = "words " * 5000


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of 3 MB; needs the right to mount."""
    place = tmp_path / "small"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("mounting a small disk is not permitted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def ids_in(folder):
    store = open_demo(folder)
    reader = store.reader()
    found = {entry.entry_id for entry in reader.entries(limit=100_000).result()}
    drafts = reader.drafts().result()
    reader.close()
    store.close()
    return found, drafts


def test_every_expected_fault_says_three_things_in_whole_sentences():
    found = [
        it for it in vars(errors).values() if isinstance(it, type) and issubclass(it, RecordError)
    ]
    assert len(found) > 25
    for fault in found:
        for sentence in fault().sentences:
            assert sentence[0].isupper(), fault
            assert sentence.endswith("."), fault
    assert len({fault.what_happened for fault in found}) == len(found)


def test_on_a_full_disk_the_reserve_is_given_up_and_then_it_is_told(small_disk):
    if sys.platform != "linux":
        pytest.skip("tmpfs is Linux's")
    folder = small_disk / "profile"
    store = make_demo(folder)
    store.save_draft(DRAFT).result()
    assert (folder / ballast.BALLAST_NAME).exists()
    acknowledged, refused = set(), None
    for n in range(2000):
        try:
            done = store.append(consult(f"contact-{n}", LONG), actor="ann").result()
        except RecordError as error:
            refused = error
            break
        acknowledged.add(done[0].entry_id)
    assert isinstance(refused, DiskFullError)
    assert "disk is full" in refused.what_happened
    assert not (folder / ballast.BALLAST_NAME).exists()
    reader = store.reader()
    assert reader.drafts().result()[0].fields == DRAFT.fields
    reader.close()
    store.close()
    subprocess.run(["mount", "-o", "remount,size=32m", str(small_disk)], check=True)
    found, drafts = ids_in(folder)
    assert acknowledged <= found
    assert drafts[0].fields == DRAFT.fields
    assert (folder / ballast.BALLAST_NAME).exists()
    assert verify_record(folder, keys=DemoOpener()).whole


def test_after_a_full_disk_the_same_store_goes_on_when_there_is_room(folder, store, reader):
    connection = store._writer._connection

    def limit():
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count = {pages + 8}")

    store._worker.ask(limit).result()
    (folder / ballast.BALLAST_NAME).unlink(missing_ok=True)
    store.save_draft(DRAFT).result()
    futures = [store.append(consult(f"contact-{n}", LONG), actor="ann") for n in range(20)]
    faults = [type(future.exception()) for future in futures]
    assert DiskFullError in faults
    assert set(faults) == {DiskFullError, type(None)}
    # the connection was opened anew, without the limit: as when somebody freed the disk
    receipt = store.append(opened("after"), actor="ann", ends_draft="d").result()[0]
    entries = reader.entries().result()
    assert entries[-1].entry_id == receipt.entry_id
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert verify_record(folder, keys=DemoOpener(), full=True).whole


def test_a_read_only_disk_is_told(small_disk):
    folder = small_disk / "profile"
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(ReadOnlyRecordError) as told_as:
        open_demo(folder)
    assert "read-only" in told_as.value.what_happened


def test_a_disk_that_becomes_read_only_is_told_and_nothing_is_lost(small_disk):
    folder = small_disk / "profile"
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    store = open_demo(folder)
    kept = store.append(opened("kept"), actor="ann").result()[0]
    (folder / "record.db-wal").chmod(0o400)
    connection = store._writer._connection
    store._worker.ask(lambda: connection.execute("pragma query_only = 1")).result()
    with pytest.raises(ReadOnlyRecordError):
        store.append(opened("refused"), actor="ann").result()
    again = store.append(opened("after"), actor="ann").result()[0]
    store.close()
    found, _ = ids_in(folder)
    assert {kept.entry_id, again.entry_id} <= found


def test_another_program_that_holds_the_file_is_told(folder, store, reader):
    connection = store._writer._connection
    store._worker.ask(lambda: connection.execute("pragma busy_timeout = 50")).result()
    other = open_connection(folder / "record.db", key_of(folder))
    other.execute("begin immediate")
    with pytest.raises(RecordLockedError):
        store.append(opened(), actor="ann").result()
    other.execute("rollback")
    other.close()
    assert store.append(opened(), actor="ann").result()[0].seq == 2
    assert len(reader.timeline("contact-1").result()) == 1


@pytest.mark.parametrize("act", ["moved", "deleted", "replaced"])
def test_a_file_that_is_moved_deleted_or_replaced_while_open_is_told(folder, store, tmp_path, act):
    store.check_place().result()
    path = folder / "record.db"
    if act == "deleted":
        path.unlink()
    else:
        path.rename(tmp_path / "elsewhere.db")
        if act == "replaced":
            shutil.copy(tmp_path / "elsewhere.db", path)
    with pytest.raises(RecordGoneError) as told_as:
        store.check_place().result()
    assert "Do not close" in told_as.value.what_to_do
    # as the words promise, what is written still goes into the open file
    assert store.append(opened(), actor="ann").result()[0].seq == 2


def test_a_clock_at_2099_is_told_and_entries_are_still_saved(folder):
    clock = HandClock()
    store = make_demo(folder, clock)
    clock.now_ms = 4_070_908_800_000
    store.append(opened(), actor="ann").result()
    assert [type(it) for it in store.warnings] == [ClockDoubtError]
    clock.now_ms = 1_795_400_500_000
    store.append(opened("later"), actor="ann").result()
    assert store.warnings == ()
    store.close()
    assert verify_record(folder, keys=DemoOpener()).whole


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large") / "profile"
    store = make_demo(folder)
    for n in range(300):
        facts = [opened(f"contact-{n}-{m}") for m in range(10)]
        future = store.append(*facts, actor="ann")
    future.result()
    store.save_draft(DRAFT).result()
    store.close()
    return folder


@pytest.mark.parametrize(("pages", "least"), [(1, 0.98), (20, 0.8)])
def test_bad_pages_cost_only_what_lay_on_them(large, tmp_path, pages, least):
    folder = tmp_path / "harmed"
    shutil.copytree(large, folder)
    path = folder / "record.db"
    data = bytearray(path.read_bytes())
    connection = open_connection(path, key_of(folder))
    root = connection.execute("select rootpage from sqlite_master where name = 'entry'").fetchone()
    connection.close()
    choose = random.Random(pages)  # noqa: S311 - a repeatable sequence is wanted
    total = len(data) // 4096
    for page in choose.sample([it for it in range(20, total) if it != root[0]], pages):
        data[(page - 1) * 4096 + 50] ^= 1
    path.write_bytes(data)
    report = verify_record(folder, keys=DemoOpener())
    assert FindingKind.UNREADABLE in {finding.kind for finding in report.findings}
    assert can_salvage(folder, keys=DemoOpener())
    saved = salvage(folder, tmp_path / "saved", keys=DemoOpener(), now_ms=1)
    assert saved.entries >= 3001 * least
    store = open_demo(tmp_path / "saved")
    assert store.append(opened("after"), actor="ann").result()
    store.close()
    kinds = {f.kind for f in verify_record(tmp_path / "saved", keys=DemoOpener()).findings}
    assert kinds <= {
        FindingKind.ENTRIES_MISSING,
        FindingKind.BODY_MISSING,
        FindingKind.CUT_OFF,
        FindingKind.CHAIN_BROKEN,
    }


def test_a_whole_record_is_salvaged_whole(large, tmp_path):
    saved = salvage(large, tmp_path / "saved", keys=DemoOpener(), now_ms=1)
    assert (saved.entries, saved.bodies, saved.drafts, saved.unreadable) == (3001, 3001, 1, 0)
    assert verify_record(tmp_path / "saved", keys=DemoOpener(), full=True).findings == ()


def test_a_bad_first_page_is_told_and_cannot_be_salvaged(large, tmp_path):
    folder = tmp_path / "harmed"
    shutil.copytree(large, folder)
    path = folder / "record.db"
    data = bytearray(path.read_bytes())
    data[60] ^= 1
    path.write_bytes(data)
    assert not can_salvage(folder, keys=DemoOpener())
    with pytest.raises(DamagedRecordError):
        open_demo(folder)
    report = verify_record(folder, keys=DemoOpener())
    assert [finding.place for finding in report.findings] == ["page 1"]


def newest_is_readable(folder, table):
    connection = open_connection(folder / "record.db", key_of(folder), read_only=True)
    try:
        return bool(connection.execute(f"select max(place) from {table}").fetchone())
    except DriverError:
        return False
    finally:
        connection.close()


def test_a_record_whose_newest_rows_are_all_bad_is_salvaged_up_to_them(large, tmp_path):
    folder = tmp_path / "harmed"
    shutil.copytree(large, folder)
    path = folder / "record.db"
    whole = bytearray(path.read_bytes())
    tables = {"entry", "body", "outbox"}
    harmed = bytearray(whole)
    for page in range(len(whole) // 4096, 20, -1):  # look for the pages with the newest rows
        tried = bytearray(whole)
        tried[(page - 1) * 4096 + 50] ^= 1
        path.write_bytes(tried)
        found = {table for table in tables if not newest_is_readable(folder, table)}
        if found:
            harmed[(page - 1) * 4096 + 50] ^= 1
            tables -= found
        if not tables:
            break
    path.write_bytes(harmed)
    assert not any(newest_is_readable(folder, table) for table in ("entry", "body", "outbox"))
    saved = salvage(folder, tmp_path / "saved", keys=DemoOpener(), now_ms=1)
    assert saved.entries > 2900
    assert saved.unreadable > 0


def test_a_bad_page_met_while_reading_is_told_and_the_reader_goes_on(large, tmp_path):
    folder = tmp_path / "harmed"
    shutil.copytree(large, folder)
    store = open_demo(folder)
    reader = store.reader()
    path = folder / "record.db"
    with path.open("r+b") as file:  # in place: the open store never meets a shorter file
        for page in range(30, path.stat().st_size // 4096 - 1):
            file.seek(page * 4096 + 50)
            byte = file.read(1)[0]
            file.seek(-1, os.SEEK_CUR)
            file.write(bytes([byte ^ 1]))
    with pytest.raises(DamagedRecordError):
        reader.entries(limit=100_000).result()
    assert reader.drafts is not None
    with pytest.raises(DamagedRecordError):
        reader.entries(limit=100_000).result()
    reader.close()
    store._worker.close()
    store._keeper.close()
    store._lock.release()


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (5, "RecordLockedError"),
        (261, "RecordLockedError"),
        (8, "ReadOnlyRecordError"),
        (10, "DiskFaultError"),
        (11, "DamagedPagesError"),
        (13, "DiskFullError"),
        (14, "ReadOnlyRecordError"),
        (19, "EntryRefusedError"),
        (26, "DamagedRecordError"),
        (99, "RecordError"),
    ],
)
def test_each_code_of_the_driver_has_its_fault(code, fault):
    error = DriverError("secret words in the driver's message")
    error.sqlite_errorcode = code
    found = told(error)
    assert type(found).__name__ == fault
    assert "secret" not in str(found)
    assert os.linesep not in str(found)
