"""Gather a large message from the socket without holding the interpreter.

The reader of ``websockets`` keeps one growing buffer and copies a whole message out of it twice,
which stops every other thread for tens of milliseconds at 16 MB. This one keeps the pieces as they
came and joins them once; joining large pieces of ``bytes`` lets other threads run.
"""

from collections import deque
from collections.abc import Generator

from websockets.streams import StreamReader

_LARGE = 65_536


class ChunkedReader(StreamReader):
    """The reader of one connection; same rules as its parent, other storage."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._chunks: deque[bytes] = deque()
        self._size = 0
        self._at = 0

    def feed_data(self, data: bytes | bytearray) -> None:
        """Take in what came from the socket.

        Raises:
            EOFError: the stream had ended.
        """
        if self.eof:
            raise EOFError("stream ended")
        if data:
            self._chunks.append(bytes(data))
            self._size += len(data)

    def read_exact(self, n: int) -> Generator[None, None, bytearray]:
        """Return ``n`` bytes once they are there.

        Raises:
            EOFError: the stream ended before.
        """
        while self._size < n:
            if self.eof:
                raise EOFError(f"stream ends after {self._size} bytes, expected {n} bytes")
            yield
        return self._take(n)

    def read_line(
        self, m: int, too_long_exc_type: type[Exception] = RuntimeError
    ) -> Generator[None, None, bytearray]:
        """Return a line with its end; only the handshake has lines.

        Raises:
            EOFError: the stream ended before the line did.
        """
        while True:
            self._unite()
            end = self._chunks[0].find(b"\n") + 1 if self._chunks else 0
            if (end or self._size) > m:
                raise too_long_exc_type(f"a line is over {m} bytes")
            if end:
                return self._take(end)
            if self.eof:
                raise EOFError(f"stream ends after {self._size} bytes, before end of line")
            yield

    def read_to_eof(
        self, m: int, too_long_exc_type: type[Exception] = RuntimeError
    ) -> Generator[None, None, bytearray]:
        """Return everything up to the end; only a refused handshake needs it."""
        while not self.eof:
            if self._size > m:
                raise too_long_exc_type(f"read {self._size} bytes, expected no more than {m} bytes")
            yield
        return self._take(self._size)

    def at_eof(self) -> Generator[None, None, bool]:
        """Say whether all has been read, as soon as that can be told."""
        while True:
            if self._size:
                return False
            if self.eof:
                return True
            yield

    def discard(self) -> None:
        """Drop what is waiting."""
        self._chunks.clear()
        self._size = self._at = 0

    def _take(self, n: int) -> bytearray:
        """Return and drop the first ``n`` bytes.

        A large piece comes as ``bytes``: joined once here, it is never copied again.
        """
        pieces: list[bytes] = []
        left = n
        while left:
            chunk = self._chunks[0]
            there = len(chunk) - self._at
            if there <= left:
                pieces.append(chunk[self._at :] if self._at else chunk)
                self._chunks.popleft()
                self._at = 0
                left -= there
            else:
                pieces.append(chunk[self._at : self._at + left])
                self._at += left
                left = 0
        self._size -= n
        if n < _LARGE:
            return bytearray(b"".join(pieces))
        return b"".join(pieces)  # type: ignore[return-value] # every caller takes either

    def _unite(self) -> None:
        """Make one piece of all, so that it can be searched."""
        if len(self._chunks) > 1 or self._at:
            whole = b"".join(self._chunks)[self._at :]
            self._chunks = deque([whole] if whole else [])
            self._at = 0
