"""Every step of a review is in the journal: what the entries tell is the review itself."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from console.controllers.review_facts import fact_of, review_from
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.review.form import AutoFail, Mark, QaItem, Score
from console.domain.review.review import Review, ReviewAct, ReviewReason, ReviewStep, advance
from db.facts import Fact
from db.facts.review import ReviewOpened, ReviewScored
from db.lists.review_lists import ReviewRow
from db.rows import Entry

AT = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
PEOPLE = ("author", "lead", "ben", "cho")


def entry(fact: Fact, actor: str, at: datetime) -> Entry:
    return Entry(
        entry_id=f"{at}",
        desk="d",
        seq=1,
        kind=fact.kind,
        version=1,
        actor=actor,
        entity=fact.entity,
        wall_ms=int(at.timestamp() * 1000),
        zone_min=0,
        hlc=1,
        fact=type(fact).from_body(fact.to_body()),
    )


BEGUN = ReviewOpened(
    review_id="r1",
    contact_id="c1",
    author_id="author",
    call_number="26-0000417",
    reasons=("RANDOM", "HIGH_ACUITY", "A_LATER_REASON"),
)
scores = st.builds(
    lambda by, marks, fails, words: Score(
        by=by,
        at=AT,
        marks=tuple(zip(QaItem, marks, strict=True)),
        fails=tuple(fails),
        words=words,
    ),
    st.sampled_from(PEOPLE),
    st.lists(st.sampled_from(Mark), min_size=len(QaItem), max_size=len(QaItem)),
    st.sets(st.sampled_from(AutoFail)).map(lambda it: sorted(it, key=str)),
    st.sampled_from(("", "words")),
)
acts = st.lists(
    st.tuples(
        st.sampled_from(ReviewStep),
        st.sampled_from(PEOPLE),
        st.sampled_from(PEOPLE),
        st.sampled_from(("", "words")),
        scores,
    ),
    max_size=25,
)


@given(acts)
def test_the_entries_of_a_review_tell_all_of_it(tried) -> None:
    review = Review(
        review_id="r1",
        contact_id=ContactId("c1"),
        author="author",
        reasons=(ReviewReason.RANDOM, ReviewReason.HIGH_ACUITY),
        opened=AT,
    )
    entries = [entry(BEGUN, "lead", AT)]
    for n, (step, by, to, words, score) in enumerate(tried):
        at = AT + timedelta(minutes=n)
        given_score = Score(by=by, at=at, marks=score.marks, fails=score.fails, words=score.words)
        act = ReviewAct(
            step=step,
            by=by,
            at=at,
            to=to,
            words=words,
            score=given_score if step is ReviewStep.SCORE else None,
        )
        try:
            after = advance(review, act)
        except RefusedError:
            continue
        entries.append(entry(fact_of(review, act, "a name"), by, at))
        review = after
    found = review_from(ReviewRow(review_id="r1", contact_id="c1", entries=tuple(entries)))
    assert found == (review, "26-0000417")


def test_a_scoring_on_an_unknown_form_is_left_out_and_a_review_without_a_beginning_too() -> None:
    odd = ReviewScored(
        review_id="r1", contact_id="c1", form="QA-9", marks=(("Q99", "2"),), fails=()
    )
    rows = (entry(BEGUN, "lead", AT), entry(odd, "lead", AT))
    found = review_from(ReviewRow(review_id="r1", contact_id="c1", entries=rows))
    assert found is not None
    assert found[0].scores == ()
    assert review_from(ReviewRow(review_id="r1", contact_id="c1", entries=rows[1:])) is None
