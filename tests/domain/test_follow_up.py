"""A follow-up calls only who agreed, and texts nobody before that was said to be safe."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.contact.contact import ContactId
from console.domain.finish.follow_up import (
    Attempt,
    AttemptResult,
    AttemptWay,
    FollowUp,
    FollowUpId,
    FollowUpRefusedError,
    FollowUpState,
    Outcome,
    Purpose,
    Safe,
)

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
PLANNED = FollowUp(
    follow_up_id=FollowUpId("f"),
    contact_id=ContactId("c"),
    number="26-1",
    person="J.",
    phone="612-555-0150",
    purpose=Purpose.CHECK,
    from_at=NOW + timedelta(hours=4),
    to_at=NOW + timedelta(hours=24),
    consented=True,
)


def tried(way: AttemptWay, result: AttemptResult = AttemptResult.NO_ANSWER) -> Attempt:
    return Attempt(at=NOW, way=way, result=result)


def test_it_is_planned_then_due_then_overdue_then_closed() -> None:
    assert PLANNED.state_at(NOW) is FollowUpState.PLANNED
    assert PLANNED.state_at(NOW + timedelta(hours=4)) is FollowUpState.DUE
    assert PLANNED.state_at(NOW + timedelta(hours=24)) is FollowUpState.OVERDUE
    closed = PLANNED.close(Outcome.REFUSED, "")
    assert closed.state_at(NOW + timedelta(hours=99)) is FollowUpState.CLOSED


def test_nothing_is_texted_before_it_was_said_to_be_safe() -> None:
    with pytest.raises(FollowUpRefusedError, match="text is safe"):
        PLANNED.try_it(tried(AttemptWay.TEXT))
    asked = PLANNED.say_safe(Safe.YES, Safe.YES, Safe.UNKNOWN)
    assert asked.try_it(tried(AttemptWay.TEXT)).attempts[0].way is AttemptWay.TEXT


def test_calling_is_possible_while_unknown_but_not_once_it_is_unsafe() -> None:
    assert PLANNED.try_it(tried(AttemptWay.CALL)).attempts
    with pytest.raises(FollowUpRefusedError, match="not to be safe"):
        PLANNED.say_safe(Safe.NO, Safe.NO, Safe.NO).try_it(tried(AttemptWay.CALL))


def test_no_message_is_recorded_as_left_where_nobody_said_it_is_safe() -> None:
    with pytest.raises(FollowUpRefusedError, match="message is safe"):
        PLANNED.try_it(tried(AttemptWay.CALL, AttemptResult.VOICEMAIL_LEFT))


def test_who_did_not_agree_is_not_called() -> None:
    with pytest.raises(FollowUpRefusedError, match="did not agree"):
        replace(PLANNED, consented=False).try_it(tried(AttemptWay.CALL))


def test_a_worry_goes_back_to_a_named_person_at_911() -> None:
    with pytest.raises(FollowUpRefusedError, match="Who was told"):
        PLANNED.close(Outcome.WELFARE_CHECK_SENT, "  ")
    assert PLANNED.close(Outcome.WELFARE_CHECK_SENT, "pos 17").told == "pos 17"


def test_unreachable_needs_an_attempt_and_the_end_is_the_end() -> None:
    with pytest.raises(FollowUpRefusedError, match="nobody was called"):
        PLANNED.close(Outcome.UNREACHABLE, "")
    closed = PLANNED.try_it(tried(AttemptWay.CALL)).close(Outcome.UNREACHABLE, "")
    for act in (
        lambda: closed.try_it(tried(AttemptWay.CALL)),
        lambda: closed.close(Outcome.REFUSED, ""),
        lambda: closed.say_safe(Safe.YES, Safe.YES, Safe.YES),
    ):
        with pytest.raises(FollowUpRefusedError, match="has ended"):
            act()
