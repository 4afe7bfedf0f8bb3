"""Codes of an authenticator program or of a hardware token, as second factors."""

from collections.abc import Mapping
from typing import Any

from console.controllers.factors.contract import Owner, SecondFactor, Talk
from console.domain.access.codes import (
    CodeVerdict,
    check_code,
    new_secret,
    read_secret,
    secret_text,
)
from console.domain.access.factors import (
    APP,
    CODE_WAY,
    TOKEN,
    Ask,
    FactorFault,
    FactorField,
    FactorForm,
    FactorRefusedError,
    FactorWish,
    Hindrance,
)
from console.domain.clock import unix_ms

_FAULTS = {
    CodeVerdict.USED: FactorFault.CODE_USED,
    CodeVerdict.CLOCK_OFF: FactorFault.CLOCK,
}
_DIGITS = FactorField(name="code", label="The six digits it shows now")


class CodeFactor(SecondFactor):
    """Six digits that change every half minute (OATH TOTP)."""

    way = CODE_WAY
    names = (APP, TOKEN)
    how = "code"
    ask = Ask.CODE

    def hindrance(self) -> Hindrance | None:
        """Return None: a clock is everywhere."""
        return None

    def forms(self) -> tuple[FactorForm, ...]:
        """Return the program's form with a fresh secret, and the token's."""
        return (
            FactorForm(
                factor=APP,
                title="Authenticator program",
                meaning="A program on a telephone of yours shows six digits.",
                how="Type this into your authenticator program, as a time-based key:",
                fields=(_DIGITS,),
                shown=secret_text(new_secret()),
            ),
            FactorForm(
                factor=TOKEN,
                title="Hardware token",
                meaning="A small device shows six digits, where telephones are not allowed.",
                how="Type the secret that came with the token, then the digits it shows.",
                fields=(
                    FactorField(name="secret", label="The token's secret, from its paper"),
                    _DIGITS,
                ),
            ),
        )

    def enrol(self, wish: FactorWish, owner: Owner, talk: Talk) -> dict[str, Any]:  # noqa: ARG002 - the contract's
        """Keep a secret of which a right code was shown; raises as ``SecondFactor.enrol``."""
        try:
            secret = read_secret(wish.form.shown or wish.typed["secret"])
        except ValueError as error:
            raise FactorRefusedError(FactorFault.SECRET) from error
        return _checked(secret, wish.typed["code"], last=-1)

    def prove(
        self,
        kept: Mapping[str, Any],
        typed: str,
        owner: Owner,  # noqa: ARG002 - the contract's
        talk: Talk,  # noqa: ARG002
    ) -> dict[str, Any]:
        """Take a code that never counted before; raises as ``SecondFactor.prove``."""
        return _checked(bytes.fromhex(kept["secret"]), typed, last=int(kept["step"]))


def _checked(secret: bytes, typed: str, *, last: int) -> dict[str, Any]:
    found = check_code(secret, typed, unix_s=unix_ms() // 1000, last_step=last)
    if found.verdict is not CodeVerdict.RIGHT:
        fault = _FAULTS.get(found.verdict, FactorFault.CODE)
        raise FactorRefusedError(fault, offset_s=found.offset_s)
    return {"secret": secret.hex(), "step": found.step}
