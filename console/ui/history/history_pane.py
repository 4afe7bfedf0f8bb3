"""List earlier contacts of an incident, a place, a number or a person, newest first."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from console.domain.calls.wishes import REQUESTER_LIMIT
from console.domain.clock import utc_now
from console.domain.coded import Coded
from console.domain.contact.care_plan import CarePlan, CarePlanWish, EndPlanWish, ReviewWish
from console.domain.contact.history import HistoryKey, PastContact
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import PersonWish
from console.domain.vocabulary import Disposition, Level, PresentingConcern
from console.ui.entry.act_button import ActButton
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField
from console.ui.history.plan_section import WAYS, PlanSection
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_pane import WorkPane
from console.ui.translation import mark_data, translated, vocabulary_label


class HistoryPane(WorkPane):
    """Earlier contacts of the open one; nothing is read before somebody asks.

    Signals:
        asked: Look for them now.
        person_asked: A ``PersonWish``.
        plan_asked: A ``CarePlanWish``.
        review_asked: A ``ReviewWish``.
        end_asked: An ``EndPlanWish``.
    """

    asked = Signal()
    person_asked = Signal(object)
    plan_asked = Signal(object)
    review_asked = Signal(object)
    end_asked = Signal(object)
    asks_signed = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Earlier contacts"), parent)
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.look = ActButton(self.tr("Look for earlier contacts"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Earlier contacts, newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.setFocusProxy(self.look)
        self.about = PlainLabel()
        self.about.setWordWrap(True)
        self.name = ActButton(self.tr("Who is it about?"))
        self.same = ActButton(self.tr("The marked one is the same person"))
        self.strip = self._person_strip()
        self.plans = PlanSection()
        self._found: tuple[PastContact, ...] = ()
        acts = QWidget()
        flow = WordFlow(acts, gap=8)
        for button in (self.look, self.name, self.same):
            flow.addWidget(button)
        self.body.addWidget(self.about)
        self.body.addWidget(acts)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.plans)
        self.look.clicked.connect(self.asked)
        self.name.clicked.connect(self._start_name)
        self.same.clicked.connect(self._same_person)
        self.strip.filled.connect(self._named)
        self.list.currentRowChanged.connect(self._show_same)
        self.plans.write_asked.connect(self._plan_written)
        self.plans.review_asked.connect(self._plan_reviewed)
        self.plans.end_asked.connect(self._plan_ended)
        self.close_work()

    def show_key(self, key: str) -> None:
        """Show by which key it is asked."""
        self.look.show_key(key)

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact; what was found for the former goes."""
        if not self.shows(work):
            self._forget(self.tr("Not looked for yet. Each look is written into the audit."))
        self.show_head(work)
        self._show_person(work)

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Show the state of the open contact."""
        if self.shows(work):
            self.show_head(work)
            self._show_person(work)

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self._forget(self.show_nobody())

    def show_found(
        self,
        contact_id: object,
        found: tuple[PastContact, ...],
        withheld: tuple[HistoryKey, ...],
        names: Mapping[str, str],
    ) -> None:
        """Show what was found; ``names`` are the shown names of people by id."""
        if contact_id != self.contact_id:
            return
        self.list.clear()
        self._found = found
        for past in found:
            self.list.addItem(QListWidgetItem(self._line(past, names)))
        words = (
            self.tr("Earlier contacts: {count}").format(count=len(found))
            if found
            else self.tr("No earlier contact found")
        )
        if withheld:
            ways = ", ".join(translated("history", WAYS[key]) for key in withheld)
            words += ". " + self.tr("Not looked for, not permitted: {ways}").format(ways=ways)
        self.said.setText(words)
        self.list.setVisible(bool(found))
        self._show_same()
        if found:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, past: PastContact, names: Mapping[str, str]) -> str:
        ways = ", ".join(translated("history", WAYS[key]) for key in past.found_by)
        if past.may_be_someone_else:
            ways += ": " + self.tr("MAY BE SOMEONE ELSE")
        local = past.at.astimezone()
        who = names.get(past.owner, past.owner)
        parts = [
            f"{local:%d %b %Y %H:%M}",
            one_line(past.number, 24) or self.tr("no incident number"),
            one_line(who, 40),
            _label(PresentingConcern, past.concern),
            _label(Level, past.level),
            _label(Disposition, past.disposition) or self.tr("not signed"),
        ]
        return "  ·  ".join(part for part in parts if part) + f"\n{ways}"

    def show_plans(self, contact_id: object, plans: tuple[CarePlan, ...]) -> None:
        """Show the care plans that may concern the contact."""
        if contact_id == self.contact_id:
            self.plans.show_plans(plans, utc_now())

    def _show_person(self, work: ContactWork) -> None:
        person = work.person
        if person is None:
            self.about.setText(self.tr("Nobody said yet who it is about."))
            return
        name = one_line(person.name, 80)
        born = one_line(person.born, 30)
        self.about.setText(
            self.tr("About {name}, born {born}").format(name=name, born=born)
            if born
            else self.tr("About {name}").format(name=name)
        )

    def _person_strip(self) -> FieldStrip:
        name, born = LineField(self.tr("Name")), LineField(self.tr("Born, or how old"))
        name.setMaxLength(REQUESTER_LIMIT)
        name.setPlaceholderText(self.tr("as they want to be called; not the caller's by itself"))
        born.setMaxLength(30)
        born.setPlaceholderText(self.tr("may stay empty"))
        return FieldStrip(
            self.tr("Who is it about"),
            {"name": name, "born": born},
            {"name": self.tr("A name, or press Esc: they may stay unnamed.")},
            self.tr("Enter goes on, then keeps it; Esc leaves them unnamed"),
            self,
        )

    @Slot()
    def _start_name(self) -> None:
        self.strip.start(self.tr("Who is the person of concern?"))

    @Slot(object)
    def _named(self, strip: FieldStrip) -> None:
        if self.contact_id is not None:
            self.person_asked.emit(
                PersonWish(
                    contact_id=self.contact_id, name=strip.text("name"), born=strip.text("born")
                )
            )

    def _marked(self) -> PastContact | None:
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    @Slot()
    @Slot(int)
    def _show_same(self, _: int = 0) -> None:
        """Offer to say that it is the same person, where the earlier contact names one."""
        past, work = self._marked(), self._work
        person = work.person if work is not None else None
        known = past.person_id if past is not None else ""
        other = person is not None and bool(known) and known != person.person_id
        self.same.setVisible(other)

    @Slot()
    def _same_person(self) -> None:
        past, work = self._marked(), self._work
        if past is None or work is None or work.person is None:
            return
        self.person_asked.emit(
            PersonWish(
                contact_id=work.contact.contact_id,
                name=work.person.name,
                born=work.person.born,
                person_id=past.person_id,
                same_as=past.contact_id,
            )
        )

    @Slot(object)
    def _plan_written(self, words: tuple[str, str, str, str]) -> None:
        owner, helps, worsens, response = words
        if self.contact_id is not None:
            self.plan_asked.emit(
                CarePlanWish(
                    contact_id=self.contact_id,
                    owner=owner,
                    helps=helps,
                    worsens=worsens,
                    response=response,
                )
            )

    @Slot(object)
    def _plan_reviewed(self, said: tuple[str, str, str]) -> None:
        plan_id, owner, words = said
        self.review_asked.emit(ReviewWish(plan_id=plan_id, owner=owner, words=words))

    @Slot(object)
    def _plan_ended(self, said: tuple[str, str]) -> None:
        plan_id, reason = said
        self.end_asked.emit(EndPlanWish(plan_id=plan_id, reason=reason))

    def _forget(self, words: str) -> None:
        self.list.clear()
        self._found = ()
        self.list.hide()
        self.same.hide()
        self.about.setText("")
        self.strip.close_strip()
        self.plans.forget()
        self.said.setText(words)


def _label(kind: type[Coded], code: str) -> str:
    try:
        return vocabulary_label(kind(code)) if code else ""
    except ValueError:
        return code  # of a newer program
