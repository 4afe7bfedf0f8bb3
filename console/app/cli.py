"""Read the command line and hand over to the command that was named."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from console.app.doctor.commands import add_doctor_commands
from console.app.exit_codes import ExitCode
from console.app.feed.commands import add_feed_commands
from console.app.feed.rules_commands import add_rules_commands
from console.app.policy.commands import add_policy_commands
from console.app.record.commands import add_record_commands
from console.app.report.commands import add_report_commands
from console.app.site.commands import add_site_commands
from console.app.targets_commands import add_targets_commands
from console.app.version import app_version

_DESK_OPTIONS = ("--profile", "--feed", "--recovery-key")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["simulate"]:
        # Its own options, its own process: the simulated center knows nothing of profiles.
        from console.feed.simulator.main import run as simulate  # noqa: PLC0415 - only where asked

        return simulate(arguments[1:])
    parser = _desk_parser()
    if not _starts_desk(arguments):  # nobody waits at a start for commands that were not asked for
        _add_commands(parser, directory=arguments[:1] == ["directory"])
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return ExitCode.CANCELLED


def _starts_desk(arguments: Sequence[str]) -> bool:
    """Say whether nothing but the desk's own options was given."""
    rest = iter(arguments)
    for argument in rest:
        if argument in _DESK_OPTIONS:
            next(rest, None)  # its value
        elif argument.partition("=")[0] not in _DESK_OPTIONS:
            return False
    return True


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        help="folder of the record and settings (or CLINICIAN_CONSOLE_PROFILE)",
    )
    return common


def _desk_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clinician-console",
        parents=[_common()],
        description="The workstation program of mental-health clinicians in 911 call centers.",
        epilog="Exit codes: 0 done, 1 failed, 2 bad input, 3 refused, 130 cancelled.",
    )
    parser.add_argument("--version", action="version", version=app_version())
    parser.add_argument(
        "--feed",
        metavar="URL",
        help="the call feed, ws:// or wss://, or a configuration file; remembered",
    )
    parser.add_argument(
        "--recovery-key", type=Path, metavar="PUB", help="the agency's, for a record not made yet"
    )
    parser.set_defaults(run=_desk)
    return parser


def _add_commands(parser: argparse.ArgumentParser, *, directory: bool) -> None:
    common = _common()
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    demo = commands.add_parser(
        "demo", parents=[common], help="play on invented calls in a throw-away profile"
    )
    demo.add_argument("--headless", action="store_true", help="a scripted shift, no screen")
    demo.add_argument("--json", type=Path, metavar="FILE", help="write what happened as JSON")
    demo.add_argument("--pictures", type=Path, metavar="DIR", help="save a picture of each state")
    demo.set_defaults(run=_demo)
    add_record_commands(commands, parents=[common])
    add_report_commands(commands, parents=[common])
    add_feed_commands(commands, parents=[common])
    add_rules_commands(commands, parents=[common])
    add_policy_commands(commands)
    add_doctor_commands(commands, parents=[common])
    add_targets_commands(commands, parents=[common])
    add_site_commands(commands, parents=[common])
    if directory:
        # Its packages take longer to load than any other command needs to start.
        from console.app.directory.commands import add_directory_commands  # noqa: PLC0415

        add_directory_commands(commands, parents=[common])
    else:
        commands.add_parser("directory", help="the community resource directory")
    commands.add_parser("simulate", add_help=False, help="the simulated call center alone")


def _desk(options: argparse.Namespace) -> int:
    from console.app.desk_program import run_desk  # noqa: PLC0415 - Qt only where a window opens
    from console.app.profile import profile_folder  # noqa: PLC0415

    if options.feed and (holder := _feed_by_policy()):
        print(f"--feed is refused: the policy names the feed ({holder}).", file=sys.stderr)
        return ExitCode.REFUSED
    if options.feed and "://" not in options.feed:
        options.feed = str(Path(options.feed).expanduser().absolute())  # remembered from anywhere
    if options.feed and (wrong := _wrong_feed(options.feed)):
        print(f"--feed cannot be used: {wrong}. Nothing was changed.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    folder = profile_folder(options.profile)
    if options.recovery_key and (wrong := _wrong_key(folder, options.recovery_key)):
        print(f"--recovery-key cannot be used. {wrong}", file=sys.stderr)
        return ExitCode.BAD_INPUT
    return run_desk(folder, feed_url=options.feed, demo=False)


def _feed_by_policy() -> str:
    """Return who set the feed by policy; empty where nobody did."""
    from console.app.policy.keys import FEED_SOURCE  # noqa: PLC0415
    from console.app.policy.policy import read_policy  # noqa: PLC0415 - only where asked

    policy = read_policy()
    return policy.origin(FEED_SOURCE).words if policy.value(FEED_SOURCE) else ""


def _wrong_key(folder: Path, file: Path) -> str:
    """Bring the agency's public key into the profile; return why not, empty if it was."""
    from console.app.record.recovery_key import adopt_public  # noqa: PLC0415 - only where asked
    from db.errors import RecordError  # noqa: PLC0415

    try:
        adopt_public(folder, file.expanduser())
    except RecordError as error:
        return " ".join(error.sentences)
    return ""


def _wrong_feed(url: str) -> str:
    """Return why an address is no feed's, before it is remembered anywhere; empty if it is one."""
    from console.feed.feed_config import FeedConfig  # noqa: PLC0415 - only where asked
    from console.feed.feed_file import make_feed, read_feed_file  # noqa: PLC0415

    try:
        if "://" in url:
            FeedConfig(url=url, expects_simulated=False)
        else:
            make_feed(read_feed_file(Path(url)), expects_simulated=False, secret=lambda _: None)
    except ValueError as wrong:
        return str(wrong)
    return ""


def _demo(options: argparse.Namespace) -> int:
    from console.app.stories import demo  # noqa: PLC0415 - only where asked

    named = options.profile or os.environ.get("CLINICIAN_CONSOLE_PROFILE")
    profile = Path(named) if named else None
    headless = options.headless or not _has_screen()
    if not headless and (options.json or options.pictures):
        print("--json and --pictures tell of a scripted shift: add --headless.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return demo.run_headless(profile, options.json, options.pictures)
    return demo.run_with_screen(profile)


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
