"""List the facts of reviews: drawn, opened, assigned, scored, sent back, answered, closed.

Every kind names the contact as well, so that a person who holds one entry can find the other.
"""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDrawn(Fact):
    """A sample was drawn: over what, by what plan, and how many contacts each reason gave."""

    kind: ClassVar[str] = "review.sample_drawn"
    about: ClassVar[str] = "sample_id"
    sample_id: str
    from_ms: int
    before_ms: int
    percent: int
    seed: str
    new_days: int
    candidates: int
    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOpened(Fact):
    """An adverse outcome or a complaint: what was looked for and which contacts it is about."""

    kind: ClassVar[str] = "review.event_opened"
    about: ClassVar[str] = "event_id"
    event_id: str
    reason: str
    words: str
    asked: tuple[tuple[str, str], ...]
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorAbsent(Fact):
    """The author of an unsigned log is absent: a lead marks it, and never signs for them."""

    kind: ClassVar[str] = "review.author_absent"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    author_id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFact(Fact):
    """What every entry of one review says."""

    about: ClassVar[str] = "review_id"
    review_id: str
    contact_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOpened(ReviewFact):
    """A contact is to be reviewed; ``source_id`` is a sample or an event, empty for a choice."""

    kind: ClassVar[str] = "review.opened"
    author_id: str
    call_number: str
    reasons: tuple[str, ...]
    source_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAssigned(ReviewFact):
    """Somebody is to score it; ``second`` is for calibration, beside the first."""

    kind: ClassVar[str] = "review.assigned"
    reviewer_id: str
    reviewer_name: str
    second: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewScored(ReviewFact):
    """The actor marked every item of a form; a later one takes the place of an earlier."""

    kind: ClassVar[str] = "review.scored"
    form: str
    marks: tuple[tuple[str, str], ...]
    fails: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewReturned(ReviewFact):
    """It went to the author, with a comment to be answered."""

    kind: ClassVar[str] = "review.returned"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAnswered(ReviewFact):
    """The author of the contact answered."""

    kind: ClassVar[str] = "review.answered"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDiscussed(ReviewFact):
    """It was talked over."""

    kind: ClassVar[str] = "review.discussed"
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewClosed(ReviewFact):
    """It is over."""

    kind: ClassVar[str] = "review.closed"
    words: str = ""


KINDS: tuple[type[Fact], ...] = (
    SampleDrawn,
    EventOpened,
    AuthorAbsent,
    ReviewOpened,
    ReviewAssigned,
    ReviewScored,
    ReviewReturned,
    ReviewAnswered,
    ReviewDiscussed,
    ReviewClosed,
)
