"""Hold a profile for one desk, so that two quick starts never open it twice."""

from pathlib import Path

from PySide6.QtCore import QLockFile

NAME = "desk.lock"


class ProfileLock:
    """A lock on a profile's folder that ends with the process, however that ends."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / NAME))
        self._lock.setStaleLockTime(0)  # never too old: a desk runs for weeks

    def take(self) -> bool:
        """Take the lock and return True, or False where a living desk has it."""
        return bool(self._lock.tryLock(0))

    def release(self) -> None:
        """Let the next desk have it."""
        self._lock.unlock()
