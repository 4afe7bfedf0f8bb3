"""A desk paints its queue before it loads anything else, and nothing moves when the rest comes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LATER = (
    "asyncio",
    "concurrent.futures",
    "db",
    "defusedxml",
    "importlib.metadata",
    "keyring",
    "logging.handlers",
    "msgspec",
    "nacl",
    "numpy",
    "platformdirs",
    "pyqtgraph",
    "socket",
    "sqlcipher3",
    "sqlite3",
    "sqlite_utils",
    "tomllib",
    "websockets",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "console.controllers",
    "console.domain.calls.call",
    "console.domain.contact.contact",
    "console.domain.calls.queue",
    "console.domain.vocabulary",
    "console.feed",
    "console.models.queue_line",
    "console.ui.call",
    "console.ui.contact",
    "console.ui.diagnostics",
    "console.ui.entry",
    "console.ui.queue.queue_painter",
    "console.ui.shell.act_table",
    "console.ui.shell.notice_bar",
)
"""What the first paint does without; each with everything inside it."""

CHILD = """
import json, sys
from pathlib import Path
from console.app.desk_program import DeskProgram, new_application

application = new_application()
program = DeskProgram(application, Path(sys.argv[1]), feed_url=sys.argv[2] or None, demo=True)
desk = program.desk
seen = {}

def places():
    view = desk.queue_pane.view
    window = desk.window
    found = {"queue": desk.queue_pane, "view": view, "header": window.header}
    found |= {"menus": window.menuBar(), "call": window.rooms.call_dock}
    found["contact"] = window.rooms.contact_dock
    boxes = {name: part.rect().translated(part.mapTo(window, part.rect().topLeft()))
             for name, part in found.items()}
    return {name: [box.x(), box.y(), box.width(), box.height()] for name, box in boxes.items()}

def painted():
    seen["modules"] = sorted(sys.modules)
    seen["lamp"] = desk.window.header.lamp.word
    seen["before"] = places()

def ready():
    application.processEvents()
    seen["after"] = places()
    desk.stop()

# Before the desk's own beginning: what it then loads is not part of the first paint.
for begun in (desk._begin, program._watch_over):
    desk.window.first_painted.disconnect(begun)
desk.window.first_painted.connect(painted)
for begun in (desk._begin, program._watch_over):
    desk.window.first_painted.connect(begun)
desk.ready.connect(ready)
desk.window.resize(1600, 900)
desk.start()
application.exec()
program.end()
print(json.dumps(seen))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Start a demo desk without a feed in a process of its own, and return what it saw."""
    folder = tmp_path_factory.mktemp("profile")
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), ""],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_the_first_paint_loads_nothing_that_can_come_later(seen: dict[str, Any]) -> None:
    early = [
        module
        for module in seen["modules"]
        if any(module == later or module.startswith(f"{later}.") for later in LATER)
    ]
    assert early == []
    assert "console.ui.queue.queue_pane" in seen["modules"]


def test_the_first_paint_says_connecting(seen: dict[str, Any]) -> None:
    assert seen["lamp"] == "CONNECTING"


def test_nothing_moves_when_the_rest_of_the_desk_comes(seen: dict[str, Any]) -> None:
    assert seen["after"] == seen["before"]


LEFT_OUT = """
import sys
from console.app.feed.start import FeedStart
feed = FeedStart("ws://127.0.0.1:9/", simulated=True, heartbeat_s=1.0)
feed.begin()
assert "importlib.metadata" not in sys.modules, "nothing was left out"
import importlib.metadata, urllib.request, websockets
assert importlib.metadata.version("websockets")
assert callable(urllib.request.getproxies)
assert callable(websockets.connect)
feed.end()
"""


def test_what_is_left_out_while_the_feed_is_loaded_is_there_for_everyone_else() -> None:
    subprocess.run([sys.executable, "-c", LEFT_OUT], cwd=Path(__file__).parents[2], check=True)


ON_THE_WORKER = """
import sys
from pathlib import Path
from console.app.loading import load_record
before = set(sys.modules)
load_record()
import console.app.feed.start, console.feed.feed_file, console.feed.feed_thread
for name in set(sys.modules) - before:
    module = sys.modules[name]
    if name.split(".")[0] in ("console", "db"):
        text = Path(module.__file__).read_text(encoding="utf-8")
        assert "PySide6" not in text, f"{name} meets Qt on the worker thread"
"""


def test_no_module_that_is_loaded_on_the_worker_thread_meets_qt() -> None:
    """Two threads that build PySide's types at once can bring the process down."""
    subprocess.run([sys.executable, "-c", ON_THE_WORKER], cwd=Path(__file__).parents[2], check=True)


NO_KEY_ASKED = """
import sys
import console.app.rooms.account_flow
import console.app.rooms.unlocking
from console.controllers.factors.table import Factors

factors = Factors()
assert factors.forms()
print([name for name in ("fido2", "cryptography", "pamela") if name in sys.modules])
"""


def test_a_sign_on_loads_nothing_of_security_keys_before_one_is_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_KEY_ASKED], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
