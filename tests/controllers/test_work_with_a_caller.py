"""The work with a caller is on disk before it is believed, and is whole again after a restart."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from bare_desk import ODE, RIVERA
from call_samples import call
from caller_desk import CallerDesk
from contact_acts import WHOLE, type_log

from console.controllers.desk_state import read_desk_state
from console.domain.calls.call import CallStatus
from console.domain.calls.wishes import ReleaseWish, RequestWish
from console.domain.clock import utc_now
from console.domain.contact.advice import AdviceTo, Followed
from console.domain.contact.alarms import AlarmLevel
from console.domain.contact.contact import ContactId, ContactState, Move
from console.domain.contact.lost_caller import AttemptResult
from console.domain.contact.on_phone import LAPSES_AFTER
from console.domain.contact.work_wishes import (
    AdviceAskedWish,
    AdviceWish,
    AnswerWish,
    AsqWish,
    FollowedWish,
    GoOnWish,
    LevelWish,
    RescueWish,
)
from console.domain.screening.instruments import OnLine
from console.domain.screening.screening import Answer, Informant
from console.domain.vocabulary import EntryChannel, Level, RequesterRole

LANTERN = Path(__file__).parents[1] / "app" / "lantern.toml"


def answer(contact_id: ContactId, item: str, answer: Answer, **more: object) -> AnswerWish:
    return AnswerWish(contact_id=contact_id, item=item, answer=answer, **more)  # type: ignore[arg-type]


def test_every_answer_is_a_fact_and_the_first_one_begins_the_screen(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.screen.answer(answer(contact_id, "WEAPON_IN_HAND", Answer.NO))
    caller.screen.answer(answer(contact_id, "VIOLENCE_NOW", Answer.UNKNOWN))
    caller.desk.wait(lambda: len(caller.work(contact_id).answers.given) == 2)
    assert caller.work(contact_id).contact.state is ContactState.SCREENING
    assert caller.kinds(contact_id)[-3:] == ["contact.moved", "screen.answered", "screen.answered"]
    caller.screen.answer(answer(contact_id, "NO_SUCH_QUESTION", Answer.YES))
    assert "NO_SUCH_QUESTION" not in caller.work(contact_id).answers.given


def test_what_was_done_is_whole_again_after_a_restart(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.screen.answer(
        answer(contact_id, "WEAPON_IN_HAND", Answer.NO, by=Informant.CALLTAKER, name="pos 17")
    )
    caller.screen.answer_asq(
        AsqWish(contact_id=contact_id, number=1, answer=Answer.REFUSED, on_line=OnLine.PERSON)
    )
    caller.screen.go_on(GoOnWish(contact_id=contact_id, reason="no time to ask"))
    caller.screen.decide(LevelWish(contact_id=contact_id, level=Level.HIGH))
    caller.advice.asked(AdviceAskedWish(contact_id=contact_id, to=AdviceTo.DISPATCHER))
    caller.desk.wait(lambda: bool(caller.work(contact_id).advices))
    advice_id = caller.work(contact_id).advices[0].advice_id
    caller.advice.advised(
        AdviceWish(contact_id=contact_id, advice_id=advice_id, words="one voice, no siren")
    )
    caller.caller.toggle_phone()
    caller.caller.escalate()
    caller.caller.told(RescueWish(contact_id=contact_id, name="disp 3"))
    caller.advice.ended(
        FollowedWish(contact_id=contact_id, advice_id=advice_id, followed=Followed.FOLLOWED)
    )
    caller.desk.wait(lambda: caller.work(contact_id).advices[0].followed is not None)
    before = caller.work(contact_id)
    state = read_desk_state(caller.desk.reader, RIVERA)
    (again,) = state.works
    assert again.contact.state is ContactState.ESCALATED
    assert again.answers.given["WEAPON_IN_HAND"].is_hollow
    assert again.answers.given["WEAPON_IN_HAND"].name == "pos 17"
    assert again.asq == before.asq
    assert again.going_on_reason == "no time to ask"
    assert again.chosen is not None
    assert again.chosen.level is Level.HIGH
    assert [one.state for one in again.advices] == [one.state for one in before.advices]
    rescue = again.contact.open_rescue
    assert rescue is not None
    assert rescue.told is not None
    assert rescue.told.name == "disp 3"
    assert state.phone is not None
    assert state.phone.contact_id == contact_id
    assert [c for c, _ in again.contact.clocks] == [c for c, _ in before.contact.clocks]


def test_the_one_breath_consult_writes_every_state_it_went_through(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    sheet = caller.desk.contacts.sheet(contact_id)
    assert sheet is not None
    type_log(caller.desk, contact_id, WHOLE)
    caller.desk.contacts.sign(contact_id)
    caller.wait_state(contact_id, ContactState.CLOSED)
    moved = [
        (entry.fact.before, entry.fact.after)  # type: ignore[union-attr]
        for entry in caller.desk.reader.timeline(contact_id).result()
        if entry.kind == "contact.moved"
    ]
    states = ["claimed", "screening", "consulting", "disposition_set", "wrap_up", "closed"]
    assert moved == list(pairwise(states))


def test_asq_is_not_put_to_a_third_party(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.screen.answer_asq(
        AsqWish(contact_id=contact_id, number=3, answer=Answer.NO, on_line=OnLine.THIRD_PARTY)
    )
    caller.desk.wait(lambda: bool(caller.desk.noticed.told))
    assert "for the person themselves" in caller.desk.notice()
    assert caller.work(contact_id).asq == {}


def test_going_on_without_a_reason_writes_nothing(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.screen.go_on(GoOnWish(contact_id=contact_id, reason="  "))
    assert "needs a reason" in caller.desk.notice()
    assert "screen.went_on" not in caller.kinds(contact_id)


def test_the_open_contact_is_changed_by_no_selection_and_no_arriving_call(
    caller: CallerDesk,
) -> None:
    contact_id = caller.claim()
    caller.desk.hear(call(2))
    caller.desk.calls.look_at(call(2).call_id)
    assert caller.book.open_id == contact_id


def test_escalating_goes_by_the_phone_and_not_by_what_is_open(caller: CallerDesk) -> None:
    first = caller.claim()
    caller.caller.toggle_phone()
    caller.wait_state(first, ContactState.ENGAGED)
    second = caller.claim(2)
    assert caller.book.open_id == second
    caller.caller.escalate()
    caller.wait_state(first, ContactState.ESCALATED)
    assert caller.work(second).contact.state is ContactState.CLAIMED


def test_the_mark_lapses_unless_it_is_renewed_and_then_nothing_is_escalated(
    caller: CallerDesk,
) -> None:
    contact_id = caller.claim()
    caller.caller.toggle_phone()
    caller.wait_state(contact_id, ContactState.ENGAGED)
    caller.ahead = LAPSES_AFTER - timedelta(seconds=5)
    caller.caller.toggle_phone()  # renewed
    caller.ahead = LAPSES_AFTER + timedelta(seconds=5)
    caller.caller.look_at_clock()
    assert caller.caller.phone is not None
    caller.ahead = 2 * LAPSES_AFTER
    caller.caller.look_at_clock()
    assert caller.caller.phone is None
    caller.caller.escalate()
    assert "Nobody is ON PHONE" in caller.desk.notice()


def test_a_hard_answer_keeps_the_talk_at_consulting(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.screen.answer(answer(contact_id, "WEAPON_IN_HAND", Answer.YES))
    caller.caller.toggle_phone()
    caller.wait_state(contact_id, ContactState.CONSULTING)
    assert caller.caller.phone is not None


def test_a_rescue_keeps_a_contact_from_being_handed_back(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.caller.toggle_phone()
    caller.caller.escalate()
    caller.wait_state(contact_id, ContactState.ESCALATED)
    caller.desk.contacts.release(ReleaseWish(contact_id=contact_id, reason="busy"))
    assert "rescue is not confirmed" in caller.desk.notice()
    assert "contact.released" not in caller.kinds(contact_id)
    caller.caller.excused(
        RescueWish(contact_id=contact_id, name="K. Berg", role="clinician", reason="units busy")
    )
    assert "Only a lead" in caller.desk.notice()


def test_a_lost_line_takes_the_mark_away_and_an_answer_brings_it_back(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    caller.caller.toggle_phone()
    caller.caller.lose("612-555-0142")
    caller.wait_state(contact_id, ContactState.LOST)
    assert caller.caller.phone is None
    caller.caller.tried(contact_id, AttemptResult.ANSWERED)
    caller.wait_state(contact_id, ContactState.ENGAGED)
    assert caller.caller.phone is not None


def test_a_step_the_table_does_not_have_is_refused_and_writes_nothing(caller: CallerDesk) -> None:
    contact_id = caller.claim()
    before = caller.kinds(contact_id)
    assert not caller.book.go(contact_id, Move(to=ContactState.CANDIDATE, at=utc_now()))
    assert caller.kinds(contact_id) == before


# ---------------------------------------------------------------- alarms


def ask_for(caller: CallerDesk, number: int, **changes: object) -> None:
    heard = replace(call(number), **changes)  # type: ignore[arg-type]
    caller.desk.hear(heard)
    caller.desk.marks.ask(
        RequestWish(
            call_id=heard.call_id,
            channel=EntryChannel.CT_FLAG,
            requester_role=RequesterRole.CALLTAKER,
        )
    )
    caller.desk.wait(
        lambda: (
            (row := caller.desk.queue.queue.row(heard.call_id)) is not None
            and row.mark.requested_at is not None
        )
    )


def test_a_request_sounds_once_and_goes_away_by_its_cause(caller: CallerDesk) -> None:
    ask_for(caller, 5)
    assert caller.sounds == [AlarmLevel.SOON]
    assert [alarm.key for alarm in caller.alarms.book.standing()] == [f"asked:{call(5).call_id}"]
    caller.ahead = timedelta(hours=3)
    caller.alarms.look_at_clock()
    assert [alarm.key for alarm in caller.alarms.book.standing()] == [f"asked:{call(5).call_id}"]
    caller.desk.contacts.claim(call(5).call_id)
    caller.desk.wait(lambda: not caller.alarms.book.standing())


def test_while_she_talks_a_request_is_silent_but_an_immediate_one_and_a_rescue_sound(
    caller: CallerDesk,
) -> None:
    contact_id = caller.claim()
    caller.caller.toggle_phone()
    caller.wait_state(contact_id, ContactState.ENGAGED)
    ask_for(caller, 5)
    assert caller.sounds == []
    ask_for(caller, 6, priority_rank=0)
    assert caller.sounds == [AlarmLevel.IMMEDIATE]
    caller.caller.escalate()
    caller.desk.wait(lambda: len(caller.sounds) == 2)
    caller.ahead = timedelta(minutes=1)
    caller.alarms.look_at_clock()  # nobody told: it sounds again, as does the immediate call
    assert len(caller.sounds) == 4
    caller.caller.told(RescueWish(contact_id=contact_id, name="disp 3"))
    caller.desk.wait(lambda: caller.work(contact_id).contact.open_rescue.told is not None)  # type: ignore[union-attr]
    caller.alarms.acknowledge(f"asked:{call(6).call_id}")
    count = len(caller.sounds)
    caller.ahead = timedelta(minutes=2)
    caller.alarms.look_at_clock()
    assert len(caller.sounds) == count
    caller.ahead = timedelta(minutes=5)
    caller.alarms.look_at_clock()  # unconfirmed for too long
    assert len(caller.sounds) == count + 1


def test_the_alarms_of_a_shift_are_counted_into_the_record(caller: CallerDesk) -> None:
    ask_for(caller, 5)
    caller.alarms.end_shift()
    caller.desk.wait(lambda: bool(caller.desk.reader.entries(kind="alarms.counted").result()))
    (entry,) = caller.desk.reader.entries(kind="alarms.counted").result()
    assert (entry.fact.soon, entry.fact.sounded) == (1, 1)  # type: ignore[union-attr]
    ask_for(caller, 6)  # nobody is on shift: nobody is alarmed
    assert len(caller.sounds) == 1
    assert ODE.name


def test_a_request_whose_call_ended_is_missed_and_stays_until_a_person_saw_it(
    caller: CallerDesk,
) -> None:
    ask_for(caller, 5)
    ended = replace(
        call(5),
        status=CallStatus.CLOSED,
        updated_at=call(5).updated_at + timedelta(seconds=9),  # type: ignore[operator]
    )
    caller.desk.hear(ended)
    key = f"missed:{call(5).call_id}"
    caller.desk.wait(lambda: key in caller.alarms.book.alarms)
    caller.ahead = timedelta(hours=5)
    caller.alarms.look_at_clock()
    assert [alarm.key for alarm in caller.alarms.book.standing()] == [key]
    caller.alarms.acknowledge(key)
    assert caller.alarms.book.standing() == ()
