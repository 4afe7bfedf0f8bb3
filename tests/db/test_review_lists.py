"""Reviews fold the same in any order, and what may be drawn or looked for is found exactly."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_parts import HandClock, consult, make_demo, opened
from test_record_projections import arrive, empty, tables  # noqa: F401 - a fixture

from db.facts.review import (
    ReviewAnswered,
    ReviewAssigned,
    ReviewClosed,
    ReviewOpened,
    ReviewScored,
)
from db.facts.screening import ContactKeyed, LevelDecided
from db.folds import projections
from db.lists.review_lists import EventQuestion

ids = st.sampled_from(["r1", "r2"])
people = st.sampled_from(["ann", "ben"])
facts = st.one_of(
    st.builds(
        ReviewOpened,
        review_id=ids,
        contact_id=st.just("c"),
        author_id=people,
        call_number=st.just("26"),
        reasons=st.just(("CHOSEN",)),
    ),
    st.builds(
        ReviewAssigned,
        review_id=ids,
        contact_id=st.just("c"),
        reviewer_id=people,
        reviewer_name=people,
        second=st.booleans(),
    ),
    st.builds(
        ReviewScored,
        review_id=ids,
        contact_id=st.just("c"),
        form=st.just("QA-1"),
        marks=st.just(()),
        fails=st.just(()),
    ),
    st.builds(ReviewAnswered, review_id=ids, contact_id=st.just("c"), words=people),
    st.builds(ReviewClosed, review_id=ids, contact_id=st.just("c")),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(facts, max_size=12), st.randoms())
def test_any_order_of_arrival_gives_the_same_reviews_and_so_does_a_rebuild(
    empty,  # noqa: F811 - the fixture
    told,
    shuffle,
):
    rows = [(fact, "1" * 36, "ann", 10_000_000 + n) for n, fact in enumerate(told)]
    mixed = list(rows)
    shuffle.shuffle(mixed)
    results = []
    for arriving in (rows, mixed):
        empty.execute("begin")
        try:
            arrive(empty, arriving)
            assert list(projections.differences(empty)) == []
            results.append(tables(empty)["review"])
            projections.renew(empty)
            results.append(tables(empty)["review"])
        finally:
            empty.execute("rollback")
    assert all(result == results[0] for result in results)


def decided(contact_id: str, level: str, floor: str) -> LevelDecided:
    return LevelDecided(
        contact_id=contact_id,
        level=level,
        floor=floor,
        floor_items=(),
        floor_rules=(),
        rules="r",
        answers=(),
        open_codes=(),
        feed_state="live",
        feed_heard_ms=None,
    )


HOUR = 3_600_000


@pytest.fixture
def store(folder):
    """Return a record with three contacts of one number, a day and then four days apart."""
    clock = HandClock()
    store = make_demo(folder, clock)
    for contact_id, hours, level in (("first", 0, "1"), ("back", 24, "4"), ("late", 120, "NA")):
        clock.now_ms += hours * HOUR
        store.append(
            opened(contact_id),
            ContactKeyed(contact_id=contact_id, number_key="5550100", place_key=f"at {contact_id}"),
            decided(contact_id, level, "3"),
            replace(consult(contact_id, f"Unit 4{hours} came."), overall_level=level),
            actor="ann",
        ).result()
    store.append(opened("open"), actor="ann").result()
    yield store
    store.close()


def test_candidates_know_what_came_back_what_was_lowered_and_who_is_new(store):
    reader = store.reader()
    store.append(
        ReviewOpened(
            review_id="r1",
            contact_id="back",
            author_id="ann",
            call_number="26",
            reasons=("CHOSEN",),
        ),
        actor="lead",
    ).result()
    found = {row.contact_id: row for row in reader.review_candidates(0, 1 << 50).result()}
    reader.close()
    assert set(found) == {"first", "back", "late"}
    assert [found[name].came_back for name in ("first", "back", "late")] == [True, False, False]
    assert [found[name].lowered for name in ("first", "back", "late")] == [True, False, False]
    assert [found[name].reviewed for name in ("first", "back", "late")] == [False, True, False]
    assert {row.author_since_ms for row in found.values()} == {found["first"].opened_ms}


def test_an_event_is_found_by_every_part_together(store):
    reader = store.reader()

    def ids_of(**asked):
        return [row.contact_id for row in reader.event_contacts(EventQuestion(**asked)).result()]

    assert ids_of(number_key="5550100") == ["late", "back", "first"]
    assert ids_of(number_key="5550100", place_key="at back") == ["back"]
    assert ids_of(words="unit 4120") == ["late"]
    assert ids_of() == []
    assert ids_of(unit="") == ids_of(unit=" - ") == []
    start = reader.contact("first").result().opened_ms
    assert ids_of(from_ms=start, before_ms=start + HOUR) == ["first"]
    assert "open" in ids_of(from_ms=0, before_ms=1 << 50)
    reader.close()


@pytest.mark.parametrize("typed", ["M 214", "m214", "M-214"])
def test_an_event_is_found_by_the_unit_that_cad_had_on_the_call(store, typed):
    store.append(
        opened("with unit"),
        replace(consult("with unit", "Nothing of any unit."), units=("M-214", "E 7#2")),
        opened("asked by one"),
        replace(consult("asked by one", "Came."), requester_role="OFFICER", requester="m214"),
        opened("call taker"),
        replace(consult("call taker", "M 214 is only spoken of."), requester="M 214"),
        actor="ann",
    ).result()
    reader = store.reader()

    def ids_of(**asked):
        rows = reader.event_contacts(EventQuestion(**asked)).result()
        return {row.contact_id for row in rows}

    assert ids_of(unit=typed) == {"with unit", "asked by one"}
    assert ids_of(unit=typed, words="nothing") == {"with unit"}
    assert ids_of(unit="e7#2") == {"with unit"}
    assert ids_of(unit="21") == ids_of(unit="M 2145") == set()
    reader.close()
