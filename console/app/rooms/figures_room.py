"""Build charts and live board as leaves of the lead's room, and let the report leave."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from console.app.rooms.lead_room import LeadRoom, OfferedLeaf
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.table import Right, rights_of
from console.domain.clock import utc_now
from console.ui.reading.leaf import Leaf
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from pathlib import Path

    from console.app.record.opening import Opened
    from console.app.report.report_head import Report
    from console.controllers.figure_reading import FoundFigures, Period
    from console.domain.review.live_board import LiveBoard
    from console.ui.figures.charts_leaf import ChartsLeaf
    from console.ui.figures.export_strip import ExportWish
    from console.ui.figures.live_leaf import LiveLeaf
    from console.ui.figures.sheets import Sheet
    from db.reader import Reader

CHARTS, LIVE = "charts", "live"


class FiguresRoom(Room):
    """What was counted, what goes on now, and the report of it.

    Args:
        lead: The room whose leaves they are.
    """

    needs = None

    def __init__(self, desk: DeskFrame, parent: QObject, *, lead: LeadRoom) -> None:
        super().__init__(desk, parent)
        self._lead = lead
        self._opened: Opened | None = None
        self._period: Period | None = None
        self._asking = False
        self.charts: ChartsLeaf | None = None
        self.live: LiveLeaf | None = None
        lead.offer(
            OfferedLeaf(
                name=LIVE,
                title=self.tr("Live board"),
                needs=Right.REVIEW,
                build=self._make_live,
            )
        )
        lead.offer(
            OfferedLeaf(
                name=CHARTS,
                title=self.tr("Charts"),
                needs=Right.EXPORT_AGGREGATE,
                build=self._make_charts,
            )
        )

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return the leaves by their keys, the tables behind a chart, and the way out."""
        return {
            Act.LIVE_BOARD: partial(self._lead.turn_to, LIVE),
            Act.CHARTS: partial(self._lead.turn_to, CHARTS),
            Act.CHART_TABLE: self._flip,
            Act.EXPORT_FIGURES: self._start_export,
        }

    def record_opened(self, opened: "Opened") -> None:
        """Keep who answers by right."""
        self._opened = opened

    # -- charts -------------------------------------------------------------------------------

    def _make_charts(self, parent: QWidget) -> Leaf:
        from console.ui.figures.charts_leaf import ChartsLeaf  # noqa: PLC0415 - three roles' alone

        self.charts = ChartsLeaf(parent)
        self.charts.asked.connect(self._period_chosen)
        self.charts.whole_asked.connect(self._ask_whole)
        self.charts.export.asked.connect(self._export)
        self.charts.export_asked.connect(self._start_export)
        return self.charts

    @Slot(object)
    def _period_chosen(self, pair: object) -> None:
        from console.controllers.figure_reading import Period  # noqa: PLC0415 - as above

        if isinstance(pair, tuple) and self._opened is not None:
            self._period = Period(first=pair[0], last=pair[1])
            self._run(partial(self._read, self._period, suppress=self._suppresses()), self._found)

    def _suppresses(self) -> bool:
        """Say whether small counts are hidden on the screen too: for whoever may only have sums."""
        session = self.desk.parts.session.session
        if session is None:
            return True
        rights = rights_of(session.person.role, fictional=self.desk.profile.demo)
        return Right.EXPORT_DEIDENTIFIED not in rights

    def _read(
        self, period: "Period", *, suppress: bool
    ) -> "tuple[Period, FoundFigures, tuple[Sheet, ...]]":
        from console.domain.review.figure_cells import Cells  # noqa: PLC0415 - as above
        from console.ui.figures.figure_sheets import sheets_of  # noqa: PLC0415 - as above

        found = self._count(self._reading(), period)
        cells = Cells(found.figures, suppress=suppress)
        return period, found, sheets_of(found.figures, cells)

    def _count(self, reader: "Reader", period: "Period") -> "FoundFigures":
        from console.controllers.figure_reading import read_figures  # noqa: PLC0415 - as above

        return read_figures(reader, period, utc_now().astimezone().date())

    def _reading(self) -> "Reader":
        if self._opened is None:
            raise RuntimeError("the record is not open")
        return self._opened.reader

    def _found(self, answer: "tuple[Period, FoundFigures, tuple[Sheet, ...]]") -> None:
        from console.app.report.report_head import empty_words  # noqa: PLC0415 - as above

        period, found, sheets = answer
        if self.charts is None or period != self._period or not self._somebody():
            return
        words = ""
        if not found.figures.incidents:
            sheets, words = (), empty_words(found.record_first, found.record_last)
        elif found.figures.counting:
            words = self.tr("A large record is still being counted: these are not all.")
        self.charts.show_sheets(sheets, words)
        self.charts.whole.setEnabled(bool(sheets) and not found.figures.counting)

    @Slot()
    def _ask_whole(self) -> None:
        """Count every part of the report, behind what else is asked."""
        if self.charts is not None and self._period is not None and self._opened is not None:
            self.charts.whole.setEnabled(False)
            self._run(
                partial(self._read_whole, self._period, suppress=self._suppresses()), self._found
            )

    def _read_whole(
        self, period: "Period", *, suppress: bool, appendices: bool = False
    ) -> "tuple[Period, FoundFigures, tuple[Sheet, ...]]":
        from console.controllers.council_reading import read_council  # noqa: PLC0415 - as above
        from console.ui.figures.council_sheets import council_sheets  # noqa: PLC0415 - as above

        reader = self._reading()
        found = self._count(reader, period)
        council = read_council(reader, found)
        sheets = council_sheets(found.figures, council, suppress=suppress, appendices=appendices)
        return period, found, sheets

    def _flip(self) -> None:
        self._lead.turn_to(CHARTS)
        if self.charts is not None:
            self.charts.flip()

    # -- the report ---------------------------------------------------------------------------

    @Slot()
    def _start_export(self) -> None:
        self._lead.turn_to(CHARTS)
        if self.charts is not None:
            self.charts.start_export(f"report-{utc_now().astimezone():%Y-%m-%d-%H%M}")

    @Slot(object)
    def _export(self, wish: "ExportWish") -> None:
        if self._period is not None and self._opened is not None:
            job = partial(self._prepare, self._period, wish)
            self._run(job, partial(self._prepared, wish))

    def _prepare(self, period: "Period", wish: "ExportWish") -> "Report | str":
        """Return the report, or why the folder cannot be used. On the background thread."""
        from console.app.report.report_files import (  # noqa: PLC0415 - as above
            FolderTakenError,
            check_folder,
        )
        from console.app.report.report_head import report_of  # noqa: PLC0415 - as above

        _, found, sheets = self._read_whole(period, suppress=True, appendices=True)
        if found.figures.counting:
            return self.tr("The record is still being counted. Try again in a minute.")
        try:
            check_folder(wish.folder)
        except FolderTakenError:
            return self.tr("That folder is not empty. Nothing was written; name a new one.")
        except OSError as error:
            return self.tr("That folder cannot be made: {why}").format(why=error.strerror)
        return report_of(found, sheets, utc_now().astimezone())

    def _prepared(self, wish: "ExportWish", answer: "Report | str") -> None:
        session = self.desk.parts.session.session
        if self.charts is None or session is None:
            return
        if isinstance(answer, str):
            self.charts.export.tell(answer)
            return
        from console.controllers.given_out import EXPORT, given_out  # noqa: PLC0415 - as above

        fact = given_out(
            how=EXPORT,
            to=f"folder {wish.folder.name}",
            subject=answer.subject,
            role=session.person.role.value,
            rows=answer.incidents,
        )
        self.desk.parts.record.write(
            [replace(fact, reason=wish.why)],
            partial(self._logged, answer, wish.folder),
            partial(self.charts.export.tell, self.tr("Not exported: the audit could not be kept.")),
        )

    def _logged(self, report: "Report", folder: "Path", _: object) -> None:
        """Write the files, now that the audit has it."""
        from console.app.report.report_files import write_report  # noqa: PLC0415 - as above

        self.desk.background.run(
            partial(write_report, report, folder), self._written, self._not_written
        )

    def _written(self, files: "tuple[Path, ...]") -> None:
        if self.charts is not None:
            self.charts.export.tell(
                self.tr("{count} files are in {folder}.").format(
                    count=len(files), folder=files[0].parent
                ),
                good=True,
            )

    def _not_written(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        if self.charts is not None:
            self.charts.export.tell(
                self.tr("The report could not be written whole: {why}. The audit has it.").format(
                    why=error.strerror or str(error)
                )
            )

    # -- the live board -----------------------------------------------------------------------

    def _make_live(self, parent: QWidget) -> Leaf:
        from console.ui.figures.live_leaf import LiveLeaf  # noqa: PLC0415 - two roles' alone

        self.live = LiveLeaf(parent)
        self.live.asked.connect(self._ask_live)
        self.desk.parts.record.recorded.connect(self._something_new)
        return self.live

    @Slot(object)
    def _something_new(self, _: object) -> None:
        if self.live is not None and self.live.isVisible():
            self._ask_live()

    @Slot()
    def _ask_live(self) -> None:
        if self._opened is not None and not self._asking and self._somebody():
            self._asking = True
            self.desk.background.run(self._read_live, self._live_found, self._live_failed)

    def _read_live(self) -> "LiveBoard":
        from console.controllers.live_reading import read_live_board  # noqa: PLC0415 - as above

        if self._opened is None:
            raise RuntimeError("the record is not open")
        return read_live_board(self._opened.reader, utc_now())

    def _live_found(self, board: "LiveBoard") -> None:
        self._asking = False
        if self.live is not None and self._somebody():
            self.live.show_board(board)

    def _live_failed(self, error: BaseException) -> None:
        self._asking = False
        self.desk.parts.record.trouble(error)

    def _somebody(self) -> bool:
        return self.desk.parts.session.session is not None

    def _run(self, job: Callable[[], object], done: "Callable[..., None]") -> None:
        self.desk.background.run(job, done, self.desk.parts.record.trouble)
