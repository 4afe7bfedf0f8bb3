"""Rules surface calls for a stated reason, and a broken rule file says what is wrong with it."""

from pathlib import Path

import pytest
from call_samples import call, note

from console.app.profile import SHIPPED_RULES
from console.domain.calls import Fact, Unit
from console.domain.candidates import RuleFileError, RuleKind, read_rules

RULES = read_rules(SHIPPED_RULES)


def test_the_nature_code_surfaces_a_call_and_the_reason_names_it() -> None:
    hits = RULES.hits(call(1, nature_code="EDP", nature=Fact(value="Emotional disturbance")))
    assert [(hit.rule_id, hit.reason) for hit in hits] == [("nature.crisis", "CAD nature: EDP")]


@pytest.mark.parametrize("text", ["HEARS VOICES", "hearing\nvoices again", "...voices."])
def test_a_word_in_a_note_surfaces_a_call_whatever_its_nature(text: str) -> None:
    hits = RULES.hits(call(1, notes=(note(text),)))
    assert [hit.reason for hit in hits] == ["Word in note: voices"]


@pytest.mark.parametrize("text", ["invoices missing", "vehicle AHEAD", "SIDE door", "museum"])
def test_part_of_a_word_surfaces_nothing(text: str) -> None:
    assert RULES.hits(call(1, notes=(note(text),))) == ()


def test_words_of_the_nature_are_not_looked_for_in_notes_and_the_other_way_round() -> None:
    assert RULES.hits(call(1, notes=(note("EDP"),))) == ()
    assert RULES.hits(call(1, nature=Fact(value="voices"))) == ()


@pytest.mark.parametrize(
    "asked",
    [
        {"notes": (note("RP upset, REQ  CLINICIAN pls"),)},
        {"nature_code": "CLINREQ"},
        {"units": (Unit(unit_id="u", name="CLIN1"),)},
    ],
)
def test_a_request_is_a_mapped_fact_and_comes_first(asked: dict[str, object]) -> None:
    hits = RULES.hits(call(1, **{"nature_code": "EDP", **asked}))
    assert hits[0].kind is RuleKind.REQUEST


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id = ", "rules.toml"),
        ('version = "1"', "'id' is missing"),
        ('id = "a"\nversion = "1"\n[[rule]]\nid = "r"\nkind = "smell"\nterms = ["x"]', "rule r"),
        ('id = "a"\nversion = "1"\n[[rule]]\nid = "r"\nkind = "word"\nterms = []', "rule r: terms"),
        ('id = "a"\nversion = "1"\n[[rule]]\nkind = "word"\nterms = ["x"]', "without an id"),
        (
            'id = "a"\nversion = "1"\n' + '[[rule]]\nid = "r"\nkind = "word"\nterms = ["x"]\n' * 2,
            "stands twice",
        ),
    ],
)
def test_a_rule_file_that_does_not_fit_is_refused_with_the_place(
    tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RuleFileError, match=says):
        read_rules(file)
