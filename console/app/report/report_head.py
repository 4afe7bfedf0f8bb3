"""Say what stands at the head of a report: which days, made when, what is left out of it."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from console.app.report.report_sums import checksum_of
from console.app.version import app_version
from console.controllers.figure_reading import FoundFigures
from console.domain.review.small_cells import SMALLEST
from console.ui.figures.sheets import HIDDEN, Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report in words.

    Attributes:
        title: Its heading.
        lines: What it covers and leaves out, one sentence each.
        sheets: Its sheets, with small counts hidden.
        incidents: How many incidents it counts.
        contents: The name of the list of its parts.
        checksum: Of its tables; empty where it has none.
        language: Of its words, a BCP 47 tag; a translation names its own.
    """

    title: str
    lines: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    incidents: int
    contents: str = ""
    checksum: str = ""
    language: str = "en"

    @property
    def subject(self) -> str:
        """Return what it is called in the audit."""
        return f"report {self.checksum}".rstrip()

    @property
    def empty(self) -> bool:
        """Say whether there is nothing in it."""
        return not self.incidents


def report_of(found: FoundFigures, sheets: tuple[Sheet, ...], made_at: datetime) -> Report:
    """Return the report of some days.

    Args:
        found: What was counted.
        sheets: The same in words, small counts hidden.
        made_at: When, local.
    """
    figures = found.figures
    lines = [
        _tr("From {first} to {last}, both days counted; days and hours are local.").format(
            first=figures.first.isoformat(), last=figures.last.isoformat()
        ),
        _tr("Made on {day} at {time} by version {version} from the record of one desk.").format(
            day=made_at.date().isoformat(), time=made_at.strftime("%H:%M"), version=app_version()
        ),
        _tr("Counts only: nobody is named, no call, place or number stands here."),
        _tr(
            "{mark} stands for a count under {smallest}, or for one by which such a count could be"
            " worked out. A nought is shown."
        ).format(mark=HIDDEN, smallest=SMALLEST),
    ]
    checksum = checksum_of(sheets) if figures.incidents else ""
    if checksum:
        lines.append(
            _tr("Checksum of the tables, which the audit has too (SHA-256): {sum}").format(
                sum=checksum
            )
        )
    if not figures.incidents:
        lines.insert(0, empty_words(found.record_first, found.record_last))
    return Report(
        title=_tr("Report of the clinicians' desk"),
        lines=tuple(lines),
        sheets=sheets if figures.incidents else (),
        incidents=figures.incidents,
        checksum=checksum,
        contents=_tr("Parts of this report"),
        language=_tr("en"),
    )


def empty_words(first: date | None, last: date | None) -> str:
    """Return the sentence of a period in which nothing was counted."""
    if first is None or last is None:
        return _tr("The record holds no incident yet.")
    return _tr("Nothing was recorded in this period. The record has {first} to {last}.").format(
        first=first.isoformat(), last=last.isoformat()
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
