"""Find every command that the documents show to a person, fenced or between backticks."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = "clinician-console"
OTHER_PROGRAMS = ("make", "sudo", "pipx", "py", "pip", "git")
"""What else stands at the beginning of a line that people are to type."""
_FENCE = re.compile(r"^[ \t]*```")
_SPAN = re.compile(r"`([^`\n]+)`")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SUBCOMMANDS = re.compile(r"^[a-z][a-z-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCommand:
    """One command as a document shows it.

    Attributes:
        document: Its name in the project.
        line: Where it stands, from 1 on.
        text: As it stands, without a remark.
    """

    document: str
    line: int
    text: str

    @property
    def place(self) -> str:
        """Return document and line."""
        return f"{self.document}:{self.line}"

    @property
    def program(self) -> str:
        """Return the first word."""
        return self.text.split(maxsplit=1)[0]

    @property
    def options(self) -> tuple[str, ...]:
        """Return every option it names, needed or not."""
        return tuple(re.findall(r"(?<![\w-])--[a-z][a-z-]*", self.text))

    @property
    def bare(self) -> list[str]:
        """Return its words without what is optional, without what another program is handed."""
        text = self.text
        while _OPTIONAL.search(text):
            text = _OPTIONAL.sub("", text)
        return shlex.split(text.partition(" > ")[0], posix=False)[1:]

    @property
    def path(self) -> tuple[str, ...]:
        """Return the commands below the program: ``("feed", "check")``."""
        found = []
        for word in self.bare:
            if not _SUBCOMMANDS.match(word):
                break
            found.append(word)
        return tuple(found)


def documents() -> list[Path]:
    """Return the documents for people: those of docs/, and those beside it."""
    return [*sorted((PROJECT / "docs").glob("*.md")), *sorted(PROJECT.glob("*.md"))]


def shown_commands(file: Path) -> Iterator[ShownCommand]:
    """Yield the commands of one document, in its order; each as often as it stands there."""
    inside = False
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if _FENCE.match(line):
            inside = not inside
            continue
        texts = [line.strip()] if inside else _SPAN.findall(line)
        for text in texts:
            plain = text.replace("\\|", "|").partition(" # ")[0].rstrip()
            first = plain.split(maxsplit=1)[0] if plain.strip() else ""
            known = first == PROGRAM or (inside and first in OTHER_PROGRAMS)
            if known and not plain.startswith(f"{PROGRAM}/"):
                yield ShownCommand(document=file.name, line=number, text=plain)
