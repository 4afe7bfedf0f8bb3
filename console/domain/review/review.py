"""Take one review from its opening to its close: assigned, scored, sent back, answered, discussed.

Nobody reviews a contact of their own; the author alone answers; it closes only when it was scored,
by both where a second scorer was asked. Source: design/domain.md 4.16, design/product.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from console.domain.coded import Coded
from console.domain.contact.contact import ContactId
from console.domain.contact.signed_log import TimelineLine
from console.domain.refusal import RefusedError
from console.domain.review.form import AutoFail, Mark, QaItem, Score


class ReviewReason(Coded):
    """Why a contact is reviewed."""

    RANDOM = ("RANDOM", "Random, diverted")
    NONDIVERT = ("NONDIVERT", "Random, not diverted")
    HIGH_ACUITY = ("HIGH_ACUITY", "Level 4")
    OVERRIDE = ("OVERRIDE", "Level below the floor")
    CAME_BACK = ("CAME_BACK", "Diverted, back within 72 h")
    NEW_STAFF = ("NEW_STAFF", "New staff")
    COMPLAINT = ("COMPLAINT", "Complaint")
    ADVERSE = ("ADVERSE", "Adverse outcome")
    CHOSEN = ("CHOSEN", "Chosen by a lead")


class ReviewState(Enum):
    """How far a review has come."""

    OPEN = "not assigned"
    ASSIGNED = "assigned"
    SCORED = "scored"
    RETURNED = "sent back"
    ANSWERED = "answered"
    DISCUSSED = "discussed"
    CLOSED = "closed"


class ReviewStep(Enum):
    """What is done to a review."""

    ASSIGN = "assign"
    ASK_SECOND = "ask a second scorer"
    SCORE = "score"
    SEND_BACK = "send back"
    ANSWER = "answer"
    DISCUSS = "discuss"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words that were exchanged about a review."""

    step: ReviewStep
    by: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One review of one contact.

    Attributes:
        author: Who signed the contact, by id.
        reviewer: Who is to score it; empty while nobody is.
        second: Who scores it beside, for calibration; empty for nobody.
        scores: The latest of each scorer, in the order in which they first scored.
    """

    review_id: str
    contact_id: ContactId
    author: str
    reasons: tuple[ReviewReason, ...]
    opened: datetime
    state: ReviewState = ReviewState.OPEN
    reviewer: str = ""
    second: str = ""
    scores: tuple[Score, ...] = ()
    said: tuple[Said, ...] = ()

    def score_by(self, person_id: str) -> Score | None:
        """Return what a person scored, or None."""
        return next((score for score in self.scores if score.by == person_id), None)

    @property
    def is_scored(self) -> bool:
        """Say whether everybody who was asked to score has done so."""
        asked = [person for person in (self.reviewer, self.second) if person]
        return bool(asked) and all(self.score_by(person) is not None for person in asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAct:
    """Something that a person does to a review.

    Attributes:
        by: Who, by id.
        to: To whom it is assigned, by id.
        words: A comment, an answer, what was discussed, or how it was closed.
        score: With SCORE.
    """

    step: ReviewStep
    by: str
    at: datetime
    to: str = ""
    words: str = ""
    score: Score | None = None


_S = ReviewState
ALLOWED: Mapping[ReviewStep, frozenset[ReviewState]] = {
    ReviewStep.ASSIGN: frozenset({_S.OPEN, _S.ASSIGNED}),
    ReviewStep.ASK_SECOND: frozenset({_S.ASSIGNED, _S.SCORED, _S.ANSWERED, _S.DISCUSSED}),
    ReviewStep.SCORE: frozenset({_S.ASSIGNED, _S.SCORED, _S.ANSWERED, _S.DISCUSSED}),
    ReviewStep.SEND_BACK: frozenset({_S.SCORED, _S.ANSWERED, _S.DISCUSSED}),
    ReviewStep.ANSWER: frozenset({_S.RETURNED}),
    ReviewStep.DISCUSS: frozenset({_S.SCORED, _S.ANSWERED, _S.DISCUSSED}),
    ReviewStep.CLOSE: frozenset({_S.SCORED, _S.ANSWERED, _S.DISCUSSED}),
}
_AFTER = {
    ReviewStep.ASSIGN: _S.ASSIGNED,
    ReviewStep.SEND_BACK: _S.RETURNED,
    ReviewStep.ANSWER: _S.ANSWERED,
    ReviewStep.DISCUSS: _S.DISCUSSED,
    ReviewStep.CLOSE: _S.CLOSED,
}
_WANT_WORDS = {
    ReviewStep.SEND_BACK: "Say what the clinician is to look at.",
    ReviewStep.ANSWER: "Write your answer first.",
    ReviewStep.DISCUSS: "Say what was discussed.",
}


def advance(review: Review, act: ReviewAct) -> Review:
    """Return the review after an act.

    Raises:
        RefusedError: It may not be done now, or not by this person.
    """
    if review.state not in ALLOWED[act.step]:
        raise RefusedError("This review is not where that can be done.")
    if act.step is ReviewStep.ANSWER:
        if act.by != review.author:
            raise RefusedError("Only the author of the log answers.")
    elif act.by == review.author:
        raise RefusedError("Nobody reviews their own contact.")
    if act.step in _WANT_WORDS and not act.words.strip():
        raise RefusedError(_WANT_WORDS[act.step])
    if act.step in {ReviewStep.ASSIGN, ReviewStep.ASK_SECOND}:
        return _assigned(review, act)
    if act.step is ReviewStep.SCORE:
        return _scored(review, act)
    if act.step is ReviewStep.CLOSE and not review.is_scored:
        raise RefusedError("A review closes only when it is scored by everybody who was asked.")
    said = review.said
    if act.words.strip():
        said = (*said, Said(step=act.step, by=act.by, at=act.at, words=act.words.strip()))
    return replace(review, state=_AFTER[act.step], said=said)


def _assigned(review: Review, act: ReviewAct) -> Review:
    if not act.to:
        raise RefusedError("Choose who is to review it.")
    if act.to == review.author:
        raise RefusedError("Nobody reviews their own contact.")
    if act.step is ReviewStep.ASK_SECOND:
        if act.to == review.reviewer:
            raise RefusedError("The second scorer is somebody else than the first.")
        if review.second and review.score_by(review.second) is not None:
            raise RefusedError("A second scorer has scored it already.")
        return replace(review, second=act.to)
    if act.to == review.second:
        raise RefusedError("The second scorer is somebody else than the first.")
    return replace(review, state=ReviewState.ASSIGNED, reviewer=act.to)


def _scored(review: Review, act: ReviewAct) -> Review:
    if act.by not in {review.reviewer, review.second}:
        raise RefusedError("It is assigned to somebody else.")
    if act.score is None or act.score.by != act.by:
        raise RefusedError("Mark every item first.")
    others = tuple(score for score in review.scores if score.by != act.by)
    state = review.state
    if act.by == review.reviewer:
        state = ReviewState.SCORED
    return replace(review, state=state, scores=(*others, act.score))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """A review as it is listed, with the names of its people."""

    review: Review
    number: str
    author: str
    reviewer: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWish:
    """What a person wants to do to a review; ``marks`` and ``fails`` with SCORE."""

    review_id: str
    step: ReviewStep
    to: str = ""
    words: str = ""
    marks: tuple[tuple[QaItem, Mark], ...] = ()
    fails: tuple[AutoFail, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleMade:
    """What came of drawing: how many could be, how many are drawn, how many anew."""

    candidates: int
    drawn: int
    opened: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSearch:
    """What an event is looked for by; a part that is empty is not. The times are a pair or none."""

    phone: str = ""
    place: str = ""
    unit: str = ""
    words: str = ""
    since: datetime | None = None
    until: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to look for."""
        times = self.since is not None and self.until is not None
        typed = (self.phone, self.place, self.unit, self.words)
        return not (times or any(one.strip() for one in typed))


@dataclass(frozen=True, slots=True, kw_only=True)
class EventContact:
    """A contact that an event may be about."""

    contact_id: ContactId
    number: str
    opened: datetime
    author_id: str
    author: str
    signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRead:
    """Everything on record about the contact of a review, oldest first."""

    review_id: str
    lines: tuple[TimelineLine, ...]
