"""What verify and salvage do, say and return."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from app_parts import KeptKeyring
from command_parts import PASSPHRASE, close, run, write

from console.app.exit_codes import ExitCode
from console.app.record.opening import open_demo, open_working
from db.connection import open_connection
from db.vault.keys import DemoOpener
from db.vault.slots import read_slots


def test_a_whole_record_is_said_to_be_whole(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", "--profile", demo) == ExitCode.OK
    told = capsys.readouterr()
    assert ": WHOLE" in told.out
    assert "22 entries in 1 chains; every hash was computed again" in told.out
    assert "0 findings" in told.out
    assert "High-water mark: on disk; going back to an old copy" in told.out
    assert told.err == "", "no progress where nobody watches"
    assert run("verify", "--profile", demo, "--full", "--quiet") == ExitCode.OK
    assert capsys.readouterr().out.count("\n") == 1


def test_a_changed_word_is_found_named_and_placed(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = DemoOpener().open(read_slots(demo)).db_key
    connection = open_connection(demo / "record.db", key)
    triggers = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE entry SET actor = 'bob' WHERE place = 7")
    for (sql,) in triggers:
        connection.execute(sql)
    connection.close()
    assert run("verify", "--profile", demo, "--json") == ExitCode.FAILED
    report = json.loads(capsys.readouterr().out)
    assert report["whole"] is False
    assert ("ENTRY_CHANGED", 7) in {(one["kind"], one["seq"]) for one in report["findings"]}
    assert run("verify", "--profile", demo) == ExitCode.FAILED
    assert "NOT WHOLE" in capsys.readouterr().out


def test_a_folder_without_a_record_is_bad_input_and_one_without_its_key_is_refused(
    tmp_path: Path, keyring_here: KeptKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", "--profile", tmp_path / "nothing") == ExitCode.BAD_INPUT
    assert "no record in this folder" in capsys.readouterr().err
    close(open_working(tmp_path / "desk", "0+test", None))
    assert run("verify", "--profile", tmp_path / "desk") == ExitCode.OK
    assert "High-water mark: in the keyring\n" in capsys.readouterr().out
    keyring_here.kept.clear()
    assert run("verify", "--profile", tmp_path / "desk") == ExitCode.REFUSED
    assert "does not hold the key" in capsys.readouterr().err


def test_the_recovery_key_and_a_passphrase_open_what_the_keyring_cannot(
    tmp_path: Path, keyring_missing: None, agency_key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "desk"
    close(open_working(folder, "0+test", PASSPHRASE))
    words = tmp_path / "words.txt"
    words.write_text(PASSPHRASE + "\n")
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("five loud lanterns in the valley\n")
    assert run("verify", "--profile", folder, "--passphrase-file", words) == ExitCode.OK
    assert run("verify", "--profile", folder, "--recovery-key", agency_key) == ExitCode.OK
    assert run("verify", "--profile", folder, "--passphrase-file", wrong) == ExitCode.REFUSED
    assert "not the right one" in capsys.readouterr().err
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert run("verify", "--profile", folder, "--passphrase-file", empty) == ExitCode.BAD_INPUT
    public = agency_key.with_name("recovery.key.pub")
    assert run("verify", "--profile", folder, "--recovery-key", public) == ExitCode.BAD_INPUT


# Whoever runs the tests in the background has its children ignore Ctrl+C: not this one.
_TERMINAL = (
    "import os, pty, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL);"
    " sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
)
_PROGRAM = "import sys; from console.app.cli import main; sys.exit(main())"


def on_a_terminal(arguments: list[str], prompt: str, typed: str) -> tuple[int, str]:
    """Run the program on a terminal of its own and type once it asks; return code and screen."""
    program = [sys.executable, "-c", _PROGRAM, *arguments]
    with subprocess.Popen(
        [sys.executable, "-c", _TERMINAL, *program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
        cwd=Path(__file__).resolve().parents[2],
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        seen = b""
        while data := os.read(process.stdout.fileno(), 4096):
            seen += data
            if typed and prompt.encode() in seen:
                process.stdin.write(typed.encode())
                process.stdin.flush()
                typed = ""
    return process.returncode, seen.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own is made with pty")
def test_a_passphrase_is_asked_for_on_the_terminal_and_not_shown(
    tmp_path: Path, keyring_missing: None
) -> None:
    close(open_working(tmp_path, "0+test", PASSPHRASE))
    arguments = ["verify", "--profile", str(tmp_path)]
    code, screen = on_a_terminal(arguments, "Passphrase of the record:", PASSPHRASE + "\n")
    assert (code, PASSPHRASE in screen) == (ExitCode.OK, False), screen
    assert ": WHOLE" in screen
    code, screen = on_a_terminal(arguments, "Passphrase of the record:", "\x03")
    assert code == ExitCode.CANCELLED, screen


def test_ctrl_c_stops_a_verification_and_says_how_far_it_came(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Pressed between the start and the first look: where exactly makes no difference.
    from console.app.record import verifying as record_verifying

    monkeypatch.setattr(
        record_verifying, "mark_keyring", lambda _: signal.raise_signal(signal.SIGINT)
    )
    former = signal.getsignal(signal.SIGINT)
    assert run("verify", "--profile", demo) == ExitCode.CANCELLED
    assert "STOPPED" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGINT) is former


def test_salvage_saves_what_can_be_read_and_verify_names_the_rest(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = open_demo(demo, "0+test")
    write(answer, 300)
    close(answer)
    size = (demo / "record.db").stat().st_size
    with (demo / "record.db").open("r+b") as file:
        file.seek(size // 4096 // 2 * 4096 + 100)
        file.write(b"\0" * 64)
    assert run("verify", "--profile", demo) == ExitCode.FAILED
    assert "cannot be read here" in capsys.readouterr().out
    out = tmp_path / "out"
    assert run("salvage", out, "--profile", demo) == ExitCode.OK
    assert "Saved into" in capsys.readouterr().out
    assert run("salvage", out, "--profile", demo) == ExitCode.BAD_INPUT
    close(open_demo(out, "0+test"))
