"""Show one contact's reroute: pick a target, read the card to a named person, record the answer."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.reroute.reroute import Ask, AskState
from console.domain.reroute.reroute import Step as Happened
from console.domain.reroute.sheet import BriefWish, RerouteSheet, SendWish, StepWish
from console.domain.reroute.words import WayOut
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import PlainLabel
from console.ui.reading.reroute_words import VOICE_ROLE, ask_words, aware_words, wait_words
from console.ui.reroute.read_card import ReadCard
from console.ui.reroute.reroute_head import RerouteHead
from console.ui.reroute.step_form import Said, StepForm
from console.ui.reroute.target_picker import TargetPicker

_NAME_LIMIT = 80
_SHOWN_ASKS = 4


class ReroutePane(QWidget):
    """The reroute of the contact that is worked on.

    Signals:
        propose_asked: A ``ProposeWish``.
        send_asked: A ``SendWish``.
        step_asked: A ``StepWish``.
        brief_asked: A ``BriefWish``.
        staffing_asked: A ``StaffingWish``.
        aware_asked: An ``AwareWish``.
        copy_asked: The text of the card, for the clipboard, just before its ``SendWish``.
        dismissed: Escape left the pane.
    """

    propose_asked = Signal(object)
    send_asked = Signal(object)
    step_asked = Signal(object)
    brief_asked = Signal(object)
    staffing_asked = Signal(object)
    aware_asked = Signal(object)
    copy_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reroute"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._sheet: RerouteSheet | None = None
        self._another = False
        self._going_on = False
        self.head = RerouteHead()
        self.empty = PlainLabel(role="quiet")
        self.empty.setWordWrap(True)
        self.asks = PlainLabel()
        self.asks.setWordWrap(True)
        self.kept = PlainLabel(role="waiting")
        self.kept.setWordWrap(True)
        self.source = PlainLabel(role="quiet")
        self.picker = TargetPicker()
        self.card = ReadCard()
        self.heard = LineField(self.tr("Who heard it"))
        self.heard.setMaxLength(_NAME_LIMIT)
        self.heard.setPlaceholderText(self.tr("Read it aloud, then type the name of who heard it"))
        self.told = LineField(self.tr("Who heard the new card"))
        self.told.setMaxLength(_NAME_LIMIT)
        self.told.setPlaceholderText(self.tr("Tell them what changed, then type who heard it"))
        self.steps = StepForm()
        self.copy = ActButton(self.tr("Copy the text"))
        self.over_feed = ActButton(self.tr("Send over the feed"))
        self.change = ActButton(self.tr("Change the card"))
        self.another = ActButton(self.tr("Ask another target"))
        self.back = ActButton(self.tr("Return to 911"))
        self._lay_out()
        self._join()
        self._show_stage()

    @property
    def contact_id(self) -> ContactId | None:
        """Return the contact that is shown."""
        return self._sheet.contact_id if self._sheet is not None else None

    def show_sheet(self, sheet: RerouteSheet | None) -> None:
        """Show another contact's reroute, or the same after a step."""
        before, self._sheet = self._sheet, sheet
        same = before is not None and sheet is not None and before.contact_id == sheet.contact_id
        if not same:
            self._another = self._going_on = False
            self.card.close_parts()
            self.heard.clear()
        if sheet is None:
            self._show_stage()
            return
        holder = QApplication.focusWidget()
        if sheet.reroute.is_landed and holder is not None and self.isAncestorOf(holder):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # before what has it is hidden
        if same and before is not None and len(sheet.reroute.asks) > len(before.reroute.asks):
            self._another = False
            self.heard.clear()
        self.show_time(utc_now())
        self.picker.show_sheet(sheet)
        ask = sheet.reroute.current
        self.card.show_brief(
            sheet.brief,
            sheet.reroute.brief_version,
            sheet.card_fault,
            to_read=ask is None or ask.state is AskState.PROPOSED,
            behind=bool(sheet.reroute.behind),
        )
        self.steps.show_ask(sheet.contact_id, sheet.reroute.current, sheet.reroute.position)
        self.source.setText(
            self.tr("EXAMPLE TARGETS, invented: {name}").format(name=sheet.targets_named)
            if sheet.example
            else self.tr("Targets: {name}").format(name=sheet.targets_named)
        )
        self.source.wear_role("state-waiting" if sheet.example else "quiet")
        self.kept.setText("\n".join(sheet.kept))
        self.kept.setVisible(bool(sheet.kept))
        self._show_stage()
        if self._going_on and (before is None or before.reroute != sheet.reroute):
            self._going_on = False
            self._go_on()

    def show_time(self, now: datetime) -> None:
        """Let every clock go on."""
        sheet = self._sheet
        if sheet is None:
            return
        self.head.show_reroute(sheet.reroute, sheet.number, sheet.place, now)
        lines = []
        voice = None
        for ask in sheet.reroute.asks[-_SHOWN_ASKS:]:
            span, loud = wait_words(ask, now)
            lines.append(f"{ask_words(ask)}  {span}" if span else ask_words(ask))
            if ask.is_alive:
                voice = loud if voice is None else max(voice, loud)
        lines += [
            self.tr("{target} HAS THE OLDER CARD (version {old}). Tell them.").format(
                target=ask.target_name, old=ask.brief_version
            )
            for ask in sheet.reroute.behind
        ]
        lines += [aware_words(one) for one in sheet.reroute.aware[-_SHOWN_ASKS:]]
        self.asks.setText("\n".join(lines))
        self.asks.setVisible(bool(lines))
        self.asks.wear_role(VOICE_ROLE[voice] if voice else "")

    def start(self) -> None:
        """Go to what is to be done next."""
        if self._sheet is not None:
            self._go_on()

    def start_staffing(self) -> None:
        """Ask about the people of the marked target; the list is shown first."""
        if self._sheet is None or self._sheet.reroute.is_landed:
            return
        if not self._picking():
            self._ask_another()
        self.picker.start_staffing()

    def start_return(self) -> None:
        """Begin to hand the call back to 911: the name of who is told is asked."""
        if self._sheet is not None:
            self.steps.show()
            self.steps.start(Said.RETURNED)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Leave what is half done with Escape."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.card.is_open:
            self.card.close_parts()
            if self._sheet is not None:
                self.show_sheet(self._sheet)
            self._go_on()
        elif self._another:
            self._another = False
            self._show_stage()
            self._go_on()
        else:
            self.dismissed.emit()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        for widget in (self.head, self.empty, self.asks, self.kept):
            column.addWidget(widget)
        column.addWidget(self.told)
        column.addWidget(self.steps)
        column.addWidget(self.card)
        column.addWidget(self.heard)
        column.addWidget(self.picker, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy, self.over_feed, self.change, self.another):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        column.addLayout(buttons)
        column.addWidget(self.source)
        column.addStretch(0)

    def _join(self) -> None:
        self.picker.propose_asked.connect(self._propose)
        self.picker.staffing_asked.connect(self.staffing_asked)
        self.picker.aware_asked.connect(self.aware_asked)
        self.told.left.connect(self._leave_told)
        self.picker.dismissed.connect(self._leave_picker)
        self.heard.left.connect(self._leave_heard)
        self.steps.step_asked.connect(self._step)
        self.steps.dismissed.connect(self.dismissed)
        self.card.kept.connect(self._keep_card)
        self.copy.clicked.connect(self._copy)
        self.over_feed.clicked.connect(self._over_feed)
        self.change.clicked.connect(self.card.open_parts)
        self.another.clicked.connect(self._ask_another)
        self.back.clicked.connect(self.start_return)

    def _ask(self) -> Ask | None:
        return self._sheet.reroute.current if self._sheet is not None else None

    def _picking(self) -> bool:
        sheet = self._sheet
        if sheet is None or sheet.reroute.is_landed:
            return False
        return self._another or sheet.reroute.current is None

    def _show_stage(self) -> None:
        sheet, ask = self._sheet, self._ask()
        there = sheet is not None
        acting = sheet is not None and not sheet.reroute.is_landed
        picking = self._picking()
        proposed = acting and ask is not None and ask.state is AskState.PROPOSED and not picking
        landed = self.tr("It has landed. E asks what the ending wants.")
        nothing = self.tr(
            "No contact is open. Claim a call with G, or open one with N, then press R."
        )
        self.empty.setText(landed if there else nothing)
        self.empty.setVisible(not acting)
        self.head.setVisible(there)
        self.source.setVisible(there)
        self.picker.setVisible(picking)
        self.card.setVisible(there and ask is not None and not picking)
        self.heard.setVisible(proposed)
        behind = sheet.reroute.behind if sheet is not None else ()
        self.told.setVisible(bool(behind) and not picking and not self.card.is_open)
        alive = acting and ask is not None and not picking
        self.steps.setVisible(alive and not proposed)
        self.copy.setVisible(proposed and sheet is not None and sheet.clipboard)
        feed = sheet is not None and sheet.feed_takes and ask is not None
        self.over_feed.setVisible(proposed and feed and self._has_feed(ask))
        self.change.setVisible(alive)
        self.another.setVisible(alive)
        self.back.setVisible(acting)
        if not there:
            self.asks.hide()
            self.kept.hide()

    def _has_feed(self, ask: Ask | None) -> bool:
        if self._sheet is None or ask is None:
            return False
        of_ask = (one for one in self._sheet.offers if one.target.target_id == ask.target_id)
        return any(offer.has_feed for offer in of_ask)

    def _go_on(self) -> None:
        """Put the focus where the next keystroke belongs."""
        if self._picking():
            self.picker.start()
        elif self.told.isVisibleTo(self):
            self.told.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.heard.isVisibleTo(self):
            self.heard.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.steps.isVisibleTo(self):
            self.steps.start()
        elif self.back.isVisibleTo(self):
            self.back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _propose(self, wish: object) -> None:
        self._going_on = True
        self.propose_asked.emit(wish)

    def _leave_picker(self) -> None:
        if self._another:
            self._another = False
            self._show_stage()
            self._go_on()
        else:
            self.dismissed.emit()

    def _leave_heard(self, step: object) -> None:
        name = self.heard.text().strip()
        if step is not Step.ENTER:
            self.focusNextPrevChild(step is Step.NEXT)
        elif name:
            self._send(WayOut.READ_ALOUD, name)

    def _leave_told(self, step: object) -> None:
        """Record by name that a receiver has the new card; the others still have the older one."""
        name, sheet = self.told.text().strip(), self._sheet
        if step is not Step.ENTER:
            self.focusNextPrevChild(step is Step.NEXT)
        elif name and sheet is not None and sheet.reroute.behind:
            self.told.clear()
            self._step(
                StepWish(
                    contact_id=sheet.contact_id,
                    step=Happened.BRIEF_REACHED,
                    ask_id=sheet.reroute.behind[0].ask_id,
                    person=name,
                )
            )

    def _send(self, way: WayOut, person: str = "") -> None:
        ask = self._ask()
        if self._sheet is None or ask is None:
            return
        self._going_on = True
        self.send_asked.emit(
            SendWish(contact_id=self._sheet.contact_id, ask_id=ask.ask_id, way=way, person=person)
        )

    def _copy(self) -> None:
        if self._sheet is not None and not self._sheet.card_fault:
            self.copy_asked.emit(self._sheet.brief.text())
        self._send(WayOut.CLIPBOARD)

    def _over_feed(self) -> None:
        self._send(WayOut.FEED)

    def _step(self, wish: object) -> None:
        self._going_on = True
        self.step_asked.emit(wish)

    def _keep_card(self, brief: object) -> None:
        if self._sheet is not None:
            self._going_on = True
            self.brief_asked.emit(BriefWish(contact_id=self._sheet.contact_id, brief=brief))  # type: ignore[arg-type]

    def _ask_another(self) -> None:
        self._another = True
        self._show_stage()
        self.picker.start()
