"""Cut the fonts of console/ui/assets/fonts out of the variable font Inter.

Run by hand, when Inter is renewed: put fonttools and the font's package (fontpkg-inter) into a
Python environment of its own, then ``python packaging/fonts.py FOLDER-OF-THE-FONT-PACKAGE``. The
same input gives the same bytes. Why the fonts are cut at all: docs/decisions/005-fonts.md.
"""

import shutil
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Inter Desk"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
ASSETS = Path(__file__).resolve().parents[1] / "console" / "ui" / "assets" / "fonts"
DIGITS = range(ord("0"), ord("9") + 1)
ALWAYS = (("tnum", DIGITS), ("zero", [ord("0")]), ("cv05", [ord("l")]), ("cv08", [ord("I")]))
KEPT = (  # Latin of Europe and America, punctuation, arrows, keys, mathematics, shapes, ticks
    *((0x20, 0x17F), (0x1E00, 0x1EFF), (0x2B0, 0x36F), (0x2000, 0x206F), (0x20A0, 0x20BF)),
    *((0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x27BF)),
)


def replaced(font: TTFont, glyph: str, feature: str) -> str:
    """Return the glyph that ``feature`` puts in the place of ``glyph``, or ``glyph`` itself."""
    rules = font["GSUB"].table
    for record in rules.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for table in rules.LookupList.Lookup[index].SubTable:
                table = getattr(table, "ExtSubTable", table)  # noqa: PLW2901 - unwrapped, no more
                if glyph in getattr(table, "mapping", {}):
                    return table.mapping[glyph]
    return glyph


def draw_always(font: TTFont) -> None:
    """Make tabular figures, the slashed zero, the tailed l and the serifed I the plain ones."""
    names = font.getBestCmap()
    for feature, letters in ALWAYS:
        for letter in letters:
            before = names[letter]
            after = replaced(font, before, feature)
            if after == before:
                raise SystemExit(f"Inter has no {feature} for {chr(letter)} any more.")
            for table in font["cmap"].tables:
                if table.isUnicode() and letter in table.cmap:
                    table.cmap[letter] = after
        names = font.getBestCmap()


def name_it(font: TTFont, style: str, weight: int) -> None:
    """Give the cut its own family name, so that an Inter of the system is never taken for it."""
    linked = style in ("Regular", "Bold")  # an old four-style family holds no other weights
    names = {
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        3: f"{FAMILY.replace(' ', '')}-{style}",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        16: FAMILY,
        17: style,
    }
    table = font["name"]
    for identity in (*names, 21, 22, 25):
        table.removeNames(nameID=identity)
    for identity, words in names.items():
        table.setName(words, identity, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (
        0x20 if style == "Bold" else 0x40
    )
    font["head"].macStyle = int(style == "Bold")


def cut(source: Path, style: str, weight: int) -> Path:
    """Write one static weight and return its path."""
    font = TTFont(source, recalcTimestamp=False)
    draw_always(font)
    font = instantiateVariableFont(font, {"wght": weight, "opsz": 14})
    options = Options(
        layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "calt", "case", "pnum"],
        name_IDs=["*"],
        notdef_outline=True,
        drop_tables=["STAT", "DSIG"],
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in KEPT for c in range(first, last + 1)])
    subsetter.subset(font)
    name_it(font, style, weight)
    target = ASSETS / f"{FAMILY.replace(' ', '')}-{style}.ttf"
    font.save(target)
    return target


def main(arguments: list[str]) -> int:
    """Cut every weight and lay the licence beside it."""
    (folder,) = map(Path, arguments)
    for style, weight in WEIGHTS.items():
        target = cut(folder / "files" / "Inter[opsz,wght].ttf", style, weight)
        print(f"{target.name}: {target.stat().st_size:,} bytes")
    shutil.copy(folder / "LICENSE", ASSETS / f"{FAMILY.replace(' ', '')}-LICENSE.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
