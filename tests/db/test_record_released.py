"""A record of every released version opens, migrates, goes on and verifies."""

import shutil
from pathlib import Path

import pytest
from record_parts import HandClock, key_of, open_demo, opened

from db.care.restore import restore
from db.connection import open_connection
from db.facts import UnknownFact
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

KINDS_OF_1_0 = {
    "record.created",
    "body.destroyed",
    "desk.opened",
    "desk.closed",
    "shift.signed_on",
    "shift.signed_off",
    "feed.changed",
    "call.flagged",
    "call.requested",
    "call.request_withdrawn",
    "contact.opened",
    "contact.claimed",
    "contact.released",
    "contact.joined",
    "consult.signed",
    "addendum.signed",
}
RELEASED = sorted((Path(__file__).parent / "released").glob("record-*"))


def test_there_is_a_file_of_every_release():
    assert [path.name for path in RELEASED] == ["record-1.0"]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name)
def test_a_released_record_verifies_and_restores_before_it_was_opened(released, folder, tmp_path):
    report = verify_record(released, keys=DemoOpener(), full=True)
    assert (report.findings, report.former_lists) == ((), True)
    times = {"unix_ms": HandClock(), "app_version": "0.2.0"}
    restore(released, folder, keys=DemoOpener(), unix_ms=times["unix_ms"])
    open_demo(folder, HandClock()).close()
    report = verify_record(folder, keys=DemoOpener())
    assert (report.findings, report.former_lists) == ((), False)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name)
def test_an_edit_of_a_released_record_is_found_although_its_lists_are_not_ours(released, folder):
    shutil.copytree(released, folder)
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("drop trigger entry_never_changes")
    connection.execute("create table planted (x)")
    connection.close()
    found = {it.place for it in verify_record(folder, keys=DemoOpener()).findings}
    assert found == {"trigger entry_never_changes", "table planted"}


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name)
def test_a_released_record_still_opens_goes_on_and_verifies(released, folder):
    shutil.copytree(released, folder)
    assert verify_record(folder, keys=DemoOpener(), full=True).findings == ()
    store = open_demo(folder, HandClock())
    assert store.warnings == ()
    reader = store.reader()
    entries = reader.entries(limit=1000).result()
    assert {entry.kind for entry in entries} >= KINDS_OF_1_0
    assert not any(isinstance(entry.fact, UnknownFact) for entry in entries)
    assert [entry.kind for entry in entries if entry.fact is None] == ["contact.opened"]
    contact = reader.contact("contact-1").result()
    assert (contact.disposition, contact.addenda, contact.call_id) == ("RESOLVED", 1, "call-9")
    assert reader.drafts().result()[0].fields[1] == ("narrative", "half typed")
    assert len(reader.calls(open_only=True).result()) == 1
    reader.close()
    store.append(opened("contact-9"), actor="ann").result()
    store.close()
    assert verify_record(folder, keys=DemoOpener(), full=True).findings == ()
