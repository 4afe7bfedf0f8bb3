"""Write the policy's pages from its table of keys: the shipped file, the guide, what ``show`` says.

``python -m console.app.policy.pages`` writes docs/policy.md and packaging/deb/policy.toml anew in
the present folder; a test holds both to the table.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from typing import Any

from console.app.policy.keys import KEYS
from console.app.policy.kinds import PolicyKey
from console.app.policy.policy import Policy

GUIDE = Path("docs") / "policy.md"
SHIPPED = Path("packaging") / "deb" / "policy.toml"
_WIDTH = 96

_GUIDE_HEAD = """\
# Policy: what an agency sets

One file for all desks of a computer, in TOML. Every key is optional; a key that is not there has
its default. This page, the file that the package puts into `/etc`, and `policy show` are made from
one table in the program, so they cannot disagree.

| who speaks | where | |
|---|---|---|
| the agency | `/etc/clinician-console/policy.toml` | goes before all others; for root to write |
| the person | `~/.config/clinician-console/policy.toml` | what the agency leaves open |
| the environment | the variable of each key, below | what neither file says |

On Windows the two files are `%ProgramData%\\clinician-console\\policy.toml` and
`%APPDATA%\\clinician-console\\policy.toml`; on macOS `clinician-console/policy.toml` in the
`Application Support` of the computer and of the person.

**Set every key that matters to the agency in the agency's file.** What it leaves open, whoever
may write the person's file can set.

```
clinician-console policy show
clinician-console policy check /etc/clinician-console/policy.toml
clinician-console policy example
```

The first prints every value and who said it (`--json` for programs), the second looks at a file
before it is rolled out, the third prints the shipped file, to begin with. `show` and `check` end
with 0 where everything can be used and with 1 where something cannot.

## When something cannot be used

The desk starts all the same, says so in one notice, and `policy show` names file, line and key.

| what | what holds |
|---|---|
| a key that does not exist | nothing changes; it is named, so that a slip of the pen is seen |
| a value of the wrong kind, or out of range | the default, and nobody below may say otherwise |
| a line that is no TOML | nothing of that file |
| a file that is empty, no text, no ordinary file, or not readable | nothing of that file |
| a file over 64 KiB, or a line over 5,000 letters or 200 dots | nothing of that file |

Where the agency's own file cannot be used at all, the keys marked **guarded** keep their default:
neither the person's file nor the environment can loosen them.

## Keys
"""

_FILE_HEAD = """\
Settings of Clinician Console for every desk of this computer.

Each key is optional and shown as a remark: the value is an example, the default stands beside it.
Take the # away to set one. Look at what holds, and at what cannot be used:
    clinician-console policy show
"""


def shipped_file() -> str:
    """Return the file that the package puts into /etc: every key, as remarks."""
    return "\n".join(_file_lines()) + "\n"


def _file_lines() -> Iterator[str]:
    yield from (f"# {line}".rstrip() for line in _FILE_HEAD.splitlines())
    for table, keys in groupby(KEYS, key=lambda key: key.table):
        yield ""
        yield f"[{table}]"
        for key in keys:
            yield ""
            yield from (f"# {line}" for line in wrap(key.meaning, _WIDTH))
            yield f"# {key.type_words}; default {key.written(key.default)}"
            yield f"#{key.word} = {key.written(key.example)}"


def guide_page() -> str:
    """Return docs/policy.md."""
    return _GUIDE_HEAD + "\n".join(_guide_lines()) + "\n"


def _guide_lines() -> Iterator[str]:
    for table, keys in groupby(KEYS, key=lambda key: key.table):
        yield f"\n### `[{table}]`\n"
        yield "| key | type | default | example | means |"
        yield "|---|---|---|---|---|"
        for key in keys:
            yield _guide_row(key)
        yield ""
        yield (
            "Variables: "
            + ", ".join(f"`{key.variable}`" for key in KEYS if key.table == table)
            + "."
        )


def _guide_row(key: PolicyKey[Any]) -> str:
    default, example = (key.written(value) for value in (key.default, key.example))
    meaning = key.meaning + (" **Guarded.**" if key.guarded else "")
    return f"| `{key.word}` | {key.type_words} | `{default}` | `{example}` | {meaning} |"


def policy_lines(policy: Policy) -> Iterator[str]:
    """Yield what ``policy show`` prints: every key, its value, who said it; then what is wrong."""
    rows = [(key.name, key.written(policy.value(key)), policy.origin(key).words) for key in KEYS]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        yield f"{name:{widths[0]}}  {value:{min(widths[1], 40)}}  {origin}"
    if policy.findings:
        yield ""
        yield "Cannot be used:"
        yield from (f"  {finding.words}" for finding in policy.findings)


def policy_values(policy: Policy) -> dict[str, object]:
    """Return what ``policy show --json`` prints; paths are text, none is null."""
    values = {}
    for key in KEYS:
        value, origin = policy.value(key), policy.origin(key)
        values[key.name] = {
            "value": str(value) if isinstance(value, Path) else value,
            "from": origin.layer.value,
            "place": origin.place,
            "line": origin.line,
        }
    wrong = [
        {
            "place": finding.origin.place,
            "line": finding.origin.line,
            "key": finding.key,
            "wrong": finding.wrong,
        }
        for finding in policy.findings
    ]
    places = {"system": str(policy.places.system), "user": str(policy.places.user)}
    return {"places": places, "keys": values, "wrong": wrong}


if __name__ == "__main__":
    SHIPPED.parent.mkdir(parents=True, exist_ok=True)
    GUIDE.write_text(guide_page(), encoding="utf-8")
    SHIPPED.write_text(shipped_file(), encoding="utf-8")
