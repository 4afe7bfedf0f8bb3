"""Say who a contact is about, and keep the care plans that were agreed with a person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.promises import Promises
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.work_book import WorkBook
from console.controllers.work_facts import ms_of, time_of
from console.domain.calls.plan_book import PlanBook, PlanKey
from console.domain.contact.care_plan import (
    CarePlan,
    CarePlanWish,
    EndPlanWish,
    ReviewWish,
)
from console.domain.contact.contact import ContactId
from console.domain.contact.history import HistoryKey
from console.domain.contact.work import ContactWork, PersonOfConcern
from console.domain.contact.work_wishes import PersonWish
from console.domain.folding import folded_name, folded_number, folded_place
from console.domain.refusal import RefusedError
from db.errors import RecordError
from db.facts import Fact
from db.facts.care import CarePlanEnded, CarePlanReviewed, CarePlanWritten
from db.facts.screening import PersonNamed

if TYPE_CHECKING:
    from db.lists.caller_lists import CarePlanRow, PlanKeyRow
    from db.reader import Reader

LOOK_MS = 600_000
"""How often it is looked whether a plan has run out."""


class CareController(QObject):
    """Own the person of a contact and the care plans.

    Args:
        days: For how long a plan is shown after it was written or reviewed.
        may: Says by which keys the person who is signed on may look.

    Signals:
        found: (ContactId, tuple of ``CarePlan``): the plans that may concern a contact.
        changed: The ``ContactId`` of a contact whose person or plans changed.
    """

    found = Signal(object, object)
    changed = Signal(object)

    def __init__(
        self,
        record: RecordController,
        queue: QueueController,
        work: WorkBook,
        days: int,
        may: Callable[[HistoryKey], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._queue = queue
        self._work = work
        self._days = timedelta(days=days)
        self._may = may
        self._promises = Promises(self)
        self._reader: Reader | None = None
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.load)

    def open(self, reader: "Reader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    @Slot()
    def load(self) -> None:
        """Let the queue say where a care plan is in force, if the person may know."""
        if self._reader is None or not self._may(HistoryKey.PLACE):
            return
        self._tick.start()
        now_ms = ms_of(self._work.clock())
        self._promises.keep(self._reader.plan_keys(now_ms), self._loaded, self._refused)

    def forget(self) -> None:
        """Say nothing of care plans: nobody is signed on."""
        self._tick.stop()
        self._queue.take_plans(PlanBook())

    def ask(self, contact_id: ContactId, number: str) -> None:
        """Look for the plans of a contact's place, number and person, by what is allowed.

        Args:
            contact_id: Of an open contact.
            number: Where the caller can be called back; may be empty.
        """
        work = self._work.work(contact_id)
        if work is None or self._reader is None:
            return
        place_key = folded_place(work.place) if self._may(HistoryKey.PLACE) else ""
        number_key = folded_number(number) if self._may(HistoryKey.NUMBER) else ""
        person = work.person
        person_id = person.person_id if person and self._may(HistoryKey.PERSON) else ""
        if not (place_key or number_key or person_id):
            self.found.emit(contact_id, ())
            return

        def read(rows: "tuple[CarePlanRow, ...]") -> None:
            self.found.emit(contact_id, tuple(_plan(row) for row in rows))

        asked = self._reader.care_plans(place_key, number_key, person_id)
        self._promises.keep(asked, read, self._refused)

    @Slot(object)
    def name_person(self, wish: PersonWish) -> None:
        """Take who a contact is about."""
        name = " ".join(wish.name.split())
        if not name:
            return
        person = PersonOfConcern(
            person_id=wish.person_id or str(uuid4()), name=name, born=wish.born.strip()
        )

        def named(work: ContactWork) -> ContactWork:
            return replace(work, person=person)

        fact = PersonNamed(
            contact_id=wish.contact_id,
            person_id=person.person_id,
            name=name,
            name_key=folded_name(name),
            born=person.born,
            same_as=wish.same_as,
        )
        self._work.ask(wish.contact_id, named, [fact], lambda: self.changed.emit(wish.contact_id))

    def write(self, wish: CarePlanWish, number: str) -> None:
        """Keep a plan for the person of a contact.

        Args:
            wish: The plan.
            number: Where the caller can be called back, by which the plan is found; may be empty.
        """
        work = self._work.work(wish.contact_id)
        if work is None:
            return
        try:
            wish.check()
        except RefusedError as refused:
            self._work.notices.refusal(refused)
            return
        fact = CarePlanWritten(
            plan_id=str(uuid4()),
            contact_id=wish.contact_id,
            owner=wish.owner.strip(),
            helps=wish.helps.strip(),
            worsens=wish.worsens.strip(),
            response=wish.response.strip(),
            expires_ms=self._end(),
            place_key=folded_place(work.place),
            number_key=folded_number(number),
            person_id=work.person.person_id if work.person is not None else "",
        )
        if not (fact.place_key or fact.number_key or fact.person_id):
            self._work.notices.caution(
                self.tr("Nothing would find this plan: name the person first. Nothing was kept.")
            )
            return
        self._change(fact, wish.contact_id, self.tr("Care plan kept."))

    def review(self, wish: ReviewWish, contact_id: ContactId) -> None:
        """Let a plan stand for longer."""
        if not wish.owner.strip():
            self._work.notices.caution(self.tr("A care plan needs an owner with a name."))
            return
        fact = CarePlanReviewed(
            plan_id=wish.plan_id,
            owner=wish.owner.strip(),
            expires_ms=self._end(),
            words=wish.words.strip(),
        )
        self._change(fact, contact_id, self.tr("Care plan reviewed."))

    def end(self, wish: EndPlanWish, contact_id: ContactId) -> None:
        """End a plan."""
        if not wish.reason.strip():
            self._work.notices.caution(self.tr("Ending a care plan needs a reason."))
            return
        fact = CarePlanEnded(plan_id=wish.plan_id, reason=wish.reason.strip())
        self._change(fact, contact_id, self.tr("Care plan ended."))

    def _end(self) -> int:
        return ms_of(self._work.clock() + self._days)

    def _change(self, fact: Fact, contact_id: ContactId, said: str) -> None:
        def done(_: object) -> None:
            self._work.notices.news(said)
            self.changed.emit(contact_id)
            self.load()

        self._record.write([fact], done)

    def _loaded(self, rows: "tuple[PlanKeyRow, ...]") -> None:
        if self._work.person is None:
            return
        keys = (PlanKey(place_key=row.place_key, number_key=row.number_key) for row in rows)
        self._queue.take_plans(PlanBook(keys))

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._work.notices.caution(self.tr("Care plans could not be read. Nothing was changed."))


def _plan(row: "CarePlanRow") -> CarePlan:
    ways = (
        (HistoryKey.PERSON, row.by_person),
        (HistoryKey.PLACE, row.by_place),
        (HistoryKey.NUMBER, row.by_number),
    )
    return CarePlan(
        plan_id=row.plan_id,
        owner=row.owner,
        expires_at=time_of(row.expires_ms),
        found_by=tuple(key for key, holds in ways if holds),
        helps=row.helps,
        worsens=row.worsens,
        response=row.response,
    )
