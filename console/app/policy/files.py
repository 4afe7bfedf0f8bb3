"""Find the policy's files and read them within bounds; whether they say anything costs nothing.

A start of the desk comes through here before its first paint: only what is loaded anyway is
imported, and no class of data is made.
"""

import os
import stat
import sys
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


class UnusableFileError(Exception):
    """A file of the policy is there and cannot be used.

    Attributes:
        fault: Why.
    """

    def __init__(self, fault: FileFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def usual_files() -> tuple[Path, Path]:
    """Return where the agency's file and the person's own lie on this system."""
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
    return system / FOLDER_NAME / POLICY_NAME, user / FOLDER_NAME / POLICY_NAME


def read_bounded(file: Path) -> str:
    """Return what a file says, nothing where there is none; never waits for a pipe or a device.

    Raises:
        UnusableFileError: It is there, and is no text that can be used.
    """
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError) as error:
        raise UnusableFileError(FileFault.UNREADABLE) from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise UnusableFileError(FileFault.NO_FILE)
        data = os.read(handle, SIZE_LIMIT + 1)
    except OSError as error:
        raise UnusableFileError(FileFault.UNREADABLE) from error
    finally:
        os.close(handle)
    return _text_of(data)


def _text_of(data: bytes) -> str:
    if len(data) > SIZE_LIMIT:
        raise UnusableFileError(FileFault.TOO_LONG)
    if not data.strip():
        raise UnusableFileError(FileFault.EMPTY)
    lines = data.splitlines()
    if any(len(line) > LINE_LIMIT or line.count(b".") > DOTS_LIMIT for line in lines):
        raise UnusableFileError(FileFault.LONG_LINE)
    try:
        text = data.removeprefix(_BOM).decode()  # Windows' editor puts the mark in front
    except UnicodeDecodeError as error:
        raise UnusableFileError(FileFault.BINARY) from error
    if "\0" in text:
        raise UnusableFileError(FileFault.BINARY)
    return text


def is_silent(file: Path) -> bool:
    """Say whether a file is missing, or holds remarks and names of tables as the shipped one."""
    try:
        lines = (line.strip() for line in read_bounded(file).splitlines())
    except UnusableFileError:
        return False
    return all(not line or line.startswith("#") or _is_table(line) for line in lines)


def _is_table(line: str) -> bool:
    return line.startswith("[") and line.endswith("]") and line[1:-1].replace("_", "").isalpha()
