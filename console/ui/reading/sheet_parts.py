"""Say what a sheet is made of: labelled facts and dated notes, already in words."""

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """How a value stands out; each tone repeats what its words say."""

    PLAIN = "text"
    QUIET = "quiet"
    WAITING = "waiting"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One labelled value.

    Attributes:
        said: Who said it and when; quiet on the right, below the notes quiet after the value.
        tip: What the pointer shows on ``said``.
    """

    label: str
    value: str
    said: str = ""
    tip: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One dated text.

    Attributes:
        key: Stable across updates; a changed text under the same key is replaced in place.
        at: When, in words; a note without time and author has no head and begins at the margin.
        mark: A word before the text, such as ``NEW``; empty for none.
        tone: The colour of the mark.
    """

    key: str
    at: str
    author: str
    text: str
    mark: str = ""
    tone: Tone = Tone.WAITING
