"""What is in a record whose file lost its place while it was open outlives the closing."""

import shutil

import pytest
from record_parts import behind, consult, make_demo, open_demo, opened

from db.errors import RecordError, RecordRolledBackError
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener


@pytest.fixture
def path(folder, store):
    """Return the file of an open record that holds a contact."""
    store.append(opened("before"), actor="ann").result()
    return folder / "record.db"


def contacts(folder):
    file = behind(folder)
    found = file.execute(
        "select entity from entry where kind = 'contact.opened' order by place"
    ).fetchall()
    file.close()
    return [contact for (contact,) in found]


def whole(folder):
    return verify_record(folder, keys=DemoOpener(), full=True).findings == ()


def test_a_file_that_was_deleted_is_put_back_with_all_that_was_saved(folder, store, path):
    path.unlink()
    store.append(opened("after"), consult("after"), actor="ann").result()
    store.close()
    assert contacts(folder) == ["before", "after"]
    assert whole(folder)
    assert {one.name for one in folder.glob("record.db*")} == {"record.db"}
    again = open_demo(folder)
    assert again.warnings == ()
    again.append(opened("later"), actor="ann").result()
    again.close()
    assert whole(folder)


def test_a_reader_that_is_closed_later_takes_nothing_from_the_copy(folder, store, path, reader):
    assert len(reader.timeline("before").result()) == 1
    path.unlink()
    store.append(opened("after"), actor="ann").result()
    store.close()
    reader.close()
    assert contacts(folder) == ["before", "after"]
    assert whole(folder)


def test_a_file_that_was_moved_is_whole_there_and_a_copy_is_in_its_place(
    folder, store, path, tmp_path
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path.rename(elsewhere / "record.db")
    store.append(opened("after"), actor="ann").result()
    store.close()
    for name in ("keyslots.json", "record.mark"):
        shutil.copy2(folder / name, elsewhere)
    for place in (folder, elsewhere):
        assert contacts(place) == ["before", "after"]
        assert whole(place)


def test_a_file_in_its_place_is_left_alone_and_the_record_is_kept_beside_it(folder, store, path):
    path.unlink()
    path.write_bytes(b"another file")
    store.append(opened("after"), actor="ann").result()
    store.close()
    assert path.read_bytes() == b"another file"
    (kept,) = folder.glob("rescued-*")
    assert contacts(kept) == ["before", "after"]
    assert whole(kept)


def test_a_fault_met_meanwhile_costs_nothing_that_was_saved(folder, store, path):
    path.unlink()
    store.append(opened("after"), actor="ann").result()
    with pytest.raises(RecordError):  # the connection is opened anew after every fault
        store.destroy_body("nothing", authority="x", reason="x", actor="ann").result()
    store.check_place().result()
    store.append(opened("later"), actor="ann").result()
    store.close()
    assert contacts(folder) == ["before", "after", "later"]
    assert whole(folder)


def test_an_old_copy_in_its_place_is_told_and_the_newer_record_is_beside_it(folder, tmp_path):
    store = make_demo(folder)
    store.close()
    shutil.copy(folder / "record.db", tmp_path / "old.db")
    store = open_demo(folder)
    store.append(opened("lost"), actor="ann").result()
    (folder / "record.db").unlink()
    shutil.copy(tmp_path / "old.db", folder / "record.db")
    store.close()
    again = open_demo(folder)
    assert [type(one) for one in again.warnings] == [RecordRolledBackError]
    again.close()
    (kept,) = folder.glob("rescued-*")
    assert contacts(kept) == ["lost"]


def test_a_folder_that_is_gone_too_does_not_hold_the_closing_up(folder, store, path):
    shutil.rmtree(folder)
    store.close()
    assert not folder.exists()


def test_a_disk_without_room_for_the_copy_does_not_hold_the_closing_up(
    folder, store, path, monkeypatch
):
    path.unlink()
    (folder / "record.db.rescued").mkdir()
    store.close()
    assert not path.exists()
