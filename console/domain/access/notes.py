"""Notice when a private note seems to hold what belongs into the record.

A private note is the author's own thinking about a session. Risk, plan, disposition, medication or
diagnosis belong into the record, where others who help the caller can find them.
Source: design/domain.md 7.4.
"""

import re
from enum import Enum


class NoteHolds(Enum):
    """What a private note seems to hold; the value is its English word (context ``notes``)."""

    RISK = "risk"
    PLAN = "a plan"
    DISPOSITION = "what was decided"
    TREATMENT = "diagnosis or medicine"


_SIGNS = {
    NoteHolds.RISK: r"suicid\w*|self.?harm\w*|kill\w*|overdos\w*|weapons?|guns?|knife|threat\w*"
    r"|risk\w*|lethal\w*|intent\w*|attempts?|hurt\w*|unsafe|homicid\w*|abus\w*",
    NoteHolds.PLAN: r"plans?|planned|safety plan|follow.?ups?|call(?:ed)? back|appointments?"
    r"|referr\w*|next steps?",
    NoteHolds.DISPOSITION: r"dispositions?|transport\w*|hold|hospital\w*|rerout\w*|sent (?:a|the)"
    r"|arrest\w*|resolved|closed|escalat\w*|police|ems|team sent",
    NoteHolds.TREATMENT: r"diagnos\w*|medic\w*|meds|dose\w*|prescri\w*|schizo\w*|bipolar|ptsd"
    r"|symptoms?|lithium|insulin",
}
_PATTERNS = {
    holds: re.compile(rf"\b(?:{signs})\b", re.IGNORECASE) for holds, signs in _SIGNS.items()
}
_LONGEST = 100_000


def seems_to_hold(text: str) -> tuple[NoteHolds, ...]:
    """Return what a private note seems to hold that belongs into the record; often nothing.

    It warns, and never refuses: the author knows what the words mean.
    """
    looked_at = text[:_LONGEST]
    return tuple(holds for holds, pattern in _PATTERNS.items() if pattern.search(looked_at))
