"""Name where the newest keystroke is."""

from enum import Enum


class SaveState(Enum):
    """Where the newest keystroke is."""

    NOTHING_YET = "nothing yet"
    SAVING = "saving"
    SAVED = "saved"
    NOT_SAVED = "not saved"
