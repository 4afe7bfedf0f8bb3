"""Put the queue together: chips, the band that tells the truth about the feed, rows, footer."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from console.domain.calls.call_id import CallId
from console.domain.feed.health import FeedHealth
from console.domain.feed.state import FeedState
from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind
from console.models.queue_model import QueueModel
from console.ui.queue.queue_empty import QueueEmpty, words_label
from console.ui.queue.queue_filter_bar import QueueFilterBar
from console.ui.queue.queue_view import QueueView
from console.ui.queue.queue_words import band_text, empty_text, footer_text
from console.ui.theme import Theme, current_theme


class QueuePane(QFrame):
    """The queue as one pane of the desk.

    Signals:
        call_selected: CallId, or None; a person chose another call.
        call_opened: CallId; a person asked for the call (Enter or double click).
        columns_changed: The widths of the columns are others than those kept.
        rows_painted: Nothing; the first rows stand on the screen.
    """

    call_selected = Signal(object)
    call_opened = Signal(object)
    columns_changed = Signal()
    rows_painted = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setObjectName("queue_pane")
        self._queue = model
        self._health = FeedHealth()
        self.bar = QueueFilterBar(self)
        self.view = QueueView(model, self)
        self._band = words_label(self, "queue_band")
        self._footer = words_label(self, "queue_footer")
        self._footer.setProperty("role", "quiet")
        self._empty = QueueEmpty(self.view.viewport())
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        for widget in (self.bar, self._band, self.view, self._footer):
            layout.addWidget(widget)
        layout.setStretchFactor(self.view, 1)
        self.setTabOrder(self.bar.edit, self.view)
        self.setFocusProxy(self.view)
        self.view.viewport().installEventFilter(self)
        self.bar.filter_asked.connect(self._on_filter_asked)
        self.bar.edit.entered.connect(model.prepare_search)
        self.bar.left.connect(self.focus_rows)
        self.view.call_selected.connect(self._on_call_selected)
        self.view.call_opened.connect(self.call_opened)
        self.view.columns_changed.connect(self.columns_changed)
        self.view.rows_painted.connect(self.rows_painted)
        model.counts_changed.connect(self._on_counts_changed)
        self._put_words()

    @property
    def selected_call(self) -> CallId | None:
        """Return the call a person chose, also while it is not shown."""
        return self.view.selected_call

    def select_call(self, call_id: CallId | None) -> None:
        """Choose a call for the person, as after a notice was followed."""
        self.view.select_call(call_id)

    def select_next(self) -> None:
        """Choose the next call down the rows, wherever the focus is."""
        self.view.select_next()

    def select_previous(self) -> None:
        """Choose the next call up the rows, wherever the focus is."""
        self.view.select_previous()

    def set_filter(self, kind: QueueFilterKind) -> None:
        """Show one part of the queue; typed words stay."""
        self.bar.set_kind(kind)

    def focus_filter(self) -> None:
        """Put the keyboard into the line of words."""
        self.bar.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.edit.selectAll()

    def focus_rows(self) -> None:
        """Put the keyboard onto the rows."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_health(self, health: FeedHealth) -> None:
        """Say how far the rows can be believed."""
        self._health = health
        self._put_words()

    def cover_names(self, *, covering: bool) -> None:
        """Cover what tells of whom the calls are, or show it again."""
        self._queue.cover_names(covering=covering)

    def layout_state(self) -> QByteArray:
        """Return the widths of the columns, to be kept; empty while nobody drew one."""
        return self.view.layout_state()

    def restore_layout(self, state: QByteArray) -> bool:
        """Take back kept widths; say whether they could be used."""
        return self.view.restore_layout(state)

    def reset_layout(self) -> None:
        """Give every column its usual width."""
        self.view.reset_layout()

    def show_keys(self, filter_key: str, part_keys: Mapping[QueueFilterKind, str]) -> None:
        """Show the keys as they are bound now; an empty text is no key."""
        self.bar.show_keys(filter_key, part_keys)
        self._put_empty(self._queue.counts)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for a dozen rows and all columns."""
        letter = self.fontMetrics()
        return QSize(letter.averageCharWidth() * 150, letter.height() * 26)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the footer go where rows need its place."""
        super().resizeEvent(event)
        self._fit_footer()

    def _fit_footer(self) -> None:
        margins, spacing = self._column.contentsMargins(), self._column.spacing()
        inner = self.width() - margins.left() - margins.right()
        needed = margins.top() + margins.bottom() + self.view.minimumHeight() + 2 * spacing
        needed += self.bar.heightForWidth(inner) + self._footer.heightForWidth(inner)
        if not self._band.isHidden():
            needed += self._band.heightForWidth(inner) + spacing
        self._footer.setVisible(needed <= self.height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language and the theme."""
        super().changeEvent(event)
        if not hasattr(self, "_empty"):
            return
        if event.type() is QEvent.Type.LanguageChange:
            self._queue.retranslate()
            self._put_words()
        elif event.type() is QEvent.Type.PaletteChange:
            self._put_words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the rows' own size, which changes when the band comes and goes."""
        if event.type() is QEvent.Type.Resize:
            self._place_empty()
        return super().eventFilter(watched, event)

    def _on_filter_asked(self, wanted: QueueFilter) -> None:
        self._queue.set_filter(wanted)
        self._put_words()

    def _on_call_selected(self, call_id: CallId | None) -> None:
        self._put_footer(self._queue.counts)
        self.call_selected.emit(call_id)

    def _on_counts_changed(self, counts: QueueCounts) -> None:
        self.bar.show_counts(counts)
        self._put_footer(counts)
        self._put_empty(counts)

    def _put_words(self) -> None:
        self.setAccessibleName(self.tr("Queue"))
        text = band_text(self._health)
        self._band.setText(text)
        self._band.setAccessibleName(text)
        self._band.setToolTip(self._health.reason)
        style = _band_style(self._health.state, current_theme())
        if style != self._band.styleSheet():
            self._band.setStyleSheet(style)
        self._band.setVisible(bool(text))
        self.view.set_dimmed(not self._health.live)
        self._put_footer(self._queue.counts)
        self._put_empty(self._queue.counts)

    def _put_footer(self, counts: QueueCounts) -> None:
        filtered = self._queue.filter != QueueFilter()
        text = footer_text(counts, filtered=filtered)
        chosen = self.view.selected_call
        if chosen is not None and self._queue.position_of(chosen) is None:
            row = self._queue.row_of(chosen)
            if row is None:
                hidden = self.tr("The selected call has left the queue.")
            else:
                hidden = self.tr("The selected call {number} is not in this list.").format(
                    number=row.call.number
                )
            text = f"{text}. {hidden}" if text else hidden
        self._footer.setText(text)
        self._footer.setAccessibleName(text)
        self._fit_footer()

    def _put_empty(self, counts: QueueCounts) -> None:
        everything = self.bar.key_of(QueueFilterKind.ALL)
        headline, hint = empty_text(self._health, self._queue.filter, counts, everything)
        self._empty.say(headline, hint)
        self.view.setAccessibleDescription(f"{headline} {hint}".strip())
        self._place_empty()

    def _place_empty(self) -> None:
        self._empty.setGeometry(self.view.viewport().rect().adjusted(12, 0, -12, 0))


def _band_style(state: FeedState, theme: Theme) -> str:
    """Return the dress of the band: filled where rows may be old, framed while they arrive."""
    shape = "border-radius: 6px; padding: 5px 10px; font-weight: 600;"
    if state in (FeedState.STALE, FeedState.OFFLINE):
        ground = theme.waiting if state is FeedState.STALE else theme.asked
        # The line is as thick as the other's: rows must not move when the state changes.
        return (
            f"background: {ground}; color: {theme.on_signal}; border: 1px solid {ground}; {shape}"
        )
    return (
        f"background: {theme.raised}; color: {theme.info}; border: 1px solid {theme.info}; {shape}"
    )
