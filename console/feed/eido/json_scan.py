"""Find where the values of a JSON text end, without building any of them.

A message of 16 MB read in one piece would hold the interpreter for longer than a frame of the
window. Here it is walked value by value; each step is one short call into C, and whoever walks may
rest between two steps.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

import msgspec

DEPTH_LIMIT = 64
"""Brackets inside brackets that a document may have; EIDO needs eight."""

_SKIP = msgspec.json.Decoder(msgspec.Raw)
_TRAILING = re.compile(r"trailing characters \(byte (\d+)\)")
_SPACE = re.compile(rb"[ \t\r\n]*+")
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_TO_BRACKET = re.compile(rb'(?:[^"\[\]{}]++|"(?:[^"\\]++|\\.)*+")*+([\[\]{}])', re.DOTALL)
_KEY = re.compile(rb'[ \t\r\n]*+"([^"\\]{0,200}+)"[ \t\r\n]*+:[ \t\r\n]*+')
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")


class ScanError(ValueError):
    """The text is not JSON at this place. Carries no part of it."""


class DepthError(ValueError):
    """Brackets lie deeper than any document needs."""


@dataclass(frozen=True, slots=True)
class Span:
    """A value found in a text.

    Attributes:
        key: The member it belongs to, as spelled; ``None`` for an element of a bare array.
        start: Where it begins.
        end: Where it ends; blanks may be included.
        element: True if it is one element of the member's array.
        sound: False if only its brackets were followed, because its inside is not JSON.
    """

    key: str | None
    start: int
    end: int
    element: bool = False
    sound: bool = True


def blanks(view: memoryview, at: int) -> int:
    """Return where the next character that is not blank stands."""
    found = _SPACE.match(view, at)
    return found.end() if found else at


def end_of_value(view: memoryview, start: int) -> tuple[int, bool]:
    """Return where the value that begins at ``start`` ends, and whether it is sound JSON.

    Raises:
        ScanError: no value begins here, or it never ends.
        DepthError: it is nested beyond what can be followed.
    """
    try:
        _SKIP.decode(view[start:])
    except msgspec.DecodeError as error:
        found = _TRAILING.search(str(error))
        if found:
            return start + int(found[1]) - 1, True
        return _end_by_brackets(view, start), False
    except RecursionError:
        raise DepthError from None
    return len(view), True


def _end_by_brackets(view: memoryview, start: int) -> int:
    """Return where an array or object ends whose inside is not JSON."""
    if not len(view) > start or view[start] not in b"[{":
        raise ScanError
    depth = 0
    at = start
    while found := _TO_BRACKET.match(view, at):
        at = found.end()
        depth += 1 if found[1] in b"[{" else -1
        if depth == 0:
            return at
        if depth > DEPTH_LIMIT:
            raise DepthError
    raise ScanError


def members(view: memoryview, start: int, arrays: frozenset[str]) -> Iterator[Span]:
    """Walk the members of the object at ``start``, in the order of the text.

    Args:
        view: The whole text.
        start: Where the object's brace stands; blanks before it are passed over.
        arrays: Members, in lower case, of which every element is told apart.

    Yields:
        One span a member, or one span an element. Nothing for an empty array.

    Raises:
        ScanError: the text stops being JSON; what was yielded before holds.
        DepthError: a value is nested too deep to be followed.
    """
    at = _open(view, start, b"{")
    if _mark(view, at) == b"}":
        return
    while True:
        found = _KEY.match(view, at)
        if not found:
            raise ScanError
        key = str(found[1], "utf-8", "replace")
        at = found.end()
        if key.casefold() in arrays and _mark(view, at) == b"[":
            at = yield from _elements(view, at, key)
        else:
            end, sound = end_of_value(view, at)
            yield Span(key, at, end, sound=sound)
            at = end
        at = blanks(view, at)
        mark = _mark(view, at)
        if mark == b"}":
            return
        if mark != b",":
            raise ScanError
        at += 1


def _elements(view: memoryview, start: int, key: str) -> Generator[Span, None, int]:
    at = blanks(view, start + 1)
    if _mark(view, at) == b"]":
        return at + 1
    while True:
        at = blanks(view, at)
        end, sound = end_of_value(view, at)
        yield Span(key, at, end, element=True, sound=sound)
        at = blanks(view, end)
        mark = _mark(view, at)
        if mark == b"]":
            return at + 1
        if mark != b",":
            raise ScanError
        at += 1


def _open(view: memoryview, start: int, bracket: bytes) -> int:
    at = blanks(view, start)
    if _mark(view, at) != bracket:
        raise ScanError
    return blanks(view, at + 1)


def _mark(view: memoryview, at: int) -> bytes:
    """Return the one byte at this place; nothing beyond the end."""
    return bytes(view[at : at + 1])


def require_shallow(data: bytes | memoryview) -> None:
    """Refuse a text whose brackets lie deeper than ``DEPTH_LIMIT``, before anything is built of it.

    Raises:
        DepthError: they do.
    """
    text = bytes(data)
    if text.count(b"[") + text.count(b"{") <= DEPTH_LIMIT:
        return
    brackets = _STRING.sub(b"", text).translate(None, _NOT_BRACKETS)
    for _ in range(DEPTH_LIMIT):
        if not brackets:
            return
        shorter = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(shorter) == len(brackets):
            break
        brackets = shorter
    if len(brackets) > DEPTH_LIMIT:
        raise DepthError
