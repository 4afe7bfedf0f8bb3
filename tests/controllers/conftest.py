"""Give tests a desk without widgets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bare_desk import BareDesk
from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[BareDesk]:
    bare = BareDesk(tmp_path / "profile", qtbot)
    yield bare
    bare.shut()
