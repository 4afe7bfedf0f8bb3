"""Refuse an act in words that can be translated."""

from dataclasses import dataclass

MOST_LABELS = 4


@dataclass(frozen=True, slots=True)
class Labels:
    """Labels of fields within a sentence: each is translated by itself, many are counted.

    Attributes:
        context: Under which the labels are translated.
        labels: In asking order.
    """

    context: str
    labels: tuple[str, ...]

    def __str__(self) -> str:
        """Return them as they stand in English."""
        return self.joined(self.labels)

    def joined(self, words: tuple[str, ...]) -> str:
        """Return labels in some language as one text; the rest as a number."""
        more = len(words) - MOST_LABELS
        return ", ".join(words[:MOST_LABELS]) + (f" (+{more})" if more > 0 else "")


class RefusedError(Exception):
    """An act does not fit what is; nothing was done.

    Attributes:
        template: The sentence with named places, for example ``This contact belongs to {owner}.``
        values: What stands in the places; shown, never logged.
    """

    def __init__(self, template: str, **values: str | Labels) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values
