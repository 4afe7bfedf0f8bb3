"""Kill a desk again and again while it locks, switches, changes roles and destroys texts.

Prints a tally as JSON. Arguments: folder, number of kills.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from record_parts import consult  # beside this script

from db.facts import ShiftSignedOff, ShiftSignedOn
from db.facts.access import AccountChanged, DeskLocked, DeskUnlocked, SignedOn
from db.journal.identity import IdMaker
from db.proof.verify import verify_record
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot

CHECK_EVERY = 25


def unix_ms() -> int:
    return time.time_ns() // 1_000_000


IDS = IdMaker(unix_ms)


def work(folder: Path, acks: int) -> None:
    """Do every act in turn for ever, and acknowledge each once it is on the disk."""
    store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="kill")
    person, shift = "person-1", ""
    turn = 0
    while True:
        turn += 1
        if shift:
            store.append(ShiftSignedOff(shift_id=shift), actor=person).result()
        person, shift = f"person-{turn % 3}", IDS.next_id()
        store.append(
            ShiftSignedOn(
                shift_id=shift, person_id=person, person_name="A. Rivera", role="clinician"
            ),
            SignedOn(line_id=IDS.next_id(), subject=person, shift_id=shift, how="passphrase"),
            actor=person,
        ).result()
        os.write(acks, b"s")
        store.append(DeskLocked(line_id=IDS.next_id(), subject=shift), actor=person).result()
        os.write(acks, b"l")
        unlocked = DeskUnlocked(line_id=IDS.next_id(), subject=shift, how="passphrase")
        store.append(unlocked, actor=person).result()
        os.write(acks, b"u")
        changed = AccountChanged(
            line_id=IDS.next_id(),
            subject=person,
            name="A. Rivera",
            roles=("clinician",) if turn % 2 else ("clinician", "lead"),
            closed=False,
        )
        store.append(changed, actor="admin").result()
        os.write(acks, b"r")
        receipt = store.append(consult(IDS.next_id()), actor=person).result()[0]
        store.destroy_body(
            receipt.entry_id, authority="order 12", reason="schedule", actor="privacy"
        ).result()
        os.write(acks, b"d")


def forked(job, *arguments) -> int:
    """Run a job in a child; its exit code never comes back through Python's own cleanup."""
    child = os.fork()
    if child:
        return child
    try:
        job(*arguments)
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - told through the exit code
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        os._exit(1)


def check(folder: Path, told: int) -> None:
    """Verify the whole record and count what only half happened."""
    report = verify_record(folder, keys=DemoOpener(), full=True)
    store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version="check")
    reader = store.reader()
    counts = reader.counts().result()
    half = abs(counts.of("shift.signed_on") - counts.of("access.signed_on"))
    reader.close()
    store.close()
    os.write(told, json.dumps([len(report.findings), half, counts.of("body.destroyed")]).encode())


def main(folder: Path, kills: int) -> dict[str, int]:
    chance = random.Random(kills)  # noqa: S311 - picks moments, guards nothing
    store = Store.create(
        folder, profile="demo", slots=[DemoSlot()], unix_ms=unix_ms, app_version="kill"
    )
    store.close()
    tally = {"kills": 0, "acknowledged": 0, "broken_chains": 0, "half_switched": 0, "destroyed": 0}
    for number in range(1, kills + 1):
        into, out = os.pipe()
        child = forked(work, folder, out)
        os.close(out)
        for _ in range(chance.randint(1, 12)):
            if not os.read(into, 1):
                raise SystemExit("the desk ended by itself")
            tally["acknowledged"] += 1
        time.sleep(chance.random() * 0.004)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(into)
        tally["kills"] += 1
        if number % CHECK_EVERY == 0 or number == kills:
            into, out = os.pipe()
            child = forked(check, folder, out)
            os.close(out)
            found, half, destroyed = json.loads(os.read(into, 1000) or b"[1, 1, 0]")
            os.waitpid(child, 0)
            os.close(into)
            tally["broken_chains"] += found
            tally["half_switched"] += half
            tally["destroyed"] = destroyed
    return tally


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
