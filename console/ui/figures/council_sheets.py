"""Put everything a council's report holds into sheets, in the order in which it is read.

Source: design/domain.md 6.4.
"""

from console.domain.finish.finish import COUNTS_AS, POLICE_WENT, Diverted
from console.domain.review.council import Council
from console.domain.review.council_cells import CouncilCells
from console.domain.review.figure_cells import Cells
from console.domain.review.metrics import Figures
from console.ui.figures.definition_sheets import (
    definition_sheet,
    not_held_sheet,
    rules_sheet,
    vocabulary_sheet,
)
from console.ui.figures.figure_sheets import sheets_of
from console.ui.figures.log_sheets import (
    again_sheet,
    concern_sheet,
    later_sheet,
    nature_sheet,
    outcome_sheet,
    reroute_sheet,
    rescue_sheet,
)
from console.ui.figures.quality_sheets import equity_sheet, quality_sheet, review_sheet
from console.ui.figures.sheets import Sheet
from console.ui.figures.summary_sheets import (
    month_sheet,
    month_wait_sheet,
    staffing_sheet,
    summary_sheet,
)


def council_sheets(
    figures: Figures, council: Council, *, suppress: bool, appendices: bool = True
) -> tuple[Sheet, ...]:
    """Return the whole report; blocks a while where small counts are hidden.

    Args:
        figures: What was counted over incidents.
        council: What was counted over the logs of the same days.
        suppress: Whether small counts, and what gives them away, are hidden.
        appendices: Whether definitions and vocabulary are among them.
    """
    cells = Cells(figures, suppress=suppress, months=council.months)
    logs = CouncilCells(
        council,
        diverted=frozenset(one for one in COUNTS_AS if COUNTS_AS[one] is Diverted.YES),
        police=POLICE_WENT,
        suppress=suppress,
    )
    charts = {sheet.code: sheet for sheet in sheets_of(figures, cells)}
    sheets = (
        summary_sheet(figures, cells, logs),
        charts.pop("funnel"),
        month_sheet(council.months, cells),
        charts.pop("hours"),
        staffing_sheet(council),
        concern_sheet(logs),
        nature_sheet(logs),
        charts.pop("waits"),
        month_wait_sheet(council.months, cells),
        charts.pop("dispositions"),
        charts.pop("nondivert"),
        outcome_sheet(logs),
        reroute_sheet(logs),
        rescue_sheet(logs, council),
        later_sheet(logs),
        again_sheet(logs),
        equity_sheet(logs),
        review_sheet(logs, council),
        *charts.values(),
        quality_sheet(logs),
        not_held_sheet(),
    )
    rules = rules_sheet(logs, council)
    if not appendices:
        return (*sheets, rules)
    counted = [table for sheet in sheets for table in sheet.tables]
    return (*sheets, definition_sheet(counted), vocabulary_sheet(), rules)
