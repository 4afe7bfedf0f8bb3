"""Begin a new chain of entries in a record that goes on, and vouch for the former one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nacl.signing import SigningKey, VerifyKey

from db.chain import first_link
from db.facts import DeskStarted, Fact
from db.journal import Journal, last_link, prepare

if TYPE_CHECKING:
    from sqlite3 import Connection


def start_new_chain(
    connection: "Connection",
    journal: Journal,
    *,
    desk: str,
    desk_key: SigningKey,
    reason: str,
    facts: Sequence[Fact] = (),
) -> None:
    """Write the first entries of a new chain; in a transaction of the caller.

    The numbers that the former chain may have used and lost are never used again: the lost entries
    may still turn up in a backup or at the hub.

    Args:
        connection: The record.
        journal: Goes on in the new chain.
        desk: The new chain's id.
        desk_key: The key that signs it.
        reason: "rollback" or "restore".
        facts: What else is to stand at the beginning.
    """
    former = connection.execute("SELECT value FROM meta WHERE key = 'desk'").fetchone()[0]
    before = last_link(connection, former)
    started = DeskStarted(
        desk_id=desk,
        desk_key=bytes(desk_key.verify_key).hex(),
        after_desk=before.desk,
        after_seq=before.seq,
        after_hash=before.hash.hex(),
        reason=reason,
    )
    connection.execute("UPDATE meta SET value = ? WHERE key = 'desk'", (desk,))
    journal.start_at(first_link(desk))
    journal.append(connection, [prepare(fact, "desk") for fact in (started, *facts)], "desk")


def begun_with(connection: "Connection", key: VerifyKey) -> bool:
    """Say whether some chain here was begun with ``key`` by a restore."""
    wanted = bytes(key).hex()
    return any(
        row[0] == wanted
        for row in connection.execute(
            "SELECT body ->> 'desk_key' FROM entry JOIN body USING (place)"
            " WHERE entity = desk AND kind = ? AND seq = 1",
            (DeskStarted.kind,),
        )
    )
