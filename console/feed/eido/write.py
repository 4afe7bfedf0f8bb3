"""Write the small document that goes with a request: who asks whom, of which incident, one note."""

from datetime import datetime
from uuid import uuid4

import msgspec

OUR_AGENCY = "clinician-console.invalid"
"""Stands for the desk's agency until a site names its own domain."""

_NO_INCIDENT = f"urn:emergency:uid:incidentid:0:{OUR_AGENCY}"
_ENCODER = msgspec.json.Encoder()


def request_document(*, incident: str, receiver: str, note: str, at: datetime) -> bytes:
    """Return an EIDO of the fewest components that say what is asked.

    Args:
        incident: Its tracking identifier; empty for a request about none.
        receiver: The receiver's domain name; empty where the site named none.
        note: Whitelisted text, escaped.
        at: Now (aware UTC).
    """
    head = {
        "lastUpdateTimeStamp": at.isoformat(timespec="milliseconds"),
        "updatedByAgencyReference": {"$ref": OUR_AGENCY},
    }
    agencies = [
        {
            "$id": OUR_AGENCY,
            **head,
            "agencyRoleDescriptionRegistryText": ["Assisting"],
            "agencyType": ["MentalHealth"],
        }
    ]
    if receiver:
        agencies.append(
            {
                "$id": receiver,
                **head,
                "agencyRoleDescriptionRegistryText": ["Informational"],
                "agencyType": ["MentalHealth"],
            }
        )
    return _ENCODER.encode(
        {
            "$id": incident or _NO_INCIDENT,
            **head,
            "eidoVersion": "1.0",
            "issuingElementIdentification": OUR_AGENCY,
            "agencyComponent": agencies,
            "notesComponent": [
                {
                    "$id": f"urn:emergency:uid:eidodatacomponent:{uuid4().hex}:{OUR_AGENCY}",
                    **head,
                    "notesActionComments": note,
                }
            ],
        }
    )
