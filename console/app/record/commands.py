"""Look after the record from the command line: verify, copy, restore, salvage, change its keys.

Exit codes: 0 done, or whole; 1 tried and failed, or something was found; 2 an argument or a file
does not fit; 3 no key opens it; 130 stopped by a person.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from console.app.record.words import Run, worded


def add_record_commands(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
    *,
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Register the commands.

    Args:
        subparsers: The commands of the program.
        parents: Options that every command has, above all ``--profile``.
    """
    verify = _command(subparsers, "verify", _verify, "prove that the record is whole", parents)
    verify.add_argument("--full", action="store_true", help="check every signature")
    verify.add_argument("--json", action="store_true", help="print the report as JSON")
    verify.add_argument("--quiet", action="store_true", help="no progress, the verdict only")
    _add_keys(verify)

    backup = _command(
        subparsers, "backup", _backup, "copy the record, encrypted, beside its use", parents
    )
    backup.add_argument("--to", type=Path, metavar="DIR", help="where backups are kept")
    backup.add_argument("--keep", type=int, metavar="N", help="how many verified ones stay")
    backup.add_argument(
        "--off-machine", action="store_true", help="DIR is not on this computer: quiets the alarm"
    )
    _add_keys(backup)

    restore = _command(
        subparsers, "restore", _restore, "put a backup in the place of the record", parents
    )
    restore.add_argument("backup", type=Path, metavar="FILE", help="a backup's folder or record.db")
    restore.add_argument("--plan", action="store_true", help="only say what would be lost")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    restore.add_argument(
        "--new-passphrase-file", type=Path, metavar="FILE", help="for a desk without a keyring"
    )
    _add_keys(restore)

    rekey = _command(
        subparsers, "rekey", _rekey, "encrypt the record with a new key, after a backup", parents
    )
    rekey.add_argument("--yes", action="store_true", help="do not ask")
    rekey.add_argument(
        "--new-passphrase-file", type=Path, metavar="FILE", help="for a desk without a keyring"
    )
    rekey.add_argument(
        "--public", type=Path, metavar="FILE.pub", help="the recovery key, where none is set up"
    )
    _add_keys(rekey)

    salvage = _command(
        subparsers, "salvage", _salvage, "save every readable row of a damaged record", parents
    )
    salvage.add_argument("into", type=Path, metavar="OUT", help="an empty or new folder")
    _add_keys(salvage)

    recovery = subparsers.add_parser("recovery-key", help="the agency's key for lost desks")
    halves = recovery.add_subparsers(title="commands", metavar="COMMAND", required=True)
    new = _command(halves, "new", _new_recovery_key, "make a recovery key and try it", parents)
    new.add_argument("file", type=Path, metavar="FILE", help="private half; FILE.pub is the other")
    trial = _command(halves, "try", _try_recovery_key, "open a record with it", parents)
    trial.add_argument("file", type=Path, metavar="FILE", help="the private half")
    adding = _command(
        halves, "add", _add_recovery_key, "lock an older record up for it as well", parents
    )
    adding.add_argument("public", type=Path, metavar="FILE.pub", help="the public half")
    _add_keys(adding)


def _command(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Run,
    words: str,
    parents: Sequence[argparse.ArgumentParser],
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(
        name,
        parents=list(parents),
        help=words,
        epilog="Exit codes: 0 done, 1 failed or not whole, 2 bad input, 3 no key, 130 cancelled.",
    )
    parser.set_defaults(run=lambda options: worded(run, options))
    return parser


def _add_keys(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase"
    )
    parser.add_argument(
        "--recovery-key", type=Path, metavar="FILE", help="the private half of the recovery key"
    )


# Each command's own module is imported when it runs: this one is loaded at every start.


def _verify(options: argparse.Namespace) -> int:
    from console.app.record.verifying import verify  # noqa: PLC0415

    return verify(options)


def _backup(options: argparse.Namespace) -> int:
    from console.app.record.copies import backup_command  # noqa: PLC0415

    return backup_command(options)


def _restore(options: argparse.Namespace) -> int:
    from console.app.record.copies import restore_command  # noqa: PLC0415

    return restore_command(options)


def _rekey(options: argparse.Namespace) -> int:
    from console.app.record.rekey import rekey_command  # noqa: PLC0415

    return rekey_command(options)


def _salvage(options: argparse.Namespace) -> int:
    from console.app.record.copies import salvage_command  # noqa: PLC0415

    return salvage_command(options)


def _new_recovery_key(options: argparse.Namespace) -> int:
    from console.app.record.recovery_commands import new_recovery_key_command  # noqa: PLC0415

    return new_recovery_key_command(options)


def _try_recovery_key(options: argparse.Namespace) -> int:
    from console.app.record.recovery_commands import try_recovery_key_command  # noqa: PLC0415

    return try_recovery_key_command(options)


def _add_recovery_key(options: argparse.Namespace) -> int:
    from console.app.record.recovery_commands import add_recovery_key_command  # noqa: PLC0415

    return add_recovery_key_command(options)
