"""Turn entries about a review into the review, and an act into the fact that tells of it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from console.controllers.work_facts import time_of
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.review.form import FORM, AutoFail, Mark, QaItem, Score
from console.domain.review.review import Review, ReviewAct, ReviewReason, ReviewStep, advance
from db.facts import Fact
from db.facts.review import (
    ReviewAnswered,
    ReviewAssigned,
    ReviewClosed,
    ReviewDiscussed,
    ReviewOpened,
    ReviewReturned,
    ReviewScored,
)

if TYPE_CHECKING:
    from db.lists.review_lists import ReviewRow
    from db.rows import Entry

_SAID: dict[type[Fact], ReviewStep] = {
    ReviewReturned: ReviewStep.SEND_BACK,
    ReviewAnswered: ReviewStep.ANSWER,
    ReviewDiscussed: ReviewStep.DISCUSS,
    ReviewClosed: ReviewStep.CLOSE,
}


def review_from(row: "ReviewRow") -> tuple[Review, str] | None:
    """Return the review and the number of its call; None where its beginning cannot be read."""
    review: Review | None = None
    number = ""
    for entry in row.entries:
        if isinstance(entry.fact, ReviewOpened) and review is None:
            review, number = _opened(entry.fact, entry), entry.fact.call_number
    if review is None:
        return None
    for entry in row.entries:
        act = act_of(entry)
        if act is not None:
            # two desks may each have written what the other's entry makes void
            with suppress(RefusedError):
                review = advance(review, act)
    return review, number


def act_of(entry: "Entry") -> ReviewAct | None:
    """Return what an entry says was done, or None."""
    fact, by, at = entry.fact, entry.actor, time_of(entry.wall_ms)
    if isinstance(fact, ReviewAssigned):
        step = ReviewStep.ASK_SECOND if fact.second else ReviewStep.ASSIGN
        return ReviewAct(step=step, by=by, at=at, to=fact.reviewer_id)
    if isinstance(fact, ReviewScored):
        score = score_of(entry)
        return ReviewAct(step=ReviewStep.SCORE, by=by, at=at, score=score) if score else None
    if isinstance(fact, ReviewReturned | ReviewAnswered | ReviewDiscussed | ReviewClosed):
        return ReviewAct(step=_SAID[type(fact)], by=by, at=at, words=fact.words)
    return None


def score_of(entry: "Entry") -> Score | None:
    """Return a scoring; None where it is on a form that this build does not know."""
    fact = entry.fact
    if not isinstance(fact, ReviewScored):
        return None
    try:
        return Score(
            by=entry.actor,
            at=time_of(entry.wall_ms),
            marks=tuple((QaItem(item), Mark(mark)) for item, mark in fact.marks),
            fails=tuple(AutoFail(code) for code in fact.fails),
            words=fact.words,
        )
    except ValueError:
        return None


def fact_of(review: Review, act: ReviewAct, name: str = "") -> Fact:
    """Return the fact that tells of an act; ``name`` of whom it is assigned to."""
    review_id, contact_id = review.review_id, str(review.contact_id)
    if act.step in {ReviewStep.ASSIGN, ReviewStep.ASK_SECOND}:
        return ReviewAssigned(
            review_id=review_id,
            contact_id=contact_id,
            reviewer_id=act.to,
            reviewer_name=name,
            second=act.step is ReviewStep.ASK_SECOND,
        )
    if act.step is ReviewStep.SCORE and act.score is not None:
        return ReviewScored(
            review_id=review_id,
            contact_id=contact_id,
            form=FORM,
            marks=tuple((item.code, mark.code) for item, mark in act.score.marks),
            fails=tuple(fail.code for fail in act.score.fails),
            words=act.score.words,
        )
    words = act.words.strip()
    kind = {step: kind for kind, step in _SAID.items()}[act.step]
    return kind(review_id=review_id, contact_id=contact_id, words=words)  # type: ignore[call-arg]


def _opened(fact: ReviewOpened, entry: "Entry") -> Review:
    return Review(
        review_id=fact.review_id,
        contact_id=ContactId(fact.contact_id),
        author=fact.author_id,
        reasons=tuple(
            ReviewReason(code) for code in fact.reasons if code in ReviewReason.__members__
        ),
        opened=time_of(entry.wall_ms),
    )
