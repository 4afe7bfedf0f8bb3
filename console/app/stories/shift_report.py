"""Describe what a scripted shift did, step by step, and check it against the stored record."""

import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the shift.

    Attributes:
        name: What was to happen.
        ok: It was seen, on screen and, where it writes, in the record.
        seconds: How long it took.
        seen: What was seen, in words and counts.
    """

    name: str
    ok: bool
    seconds: float
    seen: str


@dataclass(slots=True, kw_only=True)
class ShiftReport:
    """The account of one shift."""

    steps: list[Step] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    audit: list[dict[str, str]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Say whether there were steps and every one was seen."""
        return bool(self.steps) and all(step.ok for step in self.steps)

    def add(self, name: str, *, ok: bool, seconds: float, seen: str) -> Step:
        """Add a step and return it."""
        step = Step(name=name, ok=ok, seconds=round(seconds, 3), seen=seen)
        self.steps.append(step)
        return step

    def write(self, file: Path) -> None:
        """Write the account as JSON."""
        content = {
            "ok": self.ok,
            "steps": [
                {"name": step.name, "ok": step.ok, "seconds": step.seconds, "seen": step.seen}
                for step in self.steps
            ],
            "counts": self.counts,
            "audit": self.audit,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def line_of(step: Step) -> str:
    """Return one line for people."""
    return f"{'ok  ' if step.ok else 'FAIL'} {step.seconds:7.2f} s  {step.name}: {step.seen}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What the record must hold after the shift.

    Attributes:
        calls: Different calls the feed brought.
        flags: Flags recorded.
        half_typed: The note as far as it was said to be saved before the program was killed.
        first_note: The note of the log that was signed before.
    """

    calls: int
    flags: int
    half_typed: str
    first_note: str


def check_record(folder: Path, app_version: str, expected: Expected, report: ShiftReport) -> None:
    """Open the record as the next program would and add one step per promise it must keep.

    A record that does not open is one step that was not seen.
    """
    # The record's packages are not needed by a desk's first paint, which imports this module.
    from console.app.stories.shift_audit import audit_of, tally_of  # noqa: PLC0415
    from console.domain.clock import monotonic_s, unix_ms  # noqa: PLC0415
    from db.errors import RecordError  # noqa: PLC0415
    from db.store import Store  # noqa: PLC0415
    from db.vault.keys import DemoOpener  # noqa: PLC0415

    began = monotonic_s()
    try:
        store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version=app_version)
    except RecordError as error:
        took = monotonic_s() - began
        report.add("record: it opens", ok=False, seconds=took, seen=error.what_happened)
        return
    reader = store.reader()
    try:
        counts = reader.counts().result()
        calls = len(reader.calls().result())
        signed = [entry.fact for entry in reader.entries(kind="consult.signed").result()]
        states = [
            getattr(entry.fact, "state", "")
            for entry in reader.entries(kind="feed.changed").result()
        ]
        drafts = len(reader.drafts().result())
        report.audit = audit_of(reader)
    finally:
        reader.close()
        store.close()
    notes = [str(getattr(fact, "narrative", "")) for fact in signed]
    took = monotonic_s() - began
    report.counts.update({kind: number for kind, number in counts.kinds.items() if number})
    report.counts["calls"] = calls
    seen: dict[str, tuple[bool, str]] = {
        "record: somebody signed on": (
            counts.of("shift.signed_on") >= 2,
            f"{counts.of('shift.signed_on')} sign-ons, one per start",
        ),
        "record: the calls arrived": (calls >= expected.calls, f"{calls} calls in the mirror"),
        "record: flags": (
            counts.of("call.flagged") == expected.flags,
            f"{counts.of('call.flagged')} flags",
        ),
        "record: the claimed call was logged and signed": (
            expected.first_note in notes,
            f"{len(signed)} signed logs, the first with its note",
        ),
        "record: the feed dropped and came back": (
            _dropped_once(states),
            " > ".join(states),
        ),
        "record: the note survived the kill": (
            bool(expected.half_typed) and any(n.startswith(expected.half_typed) for n in notes),
            f"signed with the {len(expected.half_typed)} characters typed before the kill",
        ),
        "record: each look at contacts is a line of the audit": (
            any(line["what"] == "read" for line in report.audit),
            tally_of(report.audit),
        ),
        "record: no draft is left over": (drafts == 0, f"{drafts} drafts"),
    }
    for name, (ok, words) in seen.items():
        report.add(name, ok=ok, seconds=took, seen=words)


def _dropped_once(states: list[str]) -> bool:
    """Say whether the feed was live, then offline, then live again within one start."""
    try:
        live = states.index("live")
        offline = states.index("offline", live)
    except ValueError:
        return False
    return "live" in states[offline:]
