"""Read tables out of files as rows of named text: CSV without a limit, spreadsheets within one."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from python_calamine import CalamineError, CalamineWorkbook

from resources.errors import FileTooLargeError, UnreadableFileError
from resources.importing.draft import Problem
from resources.importing.packed_file import UNPACKED_BYTES, check_packed
from resources.text_repair import cleaned

MOST_COLUMNS = 1000
_FIELD_CHARACTERS = 1_000_000
_BROKEN_ROWS = 1000
_SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number in the file, from 1 for the first below the headings."""

    number: int
    fields: Mapping[str, str]


def read_csv(path: Path) -> Iterator[TableRow | Problem]:
    """Yield the rows of a CSV file, and a problem for each that is no row.

    Each line is taken as UTF-8, and as cp1252 where it is none, so that one bad export inside a
    file does not spoil the rest.

    Raises:
        UnreadableFileError: No such file, no headings, or broken all through.
    """
    csv.field_size_limit(_FIELD_CHARACTERS)
    try:
        with path.open("rb") as file:
            yield from _rows_of(file, path.name)
    except OSError as error:
        raise UnreadableFileError(type(error).__name__) from error


def _lines(file: BinaryIO) -> Iterator[str]:
    start = file.read(4)
    file.seek(0)
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = file.read(UNPACKED_BYTES + 1)
        if len(text) > UNPACKED_BYTES:
            raise FileTooLargeError("utf-16")
        yield from (
            text.decode("utf-16", errors="replace").replace("\0", "").splitlines(keepends=True)
        )
        return
    first = True
    while line := file.readline(_FIELD_CHARACTERS):
        if first:
            line = line.removeprefix(b"\xef\xbb\xbf")
            first = False
        try:
            text_line = line.decode("utf-8")
        except UnicodeDecodeError:
            text_line = line.decode("cp1252", errors="replace")
        yield text_line.replace("\0", "")


def _rows_of(file: BinaryIO, name: str) -> Iterator[TableRow | Problem]:
    lines = _lines(file)
    ahead = list(islice(lines, 1))
    if not ahead or not ahead[0].strip():
        raise UnreadableFileError("no headings")
    separator = max(_SEPARATORS, key=ahead[0].count)

    def every() -> Iterator[str]:
        yield from ahead
        yield from lines

    reader = csv.reader(every(), delimiter=separator)
    try:
        headings = headings_of(next(reader))
    except (csv.Error, StopIteration) as error:
        raise UnreadableFileError("headings") from error
    number, broken = 0, 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            broken += 1
            if broken > _BROKEN_ROWS:
                raise UnreadableFileError("broken rows") from error
            yield Problem(
                file=name, row=number, field="", raw="", reason="not a CSV row", dropped=True
            )
            continue
        if not any(cells):
            continue
        if len(cells) > len(headings) and any(cell.strip() for cell in cells[len(headings) :]):
            yield Problem(
                file=name, row=number, field="", raw="", reason="more cells than headings"
            )
        yield TableRow(number, dict(zip(headings, cells, strict=False)))


def headings_of(cells: list[str]) -> list[str]:
    """Return the headings, cleaned, each one once."""
    if len(cells) > MOST_COLUMNS:
        raise UnreadableFileError("too many columns")
    headings: list[str] = []
    for place, cell in enumerate(cells):
        name = cleaned(cell, 120) or f"column {place + 1}"
        headings.append(f"{name} ({place + 1})" if name in headings else name)
    return headings


def read_sheet(path: Path) -> Iterator[TableRow | Problem]:
    """Yield the rows of the first filled sheet of an XLSX, XLS or ODS file.

    Raises:
        FileTooLargeError: Over 64 MB, or it would unpack to over 256 MB or 200 times its size.
        UnreadableFileError: Not a spreadsheet, empty, or with a password.
    """
    check_packed(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for name in book.sheet_names[:20]:
                rows = book.get_sheet_by_name(name).to_python(skip_empty_area=True)
                if len(rows) > 1:
                    break
            else:
                raise UnreadableFileError("no rows")
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableFileError(type(error).__name__) from error
    headings = headings_of([str(cell) for cell in rows[0]])
    for number, cells in enumerate(rows[1:], 1):
        texts = [_cell_text(cell) for cell in cells]
        if any(texts):
            yield TableRow(number, dict(zip(headings, texts, strict=False)))


def _cell_text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
