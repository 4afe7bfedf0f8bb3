"""Make invented calls, rows and moments for the tests of the queue's widgets."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import console.domain.calls.candidates as candidates_module
from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note, Retyping, Unit
from console.domain.calls.candidates import RuleSet, read_rules
from console.domain.calls.queue import CallQueue, DeskMark, QueueDelta
from console.domain.vocabulary import Nexus

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def pass_s(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def starter_rules() -> RuleSet:
    return read_rules(Path(candidates_module.__file__).with_name("candidate_rules.toml"))


def call(number: int, *, waited_s: float = 60, **changes: object) -> Call:
    made = Call(
        call_id=CallId(f"urn:test:{number:06d}"),
        number=f"26-{1182000 + number}",
        sender="psap.example",
        received_at=NOON - timedelta(seconds=waited_s),
        updated_at=NOON - timedelta(seconds=waited_s),
        nature=Fact(value="Disturbance"),
        priority=Fact(value="P3"),
        priority_rank=3,
        place=Fact(value=f"{number} Invented Ave S"),
        call_taker=Fact(value=f"pos {number % 20 + 1:02d}"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def many(count: int, *, first: int = 1000) -> list[Call]:
    """Return ordinary calls that no rule surfaces."""
    return [
        call(
            first + n,
            waited_s=30 + 7 * n,
            priority_rank=1 + n % 4,
            priority=Fact(value=f"P{1 + n % 4}"),
        )
        for n in range(count)
    ]


def desk_of_a_night() -> tuple[CallQueue, QueueDelta]:
    """Return a queue with every kind of row in it, and the delta that shows it whole."""
    queue = CallQueue(starter_rules())
    ago = {n: NOON - timedelta(seconds=n) for n in (131, 48, 75)}
    calls = [
        call(
            201,
            waited_s=190,
            nature=Fact(value="EDP, emotional disturbance"),
            priority=Fact(value="P2"),
            priority_rank=2,
            place=Fact(value="4th Ave S & E 26th St"),
            call_taker=Fact(value="pos 17"),
            notes=(Note(note_id="1", text="brother hears voices, not sleeping"),),
            retypings=(Retyping(before="Disturbance", after="EDP", at=NOON),),
        ),
        call(
            207,
            waited_s=75,
            nature=Fact(value="Check the welfare"),
            place=Fact(value="1200 Nicollet Mall, apt 4"),
            units=(Unit(unit_id="520", name="520", status="en route"),),
        ),
        call(
            214,
            waited_s=12,
            nature=Fact(value="Suicidal person"),
            priority=Fact(value="P1"),
            priority_rank=1,
            place=Fact(value="Stone Arch Bridge"),
            units=(
                Unit(unit_id="512", name="512", status="on scene"),
                Unit(unit_id="E34", name="EMS 34", status="staging"),
            ),
        ),
        call(
            160,
            waited_s=400,
            nature=Fact(value="Disturbance"),
            place=Fact(value="Lake St E & Bloomington"),
            notes=(Note(note_id="1", text="female talking to self"),),
            units=(Unit(unit_id="431", name="431", status="assigned"),),
        ),
        call(
            189,
            waited_s=202,
            nature=Fact(value="Unwanted person"),
            place=Fact(value="318 Cedar Ave"),
            in_feed=True,
            notes=(Note(note_id="1", text="says he is off meds"),),
        ),
        call(
            133,
            waited_s=665,
            nature=Fact(value="Suicidal person"),
            priority=Fact(value="P2"),
            priority_rank=2,
            place=Fact(value="Powderhorn Park, by the lake"),
            units=(Unit(unit_id="B2", name="BCR 2", status="on scene"),),
        ),
        call(
            90,
            waited_s=4311,
            nature=Fact(value="Trespass"),
            place=Fact(value="Central Library"),
            status=CallStatus.CLOSED,
        ),
        call(
            91,
            waited_s=911,
            nature=Fact(value="Person down"),
            place=Fact(value="Light rail, Franklin platform"),
            assisting=("N. Falk",),
            notes=(Note(note_id="1", text="clinician requested by unit"),),
        ),
        call(92, waited_s=8000, nature=Fact(value="Noise"), in_feed=False, received_at=None),
        *many(14),
    ]
    queue.mark(
        {
            CallId("urn:test:000201"): DeskMark(
                requested_at=ago[131],
                requester="pos 17",
                nexus=Nexus.YES,
                flag_reason="voices, no sleep",
            ),
            CallId("urn:test:000207"): DeskMark(requested_at=ago[75], requester="dispatcher"),
            CallId("urn:test:000214"): DeskMark(requested_at=ago[48], requester="unit 512"),
            CallId("urn:test:000133"): DeskMark(owner="J. Vang"),
            CallId("urn:test:000090"): DeskMark(owner="A. Rivera", mine=True),
            CallId("urn:test:001003"): DeskMark(nexus=Nexus.NO, flag_reason="loud music only"),
        }
    )
    queue.hear(calls)
    return queue, QueueDelta(added=queue.rows())
