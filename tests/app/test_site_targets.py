"""A desk uses its agency's targets, the last good ones, or the example; a command checks a file."""

from pathlib import Path

import pytest

from console.app.cli import main
from console.app.site.targets import LAST_GOOD_NAME, TARGETS_NAME, load_targets

GOOD = """format = 1
id = "town"
version = "1"
agency = "Invented"
timezone = "America/Chicago"

[[target]]
id = "team"
name = "Team"
kind = "BCR"
hours = "24/7"
area = { everywhere = true }
reach = [{ by = "PHONE", value = "612-555-0140" }]
"""


def test_without_a_file_the_example_is_in_force(tmp_path: Path) -> None:
    assert load_targets(tmp_path).targets.example


def test_a_file_that_does_not_fit_leaves_the_last_good_one_in_force(tmp_path: Path) -> None:
    own = tmp_path / TARGETS_NAME
    own.write_text(GOOD, encoding="utf-8")
    assert load_targets(tmp_path).targets.set_id == "town"
    own.write_text(GOOD.replace("BCR", "NOPE"), encoding="utf-8")
    found = load_targets(tmp_path)
    assert found.targets.set_id == "town"
    assert found.trouble.startswith("targets.toml:10: ")
    assert (tmp_path / LAST_GOOD_NAME).exists()


def test_the_command_says_that_a_file_can_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["targets", "check", "example"]) == 0
    assert "an example: invented" in capsys.readouterr().out


def test_the_command_names_file_line_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(GOOD.replace("24/7", "Mo 9-5"), encoding="utf-8")
    assert main(["targets", "check", str(file)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("mine.toml:11: Team: hours")
    assert "Nothing of this file is used" in told


def test_the_command_says_that_a_file_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["targets", "check", str(tmp_path / "none.toml")]) == 2
    assert "cannot be read" in capsys.readouterr().err
