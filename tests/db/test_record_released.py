"""A record of every released version opens, migrates, goes on and verifies."""

import shutil
from pathlib import Path

import pytest
from record_parts import HandClock, open_demo, opened

from db.facts import UnknownFact
from db.keys import DemoOpener
from db.verify import verify_record

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
def test_a_released_record_still_opens_goes_on_and_verifies(released, folder):
    shutil.copytree(released, folder)
    assert verify_record(folder, keys=DemoOpener(), full=True).findings == ()
    store = open_demo(folder, HandClock())
    assert store.warnings == ()
    reader = store.reader()
    entries = reader.entries(limit=1000).result()
    assert {entry.kind for entry in entries} == KINDS_OF_1_0
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
