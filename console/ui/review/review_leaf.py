"""Show reviews: which there are on the left, the contact in the middle, the form on the right."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from console.domain.review.agreement import Agreement
from console.domain.review.review import ReviewLine, ReviewRead, ReviewState
from console.ui.reading.leaf import Leaf
from console.ui.reading.plain import PlainLabel
from console.ui.reading.timeline_view import TimelineView
from console.ui.reading.word_flow import WordFlow
from console.ui.review.event_strip import EventStrip
from console.ui.review.review_panel import ReviewPanel
from console.ui.review.review_words import agreement_words, line_words
from console.ui.review.sample_strip import SampleStrip
from console.ui.translation import mark_data, translated

_SIZES = (320, 560, 680)
"""Of list, contact and form at first; pixels in a window of the usual width."""
_SETTLE_MS = 250
"""So long a review must stay chosen before its contact is opened: each opening is an entry."""


class Which(Enum):
    """Which reviews are listed."""

    OPEN = "open reviews"
    MINE = "for me to score"
    BACK = "sent back or answered"
    CLOSED = "closed reviews"


class ReviewLeaf(Leaf):
    """The reviews of whoever is here.

    Signals:
        asked: Read the reviews anew.
        read_asked: A ``ReviewLine`` whose contact is to be read.
    """

    asked = Signal()
    read_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ReviewLine, ...] = ()
        self._shown: tuple[ReviewLine, ...] = ()
        self._wanted = ""
        self._me = ""
        self._filling = False
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("Which reviews"))
        for which in Which:
            self.which.addItem(translated("review", which.value), which)
        self.draw = self._toggle(self.tr("Draw a sample"))
        self.event_button = self._toggle(self.tr("Open an event"))
        self.agreement = PlainLabel(role="quiet")
        self.sample = SampleStrip(self)
        self.event_strip = EventStrip(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Reviews"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.timeline = TimelineView(self)
        self.panel = ReviewPanel(self)
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._read)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.which)
        column.addWidget(self.list, 1)
        column.addWidget(self.said)
        scroller = QScrollArea(self)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidgetResizable(True)
        self.panel.setObjectName("scrolled")
        scroller.setWidget(self.panel)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        for place, (part, share) in enumerate(((left, 5), (self.timeline, 7), (scroller, 7))):
            split.addWidget(part)
            split.setStretchFactor(place, share)
        split.setSizes(_SIZES)
        self._tools = QWidget(self)
        flow = WordFlow(self._tools, gap=8, line_gap=6)
        for tool in (self.draw, self.event_button, self.agreement):
            flow.addWidget(tool)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._tools)
        rows.addWidget(self.sample)
        rows.addWidget(self.event_strip)
        rows.addWidget(split, 1)
        self.sample.hide()
        self.event_strip.hide()
        self.draw.toggled.connect(self.sample.setVisible)
        self.event_button.toggled.connect(self.event_strip.setVisible)
        self.which.activated.connect(self._fill)
        self.list.currentRowChanged.connect(self._chosen)

    def begin(self) -> None:
        """Read anew, at the list."""
        self.asked.emit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show nothing of anybody."""
        self._settled.stop()
        self._wanted = ""
        self.show_lines(())
        self.event_strip.forget()
        self.agreement.setText("")
        self.draw.setChecked(False)
        self.event_button.setChecked(False)

    def allow(self, *, everything: bool) -> None:
        """Show what a lead may do beside scoring, or not."""
        self.draw.setVisible(everything)
        self.event_button.setVisible(everything)
        if not everything:
            self.draw.setChecked(False)
            self.event_button.setChecked(False)

    def show_people(self, names: Mapping[str, str], me: str) -> None:
        """Show who may review; ``me`` is whoever is here."""
        self._me = me
        self.panel.show_people(names, me)
        self.sample.show_people(names)

    def show_lines(self, lines: tuple[ReviewLine, ...]) -> None:
        """Show the reviews; the chosen one stays chosen."""
        self._lines = lines
        self._fill()

    def show_agreement(self, agreement: Agreement) -> None:
        """Say how far two scorers agree."""
        self.agreement.setText(agreement_words(agreement))

    def show_read(self, read: ReviewRead) -> None:
        """Show the contact of a review, if that is still the chosen one."""
        line = self.panel.line
        if line is not None and read.review_id == line.review.review_id:
            self.timeline.show_timeline(self._head(line), (), read.lines)

    def want(self, review_id: str) -> None:
        """Choose a review as soon as it is listed."""
        self._wanted = review_id
        self.which.setCurrentIndex(list(Which).index(Which.OPEN))
        self._fill()

    def _toggle(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        return button

    def _fits(self, line: ReviewLine) -> bool:
        review, which = line.review, self.which.currentData()
        if which is Which.CLOSED:
            return review.state is ReviewState.CLOSED
        if review.state is ReviewState.CLOSED:
            return False
        if which is Which.MINE:
            return self._me in {review.reviewer, review.second} and (
                review.score_by(self._me) is None
            )
        if which is Which.BACK:
            return review.state in {ReviewState.RETURNED, ReviewState.ANSWERED}
        return True

    @Slot()
    @Slot(int)
    def _fill(self, _: int = 0) -> None:
        former = self._wanted or (self.panel.line.review.review_id if self.panel.line else "")
        self._shown = tuple(line for line in self._lines if self._fits(line))
        self._filling = True
        self.list.clear()
        for line in self._shown:
            self.list.addItem(QListWidgetItem(line_words(line)))
        self._filling = False
        ids = [line.review.review_id for line in self._shown]
        self.said.setText(self.tr("Reviews: {count}").format(count=len(ids)))
        if former in ids:
            self._wanted = ""
        self.list.setCurrentRow(ids.index(former) if former in ids else 0 if ids else -1)
        if not ids:
            self._chosen(-1)

    @Slot(int)
    def _chosen(self, row: int) -> None:
        if self._filling:
            return
        line = self._shown[row] if 0 <= row < len(self._shown) else None
        former = self.panel.line
        self.panel.show_line(line)
        if line is None:
            self._settled.stop()
            self.timeline.show_nothing()
        elif former is None or former.review.review_id != line.review.review_id:
            self.timeline.show_reading(self._head(line))
            self._settled.start()

    @Slot()
    def _read(self) -> None:
        if self.panel.line is not None:
            self.read_asked.emit(self.panel.line)

    def _head(self, line: ReviewLine) -> str:
        number = line.number or self.tr("Contact without a number")
        return f"{number}  ·  {line.author}"
