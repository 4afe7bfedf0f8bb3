"""Draw samples for review, and find what an adverse outcome or a complaint is about."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.promises import Promises
from console.controllers.record_controller import RecordController
from console.controllers.work_facts import time_of
from console.domain.contact.contact import ContactId
from console.domain.folding import folded_number, folded_place
from console.domain.review.review import EventContact, EventSearch, ReviewReason, SampleMade
from console.domain.review.sample import Candidate, Drawn, SamplePlan, draw
from db.facts import Fact
from db.facts.access import HoldPlaced
from db.facts.review import EventOpened, ReviewAssigned, ReviewOpened, SampleDrawn
from db.lists.review_lists import EventQuestion

if TYPE_CHECKING:
    from db.lists.review_lists import CandidateRow, EventRow
    from db.reader import Reader
    from db.rows import PersonRow

_AT_ONCE = 50
"""Reviews that are opened in one transaction: a keystroke never waits for more."""


class SampleController(QObject):
    """Samples and events; what it opens is a review like any other.

    Signals:
        drawn: A ``SampleMade``, when all its reviews are on record.
        found: A tuple of ``EventContact``.
        event_opened: How many contacts the event is about.
    """

    drawn = Signal(object)
    found = Signal(object)
    event_opened = Signal(object)

    def __init__(self, record: RecordController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._promises = Promises(self)
        self._reader: Reader | None = None
        self._names: dict[str, str] = {}
        self._busy = False

    def open(self, reader: "Reader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    def draw(
        self, plan: SamplePlan, since: datetime, until: datetime, to: str = "", name: str = ""
    ) -> None:
        """Draw from what began in a span of time, and open what is not reviewed yet.

        Args:
            plan: How to draw.
            since: From then on.
            until: Earlier than that.
            to: Who is to review it, by id; what they wrote themselves is left for another.
            name: Their name.
        """
        if self._reader is None or self._busy:
            return
        self._busy = True
        from_ms, before_ms = _ms(since), _ms(until)

        def read(rows: "tuple[CandidateRow, ...]") -> None:
            sample = draw([_candidate(row) for row in rows], plan)
            counts = Counter(reason.code for one in sample for reason in one.reasons)
            fact = SampleDrawn(
                sample_id=str(uuid4()),
                from_ms=from_ms,
                before_ms=before_ms,
                percent=plan.percent,
                seed=plan.seed,
                new_days=plan.new_days,
                candidates=len(rows),
                counts=tuple((code, str(n)) for code, n in sorted(counts.items())),
            )
            known = {row.contact_id: row for row in rows}
            new = [one for one in sample if not known[one.contact_id].reviewed]
            facts: list[Fact] = []
            for one in new:
                opening = _opening(one, known[one.contact_id].call_number, fact.sample_id)
                facts.append(opening)
                if to and to != one.author:
                    assigned = ReviewAssigned(
                        review_id=opening.review_id,
                        contact_id=opening.contact_id,
                        reviewer_id=to,
                        reviewer_name=name,
                    )
                    facts.append(assigned)
            made = SampleMade(candidates=len(rows), drawn=len(sample), opened=len(new))
            self._write([fact, *facts], made)

        page = self._reader.review_candidates(from_ms, before_ms)
        self._promises.keep(page, read, self._failed)

    @Slot(object)
    def search(self, asked: EventSearch) -> None:
        """Look for the contacts of an event; that is an entry of the audit."""
        if self._reader is None or asked.is_empty:
            return
        times = asked.since is not None and asked.until is not None
        question = EventQuestion(
            number_key=folded_number(asked.phone),
            place_key=folded_place(asked.place),
            from_ms=_ms(asked.since) if times and asked.since else None,
            before_ms=_ms(asked.until) if times and asked.until else None,
            unit=asked.unit,
            words=asked.words,
        )

        def people(rows: "tuple[PersonRow, ...]") -> None:
            self._names = {row.person_id: row.person_name for row in rows}

        def read(rows: "tuple[EventRow, ...]") -> None:
            self.found.emit(tuple(self._contact(row) for row in rows))

        self._promises.keep(self._reader.people(), people, self._record.trouble)
        self._promises.keep(self._reader.event_contacts(question), read, self._record.trouble)

    def open_event(
        self,
        reason: ReviewReason,
        words: str,
        asked: EventSearch,
        contacts: Sequence[EventContact],
        role: str,
    ) -> None:
        """Put the event on record, hold each contact, and open a review of each signed one.

        Args:
            reason: ADVERSE or COMPLAINT.
            words: What happened, in the lead's words; it is the reason of the holds.
            asked: By what the contacts were found.
            contacts: Which of them it is about.
            role: As what the lead acts.
        """
        if not contacts or not words.strip():
            return
        event_id = str(uuid4())
        facts: list[Fact] = [
            EventOpened(
                event_id=event_id,
                reason=reason.code,
                words=words.strip(),
                asked=_asked_pairs(asked),
                contacts=tuple(str(one.contact_id) for one in contacts),
            )
        ]
        facts += [
            HoldPlaced(
                line_id=str(uuid4()),
                subject=str(one.contact_id),
                role=role,
                reason=words.strip(),
                authority=f"{reason.code} {event_id}",
            )
            for one in contacts
        ]
        facts += [
            ReviewOpened(
                review_id=str(uuid4()),
                contact_id=str(one.contact_id),
                author_id=one.author_id,
                call_number=one.number,
                reasons=(reason.code,),
                source_id=event_id,
            )
            for one in contacts
            if one.signed
        ]
        # one transaction: an event never stands without its holds
        self._record.write(facts, lambda _: self.event_opened.emit(len(contacts)))

    def _write(self, facts: list[Fact], made: SampleMade) -> None:
        """Write some of the facts, then the rest; tell when all are on record."""
        first, rest = facts[:_AT_ONCE], facts[_AT_ONCE:]

        def done(_: object) -> None:
            if rest:
                self._write(rest, made)
                return
            self._busy = False
            self.drawn.emit(made)

        self._record.write(first, done, self._end)

    def _end(self) -> None:
        self._busy = False

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        trouble: Callable[[BaseException], None] = self._record.trouble
        trouble(error)

    def _contact(self, row: "EventRow") -> EventContact:
        return EventContact(
            contact_id=ContactId(row.contact_id),
            number=row.call_number,
            opened=time_of(row.opened_ms),
            author_id=row.author_id,
            author=self._names.get(row.author_id, row.author_id),
            signed=row.signed,
        )


def _opening(one: Drawn, number: str, sample_id: str) -> ReviewOpened:
    return ReviewOpened(
        review_id=str(uuid4()),
        contact_id=str(one.contact_id),
        author_id=one.author,
        call_number=number,
        reasons=tuple(reason.code for reason in one.reasons),
        source_id=sample_id,
    )


def _candidate(row: "CandidateRow") -> Candidate:
    return Candidate(
        contact_id=ContactId(row.contact_id),
        author=row.author_id,
        opened=time_of(row.opened_ms),
        ending=row.ending,
        level=row.level,
        lowered=row.lowered,
        came_back=row.came_back,
        author_since=time_of(row.author_since_ms),
    )


def _asked_pairs(asked: EventSearch) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("phone", asked.phone),
        ("place", asked.place),
        ("unit", asked.unit),
        ("words", asked.words),
        ("since", asked.since.isoformat() if asked.since else ""),
        ("until", asked.until.isoformat() if asked.until else ""),
    )
    return tuple((name, value) for name, value in pairs if value)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
