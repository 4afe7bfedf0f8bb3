"""Read the audit as the privacy officer wants it. Blocks: call it off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.controllers.phone_releases import PHONE
from console.domain.access.audit import VIEW_KINDS, AuditRow, AuditView, with_reasons
from db.facts import access
from db.lists.audit import AuditFilter

if TYPE_CHECKING:
    from db.reader import Reader
    from db.rows import Entry

MOST_LINES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditQuestion:
    """What the privacy officer asks.

    Attributes:
        view: Which list.
        actor: A person's id; empty for anybody.
        contact: A contact's id; empty for any.
        since: From when on (aware UTC); None for ever.
    """

    view: AuditView = AuditView.UNUSUAL
    actor: str = ""
    contact: str = ""
    since: datetime | None = None


def read_audit(
    reader: "Reader", asked: AuditQuestion, names: Mapping[str, str]
) -> tuple[AuditRow, ...]:
    """Return the lines that answer a question, the newest first.

    Args:
        reader: Answers by right, and writes down that the audit was read.
        asked: The question.
        names: The shown name of each person's id.

    Raises:
        RecordError: It could not be read, or may not be.
    """
    wanted = AuditFilter(
        from_ms=round(asked.since.timestamp() * 1000) if asked.since else None,
        actor=asked.actor,
        subject=asked.contact,
        kinds=VIEW_KINDS[asked.view],
        limit=MOST_LINES,
    )
    entries = reader.audit(wanted).result()
    reviewed = _marks(reader, access.LineReviewed, names)
    countersigned = _marks(reader, access.ReleaseCountersigned, names)
    rows = with_reasons(
        replace(
            _row(entry, names),
            reviewed_by=reviewed.get(entry.entity, ""),
            countersigned_by=countersigned.get(entry.entity, "") if _by_phone(entry) else None,
        )
        for entry in entries
        if entry.kind != access.LineReviewed.kind
    )
    if asked.view is AuditView.UNUSUAL:
        return tuple(row for row in rows if row.unusual)
    return rows


def _marks(
    reader: "Reader", mark: type[access.AuditLine], names: Mapping[str, str]
) -> dict[str, str]:
    """Return who marked which line."""
    lines = reader.audit(AuditFilter(kinds=(mark.kind,), limit=MOST_LINES)).result()
    return {
        line.fact.subject: names.get(line.actor, line.actor)
        for line in lines
        if isinstance(line.fact, access.AuditLine)
    }


def _by_phone(entry: "Entry") -> bool:
    return isinstance(entry.fact, access.AccountReleased) and entry.fact.how == PHONE


def _row(entry: "Entry", names: Mapping[str, str]) -> AuditRow:
    fact = entry.fact
    line = fact if isinstance(fact, access.AuditLine) else None
    subject = line.subject if line is not None else ""
    return AuditRow(
        line_id=entry.entity,
        at=datetime.fromtimestamp(entry.wall_ms / 1000, tz=UTC),
        actor=names.get(entry.actor, entry.actor),
        role=line.role if line is not None else "",
        kind=entry.kind.removeprefix("access."),
        subject=names.get(subject, subject),
        words=_words(line),
        under_glass=isinstance(line, access.RecordRead) and bool(line.glass),
    )


def _words(line: access.AuditLine | None) -> str:
    match line:
        case access.RecordRead():
            return f"{_plain(line.query)}, {line.rows}"
        case access.ReadRefused():
            return _plain(line.query)
        case access.AccountReleased():
            return " ".join(part for part in (line.how, line.by, line.told_at) if part)
        case access.AccountMade() | access.AccountChanged():
            return " ".join((", ".join(line.roles), line.reason)).strip()
        case access.FactorSet():
            return " ".join(part for part in (line.factor, line.stands_for, line.reason) if part)
        case access.PolicySet():
            return f"{line.former} > {line.value} {line.reason}".strip()
        case access.GivenOut():
            return f"{line.how}, {line.to}, {line.rows}"
        case access.SignedOn() | access.DeskUnlocked():
            return line.how
        case None:
            return ""
        case _:
            return line.reason


def _plain(query: str) -> str:
    """Return a question of the record as people read it."""
    return query.replace("_", " ")
