"""Play where calls go: to a team that accepts, to a second choice, to the civilian desk; and on.

The first is a full contact by keyboard alone; its keys are counted apart from free text.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from console.app.desk import Desk
from console.app.stories.hands import Hands, NotSeenError
from console.domain.calls.call import CallId
from console.domain.calls.queue import QueueRow
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.work import ContactWork
from console.domain.reroute.reroute import AskState, Reroute

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEY = Qt.Key
_ENTER = Qt.Key.Key_Return
MOST_KEYS = 90
"""Of a full contact, apart from free text."""

_TALKED = ("dees", "", "phone")
"""What was done with the person, and how: of the rest nobody was asked."""

_STORMS = 12
THEFT_NOTE = "bike gone from the yard overnight"

_TEAM = {
    ConsultField.ENTRY_CHANNEL: "ct",
    ConsultField.REQUESTER_ROLE: "call taker",
    ConsultField.REQUESTER: "",
    ConsultField.PRESENTING_CONCERN: "psy",
    ConsultField.MH_NEXUS: "y",
    ConsultField.OVERALL_LEVEL: "2",
    ConsultField.RECOMMENDED_RESPONSE: "bcr",
    ConsultField.DISPOSITION: "to_b",
}
_PHONE = {
    **_TEAM,
    ConsultField.RECOMMENDED_RESPONSE: "phone",
    ConsultField.DISPOSITION: "resolved_p",
}
_THEFT = {
    **_TEAM,
    ConsultField.PRESENTING_CONCERN: "none_mh",
    ConsultField.MH_NEXUS: "n",
    ConsultField.OVERALL_LEVEL: "0",
    ConsultField.RECOMMENDED_RESPONSE: "civil",
    ConsultField.DISPOSITION: "to_ci",
}


class RerouteStories:
    """The stories by name, played on a desk whose queue has calls to claim.

    Args:
        desk: Signed on, live.
        hands: At its keyboard.
        claim: Claims a call that nobody has, by its key.
        ask: Lets the simulated center do something, such as ``call THEFT``.
    """

    def __init__(
        self,
        desk: Desk,
        hands: Hands,
        claim: Callable[[], str],
        ask: Callable[[str], None],
    ) -> None:
        self._desk = desk
        self._hands = hands
        self._claim = claim
        self._ask = ask

    def stories(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        """Return each story's name and how it is played."""
        return (
            ("reroute accepted and cleared", self.accepted_and_cleared),
            ("reroute declined then second choice", self.declined_then_second),
            ("theft to the civilian desk", self.theft),
            ("follow-up reached", self.follow_up),
            ("handoff acknowledged", self.handoff),
        )

    def accepted_and_cleared(self) -> str:
        """Work a full contact: claim, screen, assess, reroute, end, sign."""
        hands = self._hands
        self._wait_rooms()
        began = hands.keys
        self._claim()
        began = hands.keys - 1  # finding a call to play with is not part of the work on it
        self._screen()
        hands.press(_KEY.Key_A, _ALT)
        for _ in range(4):
            hands.press(_KEY.Key_N)
        hands.wait(lambda: len(self._work().asq) == 4, "the ASQ")
        hands.press(_KEY.Key_2)
        hands.wait(lambda: self._work().chosen is not None, "the level")
        self._answer_log(_TEAM)
        hands.press(_KEY.Key_R, _ALT)
        hands.picture("40-targets")
        hands.press(_ENTER)
        self._see(AskState.PROPOSED)
        hands.picture("41-card")
        self._free("T. Vance")
        hands.press(_ENTER)
        self._see(AskState.DELIVERED)
        hands.press(_KEY.Key_A)
        hands.press(_ENTER)
        self._see(AskState.ACCEPTED)
        hands.picture("42-accepted")
        hands.press(_KEY.Key_O)
        hands.press(_ENTER)
        self._see(AskState.ON_SCENE)
        hands.press(_KEY.Key_C)
        hands.type("stab")
        hands.press(_ENTER)
        hands.press(_ENTER)
        self._see(AskState.CLEARED)
        hands.picture("43-cleared")
        self._finish(("y", "n"))
        hands.picture("44-ending")
        self._sign("Team stayed an hour. Brother is there tonight.")
        keys = hands.keys - began
        if keys > MOST_KEYS:
            raise NotSeenError(f"a full contact in {MOST_KEYS} keys, not {keys}")
        return f"{keys} keys apart from free text, of at most {MOST_KEYS}"

    def declined_then_second(self) -> str:
        """Hear a no, see the clock go on, and have the second choice accept."""
        hands = self._hands
        self._claim()
        self._screen()
        self._answer_log(_TEAM)
        before = self._ask_for("exampleton crisis", "T. Vance")
        hands.press(_KEY.Key_D)
        hands.type("safe")
        hands.press(_ENTER)
        self._see(AskState.DECLINED)
        pane = self._desk.work.reroute.pane
        hands.wait(lambda: "NOBODY IS GOING" in pane.head.clock.text(), "the clock that goes on")
        hands.picture("45-declined")
        waited = pane.head.clock.text()
        self._ask_for("adults", "S. Brandt")
        hands.press(_KEY.Key_A)
        hands.press(_ENTER)
        self._see(AskState.ACCEPTED)
        hands.press(_KEY.Key_B, _ALT)
        hands.picture("46-board")
        second = self._reroute().asks[-1].target_name
        self._finish(("y", "n"))
        self._sign("County team is on the way.")
        return f"{before} declined, {waited.lower()}, {second} accepted"

    def theft(self) -> str:
        """Send a theft that is over to the people who take reports."""
        hands = self._hands
        self._claim_theft()
        self._screen()
        self._answer_log(_THEFT)
        self._ask_for("civilian", "D. Okafor")
        hands.press(_KEY.Key_A)
        hands.press(_ENTER)
        self._see(AskState.ACCEPTED)
        hands.press(_KEY.Key_C)
        hands.type("report_t")
        hands.press(_ENTER)
        hands.press(_ENTER)
        self._see(AskState.CLEARED)
        hands.picture("47-theft")
        self._sign("Bicycle taken overnight, nobody hurt, nobody seen.")
        return f"accepted by {self._reroute().asks[-1].person}, report taken"

    def follow_up(self) -> str:
        """Plan a later call, learn what is safe, and reach the person."""
        hands, room = self._hands, self._desk.work.shift
        self._claim()
        self._answer_log(_PHONE)
        hands.press(_KEY.Key_E, _ALT)
        self._desk.work.finish.pane.later.click()
        for typed in ("y", "h24", "how are"):
            hands.type(typed)
            hands.press(_ENTER)
        hands.wait(lambda: bool(room.follow_ups.follow_ups), "the plan")
        planned = room.follow_ups.follow_ups[-1]
        hands.wait(lambda: room.to_do.list.count() > 0, "the line")
        hands.picture("48-planned")
        room.to_do.safe.click()
        for typed in ("y", "n", "n"):
            hands.type(typed)
            hands.press(_ENTER)
        hands.wait(lambda: room.follow_ups.follow_ups[-1].call.code == "YES", "what is safe")
        room.to_do.tried.click()
        hands.type("answered")
        hands.press(_ENTER)
        hands.wait(lambda: bool(room.follow_ups.follow_ups[-1].attempts), "the attempt")
        room.to_do.ended.click()
        hands.type("stable, c")
        hands.press(_ENTER)
        hands.wait(lambda: planned.follow_up_id not in self._follow_ups(), "the end")
        self._finish(("not_s", "not needed", "y", "n"))
        self._sign("Sleeps at her sister's tonight.")
        return "reached on the first try: stable, connected; a text was never safe"

    def handoff(self) -> str:
        """Hand over what is open; the 911 shift supervisor takes each item by name."""
        hands, room = self._hands, self._desk.work.shift
        hands.press(_KEY.Key_H, _CONTROL)
        hands.wait(lambda: room.handoff is not None, "the sheet")
        sheet = room.handoff
        items = len(sheet.items) if sheet is not None else 0
        hands.picture("49-handoff")
        for number in range(items):
            form = room.sheet.form
            form.go_to("person")
            if number == 0:
                self._free("B. Sorel")
                hands.press(_KEY.Key_Tab)
                hands.type("s")
            hands.press(_ENTER)
            left = items - number - 1
            hands.wait(partial(self._are_left, left), f"{left} left")
        hands.picture("50-handed-over")
        room.sheet.end.click()
        hands.wait(lambda: room.handoff is None, "the end of the handoff")
        return f"{items} items, each taken by B. Sorel, 911 shift supervisor"

    # -- inside -------------------------------------------------------------------------------

    def _wait_rooms(self) -> None:
        work = self._desk.work
        self._hands.wait(
            lambda: work.reroute.built and work.finish.built and work.shift.built, "every room"
        )

    def _screen(self) -> None:
        """Ask every question of the safety screen; each is answered No."""
        hands = self._hands
        hands.press(_KEY.Key_S, _ALT)
        pane = self._desk.work.screening.screen
        for _ in pane.questions.codes:
            hands.press(_KEY.Key_N)
        hands.wait(
            lambda: len(self._work().answers.given) >= len(pane.questions.codes), "every answer"
        )

    def _answer_log(self, wanted: dict[ConsultField, str]) -> None:
        hands, pane = self._hands, self._desk.contact_pane
        self._desk.window.show_tab("contact")
        pane.focus_log()
        form = pane.form
        form.go_to_first_missing()
        while (caret := form.caret()) is not None and caret.field in wanted:
            hands.type(wanted[caret.field])
            hands.press(_ENTER)
            if form.caret() == caret:
                break

    def _ask_for(self, words: str, person: str) -> str:
        """Pick a target by its words, with a reason where one is asked, and read it the card."""
        hands = self._hands
        hands.press(_KEY.Key_R, _ALT)
        hands.type(words)
        hands.press(_ENTER)
        reason = self._desk.work.reroute.pane.picker.reason
        if reason.isVisible():
            self._free("asked them anyway: they pick up the phone")
            hands.press(_ENTER)
        self._see(AskState.PROPOSED)
        self._free(person)
        hands.press(_ENTER)
        self._see(AskState.DELIVERED)
        return self._reroute().asks[-1].target_name

    def _finish(self, answers: tuple[str, ...]) -> None:
        """Answer what the ending still wants."""
        hands = self._hands
        hands.press(_KEY.Key_E, _ALT)
        for typed in (*answers, *_TALKED):
            hands.type(typed)
            hands.press(_ENTER)
        hands.press(_KEY.Key_U, _ALT)
        hands.press(_ENTER)
        finish = self._desk.work.finish
        contact_id = self._contact_id()
        hands.wait(lambda: finish.finish.is_recorded(contact_id), "the ending on disk")

    def _sign(self, note: str) -> None:
        hands, pane = self._hands, self._desk.contact_pane
        self._desk.window.show_tab("contact")
        pane.form.note.setFocus()
        self._free(note)
        hands.wait(lambda: self._desk.parts.drafts.settled, "Saved")
        hands.press(_ENTER, _CONTROL)
        hands.wait(
            lambda: self._work().contact.state is ContactState.CLOSED,
            f"the signature; {pane.trouble.text()}",
        )
        self._desk.window.focus_room("queue")

    def _claim_theft(self) -> None:
        """Let a theft be reported, and claim it."""
        parts, hands = self._desk.parts, self._hands
        known = {row.call.call_id for row in parts.queue.queue.rows()}
        self._ask(f"call THEFT {THEFT_NOTE}")

        def new() -> list[CallId]:
            rows = parts.queue.queue.rows()
            return [
                row.call.call_id for row in rows if row.call.call_id not in known and _is_theft(row)
            ]

        for _ in range(_STORMS):  # its nature is typed some simulated minutes later
            try:
                hands.wait(lambda: bool(new()), "the theft", limit_s=1.5)
                break
            except NotSeenError:
                self._ask("storm 25")
        found = new()
        if not found:
            raise NotSeenError("the theft")
        call_id = found[0]
        self._desk.queue_pane.focus_rows()
        hands.press(_KEY.Key_Home)
        for _ in parts.queue.queue.rows():
            if parts.calls.call_id == call_id:
                break
            hands.press(_KEY.Key_Down)
        hands.press(_KEY.Key_G)
        hands.wait(lambda: parts.contacts.contact_of(call_id) is not None, "the contact")

    def _free(self, text: str) -> None:
        """Type free text, which is not counted."""
        before = self._hands.keys
        self._hands.type(text)
        self._hands.keys = before

    def _see(self, state: AskState) -> None:
        self._hands.wait(lambda: self._state() is state, state.value)

    def _state(self) -> AskState | None:
        reroute = self._desk.work.reroute.reroutes.reroute_of(self._contact_id())
        return reroute.asks[-1].state if reroute is not None and reroute.asks else None

    def _reroute(self) -> Reroute:
        reroute = self._desk.work.reroute.reroutes.reroute_of(self._contact_id())
        if reroute is None:
            raise NotSeenError("a reroute")
        return reroute

    def _contact_id(self) -> ContactId:
        contact_id = self._desk.contact_pane.contact_id
        if contact_id is None:
            raise NotSeenError("an open contact")
        return contact_id

    def _work(self) -> ContactWork:
        work = self._desk.parts.work.work(self._contact_id())
        if work is None:
            raise NotSeenError("an open contact")
        return work

    def _follow_ups(self) -> set[str]:
        return {one.follow_up_id for one in self._desk.work.shift.follow_ups.follow_ups}

    def _are_left(self, count: int) -> bool:
        sheet = self._desk.work.shift.handoff
        return sheet is not None and len(sheet.open_items) == count


def _is_theft(row: QueueRow) -> bool:
    nature = row.call.nature.value if row.call.nature else ""
    said = " ".join(note.text for note in row.call.notes)
    return "theft" in nature.casefold() or THEFT_NOTE.casefold() in said.casefold()
