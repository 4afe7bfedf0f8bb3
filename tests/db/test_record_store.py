"""The store keeps what it says it keeps, on its own thread, as one transaction."""

import random
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from record_parts import HandClock, claimed, consult, held, key_of, make_demo, open_demo, opened

from db.connection import open_connection
from db.errors import (
    BodyRefusedError,
    BodyTooLongError,
    RecordBusyError,
    RecordClosedError,
    RecordExistsError,
    RecordMissingError,
)
from db.facts import (
    AddendumSigned,
    CallFlagged,
    CallRequested,
    CallRequestWithdrawn,
    ShiftSignedOff,
    ShiftSignedOn,
)
from db.rows import CallState, ContactFilter, Draft
from db.worker import Job, Worker


def draft(text, draft_id="draft-1"):
    return Draft(
        draft_id=draft_id,
        contact_id="contact-1",
        owner="ann",
        fields=(("concern", "ANXIETY"), ("narrative", text)),
        cursor_field="narrative",
        cursor=len(text),
    )


def test_a_receipt_names_each_entry_in_order(store):
    receipts = store.append(opened(), claimed(), actor="ann").result()
    assert [(it.kind, it.seq) for it in receipts] == [("contact.opened", 2), ("contact.claimed", 3)]
    assert len({it.entry_id for it in receipts}) == 2


def test_what_is_acknowledged_is_there_after_closing_and_opening(folder, store):
    receipts = store.append(opened(), consult(), actor="ann").result()
    store.close()
    again = open_demo(folder)
    reader = again.reader()
    found = reader.timeline("contact-1").result()
    reader.close()
    again.close()
    assert [it.entry_id for it in found] == [it.entry_id for it in receipts]
    assert [it.fact for it in found] == [opened(), consult()]


def test_the_result_is_not_told_before_the_commit(folder, store):
    seen = []

    def look(future):
        other = open_connection(folder / "record.db", key_of(folder), read_only=True)
        seen.append(other.execute("select count(*) from entry").fetchone()[0])
        other.close()
        looked.set()

    looked = threading.Event()
    store.append(opened(), actor="ann").add_done_callback(look)
    assert looked.wait(10)
    assert seen == [2]


def test_a_refused_fact_takes_its_whole_transaction_with_it(store, reader):
    future = store.append(opened(), consult(narrative="half \ud800"), actor="ann")
    with pytest.raises(BodyRefusedError):
        future.result()
    assert reader.timeline("contact-1").result() == ()


@pytest.mark.parametrize(
    "narrative",
    ["nul \x00 inside", "half \ud83d of an emoji", "x" * 65_537, "é" * 11_000],
    ids=["nul", "lone surrogate", "too long", "too long once escaped"],
)
def test_a_body_that_cannot_be_kept_is_refused_and_the_draft_stays(store, reader, narrative):
    store.save_draft(draft(narrative)).result()
    with pytest.raises(BodyRefusedError) as refusal:
        store.append(consult(narrative=narrative), actor="ann", ends_draft="draft-1").result()
    assert all(refusal.value.sentences)
    assert reader.drafts().result()[0].fields[1] == ("narrative", narrative)
    assert reader.counts().result().of("consult.signed") == 0


def test_a_long_body_is_told_apart_from_an_odd_one(store):
    with pytest.raises(BodyTooLongError):
        store.append(consult(narrative="x" * 70_000), actor="ann").result()


def test_an_empty_actor_is_refused(store):
    with pytest.raises(BodyRefusedError):
        store.append(opened(), actor="").result()


def test_signing_ends_the_draft_in_the_same_transaction(store, reader):
    store.save_draft(draft("half ty")).result()
    store.append(consult(), actor="ann", ends_draft="draft-1").result()
    assert reader.drafts().result() == ()


def test_a_draft_comes_back_as_it_was_typed(folder, store):
    saved = store.save_draft(draft("half typed \x00 \ud800 é")).result()
    store.close()
    again = open_demo(folder)
    reader = again.reader()
    found = reader.drafts().result()[0]
    reader.close()
    again.close()
    assert found.fields == draft("half typed \x00 \ud800 é").fields
    assert (found.cursor_field, found.cursor) == ("narrative", 16)
    assert found.saved_ms == saved.saved_ms


def test_a_newer_draft_overtakes_those_that_wait_and_all_are_answered(store, reader):
    hold = held(store._worker)
    futures = [store.save_draft(draft("a" * n)) for n in range(1, 30)]
    other = store.save_draft(draft("other", "draft-2"))
    before = store._worker.waiting
    hold.set()
    assert before == 2
    assert {future.result(10).saved_ms for future in futures} == {futures[0].result().saved_ms}
    assert other.result(10).draft_id == "draft-2"
    assert (
        dict(next(d for d in reader.drafts().result() if d.draft_id == "draft-1").fields)[
            "narrative"
        ]
        == "a" * 29
    )


def test_a_draft_typed_after_signing_was_asked_is_not_swallowed(store, reader):
    hold = held(store._worker)
    store.save_draft(draft("before"))
    signing = store.append(consult(), actor="ann", ends_draft="draft-1")
    after = store.save_draft(draft("after"))
    hold.set()
    signing.result(10)
    after.result(10)
    assert dict(reader.drafts().result()[0].fields)["narrative"] == "after"


def test_a_job_that_has_begun_cannot_be_overtaken():
    worker = Worker("test")
    begun, hold = threading.Event(), threading.Event()
    first, second = Future(), Future()

    def work():
        begun.set()
        return hold.wait(10)

    job = Job(work, first)
    worker.put(job)
    assert begun.wait(10)
    assert not job.overtake(lambda: "newer", second)
    hold.set()
    assert first.result(10) is True
    worker.close()
    assert not second.done()


def test_the_first_signature_of_a_contact_stands_in_the_lists(store, reader):
    first, second = store.append(
        consult(), replace(consult(), disposition="OTHER"), actor="ann"
    ).result()
    row = reader.contact("contact-1").result()
    assert (row.signed_entry, row.disposition) == (first.entry_id, "RESOLVED")
    assert second.seq == first.seq + 1


def test_a_discarded_draft_is_gone(store, reader):
    store.save_draft(draft("x")).result()
    store.discard_draft("draft-1").result()
    assert reader.drafts().result() == ()


def test_closing_finishes_what_was_accepted_and_may_be_repeated(folder, store):
    futures = [store.append(opened(f"contact-{n}"), actor="ann") for n in range(20)]
    store.close()
    store.close()
    assert [future.result()[0].seq for future in futures] == list(range(2, 22))
    with pytest.raises(RecordClosedError):
        store.append(opened(), actor="ann").result()
    assert not (folder / "record.db-wal").exists()


def test_every_thread_may_append_and_the_sequence_has_no_hole(store, reader):
    def log(name):
        for n in range(10):
            store.append(opened(f"{name}-{n}"), actor=name).result()

    threads = [threading.Thread(target=log, args=(f"desk{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = reader.entries().result()
    assert [entry.seq for entry in entries] == list(range(1, 42))
    assert sorted(e.hlc for e in entries) == [e.hlc for e in entries]


def test_entries_are_found_by_kind_and_place(store, reader):
    store.append(opened(), claimed(), consult(), actor="ann").result()
    assert [e.kind for e in reader.entries(kind="consult.signed").result()] == ["consult.signed"]
    assert [e.seq for e in reader.entries(after_seq=2).result()] == [3, 4]
    assert [e.seq for e in reader.entries(after_seq=1, limit=1).result()] == [2]


def test_the_lists_tell_what_was_logged(store, reader):
    store.append(
        ShiftSignedOn(shift_id="shift-1", person_id="ann", person_name="Ann Lee", role="clinician"),
        actor="ann",
    )
    store.append(opened(), claimed(), actor="ann").result()
    assert [c.holder for c in reader.open_contacts().result()] == ["ann"]
    receipt = store.append(consult(), actor="ann").result()[0]
    store.append(
        AddendumSigned(contact_id="contact-1", amends=receipt.entry_id, text="Called back."),
        actor="ann",
    ).result()
    row = reader.contact("contact-1").result()
    assert (row.call_id, row.call_number) == ("call-9", "26-000417")
    assert (row.signed_entry, row.disposition, row.addenda) == (receipt.entry_id, "RESOLVED", 1)
    assert reader.open_contacts().result() == ()
    assert reader.contacts(ContactFilter(disposition="RESOLVED", signed=True)).result() == (row,)
    assert reader.contacts(ContactFilter(disposition="OTHER")).result() == ()
    assert reader.contacts(ContactFilter(number_holds="0004", person="ann")).result() == (row,)
    assert reader.contact("contact-2").result() is None
    counts = reader.counts().result()
    assert (counts.of("consult.signed"), counts.outbox) == (1, 6)
    assert counts.codes["consult.signed", "RESOLVED"] == 1
    store.append(ShiftSignedOff(shift_id="shift-1"), actor="ann").result()
    (person,) = reader.people().result()
    assert (person.person_name, person.off_ms is None) == ("Ann Lee", False)


def test_the_latest_flag_and_the_standing_requests_are_told_per_call(store, reader):
    flag = {"call_id": "call-9", "call_number": "26-000417", "nature": "WELFARE CHECK"}
    store.append(CallFlagged(**flag, nexus="YES", reason="words", rule_ids=("w1",)), actor="ann")
    store.append(CallFlagged(**flag, nexus="NO", reason="medical"), actor="bea")
    ask = {"call_number": "26-000417", "channel": "CT_FLAG", "requester_role": "CALLTAKER"}
    store.append(CallRequested(call_id="call-9", **ask, requester="Position 4"), actor="ann")
    store.append(CallRequested(call_id="call-8", **ask, requester="Position 5"), actor="ann")
    store.append(
        CallRequestWithdrawn(call_id="call-9", call_number="26-000417", reason="done"), actor="ann"
    ).result()
    (found,) = reader.flags().result()
    assert (found.nexus, found.flagged_by, found.rule_ids) == ("NO", "bea", ())
    assert [request.call_id for request in reader.requests().result()] == ["call-8"]


def test_the_last_known_calls_are_kept_outside_the_journal(store, reader):
    state = CallState(
        call_id="c1", number="26-1", is_open=True, received_ms=5, heard_ms=6, body='{"n":1}'
    )
    shut = CallState(
        call_id="c1", number="26-1", is_open=False, received_ms=5, heard_ms=9, body='{"n":2}'
    )
    store.mirror_calls([state]).result()
    assert reader.calls().result() == (state,)
    store.mirror_calls([shut]).result()
    assert reader.calls().result() == (shut,)
    assert reader.calls(open_only=True).result() == ()
    assert len(reader.entries().result()) == 1


def test_a_record_is_never_made_over_another(folder, store):
    store.close()
    with pytest.raises(RecordExistsError):
        make_demo(folder)
    (folder / "record.db").unlink()
    with pytest.raises(RecordExistsError):  # its key slots may be all that is left of it
        make_demo(folder)


def test_a_creation_that_was_killed_is_finished_at_the_next_opening(folder, store):
    store.close()
    (folder / "record.db").rename(folder / "record.db.unfinished")
    again = open_demo(folder)
    assert again.record_id == store.record_id
    again.close()


def test_a_creation_that_was_killed_early_is_done_again(folder, store):
    store.close()
    (folder / "record.db").rename(folder / "record.db.unfinished")
    (folder / "keyslots.json").unlink()
    with pytest.raises(RecordMissingError):
        open_demo(folder)
    make_demo(folder).close()
    open_demo(folder).close()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_a_creation_killed_at_any_moment_ends_in_a_record(tmp_path):
    script = (
        "import pathlib, sys\n"
        "sys.path[:0] = sys.argv[2:]\n"
        "from record_parts import make_demo\n"
        "print('ready', flush=True)\n"
        "make_demo(pathlib.Path(sys.argv[1])).close()\n"
    )
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    choose = random.Random(5)  # noqa: S311 - a repeatable sequence is wanted
    for n in range(8):
        folder = tmp_path / str(n)
        command = [sys.executable, "-c", script, str(folder), *paths]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout.readline() == b"ready\n"
            time.sleep(choose.random() * 0.03)  # a random moment is what is tested
            child.kill()
        try:
            store = open_demo(folder) if folder.exists() else make_demo(folder)
        except RecordMissingError:
            store = make_demo(folder)
        store.append(opened(), actor="ann").result()
        store.close()


def test_an_empty_folder_is_told(tmp_path):
    with pytest.raises(RecordMissingError):
        open_demo(tmp_path)


def test_a_second_store_of_the_same_process_is_kept_out(folder, store):
    with pytest.raises(RecordBusyError):
        open_demo(folder)
    store.append(opened(), actor="ann").result()


def test_a_second_process_is_kept_out_with_words(folder, store):
    script = (
        "import sys, pathlib\n"
        "from db.store import Store\nfrom db.vault.keys import DemoOpener\n"
        "from db.errors import RecordBusyError\n"
        "try:\n"
        "    Store.open(pathlib.Path(sys.argv[1]), keys=DemoOpener(), unix_ms=lambda: 1,"
        " app_version='1')\n"
        "except RecordBusyError as error:\n"
        "    print(*error.sentences, sep='|')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True
    )
    assert "already open" in done.stdout
    assert done.stdout.count("|") == 2
    store.close()
    open_demo(folder).close()


def test_the_lock_goes_when_a_record_could_not_be_opened(folder, store):
    store.close()
    (folder / "keyslots.json").rename(folder / "away.json")
    with pytest.raises(RecordMissingError):
        open_demo(folder)
    (folder / "away.json").rename(folder / "keyslots.json")
    open_demo(folder, HandClock()).close()
