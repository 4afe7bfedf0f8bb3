"""What backup and restore do, say and return."""

import shutil
from pathlib import Path

import pytest
from command_parts import PASSPHRASE, close, run, write

from console.app.exit_codes import ExitCode
from console.app.record.backup_policy import noted_off_machine
from console.app.record.opening import open_demo, open_working
from db.care.backup import BACKUPS_NAME, backups_in


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
