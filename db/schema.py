"""Bring a record to the shape of this build, one released SQL file after the other.

A migration only ever adds, so that the former build can still open the record; ``user_version``
is 1000 x major + the number of the last file.
"""

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from db.driver import DriverError
from db.errors import MigrationFailedError, NewerRecordError

if TYPE_CHECKING:
    from sqlite3 import Connection

MAJOR = 1
APPLICATION_ID = 0x434C4331
"""The four bytes "CLC1" in the header of the file."""
_NAME = re.compile(r"^(\d{4})_[a-z_]+\.sql$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One released SQL file."""

    number: int
    name: str
    sql: str

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the file in hexadecimal."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrations() -> tuple[Migration, ...]:
    """Return the migrations of this build in their order."""
    found = []
    for item in files("db.migrations").iterdir():
        match = _NAME.match(item.name)
        if match:
            sql = item.read_text(encoding="utf-8")
            found.append(Migration(number=int(match.group(1)), name=item.name, sql=sql))
    return tuple(sorted(found, key=lambda migration: migration.number))


def schema_number(connection: "Connection") -> int:
    """Return the number of the last migration that the file has, 0 for an empty file.

    Raises:
        NewerRecordError: the file is of a newer major version.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version and version // 1000 > MAJOR:
        raise NewerRecordError(f"version {version // 1000}.{version % 1000}")
    return version % 1000


def pending(
    connection: "Connection", known: tuple[Migration, ...] | None = None
) -> tuple[Migration, ...]:
    """Return the migrations that the file has not had; none for a newer minor version."""
    have = schema_number(connection)
    return tuple(it for it in (known or migrations()) if it.number > have)


def migrate(connection: "Connection", steps: tuple[Migration, ...], now_ms: int) -> None:
    """Apply ``steps``, each in a transaction of its own: killed at any moment, none is half done.

    Raises:
        MigrationFailedError: a step was refused; that step and all later ones were not applied.
    """
    for step in steps:
        try:
            connection.execute("BEGIN IMMEDIATE")
            for statement in statements(step.sql):
                connection.execute(statement)
            connection.execute(
                "CREATE TABLE IF NOT EXISTS migration (number integer primary key, name text"
                " not null, digest text not null, applied_ms integer not null) strict"
            )
            connection.execute(
                "INSERT INTO migration VALUES (?, ?, ?, ?)",
                (step.number, step.name, step.digest, now_ms),
            )
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={MAJOR * 1000 + step.number}")
            connection.execute("COMMIT")
        except DriverError as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise MigrationFailedError(step.name) from error


def statements(sql: str) -> tuple[str, ...]:
    """Return the single statements of an SQL file; triggers count as one each."""
    found: list[str] = []
    part = ""
    for line in sql.splitlines(keepends=True):
        part += line
        bare = line.split("--", 1)[0].rstrip()
        inside_trigger = "create trigger" in part and not bare.endswith("end;")
        if bare.endswith(";") and not inside_trigger:
            found.append(part)
            part = ""
    return tuple(found)
