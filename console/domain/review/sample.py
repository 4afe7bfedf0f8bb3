"""Draw what is to be reviewed: some of everything by lot, and all of what must never be missed.

The lot is seeded: the same seed over the same contacts draws the same, in whatever order they come.
Source: design/domain.md 4.16, design/peers.md row 58.
"""

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from console.domain.contact.contact import ContactId
from console.domain.finish.finish import COUNTS_AS, Diverted
from console.domain.review.review import ReviewReason
from console.domain.vocabulary import Disposition, Level

_DIVERTED = frozenset(
    code.value for code, counts in COUNTS_AS.items() if counts in {Diverted.YES, Diverted.PARTLY}
)
_NOT_DIVERTED = frozenset(
    code.value for code, counts in COUNTS_AS.items() if counts in {Diverted.NO, Diverted.SUPPORTED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A signed contact that may be drawn.

    Attributes:
        author: Who signed it, by id.
        lowered: A level below the floor of the rules was decided on it.
        came_back: The same number, place or person was in another contact within 72 h after.
        author_since: When its author's first signed contact began.
    """

    contact_id: ContactId
    author: str
    opened: datetime
    ending: str
    level: str
    lowered: bool
    came_back: bool
    author_since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePlan:
    """How to draw.

    Attributes:
        percent: Of diverted and of not diverted contacts alike, 0 to 100; rounded up.
        seed: Any words; it is written down with the sample.
        new_days: For so long after their first contact somebody is new.
    """

    percent: int
    seed: str
    new_days: int = 90

    def __post_init__(self) -> None:
        """Refuse what is no plan.

        Raises:
            ValueError: The part is none, or there is no seed.
        """
        if not 0 <= self.percent <= 100 or not self.seed:
            raise ValueError("a sample needs a part from 0 to 100 and a seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One contact of a sample and every reason why it is in it."""

    contact_id: ContactId
    author: str
    reasons: tuple[ReviewReason, ...]


def draw(candidates: Iterable[Candidate], plan: SamplePlan) -> tuple[Drawn, ...]:
    """Return the sample, by contact id; a contact that more than one reason draws stands once."""
    everything = sorted(candidates, key=lambda one: one.contact_id)
    by_lot: dict[ReviewReason, frozenset[ContactId]] = {
        ReviewReason.RANDOM: _lot(everything, _DIVERTED, plan, "diverted"),
        ReviewReason.NONDIVERT: _lot(everything, _NOT_DIVERTED, plan, "not diverted"),
    }
    sample = []
    for one in everything:
        reasons = [reason for reason, drawn in by_lot.items() if one.contact_id in drawn]
        reasons += always(one, plan)
        if reasons:
            sample.append(
                Drawn(contact_id=one.contact_id, author=one.author, reasons=tuple(reasons))
            )
    return tuple(sample)


def always(one: Candidate, plan: SamplePlan) -> list[ReviewReason]:
    """Return the reasons for which a contact is reviewed whatever the lot says."""
    new_until = one.author_since + timedelta(days=plan.new_days)
    tests = (
        (one.level == Level.IMMEDIATE.value, ReviewReason.HIGH_ACUITY),
        (one.lowered, ReviewReason.OVERRIDE),
        (one.came_back and one.ending in _DIVERTED, ReviewReason.CAME_BACK),
        (one.opened < new_until, ReviewReason.NEW_STAFF),
    )
    return [reason for holds, reason in tests if holds]


def _lot(
    everything: list[Candidate], endings: frozenset[str], plan: SamplePlan, name: str
) -> frozenset[ContactId]:
    among = [one.contact_id for one in everything if one.ending in endings]
    lot = random.Random(f"{plan.seed}:{name}")  # noqa: S311 - it must be repeatable, not secret
    return frozenset(lot.sample(among, math.ceil(len(among) * plan.percent / 100)))


OUTSIDE = frozenset(code.value for code in Disposition) - _DIVERTED - _NOT_DIVERTED
"""Endings that are in neither lot: advice only, no mental-health nexus, duplicates, tests."""
