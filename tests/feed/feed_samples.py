"""Make small documents to read: one strict one, and changes to it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from console.domain.calls.call import Call
from console.feed.eido.reader import read_document
from console.feed.reading import Reading
from console.feed.simulator import bad_messages

HEARD = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
START = datetime(2026, 3, 14, 7, 0, tzinfo=UTC)
INCIDENT = bad_messages.INCIDENT


def stamp(minute: float) -> str:
    """Return a time some minutes after the start, as documents write it."""
    return (START + timedelta(minutes=minute)).isoformat()


def document(**changes: Any) -> dict[str, Any]:
    """Return a small sound document with some members replaced; None takes one out."""
    return bad_messages.document(**changes)


def incident(**changes: Any) -> dict[str, Any]:
    """Return the incident of that document with some members replaced."""
    return {**bad_messages.document()["incidentComponent"], **changes}


def as_bytes(value: object) -> bytes:
    """Return JSON."""
    return msgspec.json.encode(value)


def reading_of(value: object) -> Reading:
    """Read a document."""
    return read_document(as_bytes(value), heard_at=HEARD)


def call_of(value: object) -> Call:
    """Return the call that a document tells of."""
    return reading_of(value).call


def note(note_id: str, text: str, minute: float = 1) -> dict[str, Any]:
    """Return a note."""
    return {"$id": note_id, "lastUpdateTimeStamp": stamp(minute), "notesActionComments": text}


def state(
    minute: float,
    *,
    nature: str = "Check the welfare",
    statuses: tuple[str, ...] = ("Active",),
    sender: str = "cad.example",
    notes: tuple[str, ...] = (),
    **more: Any,
) -> dict[str, Any]:
    """Return the document of one moment of an incident's life."""
    return document(
        lastUpdateTimeStamp=stamp(minute),
        issuingElementIdentification=sender,
        incidentComponent=incident(
            lastUpdateTimeStamp=stamp(minute),
            incidentTypeInternalText=nature,
            incidentTypeInternalCode=nature[:4].upper(),
            incidentStatusCommonRegistryText=list(statuses),
            notesReference=[{"$ref": f"n{number}"} for number in range(len(notes))],
        ),
        notesComponent=[note(f"n{number}", text) for number, text in enumerate(notes)],
        **more,
    )
