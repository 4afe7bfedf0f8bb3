"""Ask which signed logs are wanted: words, whose, when, how they ended, and which marks."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPushButton, QVBoxLayout, QWidget

from console.domain.contact.signed_log import NON_DIVERTED, KeptFilter, LogQuestion, Only
from console.domain.vocabulary import Disposition, Level
from console.ui.reading.clock_words import today
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import mark_data, translated, vocabulary_label

DAYS = (0, 1, 7, 30, 366)
"""How far back to look, in days; 0 is for ever."""
_BY_DATES = -1
_LONGEST_WORDS, _LONGEST_NAME = 200, 60


class LogFilterBar(QWidget):
    """Boxes in a flow; each change asks anew.

    Signals:
        changed: A ``LogQuestion``.
        kept: A ``KeptFilter`` that is to be kept under a name.
        dropped: The name of a kept filter that is to go.
    """

    changed = Signal(object)
    kept = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[str, ...] = ("",)
        self._filters: tuple[KeptFilter, ...] = ()
        self._telling = True
        self.words = QLineEdit(self)
        self.words.setMaxLength(_LONGEST_WORDS)
        self.words.setAccessibleName(self.tr("Words in the log or an addendum"))
        self.words.setPlaceholderText(self.tr("Words in log or addendum, then Enter"))
        self.words.setClearButtonEnabled(True)
        self.words.returnPressed.connect(self._tell)
        self.person = self._box(self.tr("Whose"))
        self.days = self._box(self.tr("When it began"))
        for days in DAYS:
            self.days.addItem(self._days_words(days), days)
        self.days.addItem(self.tr("from day to day"), _BY_DATES)
        self.since, self.until = self._day(self.tr("From")), self._day(self.tr("Until"))
        self.ending = self._box(self.tr("How it ended"))
        self.ending.addItem(self.tr("any ending"), ())
        self.ending.addItem(self.tr("not diverted"), NON_DIVERTED)
        for code in Disposition:
            self.ending.addItem(vocabulary_label(code), (code.value,))
        self.level = self._box(self.tr("Level"))
        self.level.addItem(self.tr("any level"), "")
        for level in Level:
            self.level.addItem(vocabulary_label(level), level.value)
        self.only = self._box(self.tr("Which logs"))
        for only in Only:
            self.only.addItem(translated("logs", only.value), only)
        self.mine = self._box(self.tr("Kept filters"))
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name under which the filter is kept"))
        self.name.setPlaceholderText(self.tr("Keep the filter as ..."))
        self.name.returnPressed.connect(self._keep)
        self._drop = QPushButton(self.tr("Drop this filter"), self)
        self._drop.clicked.connect(self._drop_chosen)
        for box in (self.person, self.days, self.ending, self.level, self.only):
            box.activated.connect(self._tell)
        self.mine.activated.connect(self._take_kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        holder = QWidget(self)
        flow = WordFlow(holder, gap=8, line_gap=6)
        for part in (
            *(self.only, self.person, self.days, self.since, self.until, self.ending, self.level),
            *(self.mine, self.name, self._drop),
        ):
            flow.addWidget(part)
        column.addWidget(holder)
        self._show_dates()
        self.show_people({})
        self.show_kept(())

    def show_people(self, names: Mapping[str, str]) -> None:
        """Show whose logs may be picked, by id."""
        former = self._people[max(0, self.person.currentIndex())]
        self._people = ("", *names)
        self.person.clear()
        self.person.addItems([self.tr("everybody's"), *names.values()])
        mark_data(self.person)
        self.person.setCurrentIndex(self._people.index(former) if former in self._people else 0)

    def show_kept(self, filters: tuple[KeptFilter, ...]) -> None:
        """Show the filters that this person has kept."""
        self._filters = filters
        self.mine.clear()
        self.mine.addItem(self.tr("kept filters"))
        self.mine.addItems([one.name for one in filters])
        mark_data(self.mine)
        self.mine.setVisible(bool(filters))
        self._drop.setVisible(False)

    def question(self) -> LogQuestion:
        """Return what the boxes say."""
        days = self.days.currentData()
        by_dates = days == _BY_DATES
        return LogQuestion(
            words=self.words.text().strip(),
            clinician=self._people[max(0, self.person.currentIndex())],
            days=0 if by_dates else days,
            since=_python(self.since.date()) if by_dates else None,
            until=_python(self.until.date()) if by_dates else None,
            endings=tuple(self.ending.currentData()),
            level=self.level.currentData(),
            only=self.only.currentData(),
        )

    def show_question(self, asked: LogQuestion) -> None:
        """Set the boxes; nobody is told."""
        self.words.setText(asked.words)
        self.person.setCurrentIndex(
            self._people.index(asked.clinician) if asked.clinician in self._people else 0
        )
        dates = asked.since is not None or asked.until is not None
        self.days.setCurrentIndex(max(0, self.days.findData(_BY_DATES if dates else asked.days)))
        for field, day in ((self.since, asked.since), (self.until, asked.until)):
            if day is not None:
                field.setDate(_qt(day))
        endings = [tuple(self.ending.itemData(n)) for n in range(self.ending.count())]
        self.ending.setCurrentIndex(endings.index(asked.endings) if asked.endings in endings else 0)
        self.level.setCurrentIndex(max(0, self.level.findData(asked.level)))
        self.only.setCurrentIndex(list(Only).index(asked.only))
        self._show_dates()

    def forget(self) -> None:
        """Show no words and no names."""
        self.show_question(LogQuestion())
        self.show_people({})
        self.show_kept(())
        self.name.setText("")

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        return box

    def _day(self, name: str) -> QDateEdit:
        field = QDateEdit(_qt(today()), self)
        field.setAccessibleName(name)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setKeyboardTracking(False)
        field.dateChanged.connect(self._tell)
        return field

    def _days_words(self, days: int) -> str:
        if not days:
            return self.tr("at any time")
        if days == 1:
            return self.tr("the last day")
        return self.tr("the last {count} days").format(count=days)

    def _show_dates(self) -> None:
        by_dates = self.days.currentData() == _BY_DATES
        self.since.setVisible(by_dates)
        self.until.setVisible(by_dates)

    @Slot()
    @Slot(int)
    @Slot(QDate)
    def _tell(self, _: object = None) -> None:
        if self._telling:
            self._show_dates()
            self.changed.emit(self.question())

    @Slot()
    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.name.setText("")
            self.kept.emit(KeptFilter(name=name, question=self.question()))

    @Slot(int)
    def _take_kept(self, place: int) -> None:
        self._drop.setVisible(place > 0)
        if 0 < place <= len(self._filters):
            self._telling = False
            self.show_question(self._filters[place - 1].question)
            self._telling = True
            self._tell()

    @Slot()
    def _drop_chosen(self) -> None:
        place = self.mine.currentIndex()
        if 0 < place <= len(self._filters):
            self.dropped.emit(self._filters[place - 1].name)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), 1) + timedelta(days=day.day() - 1)
