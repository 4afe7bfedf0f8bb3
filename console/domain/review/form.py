"""Hold the review form: seventeen items in our own words, four faults that fail alone, the score.

Source: design/domain.md 4.16; the form is the programme's own. An agency may relabel; codes stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from console.domain.coded import Coded

FORM = "QA-1"
"""Which form was scored; it stands in the record beside the marks."""


class QaItem(Coded):
    """What is looked at; each is met, partly met, not met, or does not apply."""

    Q1 = ("Q1", "Said name and role; asked whether it was safe to talk")
    Q2 = ("Q2", "Place and number to call back checked, or known")
    Q3 = ("Q3", "Disqualifiers asked, or openly taken over from the call taker")
    Q4 = ("Q4", "Asked directly about suicide where it was called for")
    Q5 = ("Q5", "Asked about means, and an attempt under way")
    Q6 = ("Q6", "Asked about harm to others, and weapons")
    Q7 = ("Q7", "Medical and intoxication warning signs looked at")
    Q8 = ("Q8", "Rapport and respect; no argument, no judgment")
    Q9 = ("Q9", "Together: the least invasive way was tried first")
    Q10 = ("Q10", "Level fits the facts; why is written down")
    Q11 = ("Q11", "Response fits level and policy")
    Q12 = ("Q12", "Handed on in person, no dead end; rescue confirmed")
    Q13 = ("Q13", "Safety plan and safety of means where called for")
    Q14 = ("Q14", "Follow-up offered, consent noted")
    Q15 = ("Q15", "Only the least information went to CAD and the field")
    Q16 = ("Q16", "Record complete, in time, factual, person first")
    Q17 = ("Q17", "Interpreter, culture and disability needs were met")


class Mark(Coded):
    """How far an item was met."""

    MET = ("2", "2 met")
    PARTLY = ("1", "1 partly")
    NOT_MET = ("0", "0 not met")
    NOT_APPLICABLE = ("NA", "does not apply")


class AutoFail(Coded):
    """A fault that fails a review whatever its score."""

    MISSED_ATTEMPT = ("MISSED_ATTEMPT", "An attempt under way was missed")
    LEFT_RESCUE = ("LEFT_RESCUE", "Left with a rescue unconfirmed")
    DISCLOSURE = ("DISCLOSURE", "Something was disclosed that must not be")
    DISCOURTEOUS = ("DISCOURTEOUS", "Discourteous")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one scorer found.

    Attributes:
        by: The scorer's id.
        marks: One for every item, in the order of the form.
        fails: Faults that fail alone.
    """

    by: str
    at: datetime
    marks: tuple[tuple[QaItem, Mark], ...]
    fails: tuple[AutoFail, ...] = ()
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse a form that is not whole.

        Raises:
            ValueError: An item is missing or marked twice.
        """
        if tuple(item for item, _ in self.marks) != tuple(QaItem):
            raise ValueError("each item is marked once")

    @property
    def part(self) -> Fraction | None:
        """Return the sum over twice the items that apply; None where none does."""
        return part_of([mark for _, mark in self.marks])


def part_of(marks: Sequence[Mark]) -> Fraction | None:
    """Return the sum of marks over twice the number that apply; None where none does."""
    points = [int(mark.value) for mark in marks if mark is not Mark.NOT_APPLICABLE]
    return Fraction(sum(points), 2 * len(points)) if points else None
