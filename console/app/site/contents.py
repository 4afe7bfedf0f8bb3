"""Look whether what a site folder holds can be used, before anything of it counts."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from console.domain.access.site_accounts import SiteAccount, read_accounts
from console.domain.access.site_manifest import (
    ACCOUNTS,
    PEOPLE,
    QUESTIONS,
    RULES,
    TARGETS,
    SiteRefusedError,
)
from console.domain.calls.candidates import RuleFileError, read_rules
from console.domain.file_faults import RuleFileFault
from console.domain.reroute.target_file import TargetFileError, read_targets
from console.domain.screening.rules import read_questions
from db.errors import RecordError
from db.vault.slots import SlotFile, SlotKind, read_slots

_READERS = {TARGETS: read_targets, QUESTIONS: read_questions, RULES: read_rules}


def check_contents(files: Mapping[str, bytes]) -> None:
    """Read every file as a desk will read it.

    Args:
        files: What each holds, by its name in the folder.

    Raises:
        SiteRefusedError: Which does not fit, and why.
    """
    with TemporaryDirectory(prefix="site-") as scratch:
        folder = Path(scratch)
        for name, data in files.items():
            if not name.startswith("directory/"):  # it is checked row by row when it is imported
                file = folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        for name, read in _READERS.items():
            if name in files:
                _read(read, folder / name)
        if ACCOUNTS in files:
            for account in read_accounts(files[ACCOUNTS]):
                if not account.closed:
                    key_file(folder / PEOPLE, account)


def key_file(people: Path, account: SiteAccount) -> SlotFile:
    """Return the key file of a person, which opens by a passphrase and nothing else.

    Raises:
        SiteRefusedError: It is missing, damaged, another person's, or opens otherwise.
    """
    try:
        found = read_slots(people, name=person_file_name(account.account_id))
    except RecordError as error:
        raise SiteRefusedError(f"the key file of {account.name} is missing or damaged") from error
    kinds = {slot.kind for slot in found.slots}
    if found.record_id != account.account_id or kinds != {SlotKind.PASSPHRASE}:
        raise SiteRefusedError(f"the key file of {account.name} is not theirs")
    if len(found.slots) != 1:
        raise SiteRefusedError(f"the key file of {account.name} opens in two ways")
    return found


def person_file_name(account_id: str) -> str:
    """Return how the key file of a person is called; their id stands in no name."""
    return f"{hashlib.sha256(account_id.encode()).hexdigest()[:32]}.json"


def _read(read: object, file: Path) -> None:
    try:
        read(file)  # type: ignore[operator]
    except TargetFileError as wrong:
        raise SiteRefusedError(f"{wrong.misfits[0]}") from wrong
    except (RuleFileFault, RuleFileError) as wrong:
        raise SiteRefusedError(str(wrong)) from wrong
    except OSError as wrong:
        raise SiteRefusedError(f"{file.name} cannot be read") from wrong
