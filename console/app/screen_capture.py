"""Keep the program's windows out of pictures of the screen, where the system can do that.

Windows leaves a window out of screenshots and of shared screens when it is asked to. X11, Wayland
and this program's macOS build have no such request: there the agency's rule is told, not held.
"""

import sys
from typing import Any

_EXCLUDE_FROM_CAPTURE = 0x11
"""WDA_EXCLUDEFROMCAPTURE, Windows 10 2004 and newer; older ones show a black window."""
_MONITOR_ONLY = 0x01
"""WDA_MONITOR: black in every picture."""


def can_forbid() -> bool:
    """Say whether this system can keep a window out of pictures."""
    return sys.platform == "win32"


def forbid_capture(window_id: int, user32: Any = None) -> bool:
    """Ask the system to keep a window out of pictures; say whether it does. GUI thread.

    Args:
        window_id: The system's handle of a top-level window.
        user32: Windows' library; None takes it, and does nothing on other systems.
    """
    if user32 is None:
        if not can_forbid():
            return False
        # Not yet run on Windows by anybody.
        import ctypes  # noqa: PLC0415 - there only

        library: Any = ctypes
        user32 = library.WinDLL("user32", use_last_error=True)
    return bool(
        user32.SetWindowDisplayAffinity(window_id, _EXCLUDE_FROM_CAPTURE)
        or user32.SetWindowDisplayAffinity(window_id, _MONITOR_ONLY)
    )
