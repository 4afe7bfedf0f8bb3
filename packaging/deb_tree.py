"""Lay out the tree of the Debian package: a private Python environment with what the desk needs."""

import compileall
import gzip
import os
import py_compile
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatch
from io import BytesIO
from pathlib import Path

import deb_sbom
import prepare

PROJECT = Path(__file__).resolve().parents[1]
PIECES = PROJECT / "packaging" / "deb"
HOME = Path("usr/lib/clinician-console")
SITE = HOME / "lib" / "python3.11" / "site-packages"
DOC = Path("usr/share/doc/clinician-console")
NOT_NEEDED = ("pip", "setuptools", "tzdata")
"""Two that sqlite-utils names for a command of its own; time zones are Debian's."""
STRIPPED = ("sqlcipher3", "cryptography")
"""Packages whose libraries carry their symbols; numpy's break when they are taken away."""
LEFT_OUT = (
    *("*.pyi", "*/tests/*", "*/test/*", "pyqtgraph/examples/*", "*/direct_url.json", "*/INSTALLER"),
    *("*/REQUESTED", "*/RECORD", "numpy/*/include/*", "numpy/include/*", "numpy/f2py/*", "bin/*"),
    *("numpy/distutils/*", "numpy/_core/_simd*", "numpy/*.a", "_distutils_hack/*"),
    *("distutils-precedence.pth", "*/__pycache__/*", "pyqtgraph/opengl/*", "pyqtgraph/flowchart/*"),
    *("pyqtgraph/console/*", "pyqtgraph/jupyter/*", "pyqtgraph/dockarea/*", "pyqtgraph/canvas/*"),
)


class NotBuiltError(Exception):
    """The package could not be built; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """What is to be built.

    Attributes:
        root: The tree, made anew.
        source: The project's files as they were committed.
        version: What the package calls itself.
        epoch: Seconds since 1970 that every file is dated to.
    """

    root: Path
    source: Path
    version: str
    epoch: int

    @property
    def made_at(self) -> datetime:
        """Return the date of every file."""
        return datetime.fromtimestamp(self.epoch, UTC)


def run(*command: str | Path, cwd: Path = PROJECT, **environment: str) -> str:
    """Run a program and return what it printed.

    Raises:
        NotBuiltError: It failed; its words are inside.
    """
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotBuiltError(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def committed_source(ref: str, target: Path) -> int:
    """Write the files of a commit to ``target`` and return the commit's time."""
    archive = subprocess.run(
        ["git", "archive", "--format=tar", ref], cwd=PROJECT, capture_output=True, check=False
    )
    if archive.returncode:
        raise NotBuiltError(f"git knows no {ref}: {archive.stderr.decode(errors='replace')}")
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as files:
        files.extractall(target, filter="data")
    return int(run("git", "log", "-1", "--format=%ct", ref))


def install_packages(build: Build) -> None:
    """Put the locked packages and the project itself into the tree.

    Only wheels whose hash is locked are taken. What this machine's pip has kept is used, so that a
    second build needs no network.
    """
    site = build.root / SITE
    site.mkdir(parents=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    lock = build.source / "packaging" / "requirements" / "run.txt"
    wanted = build.root.parent / "run.txt"
    wanted.write_text(_without(lock.read_text(encoding="utf-8"), NOT_NEEDED), encoding="utf-8")
    options = ("--target", site, "--no-compile", "--no-deps", "--no-warn-conflicts")
    run(*pip, "install", *options, "--require-hashes", "--only-binary=:all:", "-r", wanted)
    wheels = build.root.parent / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run(
        *(*pip, "wheel", "--no-deps", "--no-index", "--no-build-isolation"),
        *("--wheel-dir", wheels, build.source),
        SOURCE_DATE_EPOCH=str(build.epoch),
        PYTHONWARNINGS="ignore",
    )
    (wheel,) = wheels.glob("*.whl")
    run(*pip, "install", *options, "--no-index", wheel)


def _without(lock: str, names: tuple[str, ...]) -> str:
    """Return a locked list without some packages and their hashes."""
    kept, dropping = [], False
    for line in lock.splitlines():
        if line and not line[0].isspace():
            dropping = line.partition("==")[0] in names
        if not dropping:
            kept.append(line)
    return "\n".join(kept) + "\n"


def prune(site: Path) -> None:
    """Leave out what the desk never loads."""
    kept = prepare.listed(PIECES / "kept_of_qt.txt")
    for path in sorted(site.rglob("*"), reverse=True):
        within = path.relative_to(site)
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
            continue
        of_qt = within.parts[0] == "PySide6"
        inside = "/".join(within.parts[1:])
        if (of_qt and not any(_fits(inside, pattern) for pattern in kept)) or any(
            fnmatch(str(within), pattern) for pattern in LEFT_OUT
        ):
            path.unlink()


def stand_in_for_opengl(site: Path) -> None:
    """Let pyqtgraph find a module that it names and uses for drawing by OpenGL only.

    The real one is a twentieth of the package; the desk's charts are drawn without OpenGL.
    """
    words = '"""An empty place: this package draws without OpenGL."""\n'
    (site / "PySide6" / "QtOpenGL.py").write_text(words, encoding="utf-8")


def strip(site: Path) -> None:
    """Take the symbols out of the libraries that carry them; nobody steps through them here."""
    for name in STRIPPED:
        for library in sorted((site / name).rglob("*.so")):
            run("strip", "--strip-unneeded", library)


def _fits(inside: str, pattern: str) -> bool:
    """Match like a shell: a star does not go over a slash."""
    return inside.count("/") == pattern.count("/") and fnmatch(inside, pattern)


def compile_site(build: Build) -> None:
    """Compile every module, so that a start writes and compares nothing.

    The hash inside each file names its source and is never asked for: an installed file does not
    change, and looking for changes is what a start would pay.
    """
    site = build.root / SITE
    good = compileall.compile_dir(
        site,
        quiet=2,
        stripdir=str(site),
        prependdir=f"/{SITE}",
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        workers=0,
    )
    if not good:
        raise NotBuiltError("a module could not be compiled")


def make_environment(build: Build) -> None:
    """Make the package's own Python environment out of the system's Python 3.11."""
    home = build.root / HOME
    (home / "bin").mkdir()
    (home / "bin" / "python3").symlink_to("/usr/bin/python3.11")
    (home / "pyvenv.cfg").write_text(
        "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.11\n", encoding="utf-8"
    )
    launcher = build.root / "usr" / "bin" / "clinician-console"
    launcher.parent.mkdir(parents=True)
    shutil.copyfile(PIECES / "launcher.py.txt", launcher)
    launcher.chmod(0o755)


def place_pieces(build: Build) -> None:
    """Put what a desktop, an administrator and a lawyer look for into its places."""
    share = build.root / "usr" / "share"
    day = f"{build.made_at:%Y-%m-%d}"
    said = {"@VERSION@": build.version, "@DATE@": day}
    _place(PIECES / "clinician-console.desktop", share / "applications", said)
    _place(PIECES / "clinician-console.metainfo.xml", share / "metainfo", said)
    icon = build.source / "console" / "ui" / "assets" / "icons" / "clinician-console.svg"
    _place(icon, share / "icons" / "hicolor" / "scalable" / "apps", {})
    _place(PIECES / "policy.toml", build.root / "etc" / "clinician-console", {})
    _squeeze(
        filled(PIECES / "clinician-console.1", said),
        share / "man" / "man1" / "clinician-console.1.gz",
    )
    doc = build.root / DOC
    doc.mkdir(parents=True)
    shutil.copyfile(PIECES / "copyright.txt", doc / "copyright")
    _squeeze((build.source / "CHANGELOG.md").read_text(encoding="utf-8"), doc / "changelog.gz")
    for guide in sorted((build.source / "docs").glob("*.md")):
        shutil.copyfile(guide, doc / guide.name)
    site = build.root / SITE
    bill = deb_sbom.bill_of_materials(
        site, version=build.version, made_at=f"{build.made_at:%Y-%m-%dT%H:%M:%SZ}"
    )
    (doc / "sbom.cdx.json").write_text(bill, encoding="utf-8")
    deb_sbom.copy_licences(site, doc / "third-party")


def _place(file: Path, folder: Path, said: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file.name).write_text(filled(file, said), encoding="utf-8")


def filled(file: Path, said: dict[str, str]) -> str:
    """Return the text of a piece with each mark replaced by what is said for it."""
    text = file.read_text(encoding="utf-8")
    for mark, value in said.items():
        text = text.replace(mark, value)
    return text


def _squeeze(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def settle(build: Build) -> None:
    """Give every file plain rights and one date, so that the same commit gives the same bytes."""
    for path in sorted(build.root.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (build.epoch, build.epoch), follow_symlinks=False)
    build.root.chmod(0o755)
    os.utime(build.root, (build.epoch, build.epoch))


def make_tree(build: Build) -> None:
    """Lay the whole tree out; ``build.root`` is made anew."""
    shutil.rmtree(build.root, ignore_errors=True)
    install_packages(build)
    prune(build.root / SITE)
    stand_in_for_opengl(build.root / SITE)
    strip(build.root / SITE)
    make_environment(build)
    compile_site(build)
    place_pieces(build)
