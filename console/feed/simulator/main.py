"""Run the simulated call center as a program of its own."""

import argparse
import asyncio
import sys
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from random import Random

from console.domain.clock import utc_now
from console.feed.simulator import figures
from console.feed.simulator.calls_file import CallsFile, CallsFileError
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.column_map import ColumnMapError, read_map
from console.feed.simulator.controls import CommandError, Controls
from console.feed.simulator.replay import replayed_calls
from console.feed.simulator.steps import CallPlan
from console.feed.simulator.traffic import Traffic, invented_calls

EXIT_OK = 0
EXIT_CANNOT_LISTEN = 1
EXIT_BAD_INPUT = 2

_PORT_LIMIT = 65_535
_EPILOG = """\
exit codes: 0 ended as asked, 1 cannot listen on the port, 2 an option, calls file or column map
that does not fit. Nothing here is real; the feed says that it is simulated."""


def parser() -> argparse.ArgumentParser:
    """Return the options of ``clinician-console simulate``."""
    made = argparse.ArgumentParser(
        prog="clinician-console simulate",
        description="A simulated 911 call center: an EIDO notifier over WebSocket on loopback.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = made.add_argument
    add("--profile", metavar="DIR", help="taken as by every command; nothing is kept there")
    add("--port", type=_port, default=0, help="port to listen on; 0 for any that is free")
    add("--calls", type=Path, metavar="FILE", help="replay the calls of this CSV file")
    add("--columns", type=Path, metavar="MAP", help="say which column is what (TOML)")
    add("--speed", type=_positive, default=1.0, help="simulated seconds in a second")
    add("--seed", type=int, default=911, help="same seed, same calls")
    add(
        "--start",
        default="",
        metavar="WHEN",
        help="where to begin: a time in the calls file (2020-07-04T20:00), or for an invented "
        "city an hour of the week (0 is Monday midnight, 167 Sunday 23:00) or a time",
    )
    add(
        "--rate",
        type=_positive,
        default=figures.DEFAULT_CALLS_AN_HOUR,
        help="mean calls an hour of an invented city",
    )
    add(
        "--storms",
        type=_positive,
        metavar="HOURS",
        help="mean hours between storms of an invented city; without it there are none",
    )
    add("--open", type=_whole, default=0, metavar="N", help="calls that are open at the start")
    add("--count", type=_whole, metavar="N", help="no new calls after so many")
    add(
        "--min-rate-floor",
        type=_positive,
        default=5.0,
        metavar="SECONDS",
        help="the shortest heartbeat that is granted",
    )
    add("--control", action="store_true", help="take commands on standard input; end with it")
    add("--ready-file", type=Path, metavar="FILE", help="write the address here when listening")
    return made


def run(argv: Sequence[str]) -> int:
    """Serve until told to end and return the exit code."""
    options = parser().parse_args(argv)
    chance = Random(options.seed)  # noqa: S311 - invents calls, guards nothing
    try:
        plans = _plans(options, chance)
    except (CallsFileError, ColumnMapError) as error:
        _tell(str(error), to_errors=True)
        return EXIT_BAD_INPUT
    try:
        return asyncio.run(_serve(options, plans, chance))
    except KeyboardInterrupt:
        return EXIT_OK


def _plans(options: argparse.Namespace, chance: Random) -> Iterator[CallPlan]:
    if options.calls is None and options.columns is None:
        return invented_calls(
            chance,
            start_hour=_start_hour(options.start),
            calls_an_hour=options.rate,
            storm_every_h=options.storms,
        )
    if options.calls is None or options.columns is None:
        parser().error("--calls and --columns go together")
    calls = CallsFile(options.calls, read_map(options.columns))
    begin = calls.checked_start(options.start)
    return replayed_calls(calls, begin, chance)


def _start_hour(text: str) -> float:
    """Return the hour of the week that ``--start`` means; nothing means now."""
    try:
        if text.replace(".", "", 1).isdigit():
            return float(text) % figures.HOURS_A_WEEK
        moment = datetime.fromisoformat(text) if text else local_now()
    except ValueError:
        parser().error("--start wants an hour of the week or a time like 2026-07-04T20:00")
    return moment.weekday() * 24 + moment.hour + moment.minute / 60


def local_now() -> datetime:
    """Return the wall clock in the machine's own zone."""
    return utc_now().astimezone()


async def _serve(options: argparse.Namespace, plans: Iterator[CallPlan], chance: Random) -> int:
    center = SimulatedCenter(port=options.port, min_rate_floor_s=options.min_rate_floor)
    traffic = Traffic(
        plans, center.publish, chance=chance, speed=options.speed, limit=options.count
    )
    traffic.open_at_start(options.open)
    try:
        await center.start()
    except OSError as error:
        _tell(f"cannot listen on port {options.port}: {error.strerror}", to_errors=True)
        return EXIT_CANNOT_LISTEN
    controls = Controls(center, traffic)
    if options.ready_file is not None:
        options.ready_file.write_text(center.url + "\n", encoding="utf-8")
    _tell(f"listening on {center.url}")
    if options.control:
        _read_commands(controls, asyncio.get_running_loop())
    happening = asyncio.create_task(traffic.run())
    try:
        await controls.finished.wait()
    finally:
        happening.cancel()
        await center.stop()
    return EXIT_OK


def _read_commands(controls: Controls, loop: asyncio.AbstractEventLoop) -> None:
    """Obey each line of standard input, on the loop; the program ends where the input ends."""

    def listen() -> None:
        for line in sys.stdin:
            if line.strip():
                asyncio.run_coroutine_threadsafe(_obey(controls, line), loop)
        loop.call_soon_threadsafe(controls.finished.set)

    threading.Thread(target=listen, name="commands", daemon=True).start()


async def _obey(controls: Controls, line: str) -> None:
    try:
        _tell(f"ok {await controls.obey(line)}")
    except CommandError as error:
        _tell(f"error {error}")


def _tell(line: str, *, to_errors: bool = False) -> None:
    stream = sys.stderr if to_errors else sys.stdout
    stream.write(line + "\n")
    stream.flush()


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _PORT_LIMIT:
        raise argparse.ArgumentTypeError("a port is 0 to 65535")
    return port


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("a number above 0 is wanted")
    return number


def _whole(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a whole number, 0 or more, is wanted")
    return number


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
