"""Find the security key that a person means: the one that is in, or the one that they touch."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from queue import Empty, SimpleQueue
from threading import Event, Thread

from fido2.client import ClientError, DefaultClientDataCollector, Fido2Client
from fido2.ctap import CtapDevice, CtapError
from fido2.hid import ConnectionFailure, CtapHidDevice, list_descriptors, open_connection

from console.controllers.factors.contract import Talk
from console.controllers.factors.security_key import ORIGIN, closed_keys
from console.domain.access.factors import FactorFault, FactorRefusedError, FactorStep

LOOK_EVERY_S = 0.3
_LOOKS_UNTIL_OPEN = 4
"""A key that was just put in may be opened only once the system has seen it: a second or so."""


def connected_keys() -> list[CtapDevice]:
    """Return the security keys that are in the machine and can be opened."""
    found: list[CtapDevice] = []
    for descriptor in list_descriptors():  # type: ignore[no-untyped-call]
        try:
            line = open_connection(descriptor)  # type: ignore[no-untyped-call]
            found.append(CtapHidDevice(descriptor, line))
        except (OSError, ConnectionFailure, CtapError, ValueError):
            continue
    return found


@contextmanager
def chosen_key(talk: Talk, stop: Event) -> Iterator[CtapDevice]:
    """Wait until a key is in, have one of several chosen by a touch, and close all at the end.

    Raises:
        FactorRefusedError: None came before ``stop``, or it may not be opened.
    """
    with ExitStack() as opened:
        yield _chosen(_wait(talk, stop, opened), talk, stop)


def _wait(talk: Talk, stop: Event, opened: ExitStack) -> list[CtapDevice]:
    told, closed = False, 0
    while True:
        found = connected_keys()
        for device in found:
            opened.callback(device.close)
        if found:
            return found
        closed = closed + 1 if closed_keys() else 0
        if closed > _LOOKS_UNTIL_OPEN:
            raise FactorRefusedError(FactorFault.KEY_CLOSED)
        if not told:
            told = True
            talk.tell(FactorStep.INSERT)
        if stop.wait(LOOK_EVERY_S):
            talk.raise_if_cancelled()
            raise FactorRefusedError(FactorFault.KEY_NONE)


def _chosen(found: list[CtapDevice], talk: Talk, stop: Event) -> CtapDevice:
    if len(found) == 1:
        return found[0]
    talk.tell(FactorStep.CHOOSE)
    touched: SimpleQueue[CtapDevice] = SimpleQueue()
    stops = [Event() for _ in found]
    threads = [
        Thread(target=_wait_for_touch, args=(*pair, touched), name="security key", daemon=True)
        for pair in zip(found, stops, strict=True)
    ]
    for thread in threads:
        thread.start()
    try:
        while not stop.is_set():
            try:
                return touched.get(timeout=LOOK_EVERY_S)
            except Empty:
                continue
    finally:
        _end(stops, threads)
    talk.raise_if_cancelled()
    raise FactorRefusedError(FactorFault.KEY_UNTOUCHED)


def _end(stops: Iterable[Event], threads: Iterable[Thread]) -> None:
    for event in stops:
        event.set()
    for thread in threads:
        thread.join(timeout=2.0)


def _wait_for_touch(device: CtapDevice, stop: Event, touched: "SimpleQueue[CtapDevice]") -> None:
    collector = DefaultClientDataCollector(ORIGIN)
    try:
        Fido2Client(device, collector, extensions=()).selection(stop)
    except (ClientError, CtapError, ConnectionFailure, OSError, ValueError):
        return  # another one was touched, or this one is out
    touched.put(device)
