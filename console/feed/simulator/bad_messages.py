"""Write messages that no center should send, each for one thing that a desk must survive."""

import json
from collections.abc import Callable
from typing import Any

from console.feed.simulator import city

INCIDENT = f"urn:emergency:uid:incidentid:bad0bad0bad0bad0:{city.DOMAIN}"
_AT = "2026-03-14T02:11:20.400-05:00"
_BIG = 17 * 1024 * 1024
_DEEP = 5_000
_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE presence [<!ENTITY a "aaaaaaaaaa">'
    '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'
    ']><presence xmlns="urn:ietf:params:xml:ns:pidf"><note>&c;</note></presence>'
)


def document(**changes: Any) -> dict[str, Any]:
    """Return a small document with some of its members replaced."""
    by_center = {"$ref": city.CENTER}
    stamped: dict[str, Any] = {"lastUpdateTimeStamp": _AT, "updatedByAgencyReference": by_center}
    plain: dict[str, Any] = {
        "$id": INCIDENT,
        **stamped,
        "eidoVersion": "1.0",
        "issuingElementIdentification": city.ELEMENT,
        "agencyComponent": [
            {
                "$id": city.CENTER,
                **stamped,
                "agencyRoleDescriptionRegistryText": ["CallReceiving"],
                "agencyType": ["psap"],
            }
        ],
        "incidentComponent": {
            "$id": "inc",
            **stamped,
            "incidentTypeInternalCode": "CKWEL",
            "incidentTypeInternalText": "Check the welfare",
            "incidentTypeCommonRegistryText": "WELFARE",
            "incidentStatusCommonRegistryText": ["Active"],
            "internalIncidentId": "26-9999999",
            "notesReference": [{"$ref": "note1"}],
        },
        "notesComponent": [{"$id": "note1", **stamped, "notesActionComments": "CTW"}],
    }
    return {key: value for key, value in {**plain, **changes}.items() if value is not None}


def event(*documents: Any) -> str:
    """Return an event of these documents."""
    return json.dumps(
        {
            "event": {
                "subscriptionId": "bad",
                "transactionId": "bad-1",
                "notification": list(documents),
            }
        }
    )


def _incident(**changes: Any) -> dict[str, Any]:
    return {**document()["incidentComponent"], **changes}


def _location(xml: str) -> list[dict[str, Any]]:
    return [
        {
            "$id": "loc1",
            "locationTypeDescriptionRegistryText": "CurrentIncident",
            "locationByValue": xml,
            "locationDescriptionText": "corner of Heron and Vesper",
        }
    ]


def _note(text: str) -> list[dict[str, Any]]:
    return [{"$id": "note1", "lastUpdateTimeStamp": _AT, "notesActionComments": text}]


def _deep() -> str:
    inside = '{"a":' * _DEEP + "1" + "}" * _DEEP
    return event(document()).replace('"CTW"', f'"CTW", "odd": {inside}')


BY_KIND: dict[str, Callable[[], str]] = {
    "not-json": lambda: '{"event": {"notification": [{"$id": ',
    "unknown-message": lambda: '{"greeting": {"requestId": "1"}}',
    "too-big": lambda: event(document(notesComponent=_note("A" * _BIG))),
    "too-deep": _deep,
    "no-identifier": lambda: event(document(**{"$id": None})),
    "newer-version": lambda: event(document(eidoVersion="2.0")),
    "document-not-an-object": lambda: event([1, 2, 3]),
    "wrong-types": lambda: event(
        document(
            incidentComponent=_incident(
                incidentCommonPriorityNumber={"high": True}, internalIncidentId=269999999
            ),
            callComponent="none",
        )
    ),
    "dangling-reference": lambda: event(
        document(incidentComponent=_incident(notesReference=[{"$ref": "note1"}, {"$ref": "gone"}]))
    ),
    "circular-reference": lambda: event(
        document(incidentComponent=_incident(notesReference=[{"$ref": "inc"}, {"$ref": "note1"}]))
    ),
    "missing-times": lambda: event(
        document(
            lastUpdateTimeStamp=None,
            incidentComponent={
                key: value for key, value in _incident().items() if key != "lastUpdateTimeStamp"
            },
        )
    ),
    "bad-times": lambda: event(
        document(incidentComponent=_incident(lastUpdateTimeStamp="yesterday at noon"))
    ),
    "unknown-codes": lambda: event(
        document(
            incidentComponent=_incident(
                incidentTypeCommonRegistryText="ZZZZZZ",
                incidentStatusCommonRegistryText=["Active", "Simmering"],
            )
        )
    ),
    "script": lambda: event(
        document(notesComponent=_note("<p>SUBJ CALM</p><script>steal()</script><b>NO WEAPON</b>"))
    ),
    "entity-bomb": lambda: event(document(locationComponent=_location(_BOMB))),
    "long-note": lambda: event(document(notesComponent=_note("ZZZZZZ " * 20_000))),
    "many-parts": lambda: event(
        document(notesComponent=[{"$id": f"n{n}", "notesActionComments": "."} for n in range(700)])
    ),
}
"""Each kind of bad message by name; called, it returns the message."""
