"""The agency's policy: who goes before whom, and what happens to what cannot be used."""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.app.policy import keys as policy_keys
from console.app.policy.files import FileFault, is_silent
from console.app.policy.keys import (
    BANNER,
    FEED_SOURCE,
    IDLE_MINUTES,
    KEYS,
    LOG_LEVEL,
    PRINTING,
    PROFILE_FOLDER,
    ZONE,
)
from console.app.policy.kinds import PolicyKey
from console.app.policy.policy import (
    Layer,
    Policy,
    PolicyPlaces,
    line_of,
    read_policy,
    usual_places,
)


@pytest.fixture
def places(tmp_path: Path) -> PolicyPlaces:
    """Give an empty place for each of the two files."""
    return PolicyPlaces(system=tmp_path / "system.toml", user=tmp_path / "user.toml")


def read(places: PolicyPlaces, *, system: str = "", user: str = "", **environment: str) -> Policy:
    for file, text in ((places.system, system), (places.user, user)):
        if text:
            file.write_text(text, encoding="utf-8")
    return read_policy(places, environment)


# ---------------------------------------------------------------- who goes before whom


def test_without_files_each_key_has_its_default(places: PolicyPlaces) -> None:
    policy = read(places)
    assert all(policy.value(key) == key.default for key in KEYS)
    assert {policy.origin(key).layer for key in KEYS} == {Layer.DEFAULT}
    assert policy.findings == ()


def test_the_system_goes_before_the_person_before_the_environment(places: PolicyPlaces) -> None:
    policy = read(
        places,
        system="[lock]\nidle_minutes = 5\n",
        user="[lock]\nidle_minutes = 20\n[log]\nlevel = 'error'\n",
        CLINICIAN_CONSOLE_LOCK_IDLE_MINUTES="30",
        CLINICIAN_CONSOLE_LOG_LEVEL="warning",
        CLINICIAN_CONSOLE_ZONE="America/Denver",
    )
    assert policy.value(IDLE_MINUTES) == 5
    assert policy.origin(IDLE_MINUTES).words == f"system, {places.system}:2"
    assert policy.value(LOG_LEVEL) == "error"
    assert policy.origin(LOG_LEVEL).words == f"user, {places.user}:4"
    assert policy.value(ZONE) == "America/Denver"
    assert policy.origin(ZONE).words == "environment, CLINICIAN_CONSOLE_ZONE"
    assert policy.findings == ()


def test_every_example_can_be_written_and_read_in_all_three_layers(places: PolicyPlaces) -> None:
    lines = [f"{key.name} = {key.written(key.example)}" for key in KEYS]
    for layer in ("system", "user"):
        policy = read(places, **{layer: "\n".join(lines)})
        assert policy.findings == ()
        assert [policy.value(key) for key in KEYS] == [key.example for key in KEYS]
        (places.system if layer == "system" else places.user).unlink()
    texts = {key.variable: key.written(key.example).strip('"') for key in KEYS}
    policy = read(places, **texts)
    assert [policy.value(key) for key in KEYS] == [key.example for key in KEYS]


def test_a_key_has_a_name_of_its_own_in_file_and_environment() -> None:
    assert len({key.name for key in KEYS}) == len({key.variable for key in KEYS}) == len(KEYS)
    tables = [key.table for key in KEYS]
    assert [table for n, table in enumerate(tables) if table in tables[:n]] == [
        table for n, table in enumerate(tables) if n and tables[n - 1] == table
    ], "keys of one table stand together"


# ---------------------------------------------------------------- what cannot be used


def test_an_unknown_key_is_named_with_file_and_line(places: PolicyPlaces) -> None:
    policy = read(places, system="[lock]\nidle_minutes = 7\nidel_minutes = 5\n[lok]\nx = 1\n")
    assert [finding.words for finding in policy.findings] == [
        f"{places.system}:3: lock.idel_minutes: there is no such key.",
        f"{places.system}:4: lok: there is no such key.",
    ]
    assert policy.value(IDLE_MINUTES) == 7


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("lock.idle_minutes = 0", IDLE_MINUTES),
        ("lock.idle_minutes = true", IDLE_MINUTES),
        ("lock.idle_minutes = 5.0", IDLE_MINUTES),
        ("lock.idle_minutes = [5]", IDLE_MINUTES),
        ("lock.idle_minutes = '5'", IDLE_MINUTES),
        ("lock.idle_minutes = {a = 1}", IDLE_MINUTES),
        ("output.printing = 1", PRINTING),
        ("output.printing = 'yes'", PRINTING),
        ("log.level = 'loud'", LOG_LEVEL),
        ("profile.folder = 'desk'", PROFILE_FOLDER),
        ("profile.folder = 3", PROFILE_FOLDER),
        ('profile.folder = "/a\\u0007"', PROFILE_FOLDER),
        (f"sign_on.banner = '{'x' * 1001}'", BANNER),
        ('sign_on.banner = "\\u001b[31m"', BANNER),
        ("feed.source = 1979-05-27", FEED_SOURCE),
    ],
)
def test_a_wrong_value_is_named_and_the_default_holds(
    places: PolicyPlaces, written: str, key: PolicyKey[object]
) -> None:
    policy = read(places, system=f"# a remark\n{written}\n")
    assert policy.value(key) == (key.default if key.safe is None else key.safe)
    (finding,) = policy.findings
    assert (finding.key, finding.origin.line) == (key.name, 2)
    assert " holds" in finding.words


def test_what_the_agency_wrote_wrongly_is_not_loosened_from_below(places: PolicyPlaces) -> None:
    policy = read(
        places,
        system="[lock]\nidle_minutes = 99\n",
        user="[lock]\nidle_minutes = 30\n",
        CLINICIAN_CONSOLE_LOCK_IDLE_MINUTES="30",
    )
    assert policy.value(IDLE_MINUTES) == IDLE_MINUTES.default


def test_a_wrong_variable_is_named_and_the_default_holds(places: PolicyPlaces) -> None:
    policy = read(places, CLINICIAN_CONSOLE_LOCK_IDLE_MINUTES="٥")  # noqa: RUF001 - a digit, but not ours
    assert policy.value(IDLE_MINUTES) == IDLE_MINUTES.default
    assert policy.findings[0].words.startswith("CLINICIAN_CONSOLE_LOCK_IDLE_MINUTES: lock.idle")


def test_a_broken_file_is_told_with_its_line_and_guarded_keys_keep_their_default(
    places: PolicyPlaces,
) -> None:
    policy = read(
        places,
        system="[output]\nprinting = false\n[lock\n",
        user="[output]\nprinting = true\n[log]\nlevel = 'error'\n",
        CLINICIAN_CONSOLE_OUTPUT_PRINTING="true",
    )
    assert policy.value(PRINTING) is False
    assert policy.value(LOG_LEVEL) == "error", "what protects nobody may still be said below"
    assert policy.findings[0].words.startswith(f"{places.system}:3: this is not TOML")


def test_where_the_agencys_file_is_broken_what_it_may_have_forbidden_is_forbidden(
    places: PolicyPlaces,
) -> None:
    assert read(places).value(PRINTING) is True
    policy = read(places, system="[output\n", CLINICIAN_CONSOLE_OUTPUT_PRINTING="true")
    assert policy.value(PRINTING) is False
    assert policy.origin(PRINTING).words == f"system, {places.system}:1"


def test_every_key_is_read_by_some_part_of_the_program() -> None:
    project = Path(__file__).resolve().parents[2]
    rooms = [
        path.read_text(encoding="utf-8")
        for path in (project / "console").rglob("*.py")
        if not path.name.startswith("policy_")
    ]
    names = {name for name, value in vars(policy_keys).items() if value in KEYS}
    assert {name for name in names if not any(name in text for text in rooms)} == set()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", FileFault.EMPTY),
        (b"\n \n", FileFault.EMPTY),
        (bytes(range(256)), FileFault.BINARY),
        (b"[lock]\nidle_minutes = 5\n\0", FileFault.BINARY),
        (b"# " + b"x" * 70_000, FileFault.TOO_LONG),
    ],
)
def test_an_unusable_file_is_told(places: PolicyPlaces, data: bytes, fault: FileFault) -> None:
    places.system.write_bytes(data)
    policy = read_policy(places, {})
    assert [finding.wrong for finding in policy.findings] == [fault.value]
    assert all(policy.value(key) == (key.default if key.safe is None else key.safe) for key in KEYS)


def test_a_folder_a_pipe_and_a_device_are_told_and_never_waited_for(places: PolicyPlaces) -> None:
    places.system.mkdir()
    os.mkfifo(places.user)
    policy = read_policy(places, {})
    assert [finding.wrong for finding in policy.findings] == [FileFault.NO_FILE.value] * 2
    zero = PolicyPlaces(system=Path("/dev/zero"), user=Path("/dev/null"))
    assert len(read_policy(zero, {}).findings) == 2


def test_a_file_without_rights_is_told(places: PolicyPlaces) -> None:
    places.system.write_text("[lock]\nidle_minutes = 5\n", encoding="utf-8")
    places.system.chmod(0)
    root = os.geteuid() == 0
    if root:  # who reads everything
        os.seteuid(65_534)
    try:
        policy = read_policy(places, {})
    finally:
        if root:
            os.seteuid(0)
    assert policy.findings[0].wrong == FileFault.UNREADABLE.value


def test_a_link_to_itself_is_told(places: PolicyPlaces) -> None:
    places.system.symlink_to(places.system)
    assert read_policy(places, {}).findings[0].wrong == FileFault.UNREADABLE.value


def test_a_hostile_file_is_bounded_in_time_and_words(places: PolicyPlaces) -> None:
    hostile = {
        "deep": "a = " + "[" * 60_000,
        "many": "\n".join(f"k{n} = 1" for n in range(7_000)),
        "dotted": ".".join("a" for _ in range(30_000)) + " = 1",
        "shorter dotted": "".join(f"b{n}" + ".a" * 200 + " = 1\n" for n in range(150)),
        "digits": "a = " + "9" * 4_900,
        "controls": '"\\u001b]0;x\\u0007" = 1',
    }
    for name, text in hostile.items():
        places.system.write_text(text[:65_000], encoding="utf-8")
        began = time.process_time()
        policy = read_policy(places, {})
        assert time.process_time() - began < 2, name
        assert 1 <= len(policy.findings) <= 50, name
        assert all(finding.words.isprintable() for finding in policy.findings), name
        assert all(len(finding.key) <= 60 for finding in policy.findings), name


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reading(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(data)
    policy = read_policy(PolicyPlaces(system=file, user=file.with_name("none.toml")), {})
    assert all(type(policy.value(key)) in (type(key.default), type(key.example)) for key in KEYS)


# ---------------------------------------------------------------- lines and files


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[lock]\nidle_minutes = 5", 2),
        ("lock.idle_minutes = 5", 1),
        ("# lock.idle_minutes = 1\nlock . idle_minutes = 5", 2),
        ("lock = {idle_minutes = 5}", 1),
        ('[other]\nidle_minutes = 3\n["lock"]\n"idle_minutes"=5', 4),
        ("[lock]\nidle_minutes_too = 5\n\n  idle_minutes=5", 4),
    ],
)
def test_the_line_of_a_key_is_found(text: str, line: int) -> None:
    assert line_of(text, "lock.idle_minutes") == line


def test_a_file_of_remarks_says_nothing_and_is_no_fault(places: PolicyPlaces) -> None:
    places.system.write_text("# Remarks\n\n  # [lock]\n# idle_minutes = 5\n", encoding="utf-8")
    assert is_silent(places.system)
    assert read_policy(places, {}).findings == ()
    places.system.write_text("# Remarks\nlock.idle_minutes = 5\n", encoding="utf-8")
    assert not is_silent(places.system)
    places.system.write_bytes(b"")
    assert not is_silent(places.system)


def test_a_windows_editors_mark_does_no_harm(places: PolicyPlaces) -> None:
    places.system.write_bytes("\ufefflock.idle_minutes = 5\r\n".encode())
    assert read_policy(places, {}).value(IDLE_MINUTES) == 5


def test_the_two_places_are_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somewhere/config")
    places = usual_places()
    assert places.system == Path("/etc/clinician-console/policy.toml")
    assert places.user == Path("/somewhere/config/clinician-console/policy.toml")


def test_no_key_is_told_twice_in_one_way() -> None:
    for key in KEYS:
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", key.name)
        assert key.meaning.endswith(".")
        assert key.example != key.default, f"the example of {key.name} shows nothing"
