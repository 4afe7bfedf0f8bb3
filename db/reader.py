"""Answer questions about the record on a thread and a connection of their own.

A question is one line here; what it reads is a function over a connection, in a module of its area.
"""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from db.connection import open_connection, told
from db.drafts import all_drafts
from db.driver import DriverError
from db.lists import call_lists, caller_lists, contact_lists, desk_lists, entry_lists, review_lists
from db.lists.audit import MOST_ACCOUNT_LINES, AuditFilter
from db.lists.audit import lines as audit_lines
from db.lists.council_lists import CouncilRows, council_rows
from db.lists.entry_lists import entry_of
from db.lists.figure_lists import FigureRows, figure_rows, figure_spans
from db.lists.live_lists import LiveRows, live_rows
from db.lists.past_contacts import PastQuestion, PastRow, past_contacts
from db.lists.retention import AgedContact, aged
from db.lists.review_lists import CandidateRow, EventQuestion, EventRow, ReviewRow
from db.lists.signed_list import PageEnd, SignedFilter, SignedRow, signed_count, signed_page
from db.lists.staffing import ShiftRow, shift_rows
from db.lists.work_lists import OpenWork, open_work
from db.rows import (
    BackupTimes,
    CallState,
    ContactFilter,
    ContactRow,
    Draft,
    Entry,
    FlagRow,
    JournalCounts,
    PersonRow,
    RequestRow,
)
from db.satisfaction import QuarterMeanRow, quarter_means
from db.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from concurrent.futures import Future
    from sqlite3 import Connection

    from db.lists.caller_lists import CarePlanRow, CountersignRow, PlanKeyRow, TakenRow

T = TypeVar("T")


class Reader:
    """Long or short reads; none of them ever makes a keystroke wait.

    Every question returns a future; ``interrupt`` stops the one that runs. A future that still
    waits can be cancelled.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._connection: Connection | None = None
        self._worker = Worker("reader")

    def contacts(self, wanted: ContactFilter) -> "Future[tuple[ContactRow, ...]]":
        """List contacts, the newest first."""
        return self._ask(lambda connection: contact_lists.contacts(connection, wanted))

    def contact(self, contact_id: str) -> "Future[ContactRow | None]":
        """Return one contact, or None."""
        return self._ask(lambda connection: contact_lists.contact(connection, contact_id))

    def open_contacts(self) -> "Future[tuple[ContactRow, ...]]":
        """List the contacts that nobody has signed, the oldest first."""
        return self._ask(contact_lists.open_contacts)

    def timeline(self, contact_id: str) -> "Future[tuple[Entry, ...]]":
        """List every entry about one contact, or any other entity, in the order of the record."""
        return self._ask(lambda connection: entry_lists.timeline(connection, contact_id))

    def entries(
        self, kind: str | None = None, after_seq: int = 0, limit: int = 500
    ) -> "Future[tuple[Entry, ...]]":
        """List entries of this desk's present chain with ``seq > after_seq``, in order."""
        return self._ask(lambda connection: entry_lists.entries(connection, kind, after_seq, limit))

    def drafts(self) -> "Future[tuple[Draft, ...]]":
        """List every draft, the newest first."""
        return self._ask(all_drafts)

    def flags(self) -> "Future[tuple[FlagRow, ...]]":
        """Return the latest flag of each call that has one."""
        return self._ask(call_lists.flags)

    def requests(self) -> "Future[tuple[RequestRow, ...]]":
        """Return the requests that still stand, the oldest first."""
        return self._ask(call_lists.requests)

    def calls(self, *, open_only: bool = False) -> "Future[tuple[CallState, ...]]":
        """Return the last known states of CAD calls, by the time they came in."""
        return self._ask(lambda connection: call_lists.calls(connection, open_only=open_only))

    def counts(self) -> "Future[JournalCounts]":
        """Count the entries by kind and by code, without walking the journal."""
        return self._ask(desk_lists.counts)

    def backup_times(self) -> "Future[BackupTimes]":
        """Tell when the last backups were made; an off-machine one over 24 h old is an alarm."""
        return self._ask(desk_lists.backup_times)

    def people(self) -> "Future[tuple[PersonRow, ...]]":
        """Return everybody who has signed on here, by their latest shift, the newest first."""
        return self._ask(desk_lists.people)

    def audit(self, wanted: AuditFilter) -> "Future[tuple[Entry, ...]]":
        """List lines of the audit, the newest first unless asked otherwise."""
        return self._ask(lambda connection: audit_lines(connection, wanted, entry_of))

    def account_lines(self, kinds: tuple[str, ...]) -> "Future[tuple[Entry, ...]]":
        """List what was ever decided about accounts, the oldest first; nothing of any contact."""
        wanted = AuditFilter(kinds=kinds, limit=MOST_ACCOUNT_LINES, oldest_first=True)
        return self._ask(lambda connection: audit_lines(connection, wanted, entry_of))

    def chain_began(self) -> "Future[int]":
        """Tell when the present chain of this desk began, ms since 1970."""
        return self._ask(desk_lists.chain_began)

    def holders(self) -> "Future[tuple[tuple[str, str], ...]]":
        """List (call, person) of the open contacts that somebody holds, the oldest first."""
        return self._ask(call_lists.holders)

    def signed_calls(self) -> "Future[tuple[tuple[str, int], ...]]":
        """List (call, ms since 1970) of signed logs, the newest first; nothing of their text."""
        return self._ask(call_lists.signed_calls)

    def aged_contacts(self, before_ms: int, one: str = "") -> "Future[tuple[AgedContact, ...]]":
        """List signed contacts older than that, or one, the oldest first; no text."""
        return self._ask(lambda connection: aged(connection, before_ms, one))

    def open_work(self, now_ms: int) -> "Future[OpenWork]":
        """Return the ids of reroutes, follow-ups, tasks and handoffs that may be open."""
        return self._ask(lambda connection: open_work(connection, now_ms))

    def past_contacts(self, asked: PastQuestion) -> "Future[tuple[PastRow, ...]]":
        """List earlier contacts of an incident, a place, a number or a person, newest first."""
        return self._ask(lambda connection: past_contacts(connection, asked))

    def taken_from(self, person_id: str) -> "Future[tuple[TakenRow, ...]]":
        """List what was taken over from a person since their shift before this one began."""
        return self._ask(lambda connection: caller_lists.taken_from(connection, person_id))

    def countersigns(self) -> "Future[tuple[CountersignRow, ...]]":
        """List levels that wait for the signature of somebody who was on the telephone."""
        return self._ask(caller_lists.countersigns)

    def signed_logs(
        self, wanted: SignedFilter, after: PageEnd | None, now_ms: int
    ) -> "Future[tuple[SignedRow, ...]]":
        """List one page of signed logs, the newest first."""
        return self._ask(lambda connection: signed_page(connection, wanted, after, now_ms))

    def signed_log_count(self, wanted: SignedFilter) -> "Future[int]":
        """Count the signed logs that a filter finds; over a million it may take a second."""
        return self._ask(lambda connection: signed_count(connection, wanted))

    def live(self) -> "Future[LiveRows]":
        """List who holds what, what waits and who is here now; no text."""
        return self._ask(live_rows)

    def figures(self, from_day: int, to_day: int) -> "Future[FigureRows]":
        """Sum up the local days from the first to the last, days since 1970; nobody is named."""
        return self._ask(lambda connection: figure_rows(connection, from_day, to_day))

    def figure_spans(
        self, spans: tuple[tuple[int, int], ...]
    ) -> "Future[tuple[Mapping[str, Mapping[str, int]], ...]]":
        """Sum up each span of local days; see ``figures``."""
        return self._ask(lambda connection: figure_spans(connection, spans))

    def council(self, from_day: int, to_day: int) -> "Future[CouncilRows]":
        """Count over the signed logs of some local days; long over many days; nobody is named."""
        return self._ask(lambda connection: council_rows(connection, from_day, to_day))

    def shifts(self, from_ms: int, before_ms: int) -> "Future[tuple[ShiftRow, ...]]":
        """List when shifts began and ended in a span of time; nobody is named."""
        return self._ask(lambda connection: shift_rows(connection, from_ms, before_ms))

    def satisfaction(self, before_month: str) -> "Future[tuple[QuarterMeanRow, ...]]":
        """List what callers said, by quarter, before a month ("2026-10"); never few answers."""
        return self._ask(lambda connection: quarter_means(connection, before_month))

    def open_reviews(self) -> "Future[tuple[ReviewRow, ...]]":
        """List the reviews that are not over, and some that were closed last."""
        return self._ask(review_lists.open_reviews)

    def reviews_of(self, person_id: str) -> "Future[tuple[ReviewRow, ...]]":
        """List the reviews of a person's own contacts, and those that they are to score."""
        return self._ask(lambda connection: review_lists.reviews_of(connection, person_id))

    def twice_scored(self) -> "Future[tuple[tuple[Entry, ...], ...]]":
        """List the scorings of reviews that two people scored."""
        return self._ask(review_lists.twice_scored)

    def review_candidates(self, from_ms: int, before_ms: int) -> "Future[tuple[CandidateRow, ...]]":
        """List the signed contacts that may be drawn for review, oldest first."""
        return self._ask(
            lambda connection: review_lists.review_candidates(connection, from_ms, before_ms)
        )

    def event_contacts(self, asked: EventQuestion) -> "Future[tuple[EventRow, ...]]":
        """List the contacts that an adverse outcome or a complaint may be about."""
        return self._ask(lambda connection: review_lists.event_contacts(connection, asked))

    def care_plans(
        self, place_key: str, number_key: str, person_id: str
    ) -> "Future[tuple[CarePlanRow, ...]]":
        """List care plans of a place, a number or a person, also those that have run out."""
        return self._ask(
            lambda connection: caller_lists.care_plans(connection, place_key, number_key, person_id)
        )

    def plan_keys(self, now_ms: int) -> "Future[tuple[PlanKeyRow, ...]]":
        """List by what the care plans in force are found; nothing of their words."""
        return self._ask(lambda connection: caller_lists.plan_keys(connection, now_ms))

    def interrupt(self) -> None:
        """Stop the question that runs now; its future carries QuestionCancelledError."""
        connection = self._connection
        if connection is not None:
            connection.interrupt()

    def close(self) -> None:
        """Answer what was asked, then close; may be repeated."""
        self._worker.ask(self._disconnect)
        self._worker.close()

    def _ask(self, question: "Callable[[Connection], T]") -> "Future[T]":
        return self._worker.ask(lambda: self._answer(question))

    def _answer(self, question: "Callable[[Connection], T]") -> T:
        if self._connection is None:
            self._connection = open_connection(self._path, self._key, read_only=True, shared=True)
        try:
            return question(self._connection)
        except DriverError as error:
            self._disconnect()  # after an error only a new connection can be trusted
            raise told(error) from error

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
