"""Read the objects of a JSON file one by one: Page, array, NDJSON or a single object."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from resources.errors import FileTooLargeError, UnreadableFileError
from resources.importing.draft import Problem

WHOLE_BYTES = 256 * 1024 * 1024
LINE_BYTES = 16 * 1024 * 1024
DEEPEST = 60
_LISTS = (
    "contents",
    "services",
    "service_at_locations",
    "organizations",
    "locations",
    "results",
    "rows",
    "data",
    "records",
    "items",
)
_object = msgspec.json.Decoder(dict[str, Any])
_page = msgspec.json.Decoder(dict[str, msgspec.Raw])
_array = msgspec.json.Decoder(list[msgspec.Raw])


def read_json(path: Path) -> Iterator[tuple[int, Mapping[str, Any]] | Problem]:
    """Yield the objects of a file with their numbers from 1, and a problem for each that is none.

    Raises:
        FileTooLargeError: A whole document over 256 MB; NDJSON has no limit.
        UnreadableFileError: Missing, empty, cut short, or not JSON.
    """
    try:
        with path.open("rb") as file:
            start = file.read(LINE_BYTES)
            if not start.strip():
                raise UnreadableFileError("empty")
            ndjson = _is_ndjson(start)
            size = path.stat().st_size
            if not ndjson:
                if size > WHOLE_BYTES:
                    raise FileTooLargeError(f"{size} bytes")
                start += file.read(WHOLE_BYTES)
    except OSError as error:
        raise UnreadableFileError(type(error).__name__) from error
    yield from _from_lines(path) if ndjson else _from_whole(start, path.name)


def _is_ndjson(start: bytes) -> bool:
    first, _, rest = start.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.strip():
        return False
    try:
        _page.decode(first)
    except (msgspec.MsgspecError, RecursionError):
        return False
    return True


def _from_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any]] | Problem]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LINE_BYTES):
            number += 1
            if line.strip():
                yield _one(line.removeprefix(b"\xef\xbb\xbf"), number, path.name)


def _from_whole(raw: bytes, name: str) -> Iterator[tuple[int, Mapping[str, Any]] | Problem]:
    body = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        if body.startswith(b"["):
            parts = _array.decode(body)
        else:
            page = _page.decode(body)
            held = next((key for key in _LISTS if _holds_list(page, key)), None)
            single = held is None or (held not in {"contents", "results", "data"} and "id" in page)
            parts = [msgspec.Raw(body)] if single else _array.decode(page[held or ""])
    except (msgspec.MsgspecError, RecursionError) as error:
        raise UnreadableFileError(type(error).__name__) from error
    for number, part in enumerate(parts, 1):
        yield _one(bytes(part), number, name)


def _holds_list(page: Mapping[str, msgspec.Raw], key: str) -> bool:
    return key in page and bytes(page[key]).lstrip().startswith(b"[")


def _one(raw: bytes, number: int, name: str) -> tuple[int, Mapping[str, Any]] | Problem:
    try:
        found = _object.decode(raw)
    except (msgspec.MsgspecError, RecursionError):
        return Problem(
            file=name, row=number, field="", raw="", reason="not a JSON object", dropped=True
        )
    if raw.count(b"{") + raw.count(b"[") > DEEPEST and _depth(found) > DEEPEST:
        return Problem(
            file=name, row=number, field="", raw="", reason="nested too deep", dropped=True
        )
    return number, found


def _depth(value: object) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        deepest = max(deepest, depth)
        if depth > DEEPEST:
            break
        inner: list[Any] = []
        if isinstance(one, dict):
            inner = list(one.values())
        elif isinstance(one, list):
            inner = one
        waiting += [(part, depth + 1) for part in inner if isinstance(part, dict | list)]
    return deepest
