"""The commands of the site folder, from a new key to a folder that a desk takes."""

import io
import json
from pathlib import Path

import pytest
from site_parts import QUICK, WORDS

from console.app.cli import main
from console.app.exit_codes import ExitCode


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("console.app.site.person.COST", QUICK)
    (tmp_path / "words.txt").write_text(WORDS + "\n", encoding="utf-8")
    return tmp_path / "site"


def add(name: str, *more: str) -> int:
    return main(["site", "person", "site", "--name", name, "--passphrase-file", "words.txt", *more])


def test_from_a_new_key_to_a_folder_that_a_desk_takes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["site", "new-key", "site.key"]) == ExitCode.OK
    told = capsys.readouterr().out
    public = told.split('public_key = "')[1].split('"')[0]
    assert main(["site", "new-key", "site.key"]) == ExitCode.BAD_INPUT
    assert add("A. Rivera", "--role", "admin", "--role", "clinician") == ExitCode.OK
    assert add("A. Rivera", "--role", "clinician") == ExitCode.BAD_INPUT
    assert "this name already" in capsys.readouterr().err
    assert add("M. Ode", "--role", "supervisor") == ExitCode.OK
    sign = ["site", "sign", "site", "--key", "site.key", "--agency", "Example County 911"]
    assert main(sign) == ExitCode.OK
    assert add("M. Ode", "--role", "supervisor", "--again") == ExitCode.OK
    assert main(["site", "check", "site", "--public-key", public]) == ExitCode.FAILED
    assert "refuses it" in capsys.readouterr().err  # it was changed since
    assert main(sign) == ExitCode.OK
    capsys.readouterr()
    assert main(["site", "check", "site", "--public-key", public, "--json"]) == ExitCode.OK
    found = json.loads(capsys.readouterr().out)
    assert (found["serial"], found["people"], found["agency"]) == (2, 2, "Example County 911")
    assert main(["site", "check", "site", "--public-key", public]) == ExitCode.OK
    told = capsys.readouterr().out
    assert "M. Ode: supervisor" in told
    assert WORDS not in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["site", "sign", "nowhere", "--key", "none.key"], "cannot be read or written"),
        (["site", "check", "nowhere"], "cannot be read"),
        (["site", "person", "site", "--name", "A. Rivera", "--role", "admin"], "passphrase-file"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_changed(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    says: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(arguments) == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert says in told
    assert "Nothing was changed" in told
    assert not folder.exists()


def test_a_role_or_a_passphrase_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add("A. Rivera", "--role", "owner") == ExitCode.BAD_INPUT
    assert "The roles are: clinician" in capsys.readouterr().err
    (folder.parent / "words.txt").write_text("short\n", encoding="utf-8")
    assert add("A. Rivera", "--role", "admin") == ExitCode.BAD_INPUT
    assert "too short" in capsys.readouterr().err
