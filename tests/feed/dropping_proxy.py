"""Stand between a desk and its center, and at a moment let nothing through any more."""

import contextlib
import selectors
import socket
import threading
import time
from types import TracebackType
from typing import Self


class DroppingProxy:
    """A TCP proxy on loopback. ``cut`` makes it a black hole: no byte, no end, no error."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._ended = threading.Event()
        self._cut = threading.Event()
        self._thread = threading.Thread(target=self._run, name="proxy")
        self.cut_at_s = 0.0

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._listener.getsockname()[1]
        return port

    def cut(self) -> None:
        """Let nothing through from now on."""
        self._cut.set()
        self.cut_at_s = time.monotonic()

    def mend(self) -> None:
        """Let new connections through; the old ones are gone for good."""
        for old in list(self._pairs):
            self._forget(old)
        self._cut.clear()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended.set()
        self._thread.join()
        for one in list(self._pairs):
            self._forget(one)
        self._selector.close()
        self._listener.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._cut.is_set():
                self._ended.wait(0.005)
                continue
            for key, _ in self._selector.select(0.005):
                if key.fileobj is self._listener:
                    self._accept()
                elif not self._cut.is_set() and isinstance(key.fileobj, socket.socket):
                    self._pass_on(key.fileobj)

    def _accept(self) -> None:
        near, _ = self._listener.accept()
        try:
            far = socket.create_connection(self._target, timeout=5)
        except OSError:
            near.close()
            return
        for one, other in ((near, far), (far, near)):
            self._pairs[one] = other
            self._selector.register(one, selectors.EVENT_READ)

    def _pass_on(self, one: socket.socket) -> None:
        other = self._pairs.get(one)
        try:
            data = one.recv(65_536)
            if other is not None and data:
                other.sendall(data)
                return
        except OSError:
            pass
        self._forget(one)

    def _forget(self, one: socket.socket) -> None:
        for end in (one, self._pairs.pop(one, None)):
            if end is None:
                continue
            self._pairs.pop(end, None)
            with contextlib.suppress(KeyError, ValueError):
                self._selector.unregister(end)
            end.close()
