"""Back a record up, restore and salvage it from the command line."""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.app.progress_line import ProgressLine
from console.app.record.backup_policy import note_off_machine, read_policy
from console.app.record.keys import mark_keyring, new_desk_slot, usable_keyring
from console.app.record.recovery_key import try_recovery_key
from console.app.record.words import bad_input, key_of, say
from console.domain.clock import unix_ms
from db.care.backup import BACKUPS_NAME, make_backup
from db.care.restore import RestorePlan, plan_restore, restore
from db.care.salvage import salvage
from db.proof.verify import verify_record
from db.vault.keys import HeldKey, SlotPlan
from db.vault.slots import RECORD_NAME, SLOTS_NAME

_SHORT_ID = 8


def backup_command(options: argparse.Namespace) -> int:
    """Run ``backup``."""
    folder = profile_folder(options.profile)
    policy = read_policy(folder)
    keep = policy.keep if options.keep is None else options.keep
    if keep < 1:
        return bad_input("--keep is 1 or more")
    if options.off_machine and options.to is None:
        return bad_input("--off-machine says where --to DIR is, and there is no --to")
    secrets = key_of(folder, options)
    line = ProgressLine()
    try:
        made = make_backup(
            folder,
            secrets,
            options.to or folder / BACKUPS_NAME,
            unix_ms=unix_ms,
            keep=keep,
            progress=line.step,
        )
    finally:
        line.wipe()
    print(f"Backup {made.folder}")
    print(f"{made.entries:,} entries; every page, every hash and the lists were checked")
    if made.removed:
        print(f"{made.removed} older removed, {keep} kept")
    if options.off_machine:
        note_off_machine(folder, made.made_ms)
    return ExitCode.OK


def restore_command(options: argparse.Namespace) -> int:
    """Run ``restore``."""
    folder = profile_folder(options.profile)
    with _backup_folder(options.backup, folder) as backup:
        return _restore(options, backup, folder)


@contextmanager
def _backup_folder(named: Path, folder: Path) -> Iterator[Path]:
    """Yield the folder of a backup: named itself, by the record in it, or made of a lone copy.

    A copy from before a migration is one file; it opens with the keys of the record it was made of.
    """
    if not named.is_file():
        yield named
    elif named.name == RECORD_NAME or not (folder / SLOTS_NAME).is_file():
        yield named.parent
    else:
        with TemporaryDirectory(prefix="restoring-copy-", dir=folder) as made:
            shutil.copyfile(named, Path(made) / RECORD_NAME)
            shutil.copyfile(folder / SLOTS_NAME, Path(made) / SLOTS_NAME)
            yield Path(made)


def _restore(options: argparse.Namespace, backup: Path, folder: Path) -> int:
    secrets = key_of(backup, options)
    box = mark_keyring(backup)
    say("Checking the backup…")
    plan = plan_restore(backup, folder, keys=HeldKey(secrets), box=box)
    print("\n".join(_plan_lines(plan, secrets.record_id)))
    if options.plan:
        return ExitCode.OK
    if not options.yes and not _agreed(secrets.record_id[-_SHORT_ID:]):
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return ExitCode.CANCELLED
    slots: list[SlotPlan] = []
    if secrets.desk_seed is None:  # on a new computer: its own slot, and the recovery key again
        recovery = try_recovery_key(options.recovery_key)
        box = None if options.new_passphrase_file else usable_keyring()
        slots = [new_desk_slot(box, options.new_passphrase_file), recovery.slot()]
    aside = restore(
        backup,
        folder,
        keys=HeldKey(secrets),
        unix_ms=unix_ms,
        new_slots=slots,
        box=box,
    )
    print(f"Restored. The former files are in {aside}")
    report = verify_record(folder, keys=HeldKey(secrets), box=box)
    print("\n".join(report.lines()))
    return ExitCode.OK if report.whole else ExitCode.FAILED


def _plan_lines(plan: RestorePlan, record_id: str) -> Iterator[str]:
    yield f"Record {record_id}"
    yield f"The backup holds {plan.backup_entries:,} entries, until {_utc(plan.backup_last_ms)}."
    if plan.record_entries is None:
        yield "There is no record here that can be read."
    else:
        yield f"The record here holds {plan.record_entries:,} entries."
    if plan.lost:
        since = f", from {_utc(plan.lost_from_ms)} on" if plan.lost_from_ms else ""
        yield f"{plan.lost:,} entries would be lost{since}."
    else:
        yield "No entry would be lost, as far as the record and its mark tell."
    yield "The files that are here now are put aside, never deleted."


def _utc(ms: int) -> str:
    return f"{datetime.fromtimestamp(ms / 1000, UTC):%Y-%m-%d %H:%M:%S} UTC"


def _agreed(short_id: str) -> bool:
    try:
        return input(f"Type {short_id} to restore: ").strip() == short_id
    except EOFError:
        return False


def salvage_command(options: argparse.Namespace) -> int:
    """Run ``salvage``."""
    folder = profile_folder(options.profile)
    if options.into.exists() and (not options.into.is_dir() or any(options.into.iterdir())):
        return bad_input("OUT is not empty")
    secrets = key_of(folder, options)
    say("Reading every row that can be read…")
    saved = salvage(folder, options.into, keys=HeldKey(secrets), now_ms=unix_ms())
    print(f"Saved into {options.into}: {saved.entries:,} entries, {saved.bodies:,} texts, ", end="")
    print(f"{saved.drafts:,} drafts; {saved.unreadable:,} rows could not be read.")
    report = verify_record(options.into, keys=HeldKey(secrets))
    print("\n".join(report.lines()))
    return ExitCode.OK
