"""``report`` writes counts that give nobody away, and the audit has it before the first file."""

import csv
import hashlib
import io
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command_parts import run
from report_parts import worked_record

from console.app.exit_codes import ExitCode
from console.app.report import report_command
from console.app.report.report_csv import BOM, csv_of, harmless
from console.ui.figures.sheets import Table
from db.lists.audit import AuditFilter
from db.store import Store
from db.vault.keys import DemoOpener

ENDINGS = {"RESOLVED_PHONE": 30, "POLICE_SENT": 14, "TO_988": 3, "UNREACHED": 12}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profile"
    worked_record(folder, ENDINGS)
    return folder


def given_out(profile: Path) -> list:
    store = Store.open(profile, keys=DemoOpener(), unix_ms=lambda: 1, app_version="0.1.0")
    reader = store.reader()
    found = list(reader.audit(AuditFilter(kinds=("access.given_out",))).result())
    reader.close()
    store.close()
    return found


class Walked(HTMLParser):
    """Walks a page as a screen reader does: what is named, what heads a cell."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.tags if name == tag]


def test_a_report_is_a_page_a_pdf_and_a_file_for_each_table(profile, tmp_path, capsys):
    out = tmp_path / "out"
    assert run("report", "--profile", profile, "--out", out, "--why", "council") == ExitCode.OK
    names = {file.name for file in out.iterdir()}
    assert {"report.html", "report.pdf", "funnel.csv", "diversion_rates.csv", "hours.csv"} <= names
    assert {"waits.csv", "dispositions.csv", "nondivert.csv", "channels.csv"} <= names
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "report.html" in capsys.readouterr().out
    for file in out.iterdir():
        if file.suffix != ".pdf":
            words = file.read_text(encoding="utf-8")
            assert not any(
                it in words for it in ("Quill", "Elm", "26-0000", "Position", "contact-")
            )


def test_the_page_stands_alone_and_can_be_walked_through(profile, tmp_path):
    run("report", "--profile", profile, "--out", tmp_path / "out")
    words = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    page = Walked(words)
    assert page.all("html")[0]["lang"] == "en"
    assert len(page.all("h1")) == 1
    parts = [found["id"] for found in page.all("h2")]
    assert parts[0] == "summary"
    assert [found["href"] for found in page.all("a")] == [f"#{code}" for code in parts]
    assert {found["scope"] for found in page.all("th")} == {"col", "row"}
    assert len(page.all("caption")) == len(page.all("table"))
    pictures = page.all("svg")
    assert len(pictures) == len({found["aria-labelledby"] for found in pictures}) >= 7
    assert all(found["role"] == "img" and found["aria-labelledby"] for found in pictures)
    remote = ("src", "action", "data")
    assert not [found for _, found in page.tags if any(name in found for name in remote)]
    assert not [found for tag, found in page.tags if tag != "a" and "href" in found]
    assert "http" not in words.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "")


def test_small_counts_and_what_gives_them_away_are_not_in_it(profile, tmp_path):
    run("report", "--profile", profile, "--out", tmp_path / "out")
    text = (tmp_path / "out" / "dispositions.csv").read_text(encoding="utf-8-sig")
    rows = {row[0]: row[1:3] for row in csv.reader(io.StringIO(text))}
    assert rows["988 accepted the caller"] == ["*", "*"]
    assert rows["Never reached"] == ["*", "*"]  # the next smallest, or 988 followed from the sum
    assert rows["Resolved by phone"][0] in {"30", "*"}
    rates = (tmp_path / "out" / "diversion_rates.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(io.StringIO(rates)))) == 5


def test_the_audit_has_it_with_who_what_and_why_before_the_first_file(
    profile, tmp_path, monkeypatch
):
    def fails(report, folder):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(report_command, "write_report", fails)
    out = tmp_path / "out"
    assert run("report", "--profile", profile, "--out", out, "--why", "council") == ExitCode.FAILED
    (line,) = given_out(profile)
    assert (line.fact.how, line.fact.to, line.fact.role) == ("export", "folder out", "command line")
    assert line.fact.reason.startswith("council (system account ")
    assert line.fact.rows == sum(ENDINGS.values())


def test_the_audit_can_prove_which_tables_left(profile, tmp_path):
    out = tmp_path / "out"
    run("report", "--profile", profile, "--out", out)
    sums = (out / "SHA256SUMS").read_bytes()
    for line in sums.decode().splitlines():
        known, name = line.split("  ")
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == known
    assert sums.count(b"\n") == len(list(out.glob("*.csv")))
    whole = hashlib.sha256(sums).hexdigest()
    assert given_out(profile)[0].fact.subject == f"report {whole}"
    assert whole in (out / "report.html").read_text(encoding="utf-8")


def test_an_empty_period_says_so(profile, tmp_path, capsys):
    days = ("--from", "2020-01-01", "--to", "2020-01-31")
    assert run("report", "--profile", profile, *days, "--out", tmp_path / "out") == ExitCode.OK
    said = "Nothing was recorded in this period. The record has 2026-11-"
    assert said in capsys.readouterr().out
    assert said in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_a_record_that_a_desk_has_open_is_told_and_nothing_is_written(profile, tmp_path, capsys):
    desk = Store.open(profile, keys=DemoOpener(), unix_ms=lambda: 1, app_version="0.1.0")
    out = tmp_path / "out"
    assert run("report", "--profile", profile, "--out", out) == ExitCode.FAILED
    desk.close()
    assert "open" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--from", "2026-12-01", "--to", "2026-11-01"),
        ("--from", "yesterday"),
        ("--all-calls", "-3"),
    ],
)
def test_days_and_counts_that_do_not_fit_are_bad_input(profile, tmp_path, wrong):
    try:
        code = run("report", "--profile", profile, "--out", tmp_path / "out", *wrong)
    except SystemExit as ended:
        code = ended.code
    assert code == ExitCode.BAD_INPUT
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_over(profile, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("kept", encoding="utf-8")
    assert run("report", "--profile", profile, "--out", out) == ExitCode.BAD_INPUT
    assert [file.name for file in out.iterdir()] == ["mine.txt"]
    assert given_out(profile) == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r=1"])
def test_no_cell_of_a_table_is_a_formula(text):
    assert harmless(text) == f"'{text}"
    table = Table(code="t", caption="T", columns=("a",), rows=((text,),))
    (_, (value,)) = csv.reader(io.StringIO(csv_of(table).removeprefix(BOM)))
    assert value == f"'{text}"


def test_what_is_no_formula_stays_as_it_is():
    assert [harmless(text) for text in ("12", "-", "a=b", "10 %")] == ["12", "-", "a=b", "10 %"]
