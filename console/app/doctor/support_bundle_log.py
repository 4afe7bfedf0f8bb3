"""Let through of a log only what the program itself words: known sentences, error classes, places.

A log holds no caller's detail by design. What leaves the computer is not left to design: a line
that is not one of the program's own sentences, filled with an error's class, a place in the source
or a count, is left out and counted.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
_LOGGERS = frozenset(("LOG", "_LOG"))
_LEVELS = frozenset(("debug", "info", "warning", "error", "critical", "exception"))
_HEAD = re.compile(
    r"(?P<head>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) )"
    r"(?P<thread>.*)"
)
_THREADS = re.compile(r"(?:MainThread|Thread-\d+|Dummy-\d+|[a-z]+(?:[-_ ][a-z0-9]+)*)\Z")
_ERROR = r"[A-Z]\w{0,60}(?:Error|Exception|Warning|Exit|Interrupt|Timeout|Closed\w*|Group)"
_PLACE = r"[\w-]{1,60}\.py:\d{1,6} [\w<>]{1,80}"
_FILLED = {
    "d": r"-?\d{1,15}",
    "s": rf"{_ERROR}(?: at (?:an unknown place|{_PLACE}(?: < {_PLACE}){{0,200}}))?",
}
_MARK = re.compile(r"%(?:\.\d+)?([a-z%])")
_CRASH = re.compile(
    r"(?:Fatal Python error: [A-Za-z ]{1,60}|(?:Current t|T)hread 0x[0-9a-f]+ \(most recent call"
    r" first\):|  <no Python frame>|)"
)
_FRAME = re.compile(r'  File "(?P<path>[^"]*)", line (?P<line>\d+) in (?P<name>[\w<>]{1,80})\Z')


@cache
def sentences(source: Path = SOURCE) -> tuple[re.Pattern[str], ...]:
    """Return what every call of a logger in the source can write, as patterns."""
    found = set()
    for file in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (template := _template(node)):
                found.add(template)
    return tuple(re.compile(_pattern(template)) for template in sorted(found))


def _template(call: ast.Call) -> str:
    function = call.func
    if (
        isinstance(function, ast.Attribute)
        and function.attr in _LEVELS
        and isinstance(function.value, ast.Name)
        and function.value.id in _LOGGERS
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ):
        return str(call.args[0].value)
    return ""


def _pattern(template: str) -> str:
    """Return a pattern of all a template can say; a mark of another kind lets nothing through."""
    parts, last = [], 0
    for mark in _MARK.finditer(template):
        parts += [re.escape(template[last : mark.start()]), _FILLED.get(mark[1], r"(?!)")]
        last = mark.end()
    return "".join(parts) + re.escape(template[last:]) + r"\Z"


def sieved_log(text: str) -> tuple[str, int]:
    """Return the lines of a log that are the program's own, and how many were left out."""
    kept, left_out = [], 0
    for line in text.splitlines():
        if _is_own(line):
            kept.append(line)
        elif line.strip():
            left_out += 1
    return "\n".join(kept) + "\n", left_out


def _is_own(line: str) -> bool:
    head = _HEAD.match(line)
    if head is None:
        return False
    rest = head["thread"]
    for pattern in sentences():
        for found in re.finditer(r" |^", rest):
            if pattern.match(rest, found.end()) and _THREADS.match(rest[: found.start()] or "-"):
                return True
    return False


def sieved_crash(text: str) -> tuple[str, int]:
    """Return where the interpreter was when it was ended, by file name, and the lines left out."""
    kept, left_out = [], 0
    for line in _lines(text):
        frame = _FRAME.match(line)
        if frame:
            name = re.split(r"[\\/]", frame["path"])[-1]
            kept.append(f'  File "{name}", line {frame["line"]} in {frame["name"]}')
        elif _CRASH.fullmatch(line):
            kept.append(line)
        else:
            left_out += 1
    return "\n".join(kept) + "\n", left_out


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield line.rstrip()
