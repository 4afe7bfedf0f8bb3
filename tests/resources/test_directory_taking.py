"""Import and sync from the command line: sealed, resumable, the real folders as they lie."""

import argparse
import csv
import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from directory_api import Api, served

from console.app.directory.commands import add_directory_commands
from console.app.directory.files import directory_folder, open_plain
from console.app.directory.seal import record_seal
from db.store import Store
from db.vault.field_seal import FieldSeal
from db.vault.keys import DemoOpener, DemoSlot
from resources.reading import read_listing

Run = Callable[..., int]
SECRET = "742 Secret Terrace"
TABLE = (
    "Id,Program,Telephone,Address,City,State,Private address\n"
    f"1,Safe house,612-348-2233,{SECRET},Minneapolis,MN,yes\n"
    "2,Food shelf,612-348-2234,9 Open Street,Minneapolis,MN,no\n"
)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Return a profile of its own."""
    return tmp_path / "profile"


@pytest.fixture
def run(profile: Path) -> Run:
    """Return a function that runs one command on the profile."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, default=profile)
    parser = argparse.ArgumentParser()
    add_directory_commands(parser.add_subparsers(), [common])

    def call(*arguments: str) -> int:
        options = parser.parse_args(["directory", *arguments])
        return int(options.run(options))

    return call


def make_record(profile: Path) -> Store:
    """Return the store of a new demonstration record in the profile."""
    slots = [DemoSlot()]
    return Store.create(
        profile, profile="demo", slots=slots, unix_ms=lambda: 1_800_000_000_000, app_version="0"
    )


def seal_of_store(profile: Path) -> FieldSeal:
    """Return the seal that a desk would open with."""
    store = Store.open(
        profile, keys=DemoOpener(), unix_ms=lambda: 1_800_000_000_000, app_version="0"
    )
    seal = store.field_seal().result(20)
    store.close()
    return seal


def sealed_of(profile: Path, uid: str) -> bytes | None:
    """Return the sealed field of a listing in the directory in use."""
    folder = directory_folder(profile)
    connection = open_plain(str(folder.current()))
    try:
        listing = read_listing(connection, uid)
    finally:
        connection.close()
    assert listing is not None
    assert listing.private
    return listing.sealed


def test_a_private_address_goes_under_the_seal_of_the_record(
    run: Run, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_record(profile).close()
    table = tmp_path / "center.csv"
    table.write_text(TABLE)
    assert run("import", str(table)) == 0
    assert SECRET not in capsys.readouterr().out
    sealed = sealed_of(profile, "center:1")
    assert sealed is not None
    assert SECRET in seal_of_store(profile).unseal(sealed).decode()
    assert not any(SECRET.encode() in one.read_bytes() for one in profile.rglob("*.db"))
    assert run("search", "secret", "terrace", "--json") == 0
    assert SECRET not in capsys.readouterr().out


def test_while_the_desk_runs_an_import_still_finds_the_seal(run: Run, profile: Path) -> None:
    store = make_record(profile)
    assert record_seal(profile, None) is None  # a desk holds the record and has made no seal yet
    seal = store.field_seal().result(20)
    found = record_seal(profile, None)
    assert found is not None
    assert seal.unseal(found(b"for the seal alone")) == b"for the seal alone"
    store.close()


def test_without_a_record_a_private_address_is_kept_nowhere(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    table = tmp_path / "center.csv"
    table.write_text(TABLE)
    assert run("import", str(table)) == 0
    assert sealed_of(profile, "center:1") is None
    assert not any(SECRET.encode() in one.read_bytes() for one in profile.rglob("*.db"))


def test_a_record_that_does_not_open_is_told_and_the_address_left_out(
    run: Run, profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_record(profile).close()
    table = tmp_path / "center.csv"
    table.write_text(TABLE)
    wrong = tmp_path / "words.txt"
    wrong.write_text("not the passphrase\n")
    assert run("import", str(table), "--passphrase-file", str(wrong)) == 0
    assert "Private addresses are left out" in capsys.readouterr().err
    assert sealed_of(profile, "center:1") is None


def test_a_sync_takes_all_then_what_changed_and_goes_on_where_it_broke(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resources.sync._FIRST_PAUSE_S", 0.0)
    api = Api(250)
    with served(api) as url:
        api.faults = [0, 503, 503, 503, 503]
        api.faults[0] = 408
        assert run("sync", url, "--name", "county", "--fictional") == 1
        told = capsys.readouterr().err
        assert "what was fetched so far is kept" in told
        assert run("sync", url, "--name", "county", "--fictional", "--json") == 0
        report = json.loads(capsys.readouterr().out)
        assert (report["held"], report["import"]["sources"][0]["kept"]) == (250, 250)
        assert run("sync", url, "--name", "county", "--json") == 0
        again = json.loads(capsys.readouterr().out)
        assert again == {"changed": 0, "removed": 0, "held": 250, "import": None}
        assert run("search", "service", "249", "--json") == 0
        assert json.loads(capsys.readouterr().out)[0]["service"] == "Service 249"


def test_what_was_fetched_and_not_imported_is_imported_by_the_next_sync(
    run: Run, profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with served(Api(30)) as url:
        assert run("sync", url, "--name", "county") == 0
        (directory_folder(profile).path / "sync" / "county" / "not-imported").touch()
        capsys.readouterr()
        assert run("sync", url, "--name", "county", "--json") == 0
        assert json.loads(capsys.readouterr().out)["import"]["listings"] == 30


def test_a_sync_that_is_stopped_says_that_it_goes_on_later(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = httpx.Client.stream

    def stop(self: httpx.Client, *arguments: object, **options: object) -> object:
        if "page=2" in str(options):
            raise KeyboardInterrupt
        if options.get("params", {}).get("page") == "2":  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return asked(self, *arguments, **options)  # type: ignore[arg-type]

    api = Api(250)
    with served(api) as url:
        monkeypatch.setattr(httpx.Client, "stream", stop)
        assert run("sync", url, "--name", "county") == 130
        assert "it goes on from there" in capsys.readouterr().err
        monkeypatch.undo()
        api.asked.clear()
        assert run("sync", url, "--name", "county") == 0
        assert [one["page"] for one in api.asked] == ["2", "3"]


@pytest.mark.parametrize("url", ["http://directory.example/", "ftp://x/", "nonsense", "https://"])
def test_an_address_that_anybody_could_change_on_the_way_is_refused(
    url: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("sync", url) == 2
    assert capsys.readouterr().err.strip().endswith(".")


def test_both_real_folders_go_in_as_they_lie_with_their_quarantine(
    run: Run, shared_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problems = tmp_path / "quarantine.csv"
    base = shared_data / "directory"
    both = (str(base / "haarrrvest_hsds311"), str(base / "ilao_hsds11"))
    assert run("import", *both, "--quarantine", str(problems), "--json") == 0
    report = json.loads(capsys.readouterr().out)
    kept = {one["source"]: one["kept"] for one in report["sources"]}
    assert kept == {
        "haarrrvest-hsds311-csv": 1459,
        "ilao-hsds11-output": 949,
        "locations-10201": 10201,
        "organizations-nested-hsds31-derived": 1459,
    }
    with problems.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = sum(sum(one["quarantine"].values()) for one in report["sources"])
    assert len(rows) == told > 1000
    assert set(rows[0]) == {"source", "file", "row", "field", "raw", "reason", "row left out"}


def test_the_tables_that_a_real_package_was_made_from_go_in_too(
    run: Run, shared_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", str(shared_data / "directory" / "ilao_hsds11" / "input"), "--json") == 0
    (source,) = json.loads(capsys.readouterr().out)["sources"]
    assert (source["format"], source["read"], source["kept"]) == ("linked-tables", 615, 614)
