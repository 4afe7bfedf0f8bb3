"""The key lives in the real Secret Service of Linux."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = ("dbus-run-session", "gnome-keyring-daemon")
SCRIPT = """
unset DISPLAY WAYLAND_DISPLAY
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"; chmod 700 "$XDG_RUNTIME_DIR"
printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
"$0" "$@"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
@pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {' and '.join(TOOLS)}"
)
def test_a_record_is_made_and_opened_with_the_real_keyring(tmp_path, folder):
    here = Path(__file__).resolve()
    done = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            SCRIPT,
            sys.executable,
            str(here.with_name("keyring_session.py")),
            str(folder),
        ],
        env=os.environ
        | {
            "HOME": str(tmp_path / "home"),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "PYTHONPATH": str(here.parents[2]),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["keyring.backends.SecretService.Keyring", "working"], done.stderr
