"""Read past calls for a trial of rules: rows of a CSV file, or calls of the simulated city."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from console.domain.calls.call import Call, CallId, Fact, Note
from console.domain.calls.rule_trial import PastCall

_TRUE = {"1", "true", "yes", "y", "t"}
_FALSE = {"0", "false", "no", "n", "f", ""}
_FIELD_LIMIT = 131_072
_MONDAY = datetime(2026, 1, 5)  # noqa: DTZ001 - the wall clock of an invented city


class PastCallsError(ValueError):
    """The file does not fit; the sentence names file, row and column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which column is what.

    Attributes:
        label: What a person said of the call later: 1 or 0, true or false, yes or no.
        received: When it was received, ISO, by the center's wall clock.
        kind: The CAD's type as text.
        code: Its code; empty for none.
        notes: What stood in the notes while it was taken; empty for none.
    """

    label: str
    received: str = "received"
    kind: str = "type"
    code: str = ""
    notes: str = ""


def read_past_calls(
    path: Path, columns: Columns, *, begin: datetime | None, end: datetime | None
) -> Iterator[PastCall]:
    """Yield the calls of a file, received from ``begin`` up to but not at ``end``.

    Only the named columns are read, so that nothing known later can slip in.

    Raises:
        PastCallsError: A column is missing, or a cell of it does not fit.
        OSError: The file cannot be opened.
    """
    csv.field_size_limit(_FIELD_LIMIT)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.DictReader(file)
        header = {(name or "").strip() for name in rows.fieldnames or ()}
        wanted = (columns.label, columns.received, columns.kind, columns.code, columns.notes)
        for name in filter(None, wanted):
            if name not in header:
                raise PastCallsError(f"{path.name}: row 1: there is no column {name!r}")
        try:
            for number, row in enumerate(rows, start=2):
                past = _past_call(path, number, row, columns)
                after = begin is None or past.received >= begin
                if after and (end is None or past.received < end):
                    yield past
        except csv.Error as error:
            raise PastCallsError(f"{path.name}: {error}") from None


def _past_call(path: Path, number: int, row: dict[str, str], columns: Columns) -> PastCall:
    label = (row[columns.label] or "").strip().casefold()
    if label not in _TRUE and label not in _FALSE:
        raise PastCallsError(f"{path.name}: row {number}: column {columns.label!r} is no yes or no")
    try:
        received = datetime.fromisoformat((row[columns.received] or "").strip())
    except ValueError:
        words = f"column {columns.received!r} is no time"
        raise PastCallsError(f"{path.name}: row {number}: {words}") from None
    notes = (row[columns.notes] or "").strip() if columns.notes else ""
    call = Call(
        call_id=CallId(f"row:{number}"),
        number=str(number),
        nature=Fact(value=(row[columns.kind] or "").strip()),
        nature_code=(row[columns.code] or "").strip() if columns.code else "",
        notes=(Note(note_id="1", text=notes),) if notes else (),
    )
    return PastCall(call=call, flagged=label in _TRUE, received=received.replace(tzinfo=None))


def simulated_past_calls(count: int, seed: int, *, notes_only: bool) -> Iterator[PastCall]:
    """Yield calls of the simulated city as they stood when their last note was written.

    Args:
        count: How many.
        seed: Which.
        notes_only: Leave the type out, so that the words of notes are tried alone.
    """
    from console.feed.simulator.figures import DEFAULT_CALLS_AN_HOUR  # noqa: PLC0415 - only here
    from console.feed.simulator.steps import Act  # noqa: PLC0415
    from console.feed.simulator.traffic import invented_calls  # noqa: PLC0415

    chance = Random(seed)  # noqa: S311 - invents calls
    plans = invented_calls(chance, start_hour=0, calls_an_hour=DEFAULT_CALLS_AN_HOUR)
    for number, plan in enumerate(islice(plans, count)):
        notes = [step.text for step in plan.steps if step.act is Act.NOTE]
        first = next((step.text for step in plan.steps if step.act is Act.TYPE), "")
        kind = plan.kinds.get(first)
        call = Call(
            call_id=CallId(f"simulated:{number}"),
            number=str(number),
            nature=Fact(value=kind.label) if kind and not notes_only else None,
            nature_code=kind.code if kind and not notes_only else "",
            nature_common=kind.common if kind and not notes_only else "",
            notes=tuple(Note(note_id=str(at), text=text) for at, text in enumerate(notes)),
        )
        received = _MONDAY + timedelta(seconds=plan.received_s)
        yield PastCall(call=call, flagged=plan.flaggable, received=received)
