"""Hold a code with the label people read: the shape of every vocabulary."""

from enum import Enum
from typing import Self


class Coded(Enum):
    """A code with the English label people read; the code is stored and never reused."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make the code the value, so that ``EntryChannel("CT_FLAG")`` finds its member."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = label
        return member

    @property
    def code(self) -> str:
        """Return what is stored."""
        return str(self.value)
