"""Remember a desk's theme, text size and own keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.profile import SettingsFile
from console.ui.shell.acts import Act
from console.ui.shell.desk_window import DeskWindow
from console.ui.theme import Look, ThemeName, current_look

if TYPE_CHECKING:
    from console.app.policy.policy import Policy

_LOOK, _KEYS = "look", "keys"


def stored_look(settings: SettingsFile, policy: "Policy | None" = None) -> Look:
    """Return the look to put on before the first paint: the person's own, else the agency's."""
    theme, _, size = settings.get_text(_LOOK).partition("/")
    try:
        return Look(theme=ThemeName(theme), text_pt=int(size))
    except ValueError:
        return Look() if policy is None else _agency_look(policy)


def _agency_look(policy: "Policy") -> Look:
    from console.app.policy.keys import TEXT_PT, THEME  # noqa: PLC0415 - loaded with the policy

    return Look(theme=ThemeName(policy.value(THEME)), text_pt=policy.value(TEXT_PT))


class LookMemory(QObject):
    """Bring a person's look and keys back, and keep what they change."""

    def __init__(self, settings: SettingsFile, window: DeskWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window = window
        self.refusals = window.acts.take_site_keys(_site_keys())
        window.acts.bind(_stored_keys(settings))
        window.look_changed.connect(self._keep_look)
        window.acts.keys_changed.connect(self._keep_keys)

    @Slot(object)
    def _keep_look(self, _: Look) -> None:
        look = current_look()
        self._settings.set_text(_LOOK, f"{look.theme.value}/{look.text_pt}")

    @Slot(object)
    def _keep_keys(self, _: object) -> None:
        import json  # noqa: PLC0415 - the first paint needs the look, not the keys

        own = self._window.acts.own_keys()
        self._settings.set_text(_KEYS, json.dumps(own) if own else "")


def _site_keys() -> dict[Act, tuple[str, ...]]:
    """Return the keys that the agency chose for every desk."""
    from console.app.policy.keys import ESCALATE_KEY  # noqa: PLC0415 - as above
    from console.app.policy.policy import read_policy  # noqa: PLC0415 - after the first paint

    chosen = read_policy().value(ESCALATE_KEY)
    return {Act.ESCALATE: (chosen,)} if chosen != ESCALATE_KEY.default else {}


def _stored_keys(settings: SettingsFile) -> dict[str, tuple[str, ...]]:
    import json  # noqa: PLC0415 - see above

    try:
        stored = json.loads(settings.get_text(_KEYS) or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(stored, dict):
        return {}
    return {
        act: tuple(key for key in keys if isinstance(key, str))
        for act, keys in stored.items()
        if isinstance(keys, list)
    }
