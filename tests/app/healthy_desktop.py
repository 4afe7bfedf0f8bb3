"""Set up a desk as IT does and ask ``doctor``; run inside a screen and a session bus of its own.

Every step is the program's own command in a process of its own, but for the first start, which is
the desk's opening of its record without the window. Prints what ``doctor`` says, given
the words behind the folder.
"""

import os
import subprocess
import sys
from pathlib import Path

from console.app.record.opening import Opened, open_working
from console.app.stories.simulated_center import SimulatedCenterProcess

LINES = "feed.source = '{feed}'\nbackup.off_machine = '{away}'\n"


def console(*words: object) -> subprocess.CompletedProcess[str]:
    """Run a command of the program."""
    return subprocess.run(
        [sys.executable, "-m", "console", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def main(home: Path) -> None:
    """Make the desk in ``home`` and look at it."""
    profile = Path(os.environ["CLINICIAN_CONSOLE_PROFILE"])
    away, key = home / "away", home / "agency.key"
    away.mkdir(parents=True)
    told(console("recovery-key", "new", key))
    profile.mkdir(mode=0o700)
    (profile / "recovery.pub").write_bytes(key.with_suffix(".key.pub").read_bytes())
    opened = open_working(profile, "0.1.0", None)
    assert isinstance(opened, Opened), opened
    opened.reader.close()
    opened.store.close()
    told(console("directory", "import", "--starter"))
    told(console("backup"))
    told(console("backup", "--to", away, "--off-machine"))
    policy = Path(os.environ["XDG_CONFIG_HOME"]) / "clinician-console" / "policy.toml"
    policy.parent.mkdir(parents=True)
    with SimulatedCenterProcess() as center:
        policy.write_text(LINES.format(feed=center.url, away=away), encoding="utf-8")
        print(console("doctor", *sys.argv[2:]).stdout, flush=True)


def told(done: subprocess.CompletedProcess[str]) -> None:
    """Stop at a step that did not work."""
    if done.returncode:
        raise SystemExit(f"{done.args}: {done.returncode} {done.stdout}{done.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
