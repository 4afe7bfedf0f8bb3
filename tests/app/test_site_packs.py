"""A content pack is taken whole or not at all; the last good one stays in force and says so."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from console.app.site.packs import load_packs
from console.domain.screening.content_pack import PERMISSION_KEYS, read_pack
from console.domain.screening.levels import Floor, height_of
from console.domain.screening.pack_answers import PackAnswers, raised
from console.domain.screening.rules import shipped_questions
from console.domain.vocabulary import Level

LANTERN = Path(__file__).with_name("lantern.toml")
TODAY = date(2026, 11, 30)
PACK = read_pack(LANTERN, TODAY)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "packs").mkdir()
    shutil.copyfile(LANTERN, tmp_path / "packs" / "lantern.toml")
    return tmp_path


def change(profile: Path, before: str, after: str) -> None:
    file = profile / "packs" / "lantern.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_desk_without_packs_has_none_and_no_trouble(tmp_path: Path) -> None:
    assert load_packs(tmp_path, None, TODAY).packs == ()
    assert load_packs(tmp_path, tmp_path / "nowhere", TODAY).troubles == ()


def test_the_agencys_own_folder_goes_before_the_profiles(profile: Path, tmp_path: Path) -> None:
    other = tmp_path / "agency"
    other.mkdir()
    assert load_packs(profile, other, TODAY).packs == ()
    assert [pack.name for pack in load_packs(profile, None, TODAY).packs] == ["Lantern questions"]


@pytest.mark.parametrize("key", [*PERMISSION_KEYS, "permission_date", "expires"])
def test_a_pack_without_its_permission_is_refused_and_the_last_good_one_stays(
    profile: Path, key: str
) -> None:
    assert load_packs(profile, None, TODAY).troubles == ()
    change(profile, f"{key} = ", f"{key}_lost = ")
    found = load_packs(profile, None, TODAY)
    assert [pack.stored_name for pack in found.packs] == ["lantern/3"]
    assert found.kept == ("Lantern questions",)
    assert len(found.troubles) == 1
    assert found.troubles[0].startswith("lantern.toml, line ")
    assert key in found.troubles[0]


def test_a_pack_that_never_was_good_is_not_asked(profile: Path) -> None:
    change(profile, "scope = ", "no_scope = ")
    found = load_packs(profile, None, TODAY)
    assert (found.packs, found.kept, len(found.troubles)) == ((), (), 1)


def test_a_permission_that_ran_out_takes_the_last_good_copy_with_it(profile: Path) -> None:
    load_packs(profile, None, TODAY)
    found = load_packs(profile, None, date(2099, 1, 2))
    assert found.packs == ()
    assert "ran out" in found.troubles[0]


def test_a_pack_that_was_taken_away_is_in_force_no_longer(profile: Path) -> None:
    load_packs(profile, None, TODAY)
    (profile / "packs" / "lantern.toml").unlink()
    assert load_packs(profile, None, TODAY).packs == ()
    shutil.copyfile(LANTERN, profile / "packs" / "lantern.toml")
    change(profile, "scope = ", "no_scope = ")
    assert load_packs(profile, None, TODAY).packs == ()


def test_two_files_of_one_pack_are_not_both_taken(profile: Path) -> None:
    shutil.copyfile(LANTERN, profile / "packs" / "other.toml")
    found = load_packs(profile, None, TODAY)
    assert len(found.packs) == 1
    assert "another file holds" in found.troubles[0]


def test_a_figure_of_two_digits_is_refused_as_no_key_can_give_it(profile: Path) -> None:
    change(profile, '[3, "bright"]', '[10, "bright"]')
    assert "0 to 9" in load_packs(profile, None, TODAY).troubles[0]


def test_a_pack_raises_the_floor_names_its_result_and_never_lowers_it() -> None:
    questions = shipped_questions()
    with_pack = type(questions)(
        **{name: getattr(questions, name) for name in questions.__dataclass_fields__}
        | {"packs": (PACK,)}
    )
    kept = PackAnswers().answer(PACK, "1", "y").answer(PACK, "2", "y")
    floor = raised(Floor(level=Level.LOW), {"lantern/3": kept}, with_pack)
    assert (floor.level, floor.items) == (Level.HIGH, ("Lantern questions: out soon",))
    assert raised(Floor(level=Level.IMMEDIATE), {"lantern/3": kept}, with_pack).level is (
        Level.IMMEDIATE
    )
    unknown = kept.answer(PACK, "3", "u")
    assert raised(Floor(), {"lantern/3": unknown}, with_pack).level is Level.HIGH
    # another version is in force meanwhile: what the former one asked for stays
    assert raised(Floor(), {"lantern/2": kept}, with_pack).level is Level.HIGH


def test_taking_an_answer_back_takes_its_result_back() -> None:
    kept = PackAnswers().answer(PACK, "1", "y").answer(PACK, "2", "y").answer(PACK, "2", "")
    assert (kept.answers, kept.band, kept.floor) == ({"1": "y"}, "", None)


ANSWERS = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3"]), st.sampled_from(["y", "n", "u", "1", "2", "3"])),
    max_size=12,
)


@example(given_answers=[("1", "n"), ("3", "1")], more=("1", "y"))
@example(given_answers=[("1", "n"), ("3", "1")], more=("3", "u"))
@given(given_answers=ANSWERS, more=st.sampled_from([("1", "y"), ("2", "y"), ("3", "u")]))
def test_no_yes_and_no_unknown_lowers_what_a_pack_asks_for(
    given_answers: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    kept = PackAnswers()
    for item, answer in given_answers:
        if (item == "3") is answer.isdigit() or answer == "u":
            kept = kept.answer(PACK, item, answer)
    before = height_of(kept.floor) if kept.floor is not None else 0
    after = kept.answer(PACK, *more).floor
    assert (height_of(after) if after is not None else 0) >= before
