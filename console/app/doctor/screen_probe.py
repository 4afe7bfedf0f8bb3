"""Open Qt's screen in a process of its own and print what it is: a screen that fails ends it.

Run as ``python -m console.app.doctor.screen_probe``; ``doctor`` reads the one line of JSON.
"""

import json

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from console.ui.fonts import FOLDER


def look() -> dict[str, object]:
    """Return platform, screens, versions and the families of the program's own fonts."""
    application = QGuiApplication([])
    families = []
    for file in sorted(FOLDER.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return {
        "platform": application.platformName(),
        "screens": [
            f"{screen.size().width()}x{screen.size().height()}" for screen in application.screens()
        ],
        "qt": qVersion(),
        "pyside": PySide6.__version__,
        "own_fonts": sorted(set(families)),
        "families": len(QFontDatabase.families()),
    }


if __name__ == "__main__":
    print(json.dumps(look()))
