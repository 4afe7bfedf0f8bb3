"""Begin a new chain of entries in a record that goes on, and vouch for the former one."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey, VerifyKey

from db.connection import as_database, open_connection, told
from db.driver import DriverError
from db.errors import DamagedRecordError, RecordError
from db.facts import DeskStarted, Fact, FactMismatchError
from db.journal.canonical import decode_body
from db.journal.chain import first_link
from db.journal.identity import IdMaker
from db.journal.journal import Journal, last_link, opened_journal, prepare
from db.journal.mark import ends_of
from db.vault.slots import Secrets

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
        reason: "rollback", "restore" or "rekey".
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


def begin_new_chain(
    path: Path, secrets: Secrets, *, unix_ms: Callable[[], int], reason: str
) -> dict[str, tuple[int, str]]:
    """Begin a new chain in a closed record that was restored or given new keys.

    Args:
        path: The file of the record.
        secrets: Its keys, the new signing key among them.
        unix_ms: The wall clock.
        reason: As in ``start_new_chain``.

    Returns:
        The end of every chain, as ``ends_of``.

    Raises:
        RecordError: as it happened.
    """
    if secrets.desk_seed is None:
        raise DamagedRecordError("a desk cannot write without its signing key")
    desk_key, ids = SigningKey(secrets.desk_seed), IdMaker(unix_ms)
    connection = open_connection(path, secrets.db_key)
    try:
        as_database(connection)  # also switches recursive triggers on: REPLACE fires them
        journal, _ = opened_journal(connection, desk_key=desk_key, unix_ms=unix_ms, ids=ids)
        connection.execute("BEGIN IMMEDIATE")
        start_new_chain(connection, journal, desk=ids.next_id(), desk_key=desk_key, reason=reason)
        connection.execute("COMMIT")
        return ends_of(connection)
    except DriverError as error:
        raise told(error) from error
    finally:
        connection.close()


def begun_with(connection: "Connection", key: VerifyKey) -> bool:
    """Say whether some chain here was begun with ``key``, by a restore or a change of keys."""
    wanted = bytes(key).hex()
    return any(own == wanted for _, own, _ in _beginnings(connection))


def vouched_keys(connection: "Connection", own_key: VerifyKey) -> dict[str, str]:
    """Return the key, in hexadecimal, of each chain that ``own_key`` vouches for.

    A chain is vouched for when the desk's own chain names its end, or the end of one that does: the
    signature under a chain's first entry covers all of the chain before it, and so the key that
    chain declares. Each recovery onto a new computer adds one. What the entries say is taken as
    it stands here; the walk proves it.
    """
    own = bytes(own_key).hex()
    chains = {desk: (key, after) for desk, key, after in _beginnings(connection)}
    found: dict[str, str] = {}
    ahead = [desk for desk, (key, _) in chains.items() if key == own]
    while ahead:
        desk = ahead.pop()
        if desk in chains and desk not in found:
            found[desk], after = chains[desk]
            ahead.append(after)
    return found


def _beginnings(connection: "Connection") -> Iterator[tuple[str, str, str]]:
    """Yield (desk, its declared key, the chain it names) of each chain after the first."""
    for desk, text in connection.execute(
        "SELECT desk, body FROM entry JOIN body USING (place)"
        " WHERE entity = desk AND kind = ? AND seq = 1",
        (DeskStarted.kind,),
    ):
        try:
            fact = DeskStarted.from_body(decode_body(str(text)))
        except (FactMismatchError, RecordError):
            continue
        yield desk, fact.desk_key, fact.after_desk
