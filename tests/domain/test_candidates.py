"""Rules surface calls for a stated reason, and a broken rule file says what is wrong with it."""

import re
from pathlib import Path

import pytest
from call_samples import call, note
from hypothesis import given, settings
from hypothesis import strategies as st

from console.app.profile import SHIPPED_RULES
from console.domain.calls.call import Call, CallId, Fact, Note, Unit
from console.domain.calls.candidates import Rule, RuleFileError, RuleKind, RuleSet, read_rules

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


@settings(max_examples=300, deadline=None)
@given(
    text=st.text(alphabet="SIs i_-a\n\té'K\u212a", max_size=30),
    terms=st.lists(
        st.text(alphabet="sia ék-", min_size=1, max_size=4).filter(str.strip),
        min_size=1,
        max_size=4,
    ),
)
def test_looking_term_by_term_finds_what_one_pattern_of_all_would(
    text: str, terms: list[str]
) -> None:
    rule = Rule(rule_id="r", kind=RuleKind.WORD, terms=tuple(terms), reason="{term}")
    rules = RuleSet(set_id="s", version="1", rules=(rule,))
    call = Call(call_id=CallId("1"), number="1", notes=(Note(note_id="n", text=text),))
    spaced = "|".join(r"\s+".join(re.escape(word) for word in term.split()) for term in terms)
    pattern = re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)
    assert bool(rules.hits(call)) is bool(pattern.search(" ".join(text.split())))
