"""Read the small fields of a draft: dates, ages, areas, free places, what must not stand."""

import re
from datetime import UTC, date, datetime

from resources.importing.draft import Draft
from resources.listing import Capacity
from resources.places import state_code
from resources.text_repair import cleaned, known
from resources.words import folded

HIDDEN = "[address kept private]"
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})\b")


def scrubbed(
    draft: Draft, service: str, organization: str, texts: dict[str, str]
) -> tuple[str, str, dict[str, str]]:
    """Return the texts without the private street, postal code or point, wherever they stand."""
    secret = [cleaned(draft.street), cleaned(draft.street_2), cleaned(draft.postal)]
    secret += [cleaned(draft.latitude), cleaned(draft.longitude), cleaned(draft.city)]
    parts = sorted((one for one in secret if len(one) > 2), key=len, reverse=True)
    if not parts:
        return service, organization, texts
    pattern = re.compile(
        "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in parts), re.IGNORECASE
    )

    def hide(text: str) -> str:
        return pattern.sub(HIDDEN, text)

    return hide(service), hide(organization), {name: hide(text) for name, text in texts.items()}


def area_name(text: object) -> str:
    """Return an area served as it is compared: "hennepin", "minneapolis", "mn", "*"."""
    plain = folded(known(text, 80))
    if not plain:
        return ""
    if re.search(r"\b(?:nation|united states|usa|statewide nationwide|all states)", plain):
        return "*"
    state = state_code(re.sub(r"\b(?:statewide|state of|all of)\b", "", plain).strip(" ,-"))
    if state:
        return state.lower()
    plain = re.sub(r"^[a-z]{2} - ", "", plain)
    plain = re.sub(r"\s*,\s*[a-z .]+$", "", plain)
    return re.sub(r"\s*\b(?:county|city of|town of)\b\s*", " ", plain).strip()


def date_of(value: object) -> date | None:
    """Return the date of "2011-03-04T...", "3/4/2011" or "3/4/11" (20xx)."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = cleaned(value, 40)
    try:
        if len(text) >= 8 and text[4:5] == "-":
            return date.fromisoformat(text[:10])
        found = _SLASHED.match(text)
        if found:
            year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
            return date(year, int(found[1]), int(found[2]))
    except ValueError:
        return None
    return None


def age_of(value: object) -> int | None:
    """Return an age in whole years, or None for what is none."""
    if value is None or value == "":
        return None
    try:
        age = float(str(value).strip())
    except ValueError:
        return None
    return int(age) if 0 <= age <= 120 else None


def city_of(city: str) -> str:
    """Return the name of a city, with capitals where they belong."""
    return city.title() if city.isupper() or city.islower() else city


def capacity_of(draft: Draft) -> Capacity | None:
    """Return the free places if the source says who counted them and when; else nothing."""
    if draft.capacity is None or draft.capacity == "":
        return None
    said_by, text = known(draft.capacity_said_by, 80), cleaned(draft.capacity_updated, 40)
    try:
        available = int(str(draft.capacity))
        updated = datetime.fromisoformat(text)
    except ValueError:
        return None
    if updated.tzinfo is None:
        updated = updated.replace(tzinfo=UTC)
    if not said_by or available < 0:
        return None
    return Capacity(
        available=available,
        unit=known(draft.capacity_unit, 40) or "places",
        said_by=said_by,
        updated=updated,
    )
