"""Every change to what the record says is found, named and placed."""

import shutil
import threading

import pytest
from nacl.signing import SigningKey
from record_parts import behind, consult, key_of, make_demo, opened, without_triggers

from db.connection import open_connection
from db.errors import EntryRefusedError, RecordMissingError
from db.folds.refold import Spans
from db.journal.chain import Sealed, body_hash, desk_signature, entry_hash
from db.proof.report import FindingKind
from db.proof.shape import expected_shape
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener
from db.vault.slots import SLOTS_NAME

ENTRIES = 260


def edit(folder, *statements):
    connection = behind(folder)
    try:
        without_triggers(connection, [(it, ()) if isinstance(it, str) else it for it in statements])
    finally:
        connection.close()


def kinds(folder, **options):
    return {
        finding.kind for finding in verify_record(folder, keys=DemoOpener(), **options).findings
    }


def places(folder, kind):
    report = verify_record(folder, keys=DemoOpener())
    return [finding.seq for finding in report.findings if finding.kind is kind]


def test_a_whole_record_is_called_whole(original):
    report = verify_record(original, keys=DemoOpener())
    assert report.findings == ()
    assert (report.whole, report.entries, report.signatures) == (True, ENTRIES, 4)
    assert report.lines()[0].endswith("(demo): WHOLE")
    full = verify_record(original, keys=DemoOpener(), full=True)
    assert (full.whole, full.signatures) == (True, ENTRIES)


def test_progress_is_told_and_a_walk_can_be_stopped(original):
    seen = []
    verify_record(original, keys=DemoOpener(), progress=lambda *at: seen.append(at))
    assert seen[-1] == (ENTRIES, ENTRIES)
    report = verify_record(original, keys=DemoOpener(), stop=lambda: True)
    assert (report.stopped, report.whole) == (True, False)


def test_a_walk_that_is_stopped_ends_the_comparing_of_lists_too(original, monkeypatch):
    taken, ended = [], threading.Event()
    take, end = Spans.take, Spans.end

    def take_after_the_end(spans, connection):
        ended.wait(10)
        taken.append(take(spans, connection))
        return taken[-1]

    def end_and_tell(spans):
        end(spans)
        ended.set()

    monkeypatch.setattr(Spans, "take", take_after_the_end)
    monkeypatch.setattr(Spans, "end", end_and_tell)
    assert verify_record(original, keys=DemoOpener(), stop=lambda: True).stopped
    assert ended.is_set()
    assert taken in ([], [None])


def test_a_record_that_is_missing_leaves_no_thread_behind(original, tmp_path):
    shutil.copy2(original / SLOTS_NAME, tmp_path)
    before = set(threading.enumerate())
    with pytest.raises(RecordMissingError):
        verify_record(tmp_path, keys=DemoOpener())
    assert set(threading.enumerate()) <= before


def test_a_record_in_use_is_verified_beside_the_writer(folder, store):
    store.append(opened(), actor="ann").result()
    assert verify_record(folder, keys=DemoOpener()).whole
    store.append(opened("contact-2"), actor="ann").result()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("entry_id", "'00000000-0000-0000-0000-000000000000'"),
        ("agency", "1"),
        ("hlc", "hlc + 1"),
        ("wall_ms", "wall_ms - 60000"),
        ("zone_min", "60"),
        ("kind", "'contact.released'"),
        ("version", "2"),
        ("actor", "'bea'"),
        ("entity", "'contact-3'"),
        ("body_hash", "zeroblob(32)"),
        ("hash", "zeroblob(32)"),
    ],
)
def test_a_changed_entry_is_found_at_its_place(copy, column, value):
    edit(copy, f"update entry set {column} = {value} where seq = 123")
    assert 123 in places(copy, FindingKind.ENTRY_CHANGED)


def test_a_changed_text_is_found_at_its_place(copy):
    edit(copy, "update body set body = replace(body, 'Calm', 'Dead') where place = 21")
    assert places(copy, FindingKind.BODY_CHANGED) == [21]


def test_a_changed_salt_is_found_at_its_place(copy):
    edit(copy, "update body set salt = zeroblob(16) where place = 21")
    assert places(copy, FindingKind.BODY_CHANGED) == [21]


def test_a_byte_moved_from_the_salt_into_the_text_is_found_at_its_place(copy):
    connection = behind(copy)
    place = connection.execute(
        "select min(place) from body"
        " where place > 1 and hex(substr(salt, 16)) between '20' and '7E'"
    ).fetchone()[0]
    connection.close()
    edit(
        copy,
        "pragma ignore_check_constraints = on",
        "update body set salt = substr(salt, 1, 15), body = cast(substr(salt, 16) as text) || body"
        f" where place = {place}",
    )
    assert places(copy, FindingKind.BODY_CHANGED) == [place]


@pytest.mark.parametrize(
    ("table", "column", "value", "kind"),
    [
        ("body", "body", '\'{"a":"é"}\'', FindingKind.BODY_CHANGED),
        ("entry", "actor", "actor || char(0) || 'x'", FindingKind.ENTRY_CHANGED),
        ("entry", "actor", "'é'", FindingKind.ENTRY_CHANGED),
    ],
)
def test_text_that_the_program_never_writes_is_found_at_its_place(copy, table, column, value, kind):
    edit(copy, f"update {table} set {column} = {value} where place = 21")
    assert places(copy, kind) == [21]


def test_a_signature_changed_between_checkpoints_is_found_at_its_place(copy):
    edit(copy, "update entry set desk_sig = zeroblob(64) where seq = 150")
    assert places(copy, FindingKind.SIGNATURE_FORGED) == [150]


def test_a_second_signature_that_was_added_is_found(copy):
    edit(copy, f"update entry set author_sig = zeroblob(64) where seq = {ENTRIES}")
    assert FindingKind.SIGNATURE_FORGED in kinds(copy)


def test_a_deleted_entry_is_found_before_the_next(copy):
    edit(
        copy,
        "delete from entry where seq = 77",
        "delete from body where place = 77",
        "delete from outbox where place = 77",
    )
    assert places(copy, FindingKind.ENTRIES_MISSING) == [78]


def test_a_cut_end_is_found_by_the_mark(copy):
    edit(copy, *(f"delete from {t} where place > 240" for t in ("outbox", "body", "entry")))
    assert places(copy, FindingKind.CUT_OFF) == [240]


def test_a_cut_end_is_found_by_the_lists_even_without_a_mark(copy):
    (copy / "record.mark").unlink()
    edit(copy, *(f"delete from {t} where place > 240" for t in ("outbox", "body", "entry")))
    assert kinds(copy) == {FindingKind.PROJECTION_CHANGED, FindingKind.WORDS_CHANGED}


def test_two_entries_that_changed_places_are_found(copy):
    edit(
        copy,
        "update entry set place = 9999 where place = 50",
        "update entry set place = 50 where place = 51",
        "update entry set place = 51 where place = 9999",
    )
    assert FindingKind.OUT_OF_ORDER in kinds(copy)


def test_two_texts_that_changed_places_are_found(copy):
    edit(
        copy,
        "update body set place = 9999 where place = 50",
        "update body set place = 50 where place = 51",
        "update body set place = 51 where place = 9999",
    )
    assert places(copy, FindingKind.BODY_CHANGED) == [50, 51]


def test_a_text_gone_without_a_certificate_is_found_and_with_one_is_not(copy):
    edit(copy, "delete from body where place = 99")
    assert places(copy, FindingKind.BODY_MISSING) == [99]


def test_a_text_destroyed_by_certificate_leaves_the_record_whole(folder, store, reader):
    store.append(opened(), consult(), consult("contact-2"), actor="ann").result()
    entry = reader.entries(kind="consult.signed").result()[0]
    assert reader.contact("contact-1").result().disposition == "RESOLVED"
    store.destroy_body(
        entry.entry_id, authority="order 7", reason="retention", actor="lead"
    ).result()
    report = verify_record(folder, keys=DemoOpener())
    assert report.findings == ()
    assert report.destroyed == 1
    assert reader.entries(kind="consult.signed").result()[0].fact is None
    assert reader.contact("contact-1").result().disposition is None
    with pytest.raises(EntryRefusedError):
        store.destroy_body("nothing", authority="x", reason="x", actor="lead").result()


def _rewritten(folder, key, *, from_seq, change):
    """Change an entry and compute every later hash and signature again with ``key``."""
    connection = behind(folder)
    rows = connection.execute(
        "select place, entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor,"
        " entity, body_hash, salt, body, hash, desk_sig, author_sig from entry"
        " join body using (place) order by seq"
    ).fetchall()
    before = rows[from_seq - 2]
    prev, desk_sig, author_sig = before[15], before[16], before[17] or b""
    statements = []
    for row in rows[from_seq - 1 :]:
        sealed = Sealed(*row[1:13])
        body = row[14]
        if row[4] == from_seq:
            sealed, body = change(sealed, row[13], body)
        hash_ = entry_hash(prev, desk_sig, author_sig, sealed)
        signature = row[16] if key is None else desk_signature(key, hash_, b"")
        statements.append(
            (
                (
                    "update entry set actor = ?, body_hash = ?, prev_hash = ?, hash = ?,"
                    " desk_sig = ? where place = ?"
                ),
                (sealed.actor, sealed.body_hash, prev, hash_, signature, row[0]),
            )
        )
        statements.append(("update body set body = ? where place = ?", (body, row[0])))
        prev, desk_sig, author_sig = hash_, signature, b""
    without_triggers(connection, statements)
    connection.close()


def test_an_entry_hashed_anew_between_checkpoints_is_found_where_the_chain_breaks(copy):
    connection = behind(copy)
    before, row = (
        connection.execute("select hash, desk_sig from entry where seq = 122").fetchone(),
        connection.execute(
            "select entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor,"
            " entity, body_hash from entry where seq = 123"
        ).fetchone(),
    )
    connection.close()
    hash_ = entry_hash(*before, b"", Sealed(*row)._replace(actor="bea"))
    edit(copy, ("update entry set actor = 'bea', hash = ? where seq = 123", (hash_,)))
    assert places(copy, FindingKind.CHAIN_BROKEN) == [124]


@pytest.mark.parametrize("from_seq", [ENTRIES, 205, 120, 60])
@pytest.mark.parametrize("own_key", [False, True])
def test_a_history_written_anew_without_the_desks_key_is_found(copy, from_seq, own_key):
    def change(sealed, salt, body):
        body = body.replace("26-", "27-")
        return sealed._replace(actor="bea", body_hash=body_hash(salt, body)), body

    _rewritten(copy, SigningKey.generate() if own_key else None, from_seq=from_seq, change=change)
    assert FindingKind.SIGNATURE_FORGED in kinds(copy)


def test_an_entry_added_at_the_end_is_found(copy):
    edit(
        copy,
        f"insert into entry select {ENTRIES + 1}, '00000000-0000-0000-0000-000000000000', agency,"
        f" desk, {ENTRIES + 1}, hlc + 1, wall_ms, zone_min, kind, version, actor, entity,"
        f" body_hash, hash, hash, desk_sig, author_sig from entry where seq = {ENTRIES}",
    )
    assert {FindingKind.ENTRY_CHANGED, FindingKind.SIGNATURE_FORGED} & kinds(copy)
    assert FindingKind.OUTBOX_CHANGED in kinds(copy)


def test_a_chain_of_a_stranger_is_found(copy):
    edit(
        copy,
        "insert into entry select 9000, '00000000-0000-0000-0000-000000000000', agency,"
        " '99999999-9999-9999-9999-999999999999', 1, hlc + 1, wall_ms, zone_min, kind, version,"
        " actor, entity, body_hash, prev_hash, hash, desk_sig, author_sig from entry where seq = 9",
    )
    assert FindingKind.UNKNOWN_DESK in kinds(copy)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("update contact set disposition = 'OTHER' where contact_id = 'contact-4'", "contact"),
        ("delete from contact where contact_id = 'contact-4'", "contact"),
        ("update call_mark set nexus = 'NO' where call_id = 'call-4'", "call_mark"),
        ("update shift set person_name = 'Bea Ray'", "shift"),
        ("update rollup_hour set n = n - 1 where kind = 'consult.signed'", "rollup"),
    ],
)
def test_a_changed_list_is_found(copy, statement, kind):
    edit(copy, statement)
    report = verify_record(copy, keys=DemoOpener())
    assert {finding.kind for finding in report.findings} == {FindingKind.PROJECTION_CHANGED}
    assert all(finding.place.startswith(kind) for finding in report.findings)


@pytest.mark.parametrize(
    "statement",
    [
        "drop trigger entry_never_changes",
        "drop view contact_fold",
        "create trigger quiet after insert on entry begin delete from outbox; end",
        "update migration set digest = 'x'",
        "create table extra (a)",
    ],
)
def test_a_changed_shape_is_found(copy, statement):
    connection = behind(copy)
    connection.execute(statement)
    connection.close()
    assert FindingKind.SHAPE_CHANGED in kinds(copy)


@pytest.mark.parametrize("key", ["record", "profile", "desk", "projection"])
def test_a_changed_name_is_found(copy, key):
    edit(copy, f"update meta set value = 'other' where key = '{key}'")
    assert FindingKind.NAME_CHANGED in kinds(copy)


@pytest.mark.parametrize(
    "statement",
    [
        "delete from outbox where place = 5",
        "insert into outbox values (9000, 1)",
        "update outbox set queued_ms = 1 where place = 6",
    ],
)
def test_a_changed_outbox_is_found(copy, statement):
    edit(copy, statement)
    assert kinds(copy) == {FindingKind.OUTBOX_CHANGED}


def test_a_stray_text_is_found(copy):
    edit(copy, "insert into body values (9000, zeroblob(16), '{}')")
    assert kinds(copy) == {FindingKind.STRAY_TEXT}


def test_a_swapped_file_is_found(copy, tmp_path):
    make_demo(tmp_path / "other").close()
    shutil.copy(tmp_path / "other" / "record.db", copy / "record.db")
    assert not verify_record(copy, keys=DemoOpener()).whole


def test_the_expected_shape_is_that_of_a_new_record(original):
    connection = open_connection(original / "record.db", key_of(original), read_only=True)
    found = dict(connection.execute("select type || ' ' || name, sql from sqlite_master"))
    connection.close()
    assert found == expected_shape()
