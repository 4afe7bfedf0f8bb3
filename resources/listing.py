"""Describe one service at one place, as the directory holds it and hands it out."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from resources.hours.timetable import Hours


class Status(Enum):
    """Whether a person may be sent there."""

    ACTIVE = "active"
    TEMPORARILY_CLOSED = "temporarily closed"
    DO_NOT_REFER = "do not refer"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"

    @property
    def ranks(self) -> bool:
        """Tell whether search may offer it; the others show only when named exactly."""
        return self is Status.ACTIVE or self is Status.TEMPORARILY_CLOSED


class Reach(Enum):
    """What decides whether it serves a caller."""

    PLACE = "place"  # the nearer the better
    AREA = "area"  # a team or a line: the area served decides, not the way there


class PhoneKind(Enum):
    """What a number is for."""

    VOICE = "voice"
    HOTLINE = "hotline"
    INTAKE = "intake"
    TEXT = "text"
    TTY = "tty"
    FAX = "fax"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A telephone number as recognised, never repaired.

    Attributes:
        number: "612-555-0142", a short code such as "988", or "" where the text is no number.
        raw: The text of the source.
        extension: Digits or letters as written, leading noughts kept.
    """

    number: str
    raw: str
    extension: str = ""
    kind: PhoneKind = PhoneKind.VOICE
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A public street address; all empty where there is none or where it is private."""

    street: str = ""
    city: str = ""
    county: str = ""
    state: str = ""
    postal: str = ""

    @property
    def line(self) -> str:
        """Return the address on one line."""
        tail = " ".join(filter(None, [self.state, self.postal]))
        return ", ".join(filter(None, [self.street, self.city, tail]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """How many places were free, who said so and when; without both it is not shown."""

    available: int
    unit: str
    said_by: str
    updated: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One service at one place.

    Attributes:
        key: The id that the source gave it; unique in its source.
        categories: Numbers of our own categories.
        terms: Category words of the source, shown as they came.
        areas: Counties, cities or states served, in lower case; "*" for everywhere.
        private: The address is private: nothing of it is in any other field.
        sealed: The private address under the center's seal, or None.
        languages: Lower-case English names.
        quality: 0 (best) to 15: how complete and fresh it is; the order of equals.
    """

    key: str
    source: str
    service: str
    organization: str
    alternate: str = ""
    description: str = ""
    eligibility: str = ""
    how_to_get_in: str = ""
    fees: str = ""
    documents: str = ""
    accessibility: str = ""
    transportation: str = ""
    website: str = ""
    email: str = ""
    phones: tuple[Phone, ...] = ()
    address: Address = field(default_factory=Address)
    private: bool = False
    sealed: bytes | None = None
    latitude: float | None = None
    longitude: float | None = None
    hours: Hours = field(default_factory=Hours)
    categories: frozenset[int] = frozenset()
    terms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    areas: tuple[str, ...] = ()
    reach: Reach = Reach.PLACE
    status: Status = Status.ACTIVE
    alert: str = ""
    verified: date | None = None
    capacity: Capacity | None = None
    quality: int = 15

    def __post_init__(self) -> None:
        if not self.key or not (self.service or self.organization):
            raise ValueError("a listing has an id and a name")

    @property
    def uid(self) -> str:
        """Return the id that notes and pins hold on to; it outlives a re-import."""
        return f"{self.source}:{self.key}"

    @property
    def main_phone(self) -> Phone | None:
        """Return the number to dial first: a hotline, then intake, then voice."""
        order = (PhoneKind.HOTLINE, PhoneKind.INTAKE, PhoneKind.VOICE, PhoneKind.TEXT)
        able = [one for one in self.phones if one.number and one.kind in order]
        return min(able, key=lambda one: order.index(one.kind), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where listings come from, and how fresh they are.

    Attributes:
        name: Short, lower case; the first half of a ``uid``.
        fictional: Invented people and numbers; said on every card.
        imported_at: Aware UTC time of the import.
        made_on: The date that the file itself carries, if any.
    """

    name: str
    title: str
    licence: str = ""
    fictional: bool = False
    imported_at: datetime | None = None
    made_on: date | None = None
    rows: int = 0
    newest: date | None = None
    cursor: str = ""
