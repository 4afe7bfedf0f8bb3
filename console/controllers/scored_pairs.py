"""Pair the marks that two scorers gave to the same items of a review."""

from typing import TYPE_CHECKING

from console.controllers.review_facts import score_of

if TYPE_CHECKING:
    from db.rows import Entry


def pairs_of(twice: "tuple[tuple[Entry, ...], ...]") -> list[tuple[str, str]]:
    """Return the marks that two scorers gave to the same items; each scorer's latest count."""
    pairs: list[tuple[str, str]] = []
    for entries in twice:
        latest = {entry.actor: score for entry in entries if (score := score_of(entry))}
        if len(latest) == 2:
            one, other = latest.values()
            pairs += [
                (mark.code, again.code)
                for (_, mark), (_, again) in zip(one.marks, other.marks, strict=True)
            ]
    return pairs
