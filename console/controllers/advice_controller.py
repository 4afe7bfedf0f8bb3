"""Keep what the clinician was asked and advised, and what became of it, on the call's timeline."""

from uuid import uuid4

from PySide6.QtCore import QObject, Slot

from console.controllers.work_book import WorkBook
from console.controllers.work_facts import ms_of
from console.domain.contact.advice import Advice, AdviceRefusedError
from console.domain.contact.contact import ContactId, ContactState, Move
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import AdviceAskedWish, AdviceWish, FollowedWish
from db.facts.screening import AdviceAsked, AdviceEnded, AdviceGiven

_EARLY = {ContactState.CLAIMED, ContactState.SCREENING}


class AdviceController(QObject):
    """Run the response clock and end it."""

    def __init__(self, book: WorkBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book

    @Slot(object)
    def asked(self, wish: AdviceAskedWish) -> None:
        """Begin the response clock: somebody asked."""
        at = self._book.clock()
        advice = Advice(
            advice_id=str(uuid4()),
            contact_id=wish.contact_id,
            to=wish.to,
            requested_at=at,
            name=wish.name,
            asked=wish.asked,
            mode=wish.mode,
        )
        fact = AdviceAsked(
            contact_id=wish.contact_id,
            advice_id=advice.advice_id,
            to=wish.to.code,
            name=wish.name,
            asked=wish.asked,
            mode=wish.mode.code,
            at_ms=ms_of(at),
        )

        def change(work: ContactWork) -> ContactWork:
            return work.with_advice(advice)

        if self._book.ask(wish.contact_id, change, [fact]):
            self._consult(wish.contact_id)

    @Slot(object)
    def advised(self, wish: AdviceWish) -> None:
        """End the response clock: the clinician answered, in their own words."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            answered = _known(work, wish.advice_id).answer(
                wish.words,
                at,
                response=wish.response,
                lowers=wish.lowers,
                reason=wish.reason,
            )
            return work.with_advice(answered)

        fact = AdviceGiven(
            contact_id=wish.contact_id,
            advice_id=wish.advice_id,
            words=wish.words,
            at_ms=ms_of(at),
            response=wish.response.code if wish.response is not None else "",
            lowers=wish.lowers,
            reason=wish.reason,
        )
        self._book.ask(wish.contact_id, change, [fact])

    @Slot(object)
    def ended(self, wish: FollowedWish) -> None:
        """Take what became of the advice."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            ended = _known(work, wish.advice_id).end(wish.followed, at, wish.why_not)
            return work.with_advice(ended)

        fact = AdviceEnded(
            contact_id=wish.contact_id,
            advice_id=wish.advice_id,
            followed=wish.followed.code,
            at_ms=ms_of(at),
            why_not=wish.why_not,
        )
        self._book.ask(wish.contact_id, change, [fact])

    def _consult(self, contact_id: ContactId) -> None:
        work = self._book.ahead(contact_id)
        if work is not None and work.contact.state in _EARLY:
            self._book.go(contact_id, Move(to=ContactState.CONSULTING, at=self._book.clock()))


def _known(work: ContactWork, advice_id: str) -> Advice:
    advice = work.advice(advice_id)
    if advice is None:
        raise AdviceRefusedError("Nobody asked yet. Note the question first.")
    return advice
