"""Do what the agency's schedules say by themselves: old feed data, old private notes. Blocks."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from console.domain.access.retention import EVERYTHING
from db.facts.access import HoldLifted, HoldPlaced

if TYPE_CHECKING:
    from db.reader import Reader
    from db.store import Store
    from db.vault.private_notes import PrivateNotes


def held_subjects(reader: "Reader") -> frozenset[str]:
    """Return what stands under a hold: contacts, or ``EVERYTHING``.

    Raises:
        RecordError: It could not be read.
    """
    standing: set[str] = set()
    for line in reader.account_lines((HoldPlaced.kind, HoldLifted.kind)).result():
        if isinstance(line.fact, HoldPlaced):
            standing.add(line.fact.subject)
        elif isinstance(line.fact, HoldLifted):
            standing.discard(line.fact.subject)
    return frozenset(standing)


def forget_calls(store: "Store", reader: "Reader", days: int, now: datetime) -> int:
    """Forget what the feed said of calls that nobody worked with; return how many went.

    Args:
        store: Of the open record.
        reader: Of the same.
        days: By the agency's schedule; 0 is none.
        now: Aware UTC.

    Raises:
        RecordError: Nothing went.
    """
    if not days or EVERYTHING in held_subjects(reader):
        return 0
    return store.forget_calls(_before(days, now)).result()


def forget_notes(notes: "PrivateNotes", held: Collection[str], days: int, now: datetime) -> int:
    """Take away the private notes of one author that are older than the schedule.

    Args:
        notes: Of whoever has just signed on: nobody else can open them.
        held: What stands under a hold.
        days: By the agency's schedule; 0 is none.
        now: Aware UTC.

    Raises:
        RecordError: Nothing went.
    """
    if not days or EVERYTHING in held:
        return 0
    return notes.forget_before(_before(days, now), held=held)


def _before(days: int, now: datetime) -> int:
    return round((now - timedelta(days=days)).timestamp() * 1000)
