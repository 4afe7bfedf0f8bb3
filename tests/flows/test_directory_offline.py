"""The directory never touches the network: every connection of the process is listened for."""

import json
import subprocess
import sys
from pathlib import Path

CHILD = """
import json, os, sys
events = []

def listen(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        events.append([event, repr(arguments[1:])[:80]])

sys.addaudithook(listen)
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from console.app.desk import Desk
from console.app.desk_program import DEMO_PERSON, new_application
from console.app.stories.hands import Hands
from console.app.profile import Profile
from console.controllers.directory_news import ImportStage, ImportWish, ShelfState

application = new_application()
desk = Desk(Profile(folder=Path(sys.argv[1]), demo=True), "", DEMO_PERSON)
hands = Hands(desk)
stopped = []
desk.stopped.connect(lambda: stopped.append(True))
desk.start()
hands.wait(lambda: desk.is_furnished, "the desk")
room = desk.work.directory
hands.wait(lambda: hasattr(room, "pane") and room.directory.shelf.state is ShelfState.READY,
           "the starter directory")
pane = room.pane
ended = []
room.imports.told.connect(ended.append)
table = Path(sys.argv[1]) / "county.csv"
table.write_text("id,service,organization,phone,website\\n1,Night desk,Lantern House,612-555-0142,"
                 "https://lantern.example\\n")
desk.queue_pane.focus_rows()
hands.press(Qt.Key.Key_D)
hands.type("shelter")
hands.wait(lambda: pane.model.rowCount() > 0, "hits")
hands.press(Qt.Key.Key_Return)
hands.wait(lambda: QApplication.clipboard().text(), "a number")
hands.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
room.imports.start(ImportWish(path=table))
hands.wait(lambda: any(one.stage is not ImportStage.RUNNING for one in ended), "the import")
found = list(events)
import socket
probe = socket.socket()
try:
    probe.connect(("127.0.0.1", 9))
except OSError:
    pass
probe.close()
heard = len(events) > len(found)
desk.stop()
hands.wait(lambda: stopped, "the end")
print(json.dumps({"events": found, "heard": heard, "number": QApplication.clipboard().text()}))
"""


def test_searching_copying_listing_and_importing_open_no_connection(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / "profile")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["heard"], "the hook hears nothing, so it proves nothing"
    assert told["events"] == []
