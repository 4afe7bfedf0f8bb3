"""Run a simulated call center on a thread of its own, to be driven from any other."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from random import Random
from types import TracebackType
from typing import Any, Self, TypeVar

from console.feed.eido import document as eido
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.controls import Controls
from console.feed.simulator.traffic import Traffic

T = TypeVar("T")
_PATIENCE_S = 30.0
_LAST_TURNS = 3


class CenterThread:
    """A center, and if wanted its traffic, between ``with`` and the end of it."""

    def __init__(
        self,
        center: SimulatedCenter | None = None,
        traffic: Callable[[SimulatedCenter], Traffic] | None = None,
    ) -> None:
        """Prepare.

        Args:
            center: The center; None for one on any free port with short heartbeats.
            traffic: Makes its calls happen; None if only ``publish`` shall.
        """
        self.center = center or SimulatedCenter(min_rate_floor_s=0.2, expires_floor_s=0.2)
        self.traffic = traffic(self.center) if traffic else None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="center", daemon=True)
        self._happening: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return self.center.url

    def __enter__(self) -> Self:
        """Listen, and let the traffic begin."""
        self._thread.start()
        self.run(self.center.start())
        if self.traffic is not None:
            traffic = self.traffic
            self._happening = self.call(lambda: self._loop.create_task(traffic.run()))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop, close every socket and end the thread."""
        if self._happening is not None:
            self.call(self._happening.cancel)
        self.run(self.center.stop())
        self.run(self._loop.shutdown_default_executor())
        self.run(_settle())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE_S)
        self._loop.close()

    def run(self, act: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the center's loop and return its result."""
        return asyncio.run_coroutine_threadsafe(act, self._loop).result(_PATIENCE_S)

    def call(self, act: Callable[[], T]) -> T:
        """Call something on the center's loop and return its result."""

        async def act_there() -> T:
            return act()

        return self.run(act_there())

    def publish(self, document: eido.Document | bytes, incident_id: str = "") -> None:
        """Post a document and send it to every subscriber.

        Args:
            document: One of ours, or any bytes together with the incident they are posted under.
            incident_id: Needed for bytes.
        """
        if isinstance(document, eido.Document):
            statuses = (
                document.incident_component.incident_status_common_registry_text
                if document.incident_component
                else ()
            )
            is_open = "Closed" not in statuses
            incident_id, data = document.id, eido.encode(document)
        else:
            is_open, data = True, document
        self.call(lambda: self.center.publish(incident_id, data, is_open))

    def obey(self, command: str) -> str:
        """Obey a command of ``Controls`` and return what was done.

        Raises:
            CommandError: it is not understood.
        """
        traffic = self.traffic or Traffic(
            iter(()),
            self.center.publish,
            chance=Random(0),  # noqa: S311 - invents calls
        )
        return self.run(Controls(self.center, traffic).obey(command))


async def _settle() -> None:
    """Let sockets that were just cut be taken off: that is the work of the loop's next turns."""
    for _ in range(_LAST_TURNS):
        await asyncio.sleep(0)
