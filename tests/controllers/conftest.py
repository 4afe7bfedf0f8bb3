"""Give tests a desk without widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bare_desk import BareDesk
from caller_desk import CallerDesk
from pytestqt.qtbot import QtBot


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
