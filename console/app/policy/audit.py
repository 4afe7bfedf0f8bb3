"""Write into the audit which rules of access the agency's policy changed since the last start."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from console.app.policy.keys import (
    BANNER,
    CLIPBOARD_SECONDS,
    FACTORS,
    IDLE_EXEMPT,
    IDLE_MINUTES,
    KEY_PIN,
    PRINTING,
    RETENTION_CALLS,
    RETENTION_DAYS,
    RETENTION_NOTES,
    SCREEN_PICTURES,
    SECOND_FACTOR,
    SITE_FOLDER,
    SITE_KEY,
)
from console.app.policy.kinds import PolicyKey
from console.app.policy.policy import Policy, read_policy
from db.facts.access import PolicySet

if TYPE_CHECKING:
    from db.reader import Reader
    from db.store import Store

AUDITED: tuple[PolicyKey[Any], ...] = (
    IDLE_MINUTES,
    IDLE_EXEMPT,
    CLIPBOARD_SECONDS,
    BANNER,
    SCREEN_PICTURES,
    SECOND_FACTOR,
    FACTORS,
    KEY_PIN,
    SITE_FOLDER,
    SITE_KEY,
    PRINTING,
    RETENTION_CALLS,
    RETENTION_DAYS,
    RETENTION_NOTES,
)
"""The rules of who may see what; an exemption's value is its reason."""


def note_policy(store: "Store", reader: "Reader", policy: Policy | None = None) -> int:
    """Append a line for each rule that differs from the last line about it. Blocks.

    Args:
        store: Of the open record.
        reader: Of the same.
        policy: What holds now; None reads it.

    Returns:
        How many rules changed; the first start of a record writes only what is not the default.
    """
    now = policy or read_policy()
    said = {key.name: _said(key.default) for key in AUDITED}
    for entry in reader.account_lines((PolicySet.kind,)).result():
        if isinstance(entry.fact, PolicySet):
            said[entry.fact.subject] = entry.fact.value
    changed = [
        PolicySet(
            line_id=str(uuid4()),
            subject=key.name,
            reason=now.origin(key).layer.value,
            value=_said(now.value(key)),
            former=said[key.name],
        )
        for key in AUDITED
        if _said(now.value(key)) != said[key.name]
    ]
    if changed:
        store.append(*changed, actor="desk").result()
    return len(changed)


def _said(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
