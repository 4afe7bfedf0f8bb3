"""Write the whole table of who may do, ask and write what, from the program itself.

``python -m console.app.role_pages`` writes docs/roles.md anew in the present folder; a test holds
it to the table.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from console.domain.access.session import Role
from console.domain.access.table import (
    READINGS,
    RIGHTS,
    Right,
    is_clinical,
    may_act,
    may_read,
    may_write,
)
from console.ui.shell.acts import Act
from db.facts import KINDS

PAGE = Path("docs") / "roles.md"

_HEAD = """\
# Who may what: the whole table

Made from the table in the program, which also decides at run time; tests hold both to this page and
to the program's own lists of acts, questions and entries. How roles are used:
[privacy.md](privacy.md). A trainee works on a demo only, and there as a clinician.
"""


def roles_page() -> str:
    """Return the page."""
    parts = [
        _HEAD,
        _table("Rights", "right", _rights()),
        _table("Acts: each menu entry and key of the desk", "act", _acts()),
        _table("Questions: each that the record answers", "question", _questions()),
        _table("Entries: each kind that a person at the desk may write", "entry", _entries()),
    ]
    return "\n".join(parts)


_Row = tuple[str, Callable[[Role], bool]]


def _rights() -> Iterator[_Row]:
    for right in Right:
        yield right.value, lambda role, right=right: right in RIGHTS[role]  # type: ignore[misc]


def _acts() -> Iterator[_Row]:
    for act in Act:
        yield act.label, lambda role, act=act: may_act(RIGHTS[role], act.id)  # type: ignore[misc]


def _questions() -> Iterator[_Row]:
    for name, reading in sorted(READINGS.items()):
        words = f"`{name}`: {reading.value}"
        yield words, lambda role, name=name: may_read(RIGHTS[role], name)  # type: ignore[misc]


def _entries() -> Iterator[_Row]:
    for kind in sorted(KINDS):
        words = f"`{kind}`" if is_clinical(kind) else f"`{kind}`, of no contact"
        yield words, lambda role, kind=kind: may_write(RIGHTS[role], kind)  # type: ignore[misc]


def _table(title: str, head: str, rows: Iterable[_Row]) -> str:
    lines = [f"## {title}", ""]
    lines.append(f"| {head} | {' | '.join(role.label for role in Role)} |")
    lines.append("|---" * (len(Role) + 1) + "|")
    for words, may in rows:
        cells = ("yes" if may(role) else "" for role in Role)
        lines.append(f"| {words.replace('|', '/')} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the page into the present folder."""
    PAGE.write_text(roles_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
