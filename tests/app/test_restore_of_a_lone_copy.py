"""The copy from before a change of format is one file, and can be put back like any backup."""

import re
import shutil
from pathlib import Path

import pytest

from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.record.opening import open_demo


@pytest.fixture
def upgraded(tmp_path: Path) -> Path:
    """Return a profile that went on after its record was copied into one file."""
    folder = tmp_path / "desk"
    open_demo(folder, "1.0").store.close()
    (folder / "backups").mkdir(exist_ok=True)
    shutil.copyfile(folder / "record.db", folder / "backups" / "before-0002_people.db")
    open_demo(folder, "2.0").store.close()
    return folder


def test_it_says_first_what_would_be_lost(
    upgraded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = upgraded / "backups" / "before-0002_people.db"
    before = sorted(upgraded.rglob("*"))
    code = main(["restore", str(copy), "--profile", str(upgraded), "--plan"])
    told = capsys.readouterr().out
    assert code == ExitCode.OK
    assert re.search(r"\b\d entries would be lost", told)
    assert sorted(upgraded.rglob("*")) == before


def test_it_comes_back_whole(upgraded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = upgraded / "backups" / "before-0002_people.db"
    assert main(["restore", str(copy), "--profile", str(upgraded), "--yes"]) == ExitCode.OK
    assert main(["verify", "--profile", str(upgraded)]) == ExitCode.OK
    assert not list(upgraded.glob("restoring-copy-*")), "nothing is left of the work"
    assert list(upgraded.glob("replaced-*")), "what was there is put aside"
    capsys.readouterr()


def test_a_lone_file_without_the_records_keys_is_refused_in_words(
    upgraded: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = upgraded / "backups" / "before-0002_people.db"
    elsewhere = tmp_path / "other"
    code = main(["restore", str(copy), "--profile", str(elsewhere), "--yes"])
    assert code == ExitCode.BAD_INPUT
    assert "no record in this folder" in capsys.readouterr().err
