"""Read a site folder whole, or not at all; and sign one. Blocks, on a share perhaps for long."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nacl.signing import SigningKey

from console.app.site.contents import check_contents
from console.app.site.key import check_list, sign_list
from console.domain.access.site_manifest import (
    LONGEST_FILE,
    LONGEST_LIST,
    LONGEST_TOGETHER,
    MOST_DEPTH,
    MOST_FILES,
    SiteFile,
    SiteManifest,
    SiteRefusedError,
    manifest_bytes,
    may_lie_there,
    read_manifest,
)
from console.domain.clock import utc_now
from db.vault.slots import replace_file

LIST_NAME = "site.toml"
SIGNATURE_NAME = "site.sig"
_LONGEST_SIGNATURE = 1_024


class SiteUnreachableError(Exception):
    """The folder is not there now; nothing is wrong with what was taken from it before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFolder:
    """A folder that was read whole and found right.

    Attributes:
        manifest: Its list.
        digest: SHA-256 of the list, by which two folders of one serial are told apart.
        files: What each file holds, by name.
        signed: The bytes of list and signature, to be kept beside the files.
    """

    manifest: SiteManifest
    digest: str
    files: Mapping[str, bytes] = field(repr=False)
    signed: tuple[bytes, bytes] = field(repr=False)


def read_site(folder: Path, public_key: str) -> SiteFolder:
    """Read a folder: the signature first, then every file that the list names, and no other.

    Raises:
        SiteUnreachableError: There is no such folder now, or it cannot be read.
        SiteRefusedError: Signature, list, a file or what it says does not fit.
    """
    data = read_part(folder / LIST_NAME, LONGEST_LIST)
    signature = read_part(folder / SIGNATURE_NAME, _LONGEST_SIGNATURE)
    check_list(public_key, data, signature)
    manifest = read_manifest(data)
    files: dict[str, bytes] = {}
    for file in manifest.files:
        try:
            found = read_part(folder / file.name, file.size)
        except SiteUnreachableError as error:
            raise SiteRefusedError("a file that the list names is not there") from error
        if len(found) != file.size or hashlib.sha256(found).hexdigest() != file.sha256:
            raise SiteRefusedError("a file is not the one that was signed")
        files[file.name] = found
    check_contents(files)
    return SiteFolder(
        manifest=manifest,
        digest=hashlib.sha256(data).hexdigest(),
        files=files,
        signed=(data, signature),
    )


def write_site(folder: Path, site: SiteFolder) -> None:
    """Write a folder that was read, every byte of it on the disk.

    Raises:
        OSError, RecordError: It could not be written.
    """
    for name, data in site.files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(file, data)
    replace_file(folder / LIST_NAME, site.signed[0])
    replace_file(folder / SIGNATURE_NAME, site.signed[1])


def sign_site(folder: Path, key: SigningKey, *, agency: str = "", after: int = 0) -> SiteFolder:
    """Check what lies in a folder, list it under the next serial, and sign the list.

    Args:
        folder: Of IT.
        key: The agency's.
        agency: Its name, for people; empty keeps the former one.
        after: A serial that desks have taken already, of a folder that was lost or was signed
            with another key; 0 looks at the signature that is there.

    Raises:
        SiteRefusedError: Something in it fits no site folder; the former signature stays.
        SiteUnreachableError, OSError: It cannot be read or written.
    """
    names = sorted(_names(folder))
    if len(names) > MOST_FILES:
        raise SiteRefusedError(f"more than {MOST_FILES} files")
    files, together = {}, 0
    for name in names:
        if not may_lie_there(name):
            raise SiteRefusedError(f"{name} belongs into no site folder: take it away")
        files[name] = read_part(folder / name, LONGEST_FILE)
        together += len(files[name])
        if together > LONGEST_TOGETHER:
            raise SiteRefusedError("the files are larger than 256 MiB together")
    check_contents(files)
    former = None if after else _former(folder, bytes(key.verify_key).hex())
    manifest = SiteManifest(
        serial=(former.serial if former else after) + 1,
        agency=agency or (former.agency if former else ""),
        signed_at=utc_now().isoformat(timespec="seconds"),
        files=tuple(
            SiteFile(name=name, size=len(data), sha256=hashlib.sha256(data).hexdigest())
            for name, data in files.items()
        ),
    )
    data = manifest_bytes(manifest)
    signature = sign_list(key, data)
    site = SiteFolder(
        manifest=read_manifest(data),
        digest=hashlib.sha256(data).hexdigest(),
        files=files,
        signed=(data, signature),
    )
    replace_file(folder / SIGNATURE_NAME, signature)
    replace_file(folder / LIST_NAME, data)
    return site


def read_part(file: Path, longest: int) -> bytes:
    """Return what an ordinary file holds; never follows a link, never waits for a pipe.

    Raises:
        SiteUnreachableError: It is not there, or cannot be read.
        SiteRefusedError: It is no ordinary file, or longer than that.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        if file.is_symlink():
            raise SiteRefusedError("a file of it is a link")
        handle = os.open(file, flags)
    except PermissionError as error:
        raise SiteRefusedError("a file cannot be read with the rights of this account") from error
    except OSError as error:
        raise SiteUnreachableError(file.name) from error
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise SiteRefusedError("a file of it is no ordinary file")
        if found.st_size > longest:
            raise SiteRefusedError("a file is longer than the list says, or than any may be")
        with os.fdopen(os.dup(handle), "rb") as opened:
            return opened.read(longest + 1)
    except OSError as error:
        raise SiteUnreachableError(file.name) from error
    finally:
        os.close(handle)


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of all files but list and signature; a folder too deep is looked into too."""
    waiting, seen = [folder], 0
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir())
        except OSError as error:
            raise SiteUnreachableError(here.name) from error
        for entry in entries:
            seen += 1
            if seen > 2 * MOST_FILES:
                raise SiteRefusedError(f"more than {MOST_FILES} files")
            name = entry.relative_to(folder).as_posix()
            if entry.is_symlink():
                raise SiteRefusedError(f"{name} is a link")
            if entry.is_dir():
                if name.count("/") + 1 >= MOST_DEPTH:
                    raise SiteRefusedError(f"{name} lies too deep")
                waiting.append(entry)
            elif name not in (LIST_NAME, SIGNATURE_NAME):
                yield name


def _former(folder: Path, public_key: str) -> SiteManifest | None:
    """Return the list that was signed last; one of another key is not overwritten silently.

    Raises:
        SiteRefusedError: It was signed with another key.
    """
    if not (folder / LIST_NAME).exists():
        return None
    data = read_part(folder / LIST_NAME, LONGEST_LIST)
    check_list(public_key, data, read_part(folder / SIGNATURE_NAME, _LONGEST_SIGNATURE))
    return read_manifest(data)
