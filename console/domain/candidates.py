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

from console.domain.calls import Call


class RuleKind(Enum):
    """What a rule looks at."""

    NATURE = "nature"
    WORD = "word"
    REQUEST = "request"


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
    def _patterns(self) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        return tuple((rule, _pattern(rule.terms)) for rule in self.rules)

    def prepare(self) -> None:
        """Compile the patterns now, as on a worker thread, and not when the first call comes."""
        self._patterns  # noqa: B018 - compiled and kept by being asked for

    def hits(self, call: Call) -> tuple[Hit, ...]:
        """Return what the rules find in a call, requests first, then in the set's order."""
        nature = " ".join(
            (call.nature_code, call.nature_common, call.nature.value if call.nature else "")
        )
        units = " ".join(unit.name for unit in call.units)
        notes = "\n".join(note.text for note in call.notes)
        fields = {
            RuleKind.NATURE: nature,
            RuleKind.WORD: notes,
            RuleKind.REQUEST: f"{nature}\n{units}\n{notes}",
        }
        found = []
        for rule, pattern in self._patterns:
            match = pattern.search(fields[rule.kind])
            if match:
                # A CAD code is shown as the CAD writes it, a word of a shouted note in lower case.
                found_term = match.group(0)
                term = found_term if rule.kind is RuleKind.NATURE else found_term.lower()
                reason = rule.reason.replace("{term}", term)
                found.append(Hit(rule_id=rule.rule_id, kind=rule.kind, reason=reason))
        return tuple(sorted(found, key=lambda hit: hit.kind is not RuleKind.REQUEST))


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Match any term as a whole word, whatever its case; a space in a term matches any blanks."""
    spaced = (r"\s+".join(re.escape(word) for word in term.split()) for term in terms)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)


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
    return Rule(
        rule_id=rule_id,
        kind=kind,
        terms=tuple(terms),
        reason=str(entry.get("reason") or "{term}"),
    )
