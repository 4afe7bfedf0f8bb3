"""Remember which services were used last at this desk: ids of public listings, nothing more."""

from console.app.profile import SettingsFile

_RECENTS = "directory/recents"


class Recents:
    """The listings used last at this desk, in the profile's settings: ids of public listings."""

    def __init__(self, settings: SettingsFile) -> None:
        self._settings = settings

    def recall(self) -> tuple[str, ...]:
        """Return them, the newest first."""
        return tuple(filter(None, self._settings.get_text(_RECENTS).split("\n")))

    def keep(self, uids: tuple[str, ...]) -> None:
        """Keep them."""
        self._settings.set_text(_RECENTS, "\n".join(uids))
