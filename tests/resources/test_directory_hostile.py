"""Hostile files: each is told in words, nothing is run, followed or filled, the old one stays."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.errors import (
    DirectoryError,
    FileTooLargeError,
    NoRoomError,
    UnknownFormatError,
    UnreadableFileError,
)
from resources.folder import DirectoryFolder
from resources.importing.importer import ImportReport, ImportRequest, import_sets
from resources.importing.packed_file import check_packed
from resources.listing import Listing
from resources.text_repair import export_cell

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]


@pytest.fixture
def before(tmp_path: Path, importing: Importing, folder: DirectoryFolder) -> Path:
    """Return the directory file that is in use before anything hostile comes."""
    good = tmp_path / "good.csv"
    good.write_text("Name\nPlace\n")
    importing(good)
    return folder.current()


def refused(path: Path, importing: Importing, fault: type[DirectoryError]) -> None:
    """Import, and hold the refusal to its three sentences."""
    with pytest.raises(fault) as caught:
        importing(path)
    assert all(sentence.endswith(".") for sentence in caught.value.sentences)


def lying_book(path: Path) -> None:
    """Write a spreadsheet whose part says that it is small, and unpacks to thirty megabytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
        (part,) = book.infolist()
        honest, size = part.file_size.to_bytes(4, "little"), part.compress_size
    raw = path.read_bytes()
    assert raw.count(honest) >= 2
    path.write_bytes(raw.replace(honest, (size * 2).to_bytes(4, "little")))


def test_a_spreadsheet_that_lies_about_its_size_is_refused(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder, before: Path
) -> None:
    path = tmp_path / "lie.xlsx"
    lying_book(path)
    refused(path, importing, FileTooLargeError)
    assert folder.current() == before


def test_an_honest_spreadsheet_passes_the_same_check(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("a.xml", os.urandom(300_000))
        book.writestr("b.xml", b"stored", zipfile.ZIP_STORED)
        book.writestr("c.xml", b"")
    check_packed(path)


def test_a_whole_document_over_the_limit_is_refused_and_lines_are_not(
    tmp_path: Path,
    importing: Importing,
    folder: DirectoryFolder,
    before: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("resources.importing.json_file.WHOLE_BYTES", 10_000)
    things = [{"id": str(n), "name": f"Place {n}", "services": []} for n in range(400)]
    whole = tmp_path / "whole.json"
    whole.write_text(json.dumps(things))
    assert whole.stat().st_size > 10_000
    refused(whole, importing, FileTooLargeError)
    assert folder.current() == before
    lines = tmp_path / "lines.ndjson"
    lines.write_text("\n".join(map(json.dumps, things)))
    assert importing(lines).sources[0].kept == 400


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_in_the_place_of_a_file_does_not_hang_the_import(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder, before: Path
) -> None:
    pipe = tmp_path / "list.csv"
    os.mkfifo(pipe)
    refused(pipe, importing, UnreadableFileError)
    assert folder.current() == before


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("wide.csv", b"a," * 5_000 + b"\n1,2\n", UnreadableFileError),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, DirectoryError),
        ("script.sh", b"#!/bin/sh\nrm -rf /\n", UnknownFormatError),
        ("half.ndjson", b'{"id": "1", "na', DirectoryError),
    ],
)
def test_what_is_no_directory_at_all_is_refused(
    name: str,
    content: bytes,
    fault: type[DirectoryError],
    tmp_path: Path,
    importing: Importing,
    folder: DirectoryFolder,
    before: Path,
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    refused(path, importing, fault)
    assert folder.current() == before


def test_lines_cut_short_in_the_middle_keep_what_came_whole(
    tmp_path: Path, importing: Importing
) -> None:
    whole = json.dumps({"id": "1", "name": "Harbor", "services": []})
    path = tmp_path / "cut.ndjson"
    path.write_text(f'{whole}\n{whole.replace("1", "2")}\n{{"id": "3", "na')
    (source,) = importing(path).sources
    assert (source.kept, source.reasons[": not a JSON object"]) == (2, 1)


def test_names_in_a_file_are_never_taken_for_paths_or_commands(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder, listings: Read
) -> None:
    path = tmp_path / "list.csv"
    evil = "../../etc/passwd'; DROP TABLE listing; --"
    path.write_text(f'Id,Name,Description\n"{evil}","{evil}","=cmd|\'/c calc\'!A1"\n')
    importing(path, name="../../outside")
    (one,) = listings().values()
    assert one.service == evil
    assert one.source == "outside"
    assert export_cell(one.description).startswith("'=")
    assert sorted(one.name for one in folder.path.iterdir()) == sorted(
        ["current", "directory-000001.db", "import.lock"]
    )


def test_a_disk_that_is_full_is_told_and_the_old_directory_stays(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder, before: Path
) -> None:
    def narrow(path: str) -> object:
        connection = open_plain(path)
        connection.execute("PRAGMA max_page_count=60")
        return connection

    rows = "".join(f"Place {n},{'words of all kinds ' * 20}\n" for n in range(2000))
    path = tmp_path / "list.csv"
    path.write_text("Name,Description\n" + rows)
    small = DirectoryFolder(folder.path, narrow)  # type: ignore[arg-type]
    with pytest.raises(NoRoomError) as caught:
        import_sets(small, [ImportRequest(path=path)], vocabulary=shipped(), now=NOW)
    assert "disk is full" in caught.value.sentences[0]
    assert folder.current() == before
    assert folder.generations() == [before]
