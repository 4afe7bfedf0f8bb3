"""The feed reaches the queue once a frame, and its state is never better than it is."""

from dataclasses import replace
from datetime import timedelta

from bare_desk import BareDesk, Hearing
from call_samples import MIDNIGHT, call

from console.domain.calls.call import CallStatus
from console.domain.calls.queue import QueueDelta
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import (
    CallsEndedUnseen,
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedState,
    FeedStateChanged,
    Heartbeat,
    RejectionReason,
    SalvageReason,
    SnapshotEnded,
)


def heard(*calls: object) -> CallsHeard:
    return CallsHeard(calls=calls, heard_at=utc_now(), monotonic_s=monotonic_s())  # type: ignore[arg-type]


def deltas(hearing: Hearing) -> list[QueueDelta]:
    return [delta for delta in hearing.told if isinstance(delta, QueueDelta)]


def test_many_states_of_one_call_in_one_frame_are_one_change(desk: BareDesk) -> None:
    told = desk.collect(desk.queue.rows_changed)
    for minute in range(200):
        at = MIDNIGHT + timedelta(minutes=minute)
        desk.inbox.append(heard(call(1, updated_at=at, line_state=str(minute))))
    desk.drain()
    desk.wait(lambda: desk.queue.queue.call(call(1).call_id) is not None)
    assert len(deltas(told)) == 1
    assert deltas(told)[0].added[0].call.line_state == "199"


def test_a_snapshot_of_two_thousand_calls_comes_in_slices_and_whole(desk: BareDesk) -> None:
    told = desk.collect(desk.queue.rows_changed)
    calls = [call(number) for number in range(2000)]
    for start in range(0, 2000, 500):
        desk.inbox.append(heard(*calls[start : start + 500]))
    desk.inbox.append(SnapshotEnded(call_ids=frozenset(c.call_id for c in calls)))
    desk.wait(lambda: len(desk.queue.queue.rows()) == 2000)
    assert len(deltas(told)) > 1
    assert all(row.call.in_feed for row in desk.queue.queue.rows())


def test_the_end_of_a_snapshot_never_overtakes_its_calls(desk: BareDesk) -> None:
    gone = call(1)
    desk.hear(gone)
    desk.inbox.append(heard(call(2)))
    desk.inbox.append(SnapshotEnded(call_ids=frozenset({call(2).call_id})))
    desk.wait(lambda: not desk.queue.queue.row(gone.call_id).call.in_feed)  # type: ignore[union-attr]
    row = desk.queue.queue.row(call(2).call_id)
    assert row is not None
    assert row.call.in_feed


def test_missing_calls_are_asked_for_and_those_that_are_gone_ended_unseen(desk: BareDesk) -> None:
    asked = desk.collect(desk.queue.calls_missing)
    desk.queue.recall([call(1), call(2)])  # known from the record, before the feed was heard
    desk.inbox.append(heard(call(3)))
    desk.inbox.append(SnapshotEnded(call_ids=frozenset({call(3).call_id})))
    desk.wait(lambda: asked.told == [(call(1).call_id, call(2).call_id)])
    ended = replace(call(1), status=CallStatus.CLOSED, updated_at=MIDNIGHT + timedelta(hours=1))
    desk.inbox.append(heard(ended))
    desk.inbox.append(CallsEndedUnseen(call_ids=(call(2).call_id,)))
    desk.wait(lambda: desk.queue.queue.row(call(1).call_id) is None)
    row = desk.queue.queue.row(call(2).call_id)
    assert row is not None
    assert (row.call.is_open, row.call.in_feed, row.call.ended_unseen) == (True, False, True)
    desk.inbox.append(SnapshotEnded(call_ids=frozenset({call(3).call_id})))
    desk.drain()
    assert len(asked.told) == 1


def test_lag_and_a_clock_that_is_ahead_are_measured_on_live_changes_only(desk: BareDesk) -> None:
    now = utc_now()
    desk.inbox.append(heard(call(1, updated_at=now - timedelta(hours=3), heard_at=now)))
    desk.drain()
    assert (desk.queue.health.lag_s, desk.queue.health.ahead_s) == (None, None)
    desk.inbox.append(FeedStateChanged(state=FeedState.LIVE, since=now))
    for seconds in (20, 30, 25):
        at = now - timedelta(seconds=seconds)
        desk.inbox.append(heard(call(1, updated_at=at, heard_at=now)))
    desk.drain()
    assert (desk.queue.health.lag_s, desk.queue.health.ahead_s) == (25.0, 0.0)
    desk.inbox.append(heard(call(1, updated_at=now + timedelta(seconds=90), heard_at=now)))
    assert desk.queue.health.backlog == 1
    desk.drain()
    assert (desk.queue.health.ahead_s, desk.queue.health.backlog) == (90.0, 0)


def test_the_age_of_the_answer_and_of_the_data_are_told_apart(desk: BareDesk) -> None:
    now, then = utc_now(), utc_now() - timedelta(minutes=40)
    desk.inbox.append(Heartbeat(heard_at=now, monotonic_s=monotonic_s(), as_of=then))
    desk.inbox.append(FeedStateChanged(state=FeedState.STALE, since=now))
    desk.drain()
    health = desk.queue.health
    assert (health.as_of, health.last_heard_at) == (then, now)
    desk.inbox.append(Heartbeat(heard_at=now, monotonic_s=monotonic_s()))
    desk.inbox.append(FeedStateChanged(state=FeedState.LIVE, since=now))
    desk.drain()
    assert desk.queue.health.as_of is None


def test_what_could_not_be_read_is_counted_by_reason(desk: BareDesk) -> None:
    now = utc_now()
    for _ in range(3):
        desk.inbox.append(DocumentRejected(reason=RejectionReason.TOO_DEEP, size=9, heard_at=now))
    desk.inbox.append(DocumentSalvaged(reason=SalvageReason.MISSING_TIME, count=2, heard_at=now))
    desk.drain()
    assert dict(desk.queue.health.rejected) == {RejectionReason.TOO_DEEP: 3}
    assert dict(desk.queue.health.salvaged) == {SalvageReason.MISSING_TIME: 2}


def test_the_state_is_told_at_once_and_silence_is_measured_by_the_monotonic_clock(
    desk: BareDesk,
) -> None:
    states = desk.collect(desk.queue.state_changed)
    since = utc_now()
    desk.inbox.append(FeedStateChanged(state=FeedState.LIVE, since=since, simulated=True))
    desk.inbox.append(replace(heard(), monotonic_s=monotonic_s() - 7))
    desk.inbox.append(FeedStateChanged(state=FeedState.STALE, since=since, reason="silent"))
    desk.drain()
    assert [told.state for told in states.told] == [FeedState.LIVE, FeedState.STALE]  # type: ignore[attr-defined]
    health = desk.queue.health
    assert (health.simulated, health.reason, health.live) == (True, "silent", False)
    assert health.silent_s is not None
    assert health.silent_s >= 7
