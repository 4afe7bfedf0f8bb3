"""Every one of many random edits of rows and of bytes is found."""

import random
import shutil

import pytest
from record_parts import behind, without_triggers

from db.driver import DriverError
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

WORDS = "signed_words_data"


def _random_row_edit(choose, connection):
    """Return statements that change one thing, and a word for it."""
    table = choose.choice(
        ["entry", "entry", "body", "outbox", "contact", "call_mark", "rollup_hour", WORDS]
    )
    rows = connection.execute(f"select * from {table}").fetchall()
    if table == WORDS:  # the first two rows hold counts of which nothing is made
        rows = [row for row in rows if row[0] > 10]
    names = [row[1] for row in connection.execute(f"pragma table_info({table})")]
    keys = {"rollup_hour": 3}.get(table, 1)
    row = choose.choice(rows)
    where = " and ".join(f"{name} is ?" for name in names[:keys])
    if choose.random() < 0.2:
        return f"{table} deleted", [(f"delete from {table} where {where}", row[:keys])]
    column = choose.randrange(1, len(names))
    old = row[column]
    if isinstance(old, bytes):
        at = choose.randrange(len(old))
        new = old[:at] + bytes([old[at] ^ (1 << choose.randrange(8))]) + old[at + 1 :]
    elif isinstance(old, int):
        new = old + choose.choice([-1, 1, 60_000])
    elif isinstance(old, str):
        at = choose.randrange(len(old)) if old else 0
        new = old[:at] + choose.choice("xyz7") + old[at + 1 :]
    else:
        new = bytes(64) if names[column] == "author_sig" else "x"
    if new == old:
        new = f"{old}x"
    statement = f"update {table} set {names[column]} = ? where {where}"
    return f"{table}.{names[column]}", [(statement, (new, *row[:keys]))]


def _file_edit(choose, folder):
    path = folder / "record.db"
    data = bytearray(path.read_bytes())
    at = choose.randrange(len(data))
    if choose.random() < 0.8:
        data[at] ^= 1 << choose.randrange(8)
    else:
        data = data[: at // 4096 * 4096]
    path.write_bytes(data)
    return f"byte {at}"


@pytest.mark.parametrize(
    "edits", [60, pytest.param(10_000, marks=[pytest.mark.soak, pytest.mark.timeout(7200)])]
)
def test_every_random_edit_of_rows_and_bytes_is_found(original, tmp_path, edits):
    choose = random.Random(7)  # noqa: S311 - a repeatable sequence is wanted
    unseen, done = [], 0
    while done < edits:
        folder = tmp_path / "edited"
        shutil.copytree(original, folder)
        if done % 2:
            word = _file_edit(choose, folder)
        else:
            connection = behind(folder)
            word, statements = _random_row_edit(choose, connection)
            try:
                without_triggers(connection, statements)
            except DriverError:
                word = ""  # a constraint of the table itself refused it
            connection.close()
        if word:
            done += 1
            if verify_record(folder, keys=DemoOpener()).whole:
                unseen.append(word)
        shutil.rmtree(folder)
    assert unseen == []
