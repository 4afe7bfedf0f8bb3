"""Keep the key that signs site folders: the private half with IT, the public half in the policy."""

import os
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from console.domain.access.site_manifest import SiteRefusedError

KEY_DIGITS = 64
SIGNATURE_BYTES = 64
_MARK = "clinician-console site key 1 private"
_WORDS = "Whoever has this file can make accounts on every desk. Lock it away, off every desk."
_SIGNED = b"clinician-console site folder 1\x00"
_LONGEST_BYTES = 4_096


def make_site_key(file: Path) -> str:
    """Write a new private half and return the public one, 64 hexadecimal digits.

    Raises:
        OSError: The file is there already, or cannot be written.
    """
    key = SigningKey.generate()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        opened.write(f"{_MARK}\n{_WORDS}\nkey {bytes(key).hex()}\n")
        opened.flush()
        os.fsync(opened.fileno())
    return bytes(key.verify_key).hex()


def read_site_key(file: Path) -> SigningKey:
    """Return the private half in a file.

    Raises:
        SiteRefusedError: It is something else.
        OSError: It cannot be read.
    """
    with file.open("rb") as opened:
        data = opened.read(_LONGEST_BYTES + 1)
    lines = data.decode("ascii", errors="replace").splitlines()
    if len(data) > _LONGEST_BYTES or lines[:1] != [_MARK] or len(lines) != 3:
        raise SiteRefusedError("the key file is none that site new-key has made")
    try:
        return SigningKey(bytes.fromhex(lines[2].removeprefix("key ")))
    except (ValueError, TypeError) as error:
        raise SiteRefusedError("the key file is none that site new-key has made") from error


def sign_list(key: SigningKey, data: bytes) -> bytes:
    """Return the signature of a folder's list, in hexadecimal."""
    return key.sign(_SIGNED + data).signature.hex().encode() + b"\n"


def check_list(public_key: str, data: bytes, signature: bytes) -> None:
    """Look whether a list was signed with the agency's key.

    Raises:
        SiteRefusedError: It was not, or there is no key to look with.
    """
    if not public_key:
        raise SiteRefusedError("the policy names no public key of the agency to check it with")
    try:
        VerifyKey(bytes.fromhex(public_key)).verify(
            _SIGNED + data, bytes.fromhex(signature.decode("ascii").strip())
        )
    except (BadSignatureError, ValueError, TypeError) as error:
        raise SiteRefusedError("its signature is not the agency's") from error
