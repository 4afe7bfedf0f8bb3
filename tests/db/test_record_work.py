"""What is open is found in the record, whatever order its entries came in."""

from dataclasses import fields

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_parts import HandClock, make_demo
from test_record_projections import arrive, empty, tables  # noqa: F401 - a fixture

from db.facts import finish, reroute, shift_work
from db.folds import projections
from db.lists.work_lists import open_work

NOW_MS = 2_000_000_000_000
ids = st.sampled_from(["a", "b"])
words = st.sampled_from(["x", "y"])


def _built(kind):
    """Build facts of one kind; ids stay few so that they meet."""
    values = {}
    for field in fields(kind):
        if field.type is int:
            values[field.name] = st.integers(0, 3)
        elif field.type is str:
            values[field.name] = ids if field.name.endswith("_id") else words
        elif field.type == str | None:
            values[field.name] = st.none() | ids
        else:
            values[field.name] = st.just(())
    return st.builds(kind, **values)


kinds = (*reroute.KINDS, *finish.KINDS, *shift_work.KINDS)
facts = st.sampled_from(kinds).flatmap(_built)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(
    rows=st.lists(st.tuples(facts, st.sampled_from(["1" * 36, "2" * 36])), max_size=20),
    chance=st.randoms(use_true_random=False),
)
def test_open_work_is_the_same_in_any_order_of_arrival_and_after_a_rebuild(
    empty,  # noqa: F811
    rows,
    chance,
):
    timed = [(fact, desk, "ann", 10_000_000 + n) for n, (fact, desk) in enumerate(rows)]
    shuffled = chance.sample(timed, len(timed))
    results = []
    for arriving in (timed, shuffled):
        empty.execute("begin")
        try:
            arrive(empty, arriving)
            assert list(projections.differences(empty)) == []
            results.append((tables(empty), open_work(empty, 10_000_100)))
            projections.renew(empty)
            results.append((tables(empty), open_work(empty, 10_000_100)))
        finally:
            empty.execute("rollback")
    assert results[1:] == results[:-1]


def _proposed(contact_id):
    return reroute.RerouteProposed(
        contact_id=contact_id,
        ask_id="k",
        call_id=None,
        call_number="26-1",
        place="",
        position="17",
        received_ms=1,
        target_id="team",
        target_name="Team",
        target_kind="BCR",
        answer_s=90,
        fit="fits",
    )


def test_a_reroute_is_open_until_a_named_return_and_some_days_after_it_cleared(folder):
    store = make_demo(folder, HandClock(NOW_MS))
    cleared = reroute.RerouteCleared(contact_id="b", ask_id="k", code="NONE", person="M. Ode")
    told = reroute.RerouteReturned(contact_id="c", code="TIMEOUT", person="CT 17", position="17")
    store.append(*map(_proposed, "abc"), cleared, told, actor="ann").result()
    reader = store.reader()
    assert set(reader.open_work(NOW_MS).result().reroutes) == {"a", "b"}
    assert reader.open_work(NOW_MS + 10 * 86_400_000).result().reroutes == ("a",)
    reader.close()
    store.close()


def test_follow_ups_and_tasks_are_open_until_they_end_and_the_first_due_stands_first(folder):
    store = make_demo(folder, HandClock(NOW_MS))

    def planned(follow_up_id, to_ms):
        return finish.FollowUpPlanned(
            follow_up_id=follow_up_id,
            contact_id="c",
            call_number="26-1",
            person="",
            phone="",
            purpose="CHECK",
            from_ms=to_ms - 10,
            to_ms=to_ms,
            consent="YES",
            safe_to_call="UNKNOWN",
            safe_to_text="UNKNOWN",
            safe_to_voicemail="UNKNOWN",
        )

    task = finish.TaskOpened(
        task_id="t",
        contact_id="c",
        call_number="26-1",
        task_kind="CHILD_REPORT",
        statute="260E",
        phone="612-555-0126",
        due_ms=NOW_MS,
    )
    store.append(
        planned("late", NOW_MS + 99), planned("soon", NOW_MS + 9), task, actor="ann"
    ).result()
    reader = store.reader()
    found = reader.open_work(NOW_MS).result()
    assert (found.follow_ups, found.tasks) == (("soon", "late"), ("t",))
    store.append(
        finish.FollowUpClosed(follow_up_id="soon", outcome="STABLE_CONNECTED"),
        finish.TaskDone(task_id="t", code="MADE", person="Intake"),
        actor="ann",
    ).result()
    found = reader.open_work(NOW_MS).result()
    assert (found.follow_ups, found.tasks) == (("late",), ())
    reader.close()
    store.close()
