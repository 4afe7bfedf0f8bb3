"""Bring reviews from their opening to their close, each step checked and then on record."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.log_list_controller import timeline_line
from console.controllers.notice_controller import NoticeController
from console.controllers.promises import Promises
from console.controllers.record_controller import RecordController
from console.controllers.review_facts import fact_of, review_from
from console.controllers.scored_pairs import pairs_of
from console.controllers.session_controller import SessionController
from console.domain.access.session import Role
from console.domain.clock import utc_now
from console.domain.contact.signed_log import SignedLog
from console.domain.refusal import RefusedError
from console.domain.review.agreement import agreement_of
from console.domain.review.form import Score
from console.domain.review.review import (
    Review,
    ReviewAct,
    ReviewLine,
    ReviewRead,
    ReviewReason,
    ReviewState,
    ReviewStep,
    ReviewWish,
    advance,
)
from db.facts.review import AuthorAbsent, ReviewOpened

if TYPE_CHECKING:
    from datetime import datetime

    from console.controllers.guarded_reader import GuardedReader
    from db.lists.review_lists import ReviewRow
    from db.rows import Entry, PersonRow

_REVIEWERS = frozenset({Role.LEAD.value, Role.REVIEWER.value})
_NOT_OVER = frozenset(ReviewState) - {ReviewState.CLOSED}


class ReviewController(QObject):
    """The reviews of whoever is here: every one for a lead, for others what is theirs.

    Args:
        everything: Whether the person may see every review.

    Signals:
        changed: A tuple of ``ReviewLine``, the newest first.
        people_changed: Names of those who may review, by id.
        agreed: An ``Agreement`` of first and second scorers.
        contact_read: A ``ReviewRead``.
        opened: The id of a review that was just opened for a contact that somebody chose.
    """

    changed = Signal(object)
    people_changed = Signal(object)
    agreed = Signal(object)
    opened = Signal(object)
    contact_read = Signal(object)

    def __init__(
        self,
        record: RecordController,
        session: SessionController,
        notices: NoticeController,
        everything: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._session = session
        self._notices = notices
        self._everything = everything
        self._promises = Promises(self)
        self._reader: GuardedReader | None = None
        self._names: dict[str, str] = {}
        self._reviews: dict[str, Review] = {}
        self._assigned: frozenset[str] = frozenset()

    @property
    def me(self) -> str:
        """Return the id of whoever is here; empty for nobody."""
        session = self._session.session
        return session.person.person_id if session is not None else ""

    def open(self, reader: "GuardedReader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    def forget(self) -> None:
        """Nobody is here any more: nothing is assigned to them."""
        self._reviews = {}
        self._assigned = frozenset()

    def name_of(self, person_id: str) -> str:
        """Return a person's name; the id where nobody knows it."""
        return self._names.get(person_id, person_id)

    def review(self, review_id: str) -> Review | None:
        """Return a review as it stands, with what is asked and not yet on record."""
        return self._reviews.get(review_id)

    @Slot()
    def ask(self) -> None:
        """Read the reviews, and who may review."""
        reader, me = self._reader, self.me
        if reader is None or not me:
            return
        self._promises.keep(reader.people(), self._took_people, self._record.trouble)
        rows = reader.open_reviews() if self._everything() else reader.reviews_of(me)

        def took(found: "tuple[ReviewRow, ...]") -> None:
            if me == self.me:  # else another person has come meanwhile
                self._took(found)

        self._promises.keep(rows, took, self._record.trouble)

    @Slot()
    def ask_agreement(self) -> None:
        """Compare first and second scorers over everything that was scored twice."""
        if self._reader is None:
            return

        def compared(twice: "tuple[tuple[Entry, ...], ...]") -> None:
            self.agreed.emit(agreement_of(pairs_of(twice)))

        self._promises.keep(self._reader.twice_scored(), compared, self._record.trouble)

    @Slot(object)
    def read(self, line: ReviewLine) -> None:
        """Read the contact of a review; that is an entry of the audit."""
        if self._reader is None:
            return

        me = self.me

        def shown(entries: "tuple[Entry, ...]") -> None:
            if me != self.me:
                return
            lines = tuple(timeline_line(entry, self._names) for entry in entries)
            self.contact_read.emit(ReviewRead(review_id=line.review.review_id, lines=lines))

        timeline = self._reader.timeline(line.review.contact_id)
        self._promises.keep(timeline, shown, self._record.trouble)

    @Slot(object)
    def choose(self, log: SignedLog) -> None:
        """Open a review of a contact that a lead chose."""
        if log.signed is None:
            self._refuse(RefusedError("Only a signed log is reviewed."))
            return
        if log.clinician_id == self.me:
            self._refuse(RefusedError("Nobody reviews their own contact."))
            return
        fact = ReviewOpened(
            review_id=str(uuid4()),
            contact_id=log.contact_id,
            author_id=log.clinician_id,
            call_number=log.number,
            reasons=(ReviewReason.CHOSEN.code,),
        )

        def done(_: object) -> None:
            self.opened.emit(fact.review_id)
            self.ask()

        self._record.write([fact], done)

    @Slot(object)
    def mark_absent(self, log: SignedLog) -> None:
        """Mark that the author of an unsigned log is absent; nobody signs for them."""
        fact = AuthorAbsent(contact_id=log.contact_id, author_id=log.clinician_id, words="")

        def done(_: object) -> None:
            self._notices.news(
                self.tr("Marked: the author is absent. The draft stays theirs, nobody signs it.")
            )

        self._record.write([fact], done)

    @Slot(object)
    def act(self, wish: ReviewWish) -> None:
        """Do what is wished, if it may be done, and put it on record."""
        review = self._reviews.get(wish.review_id)
        if review is None:
            return
        now = utc_now()
        try:
            score = None
            if wish.step is ReviewStep.SCORE:
                score = _score(wish, self.me, now)
            act = ReviewAct(
                step=wish.step, by=self.me, at=now, to=wish.to, words=wish.words, score=score
            )
            after = advance(review, act)
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self._reviews[wish.review_id] = after  # a second key finds what the first one asked
        fact = fact_of(review, act, self._names.get(wish.to, wish.to))
        self._record.write([fact], self._written, self.ask)

    def _written(self, _: object) -> None:
        self.ask()
        self.ask_agreement()

    def _took_people(self, people: "tuple[PersonRow, ...]") -> None:
        self._names = {row.person_id: row.person_name for row in people}
        may = {row.person_id: row.person_name for row in people if row.role in _REVIEWERS}
        session = self._session.session
        if session is not None:
            may.setdefault(session.person.person_id, session.person.name)
        self.people_changed.emit(may)

    def _took(self, rows: "tuple[ReviewRow, ...]") -> None:
        if self._reader is None:
            return
        found = [one for row in rows if (one := review_from(row)) is not None]
        self._reviews = {review.review_id: review for review, _ in found}
        self._assigned = frozenset(
            review.contact_id
            for review, _ in found
            if review.state in _NOT_OVER and self.me in {review.reviewer, review.second}
        )
        if not self._everything():
            self._reader.is_assigned = self._is_assigned
        self.changed.emit(tuple(self._line(review, number) for review, number in found))

    def _is_assigned(self, subject: str) -> bool:
        return subject in self._assigned

    def _line(self, review: Review, number: str) -> ReviewLine:
        names = self._names
        return ReviewLine(
            review=review,
            number=number,
            author=names.get(review.author, review.author),
            reviewer=names.get(review.reviewer, review.reviewer),
            second=names.get(review.second, review.second),
        )

    def _refuse(self, refusal: RefusedError) -> None:
        self._notices.refusal(refusal)


def _score(wish: ReviewWish, by: str, at: "datetime") -> Score:
    try:
        return Score(by=by, at=at, marks=wish.marks, fails=wish.fails, words=wish.words.strip())
    except ValueError as error:
        raise RefusedError("Mark every item first.") from error
