"""A rule file, pack or ledger that does not fit is refused whole, with file, line and reason."""

from datetime import date
from pathlib import Path

import pytest

from console.domain import vocabulary
from console.domain.coded import Coded
from console.domain.contact import advice, lost_caller
from console.domain.contact import words as contact_words
from console.domain.file_faults import FILE_LIMIT, RuleFileFault
from console.domain.screening import screening
from console.domain.screening.content_pack import read_pack
from console.domain.screening.released_codes import check_vocabularies, read_ledger, shipped_ledger
from console.domain.screening.rules import read_questions, shipped_questions
from console.domain.vocabulary import Level

SHIPPED = Path(screening.__file__).with_name("screening_rules.toml")
TODAY = date(2026, 11, 22)
PACK = """\
[pack]
id = "lantern"
version = "3"
name = "Lantern questions (invented)"
authors = "Invented for tests"
rights_holder = "Nobody, invented"
permission_reference = "letter 0-0"
permission_date = 2026-01-02
scope = "tests"
expires = 2027-01-01

[[item]]
id = "1"
kind = "yes_no"
text = "Is the lantern lit?"

[[item]]
id = "2"
kind = "yes_no"
text = "Is it in the wind?"
ask_if = [["1", "y"]]

[[item]]
id = "3"
kind = "scale"
text = "How bright?"
options = [[1, "dim"], [2, "fair"], [3, "bright"]]

[[band]]
name = "out soon"
any_of = [["2", "y"]]
floor = 3

[[band]]
name = "bright"
sum_from = 3

[[band]]
name = "dim"
"""


def changed(tmp_path: Path, before: str, after: str) -> Path:
    text = SHIPPED.read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / "screening_rules.toml"
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('code = "WEAPON_IN_HAND"', 'code = "WEAPON"', "WEAPON_IN_HAND"),
        ('code = "VIOLENCE_NOW"', 'code = "WEAPON_IN_HAND"', "stands twice"),
        ('effects = ["hard"]', 'effects = ["harsh"]', "hard, soft or medical"),
        ('effects = ["hard"]', 'effects = ["soft"]', "must stay hard or medical"),
        ("level = 4", "level = 5", "level must be 1 to 4"),
        ("level = 4", "level = true", "level must be 1 to 4"),
        ('every = [["ATTEMPT_NOW"', 'every = [["ATTEMPT_THEN"', "no such question"),
        ('every = [["ATTEMPT_NOW", "I_ATTEMPT"]]', "every = [[]]", "list of lists"),
        ('group = "desire"', 'group = "wish"', "no group wish"),
        ("date = 2026-11-01", 'date = "yesterday"', "no date"),
        ('level_labels = "NONE"', 'level_labels = "XX"', "no state XX"),
        ('version = "2026.1"', 'version = ""', "version is missing"),
        ('id = "starter"', 'id = "starter', "not TOML"),
    ],
)
def test_a_rule_file_that_does_not_fit_is_refused_with_file_line_and_reason(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    with pytest.raises(RuleFileFault, match=reason) as refused:
        read_questions(changed(tmp_path, before, after))
    assert refused.value.file == "screening_rules.toml"
    missing = "must stay in the screen" in refused.value.reason  # there is no line of what is gone
    assert (refused.value.line > 0) is not missing


def test_a_fault_names_the_very_line(tmp_path: Path) -> None:
    file = changed(
        tmp_path, 'code = "OVERDOSE", group = "screen"', 'code = "OVERDOSE", group = "x"'
    )
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if '"OVERDOSE"' in text)
    with pytest.raises(RuleFileFault) as refused:
        read_questions(file)
    assert refused.value.line == line


def test_a_file_that_is_too_large_missing_or_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    with pytest.raises(RuleFileFault):
        read_questions(file)
    file.write_bytes(b"#" * (FILE_LIMIT + 1))
    with pytest.raises(RuleFileFault, match="larger than"):
        read_questions(file)
    file.write_bytes(b'id = "a"\nversion = "\xff"')
    with pytest.raises(RuleFileFault, match="UTF-8") as refused:
        read_questions(file)
    assert refused.value.line == 2
    file.write_text("a = " + "[" * 5000, encoding="utf-8")
    with pytest.raises(RuleFileFault, match="not TOML"):
        read_questions(file)


def test_the_shipped_questions_name_no_instrument_that_may_not_ship() -> None:
    text = " ".join(item.ask for item in shipped_questions().items).casefold()
    for word in ("c-ssrs", "columbia", "stanley", "ctrs", "mpds", "psych", "committed suicide"):
        assert word not in text


# ---------------------------------------------------------------- packs


def pack_file(tmp_path: Path, text: str = PACK) -> Path:
    file = tmp_path / "lantern.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_pack_skips_and_scores_as_its_data_say(tmp_path: Path) -> None:
    pack = read_pack(pack_file(tmp_path), TODAY)
    assert pack.stored_name == "lantern/3"
    assert [item.item_id for item in pack.to_ask({})] == ["1", "3"]
    assert pack.next_item({"1": "y"}).item_id == "2"  # type: ignore[union-attr]
    soon = pack.band_of({"1": "y", "2": "y"})
    assert soon is not None
    assert (soon.name, soon.floor) == ("out soon", Level.HIGH)
    assert pack.band_of({"1": "n"}) is None  # not complete: nothing is scored
    assert pack.band_of({"1": "n", "3": "3"}).name == "bright"  # type: ignore[union-attr]
    assert pack.band_of({"1": "n", "3": "1"}).name == "dim"  # type: ignore[union-attr]
    assert pack.band_of({"1": "u", "3": "1"}) is None  # unknown is never taken for No
    # an answer to a question that is no longer due counts for nothing
    assert pack.band_of({"1": "n", "2": "y", "3": "1"}).name == "dim"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "key", ["rights_holder", "permission_reference", "permission_date", "scope", "expires"]
)
def test_a_pack_without_a_permission_key_is_refused(tmp_path: Path, key: str) -> None:
    lines = [line for line in PACK.splitlines() if not line.startswith(key + " ")]
    with pytest.raises(RuleFileFault, match=f"no permission: {key}"):
        read_pack(pack_file(tmp_path, "\n".join(lines)), TODAY)


def test_a_pack_whose_permission_has_run_out_is_refused(tmp_path: Path) -> None:
    read_pack(pack_file(tmp_path), date(2027, 1, 1))
    with pytest.raises(RuleFileFault, match="ran out on 2027-01-01") as refused:
        read_pack(pack_file(tmp_path), date(2027, 1, 2))
    assert refused.value.line == 10


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("[pack]", "[box]", "no .pack. table"),
        ('ask_if = [["1", "y"]]', 'ask_if = [["3", "1"]]', "does not come before it"),
        ('ask_if = [["1", "y"]]', 'ask_if = [["2", "y"]]', "does not come before it"),
        ('ask_if = [["1", "y"]]', 'ask_if = ["1"]', "must be a list like"),
        ('kind = "scale"', 'kind = "slider"', "yes_no or scale"),
        ('id = "3"', 'id = "1"', "stands twice"),
        ("floor = 3", "floor = 9", "floor must be 0 to 4"),
        ("sum_from = 3", 'sum_from = "3"', "whole number"),
        ('any_of = [["2", "y"]]', 'any_of = [["9", "y"]]', "no item 9"),
    ],
)
def test_a_pack_that_does_not_fit_is_refused(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    assert before in PACK
    with pytest.raises(RuleFileFault, match=reason):
        read_pack(pack_file(tmp_path, PACK.replace(before, after, 1)), TODAY)


# ---------------------------------------------------------------- released codes

KINDS = [
    kind
    for module in (vocabulary, contact_words, advice, lost_caller, screening)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Coded) and kind is not Coded
    if kind.__module__ == module.__name__
]


def test_every_code_of_the_program_is_entered_in_the_ledger_and_none_is_reused() -> None:
    check_vocabularies(KINDS, shipped_ledger())
    assert len(KINDS) >= 17


class Lamp(Coded):
    """A vocabulary for this test."""

    LIT = ("LIT", "Lit")
    OUT = ("OUT", "Out")


@pytest.mark.parametrize(
    ("ledger", "reason"),
    [
        ("Lamp | LIT | 1 | - | Lit", "OUT is not in the ledger"),
        ("Lamp | LIT | 1 | - | Lit\nLamp | OUT | 1 | 2 | Out", "OUT is retired: never reused"),
        (
            "Lamp | LIT | 1 | - | Lit\nLamp | OUT | 1 | - | Out\nLamp | DIM | 1 | - | Dim",
            "DIM is gone but not retired",
        ),
        ("Lamp | LIT | 1 | - | Lit\nLamp | LIT | 2 | - | Bright", "released before: never reused"),
        ("Lamp | LIT | 1", "five parts"),
    ],
)
def test_a_code_that_is_new_reused_or_lost_is_found(ledger: str, reason: str) -> None:
    with pytest.raises(RuleFileFault, match=reason):
        check_vocabularies([Lamp], read_ledger(ledger))


def test_a_retired_code_stays_in_the_ledger_for_ever() -> None:
    ledger = "Lamp | LIT | 1 | - | Lit\nLamp | OUT | 1 | - | Out\nLamp | DIM | 1 | 2 | Dim"
    check_vocabularies([Lamp], read_ledger(ledger))
