"""Be a center in a process of its own: 10,000 open incidents, then 200 changes a second.

It prints its address and obeys lines on its input: ``go`` begins the changes, ``aim ID ID …`` says
which incidents stand on the screen, so that half of the changes go to them. A document's own time
is when it was sent, so that whoever shows it knows how long it was on its way.
"""

import asyncio
import re
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import msgspec
from snapshot_center import incidents

from console.domain.clock import utc_now
from console.feed.simulator.center import SimulatedCenter

CALLS = 10_000
CHANGES_PER_S = 200
MOST_NOTES = 4
WORDS = (
    "caller on the line", "unit asks for the apartment", "gone on arrival", "quiet now",
    "second caller, same address", "no answer on callback", "checking the area", "report taken",
    "door is locked", "neighbor heard shouting", "vehicle has left", "hears voices",
)  # fmt: skip
STATUSES = ("Assigned", "EnRoute", "OnScene", "Cleared")


class Storm:
    """The incidents and what happens to them; as many come as go, and none grows for ever."""

    def __init__(self, center: SimulatedCenter) -> None:
        self._center = center
        self._chance = Random(11)  # noqa: S311 - a repeatable load
        self._documents: dict[str, dict[str, Any]] = {}
        self._ids: list[str] = []
        self.aimed: list[str] = []
        self._next = CALLS
        for data in incidents(CALLS, wanted_bytes=0):
            document = msgspec.json.decode(data)
            document.setdefault("incidentComponent", {"$id": "incident"})
            self._add(document)
            center.board.post(self._ids[-1], msgspec.json.encode(document), is_open=True)

    def _add(self, document: dict[str, Any]) -> None:
        """Take an incident in; no two have a number, a house or a time in common."""
        self._spread_times(document)
        number = len(self._documents) + self._next - CALLS
        document["incidentComponent"]["internalIncidentId"] = f"26-{number:07d}"
        house = f"<\\g<1>HNO>{self._chance.randrange(1, 6_000)}<"
        for place in document.get("locationComponent", []):
            text = place.get("locationByValue", "")
            place["locationByValue"] = re.sub(r"<(\w*:?)HNO>\d+<", house, text)
        while len(document.setdefault("notesComponent", [])) < MOST_NOTES:
            self._note(document)
        self._documents[document["$id"]] = document
        self._ids.append(document["$id"])

    def _spread_times(self, document: dict[str, Any]) -> None:
        """Put all that stands in a document at other moments than in those it was made like."""
        earlier = timedelta(microseconds=self._chance.randrange(1, 3_600_000_000))
        for component in (document, *_components(document)):
            stamp = component.get("lastUpdateTimeStamp")
            if stamp:
                moment = datetime.fromisoformat(stamp) - earlier
                component["lastUpdateTimeStamp"] = moment.isoformat()

    def change(self) -> None:
        """Let one thing happen."""
        chance = self._chance
        kind = chance.random()
        if kind < 0.04:
            self._open_one()
            return
        on_screen = [key for key in self.aimed if key in self._documents]
        aims = bool(on_screen) and chance.random() < 0.5
        if kind < 0.08:  # the floor never takes a row out: what is in view stays open
            key = self._any(beside=on_screen)
        else:
            key = chance.choice(on_screen) if aims else self._any()
        document = self._documents[key]
        incident = document["incidentComponent"]
        if kind < 0.08:
            incident["incidentStatusCommonRegistryText"] = ["Closed"]
            del self._documents[key]
        elif kind < 0.30:
            number = chance.randrange(1, 10)
            incident["incidentCommonPriorityNumber"] = number
            incident["incidentPriorityInternalText"] = f"P{11 - number}"
        elif kind < 0.65 or not document.get("emergencyResourceComponent"):
            self._note(document)
        else:
            unit = document["emergencyResourceComponent"][0]
            unit["secondaryUnitStatusRegistryText"] = [chance.choice(STATUSES)]
        self._send(document, is_open=kind >= 0.08 or kind < 0.04)

    def _any(self, beside: Sequence[str] = ()) -> str:
        while True:
            place = self._chance.randrange(len(self._ids))
            if self._ids[place] in beside:
                continue
            if self._ids[place] in self._documents:
                return self._ids[place]
            self._ids[place] = self._ids[-1]
            self._ids.pop()

    def _open_one(self) -> None:
        self._next += 1
        model = self._any()
        text = msgspec.json.encode(self._documents[model])
        document = msgspec.json.decode(
            text.replace(model.encode(), f"{model[:60]}{self._next}".encode())
        )
        self._add(document)
        self._send(document, is_open=True)

    def _note(self, document: dict[str, Any]) -> None:
        notes = document["notesComponent"]
        note = {
            "$id": f"note{self._chance.randrange(1 << 40)}",
            "lastUpdateTimeStamp": utc_now().isoformat(),
            "notesActionComments": self._chance.choice(WORDS),
        }
        document["notesComponent"] = [*notes, note][-MOST_NOTES:]
        document["incidentComponent"]["notesReference"] = [
            {"$ref": each["$id"]} for each in document["notesComponent"]
        ]

    def _send(self, document: dict[str, Any], *, is_open: bool) -> None:
        document["lastUpdateTimeStamp"] = utc_now().isoformat()
        self._center.publish(document["$id"], msgspec.json.encode(document), is_open)

    async def rage(self) -> None:
        """Let things happen evenly, until cancelled."""
        due = time.perf_counter()
        while True:
            due += 1 / CHANGES_PER_S
            self.change()
            await asyncio.sleep(max(0.0, due - time.perf_counter()))


def _components(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every part of a document."""
    for value in document.values():
        for part in value if isinstance(value, list) else (value,):
            if isinstance(part, dict):
                yield part


async def serve() -> None:
    """Serve until the input ends."""
    center = SimulatedCenter(min_rate_floor_s=1)
    storm = Storm(center)
    await center.start()
    print(center.url, flush=True)
    loop = asyncio.get_running_loop()
    raging: asyncio.Task[None] | None = None
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        word, *rest = line.split()
        if word == "aim":
            storm.aimed = rest
        elif raging is None:
            raging = asyncio.create_task(storm.rage())
    if raging is not None:
        raging.cancel()
    await center.stop()


if __name__ == "__main__":
    asyncio.run(serve())
