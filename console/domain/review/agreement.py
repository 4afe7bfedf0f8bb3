"""Say how far two scorers agree beyond chance: Cohen's kappa, or why there is none."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import Enum


class NoKappa(Enum):
    """Why agreement is not computable."""

    NO_PAIRS = "nobody has scored anything twice"
    NO_VARIETY = "both scorers gave one and the same mark to everything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Agreement over pairs of marks.

    Attributes:
        pairs: How many items were marked by two.
        same: How many of them alike.
        kappa: From -1 to 1; None where it is not computable.
        reason: Why not; None where it is.
    """

    pairs: int
    same: int
    kappa: float | None
    reason: NoKappa | None


def agreement_of(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Return the agreement of two scorers over what both marked; unweighted.

    Source: design/domain.md 4.16; J. Cohen, Educational and Psychological Measurement 20 (1960).
    """
    same = sum(one == other for one, other in pairs)
    if not pairs:
        return Agreement(pairs=0, same=0, kappa=None, reason=NoKappa.NO_PAIRS)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    n = len(pairs)
    by_chance = sum(first[mark] * second[mark] for mark in first)
    if by_chance == n * n:
        return Agreement(pairs=n, same=same, kappa=None, reason=NoKappa.NO_VARIETY)
    kappa = (n * same - by_chance) / (n * n - by_chance)
    return Agreement(pairs=n, same=same, kappa=kappa, reason=None)
