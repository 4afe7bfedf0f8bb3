"""Gather what the call sheet shows of one call, and what changed since it was last looked at."""

from dataclasses import dataclass

from console.domain.calls.call import Call, Note
from console.domain.calls.queue import QueueRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between the call as last looked at and as it is.

    Attributes:
        what: The field in words, for example ``nature``, ``units``, ``notes``.
        before: The former value; empty where there was none.
        after: The present value; for notes the number of new ones.
    """

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """A call as the sheet shows it.

    Attributes:
        row: The call with the desk's mark and the reasons.
        changes: What changed since this person last looked; empty on the first look.
        new_notes: Ids of notes that came since then.
    """

    row: QueueRow
    changes: tuple[Change, ...] = ()
    new_notes: frozenset[str] = frozenset()


def changes_between(before: Call, after: Call) -> tuple[Change, ...]:
    """Return what differs, in reading order; notes are counted, not repeated."""
    pairs = (
        ("nature", _value(before.nature), _value(after.nature)),
        ("priority", _value(before.priority), _value(after.priority)),
        ("place", _value(before.place), _value(after.place)),
        ("caller", _value(before.caller), _value(after.caller)),
        ("callback", _value(before.callback), _value(after.callback)),
        ("call taker", _value(before.call_taker), _value(after.call_taker)),
        ("status", before.status.value, after.status.value),
        ("units", _units(before), _units(after)),
    )
    changes = [Change(what=what, before=b, after=a) for what, b, a in pairs if b != a]
    new = new_notes(before, after)
    if new:
        changes.append(Change(what="notes", before="", after=str(len(new))))
    return tuple(changes)


def new_notes(before: Call, after: Call) -> tuple[Note, ...]:
    """Return the notes that ``after`` has and ``before`` had not."""
    known = {note.note_id for note in before.notes}
    return tuple(note for note in after.notes if note.note_id not in known)


def _value(fact: object) -> str:
    return str(getattr(fact, "value", ""))


def _units(call: Call) -> str:
    return ", ".join(f"{unit.name} {unit.status}".strip() for unit in call.units)
