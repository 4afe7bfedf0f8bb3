"""List the second factors once, and say which of them are offered here."""

from console.controllers.factors.codes import CodeFactor
from console.controllers.factors.contract import SecondFactor
from console.controllers.factors.security_key import KeyFactor
from console.controllers.factors.system import SystemFactor
from console.domain.access.factors import (
    NO_FACTOR,
    Ask,
    FactorForm,
    FactorName,
    FactorRules,
    Hindrance,
)

FACTORS: tuple[type[SecondFactor], ...] = (
    CodeFactor,
    KeyFactor,
    SystemFactor,
)
"""Every kind, in the order in which it is offered."""


class Factors:
    """The second factors under the agency's rules.

    Args:
        rules: What the policy says of them.
    """

    def __init__(self, rules: FactorRules | None = None) -> None:
        self.rules = rules or FactorRules()
        self.all = tuple(factor(self.rules) for factor in FACTORS)

    def of(self, name: FactorName) -> SecondFactor | None:
        """Return which kind sets up what the journal names so; None for one of a later build."""
        return next((factor for factor in self.all if name in factor.names), None)

    def why_not(self, factor: SecondFactor | None) -> Hindrance | None:
        """Return why a kind is not offered here, or None."""
        if factor is None:
            return Hindrance.UNKNOWN
        return Hindrance.POLICY if factor.way not in self.rules.ways else factor.hindrance()

    def asked(self, name: FactorName) -> Ask | None:
        """Return what somebody with this factor does at the sign-on; None for nothing."""
        if name == NO_FACTOR:
            return None
        factor = self.of(name)
        return Ask.RECOVERY if factor is None or self.why_not(factor) else factor.ask

    def forms(self) -> tuple[FactorForm, ...]:
        """Return how each that is offered here is set up."""
        offered = (factor for factor in self.all if self.why_not(factor) is None)
        return tuple(form for factor in offered for form in factor.forms())
