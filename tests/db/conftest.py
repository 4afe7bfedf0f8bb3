"""Give each test a record of its own, closed again however the test ends."""

import shutil

import pytest
from record_parts import HandClock, claimed, consult, make_demo, opened

import db.driver  # noqa: F401 - before sqlite_utils, whichever test comes first
from db.facts import AddendumSigned, CallFlagged, CallRequested, ShiftSignedOn


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


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """Make a record with every kind of row, closed."""
    folder = tmp_path_factory.mktemp("whole") / "profile"
    store = make_demo(folder)
    for n in range(50):
        call, contact = f"call-{n}", f"contact-{n}"
        store.append(
            CallFlagged(
                call_id=call, call_number="26-1", nexus="YES", reason="", nature="", rule_ids=()
            ),
            CallRequested(
                call_id=call, call_number="", channel="", requester_role="", requester=""
            ),
            opened(contact),
            claimed(contact),
            actor="ann",
        )
        signed = store.append(consult(contact), actor="ann").result()[0]
    addendum = AddendumSigned(contact_id="contact-49", amends=signed.entry_id, text="More.")
    shift = ShiftSignedOn(shift_id="s", person_id="ann", person_name="Ann Lee", role="clinician")
    store.append(addendum, shift, *(opened(f"last-{n}") for n in range(7)), actor="ann").result()
    store.close()
    return folder


@pytest.fixture
def copy(original, folder):
    shutil.copytree(original, folder)
    return folder
