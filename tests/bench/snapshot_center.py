"""Be a center in a process of its own that sends 10,000 open incidents in events of 16 MB."""

import asyncio
import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import msgspec

from console.feed.eido.event_parts import EVENT_LIMIT
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.traffic import Traffic, invented_calls
from console.feed.subscription import conveyance

INCIDENTS = 10_000
MODELS = 300
WANTED_BYTES = 10_000


def incidents(count: int = INCIDENTS, wanted_bytes: int = WANTED_BYTES) -> list[bytes]:
    """Return open incidents; each of a few hundred lives comes many times.

    Args:
        count: How many.
        wanted_bytes: About how large each is made by longer notes; 0 leaves them as they are.
    """
    told: dict[str, bytes] = {}
    chance = Random(1)  # noqa: S311 - invents calls

    def publish(incident_id: str, data: bytes, is_open: bool) -> None:
        if is_open:
            told[incident_id] = data
        else:
            told.pop(incident_id, None)

    traffic = Traffic(
        invented_calls(chance, start_hour=12, calls_an_hour=42), publish, chance=chance
    )
    traffic.open_at_start(MODELS)
    models = [(key, _grown(data, wanted_bytes)) for key, data in told.items()]
    made = []
    for number in range(count):
        key, data = models[number % len(models)]
        made.append(data.replace(key.encode(), f"{key}-{number}".encode()))
    return made


def _grown(data: bytes, wanted_bytes: int) -> bytes:
    """Return a document with longer notes, so that it is as large as those of a long call."""
    value = msgspec.json.decode(data)
    notes = value.get("notesComponent", [])
    if notes:
        missing = max(0, wanted_bytes - len(data)) // len(notes)
        for note in notes:
            note["notesActionComments"] += " QUIET NOW." * (missing // 11)
    return msgspec.json.encode(value)


def events(kept: list[bytes]) -> list[bytes]:
    """Return the incidents in as many events as their size asks for."""
    made: list[bytes] = []
    batch: list[bytes] = []
    size = 200
    for data in kept:
        if size + len(data) + 1 > EVENT_LIMIT:
            made.append(conveyance.encode_event("sub-1", f"t{len(made)}", batch))
            batch, size = [], 200
        batch.append(data)
        size += len(data) + 1
    made.append(conveyance.encode_event("sub-1", f"t{len(made)}", batch))
    return made


async def serve() -> None:
    """Serve until the input ends."""
    center = SimulatedCenter(min_rate_floor_s=1)
    await center.start()
    kept = incidents()
    whole = events(kept)
    print(center.url, len(kept), sum(map(len, whole)), flush=True)
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        for event in whole:
            await center.send_raw(event)
    await center.stop()


if __name__ == "__main__":
    asyncio.run(serve())
