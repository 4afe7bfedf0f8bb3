"""Packs set the floor, a missed request waits, and what is open changes by a person alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from bare_desk import RIVERA
from call_samples import call
from caller_desk import CallerDesk

from console.controllers.desk_state import read_desk_state
from console.domain.calls.call import CallStatus
from console.domain.calls.wishes import RequestWish
from console.domain.clock import utc_now
from console.domain.contact.work_wishes import (
    LevelWish,
    PackWish,
)
from console.domain.feed.events import CallsHeard, RequestHeard
from console.domain.screening.content_pack import read_pack
from console.domain.screening.instruments import OnLine
from console.domain.screening.rules import shipped_questions
from console.domain.vocabulary import EntryChannel, Level, RequesterRole

LANTERN = Path(__file__).parents[1] / "app" / "lantern.toml"


def test_answers_of_a_pack_are_facts_set_the_floor_and_come_back(caller: CallerDesk) -> None:
    pack = read_pack(LANTERN, date(2026, 11, 30))
    caller.book.take_questions(replace(shipped_questions(), packs=(pack,)))
    caller.screen.offered = lambda _: ("crisis-team",)
    contact_id = caller.claim()
    for item, said in (("1", "y"), ("2", "y"), ("3", "2")):
        caller.screen.answer_pack(
            PackWish(
                contact_id=contact_id,
                pack="lantern/3",
                item=item,
                answer=said,
                on_line=OnLine.PERSON,
            )
        )
    caller.desk.wait(lambda: len(caller.desk.entries("instrument.answered")) == 3)
    assert caller.work(contact_id).floor(caller.book.questions).level is Level.HIGH
    refused = PackWish(
        contact_id=contact_id, pack="lantern/3", item="1", answer="n", on_line=OnLine.THIRD_PARTY
    )
    caller.screen.answer_pack(refused)
    assert "for the person themselves" in caller.desk.notice()
    caller.screen.decide(LevelWish(contact_id=contact_id, level=Level.HIGH))
    caller.desk.wait(lambda: bool(caller.desk.entries("level.decided")))
    (decided,) = [entry.fact for entry in caller.desk.entries("level.decided")]
    assert decided.packs == ("lantern/3",)
    assert decided.targets == ("crisis-team",)
    assert "lantern/3:out soon" in decided.instruments
    assert decided.floor_items == ("Lantern questions: out soon",)
    (again,) = read_desk_state(caller.desk.reader, RIVERA).works
    assert again.packs["lantern/3"].answers == {"1": "y", "2": "y", "3": "2"}
    # without the pack in force what it asked for stays
    assert again.floor(shipped_questions()).level is Level.HIGH


def test_a_missed_request_that_nobody_saw_waits_for_the_next_person(caller: CallerDesk) -> None:
    desk = caller.desk
    desk.hear(call(6))
    wish = RequestWish(
        call_id=call(6).call_id,
        channel=EntryChannel.CT_FLAG,
        requester_role=RequesterRole.CALLTAKER,
    )
    desk.marks.ask(wish)
    key = f"asked:{call(6).call_id}"
    desk.wait(lambda: key in caller.alarms.book.alarms)
    desk.hear(replace(call(6), status=CallStatus.CLOSED, updated_at=utc_now()))
    missed = f"missed:{call(6).call_id}"
    desk.wait(lambda: missed in caller.alarms.book.alarms)
    caller.alarms.end_shift()
    assert caller.alarms.book.alarms == {}
    caller.alarms.begin_shift()
    assert missed in caller.alarms.book.alarms
    caller.alarms.acknowledge(missed)
    caller.alarms.end_shift()
    caller.alarms.begin_shift()
    assert missed not in caller.alarms.book.alarms


def test_the_open_contact_never_changes_by_selecting_nor_by_what_arrives(
    caller: CallerDesk,
) -> None:
    """Whatever row is looked at and whatever the feed and other people do, in any order."""
    desk = caller.desk
    held = [caller.claim(number) for number in (1, 2)]
    dice = Random(7)  # noqa: S311 - the order of acts
    desk.queue.rows_changed.connect(desk.calls.follow)
    shown = desk.contacts.sheet(held[-1])
    assert shown is not None
    for turn in range(200):
        act = dice.randrange(5)
        number = dice.randrange(3, 40)
        if act == 0:
            desk.calls.look_at(call(dice.choice([1, 2, number])).call_id)
        elif act == 1:
            desk.inbox.append(
                CallsHeard(calls=(call(number),), heard_at=utc_now(), monotonic_s=0.0)
            )
        elif act == 2:
            late = replace(call(number), status=CallStatus.CLOSED, updated_at=utc_now())
            desk.inbox.append(CallsHeard(calls=(late,), heard_at=utc_now(), monotonic_s=0.0))
        elif act == 3:
            desk.inbox.append(
                RequestHeard(
                    request_id=str(turn),
                    serves=True,
                    call=call(number),
                    agency="crisis.example",
                    words="",
                    heard_at=utc_now(),
                )
            )
        else:
            desk.queue.drain()
        assert caller.book.open_id == held[-1]
        if turn == 100:  # but a person may open another
            desk.contacts.show(held[0])
            held.reverse()
            assert caller.book.open_id == held[-1]
