"""Write a report as one page that needs nothing else and that a screen reader can walk through."""

from html import escape

from console.app.report.report_head import Report
from console.app.report.report_svg import svg_of
from console.ui.figures.sheets import Sheet, Table, is_number

_STYLE = (
    "body{font:16px/1.5 sans-serif;color:#15181b;background:#fff;max-width:60em;margin:2em auto;"
    "padding:0 1em}table{border-collapse:collapse;margin:1em 0 2em}caption{text-align:left;"
    "font-weight:bold;padding:.3em 0}th,td{border:1px solid #c3c9d0;padding:.25em .7em;"
    "text-align:right}.words{text-align:left;max-width:40em}th:first-child{text-align:left}"
    "thead th{background:#e9ebee}"
    "svg{max-width:100%;height:auto}figure{margin:1em 0}"
)
_ALIGN = (' align="left"', ' align="right"')
_CLASS = (' class="words"', "")
"""How a cell of words is told from one of a number."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_of(report: Report) -> str:
    """Return the page of a report whose small counts are hidden."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in report.lines)
    sheets = "".join(_sheet(sheet, f"<figure>{svg_of(sheet)}</figure>") for sheet in report.sheets)
    parts = "".join(
        f'<li><a href="#{sheet.code}">{escape(sheet.title)}</a></li>' for sheet in report.sheets
    )
    ways = f'<nav aria-label="{escape(report.contents)}"><ol>{parts}</ol></nav>' if parts else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(report.title)}</h1>{lines}{ways}{sheets}</main></body></html>\n"
    )


def paper_html_of(report: Report) -> str:
    """Return the same for a document on paper; a chart is a picture named ``chart:CODE``.

    The first part has a page of its own, and so begins each with a chart.
    """
    lines = "".join(f"<p>{escape(line)}</p>" for line in report.lines)
    sheets = "".join(
        _paper_sheet(sheet, new_page=n == 1 or (n > 1 and sheet.chart is not None))
        for n, sheet in enumerate(report.sheets)
    )
    return f"<h1>{escape(report.title)}</h1>{lines}{sheets}"


def _paper_sheet(sheet: Sheet, *, new_page: bool) -> str:
    # Qt's documents know neither captions nor style sheets of a page
    begin = ' style="page-break-before:always"' if new_page else ""
    chart = f'<p><img src="chart:{sheet.code}" width="520"></p>' if sheet.chart else ""
    tables = "".join(
        f"<p><b>{escape(table.caption)}</b></p>"
        f'<table border="1" cellspacing="0" cellpadding="3">{_rows(table, _ALIGN)}</table>'
        for table in sheet.tables
    )
    return (
        f"<h2{begin}>{escape(sheet.title)}</h2><p>{escape(sheet.headline)}.</p>{chart}{tables}"
        + _notes(sheet)
    )


def _sheet(sheet: Sheet, chart: str) -> str:
    tables = "".join(
        f"<table><caption>{escape(table.caption)}</caption>{_rows(table, _CLASS)}</table>"
        for table in sheet.tables
    )
    return (
        f'<section aria-labelledby="{sheet.code}"><h2 id="{sheet.code}">{escape(sheet.title)}</h2>'
        f"<p>{escape(sheet.headline)}.</p>{chart if sheet.chart else ''}{tables}"
        f"{_notes(sheet)}</section>"
    )


def _notes(sheet: Sheet) -> str:
    return "".join(f"<p>{escape(note)}</p>" for note in sheet.notes)


def _rows(table: Table, form: tuple[str, str]) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.columns)
    rows = "".join(
        f'<tr><th scope="row"{form[0]}>{escape(row[0])}</th>'
        + "".join(f"<td{form[is_number(text)]}>{escape(text)}</td>" for text in row[1:])
        + "</tr>"
        for row in table.rows
    )
    return f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
