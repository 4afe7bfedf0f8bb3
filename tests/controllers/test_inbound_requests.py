"""A request over the feed stands with its call, is written, and its sender hears how it stands."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from bare_desk import BareDesk
from call_samples import call

from console.controllers.desk_state import read_desk_state
from console.controllers.inbound_controller import LIMIT, InboundController
from console.domain.calls.call import Call, Note
from console.domain.calls.queue import Group, QueueRow
from console.domain.clock import utc_now
from console.domain.feed.events import RequestCancelled, RequestHeard
from console.domain.feed.requests import RequestAnswer

COUNTY = "crisis.county.example"


class Inbound:
    """A bare desk that other agencies ask, and a clock that can be put forward."""

    def __init__(self, desk: BareDesk) -> None:
        self.desk = desk
        self.ahead = timedelta()
        self.controller = InboundController(
            desk.record,
            desk.queue,
            desk.session,
            desk.marks,
            desk.notices,
            desk,
            clock=self.now,
        )
        self.answers = desk.collect(self.controller.answered)

    def now(self) -> datetime:
        return utc_now() + self.ahead

    def ask(
        self, request_id: str, asked: Call | None, *, serves: bool = True, words: str = ""
    ) -> None:
        before = len(self.answers.told)
        self.desk.inbox.append(
            RequestHeard(
                request_id=request_id,
                serves=serves,
                call=asked,
                agency=COUNTY,
                words=words,
                heard_at=utc_now(),
            )
        )
        self.desk.wait(lambda: len(self.answers.told) > before)

    def codes(self) -> list[tuple[str, int]]:
        return [
            (one.request_id, one.code)
            for one in self.answers.told
            if isinstance(one, RequestAnswer)
        ]

    def row(self, number: int) -> QueueRow:
        self.desk.wait(lambda: self.desk.queue.queue.row(call(number).call_id) is not None)
        row = self.desk.queue.queue.row(call(number).call_id)
        assert row is not None
        return row


@pytest.fixture
def inbound(desk: BareDesk) -> Iterator[Inbound]:
    made = Inbound(desk)
    yield made
    made.controller.stop()


def test_a_request_stands_with_its_call_and_waits(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.ask("rfs-1", call(1), words="mother asks for somebody to talk")
    row = inbound.row(1)
    assert (row.group, row.mark.requester) == (Group.REQUESTED, COUNTY)
    assert "asks for you over the feed" in inbound.desk.notice()
    assert "mother asks" in inbound.desk.notice()
    assert inbound.codes() == [("rfs-1", 182)]
    inbound.desk.wait(lambda: bool(inbound.desk.entries("call.requested")))
    (entry,) = inbound.desk.entries("call.requested")
    assert (entry.actor, entry.fact.requester) == ("desk", COUNTY)  # type: ignore[union-attr]


def test_what_the_feed_says_of_the_call_is_never_replaced_by_the_request(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    full = call(1, notes=(Note(note_id="n1", text="the whole story"),))
    inbound.desk.hear(full)
    inbound.ask("rfs-1", call(1, notes=(), sender="other.example"))
    assert inbound.row(1).call.notes == full.notes


def test_a_call_that_nobody_knew_comes_with_its_request(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.ask("rfs-1", call(9))
    assert inbound.row(9).group is Group.REQUESTED


def test_the_sender_hears_yes_only_once_a_person_has_claimed_it(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.ask("rfs-1", call(1))
    inbound.ask("rfs-1", call(1))  # sent again: still one request
    inbound.desk.contacts.claim(call(1).call_id)
    inbound.desk.wait(lambda: inbound.codes()[-1] == ("rfs-1", 200))
    assert inbound.codes() == [("rfs-1", 182), ("rfs-1", 182), ("rfs-1", 200)]
    assert len(inbound.desk.entries("call.requested")) == 1
    sheet = inbound.desk.opened.last
    assert sheet.draft.entry_channel is None  # type: ignore[attr-defined]
    assert sheet.draft.requester == COUNTY  # type: ignore[attr-defined]


def test_nobody_in_time_is_told_once_and_the_request_stands_on(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.ask("rfs-1", call(1))
    inbound.ahead = LIMIT + timedelta(seconds=1)
    inbound.controller.look_at_clock()
    inbound.controller.look_at_clock()
    assert inbound.codes() == [("rfs-1", 182), ("rfs-1", 408)]
    assert inbound.row(1).group is Group.REQUESTED


def test_without_anybody_signed_on_the_sender_hears_so_and_the_next_person_sees_it(
    inbound: Inbound,
) -> None:
    inbound.desk.hear(call(1))
    inbound.ask("rfs-1", call(1))
    assert inbound.codes() == [("rfs-1", 503)]
    inbound.desk.wait(lambda: bool(inbound.desk.entries("call.requested")))
    inbound.desk.sign_on()
    session = inbound.desk.session.session
    assert session is not None
    state = read_desk_state(inbound.desk.reader, session.person)
    assert state.marks[call(1).call_id].requester == COUNTY
    assert state.marks[call(1).call_id].channel is None


def test_a_request_taken_back_is_told_and_leaves_the_queue(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.ask("rfs-1", call(1))
    inbound.desk.inbox.append(RequestCancelled(request_id="rfs-1"))
    inbound.desk.wait(lambda: inbound.row(1).group is not Group.REQUESTED)
    assert "took its request back" in inbound.desk.notice()
    inbound.desk.wait(lambda: bool(inbound.desk.entries("call.request_withdrawn")))


def test_to_be_aware_is_said_as_such(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.ask("rfa-1", call(1), serves=False)
    assert inbound.row(1).mark.requester == f"{COUNTY}, to be aware"
    assert "lets you know" in inbound.desk.notice()
    assert inbound.codes() == [("rfa-1", 200)]


def test_a_request_whose_call_cannot_be_read_is_told_all_the_same(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.ask("rfs-1", None, words="")
    assert "a call that cannot be read" in inbound.desk.notice()
    assert inbound.codes() == [("rfs-1", 182)]


def test_a_call_that_a_person_has_already_is_said_to_be_taken(inbound: Inbound) -> None:
    inbound.desk.sign_on()
    inbound.desk.hear(call(1))
    inbound.desk.contacts.claim(call(1).call_id)
    inbound.desk.wait(lambda: bool(inbound.row(1).mark.owner))
    inbound.ask("rfs-1", call(1))
    assert inbound.codes() == [("rfs-1", 200)]
    inbound.ask("rfs-1", call(1))  # sent again
    assert inbound.codes() == [("rfs-1", 200), ("rfs-1", 200)]
    assert len(inbound.desk.entries("call.requested")) == 1
