"""The strict model takes what we would write ourselves, and nothing else."""

from pathlib import Path

import msgspec
import pytest
from feed_samples import as_bytes, document, incident

from console.feed.eido import document as eido


def test_each_of_the_nine_documents_fits_and_is_written_the_same(shared_data: Path) -> None:
    paths = sorted((shared_data / "eido").glob("*.json"))
    assert len(paths) == 9
    for path in paths:
        data = path.read_bytes()
        read = eido.decode_strictly(data)
        written = msgspec.json.decode(eido.encode(read))
        original = msgspec.json.decode(data)
        for agency in original["agencyComponent"]:
            if agency.get("notesReference") == []:
                del agency["notesReference"]
        assert written == original, path.name


@pytest.mark.parametrize(
    "changes",
    [
        {"eidoVersion": "2.0"},
        {"$id": "urn:emergency:uid:incidentid:short:x.example"},
        {"lastUpdateTimeStamp": "yesterday"},
        {"agencyComponent": []},
        {"somethingElse": 1},
        {"incidentComponent": incident(incidentStatusCommonRegistryText=["Simmering"])},
        {"incidentComponent": incident(incidentCommonPriorityNumber=11)},
        {"incidentComponent": incident(incidentTypeCommonRegistryText="")},
    ],
    ids=["version", "id", "time", "agency", "unknown", "status", "priority", "type"],
)
def test_a_document_that_breaks_a_rule_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        eido.decode_strictly(as_bytes(document(**changes)))
