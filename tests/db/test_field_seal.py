"""Fields beside the record open only with the key that lies inside it."""

import pytest
from record_parts import make_demo

from db.errors import DamagedRecordError
from db.store import Store
from db.vault.keys import DemoOpener


def test_a_sealed_field_opens_again_after_the_record_was_closed(tmp_path):
    folder = tmp_path / "r"
    store = make_demo(folder)
    closed = store.field_seal().result().seal(b"call the back line after ten")
    store.close()
    assert b"back line" not in closed
    again = Store.open(
        folder, keys=DemoOpener(), unix_ms=lambda: 1_795_400_900_000, app_version="t"
    )
    assert again.field_seal().result().unseal(closed) == b"call the back line after ten"
    again.close()


def test_two_records_do_not_open_each_other_s_fields(tmp_path):
    one, other = make_demo(tmp_path / "a"), make_demo(tmp_path / "b")
    closed = one.field_seal().result().seal(b"x")
    with pytest.raises(DamagedRecordError):
        other.field_seal().result().unseal(closed)
    with pytest.raises(DamagedRecordError):
        one.field_seal().result().unseal(closed[:-1] + bytes([closed[-1] ^ 1]))
    one.close()
    other.close()
