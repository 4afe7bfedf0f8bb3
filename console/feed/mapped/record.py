"""Give the cells of a CSV or database row, of a JSON object and of an XML element one face."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

Cell = object
"""Text, a number, a time, True or False, None, or a record; what a driver or parser makes of it."""

_LIST_LIMIT = 500


class FlatRecord:
    """A row with named columns, or the rows of one call together; names in any case."""

    def __init__(self, places: Mapping[str, int], rows: Sequence[Sequence[Cell]]) -> None:
        """Take columns by folded name, and one or more rows."""
        self._places = places
        self._rows = rows

    def cell(self, path: str) -> Cell:
        """Return the first value of a column that is there."""
        return next((cell for cell in self.cells(path) if cell is not None and cell != ""), None)

    def cells(self, path: str) -> Sequence[Cell]:
        """Return the value of a column in each row."""
        place = self._places.get(path.casefold())
        if place is None:
            return ()
        return [row[place] for row in self._rows[:_LIST_LIMIT] if place < len(row)]

    def rows(self) -> "list[FlatRecord]":
        """Return each row by itself."""
        return [FlatRecord(self._places, [row]) for row in self._rows[:_LIST_LIMIT]]


class JsonRecord:
    """An object of JSON; a path goes down by dots."""

    def __init__(self, value: Mapping[str, Cell]) -> None:
        """Take a decoded object."""
        self._value = value

    def cell(self, path: str) -> Cell:
        """Return the first value that is no object."""
        return next((one for one in self.cells(path) if not isinstance(one, JsonRecord)), None)

    def cells(self, path: str) -> Sequence[Cell]:
        """Return the values, one a list's element."""
        at: Cell = self._value
        for step in path.split("."):
            at = at.get(step) if isinstance(at, Mapping) else None
        values = at if isinstance(at, list) else [at]
        return [
            JsonRecord(value) if isinstance(value, dict) else value
            for value in values[:_LIST_LIMIT]
            if value is not None and not isinstance(value, list)
        ]


class XmlRecord:
    """An element of XML; a path goes down by slashes, ``@name`` is an attribute."""

    def __init__(self, element: Element) -> None:
        """Take a parsed element; names of elements are told without their namespace."""
        self._element = element

    def cell(self, path: str) -> Cell:
        """Return the text of the first element, or an attribute."""
        return next((_text(one) for one in self.cells(path)), None)

    def cells(self, path: str) -> Sequence[Cell]:
        """Return each element with children as a record, each other one as its text."""
        steps = [step for step in path.split("/") if step]
        at = [self._element]
        for step in steps:
            if step.startswith("@"):
                found = (_attribute(element, step[1:]) for element in at)
                return [value for value in found if value is not None]
            if step != ".":
                at = [child for element in at for child in element if _name(child) == step]
        return [
            XmlRecord(element) if len(element) else element.text for element in at[:_LIST_LIMIT]
        ]


Record = FlatRecord | JsonRecord | XmlRecord
"""One call as a source has it."""


def _text(value: Cell) -> Cell:
    return None if isinstance(value, XmlRecord) else value


def _attribute(element: Element, name: str) -> str | None:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
