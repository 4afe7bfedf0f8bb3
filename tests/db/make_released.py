"""Make the file that is kept of a released record; run once per release, by hand.

``make_released.py FOLDER`` writes a demonstration record with every kind of entry.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from record_parts import claimed, consult, make_demo, opened  # noqa: E402 - the path comes first

from db.facts import (  # noqa: E402
    AddendumSigned,
    CallFlagged,
    CallRequested,
    CallRequestWithdrawn,
    ContactJoined,
    ContactReleased,
    DeskClosed,
    DeskOpened,
    FeedChanged,
    ShiftSignedOff,
    ShiftSignedOn,
)
from db.rows import CallState, Draft  # noqa: E402


def main(folder: Path) -> None:
    """Write the record."""
    store = make_demo(folder)
    call = {"call_id": "call-9", "call_number": "26-000417"}
    ask = {"channel": "CT_FLAG", "requester_role": "CALLTAKER", "requester": "Position 4"}
    store.append(
        DeskOpened(app_version="0.1.0"),
        ShiftSignedOn(shift_id="shift-1", person_id="ann", person_name="Ann Lee", role="clinician"),
        FeedChanged(feed="eido", state="live", simulated=True, reason="snapshot"),
        CallFlagged(**call, nexus="YES", reason="words", nature="WELFARE CHECK", rule_ids=("w1",)),
        CallRequested(**call, **ask),
        opened(),
        claimed(),
        ContactJoined(contact_id="contact-1", **call),
        CallRequestWithdrawn(**call, reason="taken"),
        actor="ann",
    )
    signed = store.append(consult(narrative="Ruhig, é, 😀."), actor="ann").result()[0]
    store.append(
        AddendumSigned(contact_id="contact-1", amends=signed.entry_id, text="Called back."),
        opened("contact-2"),
        ContactReleased(contact_id="contact-2", reason="shift ends"),
        ShiftSignedOff(shift_id="shift-1"),
        DeskClosed(),
        actor="ann",
    ).result()
    made = store.append(opened("contact-3"), actor="ann").result()[0]
    store.destroy_body(made.entry_id, authority="order 7", reason="made in error", actor="lead")
    fields = (("concern", "ANXIETY"), ("narrative", "half typed"))
    store.save_draft(Draft(draft_id="d1", contact_id="contact-2", owner="ann", fields=fields))
    store.mirror_calls(
        [
            CallState(
                call_id="call-9",
                number="26-000417",
                is_open=True,
                received_ms=1,
                heard_ms=2,
                body="{}",
            )
        ]
    ).result()
    store.close()
    for name in ("record.lock", "reserve"):
        (folder / name).unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
