"""What leaves the desk in a support bundle: nothing that anybody wrote, said or is called."""

import faulthandler
import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from console.app.cli import main
from console.app.crash import LOG, log_to
from console.app.doctor.support_bundle_log import SOURCE, sentences, sieved_crash, sieved_log
from console.app.exit_codes import ExitCode
from console.app.policy.keys import KEYS
from console.app.record.opening import open_demo

SECRETS = (
    "Osterhout", "612-555-0142", "4th Ave", "radio talks", "hunter2", "wss://cad.example", "Rivera",
    "winifred",
)  # fmt: skip


def members(file: Path) -> dict[str, str]:
    with ZipFile(file) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a profile with a secret in every place that somebody or something can write to."""
    for key in KEYS:
        monkeypatch.delenv(key.variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    policy = tmp_path / "config" / "clinician-console" / "policy.toml"
    policy.parent.mkdir(parents=True)
    policy.write_text(
        "Osterhout = 1\n[sign_on]\nbanner = 'Call Winifred Osterhout, 612-555-0142'\n"
        "[feed]\nsource = 'wss://cad.example/radio talks'\n[lock]\nidle_minutes = 5\n"
        "[backup]\noff_machine = '/mnt/Osterhout'\n",
        encoding="utf-8",
    )
    folder = tmp_path / "home-of-winifred-Rivera"
    open_demo(folder, "0+test").store.close()
    (folder / "settings.ini").write_text("[General]\nfeed=wss://cad.example\n", encoding="utf-8")
    (folder / "backup.toml").write_text("off_machine = '/mnt/hunter2'\n", encoding="utf-8")
    (folder / "candidate_rules.toml").write_text("# Osterhout\n", encoding="utf-8")
    (folder / "notes of Osterhout.txt").write_text("radio talks", encoding="utf-8")
    logs = folder / "logs"
    logs.mkdir()
    head = "2026-11-23 02:14:09,123 ERROR MainThread"
    (logs / "desk.log").write_text(
        f"{head} bug: RuntimeError at desk.py:12 run < desk.py:3 <module>\n"
        f"{head} bug: Osterhout at desk.py:12 run\n"
        f"{head} bug: RuntimeError: 612-555-0142\n"
        f"2026-11-23 02:14:09,123 ERROR Osterhout bug: RuntimeError at desk.py:12 run\n"
        f"{head} the caller at 4th Ave says the radio talks\n"
        "  and hunter2 on a line of its own\n"
        f"{head} copy made: 12 entries, 1 removed\n",
        encoding="utf-8",
    )
    (logs / "desk.log.1").write_text("Osterhout\n", encoding="utf-8")
    (logs / "desk.log.Osterhout").write_text("hunter2\n", encoding="utf-8")
    (logs / "crash.log").write_text(
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f2d (most recent call first):\n"
        '  File "/srv/winifred/Rivera/desk.py", line 12 in run\n'
        "Osterhout said hunter2\n"
        "Fatal Python error: Aborted: hunter2\n"
        "Thread 0x00007f2e (most recent call first): Osterhout\n",
        encoding="utf-8",
    )
    return folder


def test_no_planted_secret_is_in_the_bundle(
    planted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bundle.zip"
    assert main(["support-bundle", str(file), "--profile", str(planted)]) == ExitCode.OK
    found = members(file)
    for secret in SECRETS:
        for name, text in found.items():
            assert secret.lower() not in text.lower(), f"{secret} in {name}"
            assert secret.lower() not in name.lower()
    assert "Nothing was sent" in capsys.readouterr().out


def test_what_helps_is_in_the_bundle(planted: Path, tmp_path: Path) -> None:
    file = tmp_path / "bundle.zip"
    assert main(["support-bundle", str(file), "--profile", str(planted)]) == ExitCode.OK
    found = members(file)
    head = "2026-11-23 02:14:09,123 ERROR MainThread"
    assert found["logs/desk.log"].splitlines() == [
        f"{head} bug: RuntimeError at desk.py:12 run < desk.py:3 <module>",
        f"{head} copy made: 12 entries, 1 removed",
    ]
    assert '  File "desk.py", line 12 in run' in found["logs/crash.log"]
    policy = json.loads(found["policy.json"])
    assert policy["keys"]["lock.idle_minutes"] == {"from": "user", "line": 7, "value": 5}
    assert policy["keys"]["sign_on.banner"]["value"] == "(set)"
    assert policy["wrong"] == [{"line": 1, "wrong": "there is no such key"}]
    results = {check["name"]: check["result"] for check in json.loads(found["doctor.json"])}
    assert results["record"] == "ok"
    assert json.loads(found["files.json"])["other_files"] >= 2
    assert "PySide6" in found["packages.txt"]


def test_a_bundle_is_never_written_over_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "there.zip"
    file.write_text("somebody's", encoding="utf-8")
    profile = ("--profile", str(tmp_path / "desk"))
    assert main(["support-bundle", str(file), *profile]) == ExitCode.BAD_INPUT
    assert file.read_text(encoding="utf-8") == "somebody's"
    assert "there.zip" in capsys.readouterr().err
    gone = tmp_path / "no" / "such" / "place.zip"
    assert main(["support-bundle", str(gone), *profile]) == ExitCode.BAD_INPUT


def test_every_sentence_of_the_program_comes_through_as_it_is_really_logged(
    tmp_path: Path,
) -> None:
    before = (list(LOG.handlers), LOG.level, LOG.propagate)
    file = tmp_path / "desk.log"
    log_to(file)
    try:
        LOG.error("bug: %s", "RecordClosedError at store.py:12 append < desk.py:3 <lambda>")
        LOG.info("copy made: %d entries, %d removed", 12, 1)
    finally:
        for handler in LOG.handlers:
            handler.close()
        LOG.handlers, LOG.propagate = before[0], before[2]
        LOG.setLevel(before[1])
    text = file.read_text(encoding="utf-8")
    assert sieved_log(text) == (text, 0)
    assert len(sentences(SOURCE)) >= 9


def test_the_log_turns_over_and_four_files_are_the_most(tmp_path: Path) -> None:
    before = (list(LOG.handlers), LOG.level, LOG.propagate)
    file = tmp_path / "desk.log"
    log_to(file)
    try:
        for number in range(60_000):
            LOG.info("copy made: %d entries, %d removed", number, 1)
    finally:
        for handler in LOG.handlers:
            handler.close()
        LOG.handlers, LOG.propagate = before[0], before[2]
        LOG.setLevel(before[1])
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["desk.log", "desk.log.1", "desk.log.2", "desk.log.3"]
    assert all(path.stat().st_size <= 1_000_000 for path in tmp_path.iterdir())
    assert "copy made: 59999 entries" in file.read_text(encoding="utf-8")


def test_a_process_that_is_ended_hard_leaves_where_it_was_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "crash.log"
    secret = "Osterhout, 612-555-0142"
    code = (
        "import sys, ctypes; from pathlib import Path\n"
        "from console.app.crash import note_hard_crashes\n"
        f"note_hard_crashes(Path(sys.argv[1])); note = '{secret}'\n"
        "ctypes.string_at(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], check=False, timeout=60)
    assert done.returncode != 0
    text = file.read_text(encoding="utf-8")
    assert "Segmentation fault" in text
    assert "Osterhout" not in text
    kept, _ = sieved_crash(text)
    assert "in string_at" in kept


def test_a_test_that_watches_for_crashes_itself_is_left_alone(tmp_path: Path) -> None:
    from console.app.crash import note_hard_crashes

    assert faulthandler.is_enabled()
    note_hard_crashes(tmp_path / "crash.log")
    assert not (tmp_path / "crash.log").exists()
