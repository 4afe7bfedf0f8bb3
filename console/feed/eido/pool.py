"""Follow the pointers of one document, and count what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import TypeVar

import msgspec
from msgspec import Raw

from console.domain.calls.call import Fact
from console.domain.feed.events import SalvageReason
from console.feed.eido.decode import PART_LIMIT, Tally
from console.feed.eido.parts import DocumentParts, Part, Ref
from console.feed.eido.time_stamps import read_stamp
from console.feed.plain_text import SHORT, line_text, note_text, short_line

INCIDENT_STATUSES = frozenset(
    [
        "active",
        "cancelled",
        "closed",
        "fireundercontrol",
        "newlocation",
        "reopened",
        "resourcesassigned",
        "resourcesenroute",
        "resourcesonscene",
        "structurecleared",
    ]
)
CALL_STATES = frozenset(
    [
        "callbegin",
        "callalerting",
        "callanswered",
        "callqueued",
        "callhold",
        "callpark",
        "callcancel",
        "callend",
    ]
)
_RAW_LIMIT = 400_000
P = TypeVar("P", bound=Part)


def line(value: str) -> str:
    """Return a value as one line of plain text."""
    return short_line(value) if len(value) <= SHORT else line_text(value)[0]


def fact(value: str, part: Part, pool: "Pool") -> Fact:
    """Return a value with the source and time of the part that holds it."""
    text = short_line(value) if len(value) <= SHORT else pool.line(value)
    return made_fact(text, line(part.author), pool.moment(part.last_update_time_stamp))


@lru_cache(maxsize=4_096)
def made_fact(value: str, source: str, at: datetime | None) -> Fact:
    """Return a fact; the next document of an incident mostly repeats it."""
    return Fact(value=value, source=source, at=at)


class Pool:
    """The parts of one document by their identifiers, and what was wrong with them."""

    def __init__(self, parts: DocumentParts, tally: Tally, zone: tzinfo) -> None:
        """Index the parts; ``zone`` is that of times without an offset."""
        self.tally = tally
        self._zone = zone
        self.agents = self._index(parts.agent_component)
        self.agencies = self._index(parts.agency_component)
        self.callbacks = self._index(parts.callback_component)
        self.locations = self._index(parts.location_component)
        self.notes = self._index(parts.notes_component)
        self.resources = self._index(parts.emergency_resource_component)
        for call in parts.call_component:
            if call.call_state_registry_text:
                self.count_unknown({call.call_state_registry_text.casefold()}, CALL_STATES)

    def _index(self, parts: Sequence[P]) -> dict[str, P]:
        if len(parts) > PART_LIMIT:
            self.tally.add(SalvageReason.TOO_MANY_PARTS, len(parts) - PART_LIMIT)
            parts = parts[:PART_LIMIT]
        return {part.id or f"#{number}": part for number, part in enumerate(parts)}

    def line(self, value: str) -> str:
        """Return a value as one line; a cut is counted."""
        text, cut = line_text(value)
        if cut:
            self.tally.add(SalvageReason.TEXT_CUT)
        return text

    def moment(self, text: str) -> datetime | None:
        """Return a time; one that is missing or not understood is counted."""
        if not text:
            self.tally.add(SalvageReason.MISSING_TIME)
            return None
        moment = read_stamp(text, self._zone)
        if moment is None:
            self.tally.add(SalvageReason.BAD_TIME)
        return moment

    def root_time(self, parts: DocumentParts) -> datetime | None:
        """Return the document's time, or where it has none the newest of its parts."""
        if parts.last_update_time_stamp:
            moment = self.moment(parts.last_update_time_stamp)
            if moment is not None:
                return moment
        else:
            self.tally.add(SalvageReason.MISSING_TIME)
        holders: list[Part] = [*parts.call_component, *self.notes.values(), *self.agencies.values()]
        if parts.incident_component is not None:
            holders.append(parts.incident_component)
        times = (read_stamp(part.last_update_time_stamp, self._zone) for part in holders)
        return max((moment for moment in times if moment), default=None)

    def count_unknown(self, words: Iterable[str], known: frozenset[str]) -> None:
        """Count codes that no list here has; they are shown verbatim all the same."""
        unknown = sum(1 for word in words if word not in known)
        if unknown:
            self.tally.add(SalvageReason.UNKNOWN_CODE, unknown)

    def follow(self, reference: Ref | None, holder: str, among: Mapping[str, P]) -> P | None:
        """Return the part a pointer means; one that means nothing, or its holder, is counted."""
        if reference is None or not reference.ref:
            return None
        found = among.get(reference.ref)
        if reference.ref == holder:
            self.tally.add(SalvageReason.CIRCULAR_REFERENCE)
            return None
        if found is None:
            self.tally.add(SalvageReason.DANGLING_REFERENCE)
        return found

    def follow_all(self, references: Iterable[tuple[str, Ref]], among: Mapping[str, P]) -> list[P]:
        """Return each part that (holder, pointer) pairs mean, once, in their order."""
        found: dict[str, P] = {}
        for count, (holder, reference) in enumerate(references):
            if count >= PART_LIMIT:
                self.tally.add(SalvageReason.TOO_MANY_PARTS)
                break
            part = self.follow(reference, holder, among)
            if part is not None:
                found[reference.ref] = part
        return list(found.values())

    def note_text(self, raw: Raw) -> str:
        """Return a note as plain text; a cut is counted."""
        text, cut = note_text(self.text_of(raw))
        if cut:
            self.tally.add(SalvageReason.TEXT_CUT)
        return text

    def text_of(self, raw: Raw) -> str:
        """Return an undecoded string; no more of it is decoded than will be shown."""
        data = bytes(raw)
        if data in {b'""', b"null"}:
            return ""
        if data[:1] != b'"':
            self.tally.add(SalvageReason.WRONG_TYPE)
            return ""
        if len(data) > _RAW_LIMIT:
            data = _shorter_string(data)
        try:
            return msgspec.json.decode(data, type=str)
        except (msgspec.DecodeError, UnicodeDecodeError):
            self.tally.add(SalvageReason.WRONG_TYPE)
        import json  # noqa: PLC0415 - no start waits for what only a broken document needs

        try:
            return str(json.loads(data.decode("utf-8", "replace"), strict=False))
        except ValueError:
            return ""


def _shorter_string(data: bytes) -> bytes:
    """Return the beginning of a JSON string as a whole JSON string."""
    piece = data[:_RAW_LIMIT].decode("utf-8", "ignore").encode()
    slash = piece.rfind(b"\\", len(piece) - 12)
    if slash >= 0:
        piece = piece[:slash].rstrip(b"\\")
    return piece + b'"'
