"""After a shift no file of the profile, and no support bundle, holds a word of a caller."""

import logging
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from desk_stage import DeskStage

from console.app.cli import main
from console.app.crash import LOG, log_to
from console.app.exit_codes import ExitCode
from console.feed.simulator.center_thread import CenterThread

NOTE = "Winifred Osterhout, 612-555-0142, says the radio talks to her."
SECRETS = ("winifred", "osterhout", "555-0142", "radio talks")


@pytest.fixture
def logged(tmp_path: Path) -> Iterator[Path]:
    """Log as the program does, into the folder of the profile."""
    before = (list(LOG.handlers), LOG.level, LOG.propagate)
    file = tmp_path / "desk.log"
    log_to(file)
    yield file
    for handler in LOG.handlers:
        if handler not in before[0]:
            handler.close()
    LOG.handlers, LOG.propagate = before[0], before[2]
    LOG.setLevel(before[1])


def places_of(data: bytes) -> list[str]:
    """Return which secrets stand in bytes, as UTF-8 or as UTF-16, whatever the case."""
    return [
        secret
        for secret in SECRETS
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        if secret.encode(encoding) in data.lower()
    ]


def test_a_worked_shift_leaves_no_word_in_any_file_or_bundle(
    desk: DeskStage, center: CenterThread, logged: Path, tmp_path: Path
) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    center.obey("drop")
    folder = desk.desk._profile.folder
    logging.getLogger("console").error("bug: %s", "RuntimeError at desk.py:1 run")
    desk.desk.window.close()
    desk.close()

    bundle = tmp_path / "bundle.zip"
    assert main(["support-bundle", str(bundle), "--profile", str(folder)]) == ExitCode.OK
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {"record.db", "settings.ini"} <= {path.name for path in files}
    assert {path.name: places_of(path.read_bytes()) for path in [*files, logged]} == {
        path.name: [] for path in [*files, logged]
    }
    with ZipFile(bundle) as opened:
        for name in opened.namelist():
            assert places_of(opened.read(name)) == [], name


def test_the_look_for_secrets_sees_them() -> None:
    assert places_of(NOTE.encode()) == list(SECRETS)
    assert set(places_of(NOTE.encode("utf-16-le"))) == set(SECRETS)
