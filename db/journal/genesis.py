"""Read the first entry of a record, which alone says what record it is and what profile it has."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nacl.signing import VerifyKey

from db.errors import DamagedRecordError
from db.facts import FactMismatchError, RecordCreated
from db.journal.canonical import decode_body
from db.journal.chain import NO_HASH, Sealed, body_hash, desk_signed, entry_hash
from db.journal.new_chain import begun_with

if TYPE_CHECKING:
    from sqlite3 import Connection

WORKING = "working"
DEMO = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Genesis:
    """The sealed beginning of a record."""

    fact: RecordCreated
    desk_key: VerifyKey


def read_genesis(connection: "Connection", desk_seed_key: VerifyKey | None) -> Genesis:
    """Return the beginning, its hash and its signature proven.

    Args:
        connection: An open record.
        desk_seed_key: The key the record must be signed with, as its slot says; None when the
            slot holds none.

    Raises:
        DamagedRecordError: there is no beginning, it was changed, or another desk signed it.
    """
    row = connection.execute(
        "SELECT entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor, entity,"
        " body_hash, hash, desk_sig, author_sig, salt, body"
        " FROM entry JOIN body USING (place) WHERE place = (SELECT min(place) FROM entry)"
    ).fetchone()
    if row is None or row[3] != 1 or row[7] != RecordCreated.kind:
        raise DamagedRecordError("the first entry is missing")
    sealed = Sealed(*row[:12])
    hash_, desk_sig, author_sig, salt, body = row[12:]
    try:
        fact = RecordCreated.from_body(decode_body(body))
        key = VerifyKey(bytes.fromhex(fact.desk_key))
    except (FactMismatchError, ValueError) as error:
        raise DamagedRecordError("the first entry is not readable") from error
    if (
        body_hash(salt, body) != sealed.body_hash
        or entry_hash(NO_HASH, b"", b"", sealed) != hash_
        or not desk_signed(key, hash_, author_sig or b"", desk_sig)
    ):
        raise DamagedRecordError("the first entry was changed")
    if (
        desk_seed_key is not None
        and desk_seed_key != key
        and not begun_with(connection, desk_seed_key)
    ):
        raise DamagedRecordError("the first entry was signed by another desk")
    return Genesis(fact=fact, desk_key=key)
