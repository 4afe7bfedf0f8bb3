"""Doctor on a healthy desk and on desks that are really broken, each in one way."""

import json
import os
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import keyring
import pytest
from app_parts import KeptKeyring
from keyring.backend import KeyringBackend

from console.app.cli import main
from console.app.doctor import doctor, system
from console.app.doctor.disk import check_durability, check_rights, check_space, file_system
from console.app.doctor.doctor import Finding, Health, Patient, check_policy, examine
from console.app.doctor.lines import check_feed, check_hub
from console.app.doctor.record import check_copies, check_directory, check_record, check_recovery
from console.app.doctor.system import (
    check_clock,
    check_display,
    check_entropy,
    check_fonts,
    check_keyring,
)
from console.app.exit_codes import ExitCode
from console.app.policy.policy import Policy, PolicyPlaces, read_policy
from console.app.record.opening import Opened, open_demo, open_working

MakePatient = Callable[..., Patient]
NOBODY = 65_534


@pytest.fixture
def patient(tmp_path: Path) -> MakePatient:
    """Make a desk to look at; ``said`` is its policy."""

    def make(said: str = "", folder: Path | None = None) -> Patient:
        file = tmp_path / "policy.toml"
        if said:
            file.write_text(said, encoding="utf-8")
        policy: Policy = read_policy(PolicyPlaces(system=file, user=tmp_path / "none"), {})
        return Patient(folder=folder or tmp_path / "desk", policy=policy)

    return make


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return a profile with a small whole record."""
    folder = tmp_path / "desk"
    open_demo(folder, "0+test").store.close()
    return folder


@contextmanager
def nobody() -> Iterator[None]:
    """Do without root's rights for a moment."""
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def listening() -> Iterator[int]:
    """Give a port of this computer on which somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def found(finding: Finding, health: Health, *words: str) -> None:
    """Look that a finding is as bad as it must be, and says what and what to do."""
    assert finding.health is health, finding
    for word in words:
        assert word in finding.seen, finding
    assert bool(finding.to_do) is (health is not Health.OK), finding


# ---------------------------------------------------------------- the healthy desk


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server that nobody looks at and give its display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x900x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    try:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def test_a_healthy_desk_has_nothing_to_do(
    demo: Path,
    keyring_here: KeptKeyring,
    monkeypatch: pytest.MonkeyPatch,
    patient: MakePatient,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["directory", "import", "--starter", "--profile", str(demo)]) == ExitCode.OK
    monkeypatch.setattr(system, "_in_step", lambda: True)  # no test can set a clock
    with screen() as display, listening() as port:
        monkeypatch.setenv("DISPLAY", display)
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
        said = f"feed.source = 'ws://127.0.0.1:{port}/feed'\nhub.address = '127.0.0.1:{port}'\n"
        findings = list(examine(patient(said)))
    assert [finding for finding in findings if finding.health is not Health.OK] == []
    assert len(findings) == len(doctor.checks())
    assert keyring_here.kept == {}, "the secret that was tried is taken away again"
    assert not list(demo.glob(".doctor*")), "and so is what was written"
    capsys.readouterr()


def test_looking_changes_nothing(demo: Path, patient: MakePatient) -> None:
    def state() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(demo.rglob("*")) if path.is_file()}

    before = state()
    list(examine(patient()))
    after = state()
    assert {path: after.get(path) for path in before} == before
    assert {path.name for path in after.keys() - before.keys()} <= {"settings.ini"}


def test_a_desk_without_a_profile_is_looked_at_and_none_is_made(
    tmp_path: Path, patient: MakePatient
) -> None:
    results = {finding.name: finding for finding in examine(patient())}
    found(results["record"], Health.OK, "none yet")
    found(results["rights"], Health.OK, "no profile yet")
    assert not (tmp_path / "desk").exists()


# ---------------------------------------------------------------- the command


def test_the_command_says_all_in_json_and_its_code_follows_the_worst(
    demo: Path, keyring_missing: None, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["doctor", "--profile", str(demo), "--json"])
    told = json.loads(capsys.readouterr().out)
    results = {check["result"] for check in told["checks"]}
    assert results == {"ok", "warning"}
    assert code == told["exit_code"] == ExitCode.WARNED
    assert set(told["checks"][0]) == {"name", "result", "seen", "to_do"}
    assert main(["doctor", "--profile", str(demo), "--strict"]) == ExitCode.FAILED
    words = capsys.readouterr().out
    assert "WARNING  display" in words
    assert "-> Unset QT_QPA_PLATFORM for real work." in words
    (demo / "record.db").write_bytes(b"no record")
    assert main(["doctor", "--profile", str(demo)]) == ExitCode.FAILED
    assert "FAILURE  record" in capsys.readouterr().out


def test_a_check_that_breaks_is_a_finding_and_the_others_are_asked(
    monkeypatch: pytest.MonkeyPatch, patient: MakePatient
) -> None:
    def check_glass(_: Patient) -> Finding:
        raise RuntimeError("a caller's name, which nobody may read")

    monkeypatch.setattr(doctor, "checks", lambda: (check_glass, check_entropy))
    broken, fine = examine(patient())
    found(broken, Health.FAILURE, "RuntimeError at test_doctor.py")
    assert "caller" not in broken.seen
    assert fine.health is Health.OK


# ---------------------------------------------------------------- the system


def test_a_session_without_a_screen_is_told(
    monkeypatch: pytest.MonkeyPatch, patient: MakePatient
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    found(check_display(patient()), Health.FAILURE, "no screen")


def test_a_screen_that_ends_the_process_is_told_in_its_own_words(
    monkeypatch: pytest.MonkeyPatch, patient: MakePatient
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":399")
    found(check_display(patient()), Health.FAILURE, "Qt cannot open a window:")
    found(check_fonts(patient()), Health.WARNING)
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    found(check_display(patient()), Health.FAILURE, "Qt cannot open a window:")


def test_a_screen_in_memory_is_no_screen_for_real_work(patient: MakePatient) -> None:
    found(check_display(patient()), Health.WARNING, "offscreen", "nobody can see it")
    found(check_fonts(patient()), Health.OK, "Inter Desk")


def test_a_missing_and_a_locked_keyring_are_told(
    keyring_missing: None, patient: MakePatient
) -> None:
    found(check_keyring(patient()), Health.WARNING)
    locked = KeptKeyring()
    locked.locked = True
    keyring.set_keyring(locked)
    found(check_keyring(patient()), Health.WARNING, "locked")


class LyingKeyring(KeyringBackend):
    """A keyring that keeps nothing and says it did; nobody takes it who is not told to."""

    priority = -1

    def get_password(self, service: str, username: str) -> str | None:
        return "something else"

    def set_password(self, service: str, username: str, password: str) -> None:
        pass

    def delete_password(self, service: str, username: str) -> None:
        pass


def test_a_keyring_that_gives_another_secret_back_is_a_failure(
    keyring_missing: None, patient: MakePatient
) -> None:
    keyring.set_keyring(LyingKeyring())
    found(check_keyring(patient()), Health.FAILURE, "another secret")


def test_chance_and_time_are_asked_of_the_kernel(
    monkeypatch: pytest.MonkeyPatch, patient: MakePatient
) -> None:
    found(check_entropy(patient()), Health.OK, "32 bytes")
    assert check_clock(patient()).health in (Health.OK, Health.WARNING)
    monkeypatch.setattr(system, "_in_step", lambda: False)
    found(check_clock(patient()), Health.WARNING, "nothing keeps it in step")


# ---------------------------------------------------------------- the disk


def test_a_full_disk_is_told_before_it_is_full(patient: MakePatient) -> None:
    found(check_space(patient()), Health.OK, "MB free")
    found(check_space(patient("disk.least_free_mb = 1000000\n")), Health.WARNING, "less than")


def test_a_profile_in_memory_or_on_a_network_drive_is_a_failure(patient: MakePatient) -> None:
    with TemporaryDirectory(dir="/dev/shm") as memory:
        found(check_durability(patient(folder=Path(memory))), Health.FAILURE, "in memory (tmpfs)")
    assert file_system(Path("/proc/self")) == "proc"


def test_forced_writes_are_timed_and_read_back(tmp_path: Path, patient: MakePatient) -> None:
    finding = check_durability(patient(folder=tmp_path))
    if file_system(tmp_path) == "tmpfs":
        pytest.skip("the tests' own folder lies in memory")
    found(finding, Health.OK, "24 forced writes read back")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else for a moment")
def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path: Path, patient: MakePatient) -> None:
    # One more folder: a database server that root starts for a test opens the ones above.
    closed = tmp_path / "closed"
    (closed / "profile").mkdir(parents=True)
    closed.chmod(0o700)
    one = patient(folder=closed / "profile")
    with nobody():
        if os.access(closed, os.X_OK, effective_ids=True):
            pytest.skip("whoever gives root up keeps its rights here")
        for check in (check_space, check_durability, check_rights):
            found(check(one), Health.FAILURE, "may not look into")
    with TemporaryDirectory(dir="/var/tmp") as elsewhere:
        Path(elsewhere).chmod(0o755)
        one = patient(folder=Path(elsewhere))
        with nobody():
            found(check_durability(one), Health.FAILURE, "nothing can be written")
            found(check_rights(one), Health.FAILURE, "may not write")


def test_files_that_others_can_read_are_named(demo: Path, patient: MakePatient) -> None:
    found(check_rights(patient()), Health.OK, "only this account")
    demo.chmod(0o755)
    (demo / "record.db").chmod(0o600)
    for path in demo.iterdir():
        path.chmod(0o700 if path.is_dir() else 0o600)
    found(check_rights(patient()), Health.WARNING, "others may look")
    (demo / "keyslots.json").chmod(0o644)
    found(check_rights(patient()), Health.FAILURE, "read keyslots.json")


# ---------------------------------------------------------------- the record


def test_a_damaged_record_is_a_failure(demo: Path, patient: MakePatient) -> None:
    found(check_record(patient()), Health.OK, "whole")
    data = bytearray((demo / "record.db").read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    (demo / "record.db").write_bytes(data)
    found(check_record(patient()), Health.FAILURE)


def test_damaged_key_slots_are_a_failure(demo: Path, patient: MakePatient) -> None:
    (demo / "keyslots.json").write_bytes(b"{")
    found(check_record(patient()), Health.FAILURE)
    found(check_recovery(patient()), Health.FAILURE)


def test_a_record_that_is_open_at_the_desk_can_be_looked_at(
    demo: Path, patient: MakePatient
) -> None:
    opened = open_demo(demo, "0+test")
    try:
        found(check_record(patient()), Health.OK, "whole")
    finally:
        opened.store.close()


def test_a_working_record_wants_its_key_and_its_copies(
    tmp_path: Path, patient: MakePatient, keyring_here: KeptKeyring
) -> None:
    opened = open_working(tmp_path / "desk", "0+test", None)
    assert isinstance(opened, Opened)
    opened.store.close()
    found(check_record(patient()), Health.OK, "whole")
    found(check_recovery(patient()), Health.OK, "one opens the record")
    found(check_copies(patient()), Health.WARNING, "no copy of the last two days")
    profile = ("--profile", str(tmp_path / "desk"))
    assert main(["backup", *profile]) == ExitCode.OK
    found(check_copies(patient()), Health.WARNING, "left this computer")
    away = ("--to", str(tmp_path / "away"), "--off-machine")
    assert main(["backup", *away, *profile]) == ExitCode.OK
    found(check_copies(patient()), Health.OK)
    (tmp_path / "desk" / "off-machine.json").unlink()
    mount = tmp_path / "mount"
    set_up = tmp_path / "desk" / "backup.toml"
    set_up.write_text(f"off_machine = '{mount}'\n", encoding="utf-8")
    found(check_copies(patient()), Health.WARNING, "left this computer")
    assert main(["backup", "--to", str(mount), *profile]) == ExitCode.OK
    found(check_copies(patient()), Health.OK)
    keyring_here.locked = True
    found(check_record(patient()), Health.WARNING, "could not be opened to look at")


def test_an_old_or_missing_directory_is_told(demo: Path, patient: MakePatient) -> None:
    found(check_directory(patient()), Health.WARNING)
    assert main(["directory", "import", "--starter", "--profile", str(demo)]) == ExitCode.OK
    found(check_directory(patient()), Health.OK, "0 days old")
    found(check_directory(patient("directory.old_days = 1\n")), Health.OK)


# ---------------------------------------------------------------- the lines


def test_a_feed_that_does_not_answer_is_a_failure(patient: MakePatient) -> None:
    found(check_feed(patient()), Health.WARNING, "none is set")
    with listening() as port:
        said = f"feed.source = 'ws://127.0.0.1:{port}/feed'\n"
        found(check_feed(patient(said)), Health.OK, f"127.0.0.1:{port} answers")
    found(check_feed(patient(said)), Health.FAILURE, "does not answer")
    found(check_feed(patient("feed.source = 'http://a.example'\n")), Health.FAILURE)


def test_a_feeds_configuration_that_is_not_there_is_a_failure(
    tmp_path: Path, patient: MakePatient
) -> None:
    said = f"feed.source = '{tmp_path / 'feed.toml'}'\n"
    found(check_feed(patient(said)), Health.FAILURE, "feed.toml")


def test_no_hub_is_no_fault_and_a_silent_one_is(patient: MakePatient) -> None:
    found(check_hub(patient()), Health.OK, "no hub configured")
    with listening() as port:
        said = f"hub.address = '127.0.0.1:{port}'\n"
        found(check_hub(patient(said)), Health.OK, "answers")
    found(check_hub(patient(said)), Health.FAILURE, "does not answer")
    found(check_hub(patient("hub.address = 'hub'\n")), Health.FAILURE, "host:port")


# ---------------------------------------------------------------- the policy


def test_a_policy_that_cannot_be_used_or_that_anybody_may_change_is_told(
    tmp_path: Path, patient: MakePatient
) -> None:
    found(check_policy(patient()), Health.OK, "every key has its default")
    found(check_policy(patient("lock.idle_minutes = 0\n")), Health.FAILURE, "policy.toml:1")
    one = patient("lock.idle_minutes = 5\n")
    (tmp_path / "policy.toml").chmod(0o666)
    found(check_policy(one), Health.WARNING, "may change")
