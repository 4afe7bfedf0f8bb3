"""Play the alarm tones through what the system has, on a thread that nobody waits for."""

import io
import math
import shutil
import struct
import subprocess
import sys
import tempfile
import wave
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from console.domain.contact.alarms import AlarmLevel

PLAYERS = (("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"))
"""Programs that play a file, in the order they are looked for; Windows has winsound."""

PLAY_LIMIT_S = 5.0
_RATE = 22_050
_TONES: dict[AlarmLevel, tuple[tuple[float, float], ...]] = {
    AlarmLevel.NOTE: ((660, 0.12),),
    AlarmLevel.SOON: ((660, 0.12), (0, 0.08), (880, 0.16)),
    AlarmLevel.IMMEDIATE: ((880, 0.16), (0, 0.06), (880, 0.16), (0, 0.06), (1175, 0.3)),
}
"""Pitch in hertz and length in seconds, one after the other; each level has its own figure."""


def tone_of(level: AlarmLevel) -> bytes:
    """Return the tone of a level as a WAV file: 16 bit, one channel."""
    frames = bytearray()
    for hertz, seconds in _TONES[level]:
        count = int(_RATE * seconds)
        for index in range(count):
            # A short ramp at both ends keeps it from clicking in a headset.
            edge = min(1.0, index / 200, (count - index) / 200)
            height = 0.35 * edge * math.sin(2 * math.pi * hertz * index / _RATE) if hertz else 0.0
            frames += struct.pack("<h", int(32767 * height))
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(_RATE)
        wav.writeframes(bytes(frames))
    return file.getvalue()


class Sound:
    """Plays tones; says at once whether the system has anything to play them with.

    Args:
        find: Finds a program by name; another one stands in for it where there is none.
        folder: Where the tones are written; a temporary folder of its own where none is named.
    """

    def __init__(
        self,
        find: Callable[[str], str | None] = shutil.which,
        folder: Path | None = None,
    ) -> None:
        self._own = None if folder is not None else tempfile.TemporaryDirectory(prefix="tones-")
        self._folder = folder if folder is not None else Path(self._own.name if self._own else ".")
        self._files: dict[AlarmLevel, Path] = {}
        self._player = next(
            ((found, *rest) for name, *rest in PLAYERS if (found := find(name))), None
        )
        self._thread: Thread | None = None

    @property
    def is_there(self) -> bool:
        """Say whether a tone can be played at all."""
        return sys.platform == "win32" or self._player is not None

    @property
    def player(self) -> str:
        """Return the program's name, for the diagnostics; empty for none."""
        if sys.platform == "win32":
            return "winsound"
        return Path(self._player[0]).name if self._player is not None else ""

    def play(self, level: AlarmLevel) -> None:
        """Play a tone; one that still sounds is not played over."""
        if not self.is_there or (self._thread is not None and self._thread.is_alive()):
            return
        self._thread = Thread(target=self._play, args=(level,), name="alarm-tone", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take the files away."""
        if self._thread is not None:
            self._thread.join(0.2)  # it is a daemon: the desk does not wait for a tone
        if self._own is not None:
            self._own.cleanup()

    def _play(self, level: AlarmLevel) -> None:
        file = self._files.get(level)
        if file is None:
            file = self._files[level] = self._folder / f"tone-{level.name.lower()}.wav"
            file.write_bytes(tone_of(level))
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 - of Windows only

            winsound.PlaySound(str(file), winsound.SND_FILENAME)
            return
        if self._player is not None:
            try:
                subprocess.run(  # noqa: S603 - a program found on the path, with a file of our own
                    [*self._player, str(file)],
                    timeout=PLAY_LIMIT_S,
                    check=False,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except (OSError, subprocess.TimeoutExpired):
                return  # the words and the colour stand all the same
