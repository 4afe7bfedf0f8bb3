"""Give stories a call center that is really there and a desk that is really worked."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path
from random import Random

import keyring
import pytest
from desk_stage import DeskStage, MemoryKeyring, OpenDesk, demo_profile, eventually
from fault_parts import PictureTaker, take_picture
from keyring.backends import fail
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from console.app.record.recovery_key import VARIABLE, make_recovery_key, write_public
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread
from console.feed.simulator.traffic import Traffic, invented_calls
from console.ui.theme import Look, current_look, wear
from db.vault.keys import PassphraseCost

OPEN_CALLS = 30
SEED = 26
QUICK = PassphraseCost(ops=1, memory_bytes=8192)


def waiting_city(center: SimulatedCenter) -> Traffic:
    """Return a city whose time stands still: things happen only when a test asks for them."""
    chance = Random(SEED)  # noqa: S311 - invents calls, guards nothing
    calls = invented_calls(chance, start_hour=40, calls_an_hour=600)
    traffic = Traffic(calls, center.publish, chance=chance)
    traffic.pause()
    traffic.open_at_start(OPEN_CALLS)
    return traffic


@pytest.fixture(scope="session")
def agency_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the private half of a tried recovery key; its public half is beside it, ``.pub``."""
    file = tmp_path_factory.mktemp("agency") / "recovery.key"
    write_public(file.with_name("recovery.key.pub"), make_recovery_key(file))
    return file


@pytest.fixture(autouse=True)
def agency_key_known(agency_key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every desk know the agency's public half, as a site sets it up."""
    monkeypatch.setenv(VARIABLE, str(agency_key.with_name("recovery.key.pub")))


@pytest.fixture(autouse=True)
def quick_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stories of something else sign on by a cheap passphrase and without a code."""
    monkeypatch.setattr("console.controllers.account_desk.COST", QUICK)
    monkeypatch.setenv("CLINICIAN_CONSOLE_SIGN_ON_SECOND_FACTOR", "false")


@pytest.fixture
def center() -> Iterator[CenterThread]:
    """Return a listening center with open calls, whose time stands still."""
    listening = SimulatedCenter(min_rate_floor_s=0.2, expires_floor_s=0.2)
    with CenterThread(listening, waiting_city) as running:
        yield running


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """Give the application in its usual look."""
    usual = Look()
    if qapp.property("clinicianConsoleTheme") is None or current_look() != usual:
        wear(qapp, usual.theme, usual.text_pt)
    return qapp


@pytest.fixture
def open_desk(dressed: QApplication) -> Iterator[OpenDesk]:
    """Return how to start a desk; each is closed in order, and no thread of it is left."""
    threads = set(threading.enumerate())
    stages: list[DeskStage] = []

    def start(*arguments: object, **named: object) -> DeskStage:
        stages.append(DeskStage(*arguments, **named))  # type: ignore[arg-type]
        return stages[-1]

    yield start
    for stage in stages:
        stage.leave()

    def left() -> list[str]:
        return [thread.name for thread in set(threading.enumerate()) - threads]

    eventually(lambda: not left(), f"the end of {left()}")
    qt_threads = [thing for thing in gc.get_objects() if issubclass(type(thing), QThread)]
    assert not [thread for thread in qt_threads if thread.isRunning()]


@pytest.fixture
def kept_keys() -> Iterator[MemoryKeyring]:
    """Give the system a keyring that works."""
    former = keyring.get_keyring()
    keys = MemoryKeyring()
    keyring.set_keyring(keys)
    yield keys
    keyring.set_keyring(former)


@pytest.fixture
def no_keyring() -> Iterator[None]:
    """Leave the system without a keyring, as a bare desk has none."""
    former = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(former)


@pytest.fixture
def desk(open_desk: OpenDesk, center: CenterThread, tmp_path: Path) -> DeskStage:
    """Return a demo desk, signed on, that shows the center's calls live."""
    stage = open_desk(demo_profile(tmp_path / "profile"), center.url)
    stage.wait_signed_on()
    stage.wait(lambda: stage.health.live, "LIVE")
    stage.wait(lambda: len(stage.rows()) == OPEN_CALLS, "the calls")
    return stage


@pytest.fixture
def picture() -> PictureTaker:
    """Return what saves a picture of a desk, where pictures are wanted."""
    return take_picture
