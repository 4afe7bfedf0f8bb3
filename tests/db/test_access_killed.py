"""A desk that is killed while it locks, switches, changes roles or destroys is never half done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("access_kill_script.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are POSIX")


@pytest.mark.parametrize(
    "kills", [50, pytest.param(1_000, marks=[pytest.mark.soak, pytest.mark.timeout(3600)])]
)
def test_no_chain_breaks_and_no_desk_is_half_switched_by_kill_9(tmp_path: Path, kills: int) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path / "profile"), str(kills)],
        cwd=SCRIPT.parents[2],
        env={"PYTHONPATH": str(SCRIPT.parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    tally = json.loads(done.stdout)
    assert (tally["kills"], tally["broken_chains"], tally["half_switched"]) == (kills, 0, 0)
    assert tally["acknowledged"] > kills
    assert tally["destroyed"] > 0
