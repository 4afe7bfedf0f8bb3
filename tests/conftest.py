"""Give every test the shared data folder, an offscreen screen and a folder of its own."""

import gc
import itertools
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell's background job ignores Ctrl+C, and so would every program that a test starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A circle with a QObject in it is broken up between tests, on the thread where it lives: on another
# one Qt and Python may wait for each other for ever.
gc.disable()
_ended = itertools.count(1)

PROJECT = Path(__file__).resolve().parents[1]
SOAK = os.environ.get("CLINICIAN_CONSOLE_SOAK") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[None]:
    """Collect the garbage of a test after it, and now and then all there is."""
    result = yield
    gc.collect(1 if next(_ended) % 25 else 2)
    return result


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data beside the project; skip where it is missing, fail in CI."""
    named = os.environ.get("CLINICIAN_CONSOLE_SHARED_DATA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "data"
    if not folder.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("the shared data folder is missing: it must lie beside the project in CI")
        pytest.skip("the shared data folder is not beside the project")
    return folder


@pytest.fixture(scope="session")
def soak_scale() -> int:
    """Return by what to multiply a count: 1 in ``make test``, more in ``make soak``."""
    return 20 if SOAK else 1


@pytest.hookimpl(tryfirst=True)  # before pytest picks by -m
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let ``make soak`` pick every test whose length ``soak_scale`` sets."""
    for item in items:
        if SOAK and "soak_scale" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.soak)
