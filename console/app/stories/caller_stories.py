"""Play the work with a caller: phone resolution, consults, an escalation, a lost line.

Each story counts its keys apart from free text, and says how many of them were screening and
assessing.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.app.desk import Desk
from console.app.stories.hands import Hands, NotSeenError
from console.domain.clock import monotonic_s
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactState
from console.domain.contact.escalation import Rescue
from console.domain.contact.work import ContactWork
from console.ui.translation import translated

_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEY = Qt.Key
_LOG = {
    ConsultField.ENTRY_CHANNEL: "call taker asked",
    ConsultField.REQUESTER_ROLE: "call taker",
    ConsultField.REQUESTER: "pos 02",
    ConsultField.PRESENTING_CONCERN: "anxiety",
    ConsultField.MH_NEXUS: "y",
    ConsultField.OVERALL_LEVEL: "1",
}
_PHONE = {
    ConsultField.RECOMMENDED_RESPONSE: "phone",
    ConsultField.DISPOSITION: "resolved by",
}
_TALKED = ("not_s", "not needed", "given", "none", "dees", "", "phone")
_RESCUED = (
    "medic 18", "A. Lund", "not_s", "ems", "no_em", "none", "B. Sorel", "stay", "", "phone",
)  # fmt: skip
"""What an ending wants: who took over, crisis team, notice, report, supervisor, what was done."""

_ADVICE = {
    ConsultField.RECOMMENDED_RESPONSE: "bcr",
    ConsultField.DISPOSITION: "consult",
}
_BREATH = {
    ConsultField.ENTRY_CHANNEL: "ct",
    ConsultField.REQUESTER_ROLE: "ca",
    ConsultField.REQUESTER: "",
    ConsultField.PRESENTING_CONCERN: "ps",
    ConsultField.MH_NEXUS: "y",
    ConsultField.OVERALL_LEVEL: "2",
    ConsultField.RECOMMENDED_RESPONSE: "bc",
    ConsultField.DISPOSITION: "con",
}
"""The answers of a consult of one breath, as a quick hand types them."""
BREATH_KEYS, BREATH_S = 25, 30.0
SCREEN_KEYS = 45
_EMERGENCY = {
    ConsultField.OVERALL_LEVEL: "4",
    ConsultField.RECOMMENDED_RESPONSE: "ambulance",
    ConsultField.DISPOSITION: "ems only",
}


class CallerStories:
    """The stories by name, played on a desk whose queue has calls to claim.

    Args:
        desk: Signed on, live.
        hands: At its keyboard.
        claim: Claims a call that nobody has, by its key.
    """

    def __init__(self, desk: Desk, hands: Hands, claim: Callable[[], str]) -> None:
        self._desk = desk
        self._hands = hands
        self._claim = claim

    def stories(self) -> tuple[tuple[str, Callable[[], str]], ...]:
        """Return each story's name and how it is played."""
        return (
            ("consult of one breath", self.one_breath),
            ("phone resolution", self.phone_resolution),
            ("consult followed", self.consult_followed),
            ("consult not followed", self.consult_not_followed),
            ("escalated and confirmed", self.escalated_and_confirmed),
            ("lost and called back", self.lost_and_called_back),
        )

    def one_breath(self) -> str:
        """Claim, answer and sign a consult by the fewest keys; free text is not counted."""
        self._claim()
        began, at = self._hands.keys - 1, monotonic_s()  # the claim is one of them
        self._log(_BREATH, "Advised one voice.")
        keys, took = self._hands.keys - began, monotonic_s() - at
        if keys > BREATH_KEYS or took > BREATH_S:
            raise NotSeenError(f"a consult in {BREATH_KEYS} keys: {keys} in {took:.0f} s")
        return f"{keys} keys apart from free text, of at most {BREATH_KEYS}, in {took:.1f} s"

    def phone_resolution(self) -> str:
        """Screen, assess and resolve by phone."""
        began = self._begin()
        self._on_phone()
        asked = self._hands.keys
        self._hands.press(_KEY.Key_S, _ALT)
        pane = self._desk.work.screening.screen
        for _ in pane.questions.codes:
            self._hands.press(_KEY.Key_N)
        self._hands.wait(
            lambda: len(self._work().answers.given) == len(pane.questions.codes), "every answer"
        )
        self._hands.picture("20-screened")
        self._hands.press(_KEY.Key_A, _ALT)
        for _ in range(4):
            self._hands.press(_KEY.Key_N)
        self._hands.wait(lambda: len(self._work().asq) == 4, "the ASQ")
        self._hands.press(_KEY.Key_1)
        self._hands.wait(lambda: self._work().chosen is not None, "the level")
        self._hands.picture("21-assessed")
        asked = self._hands.keys - asked
        if asked > SCREEN_KEYS:
            raise NotSeenError(f"screening and assessing in {SCREEN_KEYS} keys: {asked}")
        self._log(_PHONE, "Talked it through, sister stays tonight. No unit needed.", _TALKED)
        return (
            f"{asked} keys to screen and assess, of at most {SCREEN_KEYS};"
            f" {self._hands.keys - began} in all"
        )

    def consult_followed(self) -> str:
        """Advise a call taker, who follows."""
        return self._consult("22-consult-followed", "followed", "")

    def consult_not_followed(self) -> str:
        """Advise a call taker, who cannot follow."""
        return self._consult("23-consult-not-followed", "not followed", "unit was there already")

    def escalated_and_confirmed(self) -> str:
        """Escalate who is on the phone, name who was told, and hear that they were reached."""
        began = self._begin()
        self._on_phone()
        took = self._hold_escalate()
        card = self._desk.work.escalation.card
        self._hands.wait(card.told.hasFocus, "the card")
        if card.head.text() != translated("CardPane", "NOBODY HAS BEEN TOLD YET"):
            raise NotSeenError("NOBODY HAS BEEN TOLD YET")
        self._hands.picture("24-nobody-told")
        self._hands.type("dispatcher 3")
        self._hands.press(_KEY.Key_Return)
        rescue = self._rescue
        self._hands.wait(lambda: rescue().told is not None, "who was told")
        card.confirm.setFocus()
        self._hands.press(_KEY.Key_Space)
        self._hands.type("medic 18")
        self._hands.press(_KEY.Key_Return)
        self._hands.wait(lambda: rescue().is_settled, "the confirmation")
        self._hands.picture("25-rescue-confirmed")
        note = "Took tablets, stayed on the line until the medics were there."
        self._log(_EMERGENCY, note, _RESCUED)
        return f"held for {took:.1f} s, told and confirmed, {self._hands.keys - began} keys"

    def lost_and_called_back(self) -> str:
        """Lose the line, call back twice, and have the caller again."""
        began = self._begin()
        self._on_phone()
        self._hands.press(_KEY.Key_Z, _ALT)
        self._hands.wait(lambda: self._work().contact.state is ContactState.LOST, "LOST")
        self._hands.picture("26-line-lost")
        for typed, tries in (("no answer", 1), ("answered", 2)):
            result = self._desk.work.escalation.lost.field("result")
            self._hands.wait(result.hasFocus, "the strip")
            self._hands.type(typed)
            self._hands.press(_KEY.Key_Return)
            self._hands.press(_KEY.Key_Return)
            self._hands.wait(partial(self._tries, tries), f"attempt {tries}")
        self._hands.wait(lambda: self._work().contact.state is ContactState.ENGAGED, "the caller")
        self._log(_PHONE, "Battery was empty. Back on the line, calmer.", _TALKED)
        return f"back after two attempts, {self._hands.keys - began} keys"

    def _consult(self, picture: str, followed: str, why: str) -> str:
        began = self._begin()
        self._claim()
        self._hands.press(_KEY.Key_C, _ALT)
        pane = self._desk.work.screening.advice
        for typed in ("call taker", "pos 02", "does this need a car?", ""):
            self._hands.type(typed)
            self._hands.press(_KEY.Key_Return)
        self._hands.wait(lambda: not pane.answer_strip.isHidden(), "the advice to write")
        for typed in ("ask who is with her, then medicine", "bcr", ""):
            self._hands.type(typed)
            self._hands.press(_KEY.Key_Return)
        self._hands.wait(lambda: self._work().advices[-1].answered_at is not None, "the advice")
        self._hands.press(_KEY.Key_C, _ALT)
        for typed in (followed, why):
            self._hands.type(typed)
            self._hands.press(_KEY.Key_Return)
        self._hands.wait(lambda: self._work().advices[-1].followed is not None, "the end")
        self._hands.picture(picture)
        advice = self._work().advices[-1]
        span = advice.response_time(advice.requested_at)
        self._log(_ADVICE, "Advised the call taker.")
        words = advice.followed.label if advice.followed is not None else ""
        keys = self._hands.keys - began
        return f"{words}, answered after {span.total_seconds():.1f} s, {keys} keys"

    def _begin(self) -> int:
        return self._hands.keys

    def _on_phone(self) -> None:
        self._claim()
        self._hands.press(_KEY.Key_P, _ALT)
        self._hands.wait(lambda: self._work().contact.state is ContactState.ENGAGED, "ON PHONE")

    def _hold_escalate(self) -> float:
        button = self._desk.work.escalation.bar.escalate
        began = monotonic_s()
        QTest.keyPress(QApplication.focusWidget() or self._desk.window, _KEY.Key_F12)
        self._hands.keys += 1
        self._hands.wait(lambda: not button.is_held, "the end of the hold")
        QTest.keyRelease(QApplication.focusWidget() or self._desk.window, _KEY.Key_F12)
        self._hands.wait(
            lambda: self._work().contact.state is ContactState.ESCALATED, "the escalation"
        )
        return monotonic_s() - began

    def _log(
        self, answers: dict[ConsultField, str], note: str, ending: tuple[str, ...] = ()
    ) -> None:
        """Answer what is still open in the log, then what its ending wants, and sign both."""
        self._desk.window.show_tab("contact")
        pane = self._desk.contact_pane
        pane.focus_log()
        form, wanted = pane.form, {**_LOG, **answers}
        form.go_to_first_missing()
        while (caret := form.caret()) is not None and caret.field in wanted:
            self._hands.type(wanted[caret.field])
            self._hands.press(_KEY.Key_Return)
            if form.caret() == caret:
                break
        if ending:
            self._finish(ending)
        form.note.setFocus()
        before = self._hands.keys
        self._hands.type(note)
        self._hands.keys = before  # free text is not counted
        self._hands.wait(lambda: self._desk.parts.drafts.settled, "Saved")
        self._hands.press(_KEY.Key_Return, _CONTROL)
        self._hands.wait(
            lambda: self._work().contact.state is ContactState.CLOSED,
            f"the signature; {pane.trouble.text()}",
        )

    def _finish(self, answers: tuple[str, ...]) -> None:
        """Answer what the ending wants; of the rest nobody was asked."""
        finish = self._desk.work.finish
        self._hands.wait(lambda: finish.built, "the page of endings")
        self._hands.press(_KEY.Key_E, _ALT)
        for typed in answers:
            self._hands.type(typed)
            self._hands.press(_KEY.Key_Return)
        self._hands.press(_KEY.Key_U, _ALT)
        self._hands.press(_KEY.Key_Return)
        contact_id = self._work().contact.contact_id
        self._hands.wait(
            lambda: finish.finish.is_recorded(contact_id),
            f"the ending on disk; {finish.pane.state.text()}",
        )
        self._desk.window.show_tab("contact")

    def _tries(self, count: int) -> bool:
        lost = self._work().lost
        return lost is None or len(lost.attempts) >= count

    def _work(self) -> ContactWork:
        work = self._desk.parts.work.work(self._desk.parts.work.open_id)
        if work is None:
            raise NotSeenError("an open contact")
        return work

    def _rescue(self) -> Rescue:
        return self._work().contact.rescues[-1]
