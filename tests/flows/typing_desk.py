"""Type into a log of a real desk until killed; tell what was typed, and what was said saved.

Run by a story as a process of its own: ``typing_desk.py PROFILE note`` types the note of a log,
``typing_desk.py PROFILE addendum`` signs one with the note ``NOTE`` and types an addendum.
Each line of output is ``typed N SECONDS`` (the N-th letter went in, by a monotonic clock) or
``saved N``.
"""

import sys
from itertools import count
from pathlib import Path

from desk_stage import CONTROL, SHIFT, DeskStage, demo_profile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.app.desk_program import new_application
from console.domain.clock import monotonic_s

BURST = 12
"""Letters typed as fast as they go, before the hand rests until they are saved."""
NOTE = "Brother on the line, calm."
ALPHABET = "abcdefghijklmnopqrstuvwxyz "


def letter(number: int) -> str:
    """Return the letter in a place of the endless text."""
    return ALPHABET[number % len(ALPHABET)]


def tell(words: str) -> None:
    print(words, flush=True)


def main(folder: Path, kind: str) -> None:
    """Type for ever."""
    new_application()
    stage = DeskStage(demo_profile(folder))
    stage.wait_signed_on()
    stage.open_by_hand("26-0000009")
    stage.answer()
    if kind == "addendum":
        stage.hands.type(NOTE)
        stage.sign()
        stage.hands.press(Qt.Key.Key_A, CONTROL | SHIFT)
    for number in count():
        stage.hands.type(letter(number))
        tell(f"typed {number + 1} {monotonic_s()}")
        QApplication.processEvents()
        if number % BURST == BURST - 1:
            stage.wait_saved()
            tell(f"saved {number + 1}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
