"""A text that was lawfully destroyed is gone from every byte of the record."""

import pytest
from record_parts import consult, make_demo, open_demo, opened

from db import connection
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

MARKER = b"MarkerDestroyed7Q"


@pytest.fixture
def open_files(monkeypatch):
    """Let records be made without encryption, so that every byte of a file can be looked at."""
    monkeypatch.setattr(connection, "_give_key", lambda _connection, _key: None)


def lies_in(folder):
    """Return the files that hold the marker."""
    return {path.name for path in folder.glob("record.db*") if MARKER in path.read_bytes()}


@pytest.mark.parametrize("words", [1, 3000])
def test_a_destroyed_text_is_in_no_byte_of_the_record_any_more(open_files, folder, words):
    store = make_demo(folder)
    for n in range(20):
        store.append(opened(f"before-{n}"), actor="ann").result()
    text = " ".join([MARKER.decode()] * words)
    made = store.append(consult(narrative=text), actor="ann").result()[0]
    for n in range(20):
        store.append(opened(f"behind-{n}"), actor="ann").result()
    store.close()
    assert lies_in(folder) == {"record.db"}
    store = open_demo(folder)
    store.destroy_body(made.entry_id, authority="order 7", reason="x", actor="lead").result()
    assert lies_in(folder) == set()
    store.append(opened("after"), actor="ann").result()
    store.close()
    assert lies_in(folder) == set()
    assert verify_record(folder, keys=DemoOpener(), full=True).findings == ()


def test_a_text_that_is_still_in_the_log_goes_with_it(open_files, folder):
    store = make_demo(folder)
    made = store.append(consult(narrative=MARKER.decode()), actor="ann").result()[0]
    assert "record.db-wal" in lies_in(folder)
    store.destroy_body(made.entry_id, authority="order 7", reason="x", actor="lead").result()
    assert lies_in(folder) == set()
    store.close()


def test_a_reader_in_the_middle_of_a_question_holds_a_destruction_up_only_a_moment(folder):
    store = make_demo(folder)
    made = store.append(consult(), actor="ann").result()[0]
    reading = store.reader()
    begun = reading._ask(lambda it: it.execute("BEGIN").execute("select * from entry").fetchone())
    assert begun.result()
    store.destroy_body(made.entry_id, authority="order 7", reason="x", actor="lead").result(3)
    assert store.append(opened("after"), actor="ann").result(3)
    reading.close()
    store.close()
