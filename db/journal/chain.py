"""Hash and sign entries so that no later change to any of them stays unseen.

The hash of an entry covers the hash and both signatures of the entry before it in the same desk's
chain, and a salted hash of its own body; a body can therefore be lawfully destroyed without
breaking the chain and without leaving anything to guess from.
"""

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

NO_HASH = bytes(32)
SALT_BYTES = 16
ENTRY_TAG = b"clinician-console entry 1\x00"
BODY_TAG = b"clinician-console body 1\x00"


class Sealed(NamedTuple):
    """What the chain covers of one entry; a tuple, because a million of them are walked."""

    entry_id: str
    agency: int
    desk: str
    seq: int
    hlc: int
    wall_ms: int
    zone_min: int
    kind: str
    version: int
    actor: str
    entity: str
    body_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The end of a desk's chain: what the next entry has to cover."""

    desk: str
    seq: int
    hash: bytes
    desk_sig: bytes
    author_sig: bytes
    hlc: int


def first_link(desk: str) -> Link:
    """Return the end of an empty chain."""
    return Link(desk=desk, seq=0, hash=NO_HASH, desk_sig=b"", author_sig=b"", hlc=0)


def body_hash(salt: bytes, body: str) -> bytes:
    """Return the salted hash of a canonical body."""
    return hashlib.sha256(BODY_TAG + salt + body.encode("ascii")).digest()


def entry_hash(prev_hash: bytes, prev_desk_sig: bytes, prev_author_sig: bytes, it: Sealed) -> bytes:
    """Return the hash of one entry.

    Texts are preceded by their length, so that no two entries have the same bytes.
    """
    head = (
        f"{it.agency},{it.seq},{it.hlc},{it.wall_ms},{it.zone_min},{it.version},"
        f"{len(prev_author_sig)},"
    )
    texts = "".join([f"{len(t)}:{t}" for t in (it.entry_id, it.desk, it.kind, it.actor, it.entity)])
    return hashlib.sha256(
        b"".join(
            (
                ENTRY_TAG,
                prev_hash,
                prev_desk_sig,
                prev_author_sig,
                it.body_hash,
                (head + texts).encode(),
            )
        )
    ).digest()


def author_signature(author: SigningKey, hash_: bytes) -> bytes:
    """Return the author's signature under an entry."""
    return author.sign(b"author" + hash_).signature


def desk_signature(desk: SigningKey, hash_: bytes, author_sig: bytes) -> bytes:
    """Return the desk's signature, which also covers the author's, so that none can be cut off."""
    return desk.sign(b"desk" + hash_ + author_sig).signature


def desk_signed(key: VerifyKey, hash_: bytes, author_sig: bytes, signature: bytes) -> bool:
    """Say whether ``signature`` is the desk's."""
    return _signed(key, b"desk" + hash_ + author_sig, signature)


def author_signed(key: VerifyKey, hash_: bytes, signature: bytes) -> bool:
    """Say whether ``signature`` is the author's."""
    return _signed(key, b"author" + hash_, signature)


def _signed(key: VerifyKey, message: bytes, signature: bytes) -> bool:
    try:
        key.verify(message, signature)
    except (BadSignatureError, ValueError):
        return False
    return True
