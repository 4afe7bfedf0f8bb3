"""Describe a short form as data: which questions, in which order, with which answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from console.domain.vocabulary import Coded

Answers = Mapping[str, tuple[str, ...]]
"""Answers by the code of their question: codes of a vocabulary, or one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One question.

    Attributes:
        code: The name under which the answer is kept; never reused for another meaning.
        label: What a person reads.
        choices: The coded answers; empty for text.
        needed: Whether it must be answered.
        many: Whether several coded answers may be given.
        lines: Whether the text may have several lines.
        limit: Characters of a text.
        hint: What stands in an empty field.
    """

    code: str
    label: str
    choices: tuple[Coded, ...] = ()
    needed: bool = False
    many: bool = False
    lines: bool = False
    limit: int = 200
    hint: str = ""


def first(answers: Answers, code: str) -> str:
    """Return the one answer to a question; empty where there is none."""
    given = answers.get(code, ())
    return given[0] if given else ""


def missing(fields: tuple[FormField, ...], answers: Answers) -> tuple[FormField, ...]:
    """Return the needed questions without an answer, in asking order."""
    return tuple(
        field
        for field in fields
        if field.needed and not any(text.strip() for text in answers.get(field.code, ()))
    )


def to_pairs(answers: Answers) -> tuple[tuple[str, str], ...]:
    """Return answers as pairs for the record; a question with several comes several times."""
    return tuple((code, text) for code, given in answers.items() for text in given if text)


def from_pairs(pairs: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    """Return answers as they were before ``to_pairs``."""
    found: dict[str, tuple[str, ...]] = {}
    for code, text in pairs:
        found[code] = (*found.get(code, ()), text)
    return found
