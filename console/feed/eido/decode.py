"""Turn the bytes of one document into parts, whatever can be saved of it.

Three ways, each slower and more forgiving than the one before: typed at once; a large document
part by part, so that none holds the interpreter; a wrong one through plain JSON, where each field
is taken if it can be, whatever the case of its name.
"""

import types
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Raw, Struct

from console.domain.feed.events import RejectionReason, SalvageReason
from console.feed.eido.json_scan import DepthError, ScanError, members, require_shallow
from console.feed.eido.parts import DocumentParts
from console.feed.plain_text import line_text

AT_ONCE_LIMIT = 256 * 1024
"""Bytes of a document that is decoded in one step."""

PART_LIMIT = 500
"""Parts of one kind that are read of a document; more are counted and left out."""

PLAIN_LIMIT = 512 * 1024
"""Bytes that are ever read the slow way in one piece."""

T = TypeVar("T", bound=Struct)
_DECODER = msgspec.json.Decoder(DocumentParts)
_BOM = b"\xef\xbb\xbf"


class RejectedError(ValueError):
    """Nothing of the document can be used; ``reason`` says why. Carries no part of it."""

    def __init__(self, reason: RejectionReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(slots=True)
class Tally:
    """What had to be forgiven in one document."""

    counts: Counter[SalvageReason] = field(default_factory=Counter)

    def add(self, reason: SalvageReason, count: int = 1) -> None:
        """Count something that was wrong."""
        self.counts[reason] += count


def decode(data: bytes | memoryview, tally: Tally) -> DocumentParts:
    """Return the parts of one document.

    Raises:
        RejectedError: not JSON, no object, nested too deep, or without an identifier.
    """
    if bytes(data[:3]) == _BOM:
        data = data[3:]
    if len(data) > AT_ONCE_LIMIT:
        return _require_id(_decode_large(memoryview(data), tally))
    try:
        parts = _DECODER.decode(data)
    except RecursionError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _require_id(_decode_plainly(bytes(data), DocumentParts, tally))
    if not parts.id or _looks_misspelt(parts):
        return _require_id(_decode_plainly(bytes(data), DocumentParts, tally))
    return _require_id(parts)


def _require_id(parts: DocumentParts) -> DocumentParts:
    if not line_text(parts.id)[0]:
        raise RejectedError(RejectionReason.NO_IDENTIFIER)
    return parts


def _looks_misspelt(parts: DocumentParts) -> bool:
    """Say whether names may be there in another case: a part lacks what makes it that part."""
    incident = parts.incident_component
    if incident is None and not parts.call_component and not parts.merge_component:
        return True
    if incident is not None and not (
        incident.incident_type_common_registry_text
        or incident.incident_type_internal_text
        or incident.incident_type_internal_code
    ):
        return True
    if any(not call.call_state_registry_text for call in parts.call_component):
        return True
    return any(not note.id for note in parts.notes_component)


def _decode_large(view: memoryview, tally: Tally) -> DocumentParts:
    """Return the parts of a document too large for one step."""
    types_of = _fields_of(DocumentParts)
    arrays = frozenset(name for name, (_, kind) in types_of.items() if get_origin(kind) is list)
    values: dict[str, Any] = {}
    left_out = 0
    try:
        for span in members(view, 0, arrays):
            name, kind = types_of.get((span.key or "").casefold(), ("", None))
            if kind is None:
                continue
            piece = view[span.start : span.end]
            if not span.element:
                values[name] = _piece(piece, kind, tally)
            elif len(values.setdefault(name, [])) >= PART_LIMIT:
                left_out += 1
            else:
                part = _piece(piece, get_args(kind)[0], tally)
                if part is not None:
                    values[name].append(part)
    except DepthError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None
    except ScanError:
        if not values.get("id"):
            raise RejectedError(RejectionReason.NOT_JSON) from None
        tally.add(SalvageReason.WRONG_TYPE)
    if left_out:
        tally.add(SalvageReason.TOO_MANY_PARTS, left_out)
    return DocumentParts(**{name: value for name, value in values.items() if value is not None})


def _piece(piece: memoryview, kind: Any, tally: Tally) -> Any:
    """Return one value of the given type, forgiven if need be, or None."""
    try:
        return msgspec.json.decode(piece, type=kind)
    except RecursionError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        if len(piece) > PLAIN_LIMIT:
            tally.add(SalvageReason.WRONG_TYPE)
            return None
    value = _plain_json(bytes(piece))
    return _taken(value, kind, tally)


def _decode_plainly(data: bytes, kind: type[DocumentParts], tally: Tally) -> DocumentParts:
    if len(data) > PLAIN_LIMIT:
        raise RejectedError(RejectionReason.TOO_BIG)
    value = _plain_json(data)
    if not isinstance(value, dict):
        raise RejectedError(RejectionReason.WRONG_TYPE)
    return _struct_of(value, kind, tally)


def _plain_json(data: bytes) -> Any:
    """Return JSON as plain objects: wrong bytes replaced, control characters let through."""
    import json  # noqa: PLC0415 - no start waits for what only a broken document needs

    try:
        require_shallow(data)
        return json.loads(data.decode("utf-8", "replace"), strict=False)
    except (DepthError, RecursionError):
        raise RejectedError(RejectionReason.TOO_DEEP) from None
    except ValueError:
        raise RejectedError(RejectionReason.NOT_JSON) from None


@lru_cache(maxsize=64)
def _fields_of(kind: type[Struct]) -> dict[str, tuple[str, Any]]:
    """Return attribute name and type of each field, by its name on the wire in lower case."""
    hints = get_type_hints(kind)
    return {
        info.encode_name.casefold(): (info.name, hints[info.name])
        for info in msgspec.structs.fields(kind)
    }


def _struct_of(value: dict[str, Any], kind: type[T], tally: Tally) -> T:
    known = _fields_of(kind)
    taken: dict[str, Any] = {}
    for key, inner in value.items():
        name, wanted = known.get(key.casefold(), ("", None))
        if wanted is None or inner is None:
            continue
        got = _taken(inner, wanted, tally)
        if got is not None:
            taken[name] = got
    return kind(**taken)


def _taken(value: Any, kind: Any, tally: Tally) -> Any:
    """Return the value as the type wants it, or None after counting that it cannot be."""
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        kind = next(choice for choice in get_args(kind) if choice is not types.NoneType)
    elif origin is list:
        return _list_of(value, get_args(kind)[0], tally)
    if kind is Raw:
        import json  # noqa: PLC0415 - as above; it writes halves of letters too

        return Raw(json.dumps(value).encode())
    if isinstance(kind, type) and issubclass(kind, Struct):
        if isinstance(value, dict):
            return _struct_of(value, kind, tally)
    elif kind is bool and isinstance(value, bool):
        return value
    elif kind is int:
        whole = _whole(value)
        if whole is not None:
            return whole
    elif kind is str and isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value)
    tally.add(SalvageReason.WRONG_TYPE)
    return None


def _list_of(value: Any, kind: Any, tally: Tally) -> list[Any]:
    """Return a list; a lone value counts as a list of one."""
    values = value if isinstance(value, list) else [value]
    if len(values) > PART_LIMIT:
        tally.add(SalvageReason.TOO_MANY_PARTS, len(values) - PART_LIMIT)
    taken = (_taken(inner, kind, tally) for inner in values[:PART_LIMIT] if inner is not None)
    return [inner for inner in taken if inner is not None]


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    try:
        return int(str(value)[:20])
    except ValueError:
        return None
