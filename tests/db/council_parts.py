"""Make a record of three months of invented work, for the tests of a council's report."""

import random
from pathlib import Path

from record_parts import HandClock

from db.facts import (
    CallRequested,
    ConsultSigned,
    ContactClaimed,
    ContactOpened,
    ShiftSignedOff,
    ShiftSignedOn,
)
from db.facts.finish import FinishRecorded, FollowUpAttempted, FollowUpClosed, FollowUpPlanned
from db.facts.reroute import RerouteCleared, RerouteDeclined, RerouteProposed
from db.facts.review import ReviewOpened, ReviewScored
from db.facts.screening import AdviceEnded, AlarmsCounted, ContactKeyed, LevelDecided
from db.facts.shift_work import ReadinessChanged
from db.store import Store
from db.vault.keys import DemoSlot

ENDINGS = ("RESOLVED_PHONE", "TO_BCR", "TO_988", "POLICE_SENT", "CONSULT_ONLY")
CONCERNS = ("SI", "ANXIETY", "PSYCHOSIS", "GRIEF", "NONE_MH", "MANIA")
CHANNELS = ("CT_FLAG", "CT_TRANSFER", "OFC_REQ")
SECRET_WORDS = ("Rosalind", "Quill", "Elm Street", "5550100", "brother", "position 4")
DAYS = 90
NOON_MS = 1_795_435_200_000
"""2026-11-23 12:00 UTC, a Monday."""
HOUR_MS = 3_600_000


def council_record(folder: Path, contacts: int = 260) -> None:
    """Make the record; the same count gives the same work."""
    clock, chance = HandClock(NOON_MS), random.Random(11)  # noqa: S311 - a repeatable load
    store = Store.create(
        folder, profile="demo", slots=[DemoSlot()], unix_ms=clock, app_version="0.1.0"
    )
    for number in range(contacts):
        clock.now_ms += DAYS * 24 * HOUR_MS // contacts
        if number in (5, 10, 15):
            _work(store, clock, number)
        call = {"call_id": f"call-{number}", "call_number": f"26-{number:06}"}
        asked = CallRequested(
            **call, channel="CT_FLAG", requester_role="CALLTAKER", requester="position 4"
        )
        store.append(asked, actor="ann").result()
        clock.now_ms += chance.choice((20_000, 45_000, 100_000, 400_000))
        store.append(*_contact(number, call, chance, clock.now_ms), actor="ann").result()
    store.close()


def _work(store: Store, clock: HandClock, day: int) -> None:
    """Let a clinician be ready for six hours and on a break for two."""
    shift = {"shift_id": f"shift-{day}"}
    on = ShiftSignedOn(**shift, person_id=f"p{day % 2}", person_name="Quill", role="clinician")
    for fact, hours in (
        (on, 0),
        (ReadinessChanged(**shift, state="READY"), 6),
        (ReadinessChanged(**shift, state="BREAK", reason="MEAL"), 2),
        (AlarmsCounted(**shift, notes=9, soon=4, immediate=1, sounded=2, silenced=0, floods=0), 0),
        (ShiftSignedOff(**shift), 16),
    ):
        store.append(fact, actor=f"p{day % 2}").result()
        clock.now_ms += hours * HOUR_MS


def _contact(number: int, call: dict, chance: random.Random, now_ms: int) -> tuple:
    contact = {"contact_id": f"contact-{number}", **call}
    about = {"contact_id": contact["contact_id"]}
    ending = chance.choices(ENDINGS, (40, 25, 6, 22, 7))[0]
    nature = chance.choices(("EDP", "Check welfare"), (60, 40))[0]
    if number % 60 == 7:
        nature = "Rosalind's rare one"
    channel = chance.choice(CHANNELS)
    police = ending == "POLICE_SENT"
    answers = [
        ("race", chance.choice(("BLACK", "WHITE", "NOT_ASKED", "MN_SOMALI"))),
        ("gender", chance.choice(("WOMAN", "MAN"))),
        ("spoken", chance.choices(("en", "so", "hmn"), (80, 15, 5))[0]),
        ("consent_follow_up", chance.choice(("YES", "NO", "NOT_ASKED"))),
        ("field_outcome", chance.choices(("NONE", "ARREST", "FORCE", "ED"), (70, 6, 2, 22))[0]),
        ("transport_mode", chance.choice(("NONE", "EMS", "TEAM"))),
        ("hold", chance.choices(("NONE", "PEACE_OFFICER_TRANSPORT"), (9, 1))[0]),
        ("crisis_team", "SENT" if ending == "TO_BCR" else "NOT_SENT"),
        ("residence", "01" if number % 3 else "11"),
        ("weapon_detail", "brother has a knife"),
    ]
    facts: list = [
        ContactOpened(**contact, entry_channel=channel),
        ContactClaimed(**contact),
        ContactKeyed(**about, place_key=f"elm {number % 40}", number_key="", nature=nature),
        LevelDecided(
            **about,
            level="2",
            floor="1",
            floor_items=(),
            floor_rules=(),
            rules=_rules(number),
            answers=(),
            open_codes=(),
            feed_state="live",
            feed_heard_ms=None,
        ),
        AdviceEnded(
            **about,
            advice_id=f"a{number}",
            followed=chance.choice(("FOLLOWED", "NOT_FOLLOWED")),
            at_ms=now_ms,
        ),
        FinishRecorded(
            **about,
            call_number=call["call_number"],
            disposition=ending,
            answers=tuple(answers)
            + ((("nondivert_reason", chance.choice(("POLICY", "LANGUAGE"))),) if police else ()),
            missing=("interventions",) if number % 5 == 0 else (),
        ),
    ]
    if number % 3 == 0:
        facts += _rerouted(about, call, number, now_ms)
    facts.append(
        ConsultSigned(
            **contact,
            entry_channel=channel,
            requester_role="CALLTAKER",
            requester="position 4",
            presenting_concern=chance.choices(CONCERNS, (30, 40, 10, 10, 8, 2))[0],
            mh_nexus="YES",
            overall_level=chance.choice("01234"),
            recommended_response="PHONE",
            disposition=ending,
            narrative="Rosalind Quill at 12 Elm Street is calm now.",
            nature="EDP",
        )
    )
    if number % 2 == 0:
        facts += _later(contact, number, now_ms)
    if number % 8 == 0:
        facts += _reviewed(contact, number)
    return tuple(facts)


def _rules(number: int) -> str:
    """Return the rules of a contact; one set was in use for a few alone."""
    if number == 131:
        return "starter/2026.1-trial"
    return "starter/2026.2" if number > 130 else "starter/2026.1"


def _rerouted(about: dict, call: dict, number: int, now_ms: int) -> list:
    step = {**about, "ask_id": f"ask{number}"}
    proposed = RerouteProposed(
        **step,
        **call,
        place="12 Elm Street",
        position="position 4",
        received_ms=now_ms,
        target_id="bcr",
        target_name="BCR",
        target_kind="BCR",
        answer_s=60,
        fit="fits",
        rules="targets/1",
    )
    if number % 2:
        return [proposed, RerouteDeclined(**step, code="SAFETY", person="Quill")]
    return [proposed, RerouteCleared(**step, code="STABILIZED_ON_SCENE", person="Quill")]


def _later(contact: dict, number: int, now_ms: int) -> list:
    later = {"follow_up_id": f"later-{number}"}
    planned = FollowUpPlanned(
        **later,
        contact_id=contact["contact_id"],
        call_number=contact["call_number"],
        person="Rosalind Quill",
        phone="5550100",
        purpose="CHECK",
        from_ms=now_ms,
        to_ms=now_ms + 24 * HOUR_MS,
        consent="YES",
        safe_to_call="YES",
        safe_to_text="NO",
        safe_to_voicemail="NO",
    )
    result = "ANSWERED" if number % 4 == 0 else "NO_ANSWER"
    tried = FollowUpAttempted(**later, way="CALL", result=result)
    return [planned, tried, FollowUpClosed(**later, outcome="STABLE_CONNECTED")]


def _reviewed(contact: dict, number: int) -> list:
    review = {"review_id": f"review-{number}", "contact_id": contact["contact_id"]}
    opened = ReviewOpened(
        **review, author_id="ann", call_number=contact["call_number"], reasons=("SAMPLE",)
    )
    marks = tuple((f"Q{n}", "NA" if n == 17 else "1" if n == 16 else "2") for n in range(1, 18))
    return [opened, ReviewScored(**review, form="QA-1", marks=marks, fails=())]
