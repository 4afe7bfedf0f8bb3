"""Run the simulated call center in a process of its own."""

import subprocess
import sys
from types import TracebackType
from typing import Self

_READY_S = 30


class CenterDidNotStartError(Exception):
    """The simulated call center ended, or said nothing, before it was ready."""


class SimulatedCenterProcess:
    """A simulated call center on loopback that lives as long as this object is entered.

    Args:
        arguments: Further arguments of ``clinician-console simulate``.
    """

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._process: subprocess.Popen[str] | None = None
        self._unread = 0
        self.url = ""

    def __enter__(self) -> Self:
        """Start it and wait until it listens.

        Raises:
            CenterDidNotStartError: It ended or stayed silent.
        """
        process = subprocess.Popen(  # noqa: S603 - our own program with our own arguments
            [sys.executable, "-m", "console", "simulate", "--control", *self._arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._process = process
        for line in process.stdout or ():
            if line.startswith("listening on "):
                self.url = line.removeprefix("listening on ").strip()
                return self
        raise CenterDidNotStartError(f"exit code {process.wait(_READY_S)}")

    def command(self, line: str) -> None:
        """Send one control command, for example ``drop``."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
            self._unread += 1

    def ask(self, line: str) -> str:
        """Send one control command and return its answer, without the word ``ok``.

        Blocks; the answers to commands that were only sent are passed over before.

        Raises:
            ValueError: It was not understood.
        """
        stream = self._process.stdout if self._process is not None else None
        if stream is None:
            raise ValueError(line)
        for _ in range(self._unread):
            stream.readline()
        self.command(line)
        self._unread = 0
        word, _, answer = stream.readline().strip().partition(" ")
        if word != "ok":
            raise ValueError(answer)
        return answer

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        process = self._process
        if process is None:
            return
        process.terminate()
        try:
            process.wait(_READY_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
