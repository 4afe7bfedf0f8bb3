"""Be a center in a process of its own that sends one event of 16 MB for each line it reads."""

import asyncio
import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from console.feed.eido.event_parts import EVENT_LIMIT
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.traffic import Traffic, invented_calls
from console.feed.subscription import conveyance


def documents(limit: int, seed: int = 1) -> list[bytes]:
    """Return documents of as many incidents as fit into ``limit`` bytes, each somewhere in life."""
    told: dict[str, bytes] = {}
    chance = Random(seed)  # noqa: S311 - invents calls
    traffic = Traffic(
        invented_calls(chance, start_hour=12, calls_an_hour=42),
        lambda incident_id, data, _: told.__setitem__(incident_id, data),
        chance=chance,
    )
    size = 0
    while size < limit:
        traffic.storm(2_000)
        size = sum(map(len, told.values()))
    kept: list[bytes] = []
    size = 200
    for data in told.values():
        size += len(data) + 1
        if size > limit:
            break
        kept.append(data)
    return kept


async def flood() -> None:
    """Serve until the input ends."""
    center = SimulatedCenter(min_rate_floor_s=1)
    await center.start()
    kept = documents(EVENT_LIMIT)
    event = conveyance.encode_event("sub-1", "flood", kept)
    print(center.url, len(kept), len(event), flush=True)
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        await center.send_raw(event)
    await center.stop()


if __name__ == "__main__":
    asyncio.run(flood())
