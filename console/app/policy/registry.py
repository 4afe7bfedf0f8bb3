r"""Read what Windows' Group Policy says: the strongest layer there, above the agency's file.

The templates in packaging/windows write below ``HKLM\Software\Policies\ClinicianConsole``, which
only administrators can; a table of the policy is a key there, a key of the policy a value. Not yet
run on Windows by anybody.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from console.app.policy.keys import KEYS
from console.app.policy.kinds import ManyKey, PolicyKey, SwitchKey

POLICIES = r"Software\Policies\ClinicianConsole"
_NAMED = rf"HKLM\{POLICIES}"


def registry_values(registry: Any = None) -> Iterator[tuple[PolicyKey[Any], str, object]]:
    """Yield each key that Group Policy sets, where it stands, and its value as a file would say it.

    Args:
        registry: Python's ``winreg``; None imports it, and yields nothing on other systems.
    """
    if registry is None:
        if os.name != "nt":
            return
        import winreg  # noqa: PLC0415 - there on Windows only

        registry = winreg
    for key in KEYS:
        with suppress(OSError):  # not set
            opened = registry.OpenKey(registry.HKEY_LOCAL_MACHINE, rf"{POLICIES}\{key.table}")
            try:
                value, _ = registry.QueryValueEx(opened, key.word)
            finally:
                registry.CloseKey(opened)
            yield key, rf"{_NAMED}\{key.table}\{key.word}", _as_in_a_file(key, value)


def _as_in_a_file(key: PolicyKey[Any], value: object) -> object:
    """Return a value as a file would say it: the registry knows neither truth nor lists."""
    if isinstance(key, SwitchKey) and value in (0, 1):
        return bool(value)
    if isinstance(key, ManyKey) and isinstance(value, str):
        return [word.strip() for word in value.split(",")]
    return value
