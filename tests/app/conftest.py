"""Give the tests of the application their keyrings and a dressed application."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from app_parts import KeptKeyring
from command_parts import close, write
from keyring.backends import fail
from PySide6.QtWidgets import QApplication

from console.app.record.opening import open_demo
from console.app.record.recovery_key import VARIABLE, make_recovery_key, write_public
from console.ui.theme import Look, current_look, wear


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


@pytest.fixture
def keyring_here() -> Iterator[KeptKeyring]:
    """Give the system a keyring that works."""
    former = keyring.get_keyring()
    kept = KeptKeyring()
    keyring.set_keyring(kept)
    yield kept
    keyring.set_keyring(former)


@pytest.fixture
def keyring_missing() -> Iterator[None]:
    """Leave the system without a keyring."""
    former = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(former)


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application in its usual look, and put that look back afterwards."""
    usual = Look()
    if qapp.property("clinicianConsoleTheme") is None or current_look() != usual:
        wear(qapp, usual.theme, usual.text_pt)
    yield qapp
    if current_look() != usual:
        wear(qapp, usual.theme, usual.text_pt)


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """Return the profile of a demo record of some entries."""
    answer = open_demo(tmp_path / "demo", "0+test")
    write(answer, 20)
    close(answer)
    return tmp_path / "demo"
