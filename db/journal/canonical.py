"""Turn a body into its one canonical JSON text, and refuse what could not be kept exactly."""

import json
from collections.abc import Mapping
from typing import Any

from db.errors import BodyRefusedError, BodyTooLongError, DamagedRecordError

LONGEST_BODY_BYTES = 65_536
_DEEPEST = 32
# one encoder for all: json.dumps makes a new one for every text that is not of its own kind
_write = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
).encode


def canonical(body: Mapping[str, Any]) -> str:
    """Return ``body`` as ASCII JSON with sorted keys and no spaces: the bytes that are hashed.

    Raises:
        BodyTooLongError: longer than 64 kB.
        BodyRefusedError: a NUL, a lone surrogate, NaN or an infinity, something that is not JSON,
            or nesting deeper than 32.
    """
    if not all(isinstance(name, str) for name in body):
        raise BodyRefusedError("a name that is not text")
    try:
        text = _write(body)
    except (TypeError, ValueError, RecursionError) as error:
        raise BodyRefusedError("not JSON") from error
    # only text with such an escape, or something nested, can hold what is refused: the walk over
    # every value is spared the usual entry
    if "\\u0000" in text or "\\ud" in text or text.count("{") > 1 or text.count("[") > _DEEPEST:
        _check(body, 0)
    if len(text) > LONGEST_BODY_BYTES:
        raise BodyTooLongError(f"{len(text)} bytes")
    return text


def _check(value: Any, depth: int) -> None:
    if depth > _DEEPEST:
        raise BodyRefusedError("nested too deep")
    if isinstance(value, str):
        check_text(value)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if not isinstance(name, str):
                raise BodyRefusedError("a name that is not text")
            check_text(name)
            _check(item, depth + 1)
    elif isinstance(value, (list, tuple)):
        for item in value:
            _check(item, depth + 1)
    elif value is not None and not isinstance(value, (bool, int, float)):
        raise BodyRefusedError(f"a {type(value).__name__} is not JSON")


def check_text(text: str) -> None:
    """Refuse text that the record could not give back exactly.

    Raises:
        BodyRefusedError: a NUL or a lone surrogate.
    """
    if text.isascii():
        if "\x00" in text:
            raise BodyRefusedError("a NUL character")
        return
    if "\x00" in text:
        raise BodyRefusedError("a NUL character")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BodyRefusedError("half of a character") from error


def decode_body(text: str) -> dict[str, Any]:
    """Return the values of a stored body.

    Raises:
        BodyRefusedError: a name occurs twice.
        DamagedRecordError: the text is not a JSON object.
    """
    try:
        values = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except ValueError as error:
        raise DamagedRecordError("a body is not JSON") from error
    if not isinstance(values, dict):
        raise DamagedRecordError("a body is not an object")
    return values


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise BodyRefusedError("a name occurs twice")
    return values


def _no_constant(name: str) -> Any:
    raise BodyRefusedError(f"{name} is not JSON")
