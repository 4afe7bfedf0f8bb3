"""An ending asks for what it needs, and a consult of one breath for nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.finish.fields import GROUPS, LEFT_OPEN, FieldGroup, not_asked
from console.domain.finish.finish import (
    COUNTS_AS,
    Diverted,
    Ending,
    EndingRefusedError,
    check_may_sign,
    finish_fields,
    still_missing,
)
from console.domain.finish.tasks import TaskEnd, TaskKind, TaskRefusedError, check_end, tasks_of
from console.domain.vocabulary import Disposition, Level, PresentingConcern


def asked(disposition: Disposition | None, answers: dict | None = None, **known: object) -> set:
    ending = Ending(disposition=disposition, **known)  # type: ignore[arg-type]
    return {field.code for field in still_missing(ending, answers or {})}


def test_a_consult_asks_for_nothing_more() -> None:
    assert asked(Disposition.CONSULT_ONLY) == set()
    assert finish_fields(Ending(disposition=Disposition.CONSULT_ONLY), {}) == ()


def test_police_sent_wants_a_reason_and_whether_a_team_was_considered() -> None:
    assert {"nondivert_reason", "crisis_team"} <= asked(Disposition.POLICE_SENT)


def test_whoever_took_over_is_named() -> None:
    for disposition in (Disposition.TO_BCR, Disposition.TO_988, Disposition.TO_CIVILIAN):
        assert {"receiving_agency", "receiving_person"} <= asked(disposition)


def test_no_team_needs_a_reason_only_where_none_went() -> None:
    assert "no_team_reason" in asked(Disposition.RESOLVED_PHONE, {"crisis_team": ("NOT_SENT",)})
    assert "no_team_reason" not in asked(Disposition.RESOLVED_PHONE, {"crisis_team": ("SENT",)})


def test_thoughts_of_suicide_ask_for_means_safety() -> None:
    assert "means_talk" in asked(Disposition.RESOLVED_PHONE, concern=PresentingConcern.SI)
    assert "means_talk" not in asked(Disposition.RESOLVED_PHONE, concern=PresentingConcern.GRIEF)


def test_a_threat_asks_for_the_duty_to_warn_also_after_a_consult() -> None:
    assert asked(Disposition.CONSULT_ONLY, threat=True) == {"warn_duty"}


def test_transport_asks_where_to_and_whether_they_wanted_it() -> None:
    found = asked(Disposition.TO_BCR, {"transport_mode": ("TEAM",)})
    assert {"transport_to", "transport_voluntary"} <= found


def test_every_disposition_says_how_it_counts() -> None:
    assert set(COUNTS_AS) == set(Disposition)
    assert COUNTS_AS[Disposition.CONSULT_ONLY] is Diverted.OUTSIDE


@given(
    disposition=some.sampled_from(Disposition),
    concern=some.one_of(some.none(), some.sampled_from(PresentingConcern)),
    level=some.one_of(some.none(), some.sampled_from(Level)),
    threat=some.booleans(),
)
def test_every_field_is_reachable_and_what_is_needed_stands_first(
    disposition: Disposition,
    concern: PresentingConcern | None,
    level: Level | None,
    threat: bool,
) -> None:
    ending = Ending(disposition=disposition, concern=concern, level=level, threat=threat)
    usual = finish_fields(ending, {})
    assert all(field.needed for field in usual if field is not LEFT_OPEN)
    reached = {field.code for field in usual}
    for group in FieldGroup:
        shown = [field.code for field in finish_fields(ending, {}, group)]
        assert len(shown) == len(set(shown))
        assert shown[: len(usual)] == [field.code for field in usual]
        reached |= set(shown)
    assert reached - {LEFT_OPEN.code} == {
        field.code for fields in GROUPS.values() for field in fields
    }


ENGAGED = Ending(disposition=Disposition.TO_BCR)


def answered(ending: Ending, *, but: set[str] = frozenset()) -> dict[str, tuple[str, ...]]:  # type: ignore[assignment]
    """Return every answer that an ending wants, some left out."""
    found: dict[str, tuple[str, ...]] = {}
    while left := [field for field in still_missing(ending, found) if field.code not in but]:
        for field in left:
            found[field.code] = (field.choices[0].code if field.choices else "T. Vance",)
    return found


def test_a_log_is_signed_only_with_what_its_ending_wants_and_the_words_name_it() -> None:
    with pytest.raises(EndingRefusedError, match="Who took over, By name, Crisis team"):
        check_may_sign(ENGAGED, {})
    check_may_sign(ENGAGED, answered(ENGAGED))
    check_may_sign(Ending(disposition=Disposition.CONSULT_ONLY), {})


def test_what_nobody_can_answer_stays_open_with_a_reason_and_is_known_as_missing() -> None:
    some_left = answered(ENGAGED, but={"receiving_person", "spoken"})
    with pytest.raises(EndingRefusedError, match="By name, Language spoken"):
        check_may_sign(ENGAGED, some_left)
    assert LEFT_OPEN in finish_fields(ENGAGED, some_left)
    excused = {**some_left, "left_open": ("CALL_ENDED",)}
    check_may_sign(ENGAGED, excused)
    assert {field.code for field in still_missing(ENGAGED, excused)} == {
        "receiving_person",
        "spoken",
    }


@pytest.mark.parametrize("code", ["report_duty", "crisis_team", "notice"])
def test_no_reason_excuses_what_the_law_asks(code: str) -> None:
    some_left = answered(ENGAGED, but={code})
    assert LEFT_OPEN not in finish_fields(ENGAGED, some_left)
    with pytest.raises(EndingRefusedError, match="cannot stay open"):
        check_may_sign(ENGAGED, {**some_left, "left_open": ("CALL_ENDED",)})


def test_the_rest_is_left_unasked_in_truth_and_never_what_the_law_or_the_reason_is() -> None:
    ending = Ending(disposition=Disposition.POLICE_SENT, threat=True)
    unasked = {field.code for field in still_missing(ending, {}) if not_asked(field)}
    assert unasked == {
        "caller_party",
        "spoken",
        "location_type",
        "race",
        "risk_suicide",
        "risk_violence",
        "risk_medical",
        "risk_intoxication",
        "risk_self_care",
    }


@pytest.mark.parametrize(
    ("answers", "kinds"),
    [
        ({"report_duty": ("CHILD",)}, (TaskKind.CHILD_REPORT,)),
        (
            {"report_duty": ("ADULT",), "warn_duty": ("MET",)},
            (TaskKind.ADULT_REPORT, TaskKind.WARN),
        ),
        ({"report_duty": ("NONE",), "warn_duty": ("NOT_MET",)}, ()),
    ],
)
def test_duties_follow_from_answers(answers: dict, kinds: tuple[TaskKind, ...]) -> None:
    assert tasks_of(answers) == kinds


def test_a_duty_ends_with_a_name_or_with_a_reason() -> None:
    check_end(TaskEnd.DONE, "Intake, K. Amsel", "")
    check_end(TaskEnd.NOT_DUE, "", "was about another family")
    for end, person, words in (
        (None, "x", "x"), (TaskEnd.DONE, " ", "x"), (TaskEnd.NOT_DUE, "x", " "),
    ):  # fmt: skip
        with pytest.raises(TaskRefusedError):
            check_end(end, person, words)
