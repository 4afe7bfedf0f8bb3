"""Nothing that was acknowledged is lost when the program is killed at a random moment."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "bench" / "crash_writer.py"
MUST_BE_ZERO = (
    "entries_lost",
    "drafts_lost",
    "old_keystrokes_lost",
    "half_signed",
    "broken_chains",
    "unlike_projections",
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and fork are POSIX")


@pytest.mark.parametrize(
    "kills",
    [
        100,
        pytest.param(10_000, marks=[pytest.mark.soak, pytest.mark.timeout(7200)]),
    ],
)
def test_no_acknowledged_entry_and_no_old_keystroke_is_lost_by_kill_9(tmp_path, kills):
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path), "--kills", str(kills)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    tally = json.loads(done.stdout)
    assert tally["faults"] == []
    assert {name: tally[name] for name in MUST_BE_ZERO} == dict.fromkeys(MUST_BE_ZERO, 0)
    assert tally["kills"] == kills
    assert tally["acknowledged_entries"] > kills
    assert tally["acknowledged_drafts"] > kills
