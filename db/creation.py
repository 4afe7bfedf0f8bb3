"""Check how a record is to be made, and finish one whose making was killed before its name."""

from collections.abc import Sequence
from pathlib import Path

from db.errors import DemoSlotRefusedError, NoSlotError, RecordMissingError
from db.genesis import DEMO, WORKING
from db.keys import SlotPlan
from db.slots import RECORD_NAME, SLOTS_NAME, SlotKind, sync_folder

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
