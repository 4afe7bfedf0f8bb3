"""Draw a chart as SVG text that stands in a page by itself."""

from html import escape

from console.ui.figures.sheets import HIDDEN, Bars, Heat, Sheet, Tint

_WIDTH, _ROW, _LABEL, _BAR = 920, 26, 380, 400
_CELL, _HEAD = 30, 22
_INKS = {
    Tint.PLAIN: "#1b56a6",
    Tint.GOOD: "#1c6b31",
    Tint.PARTLY: "#7a4b00",
    Tint.AGAINST: "#b3261e",
    Tint.QUIET: "#4b545d",
}
_TEXT, _LINE = "#15181b", "#c3c9d0"


def svg_of(sheet: Sheet) -> str:
    """Return the chart of a sheet, named for a screen reader; empty where there is none.

    The table beneath it holds the same figures.
    """
    if sheet.chart is None:
        return ""
    if isinstance(sheet.chart, Bars):
        height, parts = _bars(sheet.chart)
    else:
        height, parts = _heat(sheet.chart)
    name = f"chart-{sheet.code}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="{name}-title {name}-text"'
        ' font-family="sans-serif" font-size="14">'
        f'<title id="{name}-title">{escape(sheet.title)}</title>'
        f'<desc id="{name}-text">{escape(sheet.headline)}</desc>' + "".join(parts) + "</svg>"
    )


def _bars(chart: Bars) -> tuple[int, list[str]]:
    most = max((value for value in chart.values if value), default=0) or 1
    parts = []
    for row, (label, value, text, tint) in enumerate(
        zip(chart.labels, chart.values, chart.texts, chart.tints, strict=True)
    ):
        top = row * _ROW
        long = _BAR * (value or 0) / most
        parts.append(_text(_LABEL - 8, top + 18, label, "end"))
        parts.append(
            f'<rect x="{_LABEL}" y="{top + 4}" width="{max(long, 1):.1f}" height="{_ROW - 8}"'
            f' fill="{_INKS[tint]}"/>'
        )
        parts.append(_text(_LABEL + max(long, 1) + 8, top + 18, _short(text), "start"))
    return len(chart.labels) * _ROW + 4, parts


def _heat(chart: Heat) -> tuple[int, list[str]]:
    left = 104
    most = max((value for row in chart.values for value in row if value), default=0) or 1
    parts = [
        _text(left + hour * _CELL + _CELL / 2, 15, str(hour), "middle") for hour in range(0, 24, 3)
    ]
    for day, (name, row) in enumerate(zip(chart.days, chart.values, strict=True)):
        top = _HEAD + day * _CELL
        parts.append(_text(left - 8, top + 20, name, "end"))
        for hour, value in enumerate(row):
            depth = 0.0 if not value else 0.12 + 0.88 * value / most
            parts.append(
                f'<rect x="{left + hour * _CELL}" y="{top}" width="{_CELL - 2}"'
                f' height="{_CELL - 2}" fill="{_INKS[Tint.PLAIN]}" fill-opacity="{depth:.2f}"'
                f' stroke="{_LINE}"/>'
            )
            text = HIDDEN if value is None else str(value) if value and value < 1000 else ""
            if text:
                ink = "#ffffff" if depth > 0.5 else _TEXT
                middle = left + hour * _CELL + _CELL / 2 - 1
                parts.append(_text(middle, top + 19, text, "middle", ink, 11))
    return _HEAD + 7 * _CELL + 4, parts


def _text(x: float, y: float, words: str, anchor: str, ink: str = _TEXT, size: int = 14) -> str:
    return (
        f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" fill="{ink}" font-size="{size}">'
        f"{escape(words)}</text>"
    )


def _short(text: str) -> str:
    return text if len(text) <= 44 else text[:43] + "\u2026"
