"""Choose what a service must meet: open now, near the caller, and four facets with counts."""

from collections import Counter
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from console.controllers.directory_news import Found
from console.domain.calls.place import Point
from console.ui.directory.directory_words import label_words
from console.ui.directory.filter_words import (
    language_words,
    miles_filter_words,
    trait_words,
    who_words,
)
from console.ui.reading.plain import button_text
from console.ui.reading.word_flow import WordFlow
from resources.rows import LANGUAGES
from resources.search.question import Filters, Trait, Who

NEAR_MILES = 5.0
"""How near "near the caller" is, in a straight line."""

Choice = Trait | Who | int | str
"""A way in, a person, the number of a category, or the name of a language."""


class Facet(Enum):
    """The questions a service is filtered by."""

    NEED = "need"
    ACCESS = "access"
    WHO = "who"
    LANGUAGE = "language"


class FilterBar(QWidget):
    """The filters; every one is the person's own choice and none is ever dropped by the desk.

    Signals:
        changed: The ``Filters`` as chosen now.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = Filters()
        self._found: Found | None = None
        self._open: Facet | None = None
        self._labels: dict[int, str] = {}
        self._chips: dict[Facet, dict[Choice, QPushButton]] = {facet: {} for facet in Facet}
        self.open_now = _chip("directory_open_now")
        self.near = _chip("directory_near")
        self.facets = {facet: _chip(f"directory_facet_{facet.value}") for facet in Facet}
        self.clear = QPushButton(self.tr("Clear filters"))
        self.clear.setProperty("role", "bare")
        self.clear.setAutoDefault(False)
        self._bar = bar = QWidget()
        self._flow = flow = WordFlow(bar, gap=6, line_gap=4)
        for button in (self.open_now, self.near, *self.facets.values(), self.clear):
            flow.addWidget(button)
        self._panels = {facet: QWidget() for facet in Facet}
        self._flows = {
            facet: WordFlow(panel, gap=6, line_gap=4) for facet, panel in self._panels.items()
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(bar)
        for facet, panel in self._panels.items():
            panel.setAccessibleName(_facet_words(facet))
            panel.hide()
            rows.addWidget(panel)
        self.open_now.clicked.connect(self.toggle_open_now)
        self.near.clicked.connect(self.toggle_near)
        self.clear.clicked.connect(self.clear_all)
        for button in self.facets.values():
            button.clicked.connect(self._facet_clicked)
        self._put_words()
        self.show_point(None)

    @property
    def filters(self) -> Filters:
        """Return what is chosen."""
        return self._filters

    def choose(self, filters: Filters) -> None:
        """Choose other filters and say so."""
        if filters != self._filters:
            self._filters = filters
            self._put_words()
            self.changed.emit(filters)

    @Slot()
    def toggle_open_now(self) -> None:
        """Leave out what is known to be closed, or take it in again; unknown hours stay."""
        self.choose(
            replace(self._filters, traits=self._filters.traits ^ frozenset({Trait.OPEN_NOW}))
        )
        self._put_words()

    @Slot()
    def toggle_near(self) -> None:
        """Keep to what is near the caller, or not; without a place it cannot be chosen."""
        if self.near.isEnabled():
            near = NEAR_MILES if self._filters.within_miles is None else None
            self.choose(replace(self._filters, within_miles=near))
        self._put_words()

    @Slot()
    def clear_all(self) -> None:
        """Take every filter away."""
        self.choose(Filters())
        self._put_words()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Take as many lines as the chips need."""
        super().resizeEvent(event)
        self._keep_height()

    def show_point(self, point: Point | None) -> None:
        """Say whether distances can be measured; the filter goes with the place it stood on."""
        self.near.setEnabled(point is not None)
        words = (
            self.tr("Straight line from the place of the selected call")
            if point is not None
            else self.tr("The selected call has no coordinates, so nothing can be measured")
        )
        self.near.setToolTip(words)
        self.near.setAccessibleDescription(words)
        if point is None and self._filters.within_miles is not None:
            self.choose(replace(self._filters, within_miles=None))

    def show_found(self, found: Found) -> None:
        """Put the counts that are left beside the filters."""
        self._found, self._labels = found, found.labels
        self._put_words()

    def _facet_clicked(self) -> None:
        facet = next(one for one, button in self.facets.items() if button is self.sender())
        self._open = None if self._open is facet else facet
        if self._open is not None:
            self._make_chips(self._open)
        self._put_words()
        for one, panel in self._panels.items():
            panel.setVisible(one is self._open)
        self.updateGeometry()

    def _make_chips(self, facet: Facet) -> None:
        """Make the chips of a facet the first time it is opened."""
        choices: dict[Choice, str]
        if facet is Facet.NEED:
            choices = {number: label_words(text) for number, text in self._labels.items()}
        elif facet is Facet.ACCESS:
            choices = {one: trait_words(one) for one in Trait if one is not Trait.OPEN_NOW}
        elif facet is Facet.LANGUAGE:
            choices = {one: language_words(one) for one in LANGUAGES}
        else:
            choices = {one: who_words(one) for one in Who}
        chips = self._chips[facet]
        for choice in choices:
            if choice not in chips:
                chips[choice] = chip = _chip(f"directory_{facet.value}_{_code(choice)}")
                chip.setProperty("choice", choice)
                chip.clicked.connect(self._chip_clicked)
                self._flows[facet].addWidget(chip)

    def _chip_clicked(self) -> None:
        for chips in self._chips.values():
            for choice, chip in chips.items():
                if chip is self.sender():
                    self._turn(choice)
                    return

    def _turn(self, choice: Choice) -> None:
        now = self._filters
        if isinstance(choice, Trait):
            self.choose(replace(now, traits=now.traits ^ frozenset({choice})))
        elif isinstance(choice, Who):
            self.choose(replace(now, accepts=now.accepts ^ frozenset({choice})))
        elif isinstance(choice, str):
            self.choose(replace(now, language="" if now.language == choice else choice))
        else:
            self.choose(replace(now, categories=now.categories ^ frozenset({choice})))

    def _put_words(self) -> None:
        left = dict(self._found.answer.left) if self._found is not None else {}
        browsing = self._found is None or self._found.browsing
        now = self._filters
        self._put(
            self.open_now,
            trait_words(Trait.OPEN_NOW),
            on=Trait.OPEN_NOW in now.traits,
            count=None if browsing else left.get(Trait.OPEN_NOW.value),
        )
        self._put(self.near, miles_filter_words(NEAR_MILES), on=now.within_miles is not None)
        for facet, button in self.facets.items():
            chosen = self._chosen(facet)
            words = _facet_words(facet)
            if chosen:
                words = self.tr("{facet}: {chosen}").format(facet=words, chosen=", ".join(chosen))
            opened = self.tr("{facet} ▴") if facet is self._open else self.tr("{facet} ▾")
            self._put(button, opened.format(facet=words), on=bool(chosen))
            button.setAccessibleName(words)
        self.clear.setVisible(now != Filters())
        if self._open is not None:
            self._put_counts(self._open, left, browsing=browsing)
        self._keep_height()

    def _keep_height(self) -> None:
        """Let no pane that is too low cut the chips: a flow's own least height is one line."""
        pairs = [(self._bar, self._flow)]
        pairs += [(self._panels[facet], self._flows[facet]) for facet in Facet]
        for part, flow in pairs:
            height = flow.heightForWidth(max(1, self.width()))
            if part.minimumHeight() != height:
                part.setMinimumHeight(height)

    def _put_counts(self, facet: Facet, left: dict[str, int], *, browsing: bool) -> None:
        found = self._found
        shown = len(found.answer.hits) if found is not None else 0
        more = found is not None and (found.answer.more or found.answer.counted > shown)
        spoken = Counter[str]()
        for hit in found.answer.hits if found is not None else ():
            spoken.update(hit.listing.languages)
        for choice, chip in self._chips[facet].items():
            if isinstance(choice, int | str):
                if isinstance(choice, str):
                    held, on = spoken[choice], choice == self._filters.language
                    words = language_words(choice)
                else:
                    held = found.categories.get(choice, 0) if found is not None else 0
                    on = choice in self._filters.categories
                    words = label_words(self._labels.get(choice, ""))
                text = f"{held}+" if more and held else str(held)
                self._put(chip, words, on=on, told="" if browsing or on else text)
                chip.setVisible(on or browsing or held > 0)
                continue
            on = choice in self._filters.traits or choice in self._filters.accepts
            words = trait_words(choice) if isinstance(choice, Trait) else who_words(choice)
            count = None if browsing else left.get(choice.value)
            self._put(chip, words, on=on, count=count)
            chip.setVisible(on or count is None or count > 0)

    def _chosen(self, facet: Facet) -> list[str]:
        now = self._filters
        if facet is Facet.NEED:
            return [label_words(self._labels.get(one, "")) for one in sorted(now.categories)]
        if facet is Facet.ACCESS:
            return [trait_words(one) for one in Trait if one in now.traits - {Trait.OPEN_NOW}]
        if facet is Facet.LANGUAGE:
            return [language_words(now.language)] if now.language else []
        return [who_words(one) for one in Who if one in now.accepts]

    def _put(
        self, chip: QPushButton, words: str, *, on: bool, count: int | None = None, told: str = ""
    ) -> None:
        told = told or ("" if count is None or on else str(count))
        both = self.tr("{words}  {count}").format(words=words, count=told)
        text = button_text(both if told else words)
        if chip.text() != text:
            chip.setText(text)
            name = self.tr("{words}, {count} left").format(words=words, count=told)
            chip.setAccessibleName(name if told else words)
        if chip.isChecked() is not on:
            chip.setChecked(on)


def _facet_words(facet: Facet) -> str:
    return {
        Facet.NEED: QCoreApplication.translate("Directory", "Need"),
        Facet.ACCESS: QCoreApplication.translate("Directory", "How to get in"),
        Facet.WHO: QCoreApplication.translate("Directory", "Who"),
        Facet.LANGUAGE: QCoreApplication.translate("Directory", "Language"),
    }[facet]


def _code(choice: Choice) -> str:
    if isinstance(choice, int | str):
        return str(choice).replace(" ", "_")
    return choice.name.lower()


def _chip(name: str) -> QPushButton:
    chip = QPushButton()
    chip.setObjectName(name)
    chip.setProperty("role", "chip")
    chip.setCheckable(True)
    chip.setAutoDefault(False)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip
