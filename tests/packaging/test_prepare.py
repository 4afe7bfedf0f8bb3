"""Preparing a machine: what is asked of it, what is left alone, what a person is told."""

import importlib.util
import itertools
import os
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parents[2]


def loaded(name: str) -> ModuleType:
    """Return a script of packaging/ as a module; the folder is no package."""
    path = PROJECT / "packaging" / f"{name}.py"
    specification = importlib.util.spec_from_file_location(f"packaging_{name}", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module
    specification.loader.exec_module(module)
    return module


prepare = loaded("prepare")


class System:
    """Small programs that stand where dpkg, apt and sudo stand, and note their calls."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls = folder / "calls"
        self.calls.touch()
        self.add("env", 'shift; exec "$@"')

    def add(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.calls}\n{script}\n', encoding="utf-8")
        path.chmod(0o755)

    def called(self) -> list[str]:
        return self.calls.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    """Give a system that has libgl1, and libglib2.0-0 under a newer name."""
    programs = System(tmp_path)
    lines = r"installed\tlibgl1,\ninstalled\tlibglib2.0-0t64,libglib2.0-0 (= 2.80)\nhalf\tdbus,\n"
    programs.add("dpkg-query", f"printf '{lines}'")
    programs.add("apt-get", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    return programs


def test_what_is_there_is_left_alone_even_under_a_newer_name(system: System) -> None:
    prepare.prepare_system(["libgl1", "libglib2.0-0"], root=True)
    assert not [call for call in system.called() if call.startswith("apt-get")]


def test_root_installs_only_what_is_missing_and_nothing_recommended(system: System) -> None:
    prepare.prepare_system(["libgl1", "libegl1", "dbus"], root=True)
    assert [call for call in system.called() if call.startswith("apt-get")] == [
        "apt-get update -qq",
        "apt-get install --yes --no-install-recommends -qq libegl1 dbus",
    ]


def test_sudo_is_used_where_it_asks_nothing(system: System) -> None:
    system.add("sudo", 'shift; [ "$1" = true ] && exit 0; exec "$@"')
    prepare.prepare_system(["libegl1"], root=False)
    assert "apt-get install --yes --no-install-recommends -qq libegl1" in system.called()


@pytest.mark.parametrize("sudo", [None, "exit 1"])
def test_a_person_who_may_not_install_gets_the_one_line(system: System, sudo: str | None) -> None:
    if sudo:
        system.add("sudo", sudo)
    with pytest.raises(prepare.NotReadyError, match=r"(?m)^sudo apt-get .*libegl1$") as caught:
        prepare.prepare_system(["libegl1"], root=False)
    assert caught.value.code == 3
    assert not [call for call in system.called() if call.startswith("apt-get")]


def test_apt_that_fails_stops_with_its_own_code(system: System) -> None:
    system.add("apt-get", "exit 100")
    with pytest.raises(prepare.NotReadyError, match="apt could not") as caught:
        prepare.prepare_system(["libegl1"], root=True)
    assert caught.value.code == 3


def test_a_system_without_apt_is_told_what_is_needed_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    prepare.prepare_system(["libegl1", "libgl1"], root=False)
    assert "libegl1 libgl1" in capsys.readouterr().err


@pytest.mark.parametrize("version", [(3, 10), (3, 15)])
def test_a_python_that_the_lock_does_not_know_is_refused(version: tuple[int, int]) -> None:
    with pytest.raises(prepare.NotReadyError, match="Python 3") as caught:
        prepare.check_python(version)
    assert caught.value.code == 4


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_the_pythons_of_the_lock_are_taken(version: tuple[int, int]) -> None:
    prepare.check_python(version)


def test_a_stamp_holds_for_what_was_asked_for_and_for_nothing_else(tmp_path: Path) -> None:
    stamps = prepare.Stamps(tmp_path / "prepared")
    assert not stamps.done("packages-run", "one")
    stamps.record("packages-run", "one")
    assert stamps.done("packages-run", "one")
    assert not stamps.done("packages-run", "two")
    assert not stamps.done("packages-test", "one")


def test_hashes_tell_where_one_part_ends() -> None:
    assert prepare.digest("ab", "c") != prepare.digest("a", "bc")


@pytest.mark.parametrize("kind", ["run", "test", "lint"])
def test_no_list_holds_a_package_twice_or_the_bus_that_stays_behind(kind: str) -> None:
    names = prepare.system_packages(*prepare.SYSTEM_LISTS[kind])
    assert len(names) == len(set(names))
    assert "dbus-x11" not in names


def test_a_machine_is_prepared_once_and_then_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    system = System(tmp_path)
    system.add("dpkg-query", "exit 0")
    system.add("apt-get", "exit 0")
    system.add("sudo", 'shift; [ "$1" = true ] && exit 0; exec "$@"')
    python = prepare.venv_python(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "python $*" >>{system.calls}\n', encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    prepare.prepare("run", tmp_path / ".venv")
    first = system.called()
    locked = [call for call in first if "--require-hashes" in call and "run.txt" in call]
    assert locked
    # what the lock does not name is never looked for, so a newer release changes nothing
    assert all("--no-deps" in call for call in locked)
    assert first[-1].endswith("--editable .")
    capfd.readouterr()

    prepare.prepare("run", tmp_path / ".venv")
    assert system.called() == first
    assert capfd.readouterr() == ("", "")


def test_packages_that_could_not_be_installed_are_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = prepare.venv_python(tmp_path)
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    stamps = prepare.Stamps(tmp_path / "prepared")
    for _ in range(2):
        with pytest.raises(prepare.NotReadyError, match="pip could not") as caught:
            prepare.prepare_packages(tmp_path, "run", stamps)
        assert caught.value.code == 5


LOCKS = sorted((PROJECT / "packaging" / "requirements").glob("*.txt"))
PIN = re.compile(r"^([a-z0-9.-]+)(?:\[([a-z0-9,-]+)\])?==(\S+)(?: ; (.+?))? \\$")


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_versions_and_hashes_but_no_place_to_fetch_from(path: Path) -> None:
    assert not loaded("lock").ADDRESS.search(path.read_text(encoding="utf-8"))
    lines = path.read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith(("#", "    "))]
    assert pins
    assert [line for line in pins if not PIN.match(line)] == []
    for before, line in itertools.pairwise(lines):
        if PIN.match(before):
            assert line.startswith("    --hash=sha256:"), before


def test_a_package_has_one_version_in_all_locks() -> None:
    versions: dict[tuple[str, str | None], set[str]] = {}
    for path in LOCKS:
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := PIN.match(line):
                versions.setdefault((found[1], found[4]), set()).add(found[3])
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_lock_looks_for_addresses_in_every_form() -> None:
    address = loaded("lock").ADDRESS
    for line in ("-i https://somewhere/simple", "--extra-index-url=x", "--find-links wheels"):
        assert address.search(line), line
    assert not address.search("zipp==4.1.2 \\\n    --hash=sha256:00")


def test_the_locks_hold_all_that_the_project_asks_for() -> None:
    described = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {"run": described["project"]["dependencies"] + described["build-system"]["requires"]}
    wanted |= {name: wanted["run"] + more for name, more in described["dependency-groups"].items()}
    unmet = []
    for name, lines in wanted.items():
        text = (PROJECT / "packaging" / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        pins = {found[1]: found for line in text.splitlines() if (found := PIN.match(line))}
        for requirement in map(Requirement, lines):
            pinned = pins.get(requirement.name.lower().replace("_", "-"))
            if pinned is None or not requirement.specifier.contains(pinned[3]):
                unmet.append(f"{name}.txt: {requirement} ({pinned}): run make lock")
            elif not requirement.extras <= set((pinned[2] or "").split(",")):
                # an older pip finds no hash for coverage[toml] where only coverage is named
                unmet.append(f"{name}.txt: {requirement} without its extras")
    assert unmet == []
