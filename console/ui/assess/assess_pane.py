"""Assess by groups of questions, and choose the level beside what the answers ask for."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.clock import utc_now
from console.domain.contact.words import OverrideReason
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import AnswerWish, AsqWish, LevelWish, PackWish
from console.domain.screening.content_pack import ContentPack
from console.domain.screening.instruments import OnLine, asq_result
from console.domain.screening.levels import LEVELS, LevelScheme, height_of, scheme_of
from console.domain.screening.pack_answers import PackAnswers
from console.domain.screening.rules import QuestionSet
from console.domain.screening.screening import Answer, Informant
from console.domain.vocabulary import Level
from console.ui.assess.asq_words import ASQ_QUESTIONS, asq_words
from console.ui.assess.below_strip import BelowStrip, second_person
from console.ui.assess.level_row import LevelRow
from console.ui.assess.pack_words import (
    answer_text,
    pack_items,
    pack_scales,
    pack_shown,
    pack_words,
)
from console.ui.entry.act_button import ActButton
from console.ui.entry.question_list import QuestionList
from console.ui.entry.question_row import CHOICES, WITH_REFUSED, Shown
from console.ui.reading.plain import WordLabel
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_pane import WorkPane
from console.ui.reading.work_words import shown_of
from console.ui.translation import translated

ASQ = "asq"


class AssessPane(WorkPane):
    """The assessment of one contact. Wishes go out, the work comes in.

    Signals:
        answer_asked: An ``AnswerWish``.
        asq_asked: An ``AsqWish``.
        level_asked: A ``LevelWish``.
        pack_asked: A ``PackWish``.
    """

    answer_asked = Signal(object)
    asq_asked = Signal(object)
    level_asked = Signal(object)
    pack_asked = Signal(object)

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Assessment"), parent)
        self._clock = clock
        self._questions: QuestionSet | None = None
        self._scheme: LevelScheme = scheme_of("NONE")
        self._group = ASQ
        self._wished: Level | None = None
        self._typed: dict[int, Answer] = {}
        self._due: dict[str, dict[str, str]] = {}
        self._chips: dict[str, ActButton] = {}
        self.on_line = ActButton("", role="chip")
        self.on_line.show_key("W")
        self.said = WordLabel(role="quiet")
        self.questions = QuestionList(self.tr("Questions of the assessment"))
        self.questions.takes_digits = True
        self.levels = LevelRow()
        self.strip = BelowStrip(self)
        self._groups = QWidget()
        self._flow = WordFlow(self._groups, gap=6)
        self._line = QWidget()
        line = WordFlow(self._line, gap=10)
        line.addWidget(self.on_line)
        line.addWidget(self.said)
        self.setFocusProxy(self.questions)
        self._lay_out()
        self.questions.answered.connect(self._answered)
        self.questions.informant_asked.connect(self._turn_line)
        self.questions.side_asked.connect(self._turn_group)
        self.questions.digit_asked.connect(self._digit)
        self.on_line.clicked.connect(self._turn_line)
        self.levels.level_pressed.connect(self._choose)
        self.strip.filled.connect(self._below_filled)
        self.strip.opened.connect(self._make_room)
        self.strip.closed.connect(self._make_room)
        self.close_work()

    @property
    def group(self) -> str:
        """Return the id of the group that is asked now."""
        return self._group

    @Slot(object)
    def take_questions(self, questions: QuestionSet) -> None:
        """Ask by this set."""
        if self._questions is questions:
            return
        self._questions = questions
        self._scheme = scheme_of(questions.level_labels)
        for chip in self._chips.values():
            chip.deleteLater()
        names = [(ASQ, "ASQ"), *((g.group_id, g.title) for g in questions.groups)]
        names += [(pack.stored_name, pack.name) for pack in questions.packs]
        self._chips = {}
        for group_id, title in names:
            if group_id == "screen":
                continue
            chip = ActButton(translated("screening", title), role="chip")
            chip.setCheckable(True)
            chip.setProperty("group", group_id)
            chip.setProperty("title", chip.text())
            chip.clicked.connect(self._chip_clicked)
            self._chips[group_id] = chip
            self._flow.addWidget(chip)
        self.show_group(ASQ)

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact, at its first group."""
        same = self.shows(work)
        self._work = work
        if not same:
            self._typed, self._due = {}, {}
            self.strip.close_strip()
            self.show_group(ASQ if work.on_line is OnLine.PERSON else "observer")
        self._refresh()

    @Slot(object)
    def show_work(self, work: ContactWork, *, failed: bool = False) -> None:
        """Show how the open contact stands; ``failed`` after an answer could not be written."""
        if self.shows(work):
            self._work = work
            if failed:
                self._typed, self._due = {}, {}
            self._refresh(failed=failed)

    @Slot(object)
    def show_failed(self, work: ContactWork) -> None:
        """Show how the questions stand after one could not be written."""
        self.show_work(work, failed=True)

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self.strip.close_strip()
        self._typed, self._due = {}, {}
        self.questions.show_answers({}, failed=True)
        for chip in self._chips.values():
            chip.setText(str(chip.property("title")))
        self.levels.forget()
        self.said.setText(self.show_nobody())

    def show_group(self, group_id: str) -> None:
        """Ask the questions of one group."""
        if self._questions is None or group_id not in self._chips:
            return
        self._group = group_id
        for known, chip in self._chips.items():
            chip.setChecked(known == group_id)
        if group_id == ASQ:
            self.questions.show_items(ASQ_QUESTIONS, WITH_REFUSED)
        elif (pack := self._questions.pack(group_id)) is not None:
            self.questions.show_items(pack_items(pack), CHOICES, pack_scales(pack))
        else:
            self.questions.show_items(self._questions.of_group(group_id), CHOICES)
        self._refresh()
        self.questions.go_to_open()

    @Slot()
    def focus_questions(self) -> None:
        """Put the keys on the first open question."""
        self.questions.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.questions.go_to_open()

    def _refresh(self, *, failed: bool = False) -> None:
        work, questions = self._work, self._questions
        if work is None or questions is None:
            return
        self.show_head(work)
        third = work.on_line is OnLine.THIRD_PARTY
        who = self.tr("somebody else") if third else self.tr("the person")
        self.on_line.setText(self.tr("On the line: {who}").format(who=who))
        self.on_line.setAccessibleName(self.on_line.text())
        self.on_line.updateGeometry()
        if self._group == ASQ:
            self._ask_fifth()
            shown = {f"ASQ_{n}": Shown(answer=answer) for n, answer in work.asq.items()}
            self.questions.setEnabled(not third)
            self.said.setText(asq_words(work))
        elif (pack := questions.pack(self._group)) is not None:
            kept = work.packs.get(pack.stored_name, PackAnswers())
            self._ask_due(pack, kept)
            shown = pack_shown(pack, kept)
            self.questions.setEnabled(not (third and pack.person_only))
            self.said.setText(pack_words(pack, kept, third=third))
        else:
            now, given = self._clock(), work.answers.given
            self.questions.setEnabled(True)
            shown = {code: shown_of(given.get(code), now) for code in given}
            self.said.setText(self._group_words(work, questions))
        self.questions.show_answers(shown, failed=failed)
        self._count(work, questions)
        self.levels.show_work(work, questions, self._scheme)

    def _ask_fifth(self) -> None:
        """Ask number 5 only after a Yes or a refusal, as the instrument wants it."""
        if self._work is not None and self._group == ASQ:
            asq = {**self._work.asq, **self._typed}
            positive = bool(asq_result(asq, OnLine.PERSON).derived)
            self.questions.ask_if("ASQ_5", positive or 5 in asq)

    def _ask_due(self, pack: ContentPack, kept: PackAnswers) -> None:
        """Ask of a pack only what its answers lead to, written or on their way to the disk."""
        answers = {**kept.answers, **self._due.get(pack.stored_name, {})}
        due = {item.item_id for item in pack.to_ask({k: v for k, v in answers.items() if v})}
        for item in pack.items:
            self.questions.ask_if(item.item_id, item.item_id in due or item.item_id in answers)

    def _count(self, work: ContactWork, questions: QuestionSet) -> None:
        """Say on each chip how many answers of its group are Yes."""
        positive = work.answers.positive()
        titles = {group.group_id: group.title for group in questions.groups}
        for group_id, chip in self._chips.items():
            title = translated("screening", titles.get(group_id, "ASQ"))
            yes = sum(item.code in positive for item in questions.of_group(group_id))
            if group_id == ASQ:
                yes = len(work.asq_result().derived)
            pack = questions.pack(group_id)
            if pack is not None:
                title = pack.name
            chip.setText(f"{title}  {yes}" if yes else title)

    def _group_words(self, work: ContactWork, questions: QuestionSet) -> str:
        items = questions.of_group(self._group)
        asked = sum(work.answers.of(item.code) is not Answer.NOT_ASKED for item in items)
        return self.tr("{done} of {all} asked; ← → other questions").format(
            done=asked, all=len(items)
        )

    @Slot(object, object)
    def _answered(self, code: str, answer: Answer) -> None:
        work = self._work
        if work is None:
            return
        if self._group == ASQ:
            number = int(code.removeprefix("ASQ_"))
            # Known before it is on disk: the next key may come sooner, and belongs to number 5.
            self._typed[number] = answer
            self._ask_fifth()
            wish = AsqWish(
                contact_id=work.contact.contact_id,
                number=number,
                answer=answer,
                on_line=work.on_line,
            )
            self.asq_asked.emit(wish)
            return
        if self._questions is not None and (pack := self._questions.pack(self._group)) is not None:
            self._pack_answered(pack, code, answer_text(answer))
            return
        third = work.on_line is OnLine.THIRD_PARTY
        self.answer_asked.emit(
            AnswerWish(
                contact_id=work.contact.contact_id,
                item=code,
                answer=answer,
                by=Informant.CALLER if third else Informant.PERSON,
            )
        )

    def _pack_answered(self, pack: ContentPack, item: str, answer: str) -> None:
        work = self._work
        if work is None:
            return
        # Known before it is on disk, as with the ASQ: it decides what the next key answers.
        self._due.setdefault(pack.stored_name, {})[item] = answer
        self._ask_due(pack, work.packs.get(pack.stored_name, PackAnswers()))
        self.pack_asked.emit(
            PackWish(
                contact_id=work.contact.contact_id,
                pack=pack.stored_name,
                item=item,
                answer=answer,
                on_line=work.on_line,
            )
        )

    @Slot()
    def _turn_line(self) -> None:
        work = self._work
        if work is None:
            return
        person = work.on_line is OnLine.THIRD_PARTY
        wish = AsqWish(
            contact_id=work.contact.contact_id,
            number=0,
            answer=Answer.NOT_ASKED,
            on_line=OnLine.PERSON if person else OnLine.THIRD_PARTY,
        )
        self.asq_asked.emit(wish)
        if not person and self._group == ASQ:
            self.show_group("observer")

    @Slot(object)
    def _turn_group(self, step: int) -> None:
        names = list(self._chips)
        if self._group in names:
            self.show_group(names[(names.index(self._group) + step) % len(names)])

    @Slot()
    def _chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ActButton):
            self.show_group(str(chip.property("group")))
            self.questions.setFocus(Qt.FocusReason.MouseFocusReason)

    @Slot(object)
    def _digit(self, figure: int) -> None:
        if figure < len(LEVELS):
            self._choose(LEVELS[figure])

    @Slot(object)
    def _choose(self, level: Level) -> None:
        """Ask for a level; below the floor the strip asks first what that needs."""
        work, questions = self._work, self._questions
        if work is None or questions is None:
            return
        floor = work.floor(questions).level
        if height_of(level) >= height_of(floor):
            self.strip.close_strip()
            self.level_asked.emit(LevelWish(contact_id=work.contact.contact_id, level=level))
            return
        self._wished = level
        must = {"reason": self.tr("Going below the floor needs a reason.")}
        if height_of(floor) >= height_of(Level.HIGH):
            must["second"] = self.tr("Below level 3 or 4 a second person decides with you. Who?")
            self.strip.show_fields("reason", "words", "second")
        else:
            self.strip.show_fields("reason", "words")
        self.strip.must_have(must)
        self.strip.start(
            self.tr("{level} is below {floor}: why?").format(level=level.label, floor=floor.label)
        )

    @Slot(object)
    def _make_room(self, _: object) -> None:
        """Take the questions away while the strip asks: a small pane needs the room."""
        free = self.strip.isHidden()
        for part in (self._groups, self._line, self.questions):
            part.setVisible(free)

    @Slot(object)
    def _below_filled(self, _: object) -> None:
        work, level, reason = self._work, self._wished, self.strip.coded("reason")
        if work is None or level is None or not isinstance(reason, OverrideReason):
            return
        name, way = second_person(self.strip.text("second"), self.tr("phone"))
        self.level_asked.emit(
            LevelWish(
                contact_id=work.contact.contact_id,
                level=level,
                reason=reason,
                words=self.strip.text("words"),
                second_name=name,
                second_way=way,
            )
        )

    def _lay_out(self) -> None:
        rows = self.body
        rows.addWidget(self._groups)
        rows.addWidget(self._line)
        rows.addWidget(self.questions, 1)
        rows.addWidget(self.strip)
        rows.addWidget(self.levels)
