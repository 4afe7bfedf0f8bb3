"""Do real harm to a record, and keep pictures of what a clinician sees of it.

Pictures are saved where ``CLINICIAN_CONSOLE_PICTURES`` names a folder, and nowhere otherwise.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from desk_stage import DeskStage
from PySide6.QtWidgets import QApplication

PROJECT = Path(__file__).resolve().parents[2]
PAGE = 4096

PictureTaker = Callable[[DeskStage, str], None]


def take_picture(desk: DeskStage, name: str) -> None:
    """Save what the window shows, where pictures are wanted."""
    folder = os.environ.get("CLINICIAN_CONSOLE_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        QApplication.processEvents()
        desk.desk.window.grab().save(str(Path(folder) / f"{name}.png"))


def damage_pages(file: Path, pages: range) -> None:
    """Write zeros into pages of a database file; page 0 is its first."""
    with file.open("r+b") as opened:
        for page in pages:
            opened.seek(page * PAGE + 100)
            opened.write(b"\0" * 200)


def other_program(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Run some Python in a process of its own; it says ``ready`` and waits for a line."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
    )


HOLD_RECORD = """
import sys
from pathlib import Path
from db.vault.keys import DemoOpener
from db.connection import open_connection
from db.vault.slots import read_slots
folder = Path(sys.argv[1])
key = DemoOpener().open(read_slots(folder)).db_key
connection = open_connection(folder / "record.db", key)
connection.execute("BEGIN IMMEDIATE")
print("ready", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
connection.close()
"""
"""Holds the database as a foreign program would: a backup tool, a scanner."""

OPEN_RECORD = """
import sys
from pathlib import Path
from console.app.record.opening import open_demo
opened = open_demo(Path(sys.argv[1]), "0+test")
print("ready", flush=True)
sys.stdin.readline()
opened.reader.close()
opened.store.close()
"""
"""Opens the record as a second desk would."""
