"""Find the policy's files and read them within bounds; whether they say anything costs nothing.

A start of the desk comes through here before its first paint, so only what is loaded anyway is
imported.
"""

import os
import stat
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

POLICY_NAME = "policy.toml"
FOLDER_NAME = "clinician-console"
SIZE_LIMIT = 65_536
"""Bytes; a policy with every key and its remarks has under ten thousand."""
LINE_LIMIT = 5_000
DOTS_LIMIT = 200
"""In one line. Python's reader takes the square of the length of one dotted name."""
_BOM = b"\xef\xbb\xbf"


class FileFault(Enum):
    """Why a file of the policy cannot be used; the value is what a person reads."""

    UNREADABLE = "it cannot be read with the rights of this account"
    NO_FILE = "it is no ordinary file"
    EMPTY = "it is empty: not even the remarks of the shipped file are there"
    TOO_LONG = "it is longer than 64 KiB"
    LONG_LINE = "one of its lines is longer than 5,000 letters or has more than 200 dots"
    BINARY = "it holds no text"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlaces:
    """Where the two files of the policy lie.

    Attributes:
        system: The agency's, which only an administrator can write.
        user: The person's own.
    """

    system: Path
    user: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """What one file held.

    Attributes:
        there: Whether there is anything at its place.
        text: What it says; empty where there is nothing, or nothing that can be used.
        fault: Why it cannot be used; None where it can.
    """

    there: bool
    text: str = ""
    fault: FileFault | None = None


def usual_places() -> PolicyPlaces:
    """Return where this system keeps settings of programs."""
    home = Path.home()
    if sys.platform == "win32":
        system = Path(os.environ.get("ProgramData", r"C:\ProgramData"))  # noqa: SIM112 - its name
        user = Path(os.environ.get("APPDATA", home / "AppData" / "Roaming"))
    elif sys.platform == "darwin":
        system = Path("/Library/Application Support")
        user = home / "Library" / "Application Support"
    else:
        system = Path("/etc")
        user = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return PolicyPlaces(
        system=system / FOLDER_NAME / POLICY_NAME, user=user / FOLDER_NAME / POLICY_NAME
    )


def read_bounded(file: Path) -> FileText:
    """Return what a file says; a pipe, a device or a huge file is told, never waited for."""
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return FileText(there=False)
    except (OSError, ValueError):
        return FileText(there=True, fault=FileFault.UNREADABLE)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return FileText(there=True, fault=FileFault.NO_FILE)
        data = os.read(handle, SIZE_LIMIT + 1)
    except OSError:
        return FileText(there=True, fault=FileFault.UNREADABLE)
    finally:
        os.close(handle)
    return _text_of(data)


def _text_of(data: bytes) -> FileText:
    if len(data) > SIZE_LIMIT:
        return FileText(there=True, fault=FileFault.TOO_LONG)
    if not data.strip():
        return FileText(there=True, fault=FileFault.EMPTY)
    lines = data.splitlines()
    if any(len(line) > LINE_LIMIT or line.count(b".") > DOTS_LIMIT for line in lines):
        return FileText(there=True, fault=FileFault.LONG_LINE)
    try:
        text = data.removeprefix(_BOM).decode()  # Windows' editor puts the mark in front
    except UnicodeDecodeError:
        return FileText(there=True, fault=FileFault.BINARY)
    if "\0" in text:
        return FileText(there=True, fault=FileFault.BINARY)
    return FileText(there=True, text=text)


def says_nothing(read: FileText) -> bool:
    """Say whether a file holds remarks and names of tables only, as the shipped one does."""
    if read.fault is not None:
        return False
    lines = (line.strip() for line in read.text.splitlines())
    return all(not line or line.startswith("#") or _is_table(line) for line in lines)


def _is_table(line: str) -> bool:
    return line.startswith("[") and line.endswith("]") and line[1:-1].replace("_", "").isalpha()
