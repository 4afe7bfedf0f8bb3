"""Administer the one instrument that ships: NIMH's Ask Suicide-Screening Questions (ASQ).

Credit: National Institute of Mental Health, ASQ toolkit; a work of the United States government.
Its five questions are not to be reworded. It is put to the person themselves and to nobody else; it
was made for ages 8 and over and has not been tried on 911 calls.

Source: design/domain.md 5.2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from console.domain.screening.screening import Answer

ASQ_ID = "ASQ"
ASQ_VERSION = "NIMH toolkit"
ASQ_CREDIT = "ASQ, National Institute of Mental Health (NIMH)"
ASQ_ITEMS: tuple[str, ...] = (
    "In the past few weeks, have you wished you were dead?",
    (
        "In the past few weeks, have you felt that you or your family would be better off if you"
        " were dead?"
    ),
    "In the past week, have you been having thoughts about killing yourself?",
    "Have you ever tried to kill yourself?",
    "Are you having thoughts of killing yourself right now?",
)
"""Word for word; number 5 is asked only after a Yes or a refusal."""

DERIVED = frozenset({"ASQ_ACUTE", "ASQ_NON_ACUTE"})
"""Results that floor rules may name like a question."""


class OnLine(Enum):
    """Who speaks with the clinician."""

    PERSON = "person"
    THIRD_PARTY = "third_party"


class AsqOutcome(Enum):
    """What the screen says.

    NOT_ADMINISTERED: a third party was on the line, or it was never begun; never a negative.
    INCOMPLETE: no Yes so far and a question is open. NEGATIVE: 1 to 4 all No. NON_ACUTE: positive,
    number 5 No or not asked yet. ACUTE: positive, number 5 Yes or refused.
    """

    NOT_ADMINISTERED = "not_administered"
    INCOMPLETE = "incomplete"
    NEGATIVE = "negative"
    NON_ACUTE = "non_acute"
    ACUTE = "acute"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsqResult:
    """The outcome, and what is still to ask.

    Attributes:
        outcome: As above.
        ask_next: 1 to 5, or 0 where nothing is left to ask.
        complete: Whether every question that had to be asked was answered.
    """

    outcome: AsqOutcome
    ask_next: int = 0
    complete: bool = False

    @property
    def derived(self) -> frozenset[str]:
        """Return the code that floor rules know the outcome by."""
        if self.outcome is AsqOutcome.ACUTE:
            return frozenset({"ASQ_ACUTE", "ASQ_NON_ACUTE"})
        if self.outcome is AsqOutcome.NON_ACUTE:
            return frozenset({"ASQ_NON_ACUTE"})
        return frozenset()


def asq_result(answers: Mapping[int, Answer], on_line: OnLine) -> AsqResult:
    """Score the screen as far as it was answered.

    A refusal counts as positive; Unknown is no answer that a person gives about themselves and
    counts as not asked. A partial screen is never negative.

    Args:
        answers: By number, 1 to 5; missing means not asked.
        on_line: Whether the person themselves answered.
    """
    if on_line is OnLine.THIRD_PARTY or not any(_said(answers, n) for n in range(1, 6)):
        first = 1 if on_line is OnLine.PERSON else 0
        return AsqResult(outcome=AsqOutcome.NOT_ADMINISTERED, ask_next=first)
    open_items = [number for number in range(1, 5) if not _said(answers, number)]
    positive = any(_positive(answers, number) for number in range(1, 5))
    if _positive(answers, 5):
        return AsqResult(
            outcome=AsqOutcome.ACUTE,
            ask_next=open_items[0] if open_items else 0,
            complete=not open_items,
        )
    if positive:
        left = [*open_items, *([] if _said(answers, 5) else [5])]
        return AsqResult(
            outcome=AsqOutcome.NON_ACUTE, ask_next=left[0] if left else 0, complete=not left
        )
    if open_items:
        return AsqResult(outcome=AsqOutcome.INCOMPLETE, ask_next=open_items[0])
    return AsqResult(outcome=AsqOutcome.NEGATIVE, complete=True)


def _said(answers: Mapping[int, Answer], number: int) -> bool:
    return answers.get(number) in {Answer.YES, Answer.NO, Answer.REFUSED}


def _positive(answers: Mapping[int, Answer], number: int) -> bool:
    return answers.get(number) in {Answer.YES, Answer.REFUSED}
