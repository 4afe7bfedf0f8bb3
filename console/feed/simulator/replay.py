"""Turn the rows of a calls file into calls that happen again."""

from collections import OrderedDict
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from console.feed.simulator import call_plans, city, figures, phrases
from console.feed.simulator.calls_file import CallsFile, Row
from console.feed.simulator.column_map import ColumnMap
from console.feed.simulator.natures import CRISIS_COMMON, NATURES, Theme
from console.feed.simulator.steps import Act, CallPlan, Kind, Step

_THEMES = {nature.common: nature.theme for nature in NATURES}
_GATHER = timedelta(minutes=30)
_UNIT_ACTS = (
    ("dispatched", Act.ASSIGN),
    ("en_route", Act.ENROUTE),
    ("arrived", Act.ARRIVE),
    ("cleared", Act.CLEAR),
)
_CODE_LENGTH = 24


def replayed_calls(calls: CallsFile, begin: datetime | None, chance: Random) -> Iterator[CallPlan]:
    """Yield the calls of a file in order of time, each lived through again.

    What the file does not say, such as notes or an end, is invented at the measured rates.

    Args:
        calls: The file.
        begin: Where simulated time begins; None for the file's first call.
        chance: Where the invented parts come from.
    """
    for rows in _gathered(calls.rows()):
        first = rows[0]
        if begin is None:
            begin = first.received
        if first.received >= begin:
            yield _plan(rows, (first.received - begin).total_seconds(), calls.map, chance)


def _gathered(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Yield the rows of one call together: some files have one for each unit."""
    waiting: OrderedDict[str, list[Row]] = OrderedDict()
    for row in rows:
        while waiting:
            oldest = next(iter(waiting.values()))
            if row.received - oldest[0].received <= _GATHER:
                break
            yield waiting.popitem(last=False)[1]
        waiting.setdefault(row.values["id"], []).append(row)
    yield from waiting.values()


def _plan(rows: list[Row], received_s: float, columns: ColumnMap, chance: Random) -> CallPlan:
    first = rows[0]
    label = first.values.get("type", "type not given")
    code = first.values.get("code", label)[:_CODE_LENGTH]
    common = columns.common_type(label)
    priority = first.values.get("priority", "")
    flaggable = common in CRISIS_COMMON
    return CallPlan(
        received_s=received_s,
        steps=_steps(rows, code, _THEMES.get(common, Theme.OTHER), chance, flaggable=flaggable),
        kinds={code: Kind(code=code, label=label, common=common)},
        priority=priority or "-",
        priority_number=columns.priorities.get(priority, 3),
        flaggable=flaggable,
        number=first.values["id"],
        place=first.values.get("place", ""),
    )


def _steps(
    rows: list[Row], code: str, theme: Theme, chance: Random, *, flaggable: bool
) -> tuple[Step, ...]:
    """Return what the rows say, in order of time, and between it what they leave open."""
    spans = figures.MENTAL_HEALTH if flaggable else figures.PUBLIC
    received = rows[0].received
    answered = chance.uniform(2, 8)
    typed = max(answered + 2, _after(rows[0], "queued", received) or 30.0)
    steps = [
        Step(after_s=0, act=Act.RING),
        Step(after_s=answered, act=Act.ANSWER, text=city.a_call_taker(chance)),
        Step(after_s=typed, act=Act.TYPE, text=code),
        Step(
            after_s=typed + chance.uniform(3, 30),
            act=Act.NOTE,
            text=phrases.opening(chance, theme),
        ),
        Step(after_s=typed + chance.uniform(60, 420), act=Act.HANG_UP),
    ]
    if flaggable and chance.random() < figures.REQUEST_SHARE:
        steps.append(
            Step(after_s=typed + chance.uniform(20, 90), act=Act.NOTE, text=phrases.request(chance))
        )
    for row in rows:
        agency = _agency_of(row.values.get("agency", ""))
        unit = row.values.get("unit") or city.a_unit(chance, agency)
        said = [(act, _after(row, meaning, received)) for meaning, act in _UNIT_ACTS]
        steps.extend(
            Step(after_s=max(typed + 1, at), act=act, text=unit)
            for act, at in said
            if at is not None
        )
        if said[0][1] is not None and said[2][1] is None and "arrived" not in row.times:
            arrives = max(typed + 1, said[0][1]) + call_plans.lasts(
                chance, spans.dispatched_arrived
            )
            steps.append(Step(after_s=arrives, act=Act.ARRIVE, text=unit))
    closed = _after(rows[0], "closed", received)
    if closed is None or closed < max(step.after_s for step in steps):
        closed = max(step.after_s for step in steps)
        closed += call_plans.lasts(chance, spans.arrived_closed) if steps else 60
    steps.append(Step(after_s=closed, act=Act.CLOSE, text=phrases.closing(chance)))
    return tuple(sorted(steps, key=lambda step: step.after_s))


def _after(row: Row, meaning: str, received: datetime) -> float | None:
    moment = row.times.get(meaning)
    return max(0.0, (moment - received).total_seconds()) if moment else None


def _agency_of(text: str) -> str:
    return text.casefold() if text.casefold() in {"ems", "fire"} else "police"
