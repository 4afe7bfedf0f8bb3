"""What the command line says, refuses, and returns."""

from pathlib import Path

import pytest
from app_parts import KeptKeyring

from console.app.cli import _starts_desk, main
from console.app.exit_codes import ExitCode
from console.app.record.opening import Opened, open_working
from console.app.version import app_version


def ended(arguments: list[str]) -> int:
    """Return the exit code of a command that ends by itself."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(str(caught.value.code))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--help"], ("demo", "simulate", "--profile", "--feed", "Exit codes: 0 done")),
        (["demo", "--help"], ("--headless", "--json", "--pictures", "--profile")),
        (["simulate", "--help"], ("--calls", "--columns", "--speed", "--seed", "exit codes: 0")),
    ],
)
def test_every_command_has_help(
    arguments: list[str], words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(arguments) == ExitCode.OK
    told = capsys.readouterr().out
    for word in words:
        assert word in told


@pytest.mark.parametrize(
    ("arguments", "alone"),
    [
        ([], True),
        (["--feed", "ws://center.example"], True),
        (["--profile=desk", "--recovery-key", "a.pub"], True),
        (["--profile", "desk", "verify"], False),
        (["--help"], False),
        (["--profile", "demo", "demo"], False),
    ],
)
def test_a_start_of_the_desk_builds_no_other_command(arguments: list[str], alone: bool) -> None:
    assert _starts_desk(arguments) is alone


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(["--version"]) == ExitCode.OK
    assert capsys.readouterr().out.strip() == app_version()


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["--nonsense"], ["demo", "--nonsense"], ["simulate", "--speed", "0"]],
)
def test_what_is_not_known_is_bad_input(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(arguments) == ExitCode.BAD_INPUT
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--json", "--pictures"])
def test_the_account_of_a_shift_is_refused_where_a_screen_would_open(
    option: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert main(["demo", option, str(tmp_path / "there")]) == ExitCode.BAD_INPUT
    assert "add --headless" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    [
        "center.example",
        "http://center.example/feed",
        "ws://",
        "ws://[::1",
        "wss://rivera:secret@center.example/feed",
    ],
)
def test_an_address_that_is_no_feeds_is_bad_input_and_not_remembered(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--profile", str(tmp_path / "desk"), "--feed", url]) == ExitCode.BAD_INPUT
    told = capsys.readouterr().err
    assert "--feed cannot be used" in told
    assert "secret" not in told
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize("way", [["--headless"], []])
def test_a_demo_is_refused_where_real_work_lies(
    way: list[str],
    tmp_path: Path,
    keyring_here: KeptKeyring,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    answer = open_working(tmp_path, "0+test", None)
    assert isinstance(answer, Opened)
    answer.reader.close()
    answer.store.close()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert main(["demo", *way, "--profile", str(tmp_path)]) == ExitCode.REFUSED
    assert "a record of real work" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_the_exit_codes_are_those_that_are_documented() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
    documented = {
        int(line.split("|")[1])
        for line in page.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and line.split("|")[1].strip().isdigit()
    }
    assert documented == {int(code) for code in ExitCode}
