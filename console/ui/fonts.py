"""Load the fonts that come with the program, and hand out the two that the desk uses.

Where the bundled files are missing the system's sans serves: nothing else changes.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FOLDER = Path(__file__).parent / "assets" / "fonts"


_FIRST = ("-Regular.ttf", "-SemiBold.ttf")
"""The weights of the first paint, the regular one first; the others may come later."""


@cache
def load_fonts(folder: Path = FOLDER) -> str:
    """Register the weights of the first paint, once, and return the family of the regular one.

    Needs a QApplication. Returns an empty text where no file could be used.
    """
    family = ""
    files = list(folder.iterdir()) if folder.is_dir() else []
    for path in (path for weight in _FIRST for path in files if path.name.endswith(weight)):
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or next(iter(families), "")
    return family


@cache
def load_other_weights(folder: Path = FOLDER) -> None:
    """Register the weights that only panels use, once."""
    for path in sorted(folder.glob("*.ttf")):
        if not path.name.endswith(_FIRST):
            QFontDatabase.addApplicationFont(str(path))


def text_font(pt: float, folder: Path = FOLDER) -> QFont:
    """Return the font for reading, ``pt`` points high."""
    family = load_fonts(folder)
    if family:
        font = QFont(family)
        font.setStyleHint(QFont.StyleHint.SansSerif)
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(pt)
    return font


def figures_font(pt: float | None = None) -> QFont:
    """Return the font for times and counts: every figure equally wide, so that nothing jumps.

    Args:
        pt: Height in points. None gives a font that says only this, so that a widget which wears
            it keeps following the application's family and size.
    """
    font = QFont() if pt is None else text_font(pt)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
