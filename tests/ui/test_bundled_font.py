"""The bundled font: figures that stand still, letters that cannot be mistaken, true weights."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "console" / "ui" / "assets" / "fonts"
WEIGHTS = {
    QFont.Weight.Normal: "Regular",
    QFont.Weight.Medium: "Medium",
    QFont.Weight.DemiBold: "SemiBold",
    QFont.Weight.Bold: "Bold",
}


@pytest.fixture
def family(qapp: QApplication) -> str:
    """Load every bundled file and return their one family."""
    families = set()
    for path in sorted(FOLDER.glob("*.ttf")):
        families.add(
            QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))[0]
        )
    (only,) = families
    return only


def in_weight(family: str, weight: QFont.Weight) -> QFont:
    font = QFont(family, 13)
    font.setWeight(weight)
    return font


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_waiting_time_keeps_its_width_while_it_ticks(family: str, weight: QFont.Weight) -> None:
    metrics = QFontMetricsF(in_weight(family, weight))
    assert len({metrics.horizontalAdvance(digit * 5) for digit in "0123456789"}) == 1
    assert metrics.horizontalAdvance("1:11:11") == metrics.horizontalAdvance("0:48:08")


def test_each_weight_is_drawn_by_a_file_of_its_own(family: str) -> None:
    styles = {
        weight: QFontInfo(in_weight(family, weight)).styleName() or "Regular" for weight in WEIGHTS
    }
    assert styles == WEIGHTS


@pytest.mark.parametrize("weight", WEIGHTS)
def test_letters_that_look_alike_are_told_apart(family: str, weight: QFont.Weight) -> None:
    font = in_weight(family, weight)
    font.setPixelSize(100)
    raw = QRawFont.fromFont(font)
    shapes = {letter: raw.glyphIndexesForString(letter)[0] for letter in "1lI|0O"}
    assert len(set(shapes.values())) == len(shapes)
    bounds = {letter: raw.boundingRect(shape).width() for letter, shape in shapes.items()}
    assert bounds["I"] > 2 * bounds["|"], "the I has lost its serifs"


def test_the_signs_of_the_desk_are_in_the_font(family: str) -> None:
    raw = QRawFont.fromFont(in_weight(family, QFont.Weight.Normal))
    wanted = "→✓⚠●▲◆■…\N{EN DASH}—“”·\N{MULTIPLICATION SIGN}≤≥⏎⌘⇧⌥↑↓éñŁ°"
    assert [sign for sign in wanted if not raw.supportsCharacter(ord(sign))] == []


def test_the_font_lies_beside_its_licence() -> None:
    (licence,) = FOLDER.glob("*-LICENSE.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text(encoding="utf-8")
