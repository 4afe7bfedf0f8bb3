"""Cut the power at random moments of a logged run, and look for anything acknowledged that is lost.

``power_cuts.py FOLDER --cuts N --seed S [--synchronous OFF]`` prints one JSON object. A child logs
entries with every write, truncation and sync of its files logged by ``power_log.c``; for each cut
the files are built again from all that was synced and a random part of what was not, some of it
torn at 512 bytes. ``--synchronous OFF`` is the control, which must lose.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.connection import open_connection
from db.errors import RecordError
from db.facts import ConsultSigned
from db.rows import Draft
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot
from db.vault.slots import read_slots

HERE = Path(__file__).resolve()
SECTOR = 512
TIMES = {"unix_ms": lambda: 1_795_400_000_000, "app_version": "0.1.0"}


def compile_log(folder: Path) -> Path | None:
    """Return the library to preload, or None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return None
    library = folder / "power_log.so"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O2", "-o", library, HERE.with_name("power_log.c"), "-ldl"],
        check=True,
    )
    return library


def write(folder: Path, entries: int, synchronous: str, checkpoint: int) -> None:
    """Log entries and drafts, and acknowledge each after its result; run in the child."""
    store = Store.open(folder, keys=DemoOpener(), **TIMES)
    connection = store._writer._connection

    def set_up() -> None:
        assert connection is not None
        connection.execute(f"PRAGMA synchronous={synchronous}")
        connection.execute(f"PRAGMA wal_autocheckpoint={checkpoint}")

    store._worker.ask(set_up).result()
    acks = os.open(folder / "said.ack", os.O_WRONLY | os.O_CREAT, 0o600)
    for n in range(entries):
        draft = Draft(draft_id="d", contact_id="c", owner="ann", fields=(("n", str(n)),))
        store.save_draft(draft).result()
        os.write(acks, f"draft {n}\n".encode())
        fact = ConsultSigned(
            contact_id=f"contact-{n}",
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
            narrative="words " * (n % 50),
        )
        (receipt,) = store.append(fact, actor="ann").result()
        os.write(acks, f"entry {receipt.seq}\n".encode())
    os._exit(0)  # no orderly end: the power goes


@dataclass
class Event:
    """One line of the log."""

    op: str
    file: str
    at: int
    data: bytes


def events_in(log: Path) -> Iterator[Event]:
    """Yield what the log holds, in order."""
    data = log.read_bytes()
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        op, file, offset, length = data[at:end].decode().split()
        size = int(length) if op in "WA" else 0
        yield Event(op, file, int(offset), data[end + 1 : end + 1 + size])
        at = end + 1 + size


class Disk:
    """What is surely on the disk, and what was written since and may be."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self.sure = {name: bytearray(data) for name, data in start.items()}
        self.loose: dict[str, list[Event]] = {name: [] for name in start}

    def take(self, event: Event) -> None:
        """Take a write, a truncation or a sync."""
        if event.op == "S":
            for one in self.loose[event.file]:
                put(self.sure[event.file], one, torn=None)
            self.loose[event.file].clear()
        else:
            self.loose[event.file].append(event)

    def cut(self, choose: random.Random) -> dict[str, bytes]:
        """Return the files as a power cut now could leave them."""
        found = {}
        for name, sure in self.sure.items():
            data = bytearray(sure)
            keep = choose.random()
            for event in self.loose[name]:
                if choose.random() < keep:
                    torn = choose if choose.random() < 0.2 else None
                    put(data, event, torn=torn)
            found[name] = bytes(data)
        return found


def put(data: bytearray, event: Event, *, torn: random.Random | None) -> None:
    """Apply one event; ``torn`` keeps only some of its sectors."""
    if event.op == "T":
        if event.at <= len(data):
            del data[event.at :]
        else:
            data.extend(bytes(event.at - len(data)))
        return
    end = event.at + len(event.data)
    if len(data) < end:
        data.extend(bytes(end - len(data)))
    for at in range(0, len(event.data), SECTOR):
        if torn is None or torn.random() < 0.5:
            part = event.data[at : at + SECTOR]
            data[event.at + at : event.at + at + len(part)] = part


def acknowledged(events: list[Event]) -> tuple[int, int]:
    """Return the highest entry and the newest draft that were acknowledged."""
    entry, draft = 0, -1
    for event in events:
        kind, number = event.data.decode().split()
        if kind == "entry":
            entry = int(number)
        else:
            draft = int(number)
    return entry, draft


def examine(folder: Path, files: dict[str, bytes], entry: int, draft: int) -> str:
    """Open the files as after the cut and return what is wrong, or ""."""
    (folder / "record.db").write_bytes(files["r"])
    (folder / "record.db-wal").write_bytes(files["w"])
    for name in ("record.db-shm", "record.mark"):
        (folder / name).unlink(missing_ok=True)
    try:
        key = DemoOpener().open(read_slots(folder)).db_key
        connection = open_connection(folder / "record.db", key)
    except RecordError:
        return "unreadable"
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return "not whole"
        count, newest = connection.execute("SELECT count(*), max(seq) FROM entry").fetchone()
        kept = connection.execute("SELECT fields FROM draft").fetchone()
        texts = connection.execute("SELECT count(*) FROM body JOIN outbox USING (place)").fetchone()
        listed = connection.execute("SELECT count(*) FROM contact").fetchone()[0]
    except Exception as error:  # noqa: BLE001 - any fault here is a finding
        return f"unreadable: {type(error).__name__}"
    finally:
        connection.close()
    if newest < entry:
        return f"entries lost: {entry - newest}"
    if draft >= 0 and (kept is None or int(json.loads(kept[0])[0][1]) < draft):
        return "a draft lost"
    if not count == newest == texts[0] == listed + 1:
        return "half an entry"
    return ""


def run(
    folder: Path, *, cuts: int, seed: int, synchronous: str, checkpoint: int
) -> dict[str, object]:
    """Log one run, then cut it ``cuts`` times."""
    library = compile_log(folder)
    if library is None:
        return {"skipped": "needs Linux and a C compiler"}
    record = folder / "record"
    Store.create(record, profile="demo", slots=[DemoSlot()], **TIMES).close()
    start = {"r": (record / "record.db").read_bytes(), "w": b""}
    log = folder / "power.log"
    entries = 150
    subprocess.run(
        [
            sys.executable,
            str(HERE),
            str(record),
            "--write",
            str(entries),
            "--synchronous",
            synchronous,
            "--checkpoint",
            str(checkpoint),
        ],
        env=os.environ | {"LD_PRELOAD": str(library), "POWER_LOG": str(log)},
        check=True,
    )
    events = list(events_in(log))
    choose = random.Random(seed)  # noqa: S311 - a repeatable sequence is wanted
    moments = sorted(choose.randrange(1, len(events) + 1) for _ in range(cuts))
    disk, said, done = Disk(start), [], 0
    place = folder / "cut"
    shutil.copytree(record, place)
    faults: dict[str, int] = {}
    for moment in moments:
        for event in events[done:moment]:
            if event.op == "A":
                said.append(event)
            else:
                disk.take(event)
        done = moment
        fault = examine(place, disk.cut(choose), *acknowledged(said))
        if fault:
            word = fault.split(":")[0]
            faults[word] = faults.get(word, 0) + 1
    return {
        "cuts": cuts,
        "events": len(events),
        "acknowledged": len(said),
        "syncs": sum(event.op == "S" for event in events),
        "faults": faults,
        "lost": sum(faults.values()),
    }


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous", default="FULL", choices=["FULL", "NORMAL", "OFF"])
    parser.add_argument("--checkpoint", type=int, default=100)
    parser.add_argument("--write", type=int, default=0, help="be the child that writes")
    asked = parser.parse_args()
    if asked.write:
        write(asked.folder, asked.write, asked.synchronous, asked.checkpoint)
    found = run(
        asked.folder,
        cuts=asked.cuts,
        seed=asked.seed,
        synchronous=asked.synchronous,
        checkpoint=asked.checkpoint,
    )
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
