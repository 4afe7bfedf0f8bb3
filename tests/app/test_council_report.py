"""The report holds every part that a city council reads, as far as the record can fill it."""

import csv
import io
from pathlib import Path

import pytest
from command_parts import run
from council_parts import SECRET_WORDS, council_record

from console.app.exit_codes import ExitCode
from console.domain.review.definitions import DEFINITIONS


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("council")
    council_record(folder / "profile")
    written = run("report", "--profile", folder / "profile", "--out", folder / "out")
    assert written == ExitCode.OK
    return folder / "out"


def rows(out: Path, code: str) -> dict[str, list[str]]:
    text = (out / f"{code}.csv").read_text(encoding="utf-8-sig")
    return {row[0]: row[1:] for row in csv.reader(io.StringIO(text))}


def test_every_table_that_leaves_is_defined_and_every_definition_leaves(out):
    files = {file.stem for file in out.glob("*.csv")}
    assert files == set(DEFINITIONS) - {"satisfaction"}
    text = (out / "definitions.csv").read_text(encoding="utf-8-sig")
    _, *lines = csv.reader(io.StringIO(text))
    assert sorted(line[1] for line in lines) == sorted(f"{code}.csv" for code in files)
    assert all(line[2] for line in lines)


def test_nothing_that_names_somebody_leaves(out):
    for file in out.iterdir():
        if file.suffix != ".pdf":
            words = file.read_text(encoding="utf-8")
            assert not [word for word in SECRET_WORDS if word in words], file.name


def test_the_summary_has_six_numbers_each_with_its_count_and_what_it_is_out_of(out):
    head, *six = rows(out, "summary").values()
    assert head == ["Count", "Out of", "Share", "95 % interval"]
    assert len(six) == 6
    assert all(line[0] and line[1] for line in six)
    assert len(rows(out, "summary_diversion")) == 5


def test_months_add_up_to_the_whole(out):
    months = {name: line for name, line in rows(out, "months").items() if name != "Begins"}
    assert list(months) == ["2026-11-23", "2026-12", "2027-01", "2027-02"]
    assert sum(int(line[0]) for line in months.values()) == 260
    assert {line[1] for line in rows(out, "month_waits").values()} >= {"50 s"}


def test_concerns_carry_the_codes_of_mhis_and_a_rare_one_follows_from_nothing(out):
    concerns = rows(out, "concerns")
    assert concerns["Anxiety or panic"][0] == "05"
    assert concerns["Thoughts of suicide"][0] == "09"
    assert concerns["No mental-health nexus found"][0] == "-"
    reasons = rows(out, "mhis_reasons")
    assert list(reasons) == ["MHIS", *(f"{n:02}" for n in range(1, 11))]
    assert reasons["05"][1] == concerns["Anxiety or panic"][1]
    assert reasons["07"][1:] == concerns["Mania"][1:] == ["*", "*"]
    assert rows(out, "mhis_residence")["01  Homeless or shelter"][:2] == ["173", "260"]
    assert sum(line[-2] == "*" for line in concerns.values()) > 1


def test_a_rare_nature_is_not_called_by_its_name(out):
    natures = rows(out, "natures")
    assert "EDP" in natures
    assert not [name for name in natures if "Rosalind" in name]


def test_force_and_arrest_are_told_even_where_there_was_none(out):
    outcomes = rows(out, "outcomes")
    assert outcomes["Citation"] == ["0", "260", "0.0 %", "0.0 to 1.5 %"]
    assert outcomes["Force was used"] == ["*", "260", "*", "*"]
    assert rows(out, "holds")["No hold"][1] == "260"


def test_whether_a_crisis_team_was_thought_of_is_told_for_the_state(out):
    teams = rows(out, "crisis_teams")
    assert {"Considered, sent", "Considered, not sent"} == set(teams) - {"Crisis team"}
    assert {line[1] for name, line in teams.items() if name != "Crisis team"} == {"260"}


def test_later_calls_are_a_cascade(out):
    steps = rows(out, "follow_ups")
    assert [steps[it][:2] for it in ("Planned", "Tried", "Reached", "Reached in time")] == [
        ["130", "130"], ["130", "130"], ["65", "130"], ["65", "65"],
    ]  # fmt: skip
    assert rows(out, "follow_up_outcomes")["Stable, connected to help"][0] == "130"


def test_what_comes_again_is_counted_and_nobody_is_told_apart(out):
    again = rows(out, "repeats")
    assert again["Another at the same place or number within 30 days"][:2] == ["220", "260"]


def test_staffing_stands_beside_the_hours_of_the_calls(out):
    staff = rows(out, "staffing")
    assert staff["Shifts begun"] == ["3"]
    assert staff["Clinicians"] == ["2"]
    assert [staff[it] for it in ("Hours signed on", "Hours said to be ready")] == [
        ["24.0"],
        ["18.0"],
    ]
    assert [staff[it] for it in ("Alarms: immediate", "Alarms: soon")] == [["3"], ["12"]]
    hours = [line for name, line in rows(out, "staffed_hours").items() if name != "Hour"]
    assert sum(float(n) for line in hours for n in line) == pytest.approx(24, abs=0.6)


def test_the_change_of_rules_is_told_with_its_days(out):
    rules = rows(out, "rules")
    assert rules["starter/2026.1"][0] == "Levels"
    assert rules["starter/2026.1"][1] == "2026-11-23"
    assert rules["starter/2026.1"][2] <= rules["starter/2026.2"][1]
    assert rules["targets/1"][0] == "Targets"
    assert rules["starter/2026.1-trial"] == ["Levels", "*", "*", "*"], "days of a few logs, too"


def test_reviews_have_their_mean_and_say_why_there_is_no_agreement(out):
    assert rows(out, "reviews")["Scored"][:2] == ["33", "33"]
    assert "nobody has scored" in rows(out, "review_agreement")["Cohen's kappa"][0]
    assert "mean score 97 %" in (out / "report.html").read_text(encoding="utf-8")


def test_reasons_run_up_to_the_whole(out):
    reasons = [line for name, line in rows(out, "nondivert").items() if name != "Why police went"]
    first, second, together = reasons
    assert first[2] == first[1] != "*"
    assert (second[2], together[2]) == ("100.0 %", "")


def test_what_cannot_be_filled_says_so_in_one_line_each(out):
    missing = rows(out, "not_held")
    assert {"Cost, officer hours saved", "Training", "Recommendations"} <= set(missing)
