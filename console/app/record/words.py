"""Turn what went wrong in a command of the record into words and an exit code."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.exit_codes import ExitCode

if TYPE_CHECKING:
    from db.errors import RecordError
    from db.vault.slots import Secrets

# The record's modules are imported inside the functions: this one is loaded at every start.

Run = Callable[[argparse.Namespace], int]


def worded(run: Run, options: argparse.Namespace) -> int:
    """Run a command; an expected fault is three sentences on the terminal and an exit code."""
    from db.errors import RecordError  # noqa: PLC0415

    try:
        return run(options)
    except RecordError as error:
        print(" ".join(error.sentences), file=sys.stderr)
        if error.detail:
            print(f"({error.detail})", file=sys.stderr)
        return _code_of(error)


def _code_of(error: "RecordError") -> ExitCode:
    from console.app.record.keys import (  # noqa: PLC0415
        NO_KEY,
        PassphraseFileError,
        PassphraseTooShortError,
    )
    from console.app.record.recovery_key import (  # noqa: PLC0415
        RecoveryFileError,
        RecoveryPlaceError,
        RecoveryUntriedError,
    )
    from db.errors import RecordExistsError, RecordMissingError  # noqa: PLC0415

    bad_input = (
        RecordMissingError,
        RecordExistsError,
        RecoveryFileError,
        RecoveryPlaceError,
        RecoveryUntriedError,
        PassphraseFileError,
        PassphraseTooShortError,
    )
    if isinstance(error, NO_KEY):
        return ExitCode.REFUSED
    return ExitCode.BAD_INPUT if isinstance(error, bad_input) else ExitCode.FAILED


def key_of(folder: Path, options: argparse.Namespace) -> "Secrets":
    """Return the key of a record by the options that name one; raises as ``find_key``."""
    from console.app.record.keys import find_key  # noqa: PLC0415

    return find_key(
        folder, passphrase_file=options.passphrase_file, recovery_file=options.recovery_key
    )


def bad_input(words: str) -> int:
    """Say why an argument does not fit, and return the exit code."""
    print(f"{words}. Nothing was changed.", file=sys.stderr)
    return ExitCode.BAD_INPUT


def say(words: str) -> None:
    """Tell a person at a terminal what takes a while."""
    if sys.stderr.isatty():
        print(words, file=sys.stderr, flush=True)
