"""What the desk knows is filled into an ending; what is not sure is left to be asked."""

import pytest
from contact_samples import a_contact, answers_of

from console.domain.contact.contact import ContactState
from console.domain.contact.words import EngageMode
from console.domain.contact.work import ContactWork, PersonOfConcern
from console.domain.finish.known import known_of
from console.domain.screening.instruments import OnLine
from console.domain.screening.rules import shipped_questions
from console.domain.screening.screening import Answer

QUESTIONS = shipped_questions()
NO, YES, UNKNOWN = Answer.NO, Answer.YES, Answer.UNKNOWN


def work(**changes: object) -> ContactWork:
    return ContactWork(contact=a_contact(), **changes)  # type: ignore[arg-type]


def test_nothing_is_filled_in_where_nothing_was_asked() -> None:
    assert known_of(work(), QUESTIONS) == {}


def test_a_positive_answer_gives_the_least_level_of_its_risk() -> None:
    known = known_of(work(answers=answers_of(MEDICAL_RED=YES, VIOLENCE_NOW=NO)), QUESTIONS)
    assert known["risk_medical"] == ("4",)
    assert known["risk_violence"] == ("0",)
    assert "risk_intoxication" not in known


@pytest.mark.parametrize(
    "answers",
    [
        answers_of(VIOLENCE_NOW=UNKNOWN),
        answers_of(VIOLENCE_NOW=NO, V_THREAT=UNKNOWN),
        answers_of(hollow=True, VIOLENCE_NOW=NO),
    ],
)
def test_unknown_and_hollow_answers_are_never_taken_for_no(answers) -> None:
    assert "risk_violence" not in known_of(work(answers=answers), QUESTIONS)


def test_a_negative_asq_of_the_person_says_who_called_and_an_open_one_no_risk() -> None:
    asked = known_of(work(asq=dict.fromkeys((1, 2, 3, 4), NO)), QUESTIONS)
    assert (asked["risk_suicide"], asked["caller_party"]) == (("0",), ("SELF",))
    half = known_of(work(asq={1: NO}), QUESTIONS)
    assert "risk_suicide" not in half
    other = known_of(work(asq={1: NO}, on_line=OnLine.THIRD_PARTY), QUESTIONS)
    assert "caller_party" not in other


def test_how_the_clinician_was_in_it_and_who_it_is_about() -> None:
    engaged = a_contact(ContactState.ENGAGED, mode=EngageMode.THREE_WAY)
    person = PersonOfConcern(person_id="p", name="K. Amsel", born="1990")
    known = known_of(ContactWork(contact=engaged, person=person), QUESTIONS)
    assert (known["talk_mode"], known["functions"]) == (("THREE_WAY",), ("THREE_WAY",))
    assert (known["person_name"], known["person_age"]) == (("K. Amsel",), ("1990",))
