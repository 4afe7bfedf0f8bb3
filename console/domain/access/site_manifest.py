"""Read and write the list of a site folder: which files, how long, with which digest, which serial.

Nothing here touches a file or a key; what does not fit is refused whole, in words that repeat
nothing of what was read. The format is described in docs/it.md.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

FORMAT = 1
LONGEST_LIST = 262_144
"""Bytes of the list itself."""
MOST_FILES = 3_000
MOST_DEPTH = 3
"""Parts of a name, as in ``directory/csv/services.csv``."""
LONGEST_FILE = 64 << 20
LONGEST_TOGETHER = 256 << 20
MOST_SERIAL = 2**53
ACCOUNTS = "accounts.toml"
TARGETS = "targets.toml"
QUESTIONS = "screening_rules.toml"
RULES = "candidate_rules.toml"
PEOPLE = "people"
DIRECTORY = "directory"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _.-]{0,99}")
_PERSON = re.compile(r"people/[0-9a-f]{32}\.json")
_AREA = re.compile(r"[^/]+\.geojson")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class SiteRefusedError(ValueError):
    """A site folder is refused, and nothing of it counts; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """One file of the folder: its name with forward slashes, its bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteManifest:
    """What was signed.

    Attributes:
        serial: Rises with each signature; a desk never goes back to a lower one.
        agency: Whose it is, for people.
        signed_at: RFC 3339, for people: no desk decides by it.
        files: Sorted by name; whatever else lies in the folder does not count.
    """

    serial: int
    agency: str
    signed_at: str
    files: tuple[SiteFile, ...]

    def __post_init__(self) -> None:
        if not 1 <= self.serial <= MOST_SERIAL:
            raise SiteRefusedError("the serial is no number from 1 on")
        names = [file.name for file in self.files]
        if len(names) > MOST_FILES:
            raise SiteRefusedError(f"more than {MOST_FILES} files")
        if names != sorted(set(names)):
            raise SiteRefusedError("the files are not in order, or one is named twice")
        if len({name.casefold() for name in names}) < len(names):
            raise SiteRefusedError("two names differ in capitals alone")
        for file in self.files:
            if not may_lie_there(file.name):
                raise SiteRefusedError("it names a file that belongs into no site folder")
            if not 0 <= file.size <= LONGEST_FILE or not _DIGEST.fullmatch(file.sha256):
                raise SiteRefusedError("the length or the digest of a file cannot be one")
        if sum(file.size for file in self.files) > LONGEST_TOGETHER:
            raise SiteRefusedError("the files are larger than 256 MiB together")

    def file(self, name: str) -> SiteFile | None:
        """Return one file by its name."""
        return next((file for file in self.files if file.name == name), None)

    def below(self, folder: str) -> tuple[SiteFile, ...]:
        """Return the files of one folder."""
        return tuple(file for file in self.files if file.name.startswith(f"{folder}/"))


def may_lie_there(name: str) -> bool:
    """Say whether a file of this name is one that a site folder gives to desks."""
    parts = name.split("/")
    if len(parts) > MOST_DEPTH or not all(_NAME.fullmatch(part) for part in parts):
        return False
    if any(part.endswith((" ", ".")) for part in parts):
        return False
    if name in (ACCOUNTS, TARGETS, QUESTIONS, RULES):
        return True
    if parts[0] == DIRECTORY:
        return len(parts) > 1
    return bool(_PERSON.fullmatch(name) or _AREA.fullmatch(name))


def manifest_bytes(manifest: SiteManifest) -> bytes:
    """Return what is signed, and lies in the folder as ``site.toml``."""
    agency = manifest.agency.replace("\\", "\\\\").replace('"', '\\"')
    lines = [
        "# Made by clinician-console site sign; a change breaks the signature.",
        f"format = {FORMAT}",
        f"serial = {manifest.serial}",
        f'agency = "{agency}"',
        f'signed_at = "{manifest.signed_at}"',
    ]
    for file in manifest.files:
        lines += ["", "[[file]]", f'name = "{file.name}"', f"bytes = {file.size}"]
        lines.append(f'sha256 = "{file.sha256}"')
    return ("\n".join(lines) + "\n").encode()


def read_manifest(data: bytes) -> SiteManifest:
    """Return the list of a folder, after its signature was found to be right.

    Raises:
        SiteRefusedError: It is no such list.
    """
    if len(data) > LONGEST_LIST:
        raise SiteRefusedError("site.toml is longer than 256 KiB")
    try:
        values = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise SiteRefusedError("site.toml is not TOML") from error
    if values.get("format") != FORMAT:
        raise SiteRefusedError("site.toml has a format of another version of the program")
    files = values.get("file", [])
    if not isinstance(files, list):
        raise SiteRefusedError("site.toml lists no files")
    return SiteManifest(
        serial=_number(values.get("serial")),
        agency=one_line(_text(values.get("agency", ""))),
        signed_at=_moment(_text(values.get("signed_at", ""))),
        files=tuple(_file(entry) for entry in _bounded(files)),
    )


def one_line(text: str) -> str:
    """Return a name for people as it may be shown: one line, printable, not too long."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(plain.split())[:200]


def _bounded(files: Sequence[Any]) -> Sequence[Any]:
    if len(files) > MOST_FILES:
        raise SiteRefusedError(f"more than {MOST_FILES} files")
    return files


def _file(entry: object) -> SiteFile:
    if not isinstance(entry, dict):
        raise SiteRefusedError("a file of site.toml is no table")
    return SiteFile(
        name=_text(entry.get("name")),
        size=_number(entry.get("bytes")),
        sha256=_text(entry.get("sha256")),
    )


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise SiteRefusedError("a number of site.toml is none")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise SiteRefusedError("a text of site.toml is none")
    return value


def _moment(text: str) -> str:
    try:
        datetime.fromisoformat(text)
    except ValueError as error:
        raise SiteRefusedError("site.toml does not say when it was signed") from error
    return text
