"""Read an instrument that may not ship, from a pack the agency installs under its own permission.

A pack is data: questions, when to ask them, and how to score. It is refused whole where it lacks
the keys that say whose it is and who permitted its use. docs/clinician.md describes the format.

Source: design/domain.md 5.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from console.domain.file_faults import RuleFileFault, TomlFile, read_toml
from console.domain.screening.levels import LEVELS, height_of
from console.domain.vocabulary import Level

PERMISSION_KEYS = ("rights_holder", "permission_reference", "scope")
"""Texts without which no pack is read; ``permission_date`` and ``expires`` are dates."""

ITEMS_LIMIT = 200
_AT_LEAST = -(10**9)


class PackKind(Enum):
    """How an item is answered."""

    YES_NO = "yes_no"
    SCALE = "scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """An item has one of these answers; ``y``, ``n``, ``u`` or a figure, as text."""

    item: str
    among: frozenset[str]

    def holds(self, answers: Mapping[str, str]) -> bool:
        """Say whether it does; an item that was not asked never does."""
        return answers.get(self.item) in self.among


@dataclass(frozen=True, slots=True, kw_only=True)
class PackItem:
    """One question of a pack.

    Attributes:
        item_id: Stable within the pack.
        text: The rights holder's words, from the agency's copy; may be empty in a skeleton.
        ask_if: Asked only where one of these holds; empty means always.
        options: Figure and words of a SCALE; empty for YES_NO.
    """

    item_id: str
    text: str
    kind: PackKind
    ask_if: tuple[Condition, ...] = ()
    options: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One result.

    Attributes:
        name: Shown, for example ``moderate``.
        any_of: Holds where one of these does; empty together with no sum means otherwise.
        sum_from: The least sum of the scales, or None.
        sum_to: The greatest sum, or None.
        floor: The lowest level it asks for, or None.
    """

    name: str
    any_of: tuple[Condition, ...] = ()
    sum_from: int | None = None
    sum_to: int | None = None
    floor: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPack:
    """An instrument with its permission.

    Attributes:
        pack_id: Stable.
        person_only: Whether the person must be on the line, as with any self-report.
        lower_is_worse: Shown next to every figure, where it is so.
    """

    pack_id: str
    version: str
    name: str
    authors: str
    rights_holder: str
    permission_reference: str
    permission_date: date
    scope: str
    expires: date
    items: tuple[PackItem, ...]
    bands: tuple[Band, ...]
    person_only: bool = True
    lower_is_worse: bool = False

    @property
    def stored_name(self) -> str:
        """Return id and version, as kept with a result."""
        return f"{self.pack_id}/{self.version}"

    def is_valid_on(self, day: date) -> bool:
        """Say whether the permission still holds."""
        return day <= self.expires

    def to_ask(self, answers: Mapping[str, str]) -> tuple[PackItem, ...]:
        """Return the items that these answers lead to, in order."""
        return tuple(
            item
            for item in self.items
            if not item.ask_if or any(condition.holds(answers) for condition in item.ask_if)
        )

    def next_item(self, answers: Mapping[str, str]) -> PackItem | None:
        """Return the first item still to ask; None where all are answered."""
        return next((one for one in self.to_ask(answers) if one.item_id not in answers), None)

    def band_of(self, answers: Mapping[str, str]) -> Band | None:
        """Return the first band that fits, or None.

        A band that looks at single answers holds as soon as they are there; a sum, or the rest,
        only once every question that was due is answered.
        """
        asked = {item.item_id for item in self.to_ask(answers)}
        kept = {item: answer for item, answer in answers.items() if item in asked}
        complete = self.next_item(answers) is None and "u" not in kept.values()
        total = sum(int(answer) for answer in kept.values() if answer.isdigit())
        for band in self.bands:
            if any(condition.holds(kept) for condition in band.any_of):
                return band
            if not complete or band.any_of:
                continue
            least = band.sum_from if band.sum_from is not None else _AT_LEAST
            if least <= total and (band.sum_to is None or total <= band.sum_to):
                return band
        return None

    def floor_of(self, answers: Mapping[str, str]) -> Level | None:
        """Return the least level that these answers ask for, or None.

        That of the result, and never less than what any single answer asks for: so another answer
        that a band names never lowers it.
        """
        result = self.band_of(answers)
        asked = {item.item_id for item in self.to_ask(answers)}
        kept = {item: answer for item, answer in answers.items() if item in asked}
        floors = [
            band.floor
            for band in self.bands
            if band.floor is not None
            and (band is result or any(condition.holds(kept) for condition in band.any_of))
        ]
        return max(floors, key=height_of, default=None)


def read_pack(file: Path, today: date) -> ContentPack:
    """Read a pack; it is taken whole or not at all.

    Raises:
        RuleFileFault: It does not fit, or the permission is missing or has run out.
    """
    toml = read_toml(file)
    head = toml.content.get("pack")
    if not isinstance(head, dict):
        raise toml.fault("no [pack] table")
    for key in PERMISSION_KEYS:
        if not isinstance(head.get(key), str) or not head[key].strip():
            raise toml.fault(f"no permission: {key} is missing or empty", key, "[pack]")
    items = tuple(_item(toml, table) for table in toml.tables("item"))
    if not items or len(items) > ITEMS_LIMIT:
        raise toml.fault(f"a pack has 1 to {ITEMS_LIMIT} items", "[[item]]")
    ids = [item.item_id for item in items]
    if len(set(ids)) != len(ids):
        raise toml.fault("an item stands twice", f'"{next(i for i in ids if ids.count(i) > 1)}"')
    _check_order(toml, items)
    bands = tuple(_band(toml, table, set(ids)) for table in toml.tables("band"))
    if not bands:
        raise toml.fault("no [[band]]: nothing would be scored")
    pack = ContentPack(
        pack_id=toml.text_of(head, "id", "[pack]"),
        version=toml.text_of(head, "version", "[pack]"),
        name=toml.text_of(head, "name", "[pack]"),
        authors=toml.text_of(head, "authors", "[pack]"),
        rights_holder=head["rights_holder"].strip(),
        permission_reference=head["permission_reference"].strip(),
        permission_date=_date(toml, head, "permission_date"),
        scope=head["scope"].strip(),
        expires=_date(toml, head, "expires"),
        items=items,
        bands=bands,
        person_only=head.get("person_only", True) is not False,
        lower_is_worse=head.get("lower_is_worse", False) is True,
    )
    if not pack.is_valid_on(today):
        raise toml.fault(f"the permission ran out on {pack.expires}", "expires")
    return pack


def _date(toml: TomlFile, table: Mapping[str, Any], key: str) -> date:
    value = table.get(key)
    if type(value) is not date:
        raise toml.fault(f"no permission: {key} is missing or no date", key, "[pack]")
    return value


def _item(toml: TomlFile, table: Mapping[str, Any]) -> PackItem:
    item_id = toml.text_of(table, "id", "an item")
    where = f'"{item_id}"'
    try:
        kind = PackKind(table.get("kind"))
    except ValueError as strange:
        raise toml.fault(f"{item_id}: kind must be yes_no or scale", where) from strange
    options = table.get("options", [])
    fits = isinstance(options, list) and all(
        isinstance(one, list) and len(one) == 2 and type(one[0]) is int and isinstance(one[1], str)
        for one in options
    )
    if fits and not all(0 <= one[0] <= 9 for one in options):
        raise toml.fault(f"{item_id}: figures are 0 to 9, one key each", where)
    if not fits or (kind is PackKind.SCALE) is not bool(options):
        raise toml.fault(f"{item_id}: a scale, and only it, has options [[1, words], …]", where)
    return PackItem(
        item_id=item_id,
        text=toml.text_of(table, "text", where, must=False),
        kind=kind,
        ask_if=_conditions(toml, table, "ask_if", where),
        options=tuple((one[0], one[1]) for one in options),
    )


def _band(toml: TomlFile, table: Mapping[str, Any], known: set[str]) -> Band:
    name = toml.text_of(table, "name", "a band")
    where = f'"{name}"'
    any_of = _conditions(toml, table, "any_of", where)
    strange = sorted({condition.item for condition in any_of} - known)
    if strange:
        raise toml.fault(f"{name}: no item {', '.join(strange)}", where)
    figures = {key: table.get(key) for key in ("sum_from", "sum_to", "floor")}
    for key, value in figures.items():
        if value is not None and type(value) is not int:
            raise toml.fault(f"{name}: {key} must be a whole number", where)
    floor = figures["floor"]
    if floor is not None and not 0 <= floor <= 4:
        raise toml.fault(f"{name}: floor must be 0 to 4", where)
    return Band(
        name=name,
        any_of=any_of,
        sum_from=figures["sum_from"],
        sum_to=figures["sum_to"],
        floor=LEVELS[floor] if floor is not None else None,
    )


def _conditions(
    toml: TomlFile, table: Mapping[str, Any], key: str, where: str
) -> tuple[Condition, ...]:
    value = table.get(key, [])
    fits = isinstance(value, list) and all(
        isinstance(one, list) and len(one) >= 2 and all(isinstance(part, str) for part in one)
        for one in value
    )
    if not fits:
        raise toml.fault(f"{where}: {key} must be a list like [[item, y]]", where, key)
    return tuple(Condition(item=one[0], among=frozenset(one[1:])) for one in value)


def _check_order(toml: TomlFile, items: tuple[PackItem, ...]) -> None:
    """Refuse an item that hangs on one that comes later, itself among them: it could loop."""
    before: set[str] = set()
    for item in items:
        for condition in item.ask_if:
            if condition.item not in before:
                raise RuleFileFault(
                    toml.name,
                    toml.line_of(f'"{item.item_id}"'),
                    f"{item.item_id} hangs on {condition.item}, which does not come before it",
                )
        before.add(item.item_id)
