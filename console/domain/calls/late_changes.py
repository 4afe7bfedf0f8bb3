"""Tell whether a call changed in something that matters after its log was signed."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.calls.call import Call, Note


@dataclass(frozen=True, slots=True, kw_only=True)
class AsSigned:
    """A call as it stood when its log was signed, or as early after that as this desk knows.

    Attributes:
        signed_at: When the log was signed (aware UTC).
        call: The state to compare with.
        changed_before: Whether that state already held something later than the signature.
    """

    signed_at: datetime
    call: Call
    changed_before: bool = False


def as_known_later(call: Call, signed_at: datetime) -> AsSigned:
    """Return what is known of a call whose log was signed before this desk started.

    Only the times in it can tell what came after the signature.
    """
    return AsSigned(signed_at=signed_at, call=call, changed_before=_holds_later(call, signed_at))


def changed_since(call: Call, signed: AsSigned) -> bool:
    """Say whether the call reads differently: a note, type, place, number, merge or reopening.

    Units that move and the end of the call are what is expected after a log.
    """
    if signed.changed_before or notes_since(call, signed):
        return True
    before = signed.call
    return (
        _value(call.nature) != _value(before.nature)
        or _value(call.place) != _value(before.place)
        or _value(call.callback) != _value(before.callback)
        or call.merged_into != before.merged_into
        or (call.is_open and not before.is_open)
    )


def notes_since(call: Call, signed: AsSigned) -> tuple[Note, ...]:
    """Return the notes that were not there when the log was signed."""
    known = {(note.note_id, note.text) for note in signed.call.notes}
    return tuple(note for note in call.notes if (note.note_id, note.text) not in known)


def _holds_later(call: Call, signed_at: datetime) -> bool:
    times = [note.at for note in call.notes]
    times += [retyping.at for retyping in call.retypings]
    times += [fact.at for fact in (call.nature, call.place, call.callback) if fact is not None]
    return any(at is not None and at > signed_at for at in times)


def _value(fact: object) -> str:
    return str(getattr(fact, "value", ""))
