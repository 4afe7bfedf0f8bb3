"""Turn listings into rows and search words, and rows back into listings."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zlib import crc32

import msgspec

from resources.categories import Vocabulary
from resources.hours.timetable import UNKNOWN, Hours, from_plain, to_plain
from resources.listing import Address, Capacity, Listing, Phone, PhoneKind, Reach, Status
from resources.places import COARSE, FINE, MIDDLE, STATE_NAMES, cell
from resources.words import STOP_WORDS, compact, keys_of

ALWAYS_OPEN = 61
"""The bit of ``categories`` that says: open at all times."""

LANGUAGES = (
    "english",
    "spanish",
    "somali",
    "hmong",
    "oromo",
    "vietnamese",
    "arabic",
    "russian",
    "karen",
    "french",
    "amharic",
    "mandarin",
    "cantonese",
    "korean",
    "tagalog",
    "haitian creole",
    "portuguese",
    "polish",
    "american sign language",
    "swahili",
)
_TIER = 1 << 40
COLUMNS = [
    "id",
    "uid",
    "source",
    "service",
    "organization",
    "name_key",
    "organization_key",
    "city",
    "phone",
    "categories",
    "languages",
    "ranks",
    "reach",
    "latitude",
    "longitude",
    "cell",
    "hours_id",
    "verified",
    "minimum_age",
    "maximum_age",
    "detail",
    "sealed",
    "private",
]
_DETAIL_TEXTS = [
    "alternate",
    "description",
    "eligibility",
    "how_to_get_in",
    "fees",
    "documents",
    "accessibility",
    "transportation",
    "website",
    "email",
    "alert",
]


def bits(numbers: Iterable[int]) -> int:
    """Return category numbers as the bits of one integer."""
    mask = 0
    for number in numbers:
        mask |= 1 << number
    return mask


@lru_cache(maxsize=4096)
def numbers(mask: int) -> frozenset[int]:
    """Return the category numbers that are bits of an integer."""
    return frozenset(place for place in range(63) if mask >> place & 1)


def row_id(quality: int, number: int) -> int:
    """Return the row id of the ``number``th listing, which orders it by quality."""
    return quality * _TIER + number


def categories_mask(listing: Listing) -> int:
    """Return the categories as bits, with the bit for services that never close."""
    mask = bits(listing.categories)
    return mask | 1 << ALWAYS_OPEN if listing.hours.always else mask


def row_of(listing: Listing, identity: int, hours_id: int | None) -> tuple[Any, ...]:
    """Return a listing as values in the order of ``COLUMNS``."""
    main = listing.main_phone
    spoken = bits(LANGUAGES.index(one) for one in listing.languages if one in LANGUAGES)
    placed = listing.latitude is not None and listing.longitude is not None
    return (
        identity,
        listing.uid,
        listing.source,
        listing.service,
        listing.organization,
        compact(listing.service),
        compact(listing.organization),
        listing.address.city,
        main.number if main else "",
        categories_mask(listing),
        spoken,
        int(listing.status.ranks),
        int(listing.reach is Reach.AREA),
        listing.latitude,
        listing.longitude,
        cell(listing.latitude or 0.0, listing.longitude or 0.0, FINE) if placed else None,
        hours_id,
        listing.verified.toordinal() if listing.verified else None,
        listing.minimum_age,
        listing.maximum_age,
        msgspec.json.encode(_detail(listing)),
        listing.sealed,
        int(listing.private),
    )


def _detail(listing: Listing) -> dict[str, Any]:
    detail: dict[str, Any] = {
        name: text for name in _DETAIL_TEXTS if (text := getattr(listing, name))
    }
    if listing.phones:
        detail["phones"] = [
            [one.number, one.raw, one.extension, one.kind.value, one.label]
            for one in listing.phones
        ]
    address = listing.address
    if address.line or address.county:
        detail["address"] = [
            address.street, address.city, address.county, address.state, address.postal
        ]  # fmt: skip
    for name in ("terms", "languages", "areas"):
        if getattr(listing, name):
            detail[name] = list(getattr(listing, name))
    if listing.status is not Status.ACTIVE:
        detail["status"] = listing.status.value
    if listing.capacity:
        one = listing.capacity
        detail["capacity"] = [one.available, one.unit, one.said_by, one.updated.isoformat()]
    return detail


def hours_body(hours: Hours) -> str:
    """Return hours as the text that the directory keeps once for all who share them."""
    return msgspec.json.encode(to_plain(hours)).decode() if hours.timetables else ""


def hours_of(body: str | None) -> Hours:
    """Return the hours that a text of the directory holds."""
    return from_plain(msgspec.json.decode(body)) if body else UNKNOWN


def listing_of(row: Mapping[str, Any], hours: Hours) -> Listing:
    """Return the listing that a row of the table holds."""
    detail = msgspec.json.decode(row["detail"])
    capacity = detail.get("capacity")
    mask = row["categories"] & ~(1 << ALWAYS_OPEN)
    return Listing(
        key=row["uid"].split(":", 1)[1],
        source=row["source"],
        service=row["service"],
        organization=row["organization"],
        **{name: detail.get(name, "") for name in _DETAIL_TEXTS},
        phones=tuple(
            Phone(number=one[0], raw=one[1], extension=one[2], kind=PhoneKind(one[3]), label=one[4])
            for one in detail.get("phones", ())
        ),
        address=_address(detail.get("address")),
        private=bool(row["private"]),
        sealed=row["sealed"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        hours=hours,
        categories=numbers(mask),
        terms=tuple(detail.get("terms", ())),
        languages=tuple(detail.get("languages", ())),
        minimum_age=row["minimum_age"],
        maximum_age=row["maximum_age"],
        areas=tuple(detail.get("areas", ())),
        reach=Reach.AREA if row["reach"] else Reach.PLACE,
        status=Status(detail.get("status", "active")),
        verified=date.fromordinal(row["verified"]) if row["verified"] else None,
        capacity=None
        if capacity is None
        else Capacity(
            available=capacity[0],
            unit=capacity[1],
            said_by=capacity[2],
            updated=datetime.fromisoformat(capacity[3]),
        ),
        quality=row["id"] // _TIER,
    )


def _address(parts: list[str] | None) -> Address:
    if not parts:
        return Address()
    return Address(street=parts[0], city=parts[1], county=parts[2], state=parts[3], postal=parts[4])


def tag(kind: str, number: int) -> str:
    """Return the search word that stands for a category ("c"), a cell ("g", "h") or a trait."""
    return f"z{kind}{number}"


@lru_cache(maxsize=256)
def source_tag(source: str) -> str:
    """Return the search word that stands for a source."""
    return tag("s", crc32(source.encode()))


def _tags(listing: Listing) -> list[str]:
    tags = [source_tag(listing.source)]
    tags += [tag("c", number) for number in sorted(listing.categories)]
    if listing.hours.always:
        tags.append(tag("c", ALWAYS_OPEN))
    if listing.reach is Reach.AREA:
        tags.append(tag("r", 1))
    tags += [tag("l", LANGUAGES.index(one)) for one in listing.languages if one in LANGUAGES]
    if listing.latitude is None or listing.longitude is None:
        tags.append(tag("g", 0))
    else:
        tags.append(tag("g", cell(listing.latitude, listing.longitude, COARSE)))
        tags.append(tag("h", cell(listing.latitude, listing.longitude, MIDDLE)))
    return tags


def search_words(listing: Listing, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the words under which a listing is found: by name and place, and by all its text."""
    address = listing.address
    near = " ".join(
        (
            listing.service,
            listing.alternate,
            listing.organization,
            address.city,
            address.county,
            address.state,
            STATE_NAMES.get(address.state, ""),
            address.postal,
            *listing.areas,
            *listing.languages,
        )
    )
    tags = _tags(listing)
    first = dict.fromkeys(keys_of(near))
    more = " ".join(
        (
            listing.description,
            listing.eligibility,
            listing.how_to_get_in,
            *listing.terms,
            *vocabulary.labels(listing.categories),
        )
    )
    every = dict.fromkeys(word for word in keys_of(more) if word not in STOP_WORDS)
    return " ".join([*first, *tags]), " ".join([*(first | every), *tags])
