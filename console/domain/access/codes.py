"""Reckon the codes of the second factor: time-based ones, and recovery codes to write down.

Source: RFC 6238 (TOTP) over RFC 4226 (HOTP): HMAC-SHA-1, six digits, 30 seconds, as every
authenticator program and most hardware OATH tokens do.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

STEP_S = 30
DIGITS = 6
SECRET_BYTES = 20
LEAST_SECRET_BYTES = 10
MOST_SECRET_BYTES = 64
WINDOW = 1
"""Steps before and after the present one in which a code still counts."""
SEARCH = 40
"""Steps either way in which a code is looked for to tell how far a clock is off: 20 minutes."""
RECOVERY_CODES = 10
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class CodeVerdict(Enum):
    """What a typed code turned out to be."""

    RIGHT = "right"
    WRONG = "wrong"
    USED = "used"
    CLOCK_OFF = "clock off"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCheck:
    """The answer to a typed code.

    Attributes:
        step: The step it belongs to; only where it is right.
        offset_s: By how many seconds the other clock is ahead of this one (behind: below zero);
            only where the clocks differ.
    """

    verdict: CodeVerdict
    step: int = 0
    offset_s: int = 0


def new_secret() -> bytes:
    """Return a fresh secret of 160 bits, as RFC 4226 recommends."""
    return secrets.token_bytes(SECRET_BYTES)


def secret_text(secret: bytes) -> str:
    """Return a secret as people type it: base32 in groups of four."""
    text = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def read_secret(typed: str) -> bytes:
    """Return a secret that was typed: base32, or hexadecimal as token makers print it.

    Raises:
        ValueError: It is neither, or too short or too long to be one.
    """
    bare = "".join(typed.split()).replace("-", "").upper()
    if len(bare) > 2 * MOST_SECRET_BYTES:
        raise ValueError("too long")
    found = _hexadecimal(bare) or _base32(bare.rstrip("="))
    if found is None or not LEAST_SECRET_BYTES <= len(found) <= MOST_SECRET_BYTES:
        raise ValueError("not a secret of a token")
    return found


def _hexadecimal(bare: str) -> bytes | None:
    # 40 figures and more: a text as short as a base32 secret is read as base32
    if len(bare) < 2 * SECRET_BYTES:
        return None
    try:
        return bytes.fromhex(bare)
    except ValueError:
        return None


def _base32(bare: str) -> bytes | None:
    try:
        return base64.b32decode(bare + "=" * (-len(bare) % 8))
    except (binascii.Error, ValueError):
        return None


def code_at(secret: bytes, step: int) -> str:
    """Return the six digits of one step of 30 s since 1970."""
    digest = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 0x0F
    number = int.from_bytes(digest[at : at + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}d}"


def check_code(secret: bytes, typed: str, *, unix_s: int, last_step: int = -1) -> CodeCheck:
    """Judge a typed code.

    Args:
        secret: The account's.
        typed: As typed; blanks are overlooked.
        unix_s: The wall clock, seconds since 1970.
        last_step: The step of the last code that counted: none counts twice.
    """
    if not looks_like_code(typed):
        return CodeCheck(verdict=CodeVerdict.WRONG)
    code = "".join(typed.split())
    now = unix_s // STEP_S
    for distance in sorted(range(-SEARCH, SEARCH + 1), key=abs):
        step = now + distance
        if step < 0 or not hmac.compare_digest(code_at(secret, step), code):
            continue
        if abs(distance) > WINDOW:
            return CodeCheck(verdict=CodeVerdict.CLOCK_OFF, offset_s=distance * STEP_S)
        if step <= last_step:
            return CodeCheck(verdict=CodeVerdict.USED)
        return CodeCheck(verdict=CodeVerdict.RIGHT, step=step)
    return CodeCheck(verdict=CodeVerdict.WRONG)


def looks_like_code(typed: str) -> bool:
    """Say whether six digits were typed, which no passphrase is."""
    code = "".join(typed.split())
    return len(code) == DIGITS and code.isascii() and code.isdigit()


def new_recovery_codes(count: int = RECOVERY_CODES) -> tuple[str, ...]:
    """Return codes to write down, each good for one sign-on: 50 bits in two groups of five."""
    return tuple(
        "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(2))
        for _ in range(count)
    )


def recovery_digest(code: str, account_id: str) -> str:
    """Return what is kept of a recovery code; dashes, blanks and case are overlooked."""
    bare = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(f"{account_id}:{bare}".encode()).hexdigest()


def find_recovery(code: str, account_id: str, digests: Sequence[str]) -> str | None:
    """Return which of the kept digests a typed code is, or None."""
    wanted = recovery_digest(code, account_id)
    return next((it for it in digests if hmac.compare_digest(it, wanted)), None)
