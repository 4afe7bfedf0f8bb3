"""Build the Debian package of a commit into ``dist``. Run by ``make package``.

The same commit gives the same bytes. Python packages come from this machine's pip, whose own cache
spares the network the second time; nothing is fetched at installation or at a start.
"""

import argparse
import hashlib
import platform
import shutil
import sys
import tomllib
from pathlib import Path

import deb_tree
import prepare
from deb_tree import PIECES, PROJECT, Build, NotBuiltError, run

OWN = ("python3 (>= 3.11)", "python3 (<< 3.12)", "libc6 (>= 2.34)", "tzdata")
LIMIT_BYTES, LIMIT_INSTALLED = 70_000_000, 220_000_000
"""What an agency was promised: the file, and what it takes on the disk."""
LATER_MIGRATION = "0999_later_build.sql"
"""A step that no released build has; the last number there is."""


def depends() -> list[str]:
    """Return what the package needs of Debian: Python, and the libraries of packaging/system."""
    return [*OWN, *prepare.system_packages("run")]


def write_control(build: Build) -> None:
    """Write what dpkg asks: name, needs, sums, and which file is the agency's to edit."""
    control = build.root / "DEBIAN"
    control.mkdir()
    files = sorted(p for p in build.root.rglob("*") if p.is_file() and not p.is_symlink())
    size_kb = sum(-(-path.stat().st_size // 1024) for path in files)
    said = {
        "@VERSION@": build.version,
        "@SIZE@": str(size_kb),
        "@DEPENDS@": ", ".join(depends()),
    }
    text = deb_tree.filled(PIECES / "control.txt", said)
    (control / "control").write_text(text, encoding="utf-8")
    (control / "conffiles").write_text("/etc/clinician-console/policy.toml\n", encoding="utf-8")
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{path.relative_to(build.root)}\n"
        for path in files
        if path.relative_to(build.root).parts[0] == "usr"
    )
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")


def build_package(work: Path, target: Path, *, ref: str = "HEAD") -> Path:
    """Build the package of a commit and return its file.

    Args:
        work: A folder that is made anew; the tree of the package stays in its ``root``.
        target: The folder of the package.
        ref: The commit.

    Raises:
        NotBuiltError: It could not be built, or is larger than was promised.
    """
    if sys.version_info[:2] != (3, 11) or platform.machine() != "x86_64":
        raise NotBuiltError("the package is built with Python 3.11 on x86_64, for Debian 12")
    for program in ("dpkg-deb", "strip"):
        if shutil.which(program) is None:
            raise NotBuiltError(f"{program} is missing: apt install dpkg-dev binutils")
    shutil.rmtree(work, ignore_errors=True)
    source = work / "source"
    source.mkdir(parents=True)
    epoch = deb_tree.committed_source(ref, source)
    build = Build(root=work / "root", source=source, version=version_of(source), epoch=epoch)
    deb_tree.make_tree(build)
    write_control(build)
    deb_tree.settle(build)
    file = pack(build, target, "-Zxz", "-z6")
    size, installed = file.stat().st_size, installed_bytes(build.root)
    if size > LIMIT_BYTES or installed > LIMIT_INSTALLED:
        raise NotBuiltError(
            f"the package is too large: {size / 1e6:.1f} MB as a file,"
            f" {installed / 1e6:.1f} MB installed"
        )
    print(f"{file.name}: {size / 1e6:.1f} MB as a file, {installed / 1e6:.1f} MB installed")
    print(f"sha256 {hashlib.sha256(file.read_bytes()).hexdigest()}")
    return file


def pack(build: Build, target: Path, *how: str) -> Path:
    """Pack a settled tree; ``how`` is dpkg-deb's compression."""
    target.mkdir(parents=True, exist_ok=True)
    file = target / f"clinician-console_{build.version}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", *how, "--build"]
    run(*command, build.root, file, SOURCE_DATE_EPOCH=str(build.epoch))
    return file


def installed_bytes(root: Path) -> int:
    """Return what the files take, with a block for every folder."""
    control = root / "DEBIAN"
    return sum(
        4096 if path.is_dir() else path.lstat().st_size
        for path in root.rglob("*")
        if path != control and control not in path.parents
    )


def version_of(source: Path) -> str:
    """Return the version that the project's own description names."""
    described = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))
    return str(described["project"]["version"])


def other_version(work: Path, target: Path, version: str, extra: str = "") -> Path:
    """Pack the tree of ``build_package`` once more as another version, to try an upgrade with.

    Args:
        work: As it was given to ``build_package``.
        target: The folder of the package.
        version: What the other one calls itself.
        extra: The SQL of a migration that only this one has; empty for none.
    """
    root = work / f"root-{version}"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(work / "root", root, symlinks=True)
    named = version_of(work / "source")
    site = root / deb_tree.SITE
    said = site / f"clinician_console-{named}.dist-info" / "METADATA"
    text = said.read_text(encoding="utf-8")
    said.write_text(text.replace(f"Version: {named}\n", f"Version: {version}\n"), encoding="utf-8")
    if extra:
        (site / "db" / "migrations" / LATER_MIGRATION).write_text(extra, encoding="utf-8")
    shutil.rmtree(root / "DEBIAN")
    build = Build(root=root, source=work / "source", version=version, epoch=0)
    write_control(build)
    file = pack(build, target, "-Zgzip", "-z1")
    shutil.rmtree(root)
    return file


def main(arguments: list[str]) -> int:
    """Build and return the exit code: 0 built, 1 not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ref", default="HEAD", help="the commit to build of")
    parser.add_argument("--into", type=Path, default=PROJECT / "dist", metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        build_package(PROJECT / "build" / "package", options.into, ref=options.ref)
    except NotBuiltError as wrong:
        print(f"Not built: {wrong}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
