"""The pages of the policy and its commands: one table, said three times."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.policy.files import is_silent
from console.app.policy.keys import KEYS
from console.app.policy.pages import GUIDE, SHIPPED, guide_page, shipped_file
from console.app.policy.policy import PolicyPlaces, read_policy

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def own_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the person's own file would lie; nobody else has said anything."""
    for key in KEYS:
        monkeypatch.delenv(key.variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "clinician-console" / "policy.toml"
    file.parent.mkdir()
    return file


def test_guide_and_shipped_file_are_those_of_the_table() -> None:
    made = "run: python -m console.app.policy.pages"
    assert (PROJECT / GUIDE).read_text(encoding="utf-8") == guide_page(), made
    assert (PROJECT / SHIPPED).read_text(encoding="utf-8") == shipped_file(), made


def test_the_shipped_file_says_nothing_until_a_remark_is_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text(shipped_file(), encoding="utf-8")
    assert is_silent(file)
    assert not any(tomllib.loads(shipped_file()).values())
    file.write_text(re.sub(r"^#(?=\w)", "", shipped_file(), flags=re.MULTILINE), encoding="utf-8")
    assert not is_silent(file)
    policy = read_policy(PolicyPlaces(system=file, user=tmp_path / "none"), {})
    assert policy.findings == ()
    assert [policy.value(key) for key in KEYS] == [key.example for key in KEYS]


def test_show_prints_each_value_and_who_said_it(
    own_policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own_policy.write_text("[lock]\nidle_minutes = 5\n", encoding="utf-8")
    monkeypatch.setenv("CLINICIAN_CONSOLE_ZONE", "America/Denver")
    assert main(["policy", "show"]) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(KEYS)
    shown = {line.split()[0]: line for line in lines}
    assert shown["lock.idle_minutes"].split(maxsplit=2)[1:] == ["5", f"user, {own_policy}:2"]
    assert shown["center.zone"].endswith("environment, CLINICIAN_CONSOLE_ZONE")
    assert shown["backup.keep"].endswith("default")


def test_show_names_what_cannot_be_used_and_ends_with_one(
    own_policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_policy.write_text("[lock]\nidle_minutes = 99\nidel = 1\n", encoding="utf-8")
    assert main(["policy", "show"]) == ExitCode.FAILED
    told = capsys.readouterr().out
    assert f"{own_policy}:2: lock.idle_minutes: it must be a whole number from 1 to 30" in told
    assert f"{own_policy}:3: lock.idel: there is no such key." in told
    assert main(["policy", "show", "--json"]) == ExitCode.FAILED
    values = json.loads(capsys.readouterr().out)
    assert [found["line"] for found in values["wrong"]] == [2, 3]
    assert set(values["keys"]) == {key.name for key in KEYS}
    assert values["keys"]["lock.idle_minutes"] == {
        "value": 10,
        "from": "default",
        "place": "",
        "line": None,
    }


def test_check_looks_at_a_file_before_it_is_rolled_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "new.toml"
    assert main(["policy", "check", str(file)]) == ExitCode.BAD_INPUT
    file.write_text("lock.idle_minutes = 5\n", encoding="utf-8")
    assert main(["policy", "check", str(file)]) == ExitCode.OK
    assert f"1 of {len(KEYS)} keys set, 0 things" in capsys.readouterr().out
    file.write_text("lock.idle_minutes = 500\n", encoding="utf-8")
    assert main(["policy", "check", str(file)]) == ExitCode.FAILED
    assert f"{file}:1: lock.idle_minutes" in capsys.readouterr().out


def test_example_prints_the_shipped_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "example"]) == ExitCode.OK
    assert capsys.readouterr().out == shipped_file()


def test_a_feed_that_the_policy_names_is_not_changed_by_an_option(
    own_policy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_policy.write_text("[feed]\nsource = 'wss://center.example/feed'\n", encoding="utf-8")
    told = main(["--profile", str(tmp_path / "desk"), "--feed", "ws://other.example"])
    assert told == ExitCode.REFUSED
    assert f"user, {own_policy}:2" in capsys.readouterr().err
