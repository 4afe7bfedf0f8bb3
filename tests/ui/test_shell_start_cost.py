"""Before the first paint the shell brings in Qt and the standard library, and nothing slow."""

import subprocess
import sys
from pathlib import Path

SHELL = Path(__file__).parents[2] / "console" / "ui" / "shell"
SLOW = (
    "numpy",
    "pyqtgraph",
    "sqlite_utils",
    "sqlcipher3",
    "keyring",
    "msgspec",
    "websockets",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtOpenGL",
)


def test_the_shell_imports_nothing_slow() -> None:
    modules = [f"console.ui.shell.{path.stem}" for path in SHELL.glob("*.py")]
    modules += ["console.ui.diagnostics.diagnostics_pane", "console.ui.theme"]
    code = "\n".join(
        [
            "import sys",
            *(f"import {module}" for module in modules),
            f"print([slow for slow in {SLOW!r} if slow in sys.modules])",
        ]
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
