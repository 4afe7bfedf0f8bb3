"""Find the profile folder, and the small settings that live in it beside the record."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from console.app.policy.start import said_policy

RULES_NAME = "candidate_rules.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A folder with everything of one desk: the record, its key slots, settings, logs.

    Attributes:
        folder: On a local disk; the write-ahead log of the record does not work on a network drive.
        demo: Invented data only, simulated feeds only, opens unattended.
    """

    folder: Path
    demo: bool = False

    @property
    def rules_file(self) -> Path:
        """Return the agency's own candidate rules, or the ones that ship."""
        own = self.folder / RULES_NAME
        return own if own.exists() else SHIPPED_RULES

    @property
    def log_file(self) -> Path:
        """Return where the program writes what IT may read."""
        return self.folder / "logs" / "desk.log"


SHIPPED_RULES = Path(__file__).resolve().parents[1] / "domain" / "calls" / RULES_NAME


def profile_folder(named: Path | None) -> Path:
    """Return the folder that was named, or the policy's, or the system's place for user data."""
    if named is not None:
        return named.expanduser()
    policy = said_policy()
    if policy is not None:
        from console.app.policy.keys import PROFILE_FOLDER  # noqa: PLC0415 - loaded by now

        if (folder := policy.value(PROFILE_FOLDER)) is not None:
            return folder
    # Imported here because only a start without a named folder asks for it.
    import platformdirs  # noqa: PLC0415

    return Path(platformdirs.user_data_path("clinician-console", appauthor=False, roaming=False))


class SettingsFile:
    """Keep layout, theme and keys of the desk: nothing clinical, so plain text is fine."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)

    def get(self, key: str) -> bytes | None:
        """Return what was stored under the key, or None."""
        value = self._settings.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) else None

    def set(self, key: str, value: bytes) -> None:
        """Store bytes under the key; empty bytes forget it."""
        if value:
            self._settings.setValue(key, QByteArray(value))
        else:
            self._settings.remove(key)

    def get_text(self, key: str) -> str:
        """Return text stored under the key; empty where there is none."""
        stored = self.get(key)
        return stored.decode(errors="replace") if stored else ""

    def set_text(self, key: str, value: str) -> None:
        """Store text under the key; empty text forgets it."""
        self.set(key, value.encode())

    def sync(self) -> None:
        """Write what waits to the disk."""
        self._settings.sync()
