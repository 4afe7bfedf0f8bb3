"""Measure the list of signed logs over a million rows against the bare statement on its index.

``python tests/bench/bench_lead_list.py [SCALE] [REAL]``: SCALE 1 is a million contacts generated
into the lists, REAL is how many are made through the real path beside (100,000 takes minutes).
"""

import contextlib
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lead_cases import CASES, CLINICIANS, COMMON, ENDINGS, LEVELS, RARE, START_MS, STEP_MS

from console.controllers.guarded_reader import GuardedReader
from console.domain.access.session import Person, Role
from db.connection import open_connection
from db.facts import ConsultSigned, ContactOpened
from db.lists.review_lists import EventQuestion
from db.lists.signed_list import PageEnd, SignedFilter, signed_count, signed_page
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot
from db.vault.slots import read_slots

MILLION = 1_000_000
REAL = 2_000
UNITS = 400
ROUNDS = 60
MOST_MS, MOST_RATIO = 100.0, 3.0
TIMES: dict[str, Any] = {"unix_ms": lambda: time.time_ns() // 1_000_000, "app_version": "0.1.0"}


def measure(
    name: str, value: float, floor: float | None, goal: float | None, unit: str = "ms"
) -> dict[str, Any]:
    """Return one row of the table; ``goal`` is the highest ratio, or the highest value."""
    ratio = value / floor if floor else None
    judged = value if ratio is None else ratio
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "floor": None if floor is None else round(floor, 3),
        "ratio": None if ratio is None else round(ratio, 3),
        "goal": goal,
        "ok": goal is None or judged <= goal,
    }


def contacts_of(count: int) -> Iterator[dict[str, Any]]:
    """Yield invented contacts, oldest first; common endings, rare level 4, few left unsigned."""
    chance = random.Random(7)  # noqa: S311 - a repeatable load
    levels = chance.choices(LEVELS, (25, 30, 25, 12, 2, 6), k=count)
    endings = chance.choices(ENDINGS, range(len(ENDINGS), 0, -1), k=count)
    for n in range(count):
        opened = START_MS + n * STEP_MS
        who = CLINICIANS[chance.randrange(len(CLINICIANS))]
        yield {
            "contact_id": f"{n:032x}-abc",
            "call_number": f"26-{n:07}",
            "opened_ms": opened,
            "opened_by": who,
            "signed_ms": opened + 1_500_000,
            "signed_by": who,
            "signed_place": n + 2,
            "presenting_concern": "ANXIETY",
            "overall_level": levels[n],
            "disposition": endings[n],
            "last_ms": opened + 1_500_000,
            "left_unsigned_ms": opened + 9_000_000 if chance.random() < 0.02 else None,
        }


def words_of(chance: random.Random, n: int) -> str:
    """Return an invented note: twenty words, common ones often, and one that only it has."""
    return " ".join([*chance.choices(COMMON, k=12), *chance.choices(RARE, k=8), f"only{n}"])


def indexed(chance: random.Random, n: int, row: dict[str, Any]) -> str:
    """Return what the index of words gets of a contact."""
    author, ending, level = row["signed_by"], row["disposition"], row["overall_level"]
    marks = (f"zqa{author}", f"zqd{ending}", f"zql{level}", f"zqum{n % UNITS}")
    bare = " ".join(mark.replace("-", "").replace("_", "").lower() for mark in marks)
    return f"{words_of(chance, n)} {bare}"


def put(connection: Any, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows; a column that must hold something and is not named holds nothing much."""
    filler = {"TEXT": "", "INTEGER": 0, "BLOB": bytes(32)}
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    least = {it[1]: filler[it[2].upper()] for it in columns if it[3] and not it[5]}
    names = [it[1] for it in columns]
    marks = ", ".join("?" * len(names))
    connection.executemany(
        f"INSERT INTO {table} VALUES ({marks})",
        (tuple((least | row).get(name) for name in names) for row in rows),
    )


def fill(connection: Any, count: int) -> None:
    """Generate the lists: contacts, their entries, words, rescues and follow-ups."""
    run, chance = connection.execute, random.Random(11)  # noqa: S311 - as above
    for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        run(f"DROP TRIGGER {name}")
    desk = run("SELECT value FROM meta WHERE key = 'desk'").fetchone()[0]
    run("PRAGMA ignore_check_constraints=ON")
    run("BEGIN IMMEDIATE")
    put(connection, "contact", contacts_of(count))
    entries = (
        {
            "place": row["signed_place"],
            "entry_id": f"{row['signed_place']:036}",
            "desk": desk,
            "seq": row["signed_place"],
            "hlc": row["opened_ms"] << 16,
            "wall_ms": row["opened_ms"],
            "kind": "consult.signed",
            "version": 1,
            "actor": row["signed_by"],
            "entity": row["contact_id"],
        }
        for row in contacts_of(count)
    )
    put(connection, "entry", entries)
    connection.executemany(
        "INSERT INTO signed_words (rowid, words) VALUES (?, ?)",
        (
            (row["signed_place"], indexed(chance, n, row))
            for n, row in enumerate(contacts_of(count))
        ),
    )
    rescues = (
        {
            "contact_id": row["contact_id"],
            "escalated_ms": row["opened_ms"],
            "settled_ms": None if n % 2000 == 0 else row["signed_ms"],
        }
        for n, row in enumerate(contacts_of(count))
        if n % 40 == 0
    )
    put(connection, "caller_work", rescues)
    later = (
        {
            "follow_up_id": f"later {n}",
            "contact_id": row["contact_id"],
            "due_ms": row["signed_ms"],
            "closed_ms": None if n % 2000 == 0 else row["signed_ms"],
        }
        for n, row in enumerate(contacts_of(count))
        if n % 20 == 0
    )
    put(connection, "follow_up", later)
    run("COMMIT")


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds ``work`` took."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def p99(values: list[float]) -> float:
    """Return the value below which 99 of 100 lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def list_measures(store: Store, count: int) -> Iterator[dict[str, Any]]:
    """Ask every filter again and again, in turn with the bare statement of the same question.

    The ratio is of the list's own work, on one thread with the bare statement; the times are of
    what a desk waits for, the way to the reader's thread and back included.
    """
    key = DemoOpener().open(read_slots(store._path.parent)).db_key
    reader = store.reader()
    with (
        contextlib.closing(open_connection(store._path, key, read_only=True)) as bare,
        contextlib.closing(open_connection(store._path, key, read_only=True)) as beside,
    ):
        for name, case in CASES.items():
            chance = random.Random(name)  # noqa: S311 - as above
            whole, page, floor = list[float](), list[float](), list[float]()
            for _ in range(ROUNDS):
                wanted, sql, values = case(chance, count)
                floor.append(timed(lambda s=sql, v=values: bare.execute(s, v).fetchall()))
                page.append(timed(lambda w=wanted: signed_page(beside, w, None, 0)))
                whole.append(timed(lambda w=wanted: reader.signed_logs(w, None, 0).result()))
            yield measure(f"first page, {name}, p99", p99(whole), None, MOST_MS)
            median = statistics.median(floor)
            yield measure(f"first page, {name}", statistics.median(page), median, MOST_RATIO)
        middle = PageEnd(sort=START_MS + count // 2 * STEP_MS, contact_id="~")
        deep = [
            timed(lambda: reader.signed_logs(SignedFilter(), middle, 0).result())
            for _ in range(ROUNDS)
        ]
        yield measure("a page in the middle, p99", p99(deep), None, MOST_MS)
        named = [
            timed(lambda m=n: reader.event_contacts(EventQuestion(unit=f"M {m}")).result())
            for n in range(ROUNDS)
        ]
        yield measure("an event by a unit of the call, p99", p99(named), None, MOST_MS)
        took = timed(lambda: signed_count(bare, SignedFilter()))
        yield measure("the exact count, which follows", took, None, None)
    reader.close()
    guarded = GuardedReader.of(store)
    guarded.ask_as(Person(person_id="lead", name="M. Ode", role=Role.LEAD))
    audited = [
        timed(lambda: guarded.signed_logs(SignedFilter(), None, 0).result()) for _ in range(ROUNDS)
    ]
    guarded.close()
    yield measure("first page with its line of the audit on disk, p99", p99(audited), None, MOST_MS)


def real_path(folder: Path, contacts: int) -> Iterator[dict[str, Any]]:
    """Make contacts as a desk does, entry by entry, and list them."""
    store = Store.create(folder, profile="demo", slots=[DemoSlot()], **TIMES)
    chance = random.Random(3)  # noqa: S311 - as above
    began = time.perf_counter()
    for n in range(contacts):
        call: dict[str, Any] = {"contact_id": f"c{n}", "call_id": None, "call_number": f"26-{n}"}
        signed = ConsultSigned(
            **call,
            entry_channel="CT_FLAG",
            requester_role="CALLTAKER",
            requester="Position 4",
            presenting_concern="ANXIETY",
            mh_nexus="YES",
            overall_level=LEVELS[n % 5],
            recommended_response="PHONE",
            disposition=ENDINGS[n % len(ENDINGS)],
            narrative=words_of(chance, n),
        )
        opened = ContactOpened(**call, entry_channel="CT_FLAG")
        store.append(opened, signed, actor=CLINICIANS[n % len(CLINICIANS)]).result()
    each = (time.perf_counter() - began) * 1000 / contacts
    yield measure(f"a contact opened and signed, mean of {contacts}", each, None, None)
    reader = store.reader()
    last = SignedFilter(words=f"only{contacts - 1}")
    found = reader.signed_logs(last, None, 0).result()
    if [row.contact_id for row in found] != [f"c{contacts - 1}"]:
        raise AssertionError("the last log is not found by its word")
    if reader.signed_log_count(SignedFilter()).result() != contacts:
        raise AssertionError("the list misses logs")
    reader.close()
    store.close()


def measures(scale: float = 1.0, real: int = REAL) -> Iterator[dict[str, Any]]:
    """Measure everything; ``scale`` 1 is a million contacts."""
    count = max(2000, int(MILLION * scale))
    with tempfile.TemporaryDirectory(prefix="bench-lead-") as name:
        folder = Path(name)
        yield from real_path(folder / "real", real)
        Store.create(folder / "large", profile="demo", slots=[DemoSlot()], **TIMES).close()
        secrets = DemoOpener().open(read_slots(folder / "large"))
        with contextlib.closing(
            open_connection(folder / "large" / "record.db", secrets.db_key)
        ) as connection:
            fill(connection, count)
        store = Store.open(folder / "large", keys=DemoOpener(), **TIMES)
        yield from list_measures(store, count)
        store.close()


if __name__ == "__main__":
    given = sys.argv[1:]
    for row in measures(
        float(given[0]) if given else 1.0, int(given[1]) if len(given) > 1 else REAL
    ):
        print(json.dumps(row), flush=True)
