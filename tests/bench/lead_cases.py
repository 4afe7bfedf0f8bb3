"""Say what the list of signed logs is asked in its bench, and the bare statement of the same."""

import itertools
import random
from collections.abc import Callable

from console.domain.contact.signed_log import NON_DIVERTED
from console.domain.vocabulary import Disposition, Level
from db.lists.signed_list import PAGE, SignedFilter

START_MS = 1_600_000_000_000
STEP_MS = 190_000
CLINICIANS = tuple(f"{n:08x}-0000-7000-8000-000000000000" for n in range(24))
ENDINGS = tuple(ending.value for ending in Disposition)
LEVELS = tuple(level.value for level in Level)
WORDS = tuple("".join(it) for it in itertools.product("bdfgklmnprst", "aeiou", "lmnrstx"))
COMMON, RARE = WORDS[:60], WORDS[60:]
Asked = tuple[SignedFilter, str, tuple[object, ...]]
"""A filter, and the bare statement of the same question with its values."""

_ROW = (
    "contact_id, call_number, opened_ms, signed_ms, signed_by, presenting_concern, overall_level,"
    " disposition, addenda, left_unsigned_ms IS NOT NULL,"
    " EXISTS (SELECT 1 FROM caller_work w INDEXED BY caller_unconfirmed WHERE w.contact_id ="
    " contact.contact_id AND w.escalated_ms IS NOT NULL AND w.settled_ms IS NULL),"
    " EXISTS (SELECT 1 FROM follow_up f INDEXED BY follow_up_open_of WHERE f.contact_id ="
    " contact.contact_id AND f.closed_ms IS NULL AND f.due_ms < 0)"
)
"""What a line of the list shows, its two marks included."""
_SIGNED = f"SELECT {_ROW} FROM contact WHERE signed_ms IS NOT NULL"
_NEWEST = f"ORDER BY opened_ms DESC, contact_id DESC LIMIT {PAGE}"
_FOUND = (
    f"SELECT {_ROW} FROM (SELECT entity FROM signed_words JOIN entry ON place ="
    " signed_words.rowid WHERE signed_words MATCH ? ORDER BY signed_words.rowid DESC"
    f" LIMIT {PAGE}) JOIN contact ON contact_id = entity"
)
_EVER = 1 << 50
_WEEK_MS = 7 * 86_400_000


def _everything(_chance: random.Random, _count: int) -> Asked:
    return SignedFilter(), f"{_SIGNED} {_NEWEST}", ()


def _clinician(chance: random.Random, _count: int) -> Asked:
    who = chance.choice(CLINICIANS)
    return SignedFilter(clinician=who), f"{_SIGNED} AND signed_by = ? {_NEWEST}", (who,)


def _week(chance: random.Random, count: int) -> Asked:
    start = START_MS + chance.randrange(count) * STEP_MS
    span = (start, start + _WEEK_MS)
    bare = f"{_SIGNED} AND opened_ms >= ? AND opened_ms < ? {_NEWEST}"
    return SignedFilter(from_ms=span[0], before_ms=span[1]), bare, span


def _pairs(endings: tuple[str, ...], levels: tuple[str, ...]) -> str:
    """Return the bare statement that asks the index once for each pair, and merges."""
    parts = " UNION ALL ".join(
        "SELECT * FROM (SELECT contact_id, opened_ms FROM contact INDEXED BY contact_by_ending"
        f" WHERE signed_ms IS NOT NULL AND disposition = '{ending}' AND overall_level = '{level}'"
        f" {_NEWEST})"
        for ending in endings
        for level in levels
    )
    found = f"SELECT contact_id FROM ({parts}) {_NEWEST}"
    return f"SELECT {_ROW} FROM ({found}) CROSS JOIN contact USING (contact_id)"


def _ending(chance: random.Random, _count: int) -> Asked:
    ending = chance.choice(ENDINGS)
    return SignedFilter(dispositions=(ending,)), _pairs((ending,), LEVELS), ()


def _level(_chance: random.Random, _count: int) -> Asked:
    return SignedFilter(levels=("4",)), _pairs(ENDINGS, ("4",)), ()


def _all_three(chance: random.Random, _count: int) -> Asked:
    who, ending = chance.choice(CLINICIANS), chance.choice(ENDINGS)
    tests = "signed_by = ? AND disposition = ? AND overall_level = '4'"
    wanted = SignedFilter(clinician=who, dispositions=(ending,), levels=("4",))
    return wanted, f"{_SIGNED} AND {tests} {_NEWEST}", (who, ending)


def _not_diverted(_chance: random.Random, _count: int) -> Asked:
    return SignedFilter(dispositions=NON_DIVERTED), _pairs(NON_DIVERTED, LEVELS), ()


def _unconfirmed(_chance: random.Random, _count: int) -> Asked:
    bare = (
        f"SELECT {_ROW} FROM caller_work x INDEXED BY caller_unconfirmed CROSS JOIN contact"
        f" USING (contact_id) WHERE x.escalated_ms IS NOT NULL AND x.settled_ms IS NULL {_NEWEST}"
    )
    return SignedFilter(unconfirmed=True), bare, ()


def _overdue(_chance: random.Random, _count: int) -> Asked:
    bare = (
        f"SELECT {_ROW} FROM follow_up x INDEXED BY follow_up_open_of CROSS JOIN contact"
        f" USING (contact_id) WHERE x.closed_ms IS NULL AND x.due_ms < ? {_NEWEST}"
    )
    return SignedFilter(overdue_ms=_EVER), bare, (_EVER,)


def _left(_chance: random.Random, _count: int) -> Asked:
    bare = f"SELECT {_ROW} FROM contact WHERE left_unsigned_ms IS NOT NULL {_NEWEST}"
    return SignedFilter(left_unsigned=True), bare, ()


def _words(chance: random.Random, _count: int) -> Asked:
    one, other = chance.sample(COMMON, 2)
    return SignedFilter(words=f"{one} {other}"), _FOUND, (f"{one} AND {other}",)


def _word_and_clinician(chance: random.Random, _count: int) -> Asked:
    word, who = chance.choice(RARE), chance.choice(CLINICIANS)
    wanted = SignedFilter(words=word, clinician=who)
    return wanted, _FOUND, (f"{word} AND (zqa{who.replace('-', '')} OR zqx)",)


CASES: dict[str, Callable[[random.Random, int], Asked]] = {
    "no filter": _everything,
    "a clinician": _clinician,
    "a week": _week,
    "an ending": _ending,
    "level 4": _level,
    "clinician, ending and level": _all_three,
    "not diverted": _not_diverted,
    "rescue not confirmed": _unconfirmed,
    "follow-up overdue": _overdue,
    "unsigned at end of shift": _left,
    "two common words": _words,
    "a word and a clinician": _word_and_clinician,
}
