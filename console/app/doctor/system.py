"""Check what the system lends a desk: screen, fonts, keyring, chance, time."""

import ctypes
import json
import os
import secrets
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from console.app.doctor.doctor import Finding, Patient, failed, warned, well
from console.domain.clock import utc_now
from db.errors import RecordError
from db.vault.keyring_box import KeyringBox

_SCREEN_S = 30
_LEAST_SCREEN = (1024, 600)
_ACCOUNT = "doctor"
_IN_MEMORY = ("offscreen", "minimal")
_NOT_IN_STEP_US = 16_000_000
"""How wrong the kernel says its clock may be where nothing keeps it in step. Its flag for that does
not serve: chrony leaves it up where it does not set the hardware's clock. Source: systemd,
``ntp_synced``."""
_FIRST_YEAR = 2026


@cache
def _screen(_: str) -> dict[str, Any]:
    """Ask a process of its own; empty where Qt ended it, ``{"words": …}`` with its last words."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "console.app.doctor.screen_probe"],
            capture_output=True,
            text=True,
            timeout=_SCREEN_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"words": f"no answer in {_SCREEN_S} s"}
    try:
        found = json.loads(done.stdout)
    except ValueError:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        return {"words": lines[-1][:200] if lines else f"ended with {done.returncode}"}
    return found if isinstance(found, dict) else {}


def _asked() -> dict[str, Any]:
    names = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return _screen("\0".join(os.environ.get(name, "") for name in names))


def check_display(_: Patient) -> Finding:
    """Open a real connection to the screen, in a process of its own."""
    name = "display"
    wants = os.environ.get("QT_QPA_PLATFORM", "")
    there = any(os.environ.get(word) for word in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not there and not wants:
        return failed(
            name,
            "this session has no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)",
            "Run it in the session of the person at the desk.",
        )
    found = _asked()
    if "words" in found:
        return failed(
            name,
            f"Qt cannot open a window: {found['words']}",
            "Install the libraries that the package names, or look at QT_QPA_PLATFORM.",
        )
    screens = ", ".join(found["screens"]) or "none"
    seen = f"Qt {found['qt']} on {found['platform']}, screens {screens}"
    if found["platform"] in _IN_MEMORY:
        return warned(name, f"{seen}: nobody can see it", "Unset QT_QPA_PLATFORM for real work.")
    sizes = [tuple(int(side) for side in screen.split("x")) for screen in found["screens"]]
    if not any(wide >= _LEAST_SCREEN[0] and high >= _LEAST_SCREEN[1] for wide, high in sizes):
        return warned(name, seen, "Use a screen of at least 1024 by 600; 1600 by 900 is better.")
    return well(name, seen)


def check_fonts(_: Patient) -> Finding:
    """Look whether the program's own fonts can be used, and whether the system has others."""
    found = _asked()
    if "own_fonts" not in found:
        return warned("fonts", "could not be asked without a screen", "Mend the display first.")
    if not found["own_fonts"]:
        return warned(
            "fonts",
            "the program's own fonts cannot be used; the system's serve",
            "Install the program anew.",
        )
    seen = f"{', '.join(found['own_fonts'])}; {found['families']} families in all"
    return well("fonts", seen)


def check_keyring(_: Patient) -> Finding:
    """Keep a secret of chance in the keyring, read it back, and take it away."""
    name, box, secret = "keyring", KeyringBox(), secrets.token_hex(16)
    try:
        keeper = box.name()
        box.put(_ACCOUNT, secret)
        kept = box.get(_ACCOUNT)
        box.forget(_ACCOUNT)
    except RecordError as error:
        return warned(
            name,
            error.what_happened.rstrip("."),
            "Unlock or install a Secret Service (gnome-keyring, KWallet); until then the record"
            " opens by a passphrase.",
        )
    if kept != secret:
        return failed(name, f"{keeper} gave another secret back", "Mend or replace the keyring.")
    return well(name, f"{keeper} keeps a secret and gives it back")


def check_entropy(_: Patient) -> Finding:
    """Ask the kernel for chance without waiting for it."""
    ask = getattr(os, "getrandom", None)
    if ask is None:
        return well("entropy", f"the system gave {len(os.urandom(32))} bytes")
    try:
        given = ask(32, os.GRND_NONBLOCK)
    except BlockingIOError:
        return failed(
            "entropy",
            "the kernel has not gathered enough chance to make keys yet",
            "Wait a minute after the start, or install rng-tools; make no key before.",
        )
    return well("entropy", f"the kernel gave {len(given)} bytes at once")


def check_clock(_: Patient) -> Finding:
    """Look whether the clock can be right and whether anything keeps it in step."""
    now = utc_now()
    seen = f"{now:%Y-%m-%d %H:%M:%S} UTC"
    if now.year < _FIRST_YEAR:
        return failed("clock", f"{seen} cannot be", "Set the clock; look at its battery.")
    in_step = _in_step()
    if in_step is False:
        return warned(
            "clock",
            f"{seen}, and nothing keeps it in step",
            "Turn time synchronization on (systemd-timesyncd, chrony, or the center's own).",
        )
    return well("clock", f"{seen}, kept in step" if in_step else seen)


class _Timex(ctypes.Structure):
    """What ``adjtimex`` fills in; all zero it only tells."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("rest", ctypes.c_char * 400),
    )


def _in_step() -> bool | None:
    """Return whether the kernel's clock is kept in step; None where that cannot be asked."""
    if sys.platform != "linux":
        return None
    told = _Timex()
    try:
        state = ctypes.CDLL(None).adjtimex(ctypes.byref(told))
    except (OSError, AttributeError):
        return None
    if state < 0:
        return None
    by_kernel = told.maxerror < _NOT_IN_STEP_US
    return by_kernel or Path("/run/systemd/timesync/synchronized").exists()
