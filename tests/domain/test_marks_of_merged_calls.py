"""What was recorded of a call is never lost and never moves without a word, whoever takes over."""

from dataclasses import replace
from datetime import timedelta

import pytest
from call_samples import MIDNIGHT, call, note
from hypothesis import given, settings
from hypothesis import strategies as st

from console.app.profile import SHIPPED_RULES
from console.domain.calls.call import Call, CallId, CallStatus, Fact
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import NO_MARK, CallQueue, DeskMark, Group
from console.domain.calls.queue_news import NewsKind
from console.domain.vocabulary import Nexus

RULES = read_rules(SHIPPED_RULES)
A, B, C = call(1), call(2), call(3)
FLAG = DeskMark(nexus=Nexus.YES, flag_reason="hears voices")
MINE = DeskMark(owner="A. Rivera", mine=True)


@pytest.fixture
def queue() -> CallQueue:
    made = CallQueue(RULES)
    made.hear([A, B, C])
    return made


def _into(retired: Call, survivor: Call | None, minute: int = 5) -> Call:
    return replace(
        retired,
        merged_into=survivor.call_id if survivor else None,
        updated_at=MIDNIGHT + timedelta(minutes=minute),
    )


def _shown(queue: CallQueue, one: Call) -> DeskMark:
    row = queue.row(one.call_id)
    assert row
    return row.mark


def test_a_flag_and_a_claim_are_shown_with_the_call_that_took_over_and_say_from_where(
    queue: CallQueue,
) -> None:
    queue.mark({A.call_id: replace(FLAG, owner="A. Rivera", mine=True)})
    delta = queue.hear([_into(A, B)])
    assert {row.call_id for row in delta.changed} == {A.call_id, B.call_id}
    row = queue.row(B.call_id)
    assert row
    assert (row.group, row.mark.nexus, row.mark.owner) == (Group.MINE, Nexus.YES, "A. Rivera")
    assert [(each.number, each.mark.flag_reason) for each in row.mark.carried] == [
        (A.number, "hears voices")
    ]
    retired = queue.row(A.call_id)
    assert retired
    assert (retired.mark, retired.survivor) == (NO_MARK, B.number)


def test_a_move_is_told_in_words_once_and_so_is_the_way_back(queue: CallQueue) -> None:
    queue.mark({A.call_id: FLAG})
    queue.hear([_into(A, B)])
    (news,) = queue.take_news()
    assert (news.kind, news.number, news.other) == (NewsKind.MERGED, A.number, B.number)
    queue.hear([_into(A, B, minute=6)])
    assert queue.take_news() == ()
    queue.hear([_into(A, None, minute=7)])
    (news,) = queue.take_news()
    assert (news.kind, news.number, news.other) == (NewsKind.PARTED, A.number, B.number)
    assert _shown(queue, A) == FLAG
    assert _shown(queue, B) == NO_MARK


def test_marks_go_along_a_chain_of_takeovers_told_in_any_order(queue: CallQueue) -> None:
    queue.mark({A.call_id: FLAG})
    queue.hear([_into(B, C)])
    queue.hear([_into(A, B)])
    assert [each.number for each in _shown(queue, C).carried] == [A.number]
    assert queue.home_of(A.call_id) == C.call_id


def test_a_flag_of_no_about_another_call_takes_nothing_out(queue: CallQueue) -> None:
    surfaced = replace(B, nature_code="EDP", updated_at=MIDNIGHT + timedelta(minutes=1))
    queue.hear([surfaced])
    queue.mark({A.call_id: DeskMark(nexus=Nexus.NO)})
    queue.hear([_into(A, B)])
    row = queue.row(B.call_id)
    assert row
    assert (row.group, row.mark.nexus) == (Group.CANDIDATE, None)
    assert row.mark.carried[0].mark.nexus is Nexus.NO


def test_a_request_that_a_log_answered_does_not_ask_again_with_the_survivor(
    queue: CallQueue,
) -> None:
    asked = DeskMark(requested_at=MIDNIGHT, requester="pos 3")
    later = MIDNIGHT + timedelta(minutes=1)
    queue.mark({A.call_id: replace(asked, signed=True, signed_at=later), B.call_id: NO_MARK})
    queue.hear([_into(A, B)])
    row = queue.row(B.call_id)
    assert row
    assert row.group is not Group.REQUESTED
    queue.mark({C.call_id: asked})
    queue.hear([_into(C, B)])
    row = queue.row(B.call_id)
    assert row
    assert (row.group, row.mark.requester) == (Group.REQUESTED, "pos 3")


def test_a_survivor_that_is_closed_and_nobody_holds_takes_no_mark_out_of_sight(
    queue: CallQueue,
) -> None:
    queue.mark({A.call_id: FLAG})
    queue.hear([_into(A, B)])
    closed = replace(B, status=CallStatus.CLOSED, updated_at=MIDNIGHT + timedelta(minutes=9))
    queue.hear([closed])
    assert queue.row(B.call_id) is None
    assert _shown(queue, A) == FLAG


def test_a_closed_survivor_stays_while_a_call_it_took_over_is_held_here(queue: CallQueue) -> None:
    queue.mark({A.call_id: MINE})
    closed = replace(B, status=CallStatus.CLOSED, updated_at=MIDNIGHT + timedelta(minutes=9))
    retired = replace(_into(A, B), status=CallStatus.CLOSED)
    queue.hear([retired, closed])
    assert queue.row(A.call_id) is None
    assert _shown(queue, B).mine


def test_a_mark_that_comes_back_from_a_closed_survivor_and_goes_again_is_told_each_time(
    queue: CallQueue,
) -> None:
    queue.mark({A.call_id: FLAG})
    told = []
    for step in (
        _into(A, B),
        replace(B, status=CallStatus.CLOSED, updated_at=MIDNIGHT + timedelta(minutes=9)),
        replace(B, updated_at=MIDNIGHT + timedelta(minutes=11)),
    ):
        queue.hear([step])
        told += [(news.kind, news.number, news.other) for news in queue.take_news()]
    assert told == [
        (kind, A.number, B.number) for kind in (NewsKind.MERGED, NewsKind.BACK, NewsKind.MERGED)
    ]


IDS = [A, B, C, call(4)]
_STEP = st.tuples(
    st.sampled_from(IDS), st.sampled_from([None, *IDS]), st.booleans(), st.integers(0, 40)
)


@settings(max_examples=300, deadline=None)
@given(steps=st.lists(_STEP, max_size=14), unknown=st.booleans())
def test_no_mark_is_ever_lost_or_shown_elsewhere_without_its_number_and_a_word(
    steps: list[tuple[Call, Call | None, bool, int]], unknown: bool
) -> None:
    marks: dict[CallId, DeskMark] = {
        A.call_id: replace(FLAG, owner="J. D.", mine=True),
        B.call_id: DeskMark(owner="R. P."),
        C.call_id: FLAG,
    }
    queue = CallQueue(RULES)
    queue.hear(IDS[:3] if unknown else IDS)
    queue.mark(marks)
    homes = {call_id: call_id for call_id in marks}
    for retired, survivor, closed, minute in steps:
        status = CallStatus.CLOSED if closed else CallStatus.OPEN
        queue.hear([replace(_into(retired, survivor, minute), status=status)])
        told = queue.take_news()
        for call_id, mark in marks.items():
            home = queue.home_of(call_id)
            row = queue.row(home)
            if row is None:  # then nobody holds it, and its own call has left the queue too
                assert not mark.owner
                known = queue.call(call_id)
                assert known
                assert not known.is_open
                continue
            if home == call_id:
                assert {m.mark for m in row.mark.carried} <= set(marks.values())
                assert row.mark.owner.count(mark.owner) == 1 or not mark.owner
            else:
                assert (call_id, mark) in [(m.call_id, m.mark) for m in row.mark.carried]
            if home not in (homes[call_id], call_id):
                assert told, "a mark moved without a word"
            homes[call_id] = home
        everywhere = [row.mark for row in queue.rows()]
        assert sum("J. D." in mark.owner for mark in everywhere) == 1
        assert sum("R. P." in mark.owner for mark in everywhere) == 1


LATER = MIDNIGHT + timedelta(minutes=30)
SIGNED = DeskMark(signed=True, signed_at=MIDNIGHT + timedelta(minutes=10))


@pytest.mark.parametrize(
    ("change", "matters"),
    [
        ({"notes": (note("caller rang back"),)}, True),
        ({"nature": Fact(value="Assault")}, True),
        ({"place": Fact(value="9 Birch Ave")}, True),
        ({"line_state": "callEnd"}, False),
        ({"status": CallStatus.CLOSED}, False),
    ],
)
def test_a_call_that_changes_after_its_log_was_signed_is_marked_and_told_once(
    queue: CallQueue, change: dict[str, object], matters: bool
) -> None:
    queue.mark({A.call_id: MINE})
    queue.mark({A.call_id: SIGNED})
    queue.hear([replace(A, updated_at=LATER, **change)])  # type: ignore[arg-type]
    row = queue.row(A.call_id)
    assert (row is not None and row.changed_since_signed) is matters
    assert [news.kind for news in queue.take_news()] == [NewsKind.CHANGED] * matters
    queue.hear([replace(A, updated_at=LATER + timedelta(minutes=1), **change)])  # type: ignore[arg-type]
    assert queue.take_news() == ()


def test_what_is_added_to_a_log_takes_the_mark_of_the_change_away(queue: CallQueue) -> None:
    queue.mark({A.call_id: MINE})
    queue.mark({A.call_id: SIGNED})
    queue.hear([replace(A, updated_at=LATER, nature=Fact(value="Assault"))])
    queue.mark({A.call_id: replace(SIGNED, signed_at=LATER + timedelta(minutes=5))})
    row = queue.row(A.call_id)
    assert row
    assert not row.changed_since_signed


def test_a_log_signed_before_this_start_is_compared_by_the_times_of_the_call() -> None:
    for at, changed in ((MIDNIGHT + timedelta(minutes=9), False), (LATER, True)):
        queue = CallQueue(RULES)
        queue.mark({A.call_id: SIGNED})
        queue.hear([replace(A, notes=(replace(note("rang back"), at=at),))])
        row = queue.row(A.call_id)
        assert row
        assert row.changed_since_signed is changed


def test_who_asks_again_after_the_log_was_signed_is_asked_for_again(queue: CallQueue) -> None:
    again = replace(SIGNED, requested_at=LATER)
    queue.mark({A.call_id: replace(SIGNED, requested_at=MIDNIGHT)})
    row = queue.row(A.call_id)
    assert row
    assert (row.group is Group.REQUESTED, row.needs_you) == (False, False)
    queue.mark({A.call_id: again})
    row = queue.row(A.call_id)
    assert row
    assert (row.group, row.needs_you) == (Group.REQUESTED, True)


def test_a_note_that_asks_for_the_clinician_after_the_log_was_signed_asks(
    queue: CallQueue,
) -> None:
    asks = replace(note("clinician requested", "n1"), at=MIDNIGHT)
    first = replace(A, notes=(asks,), updated_at=MIDNIGHT + timedelta(minutes=2))
    queue.hear([first])
    queue.mark({A.call_id: MINE})
    queue.mark({A.call_id: SIGNED})
    row = queue.row(A.call_id)
    assert row
    assert row.group is not Group.REQUESTED
    queue.hear([replace(first, notes=(asks, replace(asks, note_id="n2")), updated_at=LATER)])
    row = queue.row(A.call_id)
    assert row
    assert (row.group, row.needs_you) == (Group.REQUESTED, True)


def test_calls_that_left_are_forgotten_in_the_end_but_not_those_with_a_mark(
    queue: CallQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.domain.calls.queue.LEFT_LIMIT", 5)
    monkeypatch.setattr("console.domain.calls.queue.LEFT_WHOLE", 2)
    queue.mark({A.call_id: FLAG})
    closed = {"status": CallStatus.CLOSED, "updated_at": LATER, "notes": (note("quiet"),)}
    for number in range(1, 12):
        queue.hear([call(number, **closed)])
    kept = {known.number: bool(known.notes) for known in queue.calls()}
    whole, brief = {1, 10, 11}, {7, 8, 9}
    assert kept == {call(number).number: number in whole for number in whole | brief}
    again = call(8, notes=(note("quiet"), note("rang back", "n2")), updated_at=LATER)
    assert queue.hear([again]).added[0].call.notes == again.notes
    assert not queue.hear([call(9, updated_at=MIDNIGHT)])  # older than what left
