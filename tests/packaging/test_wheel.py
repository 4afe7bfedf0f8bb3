"""The wheel, as pipx installs it: whole, and it runs from an environment of its own."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

PROJECT = Path(__file__).resolve().parents[2]
WINGS = ("console", "db", "resources")
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input")


def tracked() -> set[str]:
    """Return the committed files of the three wings, by path."""
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "-z", "HEAD", "--", *WINGS],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(filter(None, listed.stdout.split("\0")))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of the commit from a clean copy, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    archive = subprocess.run(
        ["git", "archive", "HEAD"], cwd=PROJECT, stdout=subprocess.PIPE, check=True
    )
    subprocess.run(["tar", "-x", "-C", str(source)], input=archive.stdout, check=True)
    command = [*PIP, "wheel", "--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run(
        [*command, "--wheel-dir", str(folder), str(source)],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_every_file_of_the_three_wings_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        names = {name for name in opened.namelist() if ".dist-info/" not in name}
    assert tracked() - names == set(), "pyproject.toml leaves these out of the package"
    assert names - tracked() == set()


def test_the_wheel_brings_its_licences(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        licences = [name for name in opened.namelist() if ".dist-info/licenses/" in name]
    assert any(name.endswith("/LICENSE") for name in licences)
    assert any("InterDesk-LICENSE" in name for name in licences)


def test_the_program_runs_from_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    """What pipx does, but for fetching the packages: those of this environment serve."""
    place = tmp_path / "pipx"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    python = place / "bin" / "python"
    install = [*PIP, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    site = next((place / "lib").glob("python*")) / "site-packages"
    (site / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    program = str(place / "bin" / "clinician-console")
    alone = {
        "HOME": str(tmp_path),
        "PATH": "/usr/bin:/bin",
        "QT_QPA_PLATFORM": "offscreen",
        "CLINICIAN_CONSOLE_PROFILE": str(tmp_path / "desk"),
    }
    for arguments, words in (
        (["--version"], ""),
        (["policy", "show"], "lock.idle_minutes"),
        (["directory", "import", "--starter"], "listings"),
        (["doctor"], "OK       program"),
    ):
        done = subprocess.run(
            [program, *arguments], env=alone, cwd=tmp_path, capture_output=True, text=True,
            check=False, timeout=60,
        )  # fmt: skip
        assert done.returncode in (0, 4), done.stderr
        assert words in done.stdout
    where = "import console, pathlib; print(pathlib.Path(console.__file__).parent)"
    told = subprocess.run(
        [str(python), "-I", "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(told.stdout.strip()) == site / "console", "the wheel's, not the source's"
