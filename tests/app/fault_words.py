"""Write the table of every fault's words into docs/record.md; run by hand after a change.

``python tests/app/fault_words.py`` writes it; a test holds it true.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "record.md"
BEGIN, END = "<!-- words of faults, generated -->", "<!-- end of words -->"
MODULES = (
    "db.errors",
    "console.app.record.known_copies",
    "console.app.record.backup_policy",
    "console.app.record.keys",
    "console.app.record.recovery_key",
)


def table() -> str:
    """Return the table: one row for each fault, in the order of the modules."""
    rows = ["| what happened | what is safe | what to do now |", "|---|---|---|"]
    rows += ["| " + " | ".join(fault().sentences) + " |" for fault in faults()]
    return "\n".join(rows)


def faults() -> Iterator[type]:
    """Yield every expected fault of the record."""
    base = import_module("db.errors").RecordError
    for name in MODULES:
        module = import_module(name)
        for found in vars(module).values():
            if isinstance(found, type) and issubclass(found, base) and found.__module__ == name:
                yield found


def written() -> str:
    """Return the table as the page has it."""
    return PAGE.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0].strip()


def main() -> None:
    """Write the page anew."""
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{table()}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(PROJECT))
    main()
