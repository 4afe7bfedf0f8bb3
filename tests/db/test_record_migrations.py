"""A record is brought to the shape of this build, or left exactly as it was."""

import hashlib
import re
import shutil

import pytest
from record_parts import HandClock, key_of, make_demo, open_demo, opened

from db import folds, schema
from db.connection import open_connection
from db.errors import DriverTooOldError, MigrationFailedError, NewerRecordError
from db.folds import projections
from db.proof.verify import verify_record
from db.schema import Migration, migrate, migrations, pending, schema_number, statements
from db.vault.keys import DemoOpener

ADDS = Migration(
    number=3,
    name="0003_colour.sql",
    sql="create table colour (name text) strict;\ninsert into colour values ('green');\n",
)
FAILS = Migration(
    number=4,
    name="0004_wrong.sql",
    sql="create table shade (name text) strict;\ninsert into nowhere values (1);\n",
)
# the released files: a digest here is never changed, only added to
RELEASED = {
    "0001_record.sql": "945c75d8494a737f4ba53b1d94f4cbd84729b208b34c9affee3f4b5d95fc7a35",
    "0002_satisfaction.sql": "f3feb7ee46a65f1357ab432c0fbcddc2d685cfde99de224fd16ee6f9b98a8680",
}


@pytest.fixture
def empty(tmp_path):
    connection = open_connection(tmp_path / "empty.db", bytes(32), create=True)
    yield connection
    connection.close()


def test_an_empty_file_becomes_a_record(empty):
    assert schema_number(empty) == 0
    migrate(empty, pending(empty), 7)
    assert schema_number(empty) == migrations()[-1].number
    assert pending(empty) == ()
    assert empty.execute("pragma application_id").fetchone()[0] == schema.APPLICATION_ID
    names = [row[0] for row in empty.execute("select name from migration order by number")]
    assert names == [step.name for step in migrations()]


def test_the_files_are_numbered_without_a_gap_and_named_plainly():
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))
    assert all(re.fullmatch(r"\d{4}_[a-z_]+\.sql", step.name) for step in migrations())


def test_a_released_migration_is_never_edited():
    found = {step.name: step.digest for step in migrations()}
    assert {name: found.get(name) for name in RELEASED} == RELEASED


def test_a_migration_that_fails_leaves_the_shape_before_it(empty):
    migrate(empty, migrations(), 7)
    with pytest.raises(MigrationFailedError) as told:
        migrate(empty, (ADDS, FAILS), 8)
    assert told.value.detail == "0004_wrong.sql"
    assert schema_number(empty) == 3
    tables = {row[0] for row in empty.execute("select name from sqlite_master")}
    assert "colour" in tables
    assert "shade" not in tables


def test_the_record_is_copied_before_it_is_migrated(folder, monkeypatch):
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    monkeypatch.setattr(schema, "migrations", lambda: (*migrations(), ADDS))
    store = open_demo(folder)
    store.append(opened("contact-2"), actor="ann").result()
    store.close()
    before = open_connection(folder / "backups" / "before-0003_colour.db", key_of(folder))
    assert schema_number(before) == 2
    assert before.execute("select count(*) from entry").fetchone()[0] == 2
    before.close()
    after = open_connection(folder / "record.db", key_of(folder))
    assert schema_number(after) == 3
    after.close()


def test_the_former_build_opens_a_migrated_record_and_its_entries_survive(folder, monkeypatch):
    make_demo(folder).close()
    with monkeypatch.context() as newer:
        newer.setattr(schema, "migrations", lambda: (*migrations(), ADDS))
        newer.setattr(folds, "version", lambda: "2")
        store = open_demo(folder)
        store.append(opened("by the new build"), actor="ann").result()
        store.close()
    store = open_demo(folder)
    store.append(opened("by the former build"), actor="ann").result()
    store.close()
    assert verify_record(folder, keys=DemoOpener()).whole
    with monkeypatch.context() as newer:
        newer.setattr(schema, "migrations", lambda: (*migrations(), ADDS))
        newer.setattr(folds, "version", lambda: "2")
        store = open_demo(folder)
        reader = store.reader()
        found = {row.contact_id for row in reader.open_contacts().result()}
        reader.close()
        store.close()
    assert found == {"by the new build", "by the former build"}


def test_a_newer_major_version_is_refused_and_untouched(folder):
    make_demo(folder).close()
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("pragma user_version = 2001")
    connection.close()
    before = hashlib.sha256((folder / "record.db").read_bytes()).digest()
    with pytest.raises(NewerRecordError) as told:
        open_demo(folder)
    assert "newer" in told.value.what_happened
    assert hashlib.sha256((folder / "record.db").read_bytes()).digest() == before


@pytest.fixture
def killed(folder, tmp_path):
    """Make a record whose upgrade was killed before its end; give where it lies."""
    store = make_demo(folder)
    store.append(opened("before"), actor="ann").result()
    store.close()
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("pragma cache_size = 2")  # so that half of it is in the files already
    connection.execute("pragma cache_spill = 1")
    connection.execute("begin immediate")
    for statement in statements(ADDS.sql):
        connection.execute(statement)
    projections.renew(connection)
    # what a killed process leaves: the files as they are now, the transaction open
    shutil.copytree(folder, tmp_path / "killed")
    connection.execute("rollback")
    connection.close()
    return tmp_path / "killed"


@pytest.mark.parametrize("build", ["the former", "the new"])
def test_a_record_whose_upgrade_was_killed_opens_with_either_build(killed, monkeypatch, build):
    if build == "the new":
        monkeypatch.setattr(schema, "migrations", lambda: (*migrations(), ADDS))
    store = open_demo(killed, HandClock())
    store.append(opened("after"), actor="ann").result()
    reader = store.reader()
    assert {row.contact_id for row in reader.open_contacts().result()} == {"before", "after"}
    reader.close()
    store.close()
    assert verify_record(killed, keys=DemoOpener()).whole
    connection = open_connection(killed / "record.db", key_of(killed))
    tables = {row[0] for row in connection.execute("select name from sqlite_master")}
    connection.close()
    assert ("colour" in tables) is (build == "the new")


def test_stale_projections_are_renewed_at_opening(folder):
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.close()
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("update meta set value = '0' where key = 'projection'")
    connection.execute("drop view contact_fold")
    connection.execute("drop table contact")
    connection.execute("create table contact (something)")
    connection.close()
    open_demo(folder).close()
    assert verify_record(folder, keys=DemoOpener()).whole


def test_lists_of_another_build_go_when_this_one_renews_them(folder):
    make_demo(folder).close()
    connection = open_connection(folder / "record.db", key_of(folder))
    names = connection.execute("select value from meta where key = 'projection_names'").fetchone()
    connection.execute("create table later_list (x)")
    connection.execute("create view later_fold as select x from later_list")
    connection.executemany(
        "update meta set value = ? where key = ?",
        [("7", "projection"), (f"{names[0]} later_list later_fold", "projection_names")],
    )
    connection.close()
    open_demo(folder).close()
    assert verify_record(folder, keys=DemoOpener()).findings == ()


def test_statements_are_split_at_their_ends_and_triggers_are_kept_whole():
    trigger = "create trigger x after insert on t\nbegin\n  select 1;\nend;\n"
    assert len(statements("-- a; b\ncreate table t (a);\n" + trigger)) == 2


def test_the_faults_of_the_driver_have_words():
    assert all(DriverTooOldError().sentences)
