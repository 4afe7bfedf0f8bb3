"""Put what callers said of the help into a sheet of means, where enough of them answered."""

from PySide6.QtCore import QCoreApplication

from console.domain.finish.satisfaction import QUESTIONS
from console.domain.review.metrics import Figures
from console.ui.figures.sheets import Sheet, Table
from console.ui.translation import translated


def satisfaction_sheets(figures: Figures) -> tuple[Sheet, ...]:
    """Return the sheet, or none where no question has enough answers in a quarter."""
    if not figures.satisfaction:
        return ()
    rows = tuple(
        (
            f"{one.year} Q{one.quarter}  {translated('form', QUESTIONS[one.question])}",
            f"{one.mean:.1f}",
            f"{one.n:,}",
        )
        for one in figures.satisfaction
    )
    return (
        Sheet(
            code="satisfaction",
            title=_tr("What callers said"),
            headline=_tr("Three questions, answered without any name; 1 not at all, 5 fully"),
            chart=None,
            tables=(
                Table(
                    code="satisfaction",
                    caption=_tr("Mean answers by quarter"),
                    columns=(_tr("Question"), _tr("Mean of 1 to 5"), _tr("Answers")),
                    rows=rows,
                ),
            ),
            notes=(
                _tr("Whole quarters that are over, each question with at least 11 answers."),
                _tr("Only callers who were asked and wanted to answer: not all callers."),
            ),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
