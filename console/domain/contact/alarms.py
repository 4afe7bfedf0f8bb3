"""Keep the alarms of a desk within a budget: three levels, grouped, each with words to see.

An alarm leaves only by being acknowledged or by its cause going away, never by time. While the
clinician talks only IMMEDIATE makes a sound. What sounded is counted for the shift.

Source: design/domain.md H7; about one alarm in ten minutes can be borne, ten are a flood.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import IntEnum

FLOOD = 10
WINDOW = timedelta(minutes=10)
REPEAT_AFTER = timedelta(seconds=20)
"""How soon an unacknowledged IMMEDIATE alarm sounds again."""


class AlarmLevel(IntEnum):
    """How much it presses.

    NOTE: seen, with the softest tone. SOON: somebody waits. IMMEDIATE: an immediate call, an
    escalation, an unconfirmed rescue; it always sounds.
    """

    NOTE = 1
    SOON = 2
    IMMEDIATE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One thing to be seen.

    Attributes:
        key: Alarms of one key are one: a repeat counts up and does not stack.
        words: What it is, complete without sound or colour; never a caller's name or number.
        call_number: The incident to go to, or empty.
        raised_at: When it came first (aware UTC).
        repeats: How often it came again.
        sounded_at: When it last made a sound, or None.
        seen: Whether a person acknowledged it while its cause stays.
    """

    key: str
    level: AlarmLevel
    words: str
    raised_at: datetime
    call_number: str = ""
    repeats: int = 0
    sounded_at: datetime | None = None
    seen: bool = False

    @property
    def cause(self) -> str:
        """Return what it is about, the first part of its key, for example ``rescue``."""
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmCounts:
    """What the shift had so far."""

    raised: tuple[int, int, int] = (0, 0, 0)
    sounded: int = 0
    silenced: int = 0
    floods: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmBook:
    """Every alarm that still stands, and the counts of the shift."""

    alarms: dict[str, Alarm] = field(default_factory=dict)
    counts: AlarmCounts = AlarmCounts()
    times: tuple[datetime, ...] = ()

    def standing(self) -> tuple[Alarm, ...]:
        """Return what stands: not yet seen before seen, pressing before not, older before newer."""
        order = sorted(self.alarms.values(), key=lambda a: (a.seen, -a.level, a.raised_at, a.key))
        return tuple(order)

    def in_flood(self, now: datetime) -> bool:
        """Say whether there were more in ten minutes than a person can take in."""
        return sum(now - at < WINDOW for at in self.times) > FLOOD

    def raise_alarm(self, alarm: Alarm, *, talking: bool) -> tuple["AlarmBook", Alarm | None]:
        """Return the book with an alarm, and the alarm if it is to sound now.

        The same key again counts up; it sounds anew only where it presses more than before.
        """
        known = self.alarms.get(alarm.key)
        now = alarm.raised_at
        if known is not None and alarm.level <= known.level:
            again = replace(known, repeats=known.repeats + 1, words=alarm.words)
            return replace(self, alarms={**self.alarms, alarm.key: again}), None
        sounds = self._may_sound(alarm.level, now, talking=talking)
        kept = replace(
            alarm,
            raised_at=known.raised_at if known is not None else now,
            repeats=known.repeats + 1 if known is not None else 0,
            sounded_at=now if sounds else None,
        )
        times = (*(at for at in self.times if now - at < WINDOW), now)
        raised = list(self.counts.raised)
        raised[alarm.level - 1] += 1
        counts = replace(
            self.counts,
            raised=(raised[0], raised[1], raised[2]),
            sounded=self.counts.sounded + int(sounds),
            silenced=self.counts.silenced + int(not sounds),
            floods=self.counts.floods + int(len(times) == FLOOD + 1),
        )
        book = replace(self, alarms={**self.alarms, alarm.key: kept}, counts=counts, times=times)
        return book, kept if sounds else None

    def _may_sound(self, level: AlarmLevel, now: datetime, *, talking: bool) -> bool:
        if level is AlarmLevel.IMMEDIATE:
            return True
        return not talking and not self.in_flood(now)

    def due(self, now: datetime) -> tuple["AlarmBook", tuple[Alarm, ...]]:
        """Return the book and the IMMEDIATE alarms that nobody has seen and that sound again."""
        late = tuple(
            replace(alarm, sounded_at=now)
            for alarm in self.alarms.values()
            if alarm.level is AlarmLevel.IMMEDIATE
            and not alarm.seen
            and (alarm.sounded_at is None or now - alarm.sounded_at >= REPEAT_AFTER)
        )
        if not late:
            return self, ()
        alarms = {**self.alarms, **{alarm.key: alarm for alarm in late}}
        counts = replace(self.counts, sounded=self.counts.sounded + len(late))
        return replace(self, alarms=alarms, counts=counts), late

    def acknowledge(self, key: str) -> "AlarmBook":
        """Return the book with an alarm seen: silent, and standing until its cause goes."""
        known = self.alarms.get(key)
        if known is None:
            return self
        return replace(self, alarms={**self.alarms, key: replace(known, seen=True)})

    def press_again(self, key: str) -> "AlarmBook":
        """Return the book with an alarm that was seen pressing anew: its cause has stayed."""
        known = self.alarms.get(key)
        if known is None:
            return self
        return replace(self, alarms={**self.alarms, key: replace(known, seen=False)})

    def clear(self, key: str) -> "AlarmBook":
        """Return the book without an alarm whose cause is gone."""
        left = {name: alarm for name, alarm in self.alarms.items() if name != key}
        return replace(self, alarms=left)
