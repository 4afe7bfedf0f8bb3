"""The command line of the directory: the same answers, in words and as JSON."""

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from console.app.directory.commands import add_directory_commands

Run = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs one command on a profile of its own."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, default=tmp_path / "profile")
    parser = argparse.ArgumentParser()
    add_directory_commands(parser.add_subparsers(), [common])

    def call(*arguments: str) -> int:
        options = parser.parse_args(["directory", *arguments])
        return int(options.run(options))

    return call


def test_the_starter_directory_goes_in_and_answers(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", "--starter", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert 300 <= report["listings"] <= 340
    assert run("search", "bed", "tonight", "--near", "44.98,-93.26", "--limit", "3", "--json") == 0
    hits = json.loads(capsys.readouterr().out)
    assert len(hits) == 3
    assert set(hits[0]) == {
        "service_at_location_id", "service", "organization", "phone", "open", "miles",
        "verified", "categories", "status", "alert", "address",
    }  # fmt: skip
    assert re.fullmatch(r"\d{3}-555-01\d\d", hits[0]["phone"])
    assert "Emergency shelter" in hits[0]["categories"]
    assert run("status", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert {one["source"]: one["fictional"] for one in told["sources"]} == {
        "national": False,
        "starter-city": True,
    }
    assert run("status") == 0
    assert "(invented)" in capsys.readouterr().out
    assert run("search", "kill", "himself") == 0
    told_words = capsys.readouterr().out
    assert "988" in told_words
    invented = [line for line in told_words.splitlines() if line.endswith("(invented)")]
    assert invented
    assert not any("988 Suicide" in line for line in invented)


def test_no_hits_are_an_empty_list_and_no_failure(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", "--starter")
    capsys.readouterr()
    assert run("search", "zzzzqqq", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_table_is_mapped_then_imported_with_its_quarantine(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "center.csv"
    table.write_text("Program,Telephone,Zip\n=evil(),612-348-2233,55408\nBeds,12,55401\n")
    assert run("map", str(table)) == 0
    proposal = capsys.readouterr().out
    assert '"Program" = "service"' in proposal
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(proposal)
    problems = tmp_path / "problems.csv"
    code = run("import", str(table), "--mapping", str(mapping), "--quarantine", str(problems))
    assert code == 0
    assert "not a telephone number" in capsys.readouterr().out
    assert "center,center.csv,2,phone,12,not a telephone number,no" in problems.read_text()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("import",), 2),
        (("import", "nowhere.csv"), 2),
        (("search", "food"), 1),  # nothing imported yet
        (("search", "food", "--near", "here"), 2),
        (("search", "food", "--near", "nan,nan"), 2),
        (("search", "food", "--near", "91,0"), 2),
        (("search", "food", "--limit", "0"), 2),
        (("search", "food", "--zone", "Mars/Base"), 2),
        (("status",), 1),
        (("map", "nowhere.csv"), 2),
    ],
)
def test_each_fault_is_told_in_words_with_its_exit_code(
    arguments: tuple[str, ...], code: int, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip().endswith(".")


def test_real_sets_are_imported_by_their_folder(
    run: Run, shared_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = shared_data / "directory"
    assert run("import", str(base / "ilao_hsds11" / "output"), "--json") == 0
    (source,) = json.loads(capsys.readouterr().out)["sources"]
    assert (source["source"], source["kept"]) == ("ilao-hsds11-output", 949)
    assert run("import", str(base / "haarrrvest_hsds311" / "locations_10201.json")) == 0
    assert "11,150 listings are in use now" in capsys.readouterr().out
    assert run("search", "eviction", "cook", "--json", "--limit", "5") == 0
    assert len(json.loads(capsys.readouterr().out)) == 5


def test_a_center_s_own_words_are_used_and_a_fault_in_them_is_told(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", "--starter") == 0
    own = tmp_path / "profile" / "directory" / "phrases.csv"
    own.write_text("phrase,categories,wants,also\nzizz,emergency_shelter,,\n")
    capsys.readouterr()
    assert run("search", "zizz", "--json") == 0
    assert "Emergency shelter" in json.loads(capsys.readouterr().out)[0]["categories"]
    for wrong in ("phrase\nzizz\n", "phrase,categories\nzizz,no_such\n", "phrase,categories\nx\n"):
        own.write_text(wrong)
        assert run("search", "zizz") == 2
        assert "own categories or phrases" in capsys.readouterr().err
