"""Kill a writing store again and again, and look for anything it had acknowledged.

``crash_writer.py FOLDER --kills N --seed S`` prints one JSON object. A child is forked from a
process that has everything imported, opens the record, types, signs and acknowledges over a pipe
after each result; the parent kills it at a random moment, opens the record again and compares.
"""

import argparse
import json
import os
import random
import select
import shutil
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.connection import open_connection
from db.facts import CallFlagged, ConsultSigned, ContactOpened
from db.folds import projections
from db.proof.verify import verify_record
from db.rows import Draft
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot
from db.vault.slots import read_slots

KILLS_PER_RECORD = 50
LONG_RUNS = 0.02
OLD_S = 1.0


def unix_ms() -> int:
    """Return the wall clock."""
    return time.time_ns() // 1_000_000


@dataclass
class Tally:
    """What the kills showed; every count but the first seven must stay zero."""

    kills: int = 0
    acknowledged_entries: int = 0
    acknowledged_drafts: int = 0
    keystrokes: int = 0
    old_keystrokes: int = 0
    unacknowledged_entries: int = 0
    killed_while_opening: int = 0
    entries_lost: int = 0
    drafts_lost: int = 0
    old_keystrokes_lost: int = 0
    half_signed: int = 0
    broken_chains: int = 0
    unlike_projections: int = 0
    worst_s: float = 0.0
    faults: list[str] = field(default_factory=list)

    def losses(self) -> int:
        """Return the sum of everything that must be zero."""
        return (
            self.entries_lost
            + self.drafts_lost
            + self.old_keystrokes_lost
            + self.half_signed
            + self.broken_chains
            + self.unlike_projections
        )


def consult(contact: str, text: str) -> ConsultSigned:
    """Return a signed record about an invented contact."""
    return ConsultSigned(
        contact_id=contact,
        call_id=None,
        call_number="26-000417",
        entry_channel="CT_FLAG",
        requester_role="CALLTAKER",
        requester="Position 4",
        presenting_concern="ANXIETY",
        mh_nexus="YES",
        overall_level="1",
        recommended_response="PHONE",
        disposition="RESOLVED",
        narrative=text,
    )


def write_until_killed(folder: Path, pipe: int, seed: int) -> None:
    """Type, sign and flag for ever; say over the pipe what was typed and what was acknowledged."""
    choose = random.Random(seed)  # noqa: S311 - a repeatable sequence is wanted

    def say(*words: object) -> None:
        os.write(pipe, (" ".join(map(str, words)) + "\n").encode())

    store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="0.1.0")
    say("ready")
    turn = 0
    while True:
        turn += 1
        contact = f"contact-{seed}-{turn}"
        for receipt in store.append(
            ContactOpened(
                contact_id=contact, call_id=None, call_number="", entry_channel="CT_FLAG"
            ),
            actor="ann",
        ).result():
            say("entry", receipt.entry_id, receipt.seq)
        typed = 0
        for _ in range(choose.randrange(1, 12)):
            futures = []
            for _ in range(choose.randrange(1, 4)):  # faster than the disk now and then
                typed += 1
                say("typed", contact, typed, time.monotonic())
                draft = Draft(
                    draft_id=contact,
                    contact_id=contact,
                    owner="ann",
                    fields=(("narrative", "x" * typed),),
                    cursor_field="narrative",
                    cursor=typed,
                )
                futures.append((typed, store.save_draft(draft)))
            for length, future in futures:
                future.result()
                say("draft", contact, length)
            if choose.random() < 0.2:
                time.sleep(choose.random() * 0.01)
        flag = CallFlagged(
            call_id=contact, call_number="", nexus="YES", reason="", nature="", rule_ids=()
        )
        say("signing", contact)
        receipts = store.append(
            consult(contact, "x" * typed), flag, actor="ann", ends_draft=contact
        ).result()
        for receipt in receipts:
            say("entry", receipt.entry_id, receipt.seq)
        say("signed", contact)


def run_one(folder: Path, seed: int, tally: Tally) -> list[list[str]]:
    """Fork a writer, kill it at a random moment, and return what it said."""
    choose = random.Random(seed)  # noqa: S311 - a repeatable sequence is wanted
    begin, end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(begin)
            write_until_killed(folder, end, seed)
        finally:
            os._exit(3)
    os.close(end)
    lives_s = 1.2 + choose.random() if choose.random() < LONG_RUNS else choose.uniform(0.002, 0.08)
    until = time.monotonic() + lives_s
    said = b""
    while (left := until - time.monotonic()) > 0:
        if select.select([begin], [], [], left)[0]:
            part = os.read(begin, 65536)
            if not part:
                break
            said += part
    os.kill(child, signal.SIGKILL)
    killed_s = time.monotonic()
    while part := os.read(begin, 65536):
        said += part
    os.close(begin)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        tally.faults.append(f"seed {seed}: the writer ended by itself")
    lines = [line.split() for line in said.decode().splitlines()]
    tally.killed_while_opening += not lines
    return [*lines, ["killed", str(killed_s)]]


def compare(folder: Path, seed: int, said: list[list[str]], tally: Tally) -> None:
    """Open the record as after a crash and look for everything that was acknowledged."""
    began = time.monotonic()
    store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="0.1.0")
    tally.faults += [f"seed {seed}: {warning}" for warning in store.warnings]
    reader = store.reader()
    entries = {e.entry_id: e for e in reader.entries(limit=10_000_000).result()}
    drafts = {d.draft_id: d.fields[0][1] for d in reader.drafts().result()}
    reader.close()
    store.close()
    tally.worst_s = max(tally.worst_s, time.monotonic() - began)
    signed = {e.entity for e in entries.values() if e.kind == "consult.signed"}
    tally.half_signed += len(signed & set(drafts))
    acked = [(words[1], int(words[2])) for words in said if words[0] == "entry"]
    tally.acknowledged_entries += len(acked)
    lost = [it for it, seq in acked if it not in entries or entries[it].seq != seq]
    tally.entries_lost += len(lost)
    own = sum(e.entity.startswith(f"contact-{seed}-") for e in entries.values())
    tally.unacknowledged_entries += own - len(acked)
    killed_s = float(said[-1][1])
    reached: dict[str, int] = {}
    old: dict[str, int] = {}
    for words in said:
        if words[0] == "draft":
            tally.acknowledged_drafts += 1
            reached[words[1]] = int(words[2])
        elif words[0] == "typed":
            tally.keystrokes += 1
            if killed_s - float(words[3]) > OLD_S:
                tally.old_keystrokes += 1
                old[words[1]] = int(words[2])
    tally.drafts_lost += missing(reached, drafts, signed)
    tally.old_keystrokes_lost += missing(old, drafts, signed)
    if lost:
        tally.faults.append(f"seed {seed}: {len(lost)} entries lost")


def missing(reached: dict[str, int], drafts: dict[str, str], signed: set[str]) -> int:
    """Count the drafts that hold less than what was typed, and were not signed either."""
    return sum(
        contact not in signed and len(drafts.get(contact, "")) < length
        for contact, length in reached.items()
    )


def examine(folder: Path, tally: Tally) -> None:
    """Verify the whole record: chain, every signature, projections."""
    report = verify_record(folder, keys=DemoOpener(), full=True)
    tally.broken_chains += not report.whole
    tally.faults += [finding.text for finding in report.findings[:3]]
    connection = open_connection(folder / "record.db", DemoOpener().open(read_slots(folder)).db_key)
    tally.unlike_projections += len(list(projections.differences(connection)))
    connection.close()


def run(folder: Path, kills: int, seed: int) -> Tally:
    """Kill ``kills`` writers over records in ``folder``; records are thrown away when whole."""
    tally = Tally()
    place = folder / "none"
    for n in range(kills):
        if n % KILLS_PER_RECORD == 0:
            place = folder / f"record-{n}"
            Store.create(
                place,
                profile="demo",
                slots=[DemoSlot()],
                unix_ms=unix_ms,
                app_version="0.1.0",
            ).close()
        one = seed * 1_000_000 + n
        compare(place, one, run_one(place, one, tally), tally)
        tally.kills += 1
        if (n + 1) % KILLS_PER_RECORD == 0 or n + 1 == kills:
            examine(place, tally)
            if not tally.losses():
                shutil.rmtree(place)
    return tally


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    tally = run(asked.folder, asked.kills, asked.seed)
    print(json.dumps(vars(tally)))
    return 1 if tally.losses() or tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
