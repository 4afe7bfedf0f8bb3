"""Describe the one-breath record: what a consult log holds and what it still lacks."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, Self

from console.domain.refusal import Labels, RefusedError
from console.domain.vocabulary import (
    Coded,
    Disposition,
    EntryChannel,
    Level,
    Nexus,
    PresentingConcern,
    RequesterRole,
    ResponseType,
)

NARRATIVE_LIMIT = 20_000
"""Characters a note may have; a journal body holds 64 kB at most."""


class ConsultField(Enum):
    """The fields in the order they are asked, with the label people read."""

    ENTRY_CHANNEL = ("entry_channel", "How it came", EntryChannel)
    REQUESTER_ROLE = ("requester_role", "Who asked", RequesterRole)
    REQUESTER = ("requester", "Position or unit", None)
    PRESENTING_CONCERN = ("presenting_concern", "Concern", PresentingConcern)
    MH_NEXUS = ("mh_nexus", "Mental health", Nexus)
    OVERALL_LEVEL = ("overall_level", "Level", Level)
    RECOMMENDED_RESPONSE = ("recommended_response", "Recommended", ResponseType)
    DISPOSITION = ("disposition", "Disposition", Disposition)
    NARRATIVE = ("narrative", "Note", None)

    label: str
    vocabulary: type[Coded] | None

    def __new__(cls, code: str, label: str = "", vocabulary: type[Coded] | None = None) -> Self:
        """Make the code the value."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = label
        member.vocabulary = vocabulary
        return member

    @property
    def code(self) -> str:
        """Return the name under which the answer is stored."""
        return str(self.value)


REQUIRED = tuple(field for field in ConsultField if field.vocabulary is not None)
"""What must be answered before a log is signed; the note and the position may stay empty."""


class ConsultRefusedError(RefusedError):
    """A log cannot be signed as it is; the message says which answers are missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultDraft:
    """A log as far as it is written. Codes, not labels; None is not answered."""

    entry_channel: EntryChannel | None = None
    requester_role: RequesterRole | None = None
    requester: str = ""
    presenting_concern: PresentingConcern | None = None
    mh_nexus: Nexus | None = None
    overall_level: Level | None = None
    recommended_response: ResponseType | None = None
    disposition: Disposition | None = None
    narrative: str = ""

    def value(self, field: ConsultField) -> Coded | str | None:
        """Return one field's answer."""
        answer: Coded | str | None = getattr(self, field.value)
        return answer

    def missing(self) -> tuple[ConsultField, ...]:
        """Return the required fields without an answer, in asking order."""
        return tuple(field for field in REQUIRED if self.value(field) is None)

    def check_complete(self) -> None:
        """Allow signing.

        Raises:
            ConsultRefusedError: A required answer is missing or the note is too long.
        """
        missing = self.missing()
        if missing:
            labels = Labels("consult", tuple(field.label for field in missing))
            raise ConsultRefusedError("Not signed: still to answer: {labels}.", labels=labels)
        if len(self.narrative) > NARRATIVE_LIMIT:
            raise ConsultRefusedError(
                "Not signed: the note is longer than {limit} characters.",
                limit=str(NARRATIVE_LIMIT),
            )

    def to_fields(self) -> tuple[tuple[str, str], ...]:
        """Return every answered field as code and stored text."""
        pairs = []
        for field in ConsultField:
            answer = self.value(field)
            if answer is not None and answer != "":
                pairs.append((field.code, answer.code if isinstance(answer, Coded) else answer))
        return tuple(pairs)


def draft_from_fields(fields: tuple[tuple[str, str], ...]) -> ConsultDraft:
    """Rebuild a draft from stored fields; unknown fields and retired codes are left unanswered."""
    values: dict[str, Any] = {}
    for code, text in fields:
        try:
            field = ConsultField(code)
            values[code] = field.vocabulary(text) if field.vocabulary else text
        except (ValueError, TypeError):
            continue
    return ConsultDraft(**values)
