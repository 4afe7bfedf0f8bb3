"""A review is nobody's own, closes only when scored, and the same seed draws the same sample."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.review.agreement import NoKappa, agreement_of
from console.domain.review.form import Mark, QaItem, Score, part_of
from console.domain.review.review import (
    ALLOWED,
    Review,
    ReviewAct,
    ReviewReason,
    ReviewState,
    ReviewStep,
    advance,
)
from console.domain.review.sample import Candidate, SamplePlan, draw

AT = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
PEOPLE = ("author", "lead", "ben", "cho")


def score(by: str, mark: Mark = Mark.MET) -> Score:
    return Score(by=by, at=AT, marks=tuple((item, mark) for item in QaItem))


def opened() -> Review:
    return Review(
        review_id="r1",
        contact_id=ContactId("c1"),
        author="author",
        reasons=(ReviewReason.CHOSEN,),
        opened=AT,
    )


def act(step: ReviewStep, by: str = "lead", to: str = "", words: str = "words") -> ReviewAct:
    scored = score(by) if step is ReviewStep.SCORE else None
    return ReviewAct(step=step, by=by, at=AT, to=to, words=words, score=scored)


acts = st.lists(
    st.builds(
        act,
        st.sampled_from(ReviewStep),
        st.sampled_from(PEOPLE),
        st.sampled_from(("", *PEOPLE)),
        st.sampled_from(("", " ", "words")),
    ),
    max_size=30,
)


@given(acts)
def test_whatever_is_tried_nobody_reviews_their_own_and_it_closes_only_when_scored(tried) -> None:
    review = opened()
    for one in tried:
        before = review
        try:
            review = advance(review, one)
        except RefusedError:
            assert review is before
            continue
        assert before.state in ALLOWED[one.step]
        assert before.state is not ReviewState.CLOSED
        assert (one.by == review.author) is (one.step is ReviewStep.ANSWER)
    assert review.author not in {review.reviewer, review.second}
    assert review.author not in {one.by for one in review.scores}
    assert not review.second or review.second != review.reviewer
    assert {one.by for one in review.scores} <= {*PEOPLE} - {review.author}
    if review.state is ReviewState.CLOSED:
        assert review.is_scored
        assert review.score_by(review.reviewer) is not None
    if review.state is ReviewState.ANSWERED:
        assert review.said[-1].by == review.author


def test_a_review_goes_its_whole_way() -> None:
    review = opened()
    for one in (
        act(ReviewStep.ASSIGN, to="ben"),
        act(ReviewStep.ASK_SECOND, to="cho"),
        act(ReviewStep.SCORE, "ben"),
        act(ReviewStep.SEND_BACK, "ben", words="Why no warm handoff?"),
        act(ReviewStep.ANSWER, "author", words="The line dropped."),
        act(ReviewStep.DISCUSS),
    ):
        review = advance(review, one)
    with pytest.raises(RefusedError, match="everybody who was asked"):
        advance(review, act(ReviewStep.CLOSE))
    review = advance(review, act(ReviewStep.SCORE, "cho"))
    assert review.state is ReviewState.DISCUSSED
    review = advance(review, act(ReviewStep.CLOSE))
    assert review.state is ReviewState.CLOSED
    assert [said.words for said in review.said][:2] == ["Why no warm handoff?", "The line dropped."]


def test_the_score_is_the_sum_over_twice_what_applies() -> None:
    half = [Mark.MET, Mark.NOT_MET, Mark.PARTLY, Mark.NOT_APPLICABLE]
    assert part_of(half) == Fraction(1, 2)
    assert part_of([Mark.NOT_APPLICABLE]) is None
    with pytest.raises(ValueError, match="each item"):
        Score(by="ben", at=AT, marks=((QaItem.Q1, Mark.MET),))


def test_agreement_is_beyond_chance_or_says_why_there_is_none() -> None:
    pairs = [("2", "2")] * 20 + [("2", "1")] * 5 + [("1", "2")] * 10 + [("1", "1")] * 15
    assert agreement_of(pairs).kappa == pytest.approx(0.4)  # the textbook's own example
    assert agreement_of([]).reason is NoKappa.NO_PAIRS
    assert agreement_of([("2", "2")] * 17).reason is NoKappa.NO_VARIETY
    assert agreement_of([("2", "0"), ("0", "2")]).kappa == -1


candidates = st.lists(
    st.builds(
        Candidate,
        contact_id=st.integers(0, 10_000).map(lambda n: ContactId(f"c{n}")),
        author=st.sampled_from(PEOPLE),
        opened=st.integers(0, 200).map(lambda n: AT + timedelta(days=n)),
        ending=st.sampled_from(("RESOLVED_PHONE", "TO_BCR", "POLICE_SENT", "CONSULT_ONLY", "")),
        level=st.sampled_from(("0", "2", "4", "NA")),
        lowered=st.booleans(),
        came_back=st.booleans(),
        author_since=st.just(AT),
    ),
    max_size=60,
    unique_by=lambda one: one.contact_id,
)


@given(candidates, st.integers(0, 100), st.text(min_size=1, max_size=9), st.randoms())
def test_the_same_seed_draws_the_same_whatever_the_order_and_misses_nothing(
    found, percent, seed, shuffle
) -> None:
    plan = SamplePlan(percent=percent, seed=seed)
    sample = draw(found, plan)
    mixed = list(found)
    shuffle.shuffle(mixed)
    assert draw(mixed, plan) == sample
    drawn = {one.contact_id: set(one.reasons) for one in sample}
    assert len(drawn) == len(sample)
    for one in found:
        reasons = drawn.get(one.contact_id, set())
        assert (ReviewReason.HIGH_ACUITY in reasons) is (one.level == "4")
        assert (ReviewReason.OVERRIDE in reasons) is one.lowered
        back = one.came_back and one.ending in {"RESOLVED_PHONE", "TO_BCR"}
        assert (ReviewReason.CAME_BACK in reasons) is back
        assert (ReviewReason.NEW_STAFF in reasons) is (one.opened < AT + timedelta(days=90))
    for endings, reason in (
        ({"RESOLVED_PHONE", "TO_BCR"}, ReviewReason.RANDOM),
        ({"POLICE_SENT"}, ReviewReason.NONDIVERT),
    ):
        among = [one for one in found if one.ending in endings]
        lot = [one for one in among if reason in drawn.get(one.contact_id, set())]
        assert len(lot) == -(-len(among) * percent // 100)
        everywhere = [one for one in sample if reason in one.reasons]
        assert len(everywhere) == len(lot)


def test_another_seed_draws_another_sample() -> None:
    found = [
        Candidate(
            contact_id=ContactId(f"c{n}"),
            author="author",
            opened=AT + timedelta(days=100),
            ending="TO_BCR",
            level="2",
            lowered=False,
            came_back=False,
            author_since=AT,
        )
        for n in range(200)
    ]
    one, other = (draw(found, SamplePlan(percent=10, seed=seed)) for seed in ("a", "b"))
    assert len(one) == len(other) == 20
    assert one != other
    with pytest.raises(ValueError, match="seed"):
        SamplePlan(percent=10, seed="")
