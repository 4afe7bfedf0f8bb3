"""Read a site's targets from a TOML file: all of it, or nothing with file, line and reason."""

import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from console.domain.reroute.target_area import Area, AreaError, read_ring
from console.domain.reroute.target_hours import Holidays, Hours, HoursError, Span, read_spans
from console.domain.reroute.target_values import (
    TEXT_LIMIT,
    MisfitError,
    code_of,
    number_of,
    rings_of,
    text_of,
    texts_of,
    zone_of,
)
from console.domain.reroute.targets import Reach, ReachBy, Target, TargetId, TargetKind, TargetSet
from console.domain.vocabulary import Level, PresentingConcern

FORMAT = 1
EXAMPLE_TARGETS = Path(__file__).with_name("example_targets.toml")
TARGETS_LIMIT = 5_000
SIZE_LIMIT = 8 * 1024 * 1024
"""Bytes of a target file or of an area beside it."""

_HEAD = re.compile(r"^\s*\[\[\s*target\s*\]\]")
_ANY_TABLE = re.compile(r"^\s*\[")
_SYNTAX_LINE = re.compile(r"at line (\d+)")
_TOP = frozenset(
    {
        "format",
        "id",
        "version",
        "agency",
        "example",
        "timezone",
        "approved_by",
        "holidays",
        "target",
    }
)
_KEYS = frozenset(
    {
        "id", "name", "kind", "hours", "holiday_hours", "timezone", "area", "reach", "takes",
        "refuses", "levels", "ages", "third_party", "rank", "answers_within_s", "note",
    }
)  # fmt: skip


class TargetFileError(ValueError):
    """A target file does not fit and nothing of it is used; every misfit has file, line, reason."""

    def __init__(self, misfits: "tuple[Misfit, ...]") -> None:
        super().__init__("\n".join(str(misfit) for misfit in misfits))
        self.misfits = misfits


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """One thing in a file that does not fit; ``line`` counts from 1."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """Return it as a compiler would say it."""
        return f"{self.file}:{self.line}: {self.reason}"


def read_targets(file: Path) -> TargetSet:
    """Read a target file whole.

    Raises:
        TargetFileError: Anything in it does not fit; it names all of it.
        OSError: The file cannot be opened.
    """
    if file.stat().st_size > SIZE_LIMIT:
        raise _one(file, 1, f"the file is larger than {SIZE_LIMIT // 1024 // 1024} MB")
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as broken:
        raise _one(file, 1, f"no UTF-8 text at byte {broken.start}") from None
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        found = _SYNTAX_LINE.search(str(broken))
        raise _one(file, int(found[1]) if found else 1, f"no TOML: {broken}") from None
    except RecursionError:
        raise _one(file, 1, "nested too deep") from None
    return _Reading(file, text, content).read()


def _one(file: Path, line: int, reason: str) -> TargetFileError:
    return TargetFileError((Misfit(file=file.name, line=line, reason=reason),))


class _Reading:
    """One file while it is read; misfits are gathered so that all are told at once."""

    def __init__(self, file: Path, text: str, content: dict[str, Any]) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._content = content
        self._misfits: list[Misfit] = []
        self._heads = [n for n, line in enumerate(self._lines, 1) if _HEAD.match(line)]
        self._zone: ZoneInfo | None = None
        self._holidays = Holidays()

    def read(self) -> TargetSet:
        """Return the set, or raise with everything that does not fit."""
        for key in self._content.keys() - _TOP:
            self._tell(key, f"{key} is not known", 0)
        if self._content.get("format") != FORMAT:
            self._tell("format", f"format must be {FORMAT}", 0)
        head = {key: self._head_text(key) for key in ("id", "version", "agency")}
        self._zone = self._head_zone()
        self._holidays = self._read_holidays()
        example = self._content.get("example", False)
        if not isinstance(example, bool):
            self._tell("example", "example must be true or false", 0)
        targets = self._read_all()
        if self._misfits:
            raise TargetFileError(tuple(sorted(self._misfits, key=lambda one: one.line)))
        return TargetSet(
            set_id=head["id"],
            version=head["version"],
            agency=head["agency"],
            example=bool(example),
            targets=targets,
            approved_by=str(self._content.get("approved_by", "")),
        )

    # -- the head -----------------------------------------------------------------------------

    def _head_text(self, key: str) -> str:
        value = self._content.get(key)
        if not isinstance(value, str) or not value.strip():
            self._tell(key, f"{key} must be text", 0)
            return ""
        return value

    def _head_zone(self) -> ZoneInfo | None:
        try:
            return zone_of(self._content.get("timezone"))
        except MisfitError as wrong:
            self._tell("timezone", wrong.reason, 0)
            return None

    def _read_holidays(self) -> Holidays:
        table = self._content.get("holidays", {})
        names: dict[date, str] = {}
        if not isinstance(table, dict):
            self._tell("holidays", "holidays must be a table of days and names", 0)
            return Holidays()
        for day, name in table.items():
            try:
                names[date.fromisoformat(day)] = str(name)
            except ValueError:
                self._tell(day, f"holiday {day!r} is no day; write 2026-12-25", 0)
        return Holidays(names=names)

    # -- targets ------------------------------------------------------------------------------

    def _read_all(self) -> tuple[Target, ...]:
        tables = self._content.get("target")
        if not isinstance(tables, list) or not tables:
            self._tell("target", "there is no [[target]]", 0)
            return ()
        if len(tables) > TARGETS_LIMIT:
            self._tell("target", f"more than {TARGETS_LIMIT} targets", 0)
            return ()
        found: dict[str, Target] = {}
        for number, table in enumerate(tables, 1):
            target = self._read_one(table, number)
            if target is None:
                continue
            if target.target_id in found:
                first = found[target.target_id].line
                self._tell("id", f"id {target.target_id!r} stands in line {first} too", number)
                continue
            found[target.target_id] = target
        return tuple(found.values())

    def _read_one(self, table: object, number: int) -> Target | None:
        if not isinstance(table, dict):
            self._tell("target", "a target must be a table", number)
            return None
        name = str(table.get("name") or table.get("id") or f"target {number}")
        for key in table.keys() - _KEYS:
            self._tell(key, f"{name}: {key} is not known", number)
        values: dict[str, Any] = {}
        for part in (
            self._who, self._when, self._area_of, self._reach_of, self._what, self._rest,
        ):  # fmt: skip
            try:
                values |= part(table)
            except MisfitError as wrong:
                self._tell(wrong.key, f"{name}: {wrong.reason}", number)
        if any(key not in values for key in ("name", "hours", "area", "reach", "takes", "rank")):
            return None
        return Target(**values, line=self._line_of("id", number))

    def _who(self, table: dict[str, Any]) -> dict[str, Any]:
        return {
            "target_id": TargetId(text_of(table, "id")),
            "name": text_of(table, "name"),
            "kind": code_of(TargetKind, "kind", table.get("kind")),
        }

    def _when(self, table: dict[str, Any]) -> dict[str, Any]:
        zone = zone_of(table["timezone"]) if "timezone" in table else self._zone
        texts = texts_of(table, "hours")
        if not texts:
            raise MisfitError("hours", "hours are missing; write 24/7 for always")
        always = texts == ("24/7",)
        on_holidays = table.get("holiday_hours", "closed")
        try:
            week = () if always else read_spans(texts)
            special: tuple[Span, ...] | None = ()
            if on_holidays == "as usual":
                special = None
            elif on_holidays != "closed":
                special = tuple(
                    span
                    for span in read_spans(texts_of(table, "holiday_hours"))
                    if span.day == 0  # holiday hours name no day: they hold for each
                )
        except HoursError as wrong:
            raise MisfitError("hours", str(wrong)) from None
        if zone is None:
            return {}
        return {
            "hours": Hours(
                zone=zone,
                week=week,
                always=always,
                holidays=self._holidays,
                on_holidays=special,
                text="; ".join(texts),
            )
        }

    def _area_of(self, table: dict[str, Any]) -> dict[str, Any]:
        given = table.get("area")
        if not isinstance(given, dict) or len(given) != 1:
            raise MisfitError(
                "area", "area must be one of everywhere = true, places, polygon or geojson"
            )
        ((key, value),) = given.items()
        try:
            if key == "everywhere" and value is True:
                return {"area": Area(everywhere=True)}
            if key == "places":
                places = texts_of(given, "places")
                if not places:
                    raise MisfitError("area", "places are missing")
                return {"area": Area(places=places)}
            if key == "polygon":
                return {"area": Area(rings=(read_ring(value),))}
            if key == "geojson":
                return {"area": self._geojson(str(value))}
        except AreaError as wrong:
            raise MisfitError("area", str(wrong)) from None
        raise MisfitError("area", f"area.{key} is not known")

    def _geojson(self, name: str) -> Area:
        path = self._file.parent / name
        if Path(name).name != name:
            raise MisfitError("area", "the GeoJSON file must lie beside this one")
        try:
            if path.stat().st_size > SIZE_LIMIT:
                raise AreaError(f"{name} is too large")
            rings, holes = rings_of(json.loads(path.read_bytes().decode("utf-8")))
        except (OSError, UnicodeDecodeError):
            raise AreaError(f"{name} cannot be read") from None
        except (ValueError, RecursionError) as broken:
            if isinstance(broken, AreaError):
                raise
            raise AreaError(f"{name} is no JSON") from None
        return Area(rings=rings, holes=holes)

    def _reach_of(self, table: dict[str, Any]) -> dict[str, Any]:
        given = table.get("reach")
        if not isinstance(given, list) or not given:
            raise MisfitError("reach", "there is no way to reach it")
        found = []
        for one in given:
            if not isinstance(one, dict):
                raise MisfitError("reach", 'a way must be like { by = "PHONE", value = "…" }')
            by = code_of(ReachBy, "reach", one.get("by"))
            value = text_of(one, "value", "reach")
            found.append(Reach(by=by, value=value, ask_for=str(one.get("ask_for", ""))))
        return {"reach": tuple(found)}

    def _what(self, table: dict[str, Any]) -> dict[str, Any]:
        takes = (code_of(PresentingConcern, "takes", code) for code in texts_of(table, "takes"))
        levels = (code_of(Level, "levels", code) for code in texts_of(table, "levels"))
        return {
            "takes": frozenset(takes),
            "refuses": frozenset(texts_of(table, "refuses")),
            "levels": frozenset(levels),
        }

    def _rest(self, table: dict[str, Any]) -> dict[str, Any]:
        ages = table.get("ages", {})
        if not isinstance(ages, dict) or ages.keys() - {"from", "to"}:
            raise MisfitError("ages", "ages must be like { from = 18, to = 64 }")
        low, high = number_of(ages, "from", "ages"), number_of(ages, "to", "ages")
        if low is not None and high is not None and low > high:
            raise MisfitError("ages", "the youngest age is over the oldest")
        third_party = table.get("third_party", True)
        if not isinstance(third_party, bool):
            raise MisfitError("third_party", "third_party must be true or false")
        rank, within = number_of(table, "rank"), number_of(table, "answers_within_s")
        return {
            "from_age": low,
            "to_age": high,
            "third_party": third_party,
            "rank": 50 if rank is None else rank,
            "answers_within_s": 120 if within is None else max(10, within),
            "note": str(table.get("note", ""))[:TEXT_LIMIT],
        }

    # -- where it stands ----------------------------------------------------------------------

    def _tell(self, key: str, reason: str, number: int) -> None:
        """Gather a misfit of the head (0) or of a target (from 1)."""
        line = self._line_of(key, number)
        self._misfits.append(Misfit(file=self._file.name, line=line, reason=reason))

    def _line_of(self, key: str, number: int) -> int:
        """Return the line of a key in the head or in one target, else where its table begins."""
        if number > len(self._heads):
            return 1
        start = self._heads[number - 1] if number else 0
        wanted = re.compile(rf'^\s*"?{re.escape(key)}"?\s*(=|\])')
        header = re.compile(rf"^\s*\[{re.escape(key)}\]")
        for line, text in enumerate(self._lines[start:], start + 1):
            if wanted.match(text) or header.match(text):
                return line
            if number and _ANY_TABLE.match(text):
                break
            if not number and _HEAD.match(text):
                break
        return max(1, start)
