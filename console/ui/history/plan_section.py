"""Show the care plans that may concern the open contact; write, review and end them."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.domain.calls.wishes import REASON_LIMIT, REQUESTER_LIMIT
from console.domain.contact.care_plan import WORDS_LIMIT, CarePlan
from console.domain.contact.history import HistoryKey
from console.ui.entry.act_button import ActButton
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import mark_data, translated

WAYS = {
    HistoryKey.INCIDENT: "same incident",
    HistoryKey.PLACE: "same place",
    HistoryKey.NUMBER: "same number",
    HistoryKey.PERSON: "same person",
    HistoryKey.NAME: "same name",
}


class PlanSection(QWidget):
    """Plans with their owner, their end and how they were found; none that ran out is shown whole.

    Signals:
        write_asked: (owner, helps, worsens, response) as typed.
        review_asked: (plan id, owner, words).
        end_asked: (plan id, reason).
    """

    write_asked = Signal(object)
    review_asked = Signal(object)
    end_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[CarePlan, ...] = ()
        self.title = PlainLabel(role="title")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Care plans"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.write = ActButton(self.tr("Write a care plan"))
        self.review = ActButton(self.tr("Reviewed, still good"))
        self.end = ActButton(self.tr("End this plan"))
        self.write_strip, self.review_strip, self.end_strip = self._strips()
        acts = QWidget()
        flow = WordFlow(acts, gap=8)
        for button in (self.write, self.review, self.end):
            flow.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.title)
        rows.addWidget(self.list)
        for strip in (self.write_strip, self.review_strip, self.end_strip):
            rows.addWidget(strip)
        rows.addWidget(acts)
        self.write.clicked.connect(self._start_write)
        self.review.clicked.connect(self._start_review)
        self.end.clicked.connect(self._start_end)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.forget()

    def forget(self) -> None:
        """Show no plan."""
        self._plans = ()
        self.list.clear()
        self.list.hide()
        for strip in (self.write_strip, self.review_strip, self.end_strip):
            strip.close_strip()
        self.title.setText("")
        self._show_buttons()

    def show_plans(self, plans: tuple[CarePlan, ...], now: datetime) -> None:
        """Show what was found, what is in force first."""
        self._plans = tuple(sorted(plans, key=lambda one: not one.is_in_force(now)))
        self.list.clear()
        for plan in self._plans:
            self.list.addItem(QListWidgetItem(_words(plan, now)))
        self.list.setVisible(bool(plans))
        self.title.setText(
            self.tr("Care plans: {count}").format(count=len(plans))
            if plans
            else self.tr("No care plan found")
        )
        if plans:
            self.list.setCurrentRow(0)
            lines = self.fontMetrics().height() * (4 if len(plans) == 1 else 7)
            self.list.setMaximumHeight(lines + 12)
        self._show_buttons()

    def _strips(self) -> tuple[FieldStrip, FieldStrip, FieldStrip]:
        owner = self.tr("Owner")
        must_own = self.tr("Who answers for this plan? A name is needed.")
        hint = self.tr("Enter goes on, then keeps it; Esc leaves it")

        def line(name: str, limit: int = WORDS_LIMIT) -> LineField:
            field = LineField(name)
            field.setMaxLength(limit)
            return field

        write = FieldStrip(
            self.tr("Write a care plan"),
            {
                "owner": line(owner, REQUESTER_LIMIT),
                "helps": line(self.tr("What helps")),
                "worsens": line(self.tr("What makes it worse")),
                "response": line(self.tr("What was agreed to do")),
            },
            {"owner": must_own},
            hint,
            self,
        )
        review = FieldStrip(
            self.tr("Review the care plan"),
            {"owner": line(owner, REQUESTER_LIMIT), "words": line(self.tr("Remark"))},
            {"owner": must_own},
            hint,
            self,
        )
        end = FieldStrip(
            self.tr("End the care plan"),
            {"reason": line(self.tr("Reason"), REASON_LIMIT)},
            {"reason": self.tr("Ending a care plan needs a reason.")},
            hint,
            self,
        )
        write.filled.connect(self._written)
        review.filled.connect(self._reviewed)
        end.filled.connect(self._ended)
        return write, review, end

    def _marked(self) -> CarePlan | None:
        row = self.list.currentRow()
        return self._plans[row] if 0 <= row < len(self._plans) else None

    @Slot()
    @Slot(int)
    def _show_buttons(self, _: int = 0) -> None:
        for button in (self.review, self.end):
            button.setVisible(self._marked() is not None)

    @Slot()
    def _start_write(self) -> None:
        self.write_strip.start(self.tr("Who owns the plan, and what does it say?"))

    @Slot()
    def _start_review(self) -> None:
        self.review_strip.start(self.tr("Who owns it from now on?"))

    @Slot()
    def _start_end(self) -> None:
        self.end_strip.start(self.tr("Why does this plan end?"))

    @Slot(object)
    def _written(self, strip: FieldStrip) -> None:
        keys = ("owner", "helps", "worsens", "response")
        self.write_asked.emit(tuple(strip.text(key) for key in keys))

    @Slot(object)
    def _reviewed(self, strip: FieldStrip) -> None:
        plan = self._marked()
        if plan is not None:
            self.review_asked.emit((plan.plan_id, strip.text("owner"), strip.text("words")))

    @Slot(object)
    def _ended(self, strip: FieldStrip) -> None:
        plan = self._marked()
        if plan is not None:
            self.end_asked.emit((plan.plan_id, strip.text("reason")))


def _words(plan: CarePlan, now: datetime) -> str:
    """Return a plan in words; of one that ran out only that, and whose it was."""
    day = f"{plan.expires_at.astimezone():%d %b %Y}"
    owner = one_line(plan.owner, 60)
    ways = ", ".join(translated("history", WAYS[key]) for key in plan.found_by)
    if plan.may_be_someone_else:
        ways += ": " + translated("history", "MAY BE SOMEONE ELSE")
    if not plan.is_in_force(now):
        ran_out = translated("history", "RAN OUT on {day}: owner {owner} has to review it")
        return f"{ran_out.format(day=day, owner=owner)}\n{ways}"
    parts = [
        (translated("history", "Helps: {words}"), plan.helps),
        (translated("history", "Makes it worse: {words}"), plan.worsens),
        (translated("history", "Agreed: {words}"), plan.response),
    ]
    said = "  ·  ".join(form.format(words=one_line(words, 300)) for form, words in parts if words)
    head = translated("history", "Owner {owner}, until {day}").format(owner=owner, day=day)
    return f"{said}\n{head}  ·  {ways}"
