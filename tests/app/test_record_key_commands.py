"""What rekey and recovery-key do, say and return."""

import sys
from pathlib import Path

import pytest
from app_parts import KeptKeyring
from command_parts import PASSPHRASE, close, run, write

from console.app.exit_codes import ExitCode
from console.app.record.opening import open_working
from console.app.record.recovery_key import read_public
from db.care.backup import BACKUPS_NAME, backups_in
from db.vault.keys import KeyringOpener
from db.vault.slots import SlotKind, read_slots


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
    former = KeyringOpener().open(read_slots(folder))
    before = former.db_key
    monkeypatch.setattr("builtins.input", lambda _: "no")
    assert run("rekey", "--profile", folder) == ExitCode.CANCELLED
    assert KeyringOpener().open(read_slots(folder)).db_key == before
    assert run("rekey", "--profile", folder, "--yes") == ExitCode.OK
    told = capsys.readouterr().out
    assert "Ways to open it now, which end: 1 by keyring, 1 by recovery." in told
    assert "From then on: this desk alone, and the recovery key" in told
    assert "that still open with the former key: 1." in told
    assert "The desk signs with a new key as well" in told
    assert ": WHOLE" in told
    assert KeyringOpener().open(read_slots(folder)).db_key != before
    assert KeyringOpener().open(read_slots(folder)).desk_seed != former.desk_seed
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
