"""Hold that a released code keeps its meaning: it may retire, never come back as something else.

The ledger lies beside the vocabularies, one line a code: vocabulary, code, the version that
released it, the version that retired it or a dash, and its English label then. A code that has left
the program stays in the ledger; taking it up again with other words is refused.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from console.domain.coded import Coded
from console.domain.file_faults import RuleFileFault

LEDGER = "released_codes.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedCode:
    """One line of the ledger; ``line`` counts from 1."""

    vocabulary: str
    code: str
    since: str
    retired: str
    label: str
    line: int


def read_ledger(text: str, name: str = LEDGER) -> tuple[ReleasedCode, ...]:
    """Read a ledger.

    Raises:
        RuleFileFault: A line has not five parts, or a code stands twice in a vocabulary.
    """
    found: dict[tuple[str, str], ReleasedCode] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 5 or not all(parts):
            raise RuleFileFault(name, number, "a line has five parts between bars")
        one = ReleasedCode(
            vocabulary=parts[0],
            code=parts[1],
            since=parts[2],
            retired="" if parts[3] == "-" else parts[3],
            label=parts[4],
            line=number,
        )
        key = (one.vocabulary, one.code)
        if key in found:
            raise RuleFileFault(name, number, f"{one.code} was released before: never reused")
        found[key] = one
    return tuple(found.values())


def shipped_ledger() -> tuple[ReleasedCode, ...]:
    """Return the ledger of this program."""
    return read_ledger((files("console.domain.screening") / LEDGER).read_text(encoding="utf-8"))


def check_vocabularies(
    kinds: Iterable[type[Coded]], ledger: Iterable[ReleasedCode], name: str = LEDGER
) -> None:
    """Hold the program's vocabularies against what was released.

    Raises:
        RuleFileFault: A code was never entered in the ledger, a retired one is in use again, or
            one that is not retired is gone.
    """
    entered: dict[str, dict[str, ReleasedCode]] = {}
    for one in ledger:
        entered.setdefault(one.vocabulary, {})[one.code] = one
    for kind in kinds:
        known = entered.get(kind.__name__, {})
        _check_one(kind, known, name)


def _check_one(kind: type[Coded], known: Mapping[str, ReleasedCode], name: str) -> None:
    for member in kind:
        one = known.get(member.code)
        if one is None:
            raise RuleFileFault(name, 0, f"{kind.__name__} {member.code} is not in the ledger")
        if one.retired:
            raise RuleFileFault(
                name, one.line, f"{kind.__name__} {member.code} is retired: never reused"
            )
    in_use = {member.code for member in kind}
    for code, one in known.items():
        if code not in in_use and not one.retired:
            raise RuleFileFault(name, one.line, f"{kind.__name__} {code} is gone but not retired")
