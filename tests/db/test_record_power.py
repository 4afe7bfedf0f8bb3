"""A power cut at any moment loses nothing that was acknowledged."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "bench" / "power_cuts.py"


def cut(folder, cuts, synchronous, checkpoint=100):
    command = [sys.executable, str(SCRIPT), str(folder), "--cuts", str(cuts)]
    done = subprocess.run(
        [*command, "--synchronous", synchronous, "--checkpoint", str(checkpoint)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    tally = json.loads(done.stdout)
    if "skipped" in tally:
        pytest.skip(tally["skipped"])
    return tally


@pytest.mark.parametrize("checkpoint", [1000, 20])
@pytest.mark.parametrize(
    "cuts", [150, pytest.param(5000, marks=[pytest.mark.soak, pytest.mark.timeout(3600)])]
)
def test_no_acknowledged_entry_and_no_draft_is_lost(tmp_path, cuts, checkpoint):
    tally = cut(tmp_path, cuts, "FULL", checkpoint)
    assert tally["faults"] == {}
    assert tally["syncs"] > 200


def test_the_control_without_syncs_loses(tmp_path):
    tally = cut(tmp_path, 60, "OFF")
    assert tally["lost"] > 30
