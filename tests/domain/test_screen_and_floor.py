"""Unknown is never No, another Yes never lowers the floor, and what set it is named."""

import pytest
from contact_samples import AT, answers_of
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.contact.words import OverrideReason
from console.domain.screening.instruments import (
    ASQ_CREDIT,
    ASQ_ITEMS,
    DERIVED,
    AsqOutcome,
    AsqResult,
    OnLine,
    asq_result,
)
from console.domain.screening.levels import (
    SCHEMES,
    ChosenLevel,
    Floor,
    LevelRefusedError,
    SecondPerson,
    SecondPersonWay,
    height_of,
    scheme_of,
)
from console.domain.screening.rules import GUARDED, shipped_questions
from console.domain.screening.screening import (
    Answer,
    Answers,
    Effect,
    ScreenRefusedError,
    check_goes_on,
    screen_of,
)
from console.domain.vocabulary import Level

QUESTIONS = shipped_questions()
CODES = sorted(QUESTIONS.by_code)
ANSWERS = st.sampled_from([Answer.YES, Answer.NO, Answer.UNKNOWN, Answer.NOT_ASKED, Answer.REFUSED])
SETS = st.dictionaries(st.sampled_from(CODES), ANSWERS, max_size=12)


def floor_height(given_answers: dict[str, Answer], derived: frozenset[str] = frozenset()) -> int:
    return height_of(QUESTIONS.floor_of(answers_of(**given_answers), derived).level)


@given(SETS, st.sampled_from(CODES), st.sets(st.sampled_from(sorted(DERIVED))))
def test_another_yes_never_lowers_the_floor(
    answers: dict[str, Answer], code: str, derived: set[str]
) -> None:
    before = floor_height(answers, frozenset(derived))
    assert floor_height({**answers, code: Answer.YES}, frozenset(derived)) >= before
    assert floor_height(answers, frozenset(derived | {"ASQ_ACUTE"})) >= before


@given(SETS, st.sampled_from(CODES))
def test_unknown_never_lowers_the_floor(answers: dict[str, Answer], code: str) -> None:
    without = {item: answer for item, answer in answers.items() if item != code}
    before = floor_height(without)
    assert floor_height({**without, code: Answer.UNKNOWN}) == before
    assert floor_height({**without, code: Answer.NO}) == before


@given(SETS)
@settings(max_examples=60)
def test_unknown_and_not_asked_stay_what_they_are(answers: dict[str, Answer]) -> None:
    result = screen_of(QUESTIONS.screen, answers_of(**answers))
    unknown = {item.code for item in result.unknown}
    gates = {item.code for item in result.open_gates}
    for item in QUESTIONS.screen:
        answer = answers.get(item.code, Answer.NOT_ASKED)
        assert (item.code in unknown) is (answer is Answer.UNKNOWN)
        assert (item in result.not_asked) is (answer is Answer.NOT_ASKED)
        if item.gates and answer in {Answer.UNKNOWN, Answer.NOT_ASKED}:
            assert item.code in gates
    assert result.only_police_and_ems or not gates


@pytest.mark.parametrize("rule", QUESTIONS.rules, ids=lambda rule: rule.rule_id)
def test_each_rule_fires_by_one_yes_of_every_group_and_by_nothing_less(rule) -> None:
    enough = frozenset(min(group) for group in rule.groups)
    assert set(rule.fires_on(enough)) == enough
    for group in rule.groups:
        assert rule.fires_on(enough - group) == ()
    asked = enough - DERIVED
    floor = QUESTIONS.floor_of(answers_of(**dict.fromkeys(asked, Answer.YES)), enough & DERIVED)
    assert height_of(floor.level) >= height_of(rule.level)
    assert floor.rules_version == QUESTIONS.name
    assert floor.items


def test_the_three_principles_together_ask_for_a_high_level_and_name_their_answers() -> None:
    floor = QUESTIONS.floor_of(
        answers_of(
            D_TRAPPED=Answer.YES, I_PLAN=Answer.YES, C_MEANS=Answer.YES, B_SOMEONE=Answer.YES
        )
    )
    assert floor.level is Level.HIGH
    assert floor.items == ("C_MEANS", "D_TRAPPED", "I_PLAN")  # what holds never lowers it
    assert QUESTIONS.floor_of(answers_of(I_ATTEMPT=Answer.YES)).level is Level.IMMEDIATE
    two = answers_of(D_TRAPPED=Answer.YES, C_MEANS=Answer.YES)
    assert QUESTIONS.floor_of(two).level is Level.MODERATE
    assert QUESTIONS.floor_of(answers_of(D_TRAPPED=Answer.YES)).level is Level.LOW
    assert QUESTIONS.floor_of(answers_of(B_SOMEONE=Answer.YES)).level is Level.NONE


def test_an_inherited_no_leaves_the_question_open_and_an_inherited_yes_counts() -> None:
    hollow_no = screen_of(QUESTIONS.screen, answers_of(hollow=True, WEAPON_IN_HAND=Answer.NO))
    assert hollow_no.ask_next is not None
    assert hollow_no.ask_next.code == "WEAPON_IN_HAND"
    hollow_yes = screen_of(QUESTIONS.screen, answers_of(hollow=True, WEAPON_IN_HAND=Answer.YES))
    assert hollow_yes.hard_stop
    heard = answers_of(WEAPON_IN_HAND=Answer.YES)
    taken_over = answers_of(hollow=True, WEAPON_IN_HAND=Answer.NO).given["WEAPON_IN_HAND"]
    assert heard.with_answer(taken_over).of("WEAPON_IN_HAND") is Answer.YES


def test_with_hard_questions_open_going_on_needs_a_reason() -> None:
    open_screen = screen_of(QUESTIONS.screen, Answers())
    with pytest.raises(ScreenRefusedError, match="Not yet: ask"):
        check_goes_on(open_screen, " ")
    check_goes_on(open_screen, "the caller hung up on that question")
    no = dict.fromkeys((item.code for item in QUESTIONS.screen), Answer.NO)
    clear = screen_of(QUESTIONS.screen, answers_of(**no))
    check_goes_on(clear, "")
    assert not clear.only_police_and_ems
    soft = screen_of(QUESTIONS.screen, answers_of(**{**no, "NO_LOCATION": Answer.YES}))
    assert not soft.only_police_and_ems
    assert [item.code for item in soft.soft] == ["NO_LOCATION"]


def test_the_screen_is_the_list_of_the_programme_with_its_effects() -> None:
    assert len(QUESTIONS.screen) == 20
    assert all(item.effects for item in QUESTIONS.screen)
    assert {item.code for item in QUESTIONS.screen if item.guarded} >= GUARDED
    attempt = QUESTIONS.by_code["ATTEMPT_NOW"]
    assert attempt.effects == {Effect.HARD, Effect.MEDICAL}


# ---------------------------------------------------------------- ASQ


def test_asq_is_credited_and_has_its_five_questions() -> None:
    assert "NIMH" in ASQ_CREDIT
    assert len(ASQ_ITEMS) == 5


def test_asq_with_a_third_party_is_not_administered_and_never_negative() -> None:
    no = dict.fromkeys(range(1, 5), Answer.NO)
    assert asq_result(no, OnLine.THIRD_PARTY).outcome is AsqOutcome.NOT_ADMINISTERED
    assert asq_result({}, OnLine.PERSON).outcome is AsqOutcome.NOT_ADMINISTERED
    assert asq_result(no, OnLine.PERSON).outcome is AsqOutcome.NEGATIVE
    assert asq_result(no, OnLine.PERSON).ask_next == 0  # number 5 is not asked


def floor_by(result: AsqResult) -> Level:
    """Return the floor that the shipped rules set by the instrument alone."""
    return QUESTIONS.floor_of(Answers(), result.derived).level


def test_asq_counts_a_refusal_as_positive() -> None:
    answers = {1: Answer.NO, 2: Answer.REFUSED, 3: Answer.NO, 4: Answer.NO}
    result = asq_result(answers, OnLine.PERSON)
    assert result.outcome is AsqOutcome.NON_ACUTE
    assert result.ask_next == 5
    assert not result.complete
    acute = asq_result({**answers, 5: Answer.REFUSED}, OnLine.PERSON)
    assert acute.outcome is AsqOutcome.ACUTE
    assert floor_by(acute) is Level.HIGH
    assert floor_by(asq_result({**answers, 5: Answer.NO}, OnLine.PERSON)) is Level.LOW


def test_asq_half_asked_is_never_negative() -> None:
    for number in range(1, 5):
        answers = {n: Answer.NO for n in range(1, 5) if n != number}
        result = asq_result(answers, OnLine.PERSON)
        assert (result.outcome, result.ask_next) == (AsqOutcome.INCOMPLETE, number)
        answers[number] = Answer.UNKNOWN
        assert asq_result(answers, OnLine.PERSON).outcome is AsqOutcome.INCOMPLETE


@given(st.dictionaries(st.integers(1, 5), st.sampled_from([Answer.YES, Answer.NO, Answer.REFUSED])))
def test_asq_never_gets_milder_by_a_yes(answers: dict[int, Answer]) -> None:
    def height(given_answers: dict[int, Answer]) -> int:
        return height_of(floor_by(asq_result(given_answers, OnLine.PERSON)))

    for number in range(1, 6):
        assert height({**answers, number: Answer.YES}) >= height(answers)


# ---------------------------------------------------------------- the level that is chosen


def chosen(level: Level, floor: Level, **more: object) -> ChosenLevel:
    return ChosenLevel(level=level, floor=Floor(level=floor), **more)  # type: ignore[arg-type]


SUPERVISOR = SecondPerson(name="K. Berg", way=SecondPersonWay.AT_DESK, at=AT)


@pytest.mark.parametrize("floor", [Level.NONE, Level.LOW, Level.MODERATE, Level.HIGH])
def test_at_or_above_the_floor_nothing_is_asked(floor: Level) -> None:
    chosen(floor, floor).check("A. Rivera")
    chosen(Level.IMMEDIATE, floor).check("A. Rivera")


def test_below_the_floor_a_reason_is_asked_and_below_three_or_four_a_second_person() -> None:
    with pytest.raises(LevelRefusedError, match="needs a reason"):
        chosen(Level.LOW, Level.MODERATE).check("A. Rivera")
    chosen(Level.LOW, Level.MODERATE, reason=OverrideReason.NEW_INFO).check("A. Rivera")
    for floor in (Level.HIGH, Level.IMMEDIATE):
        alone = chosen(Level.MODERATE, floor, reason=OverrideReason.NEW_INFO)
        with pytest.raises(LevelRefusedError, match="second person"):
            alone.check("A. Rivera")
        with_her = chosen(Level.MODERATE, floor, reason=OverrideReason.NEW_INFO, second=SUPERVISOR)
        with_her.check("A. Rivera")
        with pytest.raises(LevelRefusedError, match="somebody else"):
            with_her.check("k.  berg")


def test_leaving_the_level_open_is_no_way_around_a_high_floor() -> None:
    with pytest.raises(LevelRefusedError, match="why"):
        chosen(Level.NOT_ASSESSED, Level.NONE).check("A. Rivera")
    chosen(Level.NOT_ASSESSED, Level.MODERATE, words="hung up").check("A. Rivera")
    with pytest.raises(LevelRefusedError, match="second person"):
        chosen(Level.NOT_ASSESSED, Level.HIGH, words="hung up").check("A. Rivera")


def test_a_second_person_by_phone_is_not_signed_until_they_countersign() -> None:
    phone = SecondPerson(name="K. Berg", way=SecondPersonWay.BY_PHONE, at=AT)
    assert not phone.is_signed
    assert SecondPerson(
        name="K. Berg", way=SecondPersonWay.BY_PHONE, at=AT, countersigned_at=AT
    ).is_signed
    assert SUPERVISOR.is_signed


def test_states_number_their_own_way_and_an_unknown_state_has_no_labels() -> None:
    assert scheme_of("IL").label(Level.IMMEDIATE) == "Level 1"
    assert scheme_of("VA").label(Level.IMMEDIATE).startswith("Level 4")
    assert scheme_of("nowhere") is SCHEMES[0]
    assert scheme_of("LA").label(Level.HIGH) == ""
