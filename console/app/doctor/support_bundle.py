"""Gather what helps whoever looks for a fault: no caller, no name, no note, no address, no secret.

Everything that goes in is worded by the program or is a number. What people or agencies wrote
(texts of the policy, names of files, addresses of feeds) is only said to be there.
"""

import json
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from console.app.doctor.doctor import Finding, Patient
from console.app.doctor.support_bundle_log import sieved_crash, sieved_log
from console.app.policy.keys import KEYS
from console.app.policy.kinds import ChoiceKey, ManyKey, SwitchKey, WholeKey
from console.app.policy.policy import Policy
from console.app.version import app_version
from console.domain.clock import utc_now

_TOLD_IN_FULL = frozenset(
    ("program", "fonts", "keyring", "entropy", "clock", "disk space", "durability", "record",
     "recovery key", "copies", "directory")
)  # fmt: skip
"""Checks whose words hold nothing that a person, an agency or a computer was named by."""
_KNOWN_FILES = (
    *("record.db", "record.db-wal", "record.db-shm", "record.mark", "keyslots.json"),
    *("recovery.pub", "backup.toml", "off-machine.json", "settings.ini", "candidate_rules.toml"),
    *("logs/desk.log", "logs/desk.log.1", "logs/desk.log.2", "logs/desk.log.3", "logs/crash.log"),
)
_LOG_LIMIT = 5_000_000
_ABOUT = """\
A support bundle of Clinician Console.

about.json     the program, Python, the system
doctor.json    what each check of `clinician-console doctor` found; where its words could name a
               person, a computer or an address, only how it went
policy.json    who set which key; numbers, switches and choices with their value, texts without
files.json     sizes of the program's files; files of others are only counted
packages.txt   the Python packages and their versions
logs/          the log's lines that are the program's own sentences; all others are left out

There is no record in it, no draft, no key, no name, no number, no address and no note.
Nothing is sent by the program. Look into it before you send it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleMade:
    """What was gathered.

    Attributes:
        file: The bundle.
        members: What lies in it, by name.
        left_out: How many lines of the logs were left out.
    """

    file: Path
    members: tuple[str, ...]
    left_out: int


def make_bundle(file: Path, patient: Patient, findings: list[Finding]) -> BundleMade:
    """Write the bundle of a desk.

    Args:
        file: Where; must not exist.
        patient: The desk.
        findings: What doctor found on it.

    Raises:
        OSError: It cannot be written, or is there already.
    """
    members = {
        "README.txt": _ABOUT,
        "about.json": _json(_about()),
        "doctor.json": _json([_finding(finding) for finding in findings]),
        "policy.json": _json(_policy(patient.policy)),
        "files.json": _json(_files(patient.folder)),
        "packages.txt": "\n".join(_packages()) + "\n",
    }
    left_out = 0
    logs = patient.folder / "logs"
    for log in sorted(logs.glob("desk.log*")) if logs.is_dir() else []:
        if f"logs/{log.name}" in _KNOWN_FILES:
            members[f"logs/{log.name}"], missing = sieved_log(_text(log))
            left_out += missing
    if (logs / "crash.log").is_file():
        members["logs/crash.log"], missing = sieved_crash(_text(logs / "crash.log"))
        left_out += missing
    with file.open("xb") as opened, ZipFile(opened, "w", ZIP_DEFLATED) as bundle:
        for name, text in members.items():
            bundle.writestr(name, text)
    file.chmod(0o600)
    return BundleMade(file=file, members=tuple(members), left_out=left_out)


def _json(value: object) -> str:
    return json.dumps(value, indent=1) + "\n"


def _text(file: Path) -> str:
    """Return the last part of a text file."""
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _LOG_LIMIT))
        return opened.read(_LOG_LIMIT).decode(errors="replace")


def _about() -> Mapping[str, str]:
    return {
        "version": app_version(),
        "python": platform.python_version(),
        "system": platform.system(),
        "release": platform.release(),
        "machine": platform.machine(),
        "packaged": "deb" if sys.prefix == "/usr/lib/clinician-console" else "other",
        "made_at": utc_now().isoformat(timespec="seconds"),
    }


def _finding(finding: Finding) -> Mapping[str, str]:
    told = finding.name in _TOLD_IN_FULL
    return {
        "name": finding.name,
        "result": finding.health.value,
        "seen": finding.seen if told else "(not told outside the agency)",
    }


def _policy(policy: Policy) -> Mapping[str, object]:
    told = {}
    for key in KEYS:
        plain = isinstance(key, SwitchKey | WholeKey | ChoiceKey | ManyKey)
        origin = policy.origin(key)
        told[key.name] = {
            "from": origin.layer.value,
            "line": origin.line,
            "value": policy.value(key) if plain else "(set)" if policy.value(key) else "(empty)",
        }
    wrong = [{"line": one.origin.line, "wrong": one.wrong} for one in policy.findings]
    return {"keys": told, "wrong": wrong}


def _files(folder: Path) -> Mapping[str, object]:
    if not folder.is_dir():
        return {"profile": "none"}
    known = {name: (folder / name).stat().st_size
             for name in _KNOWN_FILES if (folder / name).is_file()}  # fmt: skip
    everything = sum(path.is_file() for path in folder.rglob("*"))
    return {"bytes": known, "other_files": everything - len(known)}


def _packages() -> list[str]:
    return sorted(f"{one.metadata['Name']} {one.version}" for one in distributions())
