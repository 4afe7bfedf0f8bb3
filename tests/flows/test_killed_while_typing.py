"""A desk that is killed while somebody types comes back with the note and the cursor."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from desk_stage import CONTROL, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typing_desk import NOTE, letter

from console.domain.clock import monotonic_s
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactState

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
SOAK_KILLS = 50
"""How often the whole desk is killed in the long form; once in the short one."""
KEPT_AFTER_S = 1.0
"""Every keystroke older than this must be on the disk, whatever happens."""


def type_until(folder: Path, letters: int, kind: str = "note") -> tuple[int, int]:
    """Type a note or an addendum in another process; kill it without a word after so many letters.

    Returns:
        How many letters were said to be saved, and how many were older than a second.
    """
    typed: list[float] = []
    saved = 0
    with subprocess.Popen(
        [sys.executable, str(HERE / "typing_desk.py"), str(folder), kind],
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": f"{PROJECT}{os.pathsep}{HERE}"},
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            match line.split():
                case ["typed", _, at_s]:
                    typed.append(float(at_s))
                case ["saved", number]:
                    saved = int(number)
            if len(typed) >= letters:
                break
        killed_s = monotonic_s()
        process.kill()
        process.stdout.read()
    assert process.returncode == -signal.SIGKILL
    return saved, sum(1 for at_s in typed if at_s < killed_s - KEPT_AFTER_S)


@pytest.mark.timeout(3600)
def test_the_next_start_shows_the_note_as_it_was_said_to_be_saved(
    open_desk: OpenDesk, tmp_path: Path, soak_scale: int
) -> None:
    for seed in range(SOAK_KILLS if soak_scale > 1 else 1):
        killed_once(open_desk, tmp_path / f"profile {seed}", seed)


def killed_once(open_desk: OpenDesk, folder: Path, seed: int) -> None:
    letters = Random(seed).randint(300, 900)  # noqa: S311 - when to kill, guards nothing
    saved, old = type_until(folder, letters)
    assert saved > 0, "nothing was ever said to be saved"

    desk: DeskStage = open_desk(demo_profile(folder))
    desk.wait_signed_on()
    desk.wait(lambda: desk.desk.contact_pane.contact_id is not None, "the contact")
    note = desk.note
    assert len(note) >= max(saved, old)
    assert note == "".join(letter(number) for number in range(len(note)))
    assert desk.sheet.contact.number == "26-0000009"
    caret = desk.sheet.caret
    assert caret is not None
    assert (caret.field, caret.position) == (ConsultField.NARRATIVE, len(note))
    assert QApplication.focusWidget() is desk.desk.contact_pane.form.note
    assert desk.desk.contact_pane.form.note.textCursor().position() == len(note)

    desk.hands.type("!")
    desk.sign()
    assert desk.newest("consult.signed").fact.narrative == note + "!"
    assert desk.counts().of("contact.opened") == 1
    assert desk.counts().of("desk.opened") == 2
    assert desk.counts().of("desk.closed") == 0
    desk.close()


@pytest.mark.timeout(120)
def test_the_next_start_shows_the_signed_log_with_its_half_typed_addendum(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    folder = tmp_path / "profile"
    saved, old = type_until(folder, 200, "addendum")
    assert saved > 0, "nothing was ever said to be saved"

    desk: DeskStage = open_desk(demo_profile(folder))
    desk.wait_signed_on()
    pane = desk.desk.contact_pane
    desk.wait(lambda: pane.contact_id is not None, "the contact")
    field = pane.signed.addendum
    text = field.toPlainText()
    assert len(text) >= max(saved, old)
    assert text == "".join(letter(number) for number in range(len(text)))
    assert desk.sheet.contact.state is ContactState.CLOSED
    assert NOTE in pane.signed.view.toPlainText()
    assert QApplication.focusWidget() is field
    assert field.textCursor().position() == len(text)
    assert pane.head.save.isVisible()
    assert pane.head.save.text().startswith("Saved")

    desk.hands.type("!")
    desk.hands.press(Qt.Key.Key_Return, CONTROL)
    desk.wait(lambda: desk.sheet.contact.state is ContactState.AMENDED, "the addendum")
    log, added = desk.newest("consult.signed"), desk.newest("addendum.signed")
    assert (added.fact.text, added.fact.amends) == (text + "!", log.entry_id)
    assert desk.desk.record._open.reader.drafts().result(20) == ()
    assert desk.counts().of("desk.closed") == 0
    desk.close()
