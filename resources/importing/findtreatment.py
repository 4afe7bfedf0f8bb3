"""Read facility rows in the form of the federal treatment locator."""

import re
from collections.abc import Mapping
from typing import Any

from resources.importing.draft import Draft, PhoneDraft

SIGNS = frozenset({"name1", "street1", "zip"})
_KIND = {"SA": ["substance_treatment"], "MH": ["mental_health_clinic"]}
_INTO_TERMS = ("TC", "SET", "TAP", "OT")
_SIGNS_OF = (
    ("detox", "withdrawal"),
    ("crisis", "crisis_walk_in"),
    ("inpatient psych", "psychiatric_hospital"),
    ("psychiatric hospital", "psychiatric_hospital"),
)


def is_findtreatment(names: Mapping[str, Any]) -> bool:
    """Tell whether the fields of a row are those of the locator."""
    return {name.lower() for name in names} >= SIGNS


def draft_of(fields: Mapping[str, Any], file: str, row: int) -> Draft:
    """Return the draft of one facility."""
    low = {name.lower(): value for name, value in fields.items()}
    services = low.get("services")
    coded: dict[str, str] = {}
    if isinstance(services, list):
        for one in services:
            if isinstance(one, dict):
                coded[str(one.get("f2", ""))] = str(one.get("f3", ""))
    terms = [
        term.strip()
        for code in _INTO_TERMS
        for term in re.split(r"\s*;\s*", coded.get(code, ""))
        if term.strip()
    ]
    kind = str(low.get("typefacility", "")).upper()
    joined = " ".join(terms).lower()
    categories = [*_KIND.get(kind, ["mental_health_clinic"])]
    categories += [code for sign, code in _SIGNS_OF if sign in joined]
    name = str(low.get("name1") or "")
    key = low.get("_irow") or low.get("id") or f"{name}|{low.get('street1')}|{low.get('zip')}"
    return Draft(
        file=file,
        row=row,
        key=str(key),
        service=low.get("name2") or name,
        organization=name,
        description="; ".join(terms),
        phones=[
            PhoneDraft(number=low.get("phone")),
            PhoneDraft(number=low.get("intake1"), kind="intake"),
            PhoneDraft(number=low.get("intake2"), kind="intake"),
            PhoneDraft(number=low.get("hotline1"), kind="hotline"),
        ],
        website=low.get("website"),
        street=low.get("street1"),
        street_2=low.get("street2"),
        city=low.get("city"),
        state=low.get("state"),
        postal=low.get("zip"),
        latitude=low.get("latitude"),
        longitude=low.get("longitude"),
        fees=coded.get("PAY", ""),
        eligibility=coded.get("SG", ""),
        languages=re.split(r"\s*;\s*", coded.get("SL", "")),
        terms=terms,
        categories=list(dict.fromkeys(categories)),
    )
