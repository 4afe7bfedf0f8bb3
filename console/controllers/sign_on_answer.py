"""Say how a try to sign on or to unlock ended."""

from dataclasses import dataclass

from console.domain.access.factors import FactorFault
from console.domain.access.sign_on import Account, SignOnVerdict
from db.vault.person_keys import PersonKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOnAnswer:
    """How a try ended.

    Attributes:
        account: Whose; None where there is no such account.
        keys: What the passphrase opened; only where it was granted.
        how: The factors that were shown, for the entry of the sign-on.
        left: How many bad tries are left.
        fault: Why the second factor was not shown.
        offset_s: By how much the clock of the code is ahead of this desk's.
        pin_tries: How often the PIN of a key may still be tried; None where that is not known.
        codes_left: How many recovery codes are left, where one was just used.
    """

    verdict: SignOnVerdict
    account: Account | None = None
    keys: PersonKeys | None = None
    how: str = ""
    left: int = 0
    fault: FactorFault | None = None
    offset_s: int = 0
    pin_tries: int | None = None
    codes_left: int | None = None
