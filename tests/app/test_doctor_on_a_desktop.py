"""A desk that was set up as docs/it.md says is healthy: doctor has nothing to say against it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console.app.doctor.doctor import Health
from console.app.doctor.system import _in_step
from console.app.exit_codes import ExitCode

TOOLS = ("Xvfb", "dbus-run-session", "gnome-keyring-daemon")
SESSION = """
mkdir -p "$HOME" "$XDG_RUNTIME_DIR"; chmod 700 "$XDG_RUNTIME_DIR"
Xvfb -displayfd 5 -screen 0 1600x900x24 -nolisten tcp 5>"$HOME/display" 2>/dev/null &
server=$!; trap 'kill $server' EXIT
while [ ! -s "$HOME/display" ]; do kill -0 $server || exit 9; sleep 0.05; done
export DISPLAY=":$(cat "$HOME/display")"
printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
"$0" "$@"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}")
def test_a_desk_that_was_set_up_has_every_part_well(tmp_path: Path) -> None:
    script = Path(__file__).with_name("healthy_desktop.py").resolve()
    own = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    done = subprocess.run(
        [
            *("dbus-run-session", "--", "sh", "-c", SESSION),
            *(sys.executable, str(script), str(tmp_path / "stuff"), "--json"),
        ],
        env=own
        | {
            "HOME": str(tmp_path / "home"),
            "XDG_RUNTIME_DIR": str(tmp_path / "run"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "CLINICIAN_CONSOLE_PROFILE": str(tmp_path / "desk"),
            "PYTHONPATH": str(script.parents[2]),
            "QT_QPA_PLATFORM": "xcb",
        },
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    lacking = set() if _in_step() else {"clock"}  # a machine without time synchronization
    ill = {
        check["name"]: check["seen"]
        for check in told["checks"]
        if check["result"] != Health.OK.value and check["name"] not in lacking
    }
    assert ill == {}
    assert all(not check["to_do"] for check in told["checks"] if check["name"] not in lacking)
    assert told["exit_code"] == (ExitCode.WARNED if lacking else ExitCode.OK)
    by_name = {check["name"]: check["seen"] for check in told["checks"]}
    assert "SecretService" in by_name["keyring"]
    assert "on xcb" in by_name["display"]
    assert by_name["copies"] == "made, here and off this computer"
    assert by_name["call feed"].endswith("answers")


_NOT_OURS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
