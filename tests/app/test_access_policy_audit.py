"""A rule of access that the agency changed is a line of the audit, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.app.policy.audit import note_policy
from console.app.policy.policy import PolicyPlaces, read_policy
from console.domain.clock import unix_ms
from db.lists.audit import AuditFilter
from db.store import Store
from db.vault.keys import DemoSlot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(
        tmp_path / "profile", profile="demo", slots=[DemoSlot()], unix_ms=unix_ms, app_version="t"
    )
    yield made
    made.close()


def policy(tmp_path: Path, **variables: str):
    places = PolicyPlaces(system=tmp_path / "none.toml", user=tmp_path / "neither.toml")
    named = {f"CLINICIAN_CONSOLE_{name}": value for name, value in variables.items()}
    return read_policy(places, named)


def test_a_changed_rule_is_told_with_its_former_value_once(store: Store, tmp_path: Path) -> None:
    reader = store.reader()
    assert note_policy(store, reader, policy(tmp_path)) == 0
    exempt = policy(tmp_path, LOCK_IDLE_EXEMPT="secure room, order 12", LOCK_IDLE_MINUTES="30")
    assert note_policy(store, reader, exempt) == 2
    assert note_policy(store, reader, exempt) == 0
    assert note_policy(store, reader, policy(tmp_path)) == 2
    lines = [entry.fact for entry in reader.audit(AuditFilter()).result()]
    told = {(line.subject, line.former, line.value) for line in lines}
    assert ("lock.idle_exempt", "", "secure room, order 12") in told
    assert ("lock.idle_minutes", "30", "10") in told
    reader.close()
