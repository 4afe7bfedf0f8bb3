"""Make, sign and check the site folder that IT hands to every desk, from the command line."""

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from console.app.exit_codes import ExitCode

# What the folder needs is imported inside the functions: other commands do without.

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def add_site_commands(
    subparsers: "Subparsers[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add ``site`` with what is done about the folder; ``parents`` hold what all commands take."""
    site = subparsers.add_parser("site", help="the signed folder that IT hands to every desk")
    acts = site.add_subparsers(title="acts", metavar="ACT", required=True)
    key = acts.add_parser("new-key", parents=parents, help="make the key that signs site folders")
    key.add_argument("file", type=Path, metavar="FILE", help="a new file, off every desk")
    key.set_defaults(run=_new_key)
    person = acts.add_parser(
        "person", parents=parents, help="add a person, who types their own passphrase"
    )
    person.add_argument("folder", type=Path, metavar="FOLDER")
    person.add_argument("--name", required=True, help="as others should read it")
    person.add_argument("--role", action="append", required=True, help="one or more times")
    person.add_argument("--again", action="store_true", help="new keys: the passphrase is lost")
    person.add_argument("--passphrase-file", type=Path, metavar="FILE", help="its first line")
    person.set_defaults(run=_person)
    sign = acts.add_parser("sign", parents=parents, help="check all of it and sign it")
    sign.add_argument("folder", type=Path, metavar="FOLDER")
    sign.add_argument("--key", type=Path, required=True, metavar="FILE", help="made by new-key")
    sign.add_argument("--agency", default="", help="its name, for people")
    sign.add_argument(
        "--after", type=int, default=0, metavar="N", help="a serial desks have: a key was changed"
    )
    sign.set_defaults(run=_sign)
    check = acts.add_parser(
        "check",
        parents=parents,
        help="check a folder as a desk does",
        epilog="Exit codes: 0 a desk takes it, 1 it refuses, 2 it is not there.",
    )
    check.add_argument("folder", type=Path, metavar="FOLDER")
    check.add_argument("--public-key", default="", metavar="HEX", help="else the policy's")
    check.add_argument("--json", action="store_true", help="print JSON")
    check.set_defaults(run=_check)


def _new_key(options: argparse.Namespace) -> int:
    from console.app.site.key import make_site_key  # noqa: PLC0415

    try:
        public = make_site_key(options.file)
    except OSError as error:
        return _bad(f"{options.file.name}: {error.strerror}")
    print(f"Private half: {options.file}   lock it away, off every desk")
    print("Into the policy of every desk:")
    print(f'[site]\npublic_key = "{public}"')
    return ExitCode.OK


def _person(options: argparse.Namespace) -> int:
    from console.app.record.keys import read_passphrase  # noqa: PLC0415
    from console.app.site.person import SitePersonError, add_person  # noqa: PLC0415
    from console.domain.access.site_manifest import SiteRefusedError  # noqa: PLC0415
    from db.errors import RecordError  # noqa: PLC0415

    try:
        if options.passphrase_file is not None:
            words = again = read_passphrase(options.passphrase_file)
        elif sys.stdin.isatty():
            words = getpass.getpass(f"Passphrase of {options.name}, typed by them: ")
            again = getpass.getpass("The same passphrase again: ")
        else:
            return _bad("Nobody is there to type a passphrase: give --passphrase-file")
        if words != again:
            return _bad("The two are not the same")
        account = add_person(
            options.folder, options.name, options.role, words, replace=options.again
        )
    except (SitePersonError, SiteRefusedError) as wrong:
        return _bad(str(wrong))
    except RecordError as error:
        return _bad(error.sentences[0].rstrip("."))
    except OSError as error:
        return _bad(f"{options.folder.name}: {error.strerror}")
    print(f"{account.name}: {', '.join(role.value for role in account.roles)}.")
    print("Sign the folder, and every desk takes it.")
    return ExitCode.OK


def _sign(options: argparse.Namespace) -> int:
    from console.app.site.folder import SiteUnreachableError, sign_site  # noqa: PLC0415
    from console.app.site.key import read_site_key  # noqa: PLC0415
    from console.domain.access.site_manifest import SiteRefusedError  # noqa: PLC0415
    from db.errors import RecordError  # noqa: PLC0415

    try:
        key = read_site_key(options.key)
        site = sign_site(options.folder, key, agency=options.agency, after=options.after)
    except SiteRefusedError as refused:
        return _bad(str(refused))
    except SiteUnreachableError as gone:
        return _bad(f"{gone} cannot be read")
    except (OSError, RecordError) as error:
        return _bad(f"It cannot be read or written ({type(error).__name__})")
    manifest = site.manifest
    print(f"Signed: number {manifest.serial}, {len(manifest.files)} files.")
    return ExitCode.OK


def _check(options: argparse.Namespace) -> int:
    from console.app.policy.keys import SITE_KEY  # noqa: PLC0415
    from console.app.policy.policy import read_policy  # noqa: PLC0415
    from console.app.site.folder import SiteUnreachableError, read_site  # noqa: PLC0415
    from console.domain.access.site_accounts import read_accounts  # noqa: PLC0415
    from console.domain.access.site_manifest import ACCOUNTS, SiteRefusedError  # noqa: PLC0415

    key = options.public_key or read_policy().value(SITE_KEY)
    try:
        site = read_site(options.folder, key)
    except SiteUnreachableError as gone:
        return _bad(f"{gone} cannot be read")
    except SiteRefusedError as refused:
        if options.json:
            print(json.dumps({"usable": False, "why": str(refused)}, ensure_ascii=False))
        else:
            print(f"A desk refuses it: {refused}.", file=sys.stderr)
        return ExitCode.FAILED
    manifest = site.manifest
    people = read_accounts(site.files[ACCOUNTS]) if ACCOUNTS in site.files else ()
    here = [it for it in people if not it.closed]
    if options.json:
        values = {"usable": True, "serial": manifest.serial, "agency": manifest.agency}
        values |= {"people": len(here), "files": [file.name for file in manifest.files]}
        print(json.dumps(values, ensure_ascii=False))
        return ExitCode.OK
    print(f"Number {manifest.serial}, {manifest.agency or 'no name'}, signed {manifest.signed_at}")
    for person in here:
        print(f"  {person.name}: {', '.join(role.value for role in person.roles)}")
    for file in manifest.files:
        if not file.name.startswith("people/"):
            print(f"  {file.name}, {file.size} bytes")
    return ExitCode.OK


def _bad(words: str) -> int:
    print(f"{words}. Nothing was changed.", file=sys.stderr)
    return ExitCode.BAD_INPUT
