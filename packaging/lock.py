"""Lock what pyproject.toml asks for into packaging/requirements, with hashes and no address.

Each file is whole in itself and holds for Python 3.11 to 3.14 on Linux, macOS and Windows. What is
locked stays as it is while it still fits; ``--upgrade`` takes the newest. Run by ``make lock``.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
REQUIREMENTS = PROJECT / "packaging" / "requirements"
GROUPS = {"run": (), "test": ("test",), "lint": ("lint",)}
HEADER = (
    "# Made by `make lock` from pyproject.toml; not edited by hand.\n"
    "# Versions and hashes only: where they are fetched from is the machine's own setting.\n"
)
ADDRESS = re.compile(r"[a-z+]+://|^\s*--?(?:index|extra|find|trusted|i |f )", re.MULTILINE)


def uv_program() -> str:
    """Return the path of uv; it is needed to lock only, so no file of the project installs it.

    Raises:
        SystemExit: There is none.
    """
    found = shutil.which("uv", path=str(PROJECT / ".venv" / "bin")) or shutil.which("uv")
    if found is None:
        raise SystemExit("Not locked: uv is missing. Put it into .venv with pip, then try again.")
    return found


def lock(name: str, *, within: list[Path], upgrade: bool) -> Path:
    """Write one requirements file and return its path.

    Args:
        name: A key of ``GROUPS``.
        within: Files that were locked before; what they hold in common has the same version.
        upgrade: Take the newest versions instead of those already locked.

    Raises:
        SystemExit: uv could not, or its answer holds a download address.
    """
    target = REQUIREMENTS / f"{name}.txt"
    build_backend = "setuptools>=80\n"  # the project itself is built without fetching anything
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / target.name
        if target.exists():
            shutil.copy(target, draft)  # uv keeps the versions that it finds in its output file
        command = [
            uv_program(),
            "pip",
            "compile",
            "pyproject.toml",
            "-",
            "--output-file",
            str(draft),
        ]
        command += ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
        command += ["--no-strip-extras"]  # an older pip finds no hash for what is not named
        command += ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"]
        command += [f"--group={group}" for group in GROUPS[name]]
        command += [f"--constraint={path}" for path in within]
        command += ["--upgrade"] if upgrade else []
        done = subprocess.run(command, cwd=PROJECT, input=build_backend, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"Not locked: uv stopped with {done.returncode} for {name}.txt.")
        text = draft.read_text(encoding="utf-8")
    if ADDRESS.search(text):
        raise SystemExit(f"Not locked: {name}.txt would name a download address.")
    target.write_text(HEADER + text, encoding="utf-8")
    return target


def main(arguments: list[str]) -> int:
    """Lock each file in turn, so that a package has one version in all of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    upgrade = parser.parse_args(arguments).upgrade
    locked: list[Path] = []
    for name in GROUPS:
        locked.append(lock(name, within=list(locked), upgrade=upgrade))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
