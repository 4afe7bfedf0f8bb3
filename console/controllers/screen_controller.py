"""Keep the answers of screen and assessment, and the level that was chosen by them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.queue_controller import QueueController
from console.controllers.work_book import WorkBook
from console.controllers.work_facts import decided_fact, ms_of
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import ContactId
from console.domain.contact.decision import Decision
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import AnswerWish, AsqWish, GoOnWish, LevelWish, PackWish
from console.domain.refusal import RefusedError
from console.domain.screening.instruments import ASQ_ID, ASQ_VERSION, OnLine
from console.domain.screening.levels import (
    ChosenLevel,
    LevelRefusedError,
    SecondPerson,
    height_of,
)
from console.domain.screening.pack_answers import PackAnswers
from console.domain.screening.screening import Given, check_goes_on
from console.domain.vocabulary import Level
from db.facts.screening import (
    InstrumentAnswered,
    ScreenAnswered,
    WentOn,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class ScreenController(QObject):
    """Write every answer by itself; nothing is ever filled in by another.

    Signals:
        level_decided: A ``LevelWish`` once its level is on disk, for the log.
    """

    level_decided = Signal(object)

    def __init__(
        self, book: WorkBook, queue: QueueController, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._queue = queue
        self.offered: Callable[[ContactId], tuple[str, ...]] = _nothing_offered
        """Returns the ids of the targets that read as fit for a contact now."""

    @Slot(object)
    def answer(self, wish: AnswerWish) -> None:
        """Take one answer to one question."""
        if wish.item not in self._book.questions.by_code:
            return
        self._book.begin_screen(wish.contact_id)
        at = self._book.clock()
        one = Given(
            item=wish.item,
            answer=wish.answer,
            at=at,
            by=wish.by,
            name=wish.name,
            confirmed=wish.confirmed,
        )
        fact = ScreenAnswered(
            contact_id=wish.contact_id,
            item=wish.item,
            answer=wish.answer.code,
            by=wish.by.code,
            name=wish.name,
            confirmed=wish.confirmed,
            at_ms=ms_of(at),
            rules=self._book.questions.name,
        )

        def answered(work: ContactWork) -> ContactWork:
            return replace(work, answers=work.answers.with_answer(one))

        self._book.ask(wish.contact_id, answered, [fact])

    @Slot(object)
    def answer_asq(self, wish: AsqWish) -> None:
        """Take one answer of the ASQ; number 0 only says who is on the line."""
        if wish.number and wish.on_line is OnLine.THIRD_PARTY:
            self._book.notices.caution(
                self.tr("ASQ is for the person themselves. Ask what others have noticed instead.")
            )
            return
        self._book.begin_screen(wish.contact_id)
        fact = InstrumentAnswered(
            contact_id=wish.contact_id,
            instrument=ASQ_ID,
            item=str(wish.number) if wish.number else "",
            answer=wish.answer.code,
            on_line=wish.on_line.value,
            at_ms=ms_of(self._book.clock()),
        )

        def answered(work: ContactWork) -> ContactWork:
            asq = {**work.asq, wish.number: wish.answer} if wish.number else work.asq
            return replace(work, asq=asq, on_line=wish.on_line)

        self._book.ask(wish.contact_id, answered, [fact])

    @Slot(object)
    def answer_pack(self, wish: PackWish) -> None:
        """Take one answer of a content pack that is in force."""
        pack = self._book.questions.pack(wish.pack)
        work = self._book.ahead(wish.contact_id)
        if pack is None or work is None:
            return
        if pack.person_only and wish.on_line is OnLine.THIRD_PARTY:
            self._book.notices.caution(
                self.tr(
                    "{name} is for the person themselves. Ask what others have noticed."
                ).format(name=pack.name)
            )
            return
        self._book.begin_screen(wish.contact_id)
        work = self._book.ahead(wish.contact_id) or work
        after = work.packs.get(wish.pack, PackAnswers()).answer(pack, wish.item, wish.answer)
        fact = InstrumentAnswered(
            contact_id=wish.contact_id,
            instrument=wish.pack,
            item=wish.item,
            answer=wish.answer,
            on_line=wish.on_line.value,
            at_ms=ms_of(self._book.clock()),
            name=pack.name,
            band=after.band,
            floor=after.floor.code if after.floor is not None else "",
        )

        def answered(now: ContactWork) -> ContactWork:
            kept = now.packs.get(wish.pack, PackAnswers())
            packs = {**now.packs, wish.pack: kept.answer(pack, wish.item, wish.answer)}
            return replace(now, packs=packs)

        self._book.ask(wish.contact_id, answered, [fact])

    @Slot(object)
    def go_on(self, wish: GoOnWish) -> None:
        """Go on with hard or medical questions open, for a reason that is kept."""
        work = self._book.ahead(wish.contact_id)
        if work is None:
            return
        questions = self._book.questions
        codes = tuple(item.code for item in work.screen(questions).open_gates)
        if not codes:
            return  # answered meanwhile: nothing is left to go on from
        fact = WentOn(contact_id=wish.contact_id, open_codes=codes, reason=wish.reason)

        def went(now: ContactWork) -> ContactWork:
            check_goes_on(now.screen(questions), wish.reason)
            return replace(now, going_on_reason=wish.reason)

        self._book.ask(wish.contact_id, went, [fact])

    @Slot(object)
    def decide(self, wish: LevelWish) -> None:
        """Choose a level; below the floor it asks for a reason, and for a second person."""
        work = self._book.ahead(wish.contact_id)
        person = self._book.person
        if work is None or person is None:
            return
        at = self._book.clock()
        second = None
        if wish.second_name.strip():
            second = SecondPerson(name=wish.second_name.strip(), way=wish.second_way, at=at)
        chosen = ChosenLevel(
            level=wish.level,
            floor=work.floor(self._book.questions),
            reason=wish.reason,
            words=wish.words,
            second=second,
        )
        try:
            chosen.check(person.name)
        except RefusedError as refused:
            self._book.notices.refusal(refused)
            return
        decision = self._decision(work, chosen)

        def decided(now: ContactWork) -> ContactWork:
            return replace(now, chosen=chosen)

        def told() -> None:
            self.level_decided.emit(wish)

        self._book.ask(wish.contact_id, decided, [decided_fact(decision)], told)

    def check_may_sign(self, contact_id: ContactId, draft: ConsultDraft) -> None:
        """Hold the log's level against the answers: it may not slip under the floor unseen.

        Raises:
            LevelRefusedError: The log's level is below what the answers ask for, and no choice
                with its reason stands behind it.
        """
        work = self._book.ahead(contact_id)
        if work is None or draft.overall_level is None:
            return
        floor = work.floor(self._book.questions)
        if height_of(floor.level) == 0:
            return
        level = draft.overall_level
        if level is not Level.NOT_ASSESSED and height_of(level) >= height_of(floor.level):
            return
        chosen = work.chosen
        person = self._book.person
        if chosen is not None and chosen.level is level and person is not None:
            replace(chosen, floor=floor).check(person.name)
            return
        raise LevelRefusedError(
            "Not signed: the answers ask for level {floor}. Choose the level under Assess.",
            floor=floor.level.code,
        )

    def _decision(self, work: ContactWork, chosen: ChosenLevel) -> Decision:
        health = self._queue.health
        asq = work.asq_result()
        return Decision(
            contact_id=work.contact.contact_id,
            at=self._book.clock(),
            chosen=chosen,
            answers=work.answers,
            open_codes=work.open_codes(self._book.questions),
            rules_version=self._book.questions.name,
            feed_state=health.state,
            feed_heard_at=health.last_heard_at,
            instruments=(
                f"{ASQ_ID}/{ASQ_VERSION}:{asq.outcome.value}",
                *(f"{name}:{kept.band}" for name, kept in work.packs.items()),
            ),
            packs=tuple(pack.stored_name for pack in self._book.questions.packs),
            targets=self.offered(work.contact.contact_id),
            going_on_reason=work.going_on_reason,
            scheme=self._book.questions.level_labels,
        )


def _nothing_offered(_: ContactId) -> tuple[str, ...]:
    return ()
