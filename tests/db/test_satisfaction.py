"""What callers said of the help is joined to nobody, and comes back as means alone."""

import pytest
from record_parts import HandClock, key_of, make_demo, open_demo, opened

from db.care.restore import restore
from db.care.salvage import salvage
from db.connection import open_connection
from db.errors import RecordError
from db.proof.verify import verify_record
from db.satisfaction import QuarterMeanRow, SatisfactionRow
from db.vault.keys import DemoOpener


def said(month: str, heard: int | None, safe: int | None = None) -> SatisfactionRow:
    return SatisfactionRow(month=month, heard=heard, safe=safe, needed=None)


def rows_of(folder) -> list[tuple]:
    connection = open_connection(folder / "record.db", key_of(folder), read_only=True)
    found = connection.execute("select * from satisfaction").fetchall()
    connection.close()
    return found


def test_a_row_has_a_random_key_a_month_and_three_answers_and_lies_in_no_order_of_time(folder):
    store = make_demo(folder)
    for number in range(40):
        store.append(opened(f"contact-{number}"), actor="ann").result()
        store.keep_satisfaction(said("2026-11", 1 + number // 8)).result()
    store.close()
    connection = open_connection(folder / "record.db", key_of(folder), read_only=True)
    columns = [row[1] for row in connection.execute("pragma table_info(satisfaction)")]
    with pytest.raises(Exception, match="no such column"):
        connection.execute("select rowid from satisfaction")
    entries = connection.execute("select kind, body from entry join body using (place)").fetchall()
    connection.close()
    assert columns == ["answer_id", "month", "heard", "safe", "needed"]
    rows = rows_of(folder)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)  # as they lie: by the key
    assert [row[2] for row in rows] != sorted(row[2] for row in rows)  # not as they were given
    assert {row[1] for row in rows} == {"2026-11"}
    assert not any("satisf" in kind or "2026-11" in body for kind, body in entries)


@pytest.mark.parametrize(
    "row",
    [said("2026-11-30", 3), said("2026-11", 6), said("2026-11", 0)],
    ids=["a day", "over five", "under one"],
)
def test_nothing_nearer_than_a_month_and_no_other_mark_is_kept(folder, row):
    store = make_demo(folder)
    with pytest.raises(RecordError):
        store.keep_satisfaction(row).result()
    store.close()
    assert rows_of(folder) == []


def test_a_mean_is_told_from_eleven_answers_on_and_of_quarters_that_are_over(folder):
    store = make_demo(folder)
    for number in range(11):
        store.keep_satisfaction(said("2026-07", 5 if number else 4, None if number else 2)).result()
        store.keep_satisfaction(said("2026-10", 5)).result()
    for _ in range(10):
        store.keep_satisfaction(said("2026-06", 1)).result()
    reader = store.reader()
    found = reader.satisfaction("2026-10").result()
    reader.close()
    store.close()
    assert found == (
        QuarterMeanRow(year=2026, quarter=3, question="heard", n=11, mean=pytest.approx(54 / 11)),
    )


def test_answers_outlive_a_backup_a_restore_a_salvage_and_a_rebuild_and_verify(folder, tmp_path):
    store = make_demo(folder)
    store.keep_satisfaction(said("2026-11", 4, 5)).result()
    made = store.backup().result()
    store.close()
    kept = rows_of(folder)
    times = {"unix_ms": HandClock(), "app_version": "0.1.0"}
    restored, saved = tmp_path / "restored", tmp_path / "saved"
    restore(made.folder, restored, keys=DemoOpener(), unix_ms=times["unix_ms"])
    salvage(folder, saved, keys=DemoOpener(), now_ms=1)
    connection = open_connection(folder / "record.db", key_of(folder))
    connection.execute("update meta set value = '0' where key = 'projection'")
    connection.close()
    for place in (folder, restored, saved):
        open_demo(place).close()
        assert rows_of(place) == kept
        assert verify_record(place, keys=DemoOpener(), full=True).findings == ()
