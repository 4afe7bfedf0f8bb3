"""Show a lead the signed logs: what is filtered for above, the list left, the chosen log right."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from console.domain.contact.signed_log import KeptFilter, LogPage, LogQuestion, LogRead, SignedLog
from console.domain.vocabulary import Disposition, Level, PresentingConcern
from console.models.signed_log_model import SignedLogModel
from console.ui.logs.log_filter_bar import LogFilterBar
from console.ui.logs.log_table import LogTable, label_of, marks_of
from console.ui.reading.announcing import announce
from console.ui.reading.clock_words import clock_minutes
from console.ui.reading.leaf import Leaf
from console.ui.reading.plain import PlainLabel
from console.ui.reading.sheet_parts import FactLine, Tone
from console.ui.reading.timeline_view import TimelineView

_SETTLE_MS = 250
"""So long a row must stay chosen before its contact is opened: each opening is an entry."""


class LogListLeaf(Leaf):
    """The list of signed logs and the reading pane.

    Signals:
        asked: A ``LogQuestion``: begin the list anew.
        more_asked: Read the next page.
        opened: A ``SignedLog`` that is to be read.
        review_asked: A ``SignedLog`` that is to be reviewed.
        absent_asked: A ``SignedLog`` that is not signed and whose author is absent.
    """

    asked = Signal(object)
    more_asked = Signal()
    opened = Signal(object)
    review_asked = Signal(object)
    absent_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = LogFilterBar(self)
        self.model = SignedLogModel(self)
        self.table = LogTable(self.model, self)
        self.said = PlainLabel(role="quiet")
        self.review = QPushButton(self.tr("Review this log"), self)
        self.absent = QPushButton(self.tr("Mark: author absent"), self)
        self.review.clicked.connect(self._ask_review)
        self.absent.clicked.connect(self._ask_absent)
        self.timeline = TimelineView(self)
        self._shown: SignedLog | None = None
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._open)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.absent)
        foot.addWidget(self.review)
        column.addLayout(foot)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(left)
        self.split.addWidget(self.timeline)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.bar)
        rows.addWidget(self.split, 1)
        self.bar.changed.connect(self.asked)
        self.model.more_asked.connect(self.more_asked)
        self.table.chosen.connect(self._chosen)
        self._chosen(None)

    @property
    def log(self) -> SignedLog | None:
        """Return the log that is read."""
        return self._shown

    def begin(self) -> None:
        """Ask anew, at the list."""
        self.asked.emit(self.bar.question())
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show nothing of anybody."""
        self._settled.stop()
        self._shown = None
        self.model.begin((), more=False)
        self.bar.forget()
        self.said.setText("")
        self.timeline.show_nothing()

    def show_people(self, names: Mapping[str, str]) -> None:
        """Show whose logs may be picked, by id."""
        self.bar.show_people(names)

    def show_kept(self, filters: tuple[KeptFilter, ...]) -> None:
        """Show the filters that this person has kept."""
        self.bar.show_kept(filters)

    def show_first(self, page: LogPage) -> None:
        """Show the first page of the last question."""
        self.model.begin(page.logs, more=page.more)
        self._say(self.tr("counting…") if page.more else self._count_words(len(page.logs)))
        if page.logs:
            self.table.selectRow(0)
        else:
            self._chosen(None)

    def show_next(self, page: LogPage) -> None:
        """Put the next page behind."""
        self.model.append(page.logs, more=page.more)

    def show_count(self, count: int) -> None:
        """Say how many there are, exactly; it comes after the first page."""
        self._say(self._count_words(count))

    def show_timeline(self, read: LogRead) -> None:
        """Show a log that was opened, if it is still the chosen one."""
        log = read.log
        if self._shown is not None and log.contact_id == self._shown.contact_id:
            self.timeline.show_timeline(self._head(log), self._facts(log), read.lines)

    def question(self) -> LogQuestion:
        """Return what the list is filtered for."""
        return self.bar.question()

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("No signed log fits.")
        return self.tr("Logs that fit: {count}").format(count=f"{count:,}".replace(",", " "))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        announce(self, words)

    @Slot(object)
    def _chosen(self, log: SignedLog | None) -> None:
        self._settled.stop()
        self._shown = log
        self.review.setEnabled(log is not None and log.signed is not None)
        self.absent.setVisible(log is not None and log.signed is None)
        if log is None:
            self.timeline.show_nothing()
            return
        self.timeline.show_reading(self._head(log))
        self._settled.start()

    @Slot()
    def _ask_review(self) -> None:
        if self._shown is not None:
            self.review_asked.emit(self._shown)

    @Slot()
    def _ask_absent(self) -> None:
        if self._shown is not None:
            self.absent_asked.emit(self._shown)

    @Slot()
    def _open(self) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown)

    def _head(self, log: SignedLog) -> str:
        number = log.number or self.tr("Contact without a number")
        return f"{number}  ·  {log.clinician}"

    def _facts(self, log: SignedLog) -> tuple[FactLine, ...]:
        signed = clock_minutes(log.signed) if log.signed else self.tr("NOT SIGNED")
        facts = (
            (self.tr("Began"), clock_minutes(log.opened), Tone.PLAIN),
            (self.tr("Signed"), signed, Tone.PLAIN if log.signed else Tone.ASKED),
            (self.tr("Concern"), label_of(PresentingConcern, log.concern), Tone.PLAIN),
            (self.tr("Level"), label_of(Level, log.level), Tone.PLAIN),
            (self.tr("Ending"), label_of(Disposition, log.ending), Tone.PLAIN),
            (self.tr("Marks"), marks_of(log), Tone.WAITING),
        )
        return tuple(
            FactLine(label=label, value=value, tone=tone) for label, value, tone in facts if value
        )
