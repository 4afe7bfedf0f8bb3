"""Projections are the same however the entries arrive, and equal to a rebuild."""

import hashlib
import shutil
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_parts import claimed, consult, key_of, make_demo, opened

from db import folds, schema
from db.connection import open_connection
from db.errors import DamagedRecordError
from db.facts import (
    KINDS,
    AddendumSigned,
    CallFlagged,
    CallRequested,
    CallRequestWithdrawn,
    ConsultSigned,
    ContactClaimed,
    ContactJoined,
    ContactLeftUnsigned,
    ContactOpened,
    ContactReleased,
    FeedChanged,
    ShiftSignedOff,
    ShiftSignedOn,
)
from db.folds import projections, refold
from db.journal.canonical import canonical

ids = st.sampled_from(["a", "b"])
words = st.sampled_from(["x", "y", "z"])
facts = st.one_of(
    st.builds(
        ContactOpened,
        contact_id=ids,
        call_id=st.none() | ids,
        call_number=words,
        entry_channel=words,
    ),
    st.builds(ContactClaimed, contact_id=ids, call_id=st.none() | ids, call_number=words),
    st.builds(ContactLeftUnsigned, contact_id=ids, shift_id=ids),
    st.builds(ContactReleased, contact_id=ids, reason=words),
    st.builds(ContactJoined, contact_id=ids, call_id=ids, call_number=words),
    st.builds(
        ConsultSigned,
        contact_id=ids,
        call_id=st.none() | ids,
        call_number=words,
        entry_channel=words,
        requester_role=words,
        requester=words,
        presenting_concern=words,
        mh_nexus=words,
        overall_level=words,
        recommended_response=words,
        disposition=words,
        narrative=words,
    ),
    st.builds(AddendumSigned, contact_id=ids, amends=words, text=words),
    st.builds(
        CallFlagged,
        call_id=ids,
        call_number=words,
        nexus=words,
        reason=words,
        nature=words,
        rule_ids=st.lists(words, max_size=2).map(tuple),
    ),
    st.builds(
        CallRequested,
        call_id=ids,
        call_number=words,
        channel=words,
        requester_role=words,
        requester=words,
    ),
    st.builds(CallRequestWithdrawn, call_id=ids, call_number=words, reason=words),
    st.builds(ShiftSignedOn, shift_id=ids, person_id=words, person_name=words, role=words),
    st.builds(ShiftSignedOff, shift_id=ids),
    st.builds(FeedChanged, feed=words, state=words, simulated=st.none(), reason=words),
)
# two desks, a narrow range of times: ties between desks and many rivals for each register
arrivals = st.lists(
    st.tuples(facts, st.sampled_from(["1" * 36, "2" * 36]), words), max_size=25
).flatmap(
    lambda rows: st.tuples(
        st.just(
            [(fact, desk, actor, 10_000_000 + n // 2) for n, (fact, desk, actor) in enumerate(rows)]
        ),
        st.permutations(range(len(rows))),
    )
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("fold") / "x.db"
    connection = open_connection(path, bytes(32), create=True)
    schema.migrate(connection, schema.migrations(), 1)
    projections.renew(connection)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refold, "SPAN_ENTRIES", 3)  # so that few entries make many spans
        yield connection
    connection.close()


def arrive(connection, rows):
    """Insert entries as a desk or the hub would, and apply each one as it comes."""
    for n, (fact, desk, actor, wall_ms) in enumerate(rows):
        body = canonical(fact.to_body())
        entry_id = hashlib.sha256(f"{n}{desk}{body}".encode()).hexdigest()[:36]
        place = connection.execute(
            "insert into entry values (null, ?, 0, ?, (select 1 + coalesce(max(seq), 0) from entry"
            " where desk = ?), ?, ?, 0, ?, 1, ?, ?, zeroblob(32), zeroblob(32), zeroblob(32),"
            " zeroblob(64), null)",
            (entry_id, desk, desk, wall_ms << 16, wall_ms, fact.kind, actor, fact.entity),
        ).lastrowid
        connection.execute("insert into body values (?, zeroblob(16), ?)", (place, body))
        projections.apply(connection, place, fact.kind, fact.entity)


def tables(connection):
    found = {}
    for table in folds.TABLES:
        names = [row[1] for row in connection.execute(f"pragma table_info({table})")]
        kept = [name for name in names if name != "signed_place"]  # differs by arrival
        found[table] = sorted(connection.execute(f"select {', '.join(kept)} from {table}"), key=str)
    return found


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(arrivals)
def test_any_order_of_arrival_gives_the_same_rows_and_so_does_a_rebuild(empty, arrival):
    rows, order = arrival
    # one desk's own entries have times of their own: a hybrid clock never gives one twice
    rows = [
        (f, d, a, w)
        for n, (f, d, a, w) in enumerate(rows)
        if (d, w) not in {(d2, w2) for _, d2, _, w2 in rows[:n]}
    ]
    order = [n for n in order if n < len(rows)]
    results = []
    for arriving in (rows, [rows[n] for n in order]):
        empty.execute("begin")
        try:
            arrive(empty, arriving)
            assert list(projections.differences(empty)) == []
            results.append(tables(empty))
            projections.renew(empty)
            results.append(tables(empty))
        finally:
            empty.execute("rollback")
    assert results[1:] == results[:-1]


def test_a_changed_missing_or_added_row_is_named(folder):
    make_demo(folder).close()
    connection = open_connection(folder / "record.db", key_of(folder))
    arrive(connection, [(ShiftSignedOff(shift_id="s"), "1" * 36, "ann", 10_000_000)])
    arrive(connection, [(ContactReleased(contact_id="c", reason=""), "2" * 36, "ann", 10_000_000)])
    assert list(projections.differences(connection)) == []
    connection.execute("update contact set holder = 'bea'")
    connection.execute("delete from shift")
    connection.execute(
        "insert into call_mark (call_id, call_number, requested) values ('k', '', 0)"
    )
    connection.execute("update rollup_hour set n = n + 1 where kind = 'shift.signed_off'")
    found = set(projections.differences(connection))
    connection.close()
    assert found == {
        ("contact", "c"),
        ("shift", "s"),
        ("call_mark", "k"),
        ("rollup_hour", "7200000 shift.signed_off"),
    }


@pytest.fixture
def many(folder, monkeypatch):
    """Make a record of some hundred entries, refolded in spans of a few with helpers."""
    store = make_demo(folder)
    for n in range(150):
        contact = f"contact-{n * 7919 % 1000}"
        store.append(opened(contact), claimed(contact), consult(contact), actor="ann")
    store.append(ShiftSignedOff(shift_id="s"), actor="ann").result()
    store.close()
    monkeypatch.setattr(refold, "SPAN_ENTRIES", 10)
    monkeypatch.setattr(refold, "_FEWEST_FOR_HELP", 1)
    monkeypatch.setattr(refold, "_MOST_HELPERS", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    connection = open_connection(folder / "record.db", key_of(folder))
    yield connection, lambda: open_connection(folder / "record.db", key_of(folder), read_only=True)
    connection.close()


def test_helpers_fold_the_same_whatever_views_the_file_has(many):
    connection, beside = many
    before = tables(connection)
    assert len(before["contact"]) == 150
    connection.execute("drop view stamped")
    connection.execute("create view stamped as select 'of a former build' as stamp")
    asked = []

    def counted():
        asked.append(threading.current_thread().name)
        return beside()

    projections.rebuild(connection, counted)
    assert tables(connection) == before
    assert list(projections.differences(connection)) == []
    assert asked == ["fold", "fold"]


def test_helpers_that_see_another_journal_are_not_believed(many, folder):
    connection, _ = many
    connection.execute("pragma wal_checkpoint(truncate)").fetchone()
    former = shutil.copy(folder / "record.db", folder / "former.db")
    arrive(connection, [(ShiftSignedOff(shift_id="only here"), "1" * 36, "ann", 10_000_000)])
    projections.rebuild(connection, lambda: open_connection(former, key_of(folder), read_only=True))
    assert list(projections.differences(connection)) == []


def test_nothing_of_the_helpers_stays_behind(many, folder):
    connection, beside = many
    projections.rebuild(connection, beside)
    assert [row[1] for row in connection.execute("pragma database_list")] == ["main"]
    assert not connection.in_transaction
    assert not list(folder.glob("*beside*"))
    assert beside().execute("pragma query_only").fetchone() == (1,)


def test_a_helper_that_fails_fails_the_rebuild(many):
    connection, _ = many
    before = tables(connection)

    def broken():
        raise DamagedRecordError("a bad page")

    with pytest.raises(DamagedRecordError):
        projections.rebuild(connection, broken)
    assert tables(connection) == before
    assert [row[1] for row in connection.execute("pragma database_list")] == ["main"]
    assert not [it for it in threading.enumerate() if it.name == "fold"]


def test_a_row_of_kinds_that_never_happened_is_named(folder):
    make_demo(folder).close()
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("insert into shift (shift_id) values ('nobody')")
    found = list(projections.differences(connection))
    connection.close()
    assert found == [("shift", "nobody")]


def test_every_fold_is_defined_by_its_area_and_reads_kinds_that_exist(empty):
    for fold in folds.FOLDS:
        columns = [row[1] for row in empty.execute(f"pragma table_info({fold.table})")]
        folded = [row[1] for row in empty.execute(f"pragma table_info({fold.table}_fold)")]
        assert columns == folded
        assert columns[0] == fold.key
        assert set(fold.kinds) <= set(KINDS)
    assert set(folds.CODES) <= set(KINDS)


def test_the_version_follows_every_definition(monkeypatch):
    before = folds.version()
    int(before)  # the first builds read it as a number
    for name, value in (("FOLDS", folds.FOLDS[:-1]), ("CODES", {})):
        with monkeypatch.context() as other:
            other.setattr(folds, name, value)
            folds.definition.cache_clear()
            folds.version.cache_clear()
            assert folds.version() != before
        folds.definition.cache_clear()
        folds.version.cache_clear()
    assert folds.version() == before
