"""Make calls for tests: invented people, places and numbers only."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from console.domain.calls.call import Call, CallId, Fact, Note

MIDNIGHT = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)


def call(number: int, **changes: object) -> Call:
    """Return call ``number``, received that many seconds after midnight."""
    made = Call(
        call_id=CallId(f"urn:emergency:uid:incidentid:{number:012d}:psap.exampleton.example"),
        number=f"26-{1_000_000 + number}",
        sender="cad.psap.exampleton.example",
        received_at=MIDNIGHT + timedelta(seconds=number),
        updated_at=MIDNIGHT + timedelta(seconds=number),
        nature=Fact(value="Noise complaint", source="ct04@psap.exampleton.example"),
        nature_code="NOISE",
        priority=Fact(value="P3"),
        priority_rank=30,
        place=Fact(value="118 Alder St"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def note(text: str, note_id: str = "n1") -> Note:
    """Return one CAD comment."""
    return Note(note_id=note_id, text=text, source="ct04@psap.exampleton.example", at=MIDNIGHT)
