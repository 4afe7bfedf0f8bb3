"""Ask before the first paint whether anybody said anything about policy; usually nobody did."""

import os
import sys
from typing import TYPE_CHECKING

from console.app.policy.files import is_silent, usual_files

if TYPE_CHECKING:
    from console.app.policy.policy import Policy

_PREFIX = "CLINICIAN_CONSOLE_"


def said_policy() -> "Policy | None":
    """Return the policy, or None where both files and the environment are silent.

    A silent start reads two small files and imports nothing for it but this.
    """
    # On Windows Group Policy may have said something: it is always read there.
    silent = sys.platform != "win32" and all(is_silent(file) for file in usual_files())
    if silent and not any(name.startswith(_PREFIX) for name in os.environ):
        return None
    from console.app.policy.policy import read_policy  # noqa: PLC0415 - only where something is said

    return read_policy()
