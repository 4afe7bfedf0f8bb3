"""Give the record a new key from the command line, behind ways to open it that are said first."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.app.progress_line import ProgressLine
from console.app.record.keys import mark_keyring, new_desk_slot, usable_keyring
from console.app.record.recovery_key import RecoveryKey, read_public, recovery_key_for
from console.app.record.words import bad_input, key_of
from console.domain.clock import unix_ms
from db.care.backup import BACKUPS_NAME, backups_in
from db.proof.verify import verify_record
from db.vault.keys import DemoSlot, HeldKey, SlotPlan
from db.vault.rotation import rotate_key
from db.vault.slots import Secrets, SlotFile, SlotKind, read_slots

_SHORT_ID = 8


def rekey_command(options: argparse.Namespace) -> int:
    """Run ``rekey``."""
    folder = profile_folder(options.profile)
    file = read_slots(folder)
    secrets = key_of(folder, options)
    if secrets.desk_seed is None:
        return bad_input("A recovery key cannot change the key: use restore on a new computer")
    recovery = _recovery_of(folder, file, options.public)
    print("\n".join(_plan_lines(file, recovery)))
    if not options.yes and not _agreed(secrets.record_id[-_SHORT_ID:]):
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return ExitCode.CANCELLED
    return _rotate(folder, secrets, _slots(file, recovery, options.new_passphrase_file))


def _recovery_of(folder: Path, file: SlotFile, public: Path | None) -> RecoveryKey | None:
    """Return the recovery key that is to open the record; a demonstration has none."""
    if public is not None:
        return read_public(public)
    return recovery_key_for(folder) if file.of_kind(SlotKind.RECOVERY) else None


def _slots(
    file: SlotFile, recovery: RecoveryKey | None, passphrase_file: Path | None
) -> list[SlotPlan]:
    if file.of_kind(SlotKind.DEMO):
        return [DemoSlot()]
    keyring = file.of_kind(SlotKind.KEYRING) and passphrase_file is None
    desk = new_desk_slot(usable_keyring() if keyring else None, passphrase_file)
    return [desk] if recovery is None else [desk, recovery.slot()]


def _plan_lines(file: SlotFile, recovery: RecoveryKey | None) -> Iterator[str]:
    """Say which ways end and which begin, before anything is changed."""
    yield f"Record {file.record_id}"
    kinds = [slot.kind for slot in file.slots]
    ways = ", ".join(f"{kinds.count(kind)} by {kind.value}" for kind in dict.fromkeys(kinds))
    yield f"Ways to open it now, which end: {ways}."
    if file.of_kind(SlotKind.DEMO):
        yield "From then on: the plain key of a demonstration."
        return
    yield "From then on: this desk alone" + (
        f", and the recovery key {recovery.fingerprint}." if recovery else "; no recovery key."
    )
    if len(file.slots) - (recovery is not None) > 1:
        yield "Other people of this computer must be given a way of their own again."
    yield "The desk signs with a new key as well, which vouches for all that the former one signed."
    yield "A verified backup is made first. Killed at any moment, the record opens."


def _agreed(short_id: str) -> bool:
    try:
        return input(f"Type {short_id} to change the key: ").strip() == short_id
    except EOFError:
        return False


def _rotate(folder: Path, secrets: Secrets, slots: list[SlotPlan]) -> int:
    line = ProgressLine()
    keyring = any(plan.kind is SlotKind.KEYRING for plan in slots)
    try:
        new = rotate_key(
            folder,
            keys=HeldKey(secrets),
            slots=slots,
            unix_ms=unix_ms,
            box=usable_keyring() if keyring else None,
            progress=line.step,
        )
    finally:
        line.wipe()
    former = len(backups_in(folder / BACKUPS_NAME))
    print("The record has a new key.")
    print(f"Backups in this profile that still open with the former key: {former}.")
    print("Make a new one now; remove the former ones, also elsewhere, if that key is not trusted.")
    report = verify_record(folder, keys=HeldKey(new), box=mark_keyring(folder))
    print("\n".join(report.lines()))
    return ExitCode.OK if report.whole else ExitCode.FAILED
