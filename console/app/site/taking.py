"""Take over what a signed site folder says: all of it, or nothing, and the last good one holds."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.policy.policy import read_policy
from console.app.site.contents import key_file
from console.app.site.folder import (
    SiteFolder,
    SiteUnreachableError,
    read_site,
    write_site,
)
from console.app.site.policy import COPY_NAME, site_of
from console.app.site.reading import SiteReading
from console.controllers.account_desk import new_line
from console.controllers.account_mark import AccountMark
from console.controllers.site_people import SitePeople
from console.domain.access.site_accounts import read_accounts
from console.domain.access.site_manifest import (
    ACCOUNTS,
    DIRECTORY,
    PEOPLE,
    SiteRefusedError,
)
from db.facts import access
from db.vault.slots import replace_file

if TYPE_CHECKING:
    from db.facts import Fact
    from db.reader import Reader
    from db.store import Store

_NEW_NAME = "site.new"
_OLD_NAME = "site.old"
_DIRECTORY_TAKEN = "directory.taken"


class SiteVerdict(Enum):
    """What became of a look at the site folder."""

    NONE = "no site folder by policy"
    SAME = "nothing new"
    TAKEN = "taken over"
    REFUSED = "refused"
    UNREACHABLE = "not reachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOutcome:
    """What became of one look.

    Attributes:
        serial: Of the folder that is in force; 0 where none ever was.
        why: Why it was refused, in words of the program.
        files: Whether rules or targets are others now: they are used from the next start on.
        directory: What is to be imported into the community directory; None for nothing new.
    """

    verdict: SiteVerdict
    serial: int = 0
    why: str = ""
    files: bool = False
    directory: Path | None = None


class SiteTaking:
    """The site folder of one desk. Everything here blocks: call it off the GUI thread.

    Args:
        folder: Of the profile.
        store: The writing handle of the open record.
        reader: Of the same.
    """

    def __init__(self, folder: Path, store: "Store", reader: "Reader") -> None:
        self._folder = folder
        self._store = store
        self._reader = reader
        self._refused: set[str] = set()
        self._reading = SiteReading()

    def look(self) -> SiteOutcome:
        """Take over a newer folder; put back what was edited by hand of the one in force.

        A refusal is a line of the audit, once for each reason while the program runs.

        Raises:
            RecordError, OSError: The record or the profile could not be written; the next look
                does it all again.
        """
        place, key = site_of(read_policy())
        if place is None:
            return SiteOutcome(verdict=SiteVerdict.NONE)
        serial, digest = self._in_force()
        try:
            site = self._reading.read(place, key)
            self._check_serial(site, serial, digest)
        except SiteUnreachableError:
            return self._with_copy(SiteVerdict.UNREACHABLE, key, serial, digest)
        except SiteRefusedError as refused:
            self._note(str(refused))
            return self._with_copy(SiteVerdict.REFUSED, key, serial, digest, why=str(refused))
        if site.manifest.serial == serial:
            if self._copy(key, digest) is None:
                self._keep(site)
            return self._with_copy(SiteVerdict.SAME, key, serial, digest)
        former = self._copy(key, digest)
        self._keep(site)
        self._take(site)
        self._remove(former, site)
        return self._with_copy(SiteVerdict.TAKEN, key, site.manifest.serial, site.digest)

    def directory_taken(self) -> None:
        """Remember that the directory in force was imported."""
        folder = self._folder / COPY_NAME
        replace_file(folder / _DIRECTORY_TAKEN, _digest_of(folder / DIRECTORY).encode())

    def _check_serial(self, site: SiteFolder, serial: int, digest: str) -> None:
        if site.manifest.serial < serial:
            raise SiteRefusedError("it is older than the one in force")
        if site.manifest.serial == serial and site.digest != digest:
            raise SiteRefusedError("it has the serial of the one in force and says something else")

    def _in_force(self) -> tuple[int, str]:
        """Return serial and digest of what was taken last, as the record says."""
        lines = self._reader.account_lines((access.SiteTaken.kind,)).result()
        taken = [line.fact for line in lines if isinstance(line.fact, access.SiteTaken)]
        if not taken:
            return 0, ""
        return taken[-1].serial, taken[-1].reason

    def _keep(self, site: SiteFolder) -> None:
        """Copy the folder into the profile beside the former copy, then put it in its place."""
        new, kept = self._folder / _NEW_NAME, self._folder / COPY_NAME
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(mode=0o700)
        write_site(new, site)
        with suppress(FileNotFoundError):
            shutil.copyfile(kept / _DIRECTORY_TAKEN, new / _DIRECTORY_TAKEN)
        old = self._folder / _OLD_NAME
        shutil.rmtree(old, ignore_errors=True)
        if kept.exists():
            kept.replace(old)
        new.replace(kept)
        shutil.rmtree(old, ignore_errors=True)

    def _take(self, site: SiteFolder) -> None:
        """Tell the record, in one transaction, who may sign on and that the folder was taken."""
        facts: list[Fact] = []
        if ACCOUNTS in site.files:
            people = read_accounts(site.files[ACCOUNTS])
            kept = self._folder / COPY_NAME / PEOPLE
            keys = {it.account_id: key_file(kept, it) for it in people if not it.closed}
            desk = SitePeople(self._folder, self._reader, serial=site.manifest.serial)
            facts += desk.bring_in_line(people, keys)
        taken = access.SiteTaken(
            line_id=new_line(), subject="site", reason=site.digest, serial=site.manifest.serial
        )
        self._store.append(*facts, taken, actor="desk").result()
        AccountMark(self._folder, self._store, self._reader).keep()

    def _copy(self, key: str, digest: str) -> SiteFolder | None:
        """Return the copy of what is in force; None where it was edited, or is not there."""
        try:
            site = read_site(self._folder / COPY_NAME, key)
        except (SiteUnreachableError, SiteRefusedError):
            return None
        return site if site.digest == digest else None

    def _with_copy(
        self, verdict: SiteVerdict, key: str, serial: int, digest: str, *, why: str = ""
    ) -> SiteOutcome:
        """Let rules and targets of the copy in force stand in the profile as they were signed."""
        site = self._copy(key, digest) if serial else None
        if site is None and serial:
            self._note("the copy in the profile was changed")
        changed = site is not None and self._install(site)
        if changed and verdict is not SiteVerdict.TAKEN:
            self._note("a file of it was changed in the profile, and was put back")
        return SiteOutcome(
            verdict=verdict,
            serial=serial,
            why=why,
            files=changed,
            directory=self._directory(site),
        )

    def _install(self, site: SiteFolder) -> bool:
        changed = False
        for name, data in site.files.items():
            if "/" in name or name == ACCOUNTS:
                continue
            file = self._folder / name
            if not file.exists() or file.read_bytes() != data:
                replace_file(file, data)
                changed = True
        return changed

    def _remove(self, former: SiteFolder | None, site: SiteFolder) -> None:
        """Take away what the former folder brought and this one does not."""
        for name in former.files if former is not None else ():
            if "/" not in name and name != ACCOUNTS and name not in site.files:
                (self._folder / name).unlink(missing_ok=True)

    def _directory(self, site: SiteFolder | None) -> Path | None:
        if site is None or not site.manifest.below(DIRECTORY):
            return None
        folder = self._folder / COPY_NAME
        known = folder / _DIRECTORY_TAKEN
        with suppress(FileNotFoundError):
            if known.read_text(encoding="utf-8") == _digest_of(folder / DIRECTORY):
                return None
        parts = sorted((folder / DIRECTORY).iterdir())
        return parts[0] if len(parts) == 1 else folder / DIRECTORY

    def _note(self, why: str) -> None:
        if why not in self._refused:
            self._refused.add(why)
            refused = access.SiteRefused(line_id=new_line(), subject="site", reason=why)
            self._store.append(refused, actor="desk").result()


def _digest_of(folder: Path) -> str:
    found = hashlib.sha256()
    for name in _names(folder):
        found.update(f"{name}\n{hashlib.sha256((folder / name).read_bytes()).hexdigest()}".encode())
    return found.hexdigest()


def _names(folder: Path) -> Iterator[str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return iter(sorted(file.relative_to(folder).as_posix() for file in files))
