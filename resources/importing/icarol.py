"""Read the CSV that iCarol and its kin export: agencies, programs, sites, programs at sites."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from resources.importing.draft import Draft, PhoneDraft, Problem
from resources.importing.staging import Staging
from resources.importing.table_file import read_csv
from resources.text_repair import cleaned

SIGNS = frozenset({"resourceagencynum", "taxonomylevelname"})
_NAMED_PHONES = (
    ("phonenumberhotline", "hotline"),
    ("phonetollfree", "toll-free"),
    ("phonenumberbusinessline", ""),
    ("phonenumberafterhours", "after hours"),
    ("phonetty", "tty"),
    ("phonefax", "fax"),
)
_YES = frozenset({"yes", "true", "1", "y"})
Fields = Mapping[str, Any]


def read_icarol(path: Path, staging: Staging) -> Iterator[Draft | Problem]:
    """Yield a draft for each program at a site; for programs, sites or agencies that stand alone.

    Names and addresses of the source's own staff, and internal notes, are never read.
    """
    for row in read_csv(path):
        if isinstance(row, Problem):
            yield row
            continue
        body: dict[str, Any] = {_plain(name): text for name, text in row.fields.items() if text}
        kept = {name: text for name, text in body.items() if not _internal(name)}
        kept |= {"_file": path.name, "_row": row.number}
        level = re.sub(r"\W", "", str(kept.get("taxonomylevelname", ""))).lower()
        staging.put(level, str(kept.get("resourceagencynum", "")), _owner(kept), kept)
    staging.ready()
    joined: set[str] = set()
    for _, _, pair in staging.every("programatsite"):
        program = staging.one("program", str(pair.get("connectstoprogramnum", "")))
        site = staging.one("site", str(pair.get("connectstositenum", "")))
        joined |= {str(one.get("resourceagencynum")) for one in (program, site) if one}
        yield _draft(pair, pair, program, site, _agency(pair, staging))
    for level in ("program", "site"):
        for key, _, alone in staging.every(level):
            if key in joined:
                continue
            site = staging.one("site", str(alone.get("connectstositenum", "")))
            place = alone if level == "site" else site
            program = {} if level == "site" else alone
            agency = _agency(alone, staging)
            joined.add(str(agency.get("resourceagencynum", "")))
            yield _draft(alone, {}, program, place, agency)
    for key, _, agency in staging.every("agency"):
        if key not in joined and not staging.owned_by(f"agency:{key}"):
            yield _draft(agency, {}, {}, agency, agency)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _internal(name: str) -> bool:
    staff = name.startswith(("seniorworker", "lastverifiedby", "lastverificationapprovedby"))
    return staff or name.startswith(("maincontact", "internalnotes", "enteredby", "updatedby"))


def _owner(fields: Fields) -> str:
    return f"agency:{fields.get('parentagencynum', '')}"


def _agency(fields: Fields, staging: Staging) -> Fields:
    return staging.one("agency", str(fields.get("parentagencynum", "")))


def _yes(fields: Fields, name: str) -> bool:
    return str(fields.get(name, "")).strip().lower() in _YES


def _draft(own: Fields, pair: Fields, program: Fields, site: Fields, agency: Fields) -> Draft:
    layers = [one for one in (pair, program, site, agency) if one]

    def say(*names: str) -> str:
        for layer in layers:
            for name in names:
                if layer.get(name):
                    return str(layer[name])
        return ""

    places = [one for one in (pair, site) if one.get("physicaladdress1") or one.get("latitude")]
    place = next(iter(places), agency if not site else {})
    private = any(_yes(one, "physicaladdressisprivate") for one in (pair, site, place))
    return Draft(
        file=own.get("_file", ""),
        row=own.get("_row", 0),
        key=str(own.get("resourceagencynum", "")),
        service=program.get("publicname") or pair.get("publicname") or own.get("publicname"),
        organization=agency.get("publicname") or own.get("publicname"),
        place_name=site.get("publicname"),
        alternate=say("alternatename"),
        description=say("agencydescription"),
        eligibility=say("eligibility"),
        how_to_get_in=say("applicationprocess"),
        fees=say("feestructuresource"),
        documents=say("documentsrequired"),
        accessibility=say("disabilitiesaccess"),
        website=say("websiteaddress"),
        email=say("emailaddressmain"),
        phones=[phone for layer in layers for phone in _phones(layer)],
        street=place.get("physicaladdress1"),
        street_2=place.get("physicaladdress2"),
        city=place.get("physicalcity"),
        county=place.get("physicalcounty"),
        state=place.get("physicalstateprovince"),
        postal=place.get("physicalpostalcode"),
        latitude=place.get("latitude"),
        longitude=place.get("longitude"),
        private=private,
        withheld=any(
            _yes(one, flag)
            for one in layers
            for flag in ("excludefromwebsite", "excludefromdirectory")
        ),
        hours_texts=_hours(layers),
        terms=re.split(r"\s*[;*]\s*", say("taxonomyterms", "taxonomyterm", "categories"))[:40],
        languages=re.split(r"\s*[;,/]\s*", say("languagesofferedlist", "languagesoffered")),
        areas=_areas(say("coverage", "coveragearea")),
        status=_worst_status(layers),
        alert=say("temporarymessage", "temporarymessagetext"),
        alert_until=say("temporarymessageexpires", "temporarymessageexpireson"),
        verified=say("lastverifiedon"),
    )


def _worst_status(layers: list[Fields]) -> str:
    """Return the gravest status among program, site and agency: one closed door is enough."""
    said = [str(one.get("agencystatus", "")) for one in layers]
    grave = ("defunct", "do not refer", "inactive", "closed")
    for sign in grave:
        for status in said:
            if sign in status.lower():
                return status
    return said[0] if said else ""


def _phones(fields: Fields) -> Iterator[PhoneDraft]:
    for name, kind in _NAMED_PHONES:
        if fields.get(name) and not _yes(fields, f"{name}isprivate"):
            label = str(fields.get(f"{name}description", ""))
            yield PhoneDraft(number=fields[name], kind=kind, label=label)
    for number in range(1, 6):
        head = f"phone{number}"
        if fields.get(f"{head}number") and not _yes(fields, f"{head}isprivate"):
            yield PhoneDraft(
                number=fields[f"{head}number"],
                kind=f"{fields.get(f'{head}type', '')} {fields.get(f'{head}name', '')}",
                label=str(fields.get(f"{head}description") or fields.get(f"{head}name") or ""),
            )


def _hours(layers: list[Fields]) -> list[tuple[str, Any]]:
    for layer in layers:
        found = [
            (kind, layer[name])
            for kind, name in (("program", "hoursofoperation"), ("program", "hours"))
            if layer.get(name)
        ]
        if found:
            return found[:1]
    return []


def _areas(text: str) -> list[str]:
    """Return the areas of "MN - Hennepin County; MN - Ramsey County", most exact part last."""
    areas = []
    for part in re.split(r"\s*[;|]\s*", cleaned(text, 8000)):
        pieces = [piece for piece in re.split(r"\s+-\s+", part) if piece]
        if pieces:
            areas.append(pieces[-1])
    return areas[:200]
