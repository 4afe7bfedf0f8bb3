"""Ask before the first paint whether anybody said anything about policy; usually nobody did."""

import os
import sys
from typing import TYPE_CHECKING

from console.app.policy_files import read_bounded, says_nothing, usual_places

if TYPE_CHECKING:
    from pathlib import Path

    from console.app.policy import Policy

_PREFIX = "CLINICIAN_CONSOLE_"


def said_policy() -> "Policy | None":
    """Return the policy, or None where both files and the environment are silent.

    A silent start reads two small files and imports nothing for it.
    """
    places = usual_places()
    files: tuple[Path, ...] = (places.system, places.user)
    if sys.platform == "win32":
        files = ()  # Group Policy may have said something: it is always read there
    silent = bool(files) and all(says_nothing(read_bounded(file)) for file in files)
    if silent and not any(name.startswith(_PREFIX) for name in os.environ):
        return None
    from console.app.policy import read_policy  # noqa: PLC0415 - only where something is said

    return read_policy(places)
