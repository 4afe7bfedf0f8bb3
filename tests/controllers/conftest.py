"""Give tests a desk without widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from access_parts import Accounts
from bare_desk import BareDesk
from caller_desk import CallerDesk
from pytestqt.qtbot import QtBot
from soft_key import SoftKey

from console.controllers.factors import key_devices


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[BareDesk]:
    bare = BareDesk(tmp_path / "profile", qtbot)
    yield bare
    bare.shut()


@pytest.fixture
def caller(desk: BareDesk) -> Iterator[CallerDesk]:
    made = CallerDesk(desk)
    desk.sign_on()
    made.alarms.begin_shift()
    yield made
    made.alarms.end_shift()
    made.caller.stop()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    accounts = Accounts(tmp_path / "profile")
    yield accounts
    accounts.shut()


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> list[SoftKey]:
    """Return the USB port: the keys that are in it."""
    inside: list[SoftKey] = []
    monkeypatch.setattr(key_devices, "connected_keys", lambda: list(inside))
    monkeypatch.setattr(key_devices, "closed_keys", lambda: ())
    monkeypatch.setattr(key_devices, "LOOK_EVERY_S", 0.01)
    return inside


@pytest.fixture
def key(port: list[SoftKey]) -> SoftKey:
    port.append(SoftKey())
    return port[0]
