"""Say why no service is shown, and offer what helps: fewer filters, or an import."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from console.controllers.directory_news import Found, ShelfNews, ShelfState
from console.ui.directory.filter_words import filter_words, without_filter
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel, button_text
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import mark_data
from resources.search.question import Filters

_MOST_OFFERS = 6


class EmptyPage(QWidget):
    """The page in place of the hits.

    Signals:
        filters_chosen: ``Filters`` with one filter less.
        import_asked: Nothing.
    """

    filters_chosen = Signal(object)
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: list[tuple[QPushButton, Filters]] = []
        self.words = PlainLabel()
        self.words.setWordWrap(True)
        mark_data(self.words)  # repeats what was typed, and names categories of the center
        self._bar = QWidget()
        self._flow = WordFlow(self._bar, gap=6, line_gap=4)
        self.import_button = ActButton(self.tr("Import a directory"), role="primary")
        self.import_button.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4, 8, 4, 4)
        rows.setSpacing(10)
        rows.addWidget(self.words)
        rows.addWidget(self._bar)
        rows.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        self.import_button.clicked.connect(self.import_asked)
        for _ in range(_MOST_OFFERS):
            button = QPushButton()
            button.setAutoDefault(False)
            button.clicked.connect(self._chosen)
            button.hide()
            mark_data(button)
            self._flow.addWidget(button)
            self._offers.append((button, Filters()))
        self.show_shelf(ShelfNews(state=ShelfState.LOOKING))

    def show_shelf(self, news: ShelfNews) -> bool:
        """Say whether there is a directory; return whether it can be searched."""
        ready = news.state in {ShelfState.READY, ShelfState.LOOKING}
        self.import_button.setVisible(not ready)
        if news.state is ShelfState.MISSING:
            self._say(
                self.tr(
                    "There is no directory on this machine yet. Nothing was lost. Import a file "
                    "of your county's services here; 988 and 911 work without it."
                )
            )
        elif news.state is ShelfState.BROKEN:
            self._say(" ".join(news.sentences or ()))
        elif news.state is ShelfState.LOOKING:
            self._say(self.tr("Looking for the directory of this machine."))
        return ready

    def show_words(self, words: str, found: Found) -> None:
        """Say why nothing was found, with a button for each filter that hides something."""
        self._say(words)
        filters = found.asked.filters
        helping = [(name, count) for name, count in found.answer.without if count]
        for number, (button, _) in enumerate(self._offers):
            offered = number < len(helping)
            if offered:
                name, count = helping[number]
                told = self.tr("Take “{filter}” off ({count})").format(
                    filter=filter_words(name, filters, found.labels), count=count
                )
                button.setText(button_text(told))
                button.setAccessibleName(told)
                self._offers[number] = (button, without_filter(name, filters))
            button.setVisible(offered)

    def take_focus(self) -> None:
        """Put the keyboard on what helps."""
        if not self.import_button.isHidden():
            self.import_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        for button, _ in self._offers:
            button.hide()

    def _chosen(self) -> None:
        for button, filters in self._offers:
            if button is self.sender():
                self.filters_chosen.emit(filters)
                return
