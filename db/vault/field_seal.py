"""Close and open single fields that are kept beside the record, such as notes on a listing.

The key is random and lies in the encrypted record itself, so that it outlives a change of the
record's key and a restore, and nothing can be opened while the record is locked.
"""

from typing import TYPE_CHECKING

import nacl.utils
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from db.errors import DamagedRecordError
from db.vault.slots import KEY_BYTES

if TYPE_CHECKING:
    from sqlite3 import Connection

_KEY = "field_key"


class FieldSeal:
    """Closes and opens fields; may be used from any thread."""

    def __init__(self, key: bytes) -> None:
        self._box = SecretBox(key)

    def seal(self, plain: bytes) -> bytes:
        """Return the closed field; two of the same text differ."""
        return bytes(self._box.encrypt(plain))

    def unseal(self, sealed: bytes) -> bytes:
        """Return what ``seal`` was given.

        Raises:
            DamagedRecordError: The field was changed, or closed by another record.
        """
        try:
            return bytes(self._box.decrypt(sealed))
        except CryptoError as error:
            raise DamagedRecordError("a sealed field does not open") from error


def seal_of(connection: "Connection") -> FieldSeal:
    """Return the seal of a record, which is made the first time; within a transaction."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    if row is not None:
        return FieldSeal(bytes.fromhex(row[0]))
    key = nacl.utils.random(KEY_BYTES)
    connection.execute("INSERT INTO meta VALUES (?, ?)", (_KEY, key.hex()))
    return FieldSeal(key)
