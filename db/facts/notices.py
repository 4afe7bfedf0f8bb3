"""List the facts about what a person was told of their own data before it was taken."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class TennessenNoted(Fact):
    """Whether the person was told why their data are taken, and in which words.

    ``how`` is "GIVEN", or "EMERGENCY" where there was no time; ``text`` are the agency's words as
    they were read. It outlives the texts of its contact. Source: Minn. Stat. 13.04.
    """

    kind: ClassVar[str] = "tennessen.noted"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_number: str
    how: str
    text: str


KINDS: tuple[type[Fact], ...] = (TennessenNoted,)
