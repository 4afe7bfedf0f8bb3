"""Surface calls that may have to do with mental health, by rules the agency can read and edit.

A rule looks at a call, never at a person's history, and gives a reason in words. Nothing is scored.
Source: of calls that ended as a crisis only 41 % began as one (docs/feed.md), so the CAD nature
alone misses more than half.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path

from console.domain.calls.call import Call


class RuleKind(Enum):
    """What a rule looks at; PLAN is no rule of a file: a care plan is in force there."""

    NATURE = "nature"
    WORD = "word"
    REQUEST = "request"
    PLAN = "plan"


class RuleFileError(ValueError):
    """A rule file cannot be used; the message names the file, the rule and the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a set.

    Attributes:
        rule_id: Stable within the set; never reused.
        kind: NATURE compares codes and words of the CAD type, WORD looks for whole words in notes,
            REQUEST does both and means that somebody asked for the clinician.
        terms: What to look for, in any case.
        reason: The words shown in the row; ``{term}`` stands for what was found.
    """

    rule_id: str
    kind: RuleKind
    terms: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A rule that found something in a call."""

    rule_id: str
    kind: RuleKind
    reason: str


@dataclass(frozen=True, kw_only=True)
class RuleSet:
    """A dated set of rules; its id and version go into every record that leans on it."""

    set_id: str
    version: str
    rules: tuple[Rule, ...]

    def __post_init__(self) -> None:
        """Refuse two rules of one id.

        Raises:
            RuleFileError: An id stands twice.
        """
        ids = [rule.rule_id for rule in self.rules]
        if len(ids) != len(set(ids)):
            raise RuleFileError(f"rule set {self.set_id}: a rule id stands twice")

    @cached_property
    def _seekers(self) -> "tuple[tuple[Rule, _Seeker], ...]":
        return tuple((rule, _Seeker(rule.terms)) for rule in self.rules)

    def hits(self, call: Call) -> tuple[Hit, ...]:
        """Return what the rules find in a call, requests first, then in the set's order."""
        nature = " ".join(
            (call.nature_code, call.nature_common, call.nature.value if call.nature else "")
        )
        units = " ".join(unit.name for unit in call.units)
        notes = "\n".join(note.text for note in call.notes)
        fields = {
            RuleKind.NATURE: _Text(nature),
            RuleKind.WORD: _Text(notes),
            RuleKind.REQUEST: _Text(f"{nature}\n{units}\n{notes}"),
        }
        found = []
        for rule, seeker in self._seekers:
            found_term = seeker.first_in(fields[rule.kind])
            if found_term:
                # A CAD code is shown as the CAD writes it, a word of a shouted note in lower case.
                term = found_term if rule.kind is RuleKind.NATURE else found_term.lower()
                reason = rule.reason.replace("{term}", term)
                found.append(Hit(rule_id=rule.rule_id, kind=rule.kind, reason=reason))
        return tuple(sorted(found, key=lambda hit: hit.kind is not RuleKind.REQUEST))


class _Text:
    """A text to be searched; blanks of any kind and length are one blank."""

    __slots__ = ("folded", "plain")

    def __init__(self, text: str) -> None:
        self.plain = " ".join(text.split())
        # Only of these letters is a folded text as long as the text itself.
        self.folded = self.plain.lower() if self.plain.isascii() else ""


class _Seeker:
    """Look for any of some terms as whole words, whatever their case.

    A pattern of many terms tries each of them at every letter, which takes most of a millisecond
    over the notes of a long call; looking for one term after the other is ten times as quick.
    """

    def __init__(self, terms: tuple[str, ...]) -> None:
        self._terms = tuple(dict.fromkeys(" ".join(term.split()).lower() for term in terms))
        self._plain = all(term.isascii() for term in self._terms)

    @cached_property
    def _pattern(self) -> "re.Pattern[str]":
        """Return the terms as one pattern; made for the first text that has other letters."""
        words = "|".join(re.escape(term) for term in self._terms)
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)

    def first_in(self, text: _Text) -> str:
        """Return the first of the terms as the text has it; empty where none is there."""
        if not (self._plain and text.folded):
            match = self._pattern.search(text.plain)
            return match.group(0) if match else ""
        best, end = len(text.folded), 0
        for term in self._terms:
            at = _find_word(text.folded, term, best)
            if at >= 0:
                best, end = at, at + len(term)
        return text.plain[best:end]


def _find_word(text: str, term: str, before: int) -> int:
    """Return where a term stands as a whole word before a place, or -1."""
    at = text.find(term)
    while 0 <= at < before:
        end = at + len(term)
        if not (at and _is_letter(text[at - 1])) and not (
            end < len(text) and _is_letter(text[end])
        ):
            return at
        at = text.find(term, at + 1)
    return -1


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def read_rules(file: Path) -> RuleSet:
    """Read a rule set from a TOML file.

    Raises:
        RuleFileError: The file is no TOML, or a rule lacks a part; the message names which.
        OSError: The file cannot be opened.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        rules = tuple(_rule(entry, file) for entry in content.get("rule", []))
        return RuleSet(set_id=str(content["id"]), version=str(content["version"]), rules=rules)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise RuleFileError(f"{file.name}: {broken}") from broken
    except KeyError as missing:
        raise RuleFileError(f"{file.name}: {missing} is missing") from missing


def _rule(entry: dict[str, object], file: Path) -> Rule:
    rule_id = str(entry.get("id", ""))
    terms = entry.get("terms")
    if not rule_id:
        raise RuleFileError(f"{file.name}: a rule without an id")
    if (
        not isinstance(terms, list)
        or not terms
        or not all(isinstance(t, str) and t.strip() for t in terms)
    ):
        raise RuleFileError(f"{file.name}: rule {rule_id}: terms must be a list of words")
    try:
        kind = RuleKind(entry.get("kind"))
    except ValueError as unknown:
        raise RuleFileError(f"{file.name}: rule {rule_id}: {unknown}") from unknown
    if kind is RuleKind.PLAN:
        raise RuleFileError(f"{file.name}: rule {rule_id}: plan is no kind of rule")
    return Rule(
        rule_id=rule_id,
        kind=kind,
        terms=tuple(terms),
        reason=str(entry.get("reason") or "{term}"),
    )
