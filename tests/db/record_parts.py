"""Give the record's tests their clock, their keyring, their people and their short ways to open."""

import threading
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked

from db.connection import open_connection
from db.facts import ConsultSigned, ContactClaimed, ContactOpened
from db.store import Store
from db.vault.keys import DemoOpener, DemoSlot, PassphraseCost
from db.vault.slots import read_slots

START_MS = 1_795_400_000_000
QUICK = PassphraseCost(ops=1, memory_bytes=8192)


class HandClock:
    """A wall clock that moves one millisecond per look, and wherever a test sets it."""

    def __init__(self, now_ms: int = START_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        self.now_ms += 1
        return self.now_ms


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps its secrets for as long as the test runs."""

    priority = -1  # nobody takes it who is not told to: every subclass offers itself

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner refuses to unlock it."""

    def __init__(self, refusal: type[Exception] = KeyringLocked) -> None:
        super().__init__()
        self.refusal = refusal

    def get_password(self, service: str, username: str) -> str | None:
        raise self.refusal("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.refusal("locked")


class SilentKeyring(MemoryKeyring):
    """A keyring whose window nobody answers until the test lets it go."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait(60)
        return None


REFUSALS = (KeyringLocked, InitError)


def make_demo(folder: Path, clock: HandClock | None = None) -> Store:
    """Make a demonstration record."""
    return Store.create(
        folder,
        profile="demo",
        slots=[DemoSlot()],
        unix_ms=clock or HandClock(),
        app_version="0.1.0",
    )


def open_demo(folder: Path, clock: HandClock | None = None) -> Store:
    """Open a demonstration record."""
    return Store.open(folder, keys=DemoOpener(), unix_ms=clock or HandClock(), app_version="0.1.0")


def key_of(folder: Path) -> bytes:
    """Return the database key of a demonstration record, to look behind the store's back."""
    return DemoOpener().open(read_slots(folder)).db_key


def opened(contact_id: str = "contact-1", number: str = "26-000417") -> ContactOpened:
    return ContactOpened(
        contact_id=contact_id, call_id=None, call_number=number, entry_channel="CT_FLAG"
    )


def claimed(contact_id: str = "contact-1") -> ContactClaimed:
    return ContactClaimed(contact_id=contact_id, call_id="call-9", call_number="26-000417")


def consult(contact_id: str = "contact-1", narrative: str = "Calm now.") -> ConsultSigned:
    return ConsultSigned(
        contact_id=contact_id,
        call_id="call-9",
        call_number="26-000417",
        entry_channel="CT_FLAG",
        requester_role="CALLTAKER",
        requester="Position 4",
        presenting_concern="ANXIETY",
        mh_nexus="YES",
        overall_level="1",
        recommended_response="PHONE",
        disposition="RESOLVED",
        narrative=narrative,
    )


def held(worker) -> threading.Event:
    """Keep a worker busy until the event is set; returns once it is."""
    begun, hold = threading.Event(), threading.Event()

    def wait() -> None:
        begun.set()
        hold.wait(30)

    worker.ask(wait)
    assert begun.wait(30)
    return hold


def behind(folder):
    """Open the file as somebody with the key and no respect for triggers."""
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("PRAGMA foreign_keys=OFF")
    return connection


def without_triggers(connection, statements):
    """Change rows and put the triggers back, so that only the rows tell."""
    triggers = connection.execute("select name, sql from sqlite_master where type = 'trigger'")
    kept = triggers.fetchall()
    for name, _ in kept:
        connection.execute(f"drop trigger {name}")
    for statement in statements:
        connection.execute(*statement)
    for _, sql in kept:
        connection.execute(sql)
