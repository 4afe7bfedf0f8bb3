"""Keep a bare Debian 12 in a folder, and run commands in it that cannot reach the machine's own.

Every command gets mounts, processes and (unless it needs apt) a network of its own, which end with
it: nothing stays mounted, nothing stays running.
"""

import re
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

SUITE = "bookworm"
USER = "clinician"
_ENTER = """
set -e
mount --make-rprivate /
mount -t proc proc "$ROOT/proc"
mount -t tmpfs tmpfs "$ROOT/dev/shm"
if [ "$ALONE" = 1 ]; then ip link set lo up; fi
exec chroot --userspec="$WHO" "$ROOT" /usr/bin/env -i HOME="$HOME_THERE" USER="$WHO" \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb \
    DEBIAN_FRONTEND=noninteractive sh -c "$SCRIPT"
"""


class NoRootError(Exception):
    """The clean root could not be made; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command in the root did.

    Attributes:
        code: Its exit code; 124 where its time was over.
        out: What it printed, errors after the rest.
    """

    code: int
    out: str

    @property
    def ok(self) -> bool:
        """Say whether it ended with 0."""
        return self.code == 0


class CleanRoot:
    """One bare Debian system.

    Args:
        folder: Where it and its archive are kept between checks.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "root"
        self._base = folder / "base.tar"
        self._apt = folder / "apt"

    def make(self) -> None:
        """Lay a fresh root; the first time it is fetched by debootstrap, then unpacked.

        Raises:
            NoRootError: A program is missing, or Debian's packages cannot be reached.
        """
        for program in ("debootstrap", "unshare", "chroot", "ip"):
            if shutil.which(program) is None:
                raise NoRootError(f"{program} is missing: apt install debootstrap iproute2")
        self.remove()
        self.path.mkdir(parents=True)
        if not self._base.exists():
            self._fetch()
        with tarfile.open(self._base) as archive:
            # Our own archive, with its devices.
            archive.extractall(self.path, filter="fully_trusted")  # noqa: S202
        self._configure()

    def remove(self) -> None:
        """Throw the root away; a mount of somebody else inside it stops that."""
        inside = str(self.path.resolve()) + "/"
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8")
        if any(line.split()[1].startswith(inside) for line in mounts.splitlines()):
            raise NoRootError(f"something is mounted in {self.path}; it is left alone")
        shutil.rmtree(self.path, ignore_errors=True)

    def _fetch(self) -> None:
        mirror = _mirror()
        done = subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(self.path), mirror],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NoRootError(f"debootstrap could not: {done.stdout[-400:]}{done.stderr[-400:]}")
        with tarfile.open(self._base, "w") as archive:
            archive.add(self.path, arcname=".")
        shutil.rmtree(self.path)
        self.path.mkdir()

    def _configure(self) -> None:
        """Let apt reach what this machine's apt reaches, and use what was fetched before."""
        etc = self.path / "etc"
        for name in ("resolv.conf", "hosts"):
            shutil.copyfile(Path("/etc") / name, etc / name)
        source = Path("/etc/apt/sources.list.d/debian.sources")
        if source.exists():
            shutil.copyfile(source, etc / "apt" / "sources.list.d" / source.name)
            (etc / "apt" / "sources.list").write_text("", encoding="utf-8")
        keep = 'Binary::apt-get::APT::Keep-Downloaded-Packages "true";\n'
        (etc / "apt" / "apt.conf.d" / "90keep").write_text(keep, encoding="utf-8")
        for part in ("archives", "lists"):
            kept = self._apt / part
            if kept.exists():
                shutil.copytree(kept, self._apt_place(part), dirs_exist_ok=True)

    def keep_downloads(self) -> None:
        """Keep what apt fetched, so that the next check needs no network."""
        for part in ("archives", "lists"):
            shutil.copytree(
                self._apt_place(part),
                self._apt / part,
                dirs_exist_ok=True,
                ignore=shutil.ignore_patterns("lock", "partial"),
            )

    def _apt_place(self, part: str) -> Path:
        above = "cache" if part == "archives" else "lib"
        return self.path / "var" / above / "apt" / part

    def run(
        self, script: str, *, user: str = "root", network: bool = False, limit_s: float = 300
    ) -> Ran:
        """Run a line of shell in the root.

        Args:
            script: The line.
            user: Who runs it.
            network: Whether it may reach beyond this machine; apt may, the desk never needs to.
            limit_s: How long it may take.
        """
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        command += [] if network else ["--net"]
        command += ["sh", "-c", _ENTER]
        home = "/root" if user == "root" else f"/home/{user}"
        try:
            done = subprocess.run(
                command,
                env={
                    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
                    "ROOT": str(self.path),
                    "WHO": user,
                    "HOME_THERE": home,
                    "ALONE": "0" if network else "1",
                    "SCRIPT": f"cd {home}; {script}",
                },
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                timeout=limit_s,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            told = late.stdout if isinstance(late.stdout, bytes) else b""
            return Ran(code=124, out=told.decode(errors="replace"))
        return Ran(code=done.returncode, out=done.stdout)


def _mirror() -> str:
    """Return where this machine's apt gets Debian from."""
    for file in (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list")):
        if not file.exists():
            continue
        found = re.search(r"^(?:URIs:|deb)\s+(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            return found[1]
    raise NoRootError("this machine's apt names no Debian to fetch a clean root from")
