"""Who holds a call, what makes a sound, and what became of the advice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from contact_samples import AT, later
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.calls.claims import (
    Assertion,
    Claim,
    ClaimLedger,
    ClaimRefusedError,
    Standing,
    missed_of,
)
from console.domain.contact.advice import (
    Advice,
    AdviceRefusedError,
    AdviceState,
    AdviceTo,
    Followed,
)
from console.domain.contact.alarms import FLOOD, Alarm, AlarmBook, AlarmLevel
from console.domain.contact.care_plan import CarePlan
from console.domain.contact.history import HistoryKey, PastContact
from console.domain.contact.lost_caller import AttemptResult, LostCaller, LostRefusedError
from console.domain.folding import folded_number, folded_place
from console.domain.typed_values import Mark, typed_clock, typed_number

CLAIM = Claim(holder="A. Rivera", holder_id="p1", at=AT, heard_at=AT)


def test_within_the_grace_anybody_takes_it_and_after_it_a_supervisor_gives_a_reason() -> None:
    assert CLAIM.take("M. Ode", "p2", later(19)).holder_id == "p2"
    with pytest.raises(ClaimRefusedError, match=r"A\. Rivera has it"):
        CLAIM.take("M. Ode", "p2", later(20))
    with pytest.raises(ClaimRefusedError):
        CLAIM.take("M. Ode", "p2", later(20), supervisor="K. Berg")
    taken = CLAIM.take("M. Ode", "p2", later(20), supervisor="K. Berg", reason="she went off")
    assert taken.holder == "M. Ode"
    assert CLAIM.take("A. Rivera", "p1", later(60)).at == AT  # taking one's own renews it


def test_a_claim_without_a_heartbeat_is_stale_and_still_held() -> None:
    assert not CLAIM.is_stale(later(44))
    assert CLAIM.is_stale(later(45))
    assert not CLAIM.beat(later(40)).is_stale(later(60))
    with pytest.raises(ClaimRefusedError):
        CLAIM.take("M. Ode", "p2", later(4000))  # never released by itself


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["tell", "again", "renew", "release", "wait"]),
            st.sampled_from(["desk-a", "desk-b"]),
            st.sampled_from(["call-1", "call-2"]),
        ),
        max_size=40,
    )
)
@settings(max_examples=80)
def test_two_desks_never_hold_one_call_and_no_claim_is_dropped(acts) -> None:
    ledger, now, told = ClaimLedger(), 0.0, []
    for number, (act, desk, call) in enumerate(acts):
        held = ledger.grants.get(call)
        epoch = held.epoch if held is not None else 0
        before = ledger.holder(call, now)
        if act == "wait":
            now += 40.0
        elif act == "renew":
            ledger = ledger.renew(call, desk, epoch, now)
        elif act == "release":
            ledger = ledger.release(call, desk, epoch)
        else:
            claim = Assertion(claim_id=f"k{number}", call_id=call, desk=desk, person=desk)
            told.append(claim.claim_id)
            ledger = ledger.tell(claim, now)
            after = ledger.tell(claim, now)
            assert after == ledger  # told twice, held once
            standing = ledger.standings[claim.claim_id]
            if before is not None and before != desk:
                assert standing is Standing.CONFLICT
                assert ledger.conflicts[-1][1] == claim.claim_id
                assert ledger.holder(call, now) == before
            else:
                assert standing is Standing.GRANTED
                assert ledger.grants[call].epoch == epoch + 1
                assert ledger.is_old(call, epoch) or epoch == 0
    assert set(ledger.standings) == set(told)


def test_what_nobody_took_in_time_goes_to_the_missed_oldest_first() -> None:
    waiting = [("b", "2", later(10)), ("a", "1", AT), ("c", "3", later(170))]
    found = missed_of(waiting, later(190), timedelta(seconds=180))
    assert [one.call_id for one in found] == ["a", "b"]


# ---------------------------------------------------------------- alarms


def alarm(level: AlarmLevel, key: str = "k", seconds: float = 0) -> Alarm:
    return Alarm(key=key, level=level, words="An immediate call waits", raised_at=later(seconds))


def test_while_the_clinician_talks_only_an_immediate_alarm_makes_a_sound() -> None:
    for level in AlarmLevel:
        _, sounds = AlarmBook().raise_alarm(alarm(level), talking=True)
        assert (sounds is not None) is (level is AlarmLevel.IMMEDIATE)
        _, sounds = AlarmBook().raise_alarm(alarm(level), talking=False)
        assert sounds is not None


def test_a_repeat_is_grouped_and_sounds_only_where_it_presses_more() -> None:
    book, _ = AlarmBook().raise_alarm(alarm(AlarmLevel.NOTE), talking=False)
    book, sounds = book.raise_alarm(alarm(AlarmLevel.NOTE, seconds=5), talking=False)
    assert sounds is None
    assert book.standing()[0].repeats == 1
    book, sounds = book.raise_alarm(alarm(AlarmLevel.SOON, seconds=9), talking=False)
    assert sounds is not None
    assert len(book.standing()) == 1
    assert book.standing()[0].raised_at == AT


def test_what_nobody_saw_never_goes_by_itself_and_an_immediate_one_sounds_again() -> None:
    book, _ = AlarmBook().raise_alarm(alarm(AlarmLevel.IMMEDIATE), talking=False)
    for hour in range(1, 12):
        book, again = book.due(later(hour * 3600))
        assert [one.key for one in again] == ["k"]
        assert [one.key for one in book.standing()] == ["k"]
    seen = book.acknowledge("k")
    assert seen.due(later(99 * 3600))[1] == ()
    assert [one.seen for one in seen.standing()] == [True]
    assert seen.clear("k").standing() == ()


def test_a_flood_is_counted_and_only_immediate_alarms_sound_in_it() -> None:
    book = AlarmBook()
    for number in range(FLOOD + 1):
        book, _ = book.raise_alarm(
            alarm(AlarmLevel.SOON, key=f"k{number}", seconds=number), talking=False
        )
    book, sounds = book.raise_alarm(alarm(AlarmLevel.SOON, key="x", seconds=30), talking=False)
    assert sounds is None
    book, sounds = book.raise_alarm(alarm(AlarmLevel.IMMEDIATE, key="y", seconds=31), talking=False)
    assert sounds is not None
    assert book.counts.floods == 1
    assert book.counts.raised == (0, FLOOD + 2, 1)
    assert book.counts.silenced == 1


# ---------------------------------------------------------------- advice

ASKED = Advice(
    advice_id="a1", contact_id="c1", to=AdviceTo.CALLTAKER, requested_at=AT, name="pos 17"
)


def test_advice_is_asked_answered_and_followed_with_its_response_clock() -> None:
    assert ASKED.state is AdviceState.REQUESTED
    assert ASKED.response_time(later(30)) == timedelta(seconds=30)
    with pytest.raises(AdviceRefusedError, match="Nothing was advised"):
        ASKED.end(Followed.FOLLOWED, later(40))
    given_advice = ASKED.answer("ask about medicines", later(42))
    assert given_advice.response_time(later(500)) == timedelta(seconds=42)
    ended = given_advice.end(Followed.NOT_FOLLOWED, later(60), "unit was there already")
    assert ended.state is AdviceState.ENDED
    later_known = ended.end(Followed.FOLLOWED, later(90))
    assert later_known.followed is Followed.FOLLOWED


def test_advice_that_lowers_a_response_carries_the_clinicians_reason() -> None:
    with pytest.raises(AdviceRefusedError, match="needs your reason"):
        ASKED.answer("hold the second car", later(10), lowers=True)
    ASKED.answer("hold the second car", later(10), lowers=True, reason="brother has the keys")
    with pytest.raises(AdviceRefusedError, match="few words"):
        ASKED.answer("  ", later(10))
    with pytest.raises(AdviceRefusedError, match="before the question"):
        ASKED.answer("wait", AT - timedelta(seconds=1))


# ---------------------------------------------------------------- the rest


def test_a_lost_caller_is_tried_twice_within_five_minutes_and_then_decided_on() -> None:
    lost = LostCaller(lost_at=AT, number="612-555-0142", place="4th Ave S", level="3")
    assert (lost.attempts_left, lost.must_decide(later(10))) == (2, False)
    assert lost.must_decide(later(300))
    once = lost.try_again(AttemptResult.NO_ANSWER, later(30))
    assert not once.must_decide(later(31))
    twice = once.try_again(AttemptResult.VOICEMAIL_LEFT, later(90))
    assert twice.must_decide(later(91))
    back = once.try_again(AttemptResult.ANSWERED, later(90))
    assert back.is_back
    assert not back.must_decide(later(900))
    with pytest.raises(LostRefusedError):
        twice.try_again(AttemptResult.ANSWERED, later(89))


def test_an_address_or_number_match_may_be_someone_else() -> None:
    past = PastContact(
        contact_id="c0", found_by=(HistoryKey.PLACE,), number="26-1", at=AT, owner="M. Ode"
    )
    assert past.may_be_someone_else
    both = PastContact(
        contact_id="c0",
        found_by=(HistoryKey.PLACE, HistoryKey.PERSON),
        number="26-1",
        at=AT,
        owner="M. Ode",
    )
    assert not both.may_be_someone_else
    assert folded_place("1200  NICOLLET, Apt. 3") == folded_place("1200 Nicollet apt 3")
    assert folded_number("(612) 555-0142") == folded_number("+1 612 555 0142") == "6125550142"
    assert folded_number("911") == ""


def test_a_care_plan_runs_out() -> None:
    plan = CarePlan(
        plan_id="p1", owner="M. Ode", expires_at=AT, found_by=(HistoryKey.PERSON, HistoryKey.PLACE)
    )
    assert plan.is_in_force(AT)
    assert not plan.is_in_force(AT + timedelta(seconds=1))
    assert not plan.may_be_someone_else
    assert replace(plan, found_by=(HistoryKey.PLACE,)).may_be_someone_else


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("14:05", None),
        ("1405", None),
        ("905", None),
        ("25:00", Mark.NO_CLOCK),
        ("14:65", Mark.NO_CLOCK),
        ("noon", Mark.NO_CLOCK),
        ("", Mark.EMPTY),
        ("2026-11-22T21:00:00Z", Mark.FUTURE),
        ("2026-11-22T19:00:00Z", None),
        ("2025-11-22T19:00:00+00:00", Mark.LONG_AGO),
    ],
)
def test_an_impossible_clock_is_kept_as_typed_and_marked(text: str, mark: Mark | None) -> None:
    typed = typed_clock(text, AT)
    assert (typed.text, typed.mark) == (text, mark)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("612-555-0142", None),
        ("911", None),
        ("12", Mark.TOO_SHORT),
        ("1" * 16, Mark.TOO_LONG),
        ("the usual", Mark.NO_DIGITS),
        ("", Mark.EMPTY),
    ],
)
def test_an_impossible_number_is_kept_as_typed_and_marked(text: str, mark: Mark | None) -> None:
    typed = typed_number(text)
    assert (typed.text, typed.mark) == (text, mark)
