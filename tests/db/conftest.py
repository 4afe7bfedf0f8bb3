"""Give each test a record of its own, closed again however the test ends."""

import pytest
from record_parts import HandClock, make_demo

import db.driver  # noqa: F401 - before sqlite_utils, whichever test comes first


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "profile"


@pytest.fixture
def store(folder, clock):
    made = make_demo(folder, clock)
    yield made
    made.close()


@pytest.fixture
def reader(store):
    made = store.reader()
    yield made
    made.close()
