"""Ask the record for signed logs, a page at a time, and for the timeline of one."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.promises import Promises
from console.controllers.work_facts import time_of
from console.domain.clock import unix_ms, utc_now
from console.domain.contact.contact import ContactId
from console.domain.contact.signed_log import (
    KeptFilter,
    LogPage,
    LogQuestion,
    LogRead,
    Only,
    SignedLog,
    TimelineLine,
)
from db.facts import Fact, UnknownFact
from db.facts.desk_words import FilterDropped, FilterKept
from db.lists.signed_list import PAGE, PageEnd, SignedFilter

if TYPE_CHECKING:
    from db.lists.signed_list import SignedRow
    from db.reader import Reader
    from db.rows import Entry

_TIMES = "_ms"


class LogListController(QObject):
    """Reads one question at a time; what comes for a former one is dropped.

    Args:
        trouble: Tells a fault of the record.

    Signals:
        first: A ``LogPage``: the first of another question.
        further: A ``LogPage`` that goes behind the last one.
        counted: How many logs fit, exactly.
        read: A ``LogRead``.
        kept_changed: A tuple of ``KeptFilter``.
        people_changed: Names of everybody who has signed on here, by id.
    """

    first = Signal(object)
    further = Signal(object)
    counted = Signal(object)
    read = Signal(object)
    kept_changed = Signal(object)
    people_changed = Signal(object)

    def __init__(
        self, trouble: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self._promises = Promises(self)
        self._reader: Reader | None = None
        self._names: dict[str, str] = {}
        self._wanted = SignedFilter()
        self._asked = 0
        self._here = 0
        self._end: PageEnd | None = None

    def open(self, reader: "Reader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    def forget(self) -> None:
        """Drop what is still on its way: the person has left."""
        self._asked += 1
        self._here += 1
        self._end = None

    @Slot(object)
    def ask(self, question: LogQuestion) -> None:
        """Begin the list anew, for another question."""
        if self._reader is None:
            return
        self._asked += 1
        self._wanted = filter_of(question, utc_now())
        self._end = None
        number = self._asked

        def people(found: tuple[Any, ...]) -> None:
            names = {row.person_id: row.person_name for row in found}
            if names != self._names:
                self._names = names
                self.people_changed.emit(names)

        def shown(rows: "tuple[SignedRow, ...]") -> None:
            if number == self._asked:
                more = self._take(rows)
                self.first.emit(LogPage(logs=self._logs(rows), more=more))
                if more:
                    self._count(number)

        self._promises.keep(self._reader.people(), people, self._trouble)
        page = self._reader.signed_logs(self._wanted, None, unix_ms())
        self._promises.keep(page, shown, self._trouble)

    @Slot()
    def ask_more(self) -> None:
        """Read the page behind the last one."""
        if self._reader is None or self._end is None:
            return
        number = self._asked

        def shown(rows: "tuple[SignedRow, ...]") -> None:
            if number == self._asked:
                more = self._take(rows)
                self.further.emit(LogPage(logs=self._logs(rows), more=more))

        page = self._reader.signed_logs(self._wanted, self._end, unix_ms())
        self._promises.keep(page, shown, self._trouble)

    @Slot(object)
    def open_log(self, log: SignedLog) -> None:
        """Read everything about one contact; that is an entry of the audit."""
        if self._reader is None:
            return

        number = self._here

        def shown(entries: "tuple[Entry, ...]") -> None:
            if number != self._here:
                return
            lines = tuple(timeline_line(entry, self._names) for entry in entries)
            self.read.emit(LogRead(log=log, lines=lines))

        self._promises.keep(self._reader.timeline(log.contact_id), shown, self._trouble)

    def read_kept(self, person_id: str) -> None:
        """Read the filters that a person has kept."""
        if self._reader is None:
            return

        number = self._here

        def shown(entries: "tuple[Entry, ...]") -> None:
            if number != self._here:
                return
            self.kept_changed.emit(kept_filters(entries))

        self._promises.keep(self._reader.timeline(filters_of(person_id)), shown, self._trouble)

    def _count(self, number: int) -> None:
        def shown(count: int) -> None:
            if number == self._asked:
                self.counted.emit(count)

        if self._reader is not None:
            count = self._reader.signed_log_count(self._wanted)
            self._promises.keep(count, shown, self._trouble)

    def _take(self, rows: "tuple[SignedRow, ...]") -> bool:
        more = len(rows) >= PAGE
        self._end = PageEnd(sort=rows[-1].sort, contact_id=rows[-1].contact_id) if more else None
        return more

    def _logs(self, rows: "tuple[SignedRow, ...]") -> tuple[SignedLog, ...]:
        return tuple(signed_log(row, self._names) for row in rows)


def filters_of(person_id: str) -> str:
    """Return the entity under which a person's filters are kept."""
    return f"filters-{person_id}"


def kept_filters(entries: "tuple[Entry, ...]") -> tuple[KeptFilter, ...]:
    """Return the filters that are kept now, by name."""
    kept: dict[str, KeptFilter] = {}
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, FilterKept):
            question = LogQuestion.from_pairs(fact.asked)
            kept[fact.name] = KeptFilter(name=fact.name, question=question)
        elif isinstance(fact, FilterDropped):
            kept.pop(fact.name, None)
    return tuple(kept[name] for name in sorted(kept))


def filter_of(question: LogQuestion, now: datetime) -> SignedFilter:
    """Return what the record is asked for."""
    from_ms = before_ms = None
    if question.days:
        from_ms = _ms(now - timedelta(days=question.days))
    if question.since is not None:
        from_ms = _ms(datetime.combine(question.since, time()).astimezone())
    if question.until is not None:
        behind = question.until + timedelta(days=1)
        before_ms = _ms(datetime.combine(behind, time()).astimezone())
    return SignedFilter(
        words=question.words,
        clinician=question.clinician,
        dispositions=question.endings,
        levels=(question.level,) if question.level else (),
        from_ms=from_ms,
        before_ms=before_ms,
        unconfirmed=question.only is Only.UNCONFIRMED,
        overdue_ms=_ms(now) if question.only is Only.OVERDUE else None,
        left_unsigned=question.only is Only.LEFT_UNSIGNED,
    )


def signed_log(row: "SignedRow", names: Mapping[str, str]) -> SignedLog:
    """Return a row of the record as a lead sees it."""
    return SignedLog(
        contact_id=ContactId(row.contact_id),
        number=row.call_number,
        opened=time_of(row.opened_ms),
        signed=time_of(row.signed_ms) if row.signed_ms is not None else None,
        clinician=names.get(row.signed_by, row.signed_by),
        clinician_id=row.signed_by,
        concern=row.presenting_concern,
        level=row.overall_level,
        ending=row.disposition,
        addenda=row.addenda,
        unconfirmed=row.unconfirmed,
        overdue=row.overdue,
        left_unsigned=row.left_unsigned,
    )


def timeline_line(entry: "Entry", names: Mapping[str, str]) -> TimelineLine:
    """Return an entry as it is read: its fields in words, times in local time."""
    fact = entry.fact
    known = fact if isinstance(fact, Fact) else None
    return TimelineLine(
        entry_id=entry.entry_id,
        at=time_of(entry.wall_ms),
        who=names.get(entry.actor, entry.actor),
        kind=entry.kind,
        values=tuple(
            (field.name, _words(field.name, getattr(known, field.name))) for field in fields(known)
        )
        if known is not None
        else (),
        destroyed=fact is None,
        newer=isinstance(fact, UnknownFact),
    )


def _words(name: str, value: object) -> str:
    if value is None or value is False or value == "":
        return ""
    if name.endswith(_TIMES) and isinstance(value, int):
        return f"{time_of(value).astimezone():%Y-%m-%d %H:%M:%S}" if value > 0 else ""
    if value is True:
        return "✓"
    if isinstance(value, tuple):
        pairs = (": ".join(map(str, it)) if isinstance(it, tuple) else str(it) for it in value)
        return "; ".join(pairs)
    return str(value)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
