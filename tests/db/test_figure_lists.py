"""What reports count is the same however the entries arrive, and equal to a rebuild."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_parts import behind, make_demo
from test_record_projections import arrive, empty, tables  # noqa: F401 - a fixture among them

from db.facts import (
    CallFlagged,
    CallRequested,
    CallRequestWithdrawn,
    ConsultSigned,
    ContactClaimed,
    ContactJoined,
    ContactOpened,
)
from db.facts.finish import FinishRecorded
from db.facts.screening import ContactKeyed, ContactMoved
from db.folds import figures, projections
from db.lists.figure_lists import FIGURES, figure_rows
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

HOUR_MS = 3_600_000
DESK = "1" * 36
contacts = st.sampled_from(["c1", "c2", "c3"])
calls = st.sampled_from(["k1", "k2"])
dispositions = st.sampled_from(["RESOLVED_PHONE", "POLICE_SENT", "DUPLICATE", "UNREACHED"])


def opened(contact_id, call_id=None):
    return ContactOpened(
        contact_id=contact_id, call_id=call_id, call_number="26-1", entry_channel="CT_FLAG"
    )


def claimed(contact_id, call_id=None):
    return ContactClaimed(contact_id=contact_id, call_id=call_id, call_number="26-1")


def joined(contact_id, call_id):
    return ContactJoined(contact_id=contact_id, call_id=call_id, call_number="26-1")


def signed(contact_id, disposition, call_id=None, nexus="YES"):
    return ConsultSigned(
        contact_id=contact_id,
        call_id=call_id,
        call_number="26-1",
        entry_channel="CT_FLAG",
        requester_role="CALLTAKER",
        requester="Position 4",
        presenting_concern="ANXIETY",
        mh_nexus=nexus,
        overall_level="1",
        recommended_response="PHONE",
        disposition=disposition,
        narrative="Calm now.",
    )


def moved(contact_id, after, reason="", mode=""):
    return ContactMoved(
        contact_id=contact_id, before="claimed", after=after, at_ms=0, reason=reason, mode=mode
    )


def keyed(contact_id, place="", number=""):
    return ContactKeyed(contact_id=contact_id, place_key=place, number_key=number)


def finished(contact_id, *answers):
    return FinishRecorded(
        contact_id=contact_id, call_number="26-1", disposition="POLICE_SENT", answers=answers
    )


def flagged(call_id, nexus="YES"):
    return CallFlagged(call_id=call_id, call_number="26-1", nexus=nexus, reason="", nature="EDP")


def asked(call_id):
    return CallRequested(
        call_id=call_id, call_number="26-1", channel="CT_FLAG", requester_role="", requester=""
    )


facts = st.one_of(
    st.builds(opened, contacts, st.none() | calls),
    st.builds(claimed, contacts, st.none() | calls),
    st.builds(joined, contacts, calls),
    st.builds(signed, contacts, dispositions, st.none() | calls, st.sampled_from(["YES", "NO"])),
    st.builds(
        moved,
        contacts,
        st.sampled_from(["consulting", "engaged", "returned", "cancelled"]),
        st.sampled_from(["", "DISQUALIFIED"]),
        st.sampled_from(["", "TAKEOVER"]),
    ),
    st.builds(keyed, contacts, st.sampled_from(["", "elm st"]), st.sampled_from(["", "5550100"])),
    st.builds(
        finished,
        contacts,
        st.sampled_from([("nondivert_reason", "POLICY"), ("actual_response", "POLICE")]),
    ),
    st.builds(flagged, calls, st.sampled_from(["YES", "NO"])),
    st.builds(asked, calls),
    st.builds(lambda call: CallRequestWithdrawn(call_id=call, call_number="", reason=""), calls),
)
arrivals = st.lists(st.tuples(facts, st.integers(0, 90)), max_size=16).flatmap(
    lambda rows: st.tuples(st.just(rows), st.permutations(range(len(rows))))
)


def rows_of(steps):
    """Return the rows to arrive: the fact, its desk, its actor, its time."""
    return [
        (fact, DESK, "ann", 10 * HOUR_MS + round(hours * HOUR_MS) + n) for n, (fact, hours) in steps
    ]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(arrivals)
def test_any_order_of_arrival_counts_the_same_and_so_does_a_rebuild(empty, arrival):  # noqa: F811
    steps, order = arrival
    rows = rows_of(enumerate(steps))
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


@pytest.fixture
def record(empty):  # noqa: F811
    """Yield what makes entries, each so many hours after the first, and returns the incidents."""

    def write(*steps):
        arrive(empty, rows_of(enumerate(steps)))
        names = ("sets", "police", "disposition", "taken_s", "engaged_s", "back_ms")
        found = empty.execute(f"select incident, {', '.join(names)} from incident")
        return {row[0]: dict(zip(names, row[1:], strict=True)) for row in found}

    empty.execute("begin")
    yield write
    empty.execute("rollback")


def letters(row):
    """Return the sets of an incident by their letters."""
    return "".join(name for bit, name in enumerate("BCQEOG") if row["sets"] >> bit & 1)


def test_two_contacts_of_one_call_are_one_incident(record):
    found = record(
        (opened("c1", "k1"), 0), (opened("c2", "k1"), 1), (signed("c2", "RESOLVED_PHONE", "k1"), 2)
    )
    assert list(found) == ["k1"]
    assert letters(found["k1"]) == "BCQEG"


def test_a_contact_that_is_joined_to_a_call_is_counted_once_under_the_call(record):
    assert list(record((opened("c1"), 0), (flagged("k1"), 0), (joined("c1", "k1"), 1))) == ["k1"]


def test_duplicates_and_what_was_cancelled_are_no_incidents(record):
    found = record(
        (opened("c1"), 0), (signed("c1", "DUPLICATE"), 1),
        (opened("c2"), 0), (moved("c2", "cancelled"), 1),
    )  # fmt: skip
    assert found == {}


def test_a_flagged_call_that_nobody_took_is_mental_health_and_not_offered(record):
    assert letters(record((flagged("k1"), 0))["k1"]) == "BC"
    assert letters(record((asked("k1"), 1))["k1"]) == "BCQ"


def test_a_call_that_is_no_matter_of_mental_health_is_counted_nowhere(record):
    assert record((flagged("k1", "NO"), 0)) == {}


def test_a_hard_answer_bars_and_a_takeover_owns(record):
    found = record(
        (opened("c1"), 0), (moved("c1", "engaged", mode="TAKEOVER"), 1),
        (signed("c1", "POLICE_SENT"), 2), (finished("c1", ("nondivert_reason", "VIOLENCE_NOW")), 2),
        (opened("c2"), 0), (moved("c2", "returned", reason="DISQUALIFIED"), 1),
        (signed("c2", "POLICE_SENT"), 2),
    )  # fmt: skip
    assert letters(found["c1"]) == "BQEO"
    assert letters(found["c2"]) == "BQE"


def test_whoever_police_came_to_was_not_diverted(record):
    found = record(
        (opened("c1"), 0), (signed("c1", "RESOLVED_PHONE"), 1),
        (finished("c1", ("actual_response", "POLICE")), 1),
    )  # fmt: skip
    assert letters(found["c1"]) == "BCQE"
    assert found["c1"]["police"] == 1


@pytest.mark.parametrize(("hours", "back"), [(20, True), (72, True), (73, False)])
def test_police_at_the_same_place_within_72_hours_undo_a_diversion(record, hours, back):
    found = record(
        (opened("c1"), 0), (keyed("c1", "elm st"), 0), (signed("c1", "RESOLVED_PHONE"), 1),
        (opened("c2"), hours - 0.001), (signed("c2", "POLICE_SENT"), hours),
        (keyed("c2", "elm st"), hours),
    )  # fmt: skip
    assert (found["c1"]["back_ms"] is not None) is back
    assert found["c2"]["back_ms"] is None


def test_waiting_runs_from_the_request_and_a_log_of_one_breath_tells_of_no_talk(record):
    found = record(
        (asked("k1"), 0), (claimed("c1", "k1"), 0.02), (opened("c1", "k1"), 0.02),
        (moved("c1", "engaged", mode="TAKEOVER"), 0.05), (signed("c1", "RESOLVED_PHONE", "k1"), 1),
        (asked("k2"), 0), (claimed("c2", "k2"), 0.01), (opened("c2", "k2"), 0.01),
        (moved("c2", "consulting"), 1), (signed("c2", "CONSULT_ONLY", "k2"), 1),
    )  # fmt: skip
    assert (found["k1"]["taken_s"], found["k1"]["engaged_s"]) == (72, 180)
    assert (found["k2"]["taken_s"], found["k2"]["engaged_s"]) == (36, None)


def test_a_row_that_was_changed_behind_the_store_is_named(folder):
    make_demo(folder).close()
    connection = behind(folder)
    arrive(connection, rows_of([(0, (opened("c1"), 0)), (1, (opened("c2"), 1))]))
    connection.execute("update incident set sets = 63 where incident = 'c1'")
    connection.execute("update incident set back_ms = 5 where incident = 'c2'")
    connection.execute("update figure_day set n = n + 1 where figure = 'channel'")
    found = set(projections.differences(connection))
    connection.close()
    assert {("incident", "c1"), ("incident", "c2")} <= found
    assert {table for table, _ in found} == {"incident", "figure_day"}


def test_a_large_record_is_counted_while_it_is_worked_with(record, empty, monkeypatch):  # noqa: F811
    monkeypatch.setattr(figures, "MOST_AT_ONCE", 3)
    monkeypatch.setattr(figures, "SLICE", 2)
    steps = []
    for n in range(9):
        name, place = f"c{n}", "elm st" if n % 2 else "oak st"
        ending = "POLICE_SENT" if n % 3 == 0 else "RESOLVED_PHONE"
        steps += [(opened(name), 9 - n), (keyed(name, place), 9 - n), (signed(name, ending), 9 - n)]
    record(*steps)
    before = tables(empty)
    projections.renew(empty)
    assert empty.execute("select count(*) from incident").fetchone() == (0,)
    assert figures.fill_more(empty)
    arrive(empty, [(signed("c0", "TEST"), "2" * 36, "ann", 1), (opened("d"), DESK, "ann", 10**9)])
    while figures.fill_more(empty):
        assert list(projections.differences(empty)) == []
    assert list(projections.differences(empty)) == []
    kept = tables(empty)
    assert len(kept["incident"]) == len(before["incident"])  # one is a test now, one is new
    monkeypatch.undo()
    projections.renew(empty)
    assert tables(empty) == kept


def test_what_is_read_is_all_that_is_counted_on_those_days(record, empty):  # noqa: F811
    record(
        (asked("k1"), 0), (opened("c1", "k1"), 0), (claimed("c1", "k1"), 0.01),
        (moved("c1", "engaged", mode="TAKEOVER"), 0.02), (signed("c1", "POLICE_SENT", "k1"), 1),
        (finished("c1", ("nondivert_reason", "POLICY")), 1), (opened("c2"), 30),
    )  # fmt: skip
    names = {row[0] for row in empty.execute("select distinct figure from figure_day")}
    assert names == {*FIGURES, "hour"}
    whole = figure_rows(empty, 0, 10)
    assert (whole.first_day, whole.last_day, whole.whole) == (0, 1, True)
    assert whole.counts["channel"] == {"CT_FLAG": 2}
    assert whole.counts["taken"] == {"0030": 1}
    assert whole.hours == {(3, 10): 1, (4, 16): 1}  # 1970-01-01 was a Thursday
    assert figure_rows(empty, 1, 1).counts["disposition"] == {}
    assert figure_rows(empty, 1, 1).hours == {(4, 16): 1}


def test_what_a_destroyed_text_told_is_counted_no_more(folder):
    store = make_demo(folder)
    store.append(opened("c1"), signed("c1", "RESOLVED_PHONE"), actor="ann").result()
    reader = store.reader()
    assert reader.figures(0, 10**6).result().counts["disposition"] == {"RESOLVED_PHONE": 1}
    entry = next(it for it in reader.timeline("c1").result() if it.kind == "consult.signed")
    store.destroy_body(entry.entry_id, authority="order 7", reason="due", actor="ann").result()
    assert reader.figures(0, 10**6).result().counts["disposition"] == {}
    reader.close()
    store.close()
    assert verify_record(folder, keys=DemoOpener(), full=True).whole
