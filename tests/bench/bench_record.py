"""Measure the record against bare work of the same shape in the same run.

``python tests/bench/bench_record.py [SCALE]`` prints the measures; SCALE 1 is a million entries.
"""

import contextlib
import gc
import hashlib
import itertools
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from nacl.signing import SigningKey

from db import schema
from db.connection import as_database, open_connection
from db.facts import ConsultSigned, ContactClaimed, ContactOpened
from db.folds import projections
from db.journal.chain import body_hash, desk_signature
from db.journal.hybrid_clock import HybridClock
from db.journal.identity import IdMaker
from db.journal.journal import Journal, last_link, prepare
from db.journal.mark import MARK_NAME
from db.proof.report import CHECKPOINT_EVERY
from db.proof.verify import verify_record
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot
from db.vault.slots import read_slots

MILLION = 1_000_000
LOGGED = 3000
OPENINGS = 40
TIMES: dict[str, Any] = {"unix_ms": lambda: time.time_ns() // 1_000_000, "app_version": "0.1.0"}
COUNTED = "figure, day, code"
CHANGED = {
    "contact.opened": ("hour", "sets", "channel"),
    "consult.signed": ("sets", "disposition"),
}
"""Which figures of an incident an entry changes."""
NARRATIVE = "Caller calm, breathing together, sister on the way. No police needed. " * 3


def measure(
    name: str, value: float, unit: str, floor: float | None, goal: float | None
) -> dict[str, Any]:
    """Return one row of the table; ``goal`` is the highest ratio, or the highest value."""
    ratio = value / floor if floor else None
    judged = value if ratio is None else ratio
    return {
        "name": name,
        "value": round(value, 4),
        "unit": unit,
        "floor": None if floor is None else round(floor, 4),
        "ratio": None if ratio is None else round(ratio, 3),
        "goal": goal,
        "ok": goal is None or judged <= goal,
    }


def facts_of(contact: str) -> tuple[ContactOpened, ContactClaimed, ConsultSigned]:
    """Return one invented contact from opening to signing."""
    call: dict[str, Any] = {"contact_id": contact, "call_id": None, "call_number": "26-000417"}
    return (
        ContactOpened(**call, entry_channel="CT_FLAG"),
        ContactClaimed(**call),
        ConsultSigned(
            **call,
            entry_channel="CT_FLAG",
            requester_role="CALLTAKER",
            requester="Position 4",
            presenting_concern="ANXIETY",
            mh_nexus="YES",
            overall_level="1",
            recommended_response="PHONE",
            disposition="RESOLVED",
            narrative=NARRATIVE,
        ),
    )


class Bare:
    """The same rows into the same tables, without a journal: what the disk itself costs."""

    TABLES = ("entry", "body", "outbox", "contact", "incident")

    def __init__(self, path: Path, key: bytes) -> None:
        self.connection = open_connection(path, key, create=True)
        schema.migrate(self.connection, schema.migrations(), 1)
        self.connection.execute("BEGIN")
        projections.renew(self.connection)
        triggers = self.connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            self.connection.execute(f"DROP TRIGGER {name}")
        self.connection.execute("COMMIT")

    def write(self, rows: dict[str, Any]) -> None:
        """Write the rows of one entry into each table, as one transaction."""
        run = self.connection.execute
        run("BEGIN IMMEDIATE")
        for table in self.TABLES:
            row = rows[table]
            run(f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * len(row))})", row)
        for table, key in (("rollup_hour", "hour_ms, kind, code"), ("figure_day", COUNTED)):
            self.connection.executemany(
                f"INSERT INTO {table} VALUES (?, ?, ?, 1)"
                f" ON CONFLICT ({key}) DO UPDATE SET n = n + 1",
                rows[table],
            )
        self.connection.executemany(
            "INSERT INTO signed_words (rowid, words) VALUES (?, ?)", rows["signed_words"]
        )
        run("COMMIT")


def written_rows(folder: Path, key: bytes, contact: str) -> Iterator[dict[str, Any]]:
    """Return the rows that the store wrote for the entries of one contact."""
    connection = open_connection(folder / "record.db", key, read_only=True)
    code = {"contact.opened": "CT_FLAG", "contact.claimed": "", "consult.signed": "RESOLVED"}
    with contextlib.closing(connection):
        row = connection.execute("SELECT * FROM contact WHERE contact_id = ?", (contact,))
        folded = row.fetchone()
        incident = connection.execute("SELECT * FROM incident WHERE incident = ?", (contact,))
        counted_once = incident.fetchone()
        figures = connection.execute(
            f"SELECT {COUNTED} FROM figure_source WHERE incident = ?", (contact,)
        ).fetchall()
        for entry in connection.execute(
            "SELECT * FROM entry WHERE entity = ? ORDER BY place", (contact,)
        ).fetchall():
            one: dict[str, Any] = {"entry": entry, "contact": folded, "incident": counted_once}
            for table in ("body", "outbox"):
                one[table] = connection.execute(
                    f"SELECT * FROM {table} WHERE place = ?", (entry[0],)
                ).fetchone()
            one["rollup_hour"] = [(entry[6] // 3_600_000 * 3_600_000, entry[8], code[entry[8]])]
            one["figure_day"] = [row for row in figures if row[0] in CHANGED.get(entry[8], ())]
            one["signed_words"] = connection.execute(
                "SELECT place, words FROM search_source WHERE place = ?", (entry[0],)
            ).fetchall()
            yield one


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds ``work`` took."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def log_entry(folder: Path, entries: int) -> list[dict[str, Any]]:
    """Compare one saved entry with a bare transaction of the same rows, alternately."""
    store = Store.create(folder, profile="demo", slots=[DemoSlot()], **TIMES)
    key = DemoOpener().open(read_slots(folder)).db_key
    bare = Bare(folder / "bare.db", key)
    signer = SigningKey.generate()
    ours: list[float] = []
    floor: list[float] = []
    ready: Iterator[dict[str, Any]] = iter(())
    gc.collect()
    for n in itertools.count():
        if len(ours) >= entries:
            break
        contact = f"contact-{n}"
        for fact in facts_of(contact):
            ours.append(timed(lambda fact=fact: store.append(fact, actor="ann").result()))
            rows = next(ready, None)
            if rows is not None:
                floor.append(timed(lambda rows=rows: bare.write(rows)))
        ready = written_rows(folder, key, contact)
    signing = [timed(lambda: desk_signature(signer, bytes(32), b"")) for _ in range(1000)]
    bare.connection.close()
    store.close()
    two = 2 * statistics.median(signing)
    found = []
    for name, at in (("p50", 0.5), ("p99", 0.99)):
        value, least = percentile(ours, at), percentile(floor, at)
        found.append(measure(f"one saved log entry, {name}", value, "ms", least, 2.0))
        found.append(
            measure(
                f"one saved log entry less two signatures, {name}", value - two, "ms", least, 1.5
            )
        )
    return found


def percentile(values: list[float], at: float) -> float:
    """Return the value below which the part ``at`` of all lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * at))]


def fill(folder: Path, entries: int) -> None:
    """Put many entries into a new record by the journal's own code, in large transactions."""
    Store.create(folder, profile="demo", slots=[DemoSlot()], **TIMES).close()
    secrets = DemoOpener().open(read_slots(folder))
    connection = open_connection(folder / "record.db", secrets.db_key)
    as_database(connection)
    assert secrets.desk_seed is not None
    step = itertools.count(1_795_000_000_000, 2000)
    journal = Journal(
        desk_key=SigningKey(secrets.desk_seed),
        clock=HybridClock(lambda: next(step)),
        ids=IdMaker(lambda: 1_795_000_000_000),
    )
    contacts = IdMaker(lambda: 1_795_000_000_000)
    desk = connection.execute("SELECT value FROM meta WHERE key = 'desk'").fetchone()[0]
    journal.start_at(last_link(connection, desk))
    written = 1
    for n in itertools.count():
        if n % 2000 == 0:
            connection.execute("BEGIN IMMEDIATE")
        facts = [prepare(fact, f"person-{n % 9}") for fact in facts_of(contacts.next_id())]
        journal.append(connection, facts[: entries - written], f"person-{n % 9}")
        written += len(facts[: entries - written])
        if n % 2000 == 1999 or written >= entries:
            connection.execute("COMMIT")
        if written >= entries:
            break
    connection.close()
    (folder / MARK_NAME).unlink()  # it names the first entry only


def bare_verify(folder: Path) -> float:
    """Read the record, hash what the chain hashes, check one signature in 100: seconds."""
    secrets = DemoOpener().open(read_slots(folder))
    assert secrets.desk_seed is not None
    key = SigningKey(secrets.desk_seed).verify_key
    connection = open_connection(folder / "record.db", secrets.db_key, read_only=True)
    began = time.perf_counter()
    sha = hashlib.sha256
    rows = connection.execute(
        "SELECT entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor, entity,"
        " body_hash, prev_hash, hash, desk_sig, salt, body FROM entry JOIN body USING (place)"
        " ORDER BY place"
    )
    for row in rows:
        body_hash(row[15], row[16])
        sha(row[12] + row[14] + row[11] + "".join(map(str, row[:11])).encode()).digest()
        if row[3] % CHECKPOINT_EVERY == 0:
            key.verify(b"desk" + row[13], row[14])
    took = time.perf_counter() - began
    connection.close()
    return took


def walk_and_rebuild(folder: Path, entries: int) -> list[dict[str, Any]]:
    """Compare verify with its floor, and a rebuild with one SQL statement that does the same."""
    floor, ours = [], []
    for _ in range(3):
        floor.append(bare_verify(folder))
        began = time.perf_counter()
        report = verify_record(folder, keys=DemoOpener())
        ours.append(time.perf_counter() - began)
        if not report.whole:
            raise AssertionError(report.lines())
    found = [
        measure(f"verify {entries} entries", min(ours), "s", min(floor), 2.0),
        measure("of it the walk of the chain", report.walk_s, "s", min(floor), None),
    ]
    key = DemoOpener().open(read_slots(folder)).db_key
    connection = open_connection(folder / "record.db", key)
    one_statement, rebuilt = [], []
    for _ in range(3):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM contact")
        one_statement.append(
            timed(lambda: connection.execute("INSERT INTO contact SELECT * FROM contact_fold"))
            / 1000
        )
        connection.execute("ROLLBACK")
        rebuilt.append(timed(lambda: renew(connection, folder, key)) / 1000)
    connection.close()
    name = f"rebuild of the projections of {entries} entries"
    found.append(measure(name, min(rebuilt), "s", min(one_statement), 3.0))
    found.append(measure(f"{name}, seconds", min(rebuilt), "s", None, 5.0))
    return found


def renew(connection: Any, folder: Path, key: bytes) -> None:
    """Rebuild every projection as one transaction, as the program does."""
    projections.rebuild(
        connection, lambda: open_connection(folder / "record.db", key, read_only=True)
    )


def opened(folder: Path) -> Store:
    """Open a record."""
    return Store.open(folder, keys=DemoOpener(), **TIMES)


def openings(large: Path, small: Path) -> list[dict[str, Any]]:
    """Compare opening a record with opening its bare file, and a large one with a small one."""
    times: dict[str, list[float]] = {"bare": [], "large": [], "small": []}
    key = DemoOpener().open(read_slots(large)).db_key

    def open_bare() -> None:
        connection = open_connection(large / "record.db", key)
        connection.execute("SELECT max(place) FROM entry").fetchone()
        connection.close()

    for _ in range(OPENINGS):
        times["bare"].append(timed(open_bare))
        for name, folder in (("large", large), ("small", small)):
            stores: list[Store] = []
            times[name].append(
                timed(
                    lambda f=folder, s=stores: s.append(Store.open(f, keys=DemoOpener(), **TIMES))
                )
            )
            stores[0].close()
    bare, big, little = (statistics.median(times[name]) for name in ("bare", "large", "small"))
    return [
        measure("open to usable, less the bare open", big - bare, "ms", None, 20.0),
        measure("open to usable, many entries against 1,000", big, "ms", little, 1.3),
    ]


def measures(scale: float = 1.0) -> Iterator[dict[str, Any]]:
    """Measure everything; ``scale`` 1 is a million entries."""
    entries = max(3000, int(MILLION * scale))
    with tempfile.TemporaryDirectory(prefix="bench-record-") as name:
        folder = Path(name)
        yield from log_entry(folder / "log", max(600, int(LOGGED * min(1.0, scale * 10))))
        fill(folder / "large", entries)
        fill(folder / "small", 1000)
        yield from walk_and_rebuild(folder / "large", entries)
        yield from openings(folder / "large", folder / "small")


if __name__ == "__main__":
    for row in measures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        print(json.dumps(row), flush=True)
