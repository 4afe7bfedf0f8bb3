"""The lead's room with invented logs in it."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from console.domain.contact.contact import ContactId
from console.domain.contact.signed_log import (
    KeptFilter,
    LogPage,
    LogQuestion,
    LogRead,
    SignedLog,
    TimelineLine,
)
from console.domain.review.agreement import agreement_of
from console.domain.review.form import Mark, QaItem, Score
from console.domain.review.review import (
    Review,
    ReviewLine,
    ReviewRead,
    ReviewReason,
    ReviewState,
    ReviewStep,
    Said,
)
from console.ui.lead.lead_page import LeadPage
from console.ui.logs.log_list_leaf import LogListLeaf
from console.ui.review.review_leaf import ReviewLeaf

NIGHT = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
NAMES = {"p1": "A. Rivera", "p2": "M. Ode"}


def log(n: int, **changes: object) -> SignedLog:
    """Return the log of one invented contact."""
    values: dict[str, object] = {
        "contact_id": ContactId(f"contact-{n}"),
        "number": f"26-{1182200 + n}",
        "opened": NIGHT - timedelta(minutes=47 * n),
        "signed": NIGHT - timedelta(minutes=47 * n - 31),
        "clinician": tuple(NAMES.values())[n % 2],
        "clinician_id": tuple(NAMES)[n % 2],
        "concern": ("SI", "PSYCHOSIS", "ANXIETY")[n % 3],
        "level": ("4", "2", "1", "3")[n % 4],
        "ending": ("POLICE_SENT_WITH_INFO", "TO_BCR", "RESOLVED_PHONE")[n % 3],
        "addenda": int(n % 5 == 2),
        "unconfirmed": n == 0,
        "overdue": n == 3,
        "left_unsigned": n % 7 == 5,
    }
    return SignedLog(**(values | changes))  # type: ignore[arg-type]


LOGS = tuple(log(n) for n in range(40))


def line(n: int, kind: str, **values: str) -> TimelineLine:
    """Return one entry of the first contact."""
    return TimelineLine(
        entry_id=f"entry-{n}",
        at=NIGHT + timedelta(seconds=41 * n),
        who="A. Rivera",
        kind=kind,
        values=tuple(values.items()),
    )


LINES = (
    line(0, "contact.opened", entry_channel="CT_FLAG"),
    line(1, "screen.answered", item="weapon", answer="NO", by="CALLTAKER"),
    line(
        2,
        "level.decided",
        level="4",
        floor="3",
        open_codes="MEDICAL; CHILDREN",
        answers="weapon: NO; attempt: YES",
        feed_state="live",
    ),
    line(3, "contact.moved", before="engaged", after="escalated", at_ms="2026-11-22 02:16:04"),
    line(4, "rescue.told", name="Sgt. Lee"),
    line(
        5,
        "consult.signed",
        presenting_concern="SI",
        overall_level="4",
        disposition="POLICE_SENT_WITH_INFO",
        narrative="Brother on the line until the ambulance came. She let them in.",
    ),
    line(6, "addendum.signed", text="The brother called back: she is at the hospital."),
)


def sample_logs(parent: QWidget) -> LogListLeaf:
    """Return the list of signed logs, with one of them read."""
    leaf = LogListLeaf(parent)
    leaf.show_people(NAMES)
    leaf.show_kept((KeptFilter(name="nights", question=LogQuestion(days=7)),))
    leaf.show_first(LogPage(logs=LOGS, more=False))
    leaf.show_timeline(LogRead(log=LOGS[0], lines=LINES))
    return leaf


def sample_room(parent: QWidget | None = None) -> LeadPage:
    """Return the lead's room, at its first leaf."""
    page = LeadPage(parent)
    page.show_leaves(
        [
            ("logs", page.tr("Signed logs"), sample_logs),
            ("reviews", page.tr("Reviews"), sample_reviews),
        ]
    )
    return page


def review_line(n: int, state: ReviewState = ReviewState.ASSIGNED, **changes: object) -> ReviewLine:
    """Return one review of an invented contact."""
    score = Score(
        by="p2",
        at=NIGHT,
        marks=tuple((item, Mark.PARTLY if item is QaItem.Q12 else Mark.MET) for item in QaItem),
    )
    values: dict[str, object] = {
        "review_id": f"review-{n}",
        "contact_id": ContactId(f"contact-{n}"),
        "author": "p1",
        "reasons": (ReviewReason.HIGH_ACUITY, ReviewReason.RANDOM)[: 1 + n % 2],
        "opened": NIGHT,
        "state": state,
        "reviewer": "" if state is ReviewState.OPEN else "p2",
        "scores": () if state in {ReviewState.OPEN, ReviewState.ASSIGNED} else (score,),
        "said": (
            Said(step=ReviewStep.SEND_BACK, by="p2", at=NIGHT, words="Who was told at 02:16?"),
        )
        if state is ReviewState.RETURNED
        else (),
    }
    review = Review(**(values | changes))  # type: ignore[arg-type]
    name = NAMES.get(review.reviewer, "")
    number = f"26-{1182200 + n}"
    return ReviewLine(review=review, number=number, author="A. Rivera", reviewer=name, second="")


REVIEWS = tuple(
    review_line(n, state)
    for n, state in enumerate((ReviewState.ASSIGNED, ReviewState.OPEN, ReviewState.RETURNED))
)


def sample_reviews(parent: QWidget) -> ReviewLeaf:
    """Return reviews, the first of them chosen and half marked."""
    leaf = ReviewLeaf(parent)
    leaf.show_people({"p2": "M. Ode"}, "p2")
    leaf.show_lines(REVIEWS)
    leaf.show_read(ReviewRead(review_id="review-0", lines=LINES))
    leaf.show_agreement(agreement_of([("2", "2"), ("2", "1"), ("1", "1")]))
    for mark in (Mark.MET, Mark.MET, Mark.PARTLY):
        leaf.panel.form.mark(mark)
    return leaf
