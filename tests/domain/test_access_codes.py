"""Time-based codes as RFC 6238 prints them; secrets as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.access.codes import (
    STEP_S,
    CodeVerdict,
    check_code,
    code_at,
    new_recovery_codes,
    new_secret,
    read_secret,
    recovery_digest,
    secret_text,
)

SECRET = b"12345678901234567890"


@pytest.mark.parametrize(
    ("unix_s", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_codes_are_those_of_the_standard(unix_s: int, code: str) -> None:
    """Appendix B of RFC 6238, the last six of its eight digits."""
    assert code_at(SECRET, unix_s // STEP_S) == code


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_code_of_a_neighbouring_step_counts(steps: int) -> None:
    now = 1_800_000_000
    found = check_code(SECRET, code_at(SECRET, now // STEP_S + steps), unix_s=now)
    assert (found.verdict, found.step) == (CodeVerdict.RIGHT, now // STEP_S + steps)


@pytest.mark.parametrize("steps", [-20, -2, 2, 20])
def test_a_clock_that_is_off_is_told_with_its_offset(steps: int) -> None:
    now = 1_800_000_000
    found = check_code(SECRET, code_at(SECRET, now // STEP_S + steps), unix_s=now)
    assert (found.verdict, found.offset_s) == (CodeVerdict.CLOCK_OFF, steps * STEP_S)


def test_no_code_counts_twice() -> None:
    now = 1_800_000_000
    step = now // STEP_S
    code = code_at(SECRET, step)
    assert check_code(SECRET, code, unix_s=now, last_step=step).verdict is CodeVerdict.USED


@given(st.text(max_size=40))
def test_whatever_is_typed_is_judged_and_never_raises(typed: str) -> None:
    assert check_code(SECRET, typed, unix_s=1_800_000_000).verdict in CodeVerdict
    recovery_digest(typed.encode(errors="replace").decode(), "account")


@given(st.binary(min_size=10, max_size=64))
def test_a_secret_comes_back_as_it_was_written_down(secret: bytes) -> None:
    assert read_secret(secret_text(secret)) == secret


def test_a_token_makers_hexadecimal_is_read_too() -> None:
    assert read_secret("3132 3334 3536 3738 3930 3132 3334 3536 3738 3930") == SECRET


@pytest.mark.parametrize("typed", ["", "abc", "1" * 5000, "not a secret!", "AAAA AAAA"])
def test_what_is_no_secret_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"secret|long"):
        read_secret(typed)


def test_fresh_secrets_and_codes_differ() -> None:
    assert new_secret() != new_secret()
    codes = new_recovery_codes()
    assert len(set(codes)) == len(codes) == 10
    assert all(len(code) == 11 for code in codes)
