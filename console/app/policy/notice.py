"""Tell the person at the desk that something in the policy cannot be used."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from console.app.policy.policy import Policy
from console.domain.notices import Notice, NoticeLevel


def policy_notice(policy: Policy) -> Notice | None:
    """Return the notice for what cannot be used; None where all of it can."""
    if not policy.findings:
        return None
    first = policy.findings[0].origin
    name = Path(first.place).name  # the whole path is for IT, who asks ``policy show``
    place = f"{name}:{first.line}" if first.line is not None else name
    return Notice(
        level=NoticeLevel.CAUTION,
        happened=_words("Part of the agency's settings cannot be used: {place}.").format(
            place=place
        ),
        safe=_words("The safe default holds for it, and the desk works."),
        do=_words("Tell IT to run: clinician-console policy show."),
        topic="policy",
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("policy_notice", text)
