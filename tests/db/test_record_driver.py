"""The driver is the encrypting one, new enough, and the one that sqlite-utils catches."""

import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2
import sqlite_utils.db
import sqlite_utils.utils
from record_parts import key_of

from db.connection import as_database, open_connection
from db.driver import OLDEST_SQLITE, check_driver
from db.errors import DriverTooOldError


def test_sqlite_utils_catches_the_exceptions_of_the_encrypting_driver():
    assert sqlite_utils.utils.OperationalError is sqlcipher3.dbapi2.OperationalError
    assert sqlite_utils.utils.sqlite3 is sqlcipher3
    assert sqlite_utils.db.OperationalError is sqlcipher3.dbapi2.OperationalError


def test_a_driver_with_the_wal_reset_fault_is_refused():
    check_driver()
    check_driver(OLDEST_SQLITE)
    with pytest.raises(DriverTooOldError):
        check_driver((3, 51, 2))


def test_every_connection_has_the_settings_of_the_record(folder, store):
    connection = open_connection(folder / "record.db", key_of(folder))
    as_database(connection)
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in (
            "journal_mode",
            "synchronous",
            "busy_timeout",
            "foreign_keys",
            "cache_size",
            "wal_autocheckpoint",
            "journal_size_limit",
            "trusted_schema",
            "cell_size_check",
            "recursive_triggers",
            "mmap_size",
        )
        if connection.execute(f"PRAGMA {name}").fetchone()
    }
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    found.pop("mmap_size", None)
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 5000,
        "foreign_keys": 1,
        "cache_size": -65536,
        "wal_autocheckpoint": 1000,
        "journal_size_limit": 67108864,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
    }
    assert {"ENABLE_FTS5", "ENABLE_RTREE", "TEMP_STORE=2"} <= options


def test_altering_and_unique_index_names_work_through_sqlite_utils(tmp_path):
    database = as_database(open_connection(tmp_path / "x.db", bytes(32), create=True))
    database["thing"].insert({"a": 1})
    database["thing"].insert({"a": 2, "b": 3}, alter=True)
    database["thing"].create_index(["a"], find_unique_name=True)
    database["thing"].create_index(["a"], find_unique_name=True)
    assert len(database["thing"].indexes) == 2
    database.close()


def python(script):
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_the_record_loads_without_what_it_does_not_need():
    out = python(
        "import sys, db.store\n"
        "print([n for n in ('numpy', 'pandas', 'keyring', 'PySide6') if n in sys.modules])\n"
        "try:\n    import numpy\n    print('numpy is still there')\n"
        "except ModuleNotFoundError:\n    print('numpy is still there')\n"
    )
    assert out.split("\n")[:2] == ["[]", "numpy is still there"]


def test_facts_and_errors_load_with_the_standard_library_alone():
    out = python(
        "import sys, db.facts, db.errors\n"
        "print([n for n in ('sqlcipher3', 'nacl', 'sqlite_utils', 'keyring') if n in sys.modules])"
    )
    assert out == "[]\n"


def test_the_wrong_order_of_imports_is_an_error():
    out = python("import sqlite_utils, db.driver")
    assert "must be imported before sqlite_utils" in out


def test_sqlite_counts_no_memory_so_that_threads_do_not_wait_for_each_other():
    out = python(
        "import ctypes, db.driver, sqlcipher3._sqlite3\n"
        "db.driver.dbapi2.connect(':memory:').execute('create table t (a)')\n"
        "library = ctypes.CDLL(sqlcipher3._sqlite3.__file__)\n"
        "print(getattr(library, 'sqlite3_memory_used', lambda: 0)())"
    )
    assert out == "0\n"


def test_a_driver_that_somebody_uses_already_is_left_as_it_is():
    out = python(
        "from sqlcipher3 import dbapi2\n"
        "used = dbapi2.connect(':memory:')\n"
        "from db import allocations\n"
        "print(allocations.count_none(), used.execute('select 7').fetchone())"
    )
    assert out == "False (7,)\n"
