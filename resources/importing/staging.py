"""Keep the rows of a file set at hand by id and by owner, on disk when they are many."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import msgspec

_BATCH = 5000
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Staging:
    """A place for rows on their way; owned by the caller, who closes its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection.execute
        self._many = connection.executemany
        self._waiting: list[tuple[str, str, str, bytes]] = []
        self._run("PRAGMA journal_mode=OFF")
        self._run("PRAGMA synchronous=OFF")
        self._run("DROP TABLE IF EXISTS staged")
        self._run(
            "CREATE TABLE staged (number INTEGER PRIMARY KEY, entity TEXT NOT NULL,"
            " id TEXT NOT NULL, owner TEXT NOT NULL, body BLOB NOT NULL) STRICT"
        )

    def put(self, entity: str, identity: str, owner: str, body: dict[str, Any]) -> None:
        """Keep a row; the same row may be kept for several owners."""
        self._waiting.append((entity, identity, owner, _encode(body)))
        if len(self._waiting) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        self._run("BEGIN")
        self._many(
            "INSERT INTO staged (entity, id, owner, body) VALUES (?, ?, ?, ?)", self._waiting
        )
        self._run("COMMIT")
        self._waiting.clear()

    def ready(self) -> None:
        """Make what was put findable; call once, before the first question."""
        self._flush()
        self._run("CREATE INDEX staged_owner ON staged (owner)")
        self._run("CREATE INDEX staged_id ON staged (entity, id)")

    def every(self, entity: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield id, owner and body of each row of an entity, in the order of the file."""
        last = 0
        while True:
            rows = self._run(
                "SELECT number, id, owner, body FROM staged WHERE entity = ? AND number > ?"
                " ORDER BY number LIMIT 1000",
                (entity, last),
            ).fetchall()
            if not rows:
                return
            for number, identity, owner, body in rows:
                last = number
                yield identity, owner, _decode(body)

    def owned_by(self, owner: str) -> dict[str, list[dict[str, Any]]]:
        """Return the rows of an owner by entity."""
        found: dict[str, list[dict[str, Any]]] = {}
        rows = self._run(
            "SELECT entity, body FROM staged WHERE owner = ? ORDER BY number", (owner,)
        )
        for entity, body in rows:
            found.setdefault(entity, []).append(_decode(body))
        return found

    def one(self, entity: str, identity: str) -> dict[str, Any]:
        """Return a row by its id; empty when there is none."""
        row = self._run(
            "SELECT body FROM staged WHERE entity = ? AND id = ? LIMIT 1", (entity, identity)
        ).fetchone()
        return _decode(row[0]) if row else {}

    def holds(self, entity: str, identity: str) -> bool:
        """Tell whether there is such a row."""
        return bool(identity) and bool(
            self._run(
                "SELECT 1 FROM staged WHERE entity = ? AND id = ? LIMIT 1", (entity, identity)
            ).fetchone()
        )
