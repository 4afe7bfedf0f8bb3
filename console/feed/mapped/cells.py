"""Clean the cells of one record: what means nothing, what is filler, what is too long."""

import re
from collections import Counter
from datetime import datetime

from console.domain.calls.call import Fact, Note
from console.domain.feed.events import SalvageReason
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.local_times import LocalTimes
from console.feed.mapped.record import FlatRecord, Record
from console.feed.plain_text import line_text, note_text

_FILLER = re.compile(r"([ZzXx*.?#_\-])\1{3,}")
_AHEAD_S = 120.0
_LIST_LIMIT = 500


class Cells:
    """The values of one record by their meaning, and what was wrong with them."""

    def __init__(self, record: Record, columns: FeedMap, times: LocalTimes, now: datetime) -> None:
        """Take a record, its map, and when it was read (aware UTC)."""
        self._record = record
        self._map = columns
        self._times = times
        self._now = now
        self.wrong: Counter[SalvageReason] = Counter()

    def text(self, meaning: str) -> str:
        """Return a value as one line of plain text; empty where it means nothing."""
        path = self._map.columns.get(meaning)
        return self._line(self._record.cell(path)) if path else ""

    def time(self, meaning: str, base: datetime | None = None) -> datetime | None:
        """Return a time (aware UTC); None where there is none, or none that can be read."""
        path = self._map.columns.get(meaning)
        return self._time(self._record.cell(path), base) if path else None

    def past_time(self, meaning: str, base: datetime | None = None) -> datetime | None:
        """Return a time that is not ahead of our own clock, so that no age is negative."""
        moment = self.time(meaning, base)
        if moment is None or moment <= self._now:
            return moment
        if (moment - self._now).total_seconds() > _AHEAD_S:
            self.wrong[SalvageReason.BAD_TIME] += 1
        return self._now

    def fact(self, meaning: str, source: str, at: datetime | None) -> Fact | None:
        """Return a value with its source and time; None where it means nothing."""
        value = self.text(meaning)
        return Fact(value=value, source=source, at=at) if value else None

    def texts(self, meaning: str) -> list[str]:
        """Return every value of a list, each once, in its order."""
        path = self._map.columns.get(meaning)
        values = self._record.cells(path) if path else ()
        found: dict[str, None] = {}
        for value in values:
            for piece in self._pieces(value):
                line = self._line(piece)
                if line:
                    found[line] = None
        return list(found)[:_LIST_LIMIT]

    def notes(self, call_key: str) -> list[Note]:
        """Return the notes, each with an id that stays the same while its text does."""
        path = self._map.columns.get("notes")
        found: dict[str, Note] = {}
        for value in self._record.cells(path) if path else ():
            for note in self._notes_of(value, call_key, len(found)):
                found.setdefault(note.note_id, note)
        return list(found.values())[:_LIST_LIMIT]

    def units(self) -> list[tuple[str, str, datetime | None]]:
        """Return name, status and time of each unit."""
        path = self._map.columns.get("units")
        parts = self._map.parts["units"]
        if not path:
            return []
        found: dict[str, tuple[str, str, datetime | None]] = {}
        for name, status, at in self._units(path, parts):
            if name:
                found[name] = (name, status, at)
        return list(found.values())[:_LIST_LIMIT]

    def _units(self, path: str, parts: dict[str, str]) -> "list[tuple[str, str, datetime | None]]":
        record = self._record
        if isinstance(record, FlatRecord) and self._map.several_rows:
            return [
                (
                    self._line(row.cell(path)),
                    self._line(row.cell(parts["status"])) if "status" in parts else "",
                    self._time(row.cell(parts["at"]), None) if "at" in parts else None,
                )
                for row in record.rows()
            ]
        units: list[tuple[str, str, datetime | None]] = []
        for value in record.cells(path):
            if isinstance(value, Record):
                units.append(
                    (
                        self._line(value.cell(parts.get("name", "name"))),
                        self._line(value.cell(parts["status"])) if "status" in parts else "",
                        self._time(value.cell(parts["at"]), None) if "at" in parts else None,
                    )
                )
            else:
                units.extend((self._line(piece), "", None) for piece in self._pieces(value))
        return units

    def _notes_of(self, value: object, call_key: str, before: int) -> list[Note]:
        parts = self._map.parts["notes"]
        if isinstance(value, Record):
            text = self._note(value.cell(parts.get("text", "text")))
            named = self._line(value.cell(parts["id"])) if "id" in parts else ""
            note = Note(
                note_id=f"{call_key}#{named or before}",
                text=text,
                source=self._line(value.cell(parts["by"])) if "by" in parts else "",
                at=self._time(value.cell(parts["at"]), None) if "at" in parts else None,
            )
            return [note] if text else []
        pieces = (self._note(piece) for piece in self._pieces(value))
        return [
            Note(note_id=f"{call_key}#{before + number}", text=text)
            for number, text in enumerate(text for text in pieces if text)
        ]

    def _pieces(self, value: object) -> list[object]:
        if isinstance(value, (list, tuple)):
            return list(value)
        if isinstance(value, str) and self._map.list_separator:
            return list(value.split(self._map.list_separator))
        return [value]

    def _line(self, value: object) -> str:
        if value is None or isinstance(value, Record):
            return ""
        text, cut = line_text(str(value))
        if cut:
            self.wrong[SalvageReason.TEXT_CUT] += 1
        return "" if text in self._map.empty or _FILLER.fullmatch(text) else text

    def _note(self, value: object) -> str:
        if value is None or isinstance(value, Record):
            return ""
        text, cut = note_text(str(value))
        if cut:
            self.wrong[SalvageReason.TEXT_CUT] += 1
        return "" if text in self._map.empty or _FILLER.fullmatch(text) else text

    def _time(self, value: object, base: datetime | None) -> datetime | None:
        if isinstance(value, str):
            value = value.strip()
        if value is None or (isinstance(value, str) and value in self._map.empty):
            return None
        moment = self._times.read(value, now=self._now, base=base)
        if moment is None:
            self.wrong[SalvageReason.BAD_TIME] += 1
        return moment
