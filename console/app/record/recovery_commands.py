"""Make, try and add an agency's recovery key from the command line."""

import argparse

from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.app.record.recovery_key import (
    make_recovery_key,
    read_private,
    read_public,
    try_recovery_key,
    write_public,
)
from console.app.record.words import bad_input, key_of
from db.care.restore import try_recovery
from db.vault.keys import HeldKey, RecoveryOpener
from db.vault.rotation import add_slot
from db.vault.slots import SLOTS_NAME


def new_recovery_key_command(options: argparse.Namespace) -> int:
    """Run ``recovery-key new``."""
    public = options.file.with_name(options.file.name + ".pub")
    if public.exists():
        return bad_input(f"{public.name} exists already")
    key = make_recovery_key(options.file)
    write_public(public, key)
    print(f"Private half: {options.file}   lock it away, off every desk")
    print(f"Public half:  {public}   for every desk, as recovery.pub in its profile")
    print(f"Fingerprint:  {key.fingerprint}")
    print("Tried: a record was opened with it.")
    return ExitCode.OK


def try_recovery_key_command(options: argparse.Namespace) -> int:
    """Run ``recovery-key try``."""
    folder = profile_folder(options.profile)
    key = try_recovery_key(options.file)
    print(f"Fingerprint: {key.fingerprint}")
    if (folder / SLOTS_NAME).exists():
        try_recovery(folder, RecoveryOpener(read_private(options.file)))
        print(f"It opens the record in {folder}.")
        return ExitCode.OK
    public = options.file.with_name(options.file.name + ".pub")
    write_public(public, key)
    print("There is no record in the profile; a throw-away one was opened with it.")
    print(f"Public half, tried: {public}")
    return ExitCode.OK


def add_recovery_key_command(options: argparse.Namespace) -> int:
    """Run ``recovery-key add``."""
    folder = profile_folder(options.profile)
    key = read_public(options.public)
    plan = key.slot()
    add_slot(folder, keys=HeldKey(key_of(folder, options)), plan=plan)
    print(f"The record can be recovered with the key {key.fingerprint} from now on.")
    print("Backups made from now on, too; make one now: clinician-console backup")
    return ExitCode.OK
