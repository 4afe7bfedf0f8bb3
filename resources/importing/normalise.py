"""Judge one draft: a listing to keep, and each thing in it that was not taken as it came."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Protocol

import msgspec

from resources.categories import Vocabulary
from resources.hours.free_text import read_free_text
from resources.hours.opening_string import looks_like_opening_string, read_opening_string
from resources.hours.recurrence import read_schedules
from resources.hours.timetable import Certainty, Hours, HoursKind, Timetable
from resources.importing.draft import Draft, PhoneDraft, Problem
from resources.importing.field_values import (
    age_of,
    area_name,
    capacity_of,
    city_of,
    date_of,
    scrubbed,
)
from resources.listing import Address, Listing, Phone, Reach, Status
from resources.phones import PhoneFault, read_phones
from resources.places import coordinates, postal_code, state_code
from resources.text_repair import cleaned, known
from resources.words import folded, keys_of

Seal = Callable[[bytes], bytes]
"""Closes bytes so that only the center's record opens them."""

_LINES = ("suicide_crisis", "talk_line", "mobile_crisis", "information_line", "poison")
_UNFIT_NAMES = frozenset(
    {
        "food assistance location",
        "location",
        "unknown",
        "untitled",
        "unnamed",
        "main office",
        "mailing address",
        "administrative office",
        "office",
        "headquarters",
    }
)
_TEXTS = (
    ("alternate", 200),
    ("description", 4000),
    ("eligibility", 1500),
    ("how_to_get_in", 1500),
    ("fees", 500),
    ("documents", 500),
    ("accessibility", 500),
    ("transportation", 500),
    ("website", 300),
    ("email", 200),
)
_NO_DATE = date(2000, 1, 1)
"""What some exports write as "1/1/00" where a notice has no end."""

_encode = msgspec.json.Encoder().encode
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_STATUSES = (
    ("do not refer", Status.DO_NOT_REFER),
    ("defunct", Status.DEFUNCT),
    ("permanently closed", Status.DEFUNCT),
    ("temporarily closed", Status.TEMPORARILY_CLOSED),
    ("suspended", Status.TEMPORARILY_CLOSED),
    ("inactive", Status.INACTIVE),
    ("closed", Status.INACTIVE),
    ("deleted", Status.INACTIVE),
)


class _Note(Protocol):
    """How a field's fault is written down."""

    def __call__(self, field: str, raw: object, reason: str, *, dropped: bool = False) -> None: ...


class _Notes:
    """What was found in one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.problems: list[Problem] = []

    def add(self, field: str, raw: object, reason: str, *, dropped: bool = False) -> None:
        self.problems.append(
            Problem(
                file=self._draft.file,
                row=self._draft.row,
                field=field,
                raw=_CONTROL.sub(" ", str(raw))[:80],
                reason=reason,
                dropped=dropped,
            )
        )


class Normaliser:
    """Judges the drafts of one source."""

    def __init__(
        self,
        *,
        source: str,
        vocabulary: Vocabulary,
        today: date,
        fictional: bool = False,
        seal: Seal | None = None,
    ) -> None:
        """Make a judge.

        Args:
            vocabulary: The center's categories.
            source: Name of the source, the first half of each ``uid``.
            today: The center's date, against which notices run out.
            fictional: The source declares itself invented: 555-01xx numbers are right there.
            seal: Closes private addresses; without it they are dropped.
        """
        self._source = source
        self._vocabulary = vocabulary
        self._today = today
        self._fictional = fictional
        self._seal = seal
        self._lines = frozenset(vocabulary.by_code[code].number for code in _LINES)
        by_code = vocabulary.by_code
        self._needs = frozenset(one.number for one in by_code.values() if one.facet.value == "need")
        # many services of a directory share their hours to the minute
        self._read_schedules = lru_cache(maxsize=4096)(
            lambda rows: read_schedules(msgspec.json.decode(rows), today)
        )
        self._found_in = lru_cache(maxsize=4096)(self._categories_in)

    def listing(self, draft: Draft) -> tuple[Listing | None, list[Problem]]:
        """Return the listing of a draft, or None where it has no id or no name."""
        notes = _Notes(draft)
        note = notes.add
        service, organization = self._names(draft)
        key = cleaned(draft.key, 120)
        if not key or not (service or organization):
            note("id" if not key else "name", "", "no id" if not key else "no name", dropped=True)
            return None, notes.problems
        phones = self._phones(draft.phones, note)
        texts = {
            name: known(value, longest) if (value := getattr(draft, name)) else ""
            for name, longest in _TEXTS
        }
        address, point, sealed = self._place(draft, note)
        if draft.private:
            service, organization, texts = scrubbed(draft, service, organization, texts)
        categories = self._categories(draft, service, organization, texts)
        areas = tuple(dict.fromkeys(filter(None, map(area_name, draft.areas))))
        reach = self._reach(draft, categories, address, point, areas)
        verified = date_of(draft.verified)
        if draft.verified and verified is None:
            note("verified", draft.verified, "not a date")
        hours = self._hours(draft, note)
        listing = Listing(
            key=key,
            source=self._source,
            service=service or organization,
            organization=organization,
            **texts,
            phones=phones,
            address=address,
            private=draft.private,
            sealed=sealed,
            latitude=point[0] if point else None,
            longitude=point[1] if point else None,
            hours=hours,
            categories=categories,
            terms=tuple(filter(None, (known(term, 120) for term in draft.terms[:40])))
            if draft.terms
            else (),
            languages=tuple(
                dict.fromkeys(filter(None, (folded(known(one, 40)) for one in draft.languages)))
            ),
            minimum_age=age_of(draft.minimum_age),
            maximum_age=age_of(draft.maximum_age),
            areas=areas,
            reach=reach,
            status=self._status(draft, note),
            alert=self._alert(draft, note),
            verified=verified,
            capacity=capacity_of(draft),
            quality=self._quality(phones, hours, categories, verified, address),
        )
        return listing, notes.problems

    def _names(self, draft: Draft) -> tuple[str, str]:
        organization = known(draft.organization, 200)
        place = known(draft.place_name, 200)
        service = known(draft.service, 200)
        if folded(service) in _UNFIT_NAMES:
            service = ""
        if not service and place and folded(place) not in _UNFIT_NAMES:
            service = place
        if not service and not organization:
            service = known(draft.service, 200) or place
        if not organization and place and folded(place) not in {folded(service), *_UNFIT_NAMES}:
            organization = place  # whose service it is, as far as anybody says
        return service, organization

    def _phones(self, drafts: Iterable[PhoneDraft], note: _Note) -> tuple[Phone, ...]:
        phones: list[Phone] = []
        for one in drafts:
            read, fault = read_phones(
                one.number,
                extension=one.extension,
                kind=cleaned(one.kind, 40),
                label=known(one.label, 60),
                fictional=self._fictional,
            )
            if fault is not PhoneFault.NONE:
                note("phone", one.number, fault.value)
            if fault in {PhoneFault.NO_AREA, PhoneFault.NO_NUMBER} and not read:
                read = (Phone(number="", raw=cleaned(one.number, 120)),)
            phones += [
                phone
                for phone in read
                if (phone.number, phone.extension)
                not in {(kept.number, kept.extension) for kept in phones if kept.number}
            ]
        return tuple(phones[:12])

    def _place(
        self, draft: Draft, note: _Note
    ) -> tuple[Address, tuple[float, float] | None, bytes | None]:
        street = ", ".join(filter(None, [known(draft.street, 200), known(draft.street_2, 80)]))
        address = Address(
            street=street,
            city=city_of(known(draft.city, 80)),
            county=known(draft.county, 60),
            state=state_code(draft.state),
            postal=postal_code(draft.postal),
        )
        if draft.private:
            hidden = address.line.encode()
            sealed = self._seal(hidden) if self._seal and hidden else None
            return Address(county=address.county, state=address.state), None, sealed
        if cleaned(draft.street) and not street:
            note("address", draft.street, "placeholder")
        if cleaned(draft.state) and not address.state:
            note("state", draft.state, "no such state")
        point = coordinates(draft.latitude, draft.longitude)
        if point is None and draft.latitude not in (None, ""):
            note("latitude", draft.latitude, "not a point on the map")
        return address, point, None

    def _categories_in(self, text: str) -> frozenset[int]:
        return frozenset(self._vocabulary.found_in(keys_of(text)))

    def _categories(
        self, draft: Draft, service: str, organization: str, texts: dict[str, str]
    ) -> frozenset[int]:
        """Return the categories: from names and terms first, from prose only where those are dumb.

        A need that only the prose mentions brings day care before detox, so it counts only when
        neither name nor term names one; how to get in and for whom may stand anywhere.
        """
        given = [self._vocabulary.by_code[code].number for code in draft.categories]
        terms = " . ".join(str(term) for term in draft.terms[:40])
        named = self._found_in(service) | self._found_in(texts["alternate"])
        named |= self._found_in(terms) if terms else frozenset()
        needs = named & self._needs
        prose = self._found_in(texts["description"][:1200])
        if not needs:
            needs = self._found_in(organization) & self._needs
        if not needs:
            needs = prose & self._needs
        around = self._found_in(texts["eligibility"]) | self._found_in(texts["how_to_get_in"])
        who_and_how = (named | prose | around | self._found_in(organization)) - self._needs
        if given:
            needs = frozenset(given) & self._needs or needs
        return needs | who_and_how | frozenset(given)

    def _reach(
        self,
        draft: Draft,
        categories: frozenset[int],
        address: Address,
        point: tuple[float, float] | None,
        areas: tuple[str, ...],
    ) -> Reach:
        placeless = not address.street and point is None and not draft.private
        by_line = bool(categories & self._lines)
        team = self._vocabulary.by_code["mobile_crisis"].number in categories
        area = draft.virtual or team or (placeless and (by_line or bool(areas)))
        return Reach.AREA if area else Reach.PLACE

    def _hours(self, draft: Draft, note: _Note) -> Hours:
        tables: list[Timetable] = []
        confirm = False
        if draft.schedules:
            tables += self._read_schedules(_encode(draft.schedules[:200])).timetables
        for kind, text in draft.hours_texts:
            read = _read_text(known(text, 2000))
            confirm = confirm or read.confirm
            named = HoursKind(kind)
            for table in read.timetables:
                apart = table.kind is not HoursKind.PROGRAM
                tables.append(table if apart else _as_kind(table, named))
        for table in tables:
            if table.certainty is Certainty.UNKNOWN:
                note("hours", table.raw, "hours kept as text")
                break
        return Hours(timetables=tuple(tables), confirm=confirm)

    def _status(self, draft: Draft, note: _Note) -> Status:
        text = folded(cleaned(draft.status, 120))
        status = next((status for sign, status in _STATUSES if sign in text), Status.ACTIVE)
        if draft.withheld and status.ranks:
            status = Status.DO_NOT_REFER
        if not status.ranks:
            note("status", draft.status, f"kept out of search: {status.value}")
        return status

    def _alert(self, draft: Draft, note: _Note) -> str:
        text = known(draft.alert, 400)
        until = date_of(draft.alert_until)
        if text and until and until != _NO_DATE and until < self._today:
            note("alert", draft.alert_until, "notice had run out")
            return ""
        return text

    def _quality(
        self,
        phones: tuple[Phone, ...],
        hours: Hours,
        categories: frozenset[int],
        verified: date | None,
        address: Address,
    ) -> int:
        score = 4 if any(phone.number for phone in phones) else 0
        score += 2 if any(one.certainty is not Certainty.UNKNOWN for one in hours.timetables) else 0
        score += 3 if categories & self._needs else 0
        score += 2 if address.street else 0
        if verified:
            age = (self._today - verified).days
            score += 4 if age < 400 else 2 if age < 1100 else 0
        return 15 - score


@lru_cache(maxsize=8192)
def _read_text(text: str) -> Hours:
    if looks_like_opening_string(text):
        return read_opening_string(text)
    return read_free_text(text)


def _as_kind(table: Timetable, kind: HoursKind) -> Timetable:
    return Timetable(
        kind=kind,
        spans=table.spans,
        days=table.days,
        certainty=table.certainty,
        raw=table.raw,
        open_on_holidays=table.open_on_holidays,
    )
