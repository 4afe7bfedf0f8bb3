"""Ids and times never go backwards, whatever the wall clock does."""

import itertools
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from record_parts import START_MS, HandClock, make_demo, open_demo, opened

from db.journal.hybrid_clock import COUNTER_BITS, HybridClock
from db.journal.identity import IdMaker

YEAR_2099_MS = 4_070_908_800_000


def test_a_hundred_thousand_ids_of_one_millisecond_are_unique_and_in_order():
    maker = IdMaker(lambda: START_MS)
    made = [maker.next_id() for _ in range(100_000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {UUID(it).version for it in made[::1000]} == {7}
    assert UUID(made[0]).int >> 80 == START_MS


@given(st.lists(st.integers(0, YEAR_2099_MS), min_size=1, max_size=50))
def test_ids_and_times_never_go_backwards(walls):
    steps = iter(walls)
    clock = HybridClock(lambda: next(steps))
    times = [clock.tick()[0] for _ in walls]
    assert all(a < b for a, b in itertools.pairwise(times))
    again = iter(walls)
    maker = IdMaker(lambda: next(again))
    ids = [maker.next_id() for _ in walls]
    assert ids == sorted(set(ids))


def test_the_time_follows_the_wall_clock_and_says_what_it_said():
    clock = HybridClock(lambda: START_MS)
    assert clock.tick() == (START_MS << COUNTER_BITS, START_MS)
    assert clock.tick() == ((START_MS << COUNTER_BITS) + 1, START_MS)


def test_a_clock_at_2099_is_not_believed_and_does_not_drag_the_order():
    hand = HandClock()
    clock = HybridClock(hand)
    before, _ = clock.tick()
    hand.now_ms = YEAR_2099_MS
    during, wall_ms = clock.tick()
    assert (during, wall_ms) == (before + 1, YEAR_2099_MS + 1)
    assert clock.doubtful
    hand.now_ms = START_MS + 60_000
    after, _ = clock.tick()
    assert after >> COUNTER_BITS == START_MS + 60_001
    assert not clock.doubtful


def test_a_desk_far_ahead_does_not_drag_this_one():
    hand = HandClock()
    clock = HybridClock(hand)
    clock.receive(YEAR_2099_MS << COUNTER_BITS)
    assert clock.tick()[0] >> COUNTER_BITS < START_MS + 1000
    clock.receive((START_MS + 60_000) << COUNTER_BITS)
    assert clock.tick()[0] == ((START_MS + 60_000) << COUNTER_BITS) + 1


def test_the_order_of_a_record_holds_when_the_clock_steps_back_between_starts(folder):
    hand = HandClock()
    store = make_demo(folder, hand)
    store.append(opened(), actor="ann").result()
    store.close()
    hand.now_ms = START_MS - 86_400_000
    store = open_demo(folder, hand)
    store.append(opened("contact-2"), actor="ann").result()
    assert [type(it).__name__ for it in store.warnings] == ["ClockBackError"]
    reader = store.reader()
    entries = reader.entries().result()
    reader.close()
    store.close()
    assert [entry.hlc for entry in entries] == sorted(entry.hlc for entry in entries)
    assert entries[-1].wall_ms < entries[0].wall_ms
