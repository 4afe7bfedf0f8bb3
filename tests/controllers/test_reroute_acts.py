"""An act of a person is never lost behind a step of nobody's, and offers are made when needed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from bare_desk import BareDesk, Hearing
from PySide6.QtCore import QTimer

from console.controllers.awareness_controller import AwarenessController
from console.controllers.reroute_controller import RerouteController
from console.domain.clock import utc_now
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.sheet import ContactSheet
from console.domain.reroute.brief import Brief
from console.domain.reroute.reroute import Ask, AskId, AskState, Reroute, Step
from console.domain.reroute.sheet import AwareWish, RerouteSheet, StepWish
from console.domain.reroute.target_file import EXAMPLE_TARGETS, read_targets
from console.domain.reroute.targets import Staffing, StaffState, TargetId
from console.domain.reroute.words import ReturnReason
from console.domain.vocabulary import EntryChannel

TARGETS = read_targets(EXAMPLE_TARGETS)
CONTACT, ASK = ContactId("contact-1"), AskId("ask-1")


def contact_sheet(narrative: str = "") -> ContactSheet:
    contact = Contact(
        contact_id=CONTACT,
        call_id=None,
        number="26-000001",
        state=ContactState.CLOSED,
        owner="A. Rivera",
        owner_id="person-rivera",
        entry_channel=EntryChannel.CLIN_PULL,
        opened_at=utc_now(),
    )
    return ContactSheet(contact=contact, draft=ConsultDraft(narrative=narrative), place="Elm St")


def asked(now: datetime) -> Reroute:
    """Return a reroute whose request has just run out."""
    ask = Ask(
        ask_id=ASK,
        target_id="crisis-team",
        target_name="Exampleton crisis team",
        target_kind="BCR",
        state=AskState.REQUESTED,
        since=now - timedelta(minutes=3),
        valid_until=now - timedelta(minutes=1),
    )
    return Reroute(
        contact_id=CONTACT,
        call_id=None,
        number="26-000001",
        received_at=now - timedelta(minutes=5),
        asks=(ask,),
        brief="CALL 26-000001",
        brief_version=1,
    )


@pytest.fixture
def reroutes(desk: BareDesk) -> RerouteController:
    desk.sign_on()
    return RerouteController(desk.record, desk.queue, desk.session, desk.notices, TARGETS, desk)


def test_what_a_person_says_while_a_request_is_written_as_expired_is_not_lost(
    desk: BareDesk, reroutes: RerouteController
) -> None:
    reroutes.load([asked(utc_now())], {CONTACT: Brief(number="26", place="Elm St", asked="")}, {})
    reroutes.tick()
    assert CONTACT in reroutes.busy  # the end of the request is on its way to the disk
    reroutes.step(
        StepWish(
            contact_id=CONTACT,
            step=Step.RETURNED,
            person="B. Sorel",
            code=ReturnReason.TIMEOUT.code,
        )
    )
    desk.wait(lambda: bool(desk.entries("reroute.returned")))
    assert len(desk.entries("reroute.expired")) == 1
    desk.wait(lambda: CONTACT not in reroutes.busy)
    found = reroutes.reroute_of(CONTACT)
    assert found is not None
    assert found.returned is not None
    assert found.returned.person == "B. Sorel"


def test_a_second_press_while_the_first_is_written_does_nothing(
    desk: BareDesk, reroutes: RerouteController
) -> None:
    reroutes.load([asked(utc_now())], {}, {})
    wish = StepWish(contact_id=CONTACT, step=Step.RETURNED, person="B. Sorel", code="NO_ANSWER")
    reroutes.step(wish)
    reroutes.step(wish)
    desk.wait(lambda: CONTACT not in reroutes.busy)
    assert len(desk.entries("reroute.returned")) == 1
    assert desk.noticed.told == []


def test_time_goes_on_only_while_a_reroute_is_seen_or_open(reroutes: RerouteController) -> None:
    (timer,) = reroutes.findChildren(QTimer)
    assert not timer.isActive()
    reroutes.look_at(contact_sheet())
    assert timer.isActive()
    reroutes.unload()
    assert not timer.isActive()
    reroutes.load([asked(utc_now())], {}, {})
    assert timer.isActive()


def test_offers_are_made_again_only_when_what_they_hang_on_has_changed(
    desk: BareDesk, reroutes: RerouteController
) -> None:
    shown: Hearing = desk.collect(reroutes.sheet_changed)
    book, now = reroutes.book, utc_now().replace(second=0, microsecond=0)
    first = book.offers_for(contact_sheet(), now)
    typed = contact_sheet("a note that is typed meanwhile")
    assert book.offers_for(typed, now + timedelta(seconds=59)) is first
    assert book.offers_for(typed, now + timedelta(minutes=1)) is not first
    elsewhere = replace(typed, place="46.00000, -94.00000")
    assert book.offers_for(elsewhere, now) != first
    again = book.offers_for(typed, now)
    said = Staffing(state=StaffState.NONE, said_by="M. Ode", said_at=now)
    book.staffing[TargetId("crisis-team")] = said
    assert book.offers_for(typed, now) != again
    reroutes.look_at(typed)
    assert isinstance(shown.last, RerouteSheet)


def test_offline_nobody_is_told_and_the_attempt_is_written(
    desk: BareDesk, reroutes: RerouteController
) -> None:
    told = AwarenessController(reroutes, desk.notices, desk)
    left = desk.collect(told.request_asked)
    reroutes.look_at(contact_sheet())
    wish = AwareWish(contact_id=CONTACT, target_id=TargetId("crisis-team"))
    told.send(wish)
    desk.wait(lambda: bool(desk.entries("reroute.made_aware")))
    assert desk.entries("reroute.made_aware")[0].fact.code == "OFFLINE"
    assert left.told == []
    reroutes.book.feed_takes = True
    desk.wait(lambda: CONTACT not in reroutes.busy)
    told.send(wish)
    desk.wait(lambda: len(left.told) == 1)
    assert desk.entries("reroute.made_aware")[1].fact.text.startswith("CALL 26-000001")
