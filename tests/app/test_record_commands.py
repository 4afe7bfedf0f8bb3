"""What verify, backup, restore, salvage and recovery-key do, say and return."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from app_parts import KeptKeyring

from console.app.backup_policy import noted_off_machine
from console.app.cli import main
from console.app.exit_codes import ExitCode
from console.app.opening import Opened, open_demo, open_working
from console.app.recovery_key import read_public
from db.backup import BACKUPS_NAME, backups_in
from db.connection import open_connection
from db.facts import ContactOpened
from db.keys import DemoOpener, KeyringOpener
from db.slots import SlotKind, read_slots

PASSPHRASE = "four quiet lanterns on the hill"


def close(answer: object) -> None:
    assert isinstance(answer, Opened)
    answer.reader.close()
    answer.store.close()


def opened_contact(number: int) -> ContactOpened:
    return ContactOpened(
        contact_id=f"contact-{number}",
        call_id=None,
        call_number=f"26-{number:07}",
        entry_channel="CT_FLAG",
    )


def write(answer: object, entries: int) -> None:
    assert isinstance(answer, Opened)
    for number in range(entries):
        answer.store.append(opened_contact(number), actor="ann").result()


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return the profile of a demo record of some entries."""
    answer = open_demo(tmp_path / "demo", "0+test")
    write(answer, 20)
    close(answer)
    return tmp_path / "demo"


def run(*arguments: object) -> int:
    return int(main([str(argument) for argument in arguments]))


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


_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
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
    from console.app import record_verifying

    monkeypatch.setattr(
        record_verifying, "mark_keyring", lambda _: signal.raise_signal(signal.SIGINT)
    )
    former = signal.getsignal(signal.SIGINT)
    assert run("verify", "--profile", demo) == ExitCode.CANCELLED
    assert "STOPPED" in capsys.readouterr().out
    assert signal.getsignal(signal.SIGINT) is former


def test_backups_are_kept_by_number_and_the_copy_verifies(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        assert run("backup", "--profile", demo, "--keep", "2") == ExitCode.OK
    assert "1 older removed, 2 kept" in capsys.readouterr().out
    kept = backups_in(demo / BACKUPS_NAME)
    assert len(kept) == 2
    assert run("verify", "--profile", kept[-1]) == ExitCode.OK
    assert noted_off_machine(demo) is None
    stick = tmp_path / "stick"
    assert run("backup", "--profile", demo, "--to", stick, "--off-machine") == ExitCode.OK
    assert len(backups_in(stick)) == 1
    assert noted_off_machine(demo) is not None
    assert run("backup", "--profile", demo, "--keep", "0") == ExitCode.BAD_INPUT
    assert run("backup", "--profile", demo, "--off-machine") == ExitCode.BAD_INPUT
    assert len(backups_in(demo / BACKUPS_NAME)) == 2


def test_a_backup_is_made_beside_the_open_desk(demo: Path) -> None:
    answer = open_demo(demo, "0+test")
    write(answer, 3)
    assert run("backup", "--profile", demo) == ExitCode.OK
    assert run("verify", "--profile", demo) == ExitCode.OK
    close(answer)


def test_restore_tells_what_would_be_lost_and_asks_before_it_does(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("backup", "--profile", demo)
    (backup,) = backups_in(demo / BACKUPS_NAME)
    answer = open_demo(demo, "0+test")
    write(answer, 5)
    record_id = answer.store.record_id
    close(answer)
    before = (demo / "record.db").read_bytes()
    capsys.readouterr()

    assert run("restore", backup, "--profile", demo, "--plan") == ExitCode.OK
    told = capsys.readouterr().out
    assert "The backup holds 22 entries, until 2" in told
    assert "6 entries would be lost, from 2" in told

    monkeypatch.setattr("builtins.input", lambda _: "yes")
    assert run("restore", backup, "--profile", demo) == ExitCode.CANCELLED
    assert "Nothing was changed" in capsys.readouterr().err
    assert (demo / "record.db").read_bytes() == before
    assert not list(demo.glob("replaced-*"))

    monkeypatch.setattr("builtins.input", lambda _: record_id[-8:])
    assert run("restore", backup / "record.db", "--profile", demo) == ExitCode.OK
    assert ": WHOLE" in capsys.readouterr().out
    (aside,) = demo.glob("replaced-*")
    assert (aside / "record.db").read_bytes() == before
    close(open_demo(demo, "0+test"))


def test_restore_is_refused_while_the_desk_is_open(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("backup", "--profile", demo)
    (backup,) = backups_in(demo / BACKUPS_NAME)
    answer = open_demo(demo, "0+test")
    assert run("restore", backup, "--profile", demo, "--yes") == ExitCode.FAILED
    assert "already open" in capsys.readouterr().err
    close(answer)


def test_a_lost_desk_comes_back_on_a_new_computer_with_the_recovery_key(
    tmp_path: Path,
    keyring_missing: None,
    agency_key: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lost, new = tmp_path / "lost", tmp_path / "new"
    answer = open_working(lost, "0+test", PASSPHRASE)
    write(answer, 4)
    close(answer)
    assert run("backup", "--profile", lost, "--recovery-key", agency_key) == ExitCode.OK
    (backup,) = backups_in(lost / BACKUPS_NAME)
    carried = shutil.copytree(backup, tmp_path / "carried")
    shutil.rmtree(lost)
    words = tmp_path / "words.txt"
    words.write_text("six green kites over the lake\n")
    arguments = ["restore", carried, "--profile", new, "--recovery-key", agency_key, "--yes"]
    assert run(*arguments) == ExitCode.REFUSED, "no keyring, and nobody to ask for a passphrase"
    assert not (new / "record.db").exists()
    assert run(*arguments, "--new-passphrase-file", words) == ExitCode.OK
    assert "There is no record here that can be read." in capsys.readouterr().out
    close(open_working(new, "0+test", "six green kites over the lake"))
    assert run("recovery-key", "try", agency_key, "--profile", new) == ExitCode.OK
    assert "It opens the record" in capsys.readouterr().out
    assert run("verify", "--profile", new, "--passphrase-file", words) == ExitCode.OK
    assert run("backup", "--profile", new, "--recovery-key", agency_key) == ExitCode.OK
    (second,) = backups_in(new / BACKUPS_NAME)
    plan = ["restore", second, "--plan", "--recovery-key", agency_key]
    assert run(*plan, "--profile", tmp_path / "newer") == ExitCode.OK, "lost a second time"


def test_the_key_is_changed_and_the_record_goes_on_behind_the_same_ways(
    tmp_path: Path,
    keyring_here: KeptKeyring,
    agency_key: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "desk"
    answer = open_working(folder, "0+test", None)
    write(answer, 5)
    close(answer)
    before = KeyringOpener().open(read_slots(folder)).db_key
    monkeypatch.setattr("builtins.input", lambda _: "no")
    assert run("rekey", "--profile", folder) == ExitCode.CANCELLED
    assert KeyringOpener().open(read_slots(folder)).db_key == before
    assert run("rekey", "--profile", folder, "--yes") == ExitCode.OK
    told = capsys.readouterr().out
    assert "Ways to open it now, which end: 1 by keyring, 1 by recovery." in told
    assert "From then on: this desk alone, and the recovery key" in told
    assert "that still open with the former key: 1." in told
    assert ": WHOLE" in told
    assert KeyringOpener().open(read_slots(folder)).db_key != before
    (backup,) = backups_in(folder / BACKUPS_NAME)
    assert KeyringOpener().open(read_slots(backup)).db_key == before
    assert run("verify", "--profile", folder) == ExitCode.OK
    assert run("verify", "--profile", folder, "--recovery-key", agency_key) == ExitCode.OK
    answer = open_working(folder, "0+test", None)
    write(answer, 1)
    close(answer)


def test_the_key_of_an_open_record_and_by_a_recovery_key_is_not_changed(
    tmp_path: Path,
    keyring_here: KeptKeyring,
    agency_key: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "desk"
    answer = open_working(folder, "0+test", None)
    assert run("rekey", "--profile", folder, "--yes") == ExitCode.FAILED
    assert "already open" in capsys.readouterr().err
    close(answer)
    asked = ("rekey", "--profile", folder, "--yes", "--recovery-key", agency_key)
    assert run(*asked) == ExitCode.BAD_INPUT
    assert "A recovery key cannot change the key" in capsys.readouterr().err


def test_a_passphrase_desk_gets_a_new_key_behind_new_words(
    tmp_path: Path, keyring_missing: None, agency_key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "desk"
    close(open_working(folder, "0+test", PASSPHRASE))
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(PASSPHRASE + "\n")
    new.write_text("five quiet lanterns on the hill\n")
    asked = ["rekey", "--profile", folder, "--yes", "--passphrase-file", old]
    assert run(*asked, "--new-passphrase-file", new) == ExitCode.OK
    assert ": WHOLE" in capsys.readouterr().out
    assert run("verify", "--profile", folder, "--passphrase-file", new) == ExitCode.OK
    assert run("verify", "--profile", folder, "--passphrase-file", old) == ExitCode.REFUSED


def test_a_watched_backup_tells_how_far_it_has_come(
    demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("console.app.progress_line._EVERY_S", 0.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert run("backup", "--profile", demo) == ExitCode.OK
    told = capsys.readouterr().err
    for words in ("100 %", "pages copied", "checking every page…", "entries verified"):
        assert words in told
    assert told.endswith("\r\033[K")


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


def test_a_recovery_key_is_made_once_and_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, public = tmp_path / "recovery.key", tmp_path / "recovery.key.pub"
    assert run("recovery-key", "new", file) == ExitCode.OK
    key = read_public(public)
    assert key.fingerprint in capsys.readouterr().out
    assert key.tried_at
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0
    private = file.read_bytes()
    assert run("recovery-key", "new", file) == ExitCode.BAD_INPUT
    public.unlink()
    assert run("recovery-key", "new", file) == ExitCode.BAD_INPUT
    assert file.read_bytes() == private
    nowhere = tmp_path / "nothing"
    assert run("recovery-key", "try", file, "--profile", nowhere) == ExitCode.OK
    assert read_public(public).public == key.public
    capsys.readouterr()
    assert run("recovery-key", "try", public, "--profile", nowhere) == ExitCode.BAD_INPUT
    assert "cannot be used" in capsys.readouterr().err


def test_a_key_is_not_taken_for_the_agencys_when_it_is_another(
    tmp_path: Path, keyring_here: KeptKeyring, capsys: pytest.CaptureFixture[str]
) -> None:
    close(open_working(tmp_path / "desk", "0+test", None))
    other = tmp_path / "other.key"
    run("recovery-key", "new", other)
    tried = run("recovery-key", "try", other, "--profile", tmp_path / "desk")
    assert tried == ExitCode.REFUSED
    assert "does not open this record" in capsys.readouterr().err
    added = run("recovery-key", "add", f"{other}.pub", "--profile", tmp_path / "desk")
    assert added == ExitCode.OK
    assert len(read_slots(tmp_path / "desk").of_kind(SlotKind.RECOVERY)) == 2
    assert run("recovery-key", "try", other, "--profile", tmp_path / "desk") == ExitCode.OK


def test_an_untried_key_is_refused_before_the_desk_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "recovery.key"
    run("recovery-key", "new", file)
    public = tmp_path / "recovery.key.pub"
    lines = public.read_text().splitlines()[:-1]
    public.write_text("\n".join(lines) + "\n")
    desk = tmp_path / "desk"
    assert run("--profile", desk, "--recovery-key", public) == ExitCode.BAD_INPUT
    assert "never tried" in capsys.readouterr().err
    assert not desk.exists()
