"""Declare what is folded from the journal: which table, by which key, from which kinds.

A new area adds one SQL file beside this one and one ``Fold`` below. The file holds, in this order:
``create table T``, its indexes, and ``create view T_fold`` with one row per entity over the views
``stamped`` (see ``stamped.sql``) and the table ``body``. The fold must not depend on the order of
arrival: take the least or the greatest stamp of a kind, count or add, and nothing else. The first
column of the view is the entity. A kind may feed several folds. Three files are no folds:
``rollup`` counts, ``search`` holds the words of signed texts (``search_index.py``), ``figures`` is
folded from the other lists (``figures.py``).

Nothing has to be numbered: a digest of these declarations says whether a file's lists are stale.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_VIEW = re.compile(r"^create view (\w+) as\b(.*?;)$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^create (table|view|virtual table) (\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One table that is kept per entity.

    Attributes:
        table: Its name; the view that defines it is called ``{table}_fold``.
        key: The column that holds the entity, the first of the table.
        kinds: The kinds that the view reads; an entry of another kind costs it nothing.
        file: The SQL file of the area, without its ending.
    """

    table: str
    key: str
    kinds: tuple[str, ...]
    file: str


FOLDS = (
    Fold(
        table="contact",
        key="contact_id",
        kinds=(
            "contact.opened",
            "contact.claimed",
            "contact.released",
            "contact.joined",
            "contact.left_unsigned",
            "consult.signed",
            "addendum.signed",
        ),
        file="contacts",
    ),
    Fold(
        table="call_mark",
        key="call_id",
        kinds=("call.flagged", "call.requested", "call.request_withdrawn"),
        file="calls",
    ),
    Fold(
        table="shift",
        key="shift_id",
        kinds=("shift.signed_on", "shift.signed_off"),
        file="people",
    ),
    Fold(
        table="audit_line",
        key="line_id",
        kinds=(
            "access.account_made",
            "access.account_changed",
            "access.passphrase_set",
            "access.factor_set",
            "access.recovery_code_used",
            "access.signed_on",
            "access.sign_on_failed",
            "access.account_locked",
            "access.account_released",
            "access.release_countersigned",
            "access.desk_locked",
            "access.desk_unlocked",
            "access.policy_set",
            "access.read",
            "access.read_refused",
            "access.given_out",
            "access.glass_broken",
            "access.line_reviewed",
            "access.hold_placed",
            "access.hold_lifted",
            "access.rights_narrowed",
            "access.site_taken",
            "access.site_refused",
        ),
        file="access",
    ),
    Fold(
        table="reroute",
        key="contact_id",
        kinds=(
            "reroute.proposed",
            "reroute.requested",
            "reroute.not_sent",
            "reroute.delivered",
            "reroute.accepted",
            "reroute.declined",
            "reroute.unavailable",
            "reroute.expired",
            "reroute.withdrawn",
            "reroute.en_route",
            "reroute.on_scene",
            "reroute.cleared",
            "reroute.returned",
            "reroute.brief_edited",
            "reroute.brief_reached",
            "reroute.answer_kept",
            "reroute.made_aware",
        ),
        file="work",
    ),
    Fold(
        table="follow_up",
        key="follow_up_id",
        kinds=(
            "follow_up.planned",
            "follow_up.safety_asked",
            "follow_up.attempted",
            "follow_up.closed",
        ),
        file="work",
    ),
    Fold(
        table="task",
        key="task_id",
        kinds=("task.opened", "task.done"),
        file="work",
    ),
    Fold(
        table="handoff",
        key="handoff_id",
        kinds=("handoff.begun", "handoff.item_taken", "handoff.ended"),
        file="work",
    ),
    Fold(
        table="contact_taken",
        key="contact_id",
        kinds=("contact.taken",),
        file="taken",
    ),
    Fold(
        table="level_second",
        key="contact_id",
        kinds=("level.decided", "level.countersigned"),
        file="second",
    ),
    Fold(
        table="care_plan",
        key="plan_id",
        kinds=("care_plan.written", "care_plan.reviewed", "care_plan.ended"),
        file="care",
    ),
    Fold(
        table="caller_work",
        key="contact_id",
        kinds=(
            "contact.moved",
            "level.decided",
            "contact.keyed",
            "contact.person_named",
            "rescue.told",
            "rescue.confirmed",
            "rescue.excused",
        ),
        file="caller",
    ),
    Fold(table="ending", key="contact_id", kinds=("finish.recorded",), file="ending"),
    Fold(
        table="review",
        key="review_id",
        kinds=(
            "review.opened",
            "review.assigned",
            "review.scored",
            "review.returned",
            "review.answered",
            "review.discussed",
            "review.closed",
        ),
        file="review",
    ),
)

CODES: Mapping[str, str] = {
    "consult.signed": "disposition",
    "call.flagged": "nexus",
    "contact.opened": "entry_channel",
    "feed.changed": "state",
    "reroute.proposed": "target_kind",
    "reroute.declined": "code",
    "reroute.unavailable": "code",
    "reroute.cleared": "code",
    "reroute.returned": "code",
    "finish.recorded": "disposition",
    "follow_up.attempted": "result",
    "follow_up.closed": "outcome",
    "contact.moved": "after",
    "level.decided": "level",
    "advice.ended": "followed",
}
"""The one field of a kind by which the hourly counts tell its entries apart; others have none."""

RELEASED: Mapping[str, tuple[str, ...]] = {
    "1": (
        "stamped",
        *("contact", "contact_fold", "call_mark", "call_mark_fold", "shift", "shift_fold"),
        *("rollup_hour", "rollup_source"),
    ),
}
"""The version and the names of the lists of each released build: one that this build has not been
started on yet is whole with them. Add ``version()`` and ``own_names()`` at each release."""

TABLES = (*(fold.table for fold in FOLDS), "rollup_hour", "incident", "figure_day")


@cache
def definition() -> str:
    """Return the SQL of all projections."""
    own = ("search", "rollup", "figures")
    names = dict.fromkeys(("stamped", *(fold.file for fold in FOLDS), *own))
    folder = files("db.folds")
    parts = [(folder / f"{name}.sql").read_text(encoding="utf-8") for name in names]
    return "\n".join([*parts, _rollup_source()])


@cache
def stand_alone(view: str) -> str:
    """Return the start of a statement in which ``view`` means what this build means by it.

    Whatever views the file has; the statement goes on with SELECT.
    """
    parts = {
        name: text.strip().removesuffix(";")
        for name, text in _VIEW.findall(definition())
        if name == view or not name.endswith("_fold")
    }
    tables = ", ".join(f"{name} AS NOT MATERIALIZED ({text})" for name, text in parts.items())
    return f"WITH {tables}"


@cache
def version() -> str:
    """Return a number that changes with every definition; it is kept in the file as text."""
    text = definition() + repr(FOLDS)
    return str(int.from_bytes(hashlib.sha256(text.encode()).digest()[:7]))


@cache
def own_names() -> frozenset[str]:
    """Return the names of every table and view of the projections."""
    return frozenset(name for _, name in _NAMED.findall(definition()))


@cache
def folds_of(kind: str) -> tuple[Fold, ...]:
    """Return the folds that read entries of ``kind``."""
    return tuple(fold for fold in FOLDS if kind in fold.kinds)


def _rollup_source() -> str:
    kinds = ", ".join(f"'{kind}'" for kind in CODES)
    cases = "".join(f" when '{kind}' then '{field}'" for kind, field in CODES.items())
    return (
        "-- One row per entry.\n"
        "create view rollup_source as\n"
        "select place, entity, wall_ms / 3600000 * 3600000 as hour_ms, kind,\n"
        f"    coalesce((select body ->> case kind{cases} end\n"
        f"        from body where body.place = entry.place and kind in ({kinds})), '') as code\n"
        "from entry;\n"
    )
