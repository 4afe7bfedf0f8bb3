"""Offer the commands about feeds: try a configuration, put its password into the keyring."""

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from console.app.exit_codes import ExitCode
from console.app.feed.secrets import FeedSecretError, read_feed_secret, store_feed_secret

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def add_feed_commands(
    subparsers: "Subparsers[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add ``feed`` with what can be done about feeds; ``parents`` hold what all commands take."""
    feed = subparsers.add_parser("feed", help="try a feed's configuration; keep its password")
    acts = feed.add_subparsers(title="acts", metavar="ACT", required=True)
    check = acts.add_parser(
        "check",
        parents=parents,
        help="try a configuration",
        description="Try a feed's configuration against its live source, or against a sample "
        "file, and print what was understood, what was not, and how old the newest row is.",
        epilog="Exit codes: 0 every record could be used, 1 the source did not answer or some "
        "record could not be used, 2 the configuration or the sample does not fit.",
    )
    check.add_argument("config", type=Path, metavar="CONFIG", help="the configuration (TOML)")
    check.add_argument(
        "--sample",
        type=Path,
        metavar="FILE",
        help="read this file instead: CSV for a database's view, XML, JSON or CSV for the others",
    )
    check.add_argument("--json", action="store_true", help="print JSON")
    check.set_defaults(run=_check)
    secret = acts.add_parser(
        "secret",
        parents=parents,
        help="put a feed's password, which a configuration names, into the keyring",
    )
    secret.add_argument("name", metavar="NAME", help="the name that the configuration gives it")
    secret.set_defaults(run=_secret)


def _check(options: argparse.Namespace) -> int:
    from console.feed.feed_check import (  # noqa: PLC0415 - only where asked
        check_live,
        check_sample,
        table_of,
    )
    from console.feed.feed_file import read_feed_file  # noqa: PLC0415
    from console.feed.toml_table import FeedFileError  # noqa: PLC0415

    try:
        file = read_feed_file(options.config)
        if options.sample is not None:
            result = check_sample(file, options.sample)
        else:
            result = check_live(file, read_feed_secret)
    except (FeedFileError, FeedSecretError) as wrong:
        print(wrong, file=sys.stderr)
        return ExitCode.BAD_INPUT
    except OSError as wrong:
        print(f"{options.sample}: cannot be read: {wrong.strerror}", file=sys.stderr)
        return ExitCode.BAD_INPUT
    if options.json:
        print(json.dumps(result.as_json(), indent=1))
    else:
        print(f"configuration   {options.config.name}: {file.name}, kind {file.kind}")
        print(table_of(result))
    return ExitCode.OK if result.good else ExitCode.FAILED


def _secret(options: argparse.Namespace) -> int:
    try:
        store_feed_secret(options.name, getpass.getpass(f"Password for {options.name}: "))
    except FeedSecretError as wrong:
        print(wrong, file=sys.stderr)
        return ExitCode.FAILED
    print(f"Kept in the keyring under the name {options.name}. It stands in no file.")
    return ExitCode.OK
