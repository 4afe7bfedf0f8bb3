"""Import a directory from within the window, see how far it is, and read what was not taken."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QPushButton, QWidget

from console.controllers.directory_news import ImportNews, ImportStage, ImportWish
from console.ui.entry.act_button import ActButton
from console.ui.entry.inline_strip import InlineStrip
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.sheet_parts import FactLine, NoteLine
from console.ui.reading.sheet_view import SheetView

_REASONS = 12
_EXAMPLES = 5


class ImportStrip(InlineStrip):
    """The strip of an import. The directory in use stays until the new one is whole.

    Signals:
        import_asked: An ``ImportWish``.
        cancel_asked: Nothing.
    """

    import_asked = Signal(object)
    cancel_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Import a directory"), parent)
        self._dialog: QFileDialog | None = None
        self._last: Path | None = None
        self._running = False
        self.words = PlainLabel(role="quiet")
        self.words.setWordWrap(True)
        self.report = SheetView(self.tr("What was not taken as it came"))
        self.report.setMinimumHeight(6 * self.fontMetrics().height())
        self.report.hide()
        self.file_button = ActButton(self.tr("Choose a file"), role="primary")
        self.folder_button = ActButton(self.tr("Choose a folder"))
        self.anyway_button = ActButton(self.tr("Take it all the same"))
        self.cancel_button = ActButton(self.tr("Stop the import"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        bar = QHBoxLayout()
        for button in (
            self.file_button,
            self.folder_button,
            self.anyway_button,
            self.cancel_button,
            self.close_button,
        ):
            bar.addWidget(button)
        bar.addStretch(1)
        self.rows.addWidget(self.words)
        self.rows.addWidget(self.report)
        self.rows.addLayout(bar)
        self.file_button.clicked.connect(self._choose_file)
        self.folder_button.clicked.connect(self._choose_folder)
        self.anyway_button.clicked.connect(self._take_anyway)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.close_button.clicked.connect(self.close_strip)
        self._show_idle()

    def start(self) -> None:
        """Open the strip; an import that runs goes on being shown."""
        if not self._running and self.report.isHidden():
            self._show_idle()
        self.open_strip(self.cancel_button if self._running else self.file_button)

    def show_news(self, news: ImportNews) -> None:
        """Show how far the import is, or how it ended."""
        self._running = news.stage is ImportStage.RUNNING
        if self._running:
            read, kept = news.rows
            words = self.tr("{source}: {read} rows read, {kept} kept. The desk works on meanwhile.")
            self.title.setText(self.tr("Importing"))
            self.words.setText(words.format(source=one_line(news.source, 60), read=read, kept=kept))
            self.report.hide()
        elif news.report is not None:
            report = news.report
            self.title.setText(self.tr("Imported"))
            words = self.tr("{count} listings are in use now. The last directory was kept.")
            self.words.setText(words.format(count=report.listings))
            self._show_report(news)
        else:
            self.title.setText(
                self.tr("The import was stopped")
                if news.stage is ImportStage.CANCELLED
                else self.tr("Not imported")
            )
            self.words.setText(" ".join(news.sentences or ()))
            self.report.hide()
        self.anyway_button.setVisible(news.too_few and self._last is not None)
        self._arm()

    def _show_report(self, news: ImportNews) -> None:
        if news.report is None:
            return
        facts, notes = [], []
        for source in news.report.sources:
            told = self.tr("{kept} of {read} rows kept, {dropped} left out")
            facts.append(
                FactLine(
                    label=one_line(source.source, 30),
                    value=told.format(kept=source.kept, read=source.read, dropped=source.dropped),
                )
            )
            facts += [
                FactLine(label=str(count), value=reason)
                for reason, count in source.reasons.most_common(_REASONS)
            ]
            notes += [
                NoteLine(
                    key=f"{source.source} {number}",
                    at="",
                    author="",
                    text=self.tr("{file}, row {row}, {field}: {reason}").format(
                        file=one_line(problem.file, 60),
                        row=problem.row,
                        field=problem.field,
                        reason=problem.reason,
                    ),
                )
                for number, problem in enumerate(source.problems[:_EXAMPLES])
            ]
        self.report.show_lines(facts, self.tr("For example") if notes else "", notes)
        self.report.setVisible(bool(facts))

    def _show_idle(self) -> None:
        self.title.setText(self.tr("Import a directory"))
        self.words.setText(
            self.tr(
                "HSDS as JSON or CSV, iCarol exports, or a table as CSV or XLSX. The directory in "
                "use stays until the new one is whole and checked."
            )
        )
        self.anyway_button.hide()
        self._arm()

    def _arm(self) -> None:
        holder = QApplication.focusWidget()
        for button in (self.file_button, self.folder_button):
            button.setVisible(not self._running)
        self.cancel_button.setVisible(self._running)
        self.close_button.setVisible(not self._running)
        if holder is not None and self.isAncestorOf(holder) and holder.isHidden():
            goal = self.cancel_button if self._running else self.close_button
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_file(self) -> None:
        self._choose(QFileDialog.FileMode.ExistingFile, self.tr("Choose a directory file"))

    def _choose_folder(self) -> None:
        self._choose(QFileDialog.FileMode.Directory, self.tr("Choose a folder of CSV tables"))

    def _choose(self, mode: QFileDialog.FileMode, title: str) -> None:
        """Show the file dialog beside the desk: it holds nothing up."""
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog = QFileDialog(self, title, QDir.homePath())
        dialog.setModal(False)
        dialog.setFileMode(mode)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.fileSelected.connect(self.take)
        dialog.show()

    def take(self, path: str) -> None:
        """Ask to import a file or folder."""
        self._last = Path(path)
        self.import_asked.emit(ImportWish(path=self._last))

    def _take_anyway(self) -> None:
        if self._last is not None:
            self.import_asked.emit(ImportWish(path=self._last, accept_drop=True))
