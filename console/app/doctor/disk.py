"""Check the disk a profile lies on: its room, whether it keeps what it was told to, its rights."""

import os
import secrets
import shutil
import stat
import sys
from pathlib import Path

from console.app.doctor.doctor import Finding, Patient, failed, warned, well
from console.app.policy.keys import LEAST_FREE_MB
from console.domain.clock import monotonic_s

_PROBE = ".doctor-probe"
_WRITES = 24
_BLOCK = 4096
_SLOW_MS = 250.0
_MEGABYTE = 1_000_000
_TOO_LITTLE_MB = 50
_NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs")
)
_MEMORY = frozenset(("tmpfs", "ramfs", "devtmpfs"))
_SHARED = frozenset(("recovery.pub",))
"""Files that hold no secret: who reads them learns nothing."""


def _place(folder: Path) -> Path:
    """Return the profile, or the nearest folder above it that is there."""
    return next(place for place in (folder, *folder.absolute().parents) if place.is_dir())


def _closed(name: str) -> Finding:
    return failed(
        name,
        "this account may not look into the profile's folder, or one above it",
        "Give the folder to the desk's account.",
    )


def check_space(patient: Patient) -> Finding:
    """Say how much room the profile's disk has."""
    try:
        return _space(patient)
    except PermissionError:
        return _closed("disk space")


def _space(patient: Patient) -> Finding:
    free_mb = shutil.disk_usage(_place(patient.folder)).free // _MEGABYTE
    least = patient.policy.value(LEAST_FREE_MB)
    seen = f"{free_mb:,} MB free where the profile lies"
    to_do = "Free room on that disk: the desk cannot save without it."
    if free_mb < _TOO_LITTLE_MB:
        return failed("disk space", seen, to_do)
    if free_mb < least:
        return warned("disk space", f"{seen}, less than {least:,}", to_do)
    return well("disk space", seen)


def check_durability(patient: Patient) -> Finding:
    """Write, force to the disk, read back: what "Saved" rests on; about 100 KB, then removed."""
    name = "durability"
    try:
        place = _place(patient.folder)
        kind = file_system(place)
    except PermissionError:
        return _closed(name)
    if kind in _NETWORK:
        return failed(
            name,
            f"the profile lies on a network drive ({kind})",
            "Move it to a local disk: the record's log does not work over a network.",
        )
    try:
        times = _forced_writes(place)
    except OSError as error:
        return failed(
            name,
            f"nothing can be written where the profile lies: {error.strerror}",
            "Give the desk's account the right to write there; look at the disk.",
        )
    if times is None:
        return failed(name, "what was written came back changed", "Replace the disk; restore.")
    slowest = max(times) * 1000
    middle = sorted(times)[len(times) // 2] * 1000
    seen = f"{_WRITES} forced writes read back; {middle:.1f} ms as a rule, {slowest:.0f} ms at most"
    if kind in _MEMORY:
        return failed(
            name,
            f"the profile lies in memory ({kind}): nothing outlives a power cut",
            "Move it to a disk.",
        )
    if middle > _SLOW_MS:
        return warned(name, seen, "Look at the disk: each save takes that long.")
    return well(name, f"{seen}, {kind or 'file system unknown'}")


def _forced_writes(place: Path) -> list[float] | None:
    """Return how long each forced write took, in seconds; None where one came back changed."""
    probe = place / f"{_PROBE}-{os.getpid()}"
    blocks = [secrets.token_bytes(_BLOCK) for _ in range(_WRITES)]
    times = []
    try:
        handle = os.open(
            probe, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
        )
        try:
            for block in blocks:
                began = monotonic_s()
                os.write(handle, block)
                os.fsync(handle)
                times.append(monotonic_s() - began)
            if hasattr(os, "posix_fadvise"):  # ask the disk, not the memory of what was written
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.lseek(handle, 0, os.SEEK_SET)
            back = [os.read(handle, _BLOCK) for _ in range(_WRITES)]
        finally:
            os.close(handle)
    finally:
        probe.unlink(missing_ok=True)
    return times if back == blocks else None


def file_system(place: Path) -> str:
    """Return the kind of file system a folder lies on, as Linux names it; empty where unknown."""
    table = Path("/proc/self/mounts")
    if not table.exists():
        return ""
    best, kind = -1, ""
    whole = str(place.resolve())
    for line in table.read_text(encoding="utf-8", errors="replace").splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        mount = parts[1].replace("\\040", " ")
        inside = whole == mount or whole.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= best:
            best, kind = len(mount), parts[2]
    return kind


def check_rights(patient: Patient) -> Finding:
    """Look whether anybody but the desk's account may read or change its files."""
    name, folder = "rights", patient.folder
    try:
        if not folder.is_dir():
            return well(name, "no profile yet")
    except PermissionError:
        return _closed(name)
    if sys.platform == "win32":
        return well(name, "not looked at on this system")
    effective = os.access in os.supports_effective_ids
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK, effective_ids=effective):
        return failed(
            name, "this account may not write in the profile", "Give the folder to the account."
        )
    if stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0:
        foreign = _foreign(folder)
        if foreign:
            return failed(name, f"{foreign} belongs to another account", "Give it to the account.")
        return well(name, "only this account may read the profile")
    open_files = sorted(
        path.name
        for path in folder.iterdir()
        if path.is_file() and path.name not in _SHARED and path.stat().st_mode & 0o077
    )
    seen = "others may look into the profile's folder"
    to_do = f"Run: chmod -R go= {folder}"
    if open_files:
        return failed(name, f"{seen}, and read {', '.join(open_files[:4])}", to_do)
    return warned(name, seen, to_do)


def _foreign(folder: Path) -> str:
    """Return the name of a file in the profile that is another account's; empty for none."""
    owner = folder.stat().st_uid
    return next((path.name for path in sorted(folder.iterdir()) if path.stat().st_uid != owner), "")
