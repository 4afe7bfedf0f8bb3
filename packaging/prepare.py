"""Prepare this machine to run, test or check the desk.

Called by the Makefile as ``python3 packaging/prepare.py run|test|lint`` before the work itself; on
Windows by hand. Standard library only: it must run before anything is installed. It looks for what
is missing, in this order, and does nothing when nothing is: the system's packages (Debian and its
kin), the private ``.venv``, the locked packages in it, the project itself. What was done is
remembered in ``.venv/prepared`` by a hash of what was asked for.
"""

import argparse
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SYSTEM_LISTS = {"run": ("run",), "test": ("run", "test"), "lint": ()}
OLDEST, NEWEST = (3, 11), (3, 14)


class ExitCode(IntEnum):
    """How this program ends; CONTRIBUTING.md explains each to a person."""

    READY = 0
    USAGE = 2
    SYSTEM_PACKAGES_MISSING = 3
    PYTHON_UNFIT = 4
    PACKAGES_NOT_INSTALLED = 5


class NotReadyError(Exception):
    """Something that this program cannot mend by itself; the words say what to do."""

    def __init__(self, code: ExitCode, words: str) -> None:
        super().__init__(words)
        self.code = code


def run_program(command: Sequence[str], **variables: str) -> int:
    """Run a program, its words on standard error, and return its exit code."""
    environment = os.environ | variables
    return subprocess.run(command, stdout=sys.stderr, env=environment, check=False).returncode


def say(words: str) -> None:
    """Tell the person at the terminal what is being done now."""
    print(words, file=sys.stderr, flush=True)


def digest(*parts: str | bytes) -> str:
    """Return one hash over all parts, each told apart from the next."""
    whole = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        whole.update(len(raw).to_bytes(8, "big") + raw)
    return whole.hexdigest()


class Stamps:
    """Remember under a name what was asked for when it was last done."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def done(self, name: str, key: str) -> bool:
        """Return whether ``name`` was done, and done for this very key."""
        path = self._folder / name
        return path.is_file() and path.read_text(encoding="utf-8") == key

    def record(self, name: str, key: str) -> None:
        """Remember ``key``; called after the work is whole, so that a broken one is done again."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / name).write_text(key, encoding="utf-8")


def check_python(version: tuple[int, int]) -> None:
    """Refuse a Python that the locked packages do not know.

    Raises:
        NotReadyError: It is older or newer than those that the desk is locked for.
    """
    if not OLDEST <= version <= NEWEST:
        raise NotReadyError(
            ExitCode.PYTHON_UNFIT,
            f"Not prepared: this is Python {version[0]}.{version[1]}, and the desk needs 3.11 to"
            " 3.14. Nothing was changed. Name another one: make run PYTHON=python3.12",
        )


def listed(path: Path) -> list[str]:
    """Return the package names of one list file, in its order and without its remarks."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [name for line in lines if (name := line.partition("#")[0].strip())]


def system_packages(*lists: str) -> list[str]:
    """Return the Debian packages in the named lists of packaging/system."""
    folder = PROJECT / "packaging" / "system"
    return [name for part in lists for name in listed(folder / f"{part}.txt")]


def missing_packages(names: Sequence[str]) -> list[str]:
    """Return those of ``names`` that dpkg neither has installed nor has under a newer name."""
    shown = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}\t${Package},${Provides}\n"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    present: set[str] = set()
    for line in shown.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            present.update(word.split()[0] for word in provided.split(",") if word.strip())
    return [name for name in names if name not in present]


def prepare_system(names: Sequence[str], *, root: bool) -> None:
    """Install what is missing of the system's packages, or say what a person has to install.

    Args:
        names: Debian package names.
        root: Whether this process may install by itself.

    Raises:
        NotReadyError: Packages are missing and may not, or could not, be installed from here.
    """
    if not names:
        return
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        say("This system has no apt. If the desk does not start, install what it calls these")
        say(f"Debian packages: {' '.join(names)}")
        return
    missing = missing_packages(names)
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", "-qq", *missing]
    line = f"sudo apt-get update && sudo {shlex.join(install)}"
    if not root and not (shutil.which("sudo") and run_program(["sudo", "-n", "true"]) == 0):
        raise NotReadyError(
            ExitCode.SYSTEM_PACKAGES_MISSING,
            "Not prepared: system packages are missing, and only an administrator may install"
            f" them. Nothing was changed. Run this one line, then try again:\n{line}",
        )
    elevate = ["env"] if root else ["sudo", "-n", "env"]
    elevate.append("DEBIAN_FRONTEND=noninteractive")  # sudo hands no variable on by itself
    say(f"Installing {len(missing)} system packages: {' '.join(missing)}")
    if run_program([*elevate, "apt-get", "update", "-qq"]) != 0:
        say("The list of packages could not be renewed; going on with the one at hand.")
    if run_program([*elevate, *install]) != 0:
        raise NotReadyError(
            ExitCode.SYSTEM_PACKAGES_MISSING,
            "Not prepared: apt could not install the packages; its own words are above. What it did"
            f" install stays. When the cause is mended, try again, or run:\n{line}",
        )


def venv_python(venv: Path) -> Path:
    """Return where the interpreter of a virtual environment lies on this system."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def prepare_venv(venv: Path) -> None:
    """Make the private environment, or make it anew when its interpreter is gone.

    Raises:
        NotReadyError: This Python cannot make one.
    """
    python = venv_python(venv)
    if python.exists():  # false for a link to an interpreter that was removed
        return
    say(f"Making {venv.name} with Python {platform.python_version()}")
    if run_program([sys.executable, "-m", "venv", "--clear", str(venv)]) != 0:
        raise NotReadyError(
            ExitCode.PYTHON_UNFIT,
            f"Not prepared: {sys.executable} could not make a virtual environment. Nothing else was"
            " changed. Install its venv module, or name another one: make run PYTHON=python3.12",
        )


def prepare_packages(venv: Path, kind: str, stamps: Stamps) -> None:
    """Install the locked packages of a kind of work, then the project itself.

    Only wheels whose hash is in the lock are taken, so nothing that is fetched runs while it is
    installed. The project is installed as it lies here: what is edited holds at once.

    Raises:
        NotReadyError: pip could not.
    """
    lock = PROJECT / "packaging" / "requirements" / f"{kind}.txt"
    described = (PROJECT / "pyproject.toml").read_bytes()
    interpreter = sysconfig.get_config_var("installed_base") or sys.base_prefix
    pip = [str(venv_python(venv)), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--no-warn-script-location"]
    locked_key = digest(lock.read_bytes(), interpreter, sys.version)
    if not stamps.done(f"packages-{kind}", locked_key):
        say("Installing the locked Python packages into .venv")
        # --no-deps: the lock is whole, and an older pip looks past it for what an extra wants
        command = [*pip, "--no-deps", "--require-hashes", "--only-binary=:all:"]
        command += ["--requirement", str(lock)]
        if run_program(command) != 0:
            raise NotReadyError(
                ExitCode.PACKAGES_NOT_INSTALLED,
                "Not prepared: pip could not install the locked packages; its own words are above."
                " What was there before still works. Check the network, then try again.",
            )
        stamps.record(f"packages-{kind}", locked_key)
    project_key = digest(described, str(PROJECT), interpreter, sys.version)
    if not stamps.done("project", project_key):
        command = [*pip, "--no-deps", "--no-index", "--no-build-isolation", "--editable", "."]
        # setuptools warns that an editable folder is a folder; there is nothing to act on
        if run_program(command, PYTHONWARNINGS="ignore") != 0:
            raise NotReadyError(
                ExitCode.PACKAGES_NOT_INSTALLED,
                "Not prepared: the project itself could not be put into .venv; pip's own words are"
                " above. Remove .venv and try again.",
            )
        stamps.record("project", project_key)


def prepare(kind: str, venv: Path) -> None:
    """Bring this machine to where a kind of work can start.

    Raises:
        NotReadyError: It could not be brought there; the words say what to do.
    """
    check_python(sys.version_info[:2])
    stamps = Stamps(venv / "prepared")
    names = system_packages(*SYSTEM_LISTS[kind])
    release = Path("/etc/os-release")  # a folder carried to another system is looked at anew
    key = digest(*names, release.read_bytes() if release.exists() else b"")
    made = venv_python(venv).exists()
    if platform.system() == "Linux" and not (made and stamps.done(f"system-{kind}", key)):
        venv_can_be_made = made or importlib.util.find_spec("ensurepip") is not None
        for_venv = [] if venv_can_be_made else system_packages("venv")
        prepare_system([*names, *for_venv], root=os.geteuid() == 0)
    prepare_venv(venv)
    stamps.record(f"system-{kind}", key)
    prepare_packages(venv, kind, stamps)


def main(arguments: list[str]) -> int:
    """Prepare for one kind of work and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", choices=sorted(SYSTEM_LISTS), help="what is to be done next")
    kind = parser.parse_args(arguments).kind
    os.chdir(PROJECT)
    try:
        prepare(kind, PROJECT / ".venv")
    except NotReadyError as refusal:
        say(str(refusal))
        return refusal.code
    return ExitCode.READY


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
