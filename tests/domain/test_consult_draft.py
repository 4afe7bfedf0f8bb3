"""A draft knows what it lacks, and comes back from the disk as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.contact.consult import (
    NARRATIVE_LIMIT,
    REQUIRED,
    ConsultDraft,
    ConsultField,
    ConsultRefusedError,
    draft_from_fields,
)
from console.domain.vocabulary import Coded, Level, Nexus

DRAFTS = st.builds(
    ConsultDraft,
    requester=st.text(max_size=20),
    narrative=st.text(max_size=50),
    **{
        field.value: st.none() | st.sampled_from(list(field.vocabulary))
        for field in REQUIRED
        if field.vocabulary
    },
)
FULL = ConsultDraft(
    **{field.value: next(iter(field.vocabulary)) for field in REQUIRED if field.vocabulary}
)


def test_the_seven_answers_of_the_one_breath_record_are_required() -> None:
    assert [field.code for field in REQUIRED] == [
        "entry_channel",
        "requester_role",
        "presenting_concern",
        "mh_nexus",
        "overall_level",
        "recommended_response",
        "disposition",
    ]


def test_an_empty_draft_lacks_all_of_them_in_asking_order() -> None:
    assert ConsultDraft().missing() == REQUIRED


@given(draft=DRAFTS)
def test_a_draft_is_complete_exactly_when_nothing_is_missing(draft: ConsultDraft) -> None:
    if draft.missing():
        with pytest.raises(ConsultRefusedError):
            draft.check_complete()
    else:
        draft.check_complete()


def test_the_refusal_names_what_is_missing() -> None:
    draft = ConsultDraft(**{**_values(FULL), "overall_level": None, "disposition": None})
    with pytest.raises(ConsultRefusedError, match=r"still to answer: Level, Disposition\.$"):
        draft.check_complete()


def test_level_none_is_an_answer() -> None:
    draft = ConsultDraft(overall_level=Level.NONE)
    assert ConsultField.OVERALL_LEVEL not in draft.missing()
    assert ("overall_level", "0") in draft.to_fields()


def test_a_note_that_is_too_long_is_refused() -> None:
    fits = ConsultDraft(**{**_values(FULL), "narrative": "x" * NARRATIVE_LIMIT})
    fits.check_complete()
    with pytest.raises(ConsultRefusedError, match=str(NARRATIVE_LIMIT)):
        ConsultDraft(**{**_values(FULL), "narrative": "x" * (NARRATIVE_LIMIT + 1)}).check_complete()


@given(draft=DRAFTS)
def test_a_draft_comes_back_from_its_stored_fields(draft: ConsultDraft) -> None:
    assert draft_from_fields(draft.to_fields()) == draft


@given(draft=DRAFTS)
def test_stored_fields_are_codes_never_labels(draft: ConsultDraft) -> None:
    for code, text in draft.to_fields():
        answer = draft.value(ConsultField(code))
        assert text == (answer.code if isinstance(answer, Coded) else answer)


def test_a_retired_code_and_an_unknown_field_are_left_unanswered() -> None:
    draft = draft_from_fields(
        (("mh_nexus", "PERHAPS"), ("shoe_size", "43"), ("overall_level", "3"), ("requester", "x"))
    )
    assert draft == ConsultDraft(overall_level=Level.HIGH, requester="x")
    assert draft.mh_nexus is not Nexus.NO


def _values(draft: ConsultDraft) -> dict[str, object]:
    return {field.value: draft.value(field) for field in ConsultField}
