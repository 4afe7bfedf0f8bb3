"""The other side of requests ends with its center."""

import asyncio

from console.feed.simulator.request_desk import RequestDesk


def test_a_center_that_stops_answers_nothing_more() -> None:
    sent: list[bytes] = []

    async def send(data: bytes) -> None:
        sent.append(data)

    async def stopped_while_answering() -> set[str]:
        desk = RequestDesk()
        desk.pause_s = 3600
        desk.hear("requestForService", "r-1", b'{"requestForService": {}}', send)
        await asyncio.sleep(0)
        await desk.stop()
        return {task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}}

    assert asyncio.run(stopped_while_answering()) == set()
    assert sent == []
