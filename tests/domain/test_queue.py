"""The queue shows each call once, in the promised order, and says exactly what changed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from call_samples import MIDNIGHT, call, note
from hypothesis import given, settings
from hypothesis import strategies as st

from console.app.profile import SHIPPED_RULES
from console.domain.calls.call import CallStatus, Fact, Retyping
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import CallQueue, DeskMark, Group
from console.domain.vocabulary import Nexus

RULES = read_rules(SHIPPED_RULES)


@pytest.fixture
def queue() -> CallQueue:
    return CallQueue(RULES)


def test_a_call_is_added_once_and_then_changes_in_place(queue: CallQueue) -> None:
    first = call(1)
    assert [row.call for row in queue.hear([first]).added] == [first]
    later = call(1, updated_at=MIDNIGHT + timedelta(minutes=2), place=Fact(value="9 Birch Ave"))
    delta = queue.hear([later])
    assert (delta.added, [row.call for row in delta.changed]) == ((), [later])


def test_the_same_state_again_changes_nothing_even_when_heard_later(queue: CallQueue) -> None:
    queue.hear([call(1, heard_at=MIDNIGHT)])
    assert not queue.hear([call(1, heard_at=MIDNIGHT + timedelta(minutes=1))])


def test_an_older_document_of_the_same_sender_does_not_win(queue: CallQueue) -> None:
    newer = call(1, updated_at=MIDNIGHT + timedelta(minutes=5))
    queue.hear([newer])
    assert not queue.hear([call(1, place=Fact(value="somewhere else"))])
    assert queue.call(newer.call_id) == newer


def test_a_closed_call_leaves_unless_somebody_here_still_holds_it(queue: CallQueue) -> None:
    held, other = call(1), call(2)
    queue.hear([held, other])
    queue.mark({held.call_id: DeskMark(owner="A. Rivera", mine=True)})
    late = MIDNIGHT + timedelta(hours=1)
    closed = [replace(c, status=CallStatus.CLOSED, updated_at=late) for c in (held, other)]
    assert queue.hear(closed).removed == (other.call_id,)
    assert queue.row(held.call_id) is not None
    assert queue.mark({held.call_id: DeskMark(signed=True)}).removed == (held.call_id,)


def test_missing_from_a_snapshot_is_told_and_never_closes(queue: CallQueue) -> None:
    stays, gone = call(1), call(2)
    queue.hear([stays, gone])
    delta = queue.end_snapshot(frozenset({stays.call_id}))
    assert [row.call_id for row in delta.changed] == [gone.call_id]
    assert not delta.changed[0].call.in_feed
    assert delta.changed[0].call.is_open
    back = queue.hear([replace(gone, updated_at=MIDNIGHT + timedelta(minutes=9))])
    assert back.changed[0].call.in_feed


def test_groups_stand_in_the_promised_order(queue: CallQueue) -> None:
    rest, candidate, mine, asked = call(1), call(2), call(3), call(4)
    candidate = replace(candidate, nature_code="CKWEL")
    queue.hear([rest, candidate, mine, asked])
    queue.mark(
        {
            mine.call_id: DeskMark(owner="A. Rivera", mine=True),
            asked.call_id: DeskMark(requested_at=MIDNIGHT + timedelta(hours=2)),
        }
    )
    assert [row.group for row in queue.rows()] == [
        Group.REQUESTED,
        Group.MINE,
        Group.CANDIDATE,
        Group.REST,
    ]


def test_unclaimed_stands_above_claimed_and_then_priority_and_then_waiting(
    queue: CallQueue,
) -> None:
    natures = {"nature_code": "EDP"}
    claimed_urgent = call(1, priority_rank=0, **natures)
    urgent = call(9, priority_rank=0, **natures)
    waits_long = call(2, **natures)
    waits_short = call(3, **natures)
    queue.hear([waits_short, claimed_urgent, waits_long, urgent])
    queue.mark({claimed_urgent.call_id: DeskMark(owner="M. Ode")})
    shown = [row.call_id for row in queue.rows()]
    expected = [urgent, waits_long, waits_short, claimed_urgent]
    assert shown == [c.call_id for c in expected]


def test_a_retyping_known_before_this_start_stays_beside_the_feeds_own(queue: CallQueue) -> None:
    first = Retyping(before="Noise complaint", after="EDP", at=MIDNIGHT)
    second = Retyping(before="EDP", after="Assault", at=MIDNIGHT + timedelta(minutes=9))
    queue.hear([call(1, retypings=(first,))])
    later = MIDNIGHT + timedelta(minutes=10)
    queue.hear([call(1, retypings=(second,), updated_at=later)])
    known = queue.call(call(1).call_id)
    assert known is not None
    assert known.retypings == (first, second)
    assert not queue.hear([call(1, retypings=(second,), updated_at=later)])


def test_a_flag_of_no_takes_a_candidate_out_and_stays_apart_from_the_nature(
    queue: CallQueue,
) -> None:
    surfaced = call(1, nature_code="EDP")
    queue.hear([surfaced])
    row = queue.mark({surfaced.call_id: DeskMark(nexus=Nexus.NO)}).changed[0]
    assert (row.group, row.mental_health, row.needs_you) == (Group.REST, False, False)
    assert row.call.nature_code == "EDP"


def test_a_call_that_somebody_consults_on_already_does_not_need_you(queue: CallQueue) -> None:
    asked = call(1, notes=(note("REQ CLINICIAN"),))
    alone, helped = asked, replace(call(2), notes=asked.notes, assisting=("clin02@crisis.example",))
    queue.hear([alone, helped])
    assert [row.needs_you for row in queue.rows()] == [True, False]


def test_find_number_prefers_the_open_call(queue: CallQueue) -> None:
    old = call(1, status=CallStatus.CLOSED)
    new = replace(call(2), number=old.number)
    queue.hear([new, old])
    assert queue.find_number(old.number) == new
    assert queue.find_number("26-999") is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 20), st.booleans(), st.booleans()),
        max_size=40,
    )
)
def test_deltas_rebuild_the_queue_exactly(steps: list[tuple[int, int, bool, bool]]) -> None:
    """Whoever applies every delta in order holds the same rows as the queue."""
    queue = CallQueue(RULES)
    shown: dict[str, object] = {}
    for number, minute, closed, mine in steps:
        status = CallStatus.CLOSED if closed else CallStatus.OPEN
        heard = call(number, updated_at=MIDNIGHT + timedelta(minutes=minute), status=status)
        mark = DeskMark(owner="A. Rivera" if mine else "", mine=mine)
        for delta in (queue.hear([heard]), queue.mark({heard.call_id: mark})):
            for row in delta.added:
                assert row.call_id not in shown
                shown[row.call_id] = row
            for row in delta.changed:
                assert shown[row.call_id] != row
                shown[row.call_id] = row
            for call_id in delta.removed:
                del shown[call_id]
    assert shown == {row.call_id: row for row in queue.rows()}


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(6)))
def test_any_order_of_one_calls_documents_ends_in_the_newest(order: list[int]) -> None:
    queue = CallQueue(RULES)
    documents = [
        call(1, updated_at=MIDNIGHT + timedelta(minutes=m), line_state=str(m)) for m in range(6)
    ]
    for index in order:
        queue.hear([documents[index]])
    row = queue.row(documents[0].call_id)
    assert row is not None
    assert row.call.line_state == "5"
