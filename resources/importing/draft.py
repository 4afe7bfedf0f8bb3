"""Carry one service at one place from a reader to the normaliser, as the file had it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, kw_only=True)
class PhoneDraft:
    """A telephone field and what stands beside it."""

    number: Any
    extension: Any = ""
    kind: str = ""
    label: str = ""


@dataclass(slots=True, kw_only=True)
class Draft:
    """One service at one place before it is judged.

    Attributes:
        file: Name of the file without its folder, for the quarantine.
        row: Line, or number of the object in the file, from 1.
        schedules: Rows of HSDS schedules, regular_schedules, holiday_schedules.
        hours_texts: Pairs of kind ("program", "office", "intake") and text.
        terms: Category words of the source.
        private: The address must not be shown.
        withheld: The source says not to publish it.
    """

    file: str
    row: int
    key: str = ""
    service: Any = ""
    organization: Any = ""
    alternate: Any = ""
    place_name: Any = ""
    description: Any = ""
    eligibility: Any = ""
    how_to_get_in: Any = ""
    fees: Any = ""
    documents: Any = ""
    accessibility: Any = ""
    transportation: Any = ""
    website: Any = ""
    email: Any = ""
    phones: list[PhoneDraft] = field(default_factory=list)
    street: Any = ""
    street_2: Any = ""
    city: Any = ""
    county: Any = ""
    state: Any = ""
    postal: Any = ""
    latitude: Any = None
    longitude: Any = None
    virtual: bool = False
    private: bool = False
    withheld: bool = False
    schedules: list[Mapping[str, Any]] = field(default_factory=list)
    hours_texts: list[tuple[str, Any]] = field(default_factory=list)
    terms: list[Any] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    languages: list[Any] = field(default_factory=list)
    minimum_age: Any = None
    maximum_age: Any = None
    areas: list[Any] = field(default_factory=list)
    status: Any = ""
    alert: Any = ""
    alert_until: Any = ""
    verified: Any = ""
    capacity: Any = None
    capacity_unit: Any = ""
    capacity_said_by: Any = ""
    capacity_updated: Any = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that was not taken as it came.

    Attributes:
        raw: The value as it came, cut; never a private address or a staff name.
        dropped: The whole row was left out; otherwise only the field.
    """

    file: str
    row: int
    field: str
    raw: str
    reason: str
    dropped: bool = False
