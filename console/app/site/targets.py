"""Find the targets of a desk: the agency's own, the last good ones, or the invented example."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from console.domain.reroute.target_file import EXAMPLE_TARGETS, TargetFileError, read_targets
from console.domain.reroute.targets import TargetSet

TARGETS_NAME = "targets.toml"
LAST_GOOD_NAME = "targets.last-good.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTargets:
    """The targets in force, and why they are not those of the agency's file.

    Attributes:
        targets: What is used.
        trouble: File, line and reason of the first misfit, and how many there are; empty for none.
    """

    targets: TargetSet
    trouble: str = ""


def load_targets(folder: Path) -> SiteTargets:
    """Return the targets of a profile. Blocks: call it off the GUI thread.

    A file that does not fit is refused whole; the copy that was last read well stays in force.
    """
    own, good = folder / TARGETS_NAME, folder / LAST_GOOD_NAME
    if not own.exists():
        return SiteTargets(targets=read_targets(EXAMPLE_TARGETS))
    try:
        targets = read_targets(own)
    except (TargetFileError, OSError) as wrong:
        return SiteTargets(targets=_last_good(good), trouble=_first_of(wrong, own))
    _keep(own, good)
    return SiteTargets(targets=targets)


def _last_good(good: Path) -> TargetSet:
    try:
        return read_targets(good)
    except (TargetFileError, OSError):
        return read_targets(EXAMPLE_TARGETS)


def _first_of(wrong: Exception, file: Path) -> str:
    if isinstance(wrong, TargetFileError):
        rest = len(wrong.misfits) - 1
        return f"{wrong.misfits[0]}{f' (and {rest} more)' if rest else ''}"
    return f"{file.name} cannot be read"


def _keep(own: Path, good: Path) -> None:
    """Copy what was read well; GeoJSON files beside it are read again from where they lie."""
    try:
        if not good.exists() or good.read_bytes() != own.read_bytes():
            copied = good.with_suffix(".new")
            shutil.copyfile(own, copied)
            copied.replace(good)
    except OSError:
        return  # a full disk must not keep the desk from the targets it has just read
