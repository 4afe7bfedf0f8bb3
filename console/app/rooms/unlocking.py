"""Have whoever locked a desk prove themselves: by passphrase, by code, by key, by the system."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.room import DeskFrame
from console.controllers.factors.waiting import FactorWait
from console.domain.access.factors import Ask, FactorNews, FactorStep
from console.domain.access.session import Person
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from console.ui.access.access_words import answer_words
from console.ui.access.lock_cover import LockCover

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.controllers.account_desk import AccountDesk
    from console.controllers.factors.contract import Talk
    from console.controllers.sign_on_answer import SignOnAnswer

_TOUCH_MS = 30_000
"""How long a key blinks for whoever woke the screen; then they choose it themselves."""


class Unlocking(QObject):
    """One factor and one hand unlock; after twelve hours both factors are shown, one by one.

    Args:
        desk: What it stands in.
        people: Keeps the accounts of a working desk.

    Signals:
        proven: A str: the factors that were shown.
    """

    proven = Signal(object)

    def __init__(self, desk: DeskFrame, people: PeopleRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people = people
        self._words = ""
        self._person: Person | None = None
        self._again = self._half = False
        self._wait = FactorWait(self)
        self._blinking = QTimer(self, interval=_TOUCH_MS, singleShot=True)
        self._blinking.timeout.connect(self._let_be)

    def take_cover(self, cover: LockCover) -> None:
        """Take where it is asked for."""
        self._cover = cover
        self._wait.told.connect(self._show_news)
        cover.second_tried.connect(self._try_second)
        cover.pin_given.connect(self._wait.answer)
        cover.let_be.connect(self._let_be)

    def begin(self, person: Person, *, again: bool) -> None:
        """Ask whoever locked the desk; asked already, they only get the caret back."""
        if self._person is not None:
            self._cover.ask(self._words)
            return
        self._person, self._again = person, again
        words = (
            self.tr("{name}: twelve hours are over. Your passphrase first.")
            if again
            else self.tr("Locked by {name}")
        )
        self._say(words.format(name=person.name))
        if not again:
            self._look(self._asked)

    def end(self) -> None:
        """Ask for nothing any more."""
        self._blinking.stop()
        self._wait.cancel()
        self._person = None
        self._again = self._half = False

    def try_words(self, typed: str) -> None:
        """Judge a passphrase or a code, or what the second factor wants after the passphrase."""
        person, proof = self._person, self._desk.parts.session.proof
        if person is None:
            return
        from console.domain.access.codes import looks_like_code  # noqa: PLC0415 - not at the start

        self._blinking.stop()
        book = self._book()
        second = self._half or (not self._again and looks_like_code(typed))
        if second and proof is not None:
            self._run(partial(book.try_factor, person.person_id, proof.keys, typed))
            return
        wish = SignOnTry(account_id=person.person_id, passphrase=typed)
        self._run(lambda talk: book.try_on(wish, code_wanted=False, talk=talk))

    def _run(self, job: "Callable[[Talk], SignOnAnswer]") -> None:
        self._wait.run(job, self._judged, self._not_judged)

    def _say(self, words: str) -> None:
        self._words = words
        self._cover.ask(words)

    def _look(self, done: "Callable[[Ask | None], None]") -> None:
        """Look at what the person shows beside the passphrase."""
        if self._person is not None:
            job = partial(self._book().asked, self._person.person_id)
            self._desk.background.run(job, done, self._not_judged)

    def _asked(self, ask: Ask | None) -> None:
        """Let the key blink for whoever woke the screen; the passphrase may be typed meanwhile."""
        if self._person is None or self._again:
            return
        self._cover.offer_second(ask)
        blinks = ask is Ask.TOUCH and not self._book().second.factors.rules.key_pin
        if blinks and not self._wait.waits:
            self._try_second("")
            self._blinking.start()

    @Slot(object)
    def _show_news(self, news: FactorNews) -> None:
        """Say what is waited for; the caret goes to a PIN only where the person chose the key."""
        self._cover.show_news(news)
        if news.step is FactorStep.PIN and not self._blinking.isActive():
            self._cover.strip.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _try_second(self, typed: str) -> None:
        person, proof = self._person, self._desk.parts.session.proof
        if person is not None and proof is not None:
            self._blinking.stop()
            self._run(partial(self._book().try_factor, person.person_id, proof.keys, typed))

    def _judged(self, answer: "SignOnAnswer") -> None:
        if self._person is None:
            return
        self._blinking.stop()
        if answer.verdict is SignOnVerdict.GRANTED:
            self._granted(answer)
        elif answer.verdict is SignOnVerdict.LOCKED:
            self._cover.show_error(
                self.tr("Five bad tries. Choose Somebody else: a second person releases you.")
            )
        else:
            self._cover.show_error(answer_words(answer))

    def _granted(self, answer: "SignOnAnswer") -> None:
        if not self._again:
            self.proven.emit(answer.how)
        elif self._half:
            self.proven.emit(f"passphrase and {answer.how}")
        else:
            self._look(self._ask_second)

    def _ask_second(self, ask: Ask | None) -> None:
        if self._person is None or not self._again:
            return
        if ask is None:
            self.proven.emit("passphrase")
            return
        self._half = True
        self._cover.show_error("")
        self._cover.offer_second(ask)
        self._say(self.tr("And now your second factor, or a recovery code."))
        if ask is Ask.TOUCH:
            self._try_second("")

    def _not_judged(self, error: BaseException) -> None:
        self._desk.parts.record.trouble(error)
        self._cover.show_error(self.tr("The record could not be used. Your words are safe."))

    @Slot()
    def _let_be(self) -> None:
        self._wait.cancel()
        self._cover.strip.end()
        self._cover.second.setEnabled(True)

    def _book(self) -> "AccountDesk":
        flow = self._people.flow
        if flow is None or flow.accounts is None:
            raise RuntimeError("the record is not open")
        return flow.accounts
