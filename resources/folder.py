"""Keep the files of a directory: one for each import, a pointer to the current, the last one."""

import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Self

from resources.errors import DirectoryBusyError, NoDirectoryError, UnreadableFileError

Opener = Callable[[str], sqlite3.Connection]
"""Opens a database file by path in autocommit mode, usable from any one thread at a time."""

POINTER = "current"
OVERLAY = "overlay.db"
LOCK = "import.lock"
_NAME = re.compile(r"directory-(\d{6})\.db")
_KEPT = 2
_LONGEST_NAME = 64


class DirectoryFolder:
    """The folder in which a directory lives."""

    def __init__(self, path: Path, opener: Opener) -> None:
        self.path = path
        self.open = opener
        self._pointer = path / POINTER

    def current(self) -> Path:
        """Return the file in use.

        Raises:
            NoDirectoryError: Nothing was imported yet, or the file is gone.
        """
        name = self.pointer()
        file = self.path / name if name else None
        if file is None or not file.exists():
            raise NoDirectoryError
        return file

    def pointer(self) -> str:
        """Return the name of the file in use, or ""; a few bytes, read at each search."""
        try:
            handle = os.open(self._pointer, os.O_RDONLY)
        except OSError:
            return ""
        try:
            name = os.read(handle, _LONGEST_NAME).decode("ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""
        finally:
            os.close(handle)
        return name if _NAME.fullmatch(name) else ""

    def generations(self) -> list[Path]:
        """Return all directory files, oldest first."""
        return sorted(
            path for path in self.path.glob("directory-*.db") if _NAME.fullmatch(path.name)
        )

    def fresh(self) -> Path:
        """Return the path for a new file; what a broken import left there is removed."""
        self.path.mkdir(parents=True, exist_ok=True)
        held = [int(found[1]) for path in self.generations() if (found := _NAME.match(path.name))]
        name = self.pointer()
        in_use = int(_NAME.match(name)[1]) if name and _NAME.match(name) else 0  # type: ignore[index]
        for number in held:
            if number > in_use:
                discard(self.path / f"directory-{number:06}.db")
        return self.path / f"directory-{max([in_use, *held, 0]) + 1:06}.db"

    def swap_in(self, file: Path) -> None:
        """Make a whole file the current one in one step, keep the last, remove older ones."""
        _sync(file)
        waiting = self.path / f"{POINTER}.new"
        waiting.write_text(file.name, encoding="ascii")
        _sync(waiting)
        waiting.replace(self.path / POINTER)
        for old in self.generations()[:-_KEPT]:
            discard(old)

    def go_back(self) -> Path:
        """Make the last file current again and return it.

        Raises:
            NoDirectoryError: There is none.
        """
        current = self.current()
        older = [path for path in self.generations() if path.name < current.name]
        if not older:
            raise NoDirectoryError("no earlier file")
        waiting = self.path / f"{POINTER}.new"
        waiting.write_text(older[-1].name, encoding="ascii")
        waiting.replace(self.path / POINTER)
        return older[-1]

    def lock(self) -> "ImportLock":
        """Return the lock that one import holds."""
        self.path.mkdir(parents=True, exist_ok=True)
        return ImportLock(self.open(str(self.path / LOCK)))


class ImportLock:
    """Held by one import at a time, on any machine that shares the folder's disk; frees itself.

    A write transaction on a file of its own: the system ends it with the process, so a crash
    leaves no lock behind.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> Self:
        self._connection.execute("PRAGMA busy_timeout=0")
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
        except Exception as error:
            self._connection.close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in {5, 6}:
                raise DirectoryBusyError from error
            raise UnreadableFileError(type(error).__name__) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.rollback()
        self._connection.close()


def discard(path: Path) -> None:
    """Remove a file with its journals; one that is open on Windows stays for the next time."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        try:
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        except OSError:
            continue


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
