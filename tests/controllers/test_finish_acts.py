"""What is typed while an ending or a plan is on its way to the disk stays."""

from dataclasses import replace

import pytest
from bare_desk import BareDesk

from console.controllers.finish_controller import FinishController
from console.domain.clock import utc_now
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.sheet import ContactSheet
from console.domain.finish.sheet import FinishSheet, FinishWish, PlanWish
from console.domain.vocabulary import Disposition, EntryChannel

CONTACT = ContactId("contact-1")


@pytest.fixture
def finish(desk: BareDesk) -> FinishController:
    desk.sign_on()
    finish = FinishController(desk.record, desk.session, desk.notices, desk)
    contact = Contact(
        contact_id=CONTACT,
        call_id=None,
        number="26-000001",
        state=ContactState.ENGAGED,
        owner="A. Rivera",
        owner_id="person-rivera",
        entry_channel=EntryChannel.CLIN_PULL,
        opened_at=utc_now(),
    )
    draft = replace(ConsultDraft(), disposition=Disposition.CONSULT_ONLY)
    finish.look_at(ContactSheet(contact=contact, draft=draft))
    return finish


def test_a_keystroke_behind_a_recorded_ending_stays(
    desk: BareDesk, finish: FinishController
) -> None:
    shown = desk.collect(finish.sheet_changed)
    finish.record(FinishWish(contact_id=CONTACT, answers={"language": ("Somali",)}))
    newer = {"language": ("Somali, interpreted",)}
    finish.type_answers(FinishWish(contact_id=CONTACT, answers=newer))
    desk.wait(lambda: finish.is_recorded(CONTACT))
    assert isinstance(shown.last, FinishSheet)
    assert shown.last.answers == newer
    assert ("language", "Somali") in desk.entries("finish.recorded")[-1].fact.answers  # type: ignore[attr-defined]


def test_a_keystroke_behind_a_recorded_plan_stays(desk: BareDesk, finish: FinishController) -> None:
    shown = desk.collect(finish.sheet_changed)
    finish.record_plan(PlanWish(contact_id=CONTACT, answers={"signs": ("letters",)}))
    newer = {"signs": ("letters",), "alone": ("walk",)}
    finish.type_plan(PlanWish(contact_id=CONTACT, answers=newer))
    desk.wait(lambda: bool(desk.entries("safety_plan.kept")) and bool(shown.told))
    assert isinstance(shown.last, FinishSheet)
    assert shown.last.plan == newer
