"""Write a report as one page that needs nothing else and that a screen reader can walk through."""

from html import escape

from console.app.report.report_head import Report
from console.app.report.report_svg import svg_of
from console.ui.figures.sheets import Sheet, Table

_STYLE = (
    "body{font:16px/1.5 sans-serif;color:#15181b;background:#fff;max-width:60em;margin:2em auto;"
    "padding:0 1em}table{border-collapse:collapse;margin:1em 0 2em}caption{text-align:left;"
    "font-weight:bold;padding:.3em 0}th,td{border:1px solid #c3c9d0;padding:.25em .7em;"
    "text-align:right}th:first-child,td:first-child{text-align:left}thead th{background:#e9ebee}"
    "svg{max-width:100%;height:auto}figure{margin:1em 0}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_of(report: Report) -> str:
    """Return the page of a report whose small counts are hidden."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in report.lines)
    sheets = "".join(_sheet(sheet, f"<figure>{svg_of(sheet)}</figure>") for sheet in report.sheets)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(report.language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(report.title)}</h1>{lines}{sheets}</main></body></html>\n"
    )


def paper_html_of(report: Report) -> str:
    """Return the same for a document on paper; a chart is a picture named ``chart:CODE``."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in report.lines)
    sheets = "".join(
        _sheet(
            sheet,
            f'<p><img src="chart:{sheet.code}" width="520"></p>' if sheet.chart else "",
            'border="1" cellspacing="0" cellpadding="3"',
        )
        for sheet in report.sheets
    )
    return f"<h1>{escape(report.title)}</h1>{lines}{sheets}"


def _sheet(sheet: Sheet, chart: str, form: str = "") -> str:
    notes = "".join(f"<p>{escape(note)}</p>" for note in sheet.notes)
    tables = "".join(_table(table, form) for table in sheet.tables)
    return (
        f'<section aria-labelledby="{sheet.code}"><h2 id="{sheet.code}">{escape(sheet.title)}</h2>'
        f"<p>{escape(sheet.headline)}.</p>{chart if sheet.chart else ''}{tables}{notes}</section>"
    )


def _table(table: Table, form: str) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.columns)
    left, right = (' align="left"', ' align="right"') if form else ("", "")  # paper has no style
    rows = "".join(
        f'<tr><th scope="row"{left}>{escape(row[0])}</th>'
        + "".join(f"<td{right}>{escape(text)}</td>" for text in row[1:])
        + "</tr>"
        for row in table.rows
    )
    return (
        f"<table {form}><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
