"""Read the questions of screen and assessment with the rules that set the floor, or refuse them.

A rule fires when every one of its groups has a Yes; so another Yes can only add rules that fire,
and what is unknown can never take one away. The set is dated and versioned, and its version goes
into every decision that leans on it.

Source: design/domain.md 4.8, 5.3, 5.6, 5.7.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from console.domain.file_faults import RuleFileFault, TomlFile, read_toml
from console.domain.screening.content_pack import ContentPack
from console.domain.screening.instruments import DERIVED
from console.domain.screening.levels import LEVELS, SCHEMES, Floor, FloorReason, height_of
from console.domain.screening.screening import Answers, Effect, Item
from console.domain.vocabulary import Level

GUARDED = frozenset(
    {
        "WEAPON_IN_HAND",
        "VIOLENCE_NOW",
        "THREAT_SPECIFIC",
        "ATTEMPT_NOW",
        "DANGEROUS_PLACE",
        "MEDICAL_RED",
        "OVERDOSE",
        "WANTS_POLICE",
        "REFUSES_CLIN",
    }
)
"""Codes that rules of the program lean on: an agency may word them, never drop or soften them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A set of questions under one title.

    Attributes:
        group_id: Stable, for example ``screen``.
        title: Shown.
        third_party: Whether it may be asked of somebody who is not the person of concern.
    """

    group_id: str
    title: str
    third_party: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorRule:
    """A floor that holds when every group has at least one Yes.

    Attributes:
        rule_id: Stable within the set; never reused.
        level: The floor.
        groups: Codes of questions; one Yes of each group is needed.
        why: The rule in words.
    """

    rule_id: str
    level: Level
    groups: tuple[frozenset[str], ...]
    why: str

    def fires_on(self, positive: frozenset[str]) -> tuple[str, ...]:
        """Return the codes that make it fire, sorted; empty where it does not."""
        found = [group & positive for group in self.groups]
        return tuple(sorted(set().union(*found))) if all(found) else ()


@dataclass(frozen=True, kw_only=True)
class QuestionSet:
    """Every question and rule of one dated set.

    Attributes:
        set_id: For example ``starter``.
        version: Raised with each change.
        approver: Who answers for it at the agency; a person or body.
        dated: When it was approved.
        level_labels: The code of the state whose own labels stand beside the levels.
        packs: Instruments that the agency installed under its own permission, in force beside it.
    """

    set_id: str
    version: str
    approver: str
    dated: date
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    rules: tuple[FloorRule, ...]
    level_labels: str = "NONE"
    packs: tuple[ContentPack, ...] = ()

    @property
    def name(self) -> str:
        """Return id and version, as stored with a decision."""
        return f"{self.set_id}/{self.version}"

    def pack(self, stored_name: str) -> ContentPack | None:
        """Return a pack in force by its id and version."""
        return next((pack for pack in self.packs if pack.stored_name == stored_name), None)

    @cached_property
    def by_code(self) -> Mapping[str, Item]:
        """Return the questions by code."""
        return {item.code: item for item in self.items}

    def of_group(self, group_id: str) -> tuple[Item, ...]:
        """Return the questions of one group, in order."""
        return tuple(item for item in self.items if item.group == group_id)

    @property
    def screen(self) -> tuple[Item, ...]:
        """Return the questions of the safety screen, in order."""
        return self.of_group("screen")

    def floor_of(self, answers: Answers, derived: frozenset[str] = frozenset()) -> Floor:
        """Return the lowest level that these answers allow, and which answers set it.

        Monotone: another Yes never lowers it; Unknown, No and Not asked never change it.

        Args:
            answers: Of screen and assessment together.
            derived: Results of instruments that count as a Yes, for example ``ASQ_ACUTE``.
        """
        positive = answers.positive() | derived
        fired = [
            FloorReason(rule_id=rule.rule_id, level=rule.level, items=items)
            for rule in self.rules
            if (items := rule.fires_on(positive))
        ]
        if not fired:
            return Floor(rules_version=self.name)
        highest = max(fired, key=lambda reason: height_of(reason.level)).level
        return Floor(
            level=highest,
            reasons=tuple(reason for reason in fired if reason.level is highest),
            rules_version=self.name,
        )


@cache
def shipped_questions() -> QuestionSet:
    """Return the set that ships with the program; read once, which takes some 20 ms."""
    return read_questions(Path(str(files("console.domain.screening") / "screening_rules.toml")))


def read_questions(file: Path) -> QuestionSet:
    """Read a set; it is taken whole or not at all.

    Raises:
        RuleFileFault: It does not fit; names file, line and reason.
    """
    toml = read_toml(file)
    groups = tuple(_group(toml, table) for table in toml.tables("group"))
    items = tuple(_item(toml, table, groups) for table in toml.tables("item"))
    _no_twice(toml, [item.code for item in items])
    _no_twice(toml, [group.group_id for group in groups])
    known = {item.code for item in items} | DERIVED
    rules = tuple(_rule(toml, table, known) for table in toml.tables("floor"))
    _no_twice(toml, [rule.rule_id for rule in rules])
    found = QuestionSet(
        set_id=toml.text_of(toml.content, "id", "the file"),
        version=toml.text_of(toml.content, "version", "the file"),
        approver=toml.text_of(toml.content, "approver", "the file"),
        dated=_date(toml),
        groups=groups,
        items=items,
        rules=rules,
        level_labels=_level_labels(toml),
    )
    _check_guarded(toml, found)
    return found


def _date(toml: TomlFile) -> date:
    dated = toml.content.get("date")
    if type(dated) is not date:
        raise toml.fault("date is missing or no date, for example 2026-11-01", "date")
    return dated


def _level_labels(toml: TomlFile) -> str:
    code = toml.text_of(toml.content, "level_labels", "the file", must=False) or "NONE"
    known = [scheme.code for scheme in SCHEMES]
    if code not in known:
        raise toml.fault(f"level_labels: no state {code}; {', '.join(known)}", "level_labels")
    return code


def _group(toml: TomlFile, table: Mapping[str, Any]) -> Group:
    group_id = toml.text_of(table, "id", "a group")
    third_party = table.get("third_party", True)
    if not isinstance(third_party, bool):
        raise toml.fault(f"group {group_id}: third_party must be true or false", group_id)
    return Group(
        group_id=group_id,
        title=toml.text_of(table, "title", f"group {group_id}"),
        third_party=third_party,
    )


def _item(toml: TomlFile, table: Mapping[str, Any], groups: tuple[Group, ...]) -> Item:
    code = toml.text_of(table, "code", "an item")
    where = f'"{code}"'
    if not code.replace("_", "").isalnum() or code != code.upper() or code in DERIVED:
        raise toml.fault(f"{code} is no free code of upper-case letters, figures and _", where)
    group = toml.text_of(table, "group", where)
    if group not in {known.group_id for known in groups}:
        raise toml.fault(f"{code}: no group {group}", where)
    try:
        effects = frozenset(Effect(text) for text in toml.texts_of(table, "effects", where))
    except ValueError as strange:
        raise toml.fault(f"{code}: {strange}; hard, soft or medical", where) from strange
    return Item(
        code=code,
        ask=toml.text_of(table, "ask", where),
        effects=effects,
        route=toml.text_of(table, "route", where, must=False),
        group=group,
        guarded=code in GUARDED,
    )


def _rule(toml: TomlFile, table: Mapping[str, Any], known: set[str]) -> FloorRule:
    rule_id = toml.text_of(table, "id", "a floor rule")
    where = f'"{rule_id}"'
    level = table.get("level")
    if type(level) is not int or not 1 <= level <= 4:
        raise toml.fault(f"{rule_id}: level must be 1 to 4", where)
    groups = table.get("every")
    if (
        not isinstance(groups, list)
        or not groups
        or not all(
            isinstance(group, list) and group and all(isinstance(code, str) for code in group)
            for group in groups
        )
    ):
        raise toml.fault(f"{rule_id}: every must be a list of lists of codes", where)
    strange = sorted({code for group in groups for code in group} - known)
    if strange:
        raise toml.fault(f"{rule_id}: no such question: {', '.join(strange)}", where)
    return FloorRule(
        rule_id=rule_id,
        level=LEVELS[level],
        groups=tuple(frozenset(group) for group in groups),
        why=toml.text_of(table, "why", where),
    )


def _no_twice(toml: TomlFile, codes: list[str]) -> None:
    seen: set[str] = set()
    for code in codes:
        if code in seen:
            lines = [n for n, line in enumerate(toml.text.splitlines(), 1) if f'"{code}"' in line]
            raise RuleFileFault(toml.name, lines[-1] if lines else 0, f"{code} stands twice")
        seen.add(code)


def _check_guarded(toml: TomlFile, found: QuestionSet) -> None:
    for code in sorted(GUARDED):
        item = found.by_code.get(code)
        if item is None or item.group != "screen":
            raise toml.fault(f"{code} must stay in the screen: rules lean on it")
        if not item.gates:
            raise toml.fault(f"{code} must stay hard or medical", f'"{code}"')
