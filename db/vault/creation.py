"""Make the files of a record, and finish those whose making was killed before their name."""

from collections.abc import Callable, Sequence
from pathlib import Path

from db.errors import DemoSlotRefusedError, NoSlotError, RecordExistsError, RecordMissingError
from db.journal.genesis import DEMO, WORKING
from db.journal.identity import IdMaker
from db.vault.keys import SlotPlan, new_secrets, slot_file
from db.vault.slots import RECORD_NAME, SLOTS_NAME, Secrets, SlotKind, sync_folder, write_slots
from db.writer import Writer

UNFINISHED_NAME = "record.db.unfinished"


def check_plans(profile: str, slots: Sequence[SlotPlan]) -> None:
    """Look whether a record of this profile may be opened in these ways.

    Raises:
        ValueError: no such profile.
        DemoSlotRefusedError: a plain-text key was asked for outside a demo profile.
        NoSlotError: no slots.
    """
    if profile not in (DEMO, WORKING):
        raise ValueError(f"no such profile: {profile}")
    if not slots:
        raise NoSlotError("a record needs a way to open it")
    if profile != DEMO and any(plan.kind is SlotKind.DEMO for plan in slots):
        raise DemoSlotRefusedError


def make_files(
    folder: Path,
    *,
    profile: str,
    slots: Sequence[SlotPlan],
    unix_ms: Callable[[], int],
    app_version: str,
) -> Secrets:
    """Make a record with its first entry and its key slots, and return its keys.

    Call with the folder locked and the plans checked.

    Raises:
        RecordExistsError: the folder holds a record or the key slots of one.
        RecordError: as it happened; no record is left behind.
    """
    path, unfinished = folder / RECORD_NAME, folder / UNFINISHED_NAME
    if path.exists() or ((folder / SLOTS_NAME).exists() and not unfinished.exists()):
        raise RecordExistsError
    # slots first: where they stand beside an unfinished file, that file is complete
    (folder / SLOTS_NAME).unlink(missing_ok=True)
    for leftover in folder.glob(UNFINISHED_NAME + "*"):
        leftover.unlink()
    secrets = new_secrets(IdMaker(unix_ms).next_id())
    file = slot_file(secrets, list(slots))
    Writer(unfinished, secrets, unix_ms=unix_ms, app_version=app_version).create(profile)
    write_slots(folder, file)
    unfinished.replace(path)
    sync_folder(folder)
    return secrets


def finish_creation(folder: Path) -> None:
    """Give a new record its name where only that was left to do when the program was killed.

    Raises:
        RecordMissingError: Its making had not come so far.
    """
    unfinished = folder / UNFINISHED_NAME
    if unfinished.exists() and not (folder / RECORD_NAME).exists():
        if not (folder / SLOTS_NAME).exists():
            raise RecordMissingError("its making was not finished")
        unfinished.replace(folder / RECORD_NAME)
        sync_folder(folder)
