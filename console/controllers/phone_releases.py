"""Find the releases by phone that nobody has countersigned yet. Blocks: off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from db.facts import access

if TYPE_CHECKING:
    from db.reader import Reader

PHONE = "phone"
"""How a release is marked that was taken on somebody's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingRelease:
    """An account that was let in on a word, which somebody should stand by.

    Attributes:
        line_id: Of the release.
        account_id: Whose account.
        name: Its person's name.
        by: Who was named as having said so.
        told_at: When they said so, as it was typed.
        at: When it was written (aware UTC).
    """

    line_id: str
    account_id: str
    name: str
    by: str
    told_at: str
    at: datetime


def waiting_releases(reader: "Reader", names: Mapping[str, str]) -> tuple[WaitingRelease, ...]:
    """Return what waits, the oldest first.

    Args:
        reader: Of the open record.
        names: The shown name of each account's id.

    Raises:
        RecordError: It could not be read.
    """
    kinds = (access.AccountReleased.kind, access.ReleaseCountersigned.kind)
    waiting: dict[str, WaitingRelease] = {}
    for entry in reader.account_lines(kinds).result():
        fact = entry.fact
        if isinstance(fact, access.ReleaseCountersigned):
            waiting.pop(fact.subject, None)
        elif isinstance(fact, access.AccountReleased) and fact.how == PHONE:
            waiting[fact.line_id] = WaitingRelease(
                line_id=fact.line_id,
                account_id=fact.subject,
                name=names.get(fact.subject, fact.subject),
                by=fact.by,
                told_at=fact.told_at,
                at=datetime.fromtimestamp(entry.wall_ms / 1000, tz=UTC),
            )
    return tuple(waiting.values())
