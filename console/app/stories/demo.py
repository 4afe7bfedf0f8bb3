"""Play the program on invented calls: a window to try, or a scripted shift without a screen."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from console.app.exit_codes import ExitCode
from console.app.stories.shift_report import Expected, ShiftReport, check_record, line_of
from console.app.stories.simulated_center import CenterDidNotStartError, SimulatedCenterProcess
from console.app.version import app_version
from console.domain.clock import monotonic_s

CALLS = 40
_OPEN = 6
_STORIES = (
    "EDP BROTHER ON LINE, SAYS SUBJ HEARS VOICES, NOT SLEEPING. NO WPN SEEN. LIVES ALONE",
    "CKWEL RP IS SISTER, NO ANSWER X2 DAYS, SAID GOODBYE BY TEXT. REQ CLINICIAN",
    "SUICT FEMALE ON LINE, CRYING, NO PLAN TOLD, WILL TALK. REQ CLINICIAN",
    "UNWANT SUBJ IN LOBBY TALKING TO SELF, CALM, NOT LEAVING",
    "JUVTRB MOTHER AND SON ARGUING, SON IN HIS ROOM, NO WPN",
    "DISTRB NEIGHBOR YELLING AT SELF ON BALCONY, KNOWN TO RP",
    "BCR CASE MGR ASKS FOR TEAM, SUBJ OUT OF MEDS 2 WEEKS",
)
"""Invented calls that come first, so that there is something to work on; natures and notes."""

_CENTER = (
    *("--seed", "26", "--open", str(_OPEN), "--count", str(CALLS - _OPEN - len(_STORIES))),
    *("--rate", "60000", "--start", "90", "--min-rate-floor", "1"),
)
_DESK_LIMIT_S = 180
_KILLED = -9 if sys.platform != "win32" else 1
"""The exit code of a process that was killed; one that crashed by itself has another."""


class DeskProcess:
    """One start of the desk that plays an act of the shift and tells of it line by line."""

    def __init__(self, act: int, folder: Path, url: str, pictures: Path | None) -> None:
        arguments = ["--act", str(act), "--profile", str(folder), "--feed", url]
        if pictures is not None:
            arguments += ["--pictures", str(pictures)]
        self._process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
            [sys.executable, "-m", "console.app.stories.shift", *arguments],
            stdout=subprocess.PIPE,
            text=True,
        )

    def messages(self) -> Iterator[dict[str, Any]]:
        """Yield what the desk tells until it ends or was killed."""
        if self._process.stdout is None:
            return
        for line in self._process.stdout:
            if line.startswith("{"):
                yield json.loads(line)

    def kill(self) -> None:
        """End the process as a power failure of the program would: no goodbye."""
        self._process.kill()

    def __enter__(self) -> Self:
        """Return it; it is killed at the end if it still runs, as after Ctrl+C."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no desk behind."""
        if self._process.poll() is None:
            self.kill()
        self.end()

    def end(self) -> int:
        """Wait for the end and return the exit code; negative where it was killed."""
        code = self._process.wait(_DESK_LIMIT_S)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code


def run_headless(profile: Path | None, json_file: Path | None, pictures: Path | None) -> int:
    """Play the shift without a screen and print what happened.

    Returns:
        ``ExitCode.OK`` exactly when every step was seen in the stored record.
    """
    if profile is not None and (words := _refusal(profile)):
        print(words, file=sys.stderr)
        return ExitCode.REFUSED
    report = ShiftReport()
    began = monotonic_s()
    with ExitStack() as stack:
        folder = profile or Path(
            stack.enter_context(TemporaryDirectory(prefix="clinician-console-demo-"))
        )
        try:
            center = stack.enter_context(SimulatedCenterProcess(*_CENTER))
            tell_stories(center)
            expected = _play(folder, center, pictures, report)
        except CenterDidNotStartError as silent:
            report.add("the simulated call center starts", ok=False, seconds=0.0, seen=str(silent))
        else:
            before = len(report.steps)
            check_record(folder, app_version(), expected, report)
            for step in report.steps[before:]:
                print(line_of(step))
    good = sum(step.ok for step in report.steps)
    print(f"\n{good} of {len(report.steps)} steps seen in {monotonic_s() - began:.1f} s")
    print("counts: " + ", ".join(f"{kind} {n}" for kind, n in sorted(report.counts.items())))
    if pictures is not None:
        print(f"pictures: {len(list(pictures.glob('*.png')))} in {pictures}")
    if json_file is not None:
        report.write(json_file)
    return ExitCode.OK if report.ok else ExitCode.FAILED


def _play(
    folder: Path, center: SimulatedCenterProcess, pictures: Path | None, report: ShiftReport
) -> Expected:
    first_note = half_typed = ""
    flags = 0
    with DeskProcess(1, folder, center.url, pictures) as desk:
        for message in desk.messages():
            _take_step(message, report)
            match message:
                case {"ask": str(command)}:
                    center.command(command)
                case {"signed": str(note)}:
                    first_note = note
                case {"flagged": int(number)}:
                    flags = number
                case {"half_typed": str(text)}:
                    half_typed = text
                    desk.kill()
        code = desk.end()
    killed = bool(half_typed) and code == _KILLED
    step = report.add(
        "the program is killed while a note is half typed",
        ok=killed,
        seconds=0.0,
        seen=f"exit code {code}, {len(half_typed)} characters were said to be saved",
    )
    print(line_of(step))
    if killed:
        with DeskProcess(2, folder, center.url, pictures) as second:
            for message in second.messages():
                _take_step(message, report)
            code = second.end()
        step = report.add(
            "the second start ends in order", ok=code == 0, seconds=0.0, seen=f"exit code {code}"
        )
        print(line_of(step))
    return Expected(calls=CALLS, flags=flags, half_typed=half_typed, first_note=first_note)


def _take_step(message: dict[str, Any], report: ShiftReport) -> None:
    if "step" in message:
        step = report.add(
            message["step"], ok=message["ok"], seconds=message["seconds"], seen=message["seen"]
        )
        print(line_of(step), flush=True)


def tell_stories(center: SimulatedCenterProcess) -> None:
    """Let the invented calls of the demo come at once."""
    for story in _STORIES:
        center.command(f"call {story}")


def _refusal(folder: Path) -> str:
    """Return why no demo may be played in a folder; empty where one may."""
    from db.errors import RecordError  # noqa: PLC0415 - only where a folder was named
    from db.vault.slots import SLOTS_NAME, SlotKind, read_slots  # noqa: PLC0415

    if not (folder / SLOTS_NAME).exists():
        return ""
    try:
        demo = read_slots(folder).of_kind(SlotKind.DEMO)
    except RecordError as error:
        return " ".join(error.sentences)
    return (
        ""
        if demo
        else "This folder holds a record of real work, and a demo plays with invented people. "
        "Nothing was changed. Name another folder with --profile."
    )


def run_with_screen(profile: Path | None) -> int:
    """Open the desk on a simulated call center until the window is closed."""
    from console.app.desk_program import run_desk  # noqa: PLC0415 - Qt only where a window opens

    if profile is not None and (words := _refusal(profile)):
        print(words, file=sys.stderr)
        return ExitCode.REFUSED
    with ExitStack() as stack:
        folder = profile or Path(
            stack.enter_context(TemporaryDirectory(prefix="clinician-console-demo-"))
        )
        try:
            center = stack.enter_context(SimulatedCenterProcess("--open", "60"))
        except CenterDidNotStartError as silent:
            print(f"The simulated call center did not start ({silent}).", file=sys.stderr)
            return ExitCode.FAILED
        tell_stories(center)
        center.command("storm 80")
        return run_desk(folder, feed_url=center.url, demo=True)
