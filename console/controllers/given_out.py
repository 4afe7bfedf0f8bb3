"""Word the line of the audit about whatever leaves the record: share, print, copy or export.

The line is written in the transaction of the entry that says it left, so that neither is there
without the other.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from db.facts.access import GivenOut
from db.facts.finish import SafetyPlanPrinted
from db.facts.referral import ReferralListShared
from db.facts.reroute import RerouteRequested, ShareMade

if TYPE_CHECKING:
    from db.facts import Fact

SHARE, PRINT, COPY, EXPORT = "share", "print", "copy", "export"
_WAYS = {"PRINT": PRINT, "TEXT": COPY, "CLIPBOARD": COPY}


def given_out(*, how: str, to: str, subject: str, role: str, rows: int = 1) -> GivenOut:
    """Return the line of something that leaves.

    Args:
        how: ``SHARE``, ``PRINT``, ``COPY`` or ``EXPORT``.
        to: Whom, or where: a name, ``printer``, ``clipboard``, the name of a file's form.
        subject: The contact it is about, or what kind of thing it is.
        role: As what the person at the desk is signed on.
        rows: How many things of the record left together.
    """
    return GivenOut(line_id=str(uuid4()), subject=subject, role=role, how=how, to=to, rows=rows)


def _share(fact: Any) -> tuple[str, str, int]:
    return SHARE, f"{fact.recipient}, {fact.recipient_kind}", len(fact.fields)


def _plan(fact: Any) -> tuple[str, str, int]:  # noqa: ARG001 - what every kind is asked
    return PRINT, "printer", 1


def _list(fact: Any) -> tuple[str, str, int]:
    how = _WAYS.get(fact.form, COPY)
    return how, "printer" if how == PRINT else "clipboard", len(fact.listings)


def _request(fact: Any) -> tuple[str, str, int]:
    return _WAYS.get(fact.way, SHARE), fact.person or fact.way.lower().replace("_", " "), 1


LEAVING: Mapping[str, Callable[[Any], tuple[str, str, int]]] = {
    ShareMade.kind: _share,
    SafetyPlanPrinted.kind: _plan,
    ReferralListShared.kind: _list,
    RerouteRequested.kind: _request,
}
"""The kinds of entries that say that something left, each with how, to whom and how much."""


def lines_of(facts: "Iterable[Fact]", role: str) -> "list[Fact]":
    """Return a line for each of these entries that says that something left the record.

    What went to the clipboard has its line from there, whichever way it was copied.
    """
    lines: list[Fact] = []
    for fact in facts:
        if fact.kind in LEAVING:
            how, to, rows = LEAVING[fact.kind](fact)
            if how != COPY:
                lines.append(given_out(how=how, to=to, subject=fact.entity, role=role, rows=rows))
    return lines
