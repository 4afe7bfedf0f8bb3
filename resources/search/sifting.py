"""Judge rows where the caller is, at this minute: open, how far, served; and by the filters."""

import sqlite3
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from resources.hours.open_state import OpenNow, OpenState, open_state
from resources.hours.timetable import UNKNOWN, Hours
from resources.places import Compass
from resources.reading import read_hours
from resources.search.candidates import Candidates
from resources.search.question import Filters, Question
from resources.search.row_sets import Candidate

Rule = Callable[["Judged"], bool]

_HOURS_AT_HAND = 20_000
_JUDGED_AT_HAND = 20_000
_PLACES_AT_HAND = 8
_FILTERS_AT_HAND = 24
_TIER = 1 << 40
_OPEN_POINTS = {
    OpenState.OPEN: 8.0,
    OpenState.OPENS_LATER: 1.0,
    OpenState.UNKNOWN: 0.0,
    OpenState.CLOSED: -4.0,
}


@dataclass(slots=True)
class Judged:
    """A row with what was found out about it here and now; the words asked for change nothing.

    Attributes:
        open_points: For its open state.
        standing: Points for where it is, how complete it is and how lately it was verified.
        stage: The step of this question that found it: 0 all words, 1 in the text, 2 some words.
        score: All points of this question.
        pinned: The center keeps it on top.
    """

    candidate: Candidate
    open: OpenNow
    miles: float | None
    serves_area: bool
    open_points: float
    standing: float
    stage: int = 0
    score: float = 0.0
    pinned: bool = False


_Minute = tuple[int, ZoneInfo, frozenset[date]]
_Where = tuple[tuple[float, float] | None, frozenset[str]]


class _Situation:
    """What was judged at one place within one minute.

    Attributes:
        judged: By row id.
        verdicts: For each set of filters, those that passed it, and None for those that did not.
    """

    def __init__(self) -> None:
        self.judged: dict[int, Judged] = {}
        self.verdicts: dict[Filters, dict[int, Judged | None]] = {}


class Sifting:
    """Judges the rows of one file.

    What was judged is at hand from letter to letter, and for the calls that are looked at in turn.

    Attributes:
        hours: Those read so far, by number.
    """

    def __init__(self, connection: sqlite3.Connection, candidates: Candidates) -> None:
        self._connection = connection
        self._candidates = candidates
        self.hours: dict[int, Hours] = {}
        self._minute: _Minute | None = None
        self._states: dict[int, OpenNow] = {}
        self._situations: dict[_Where, _Situation] = {}

    def forget(self) -> None:
        """Read hours afresh: the file was changed."""
        self.hours.clear()
        self._minute = None

    def passed(
        self,
        question: Question,
        areas: frozenset[str],
        filters: Filters,
        rules: list[Rule],
        by_stage: Iterable[list[Candidate]],
    ) -> list[Judged]:
        """Return the rows that pass every rule.

        Args:
            question: For the time and the caller's place.
            areas: The caller's county, city and state.
            filters: What the rules stand for.
            rules: One for each filter that is on.
            by_stage: The rows that each step found.
        """
        here = self._situation(question, areas)
        verdicts = here.verdicts.get(filters)
        if verdicts is None:
            if len(here.verdicts) >= _FILTERS_AT_HAND:
                here.verdicts.clear()
            verdicts = here.verdicts[filters] = {}
        passed = []
        for stage, rows in enumerate(by_stage):
            fresh = [row for row in rows if row.id not in verdicts]
            if fresh:
                self._judge(fresh, question, areas, here.judged)
                for row in fresh:
                    one = here.judged[row.id]
                    verdicts[row.id] = one if all(rule(one) for rule in rules) else None
            for row in rows:
                verdict = verdicts[row.id]
                if verdict is not None:
                    verdict.stage = stage
                    passed.append(verdict)
        return passed

    def _situation(self, question: Question, areas: frozenset[str]) -> _Situation:
        minute = (int(question.at.timestamp()) // 60, question.zone, question.holidays)
        if minute != self._minute:
            self._minute = minute
            self._states.clear()
            self._situations.clear()
        where = (question.place, areas)
        here = self._situations.get(where)
        if here is None or len(here.judged) > _JUDGED_AT_HAND:
            if len(self._situations) >= _PLACES_AT_HAND:
                self._situations.clear()
            here = self._situations[where] = _Situation()
        return here

    def _judge(
        self,
        rows: list[Candidate],
        question: Question,
        around: frozenset[str],
        judged: dict[int, Judged],
    ) -> None:
        """Judge rows that were not judged in this situation yet."""
        fresh = [row for row in rows if row.id not in judged]
        compass = Compass(question.place) if question.place else None
        teams = [row.id for row in fresh if row.reach]
        served = self._candidates.areas_of(teams) if teams else {}
        here, today = around | {"*"}, question.at.toordinal()
        for row in fresh:
            state = self._states.get(row.hours_id or 0) or self._state(row.hours_id or 0, question)
            miles = None
            if compass and row.latitude is not None and row.longitude is not None:
                miles = compass.miles_to(row.latitude, row.longitude)
            areas = served.get(row.id)
            serves = bool(areas and here & areas)
            known = compass is not None or len(here) > 1
            where = _where(row, miles, areas, serves=serves) if known else 0.0
            judged[row.id] = Judged(
                row, state, miles, serves, _OPEN_POINTS[state.state], where + _worth(row, today)
            )

    def _state(self, identity: int, question: Question) -> OpenNow:
        if identity not in self.hours:
            if len(self.hours) > _HOURS_AT_HAND:
                self.hours.clear()
            self.hours[identity] = read_hours(self._connection, identity) if identity else UNKNOWN
        hours = self.hours[identity]
        state = open_state(hours, question.at, question.zone, question.holidays)
        self._states[identity] = state
        return state


def _where(
    row: Candidate, miles: float | None, areas: AbstractSet[str] | None, *, serves: bool
) -> float:
    """Return points for being near, or for serving the caller's area where that decides."""
    if row.reach:
        if serves:
            return 24.0
        return -60.0 if areas else -2.0
    if miles is None:
        return -8.0
    far = (20.0 if miles > 50 else 0.0) + (60.0 if miles > 150 else 0.0)
    return 24.0 / (1.0 + miles / 4.0) - far


def _worth(row: Candidate, today: int) -> float:
    """Return points for being complete and lately verified."""
    tier = (15 - row.id // _TIER) * 0.5
    if row.verified is None:
        return tier
    age = today - row.verified
    return tier + (4.0 if age < 365 else 2.0 if age < 1095 else -2.0)
