"""Take a file of calls apart: EIDO documents, mapped XML or mapped CSV, whole or not at all."""

import csv
import io
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from console.domain.feed.events import RejectionReason
from console.feed.eido.decode import RejectedError
from console.feed.eido.json_scan import (
    DepthError,
    ScanError,
    blanks,
    end_of_value,
    members,
    require_shallow,
)
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.record import FlatRecord, Record, XmlRecord

FILE_LIMIT = 32 * 1024 * 1024
"""Bytes of one file or answer; a larger one is refused unread."""

ROW_LIMIT = 50_000
"""Calls of one file or answer that are read."""

CELL_LIMIT = 131_072
_XML_DEPTH = 64
_MARK_SIZE = 16


class FileFormat(Enum):
    """What a file is written in."""

    EIDO = "eido"
    XML = "xml"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Item:
    """One call of a file: what marks its content, and what is read of it."""

    mark: Hashable
    value: Record | memoryview


def items_of(data: bytes, form: FileFormat, columns: FeedMap | None) -> Iterator[Item]:
    """Yield each call of a file.

    Raises:
        RejectedError: The file is none of its format, is cut off, or goes beyond a bound. A CSV
            file that ends in the middle of a row has yielded the rows before it.
    """
    if len(data) > FILE_LIMIT:
        raise RejectedError(RejectionReason.TOO_BIG)
    if form is FileFormat.EIDO:
        yield from eido_items(data)
    elif columns is None:
        raise RejectedError(RejectionReason.WRONG_TYPE)
    elif form is FileFormat.XML:
        yield from xml_items(data, columns)
    else:
        yield from csv_items(data, columns)


def eido_items(data: bytes) -> Iterator[Item]:
    """Yield the documents of a file: one document, or a list of them."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    view = memoryview(data)
    start = blanks(view, 0)
    mark = bytes(view[start : start + 1])
    if mark == b"{":
        try:
            end_of_value(view, start)
        except ScanError:
            raise RejectedError(RejectionReason.NOT_WHOLE) from None
        except DepthError:
            raise RejectedError(RejectionReason.TOO_DEEP) from None
        yield Item(digest_of(view), view)
        return
    if mark != b"[":
        raise RejectedError(RejectionReason.NOT_JSON)
    for span in list_elements(data):
        yield Item(digest_of(span), span)


def list_elements(data: bytes) -> Iterator[memoryview]:
    """Yield the elements of a bare list, unread.

    Raises:
        RejectedError: It stops being JSON; what was yielded before holds.
    """
    view = memoryview(b'{"a":%b}' % data)
    try:
        for number, span in enumerate(members(view, 0, frozenset({"a"}))):
            if number >= ROW_LIMIT:
                raise RejectedError(RejectionReason.TOO_BIG)
            if span.element:
                yield view[span.start : span.end]
    except ScanError:
        raise RejectedError(RejectionReason.NOT_WHOLE) from None
    except DepthError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None


def digest_of(data: bytes | memoryview) -> bytes:
    """Return what marks a content."""
    return blake2b(data, digest_size=_MARK_SIZE).digest()


def xml_items(data: bytes, columns: FeedMap) -> Iterator[Item]:
    """Yield the elements of an XML file that are calls; entities and document types are refused."""
    try:
        root = defusedxml.ElementTree.fromstring(data, forbid_dtd=True)
    except DefusedXmlException:
        raise RejectedError(RejectionReason.WRONG_TYPE) from None
    except (ParseError, ValueError, LookupError):
        raise RejectedError(RejectionReason.NOT_XML) from None
    require_shallow_xml(root)
    found = 0
    for element in root.iter():
        if str(element.tag).rpartition("}")[2] == columns.row_element:
            found += 1
            if found > ROW_LIMIT:
                raise RejectedError(RejectionReason.TOO_BIG)
            yield Item(digest_of(repr(flat(element)).encode()), XmlRecord(element))


def require_shallow_xml(root: Element) -> None:
    """Refuse elements that lie deeper than any call needs.

    Raises:
        RejectedError: They do.
    """
    level = [root]
    for _ in range(_XML_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return
    raise RejectedError(RejectionReason.TOO_DEEP)


def flat(element: Element) -> list[object]:
    """Return everything that an element says, in order."""
    return [
        (inner.tag, (inner.text or "").strip(), tuple(sorted(inner.attrib.items())))
        for inner in element.iter()
    ]


def csv_items(data: bytes, columns: FeedMap) -> Iterator[Item]:
    """Yield the rows of a CSV file, or where rows are units, the rows of each call together.

    A byte order mark and blanks in the header are let through; bytes that are no text of the
    encoding become replacement signs.
    """
    csv.field_size_limit(CELL_LIMIT)
    text = data.decode(columns.encoding, "replace").replace("\x00", "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=columns.separator)
    try:
        header = next(reader, [])
        places = places_of(header)
        if columns.columns["id"].casefold() not in places:
            raise RejectedError(RejectionReason.WRONG_TYPE)
        rows = _sound_rows(reader, len(header), complete=text.endswith(("\n", "\r")))
        yield from flat_items(places, rows, columns)
    except csv.Error:
        raise RejectedError(RejectionReason.WRONG_TYPE) from None


def places_of(header: Sequence[str]) -> dict[str, int]:
    """Return where each column stands, by its folded name; the first of two of one name."""
    places: dict[str, int] = {}
    for place, name in enumerate(header):
        places.setdefault(name.strip().lstrip("\ufeff").strip().casefold(), place)
    return places


def flat_items(
    places: dict[str, int], rows: Iterator[tuple[object, ...]], columns: FeedMap
) -> Iterator[Item]:
    """Yield rows as calls; rows that are units of one call together, wherever they stand."""
    if not columns.several_rows:
        for row in rows:
            yield Item(row, FlatRecord(places, [row]))
        return
    key = places[columns.columns["id"].casefold()]
    calls: dict[object, list[tuple[object, ...]]] = {}
    for row in rows:
        calls.setdefault(row[key] if key < len(row) else None, []).append(row)
    for group in calls.values():
        yield Item(tuple(group), FlatRecord(places, group))


def _sound_rows(
    reader: Iterator[list[str]], width: int, *, complete: bool
) -> Iterator[tuple[object, ...]]:
    """Yield rows with anything in them; a last row that is too short was cut off.

    Raises:
        RejectedError: The file ends in the middle of a row, or has too many.
    """
    last: tuple[object, ...] | None = None
    for number, row in enumerate(reader):
        if number >= ROW_LIMIT:
            raise RejectedError(RejectionReason.TOO_BIG)
        if last is not None:
            yield last
        last = tuple(row) if any(cell.strip() for cell in row) else None
    if last is None:
        return
    if not complete and len(last) < width:
        raise RejectedError(RejectionReason.NOT_WHOLE)
    yield last


def require_shallow_json(data: bytes) -> None:
    """Refuse JSON that is nested too deep.

    Raises:
        RejectedError: It is.
    """
    try:
        require_shallow(data)
    except DepthError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None
