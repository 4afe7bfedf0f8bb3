"""Find the content packs of a desk: the agency's own, or the last good copies of them."""

import shutil
from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from console.domain.file_faults import RuleFileFault
from console.domain.screening.content_pack import ContentPack, read_pack

PACKS_FOLDER = "packs"
LAST_GOOD_FOLDER = "packs.last-good"


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePacks:
    """The packs in force, and why others are not.

    Attributes:
        packs: In the order of their files' names.
        troubles: File, line and reason of each that was refused.
        kept: Names of those that are in force by their last good copy.
    """

    packs: tuple[ContentPack, ...] = ()
    troubles: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def load_packs(profile: Path, folder: Path | None, today: date) -> SitePacks:
    """Return the packs of a desk. Blocks: call it off the GUI thread.

    A pack that does not fit is refused whole; the copy that was last read well stays in force for
    as long as its own permission holds. One that was taken away is in force no longer.

    Args:
        profile: Where the last good copies lie.
        folder: Where the agency keeps its packs; None is the folder beside the record.
        today: The day, for permissions that run out.
    """
    own, good = folder or profile / PACKS_FOLDER, profile / LAST_GOOD_FOLDER
    try:
        files = sorted(own.glob("*.toml")) if own.is_dir() else []
    except OSError as unreadable:
        return SitePacks(troubles=(f"{own.name}: {unreadable.strerror}",))
    packs: dict[str, ContentPack] = {}
    troubles, kept = [], []
    for file in files:
        try:
            pack = _new_pack(file, today, packs)
        except RuleFileFault as fault:
            troubles.append(str(fault))
            former = _last_good(good / file.name, today)
            if former is None or former.pack_id in packs:
                continue
            pack = former
            kept.append(former.name)
        else:
            _keep(file, good)
        packs[pack.pack_id] = pack
    _forget(good, {file.name for file in files})
    return SitePacks(packs=tuple(packs.values()), troubles=tuple(troubles), kept=tuple(kept))


def _new_pack(file: Path, today: date, known: Container[str]) -> ContentPack:
    pack = read_pack(file, today)
    if pack.pack_id in known:
        raise RuleFileFault(file.name, 0, f"another file holds the pack {pack.pack_id}")
    return pack


def _last_good(file: Path, today: date) -> ContentPack | None:
    try:
        return read_pack(file, today) if file.exists() else None
    except RuleFileFault:
        return None


def _keep(file: Path, good: Path) -> None:
    try:
        good.mkdir(exist_ok=True)
        copied = good / f"{file.name}.new"
        shutil.copyfile(file, copied)
        copied.replace(good / file.name)
    except OSError:
        return  # a full disk must not keep the desk from the pack it has just read


def _forget(good: Path, names: set[str]) -> None:
    for file in good.glob("*.toml") if good.is_dir() else ():
        if file.name not in names:
            file.unlink(missing_ok=True)
