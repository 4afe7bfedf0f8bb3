"""Write a report as PDF. Its text can be taken out again; it is not tagged for a screen reader."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QUrl
from PySide6.QtGui import (
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from console.app.report.report_head import Report
from console.app.report.report_html import paper_html_of
from console.app.report.report_svg import svg_of
from console.ui.figures.sheets import Sheet
from console.ui.fonts import text_font

_SCALE = 2
_POINTS = 9


def write_pdf(report: Report, file: Path) -> None:
    """Write the file; blocks, on any thread. A QApplication must be there.

    Raises:
        OSError: It could not be written.
    """
    writer = QPdfWriter(str(file))
    writer.setTitle(report.title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(text_font(_POINTS))
    for sheet in report.sheets:
        if sheet.chart is not None:
            url = QUrl(f"chart:{sheet.code}")
            document.addResource(QTextDocument.ResourceType.ImageResource, url, picture_of(sheet))
    document.setHtml(paper_html_of(report))
    document.print_(writer)
    if not file.is_file():
        raise OSError(f"{file.name} was not written")


def picture_of(sheet: Sheet) -> QImage:
    """Return the chart of a sheet, white behind it."""
    renderer = QSvgRenderer(QByteArray(svg_of(sheet).encode()))
    picture = QImage(renderer.defaultSize() * _SCALE, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    return picture
