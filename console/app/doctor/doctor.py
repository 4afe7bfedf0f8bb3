"""Ask every part of a desk how it is, and say what to do where it is not well."""

import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from console.app.policy.policy import Policy
from console.app.version import app_version


class Health(Enum):
    """How a part of a desk is."""

    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one check found. Holds no caller's details and no secret.

    Attributes:
        name: The part, in a word or two.
        health: How it is.
        seen: What was seen, in one sentence without a full stop.
        to_do: What to do now; empty where nothing is to be done.
    """

    name: str
    health: Health
    seen: str
    to_do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """The desk that is looked at.

    Attributes:
        folder: Its profile; may not exist yet.
        policy: What holds on it.
        passphrase_file: Whose first line opens its record; None asks demo slot and keyring only.
    """

    folder: Path
    policy: Policy
    passphrase_file: Path | None = None


Check = Callable[[Patient], Finding]


def well(name: str, seen: str) -> Finding:
    """Return that a part is well."""
    return Finding(name=name, health=Health.OK, seen=seen)


def warned(name: str, seen: str, to_do: str) -> Finding:
    """Return that a part works, and that somebody should look at it."""
    return Finding(name=name, health=Health.WARNING, seen=seen, to_do=to_do)


def failed(name: str, seen: str, to_do: str) -> Finding:
    """Return that the desk cannot be relied on until a part is mended."""
    return Finding(name=name, health=Health.FAILURE, seen=seen, to_do=to_do)


def check_program(_: Patient) -> Finding:
    """Say which program this is, and whether SQLite is one that loses nothing."""
    from db.driver import check_driver, dbapi2  # noqa: PLC0415 - a broken driver is a finding
    from db.errors import RecordError  # noqa: PLC0415

    python = f"Python {platform.python_version()}"
    seen = f"version {app_version()}, {python}, SQLite {dbapi2.sqlite_version}"
    try:
        check_driver()
    except RecordError as error:
        return failed("program", seen, " ".join(error.sentences))
    return well("program", f"{seen}, {sys.platform}")


def check_policy(patient: Patient) -> Finding:
    """Say whether everything in the policy can be used, and who may change the agency's file."""
    policy = patient.policy
    if policy.findings:
        words = "; ".join(finding.words.rstrip(".") for finding in policy.findings[:5])
        return failed("policy", words, "Correct the file, then run: clinician-console policy show.")
    system = policy.places.system
    if system.exists() and system.stat().st_mode & 0o022 and sys.platform != "win32":
        return warned(
            "policy",
            f"everybody, or a group, may change {system}",
            f"Run as root: chmod 644 {system}",
        )
    where = [str(file) for file in (system, policy.places.user) if file.exists()]
    return well("policy", ", ".join(where) or "no file: every key has its default")


def checks() -> Sequence[Check]:
    """Return every check, in the order of the report."""
    # Imported here because a broken part of the program must not keep the others unasked.
    from console.app.doctor import access, disk, lines, record, system  # noqa: PLC0415

    return (
        check_program,
        check_policy,
        system.check_display,
        system.check_fonts,
        system.check_keyring,
        system.check_entropy,
        system.check_clock,
        disk.check_space,
        disk.check_durability,
        disk.check_rights,
        record.check_record,
        record.check_recovery,
        record.check_copies,
        record.check_directory,
        access.check_factors,
        access.check_pictures,
        access.check_site,
        lines.check_feed,
        lines.check_hub,
    )


def examine(patient: Patient) -> Iterator[Finding]:
    """Yield what each check finds, as soon as it does; a check that breaks is a finding itself."""
    for check in checks():
        try:
            yield check(patient)
        except Exception as error:  # noqa: BLE001 - told as a failure: the rest is still asked
            from console.app.crash import where  # noqa: PLC0415 - only then

            name = check.__name__.removeprefix("check_")
            yield failed(name, f"the check itself broke: {where(error)}", "Tell the developers.")
