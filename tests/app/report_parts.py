"""Make a record in which some days of invented work lie, for the tests of reports."""

from pathlib import Path

from db.facts import CallRequested, ConsultSigned, ContactClaimed, ContactOpened
from db.facts.finish import FinishRecorded
from db.store import Store
from db.vault.keys import DemoSlot

NOON_MS = 1_795_435_200_000
"""2026-11-23 12:00 UTC, a Monday."""
HOUR_MS = 3_600_000


class StepClock:
    """A wall clock that a test sets forward."""

    def __init__(self) -> None:
        self.now_ms = NOON_MS

    def __call__(self) -> int:
        self.now_ms += 1
        return self.now_ms


def worked_record(folder: Path, endings: dict[str, int]) -> None:
    """Make a demonstration record with so many signed contacts of each ending, an hour apart."""
    clock = StepClock()
    store = Store.create(
        folder, profile="demo", slots=[DemoSlot()], unix_ms=clock, app_version="0.1.0"
    )
    last = None
    for number, ending in enumerate(code for code, n in endings.items() for _ in range(n)):
        clock.now_ms += HOUR_MS
        call = {"call_id": f"call-{number}", "call_number": f"26-{number:06}"}
        contact = {"contact_id": f"contact-{number}", **call}
        store.append(
            CallRequested(
                **call, channel="CT_FLAG", requester_role="CALLTAKER", requester="Position 4"
            ),
            actor="ann",
        )
        clock.now_ms += 40_000
        last = store.append(
            ContactOpened(**contact, entry_channel="CT_FLAG"),
            ContactClaimed(**contact),
            FinishRecorded(
                contact_id=contact["contact_id"],
                call_number=call["call_number"],
                disposition=ending,
                answers=(("nondivert_reason", "CALLER_INSISTED"),)
                if ending == "POLICE_SENT"
                else (),
            ),
            ConsultSigned(
                **contact,
                entry_channel="CT_FLAG",
                requester_role="CALLTAKER",
                requester="Position 4",
                presenting_concern="ANXIETY",
                mh_nexus="YES",
                overall_level="1",
                recommended_response="PHONE",
                disposition=ending,
                narrative="Rosalind Quill at 12 Elm Street is calm now.",
            ),
            actor="ann",
        )
    if last is not None:
        last.result()
    store.close()
