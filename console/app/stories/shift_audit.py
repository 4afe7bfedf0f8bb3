"""List the audit of a scripted shift as its privacy officer would read it."""

from typing import TYPE_CHECKING

from console.controllers.audit_reading import AuditQuestion, read_audit
from console.domain.access.audit import AuditView

if TYPE_CHECKING:
    from db.reader import Reader

AuditLines = list[dict[str, str]]


def audit_of(reader: "Reader") -> AuditLines:
    """Return every line, the oldest first: when, who, as what, what, about what, more.

    Args:
        reader: Of a demo's record, which nobody asks by right.

    Raises:
        RecordError: It could not be read.
    """
    names = {row.person_id: row.person_name for row in reader.people().result()}
    rows = read_audit(reader, AuditQuestion(view=AuditView.EVERYTHING), names)
    return [
        {
            "at": row.at.isoformat(timespec="seconds"),
            "who": row.actor,
            "as": row.role,
            "what": row.kind.replace("_", " "),
            "about": row.subject,
            "more": row.words,
        }
        for row in reversed(rows)
    ]


def tally_of(lines: AuditLines) -> str:
    """Return how many lines of each kind there are, the most first."""
    kinds = [line["what"] for line in lines]
    counted = sorted(set(kinds), key=lambda kind: (-kinds.count(kind), kind))
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in counted)
