"""Keep and check the second factor of one person; only their opened keys lead to it."""

from dataclasses import dataclass
from pathlib import Path

from console.domain.access.codes import (
    CodeCheck,
    CodeVerdict,
    check_code,
    find_recovery,
    recovery_digest,
)
from console.domain.access.sign_on import FactorKind
from console.domain.clock import unix_ms
from db.errors import DamagedSlotsError
from db.person_keys import PersonKeys, keep_factor, read_factor


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorPlan:
    """A second factor that is about to be set up.

    Attributes:
        kind: An authenticator program, or a hardware token whose secret was typed.
        secret: Shared with it.
        codes: The recovery codes, shown once.
        step: The step of the code that was tried at the set-up: it counts no second time.
    """

    kind: FactorKind
    secret: bytes
    codes: tuple[str, ...]
    step: int = -1

    def __repr__(self) -> str:
        """Show no secret, wherever this may be printed."""
        return f"FactorPlan(kind={self.kind})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorFound:
    """What a typed code was.

    Attributes:
        check: As a time-based code.
        codes_left: Recovery codes that are left; None where it was none of them.
    """

    check: CodeCheck
    codes_left: int | None = None


class FactorBox:
    """The second factor of one account, in the person's own encrypted file. Blocks."""

    def __init__(self, folder: Path, account_id: str, keys: PersonKeys) -> None:
        self._folder = folder
        self._account_id = account_id
        self._keys = keys

    def set_up(self, plan: FactorPlan) -> None:
        """Keep a new factor in the place of the former one."""
        self._keep(
            plan.kind,
            plan.secret,
            [recovery_digest(code, self._account_id) for code in plan.codes],
            plan.step,
        )

    def take_away(self) -> None:
        """Keep none."""
        keep_factor(self._folder, self._account_id, self._keys, {})

    def check(self, typed: str) -> FactorFound:
        """Judge a code and use it up.

        Raises:
            RecordError: the file cannot be read, or the used code could not be kept.
        """
        values = read_factor(self._folder, self._account_id, self._keys)
        try:
            kind, secret = FactorKind(values["kind"]), bytes.fromhex(values["secret"])
            digests, last = [str(it) for it in values["codes"]], int(values["step"])
        except (KeyError, TypeError, ValueError) as error:
            raise DamagedSlotsError("the second factor") from error
        used = find_recovery(typed, self._account_id, digests)
        if used is not None:
            digests.remove(used)
            self._keep(kind, secret, digests, last)
            wrong = CodeCheck(verdict=CodeVerdict.WRONG)
            return FactorFound(check=wrong, codes_left=len(digests))
        found = check_code(secret, typed, unix_s=unix_ms() // 1000, last_step=last)
        if found.verdict is CodeVerdict.RIGHT:
            self._keep(kind, secret, digests, found.step)
        return FactorFound(check=found)

    def _keep(self, kind: FactorKind, secret: bytes, digests: list[str], step: int) -> None:
        values = {"kind": kind.value, "secret": secret.hex(), "codes": digests, "step": step}
        keep_factor(self._folder, self._account_id, self._keys, values)
