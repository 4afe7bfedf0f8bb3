"""Lock the desk at a key or when it is left alone, and let its person, or the next, back in."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from console.app.idle_watch import IdleWatch
from console.app.policy.keys import ESCALATE_CARD, IDLE_EXEMPT, IDLE_MINUTES
from console.app.policy.policy import Policy, read_policy
from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.room import DeskFrame, Room
from console.app.rooms.unlocking import Unlocking
from console.domain.access.lock import LockPolicy, LockReason, LockStep, decide
from console.domain.access.session import Session
from console.domain.access.sign_on import must_sign_on_again
from console.domain.clock import utc_now
from console.domain.contact.on_phone import OnPhone
from console.domain.notices import Notice, NoticeLevel
from console.ui.access.lock_cover import LockCover
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.facts.access import DeskLocked, DeskUnlocked

if TYPE_CHECKING:
    from console.controllers.desk_state import DeskState

_LOOK_MS = 1_000
_TOPIC = "lock"


class LockRoom(Room):
    """The cover, the idle clock, and what unlocks.

    Queue, timers, drafts and alarms live on beneath: only what is shown changes.

    Args:
        people: Who is asked for another person.

    Signals:
        locked: A ``LockReason``: the desk is concealed.
        unlocked: It is shown again, or the sign-on page is.
    """

    needs = None

    locked = Signal(object)
    unlocked = Signal()

    def __init__(self, desk: DeskFrame, parent: QObject, *, people: PeopleRoom) -> None:
        super().__init__(desk, parent)
        self._people = people
        self._reason: LockReason | None = None
        self._warned = False
        self.policy = LockPolicy()
        self._card = ESCALATE_CARD.default
        self._unlocking = Unlocking(desk, people, self)
        self._unlocking.proven.connect(self._let_in)
        self.idle = IdleWatch(self)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.look)

    @property
    def is_locked(self) -> bool:
        """Say whether the desk is locked."""
        return self._reason is not None

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the cover."""
        yield self._make_cover

    def _make_cover(self) -> None:
        self.cover = LockCover(self.desk.window)
        self.cover.tried.connect(self._tried)
        self.cover.switch_asked.connect(self.switch)
        self.cover.woken.connect(self._woken)
        self._unlocking.take_cover(self.cover)

    def join(self) -> None:
        """Follow what the cover may show, and what waits beneath it."""
        self.desk.parts.notices.noticed.connect(self._noticed)
        self._people.asking.connect(self._asking_next)
        self.desk.parts.caller.phone_changed.connect(self._phone_changed)
        self.desk.background.run(read_policy, self._policy_read, self._policy_failed)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return locking, blanking and making room for the next person."""
        return {
            Act.LOCK: partial(self.lock, LockReason.ASKED),
            Act.BLANK: self.blank,
            Act.SWITCH_USER: self.switch,
        }

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Watch over the person's desk."""
        self._reason = None
        self.idle.touch()
        self._look.start()
        if self.cover.concealing:
            self.cover.reveal()

    def person_left(self) -> None:
        """Nobody is there to be locked out."""
        self._look.stop()
        self._reason = None

    def stop(self) -> None:
        """Watch no more."""
        self._look.stop()
        self._unlocking.end()

    # -- conceal ------------------------------------------------------------------------------

    def lock(self, reason: LockReason = LockReason.ASKED) -> None:
        """Conceal the desk at once, then write that it is locked."""
        session = self.desk.parts.session.session
        if session is None or self.is_locked:
            return
        self._reason = reason
        self._conceal()
        self._clear_warning()
        fact = DeskLocked(
            line_id=str(uuid4()),
            subject=session.shift_id,
            role=session.person.role.value,
            reason=reason.value,
        )
        self.desk.parts.record.write([fact], self._written)
        self.locked.emit(reason)

    def blank(self) -> None:
        """Conceal the desk until any key; left alone it locks."""
        if self.desk.parts.session.session is not None and not self.cover.concealing:
            self._conceal(blank=True)

    def _conceal(self, *, blank: bool = False) -> None:
        window = self.desk.window
        self.cover.conceal(self._card, self._age(), blank=blank)
        window.rooms.hide_detached()
        window.acts.shut_all_but(self.tr("The desk is locked."))
        QApplication.clipboard().clear()

    def _reveal(self) -> None:
        self._reason = None
        self._unlocking.end()
        self.desk.window.allow_acts()
        if self.desk.window.page is DeskPage.ROOMS:
            self.desk.window.rooms.show_detached()
        self.cover.reveal()
        self.idle.touch()
        self.unlocked.emit()

    def _written(self, _: object) -> None:
        """The entry is on the disk; the desk was concealed before."""

    def _age(self) -> str:
        lamp = self.desk.window.header.lamp
        return " ".join(part for part in (self.tr("Calls:"), lamp.word, lamp.remark) if part)

    @Slot()
    def look(self) -> None:
        """Look whether the desk was left alone for too long, or the sign-on is too old."""
        if self.cover.concealing:
            self.cover.show_age(self._age())
        session = self.desk.parts.session.session
        if session is None or self.is_locked:
            return
        on_phone = self.desk.parts.session.on_phone
        if not self.desk.profile.demo and must_sign_on_again(
            session.since, utc_now(), on_phone=on_phone
        ):
            self.lock(LockReason.SIGN_ON_AGAIN)
            return
        decision = decide(self.policy, self.idle.idle_s, on_phone=on_phone)
        if decision.step is LockStep.LOCK:
            self.lock(LockReason.IDLE)
        elif decision.step is LockStep.WARN:
            self._warn(decision.left_s)
        elif self._warned:
            self._clear_warning()

    def _warn(self, left_s: int) -> None:
        self._warned = True
        self.desk.parts.notices.pass_on(
            Notice(
                level=NoticeLevel.CAUTION,
                happened=self.tr("The desk locks in {seconds} s.").format(seconds=left_s),
                do=self.tr("Any key or pedal keeps it open."),
                topic=_TOPIC,
            )
        )

    def _clear_warning(self) -> None:
        if self._warned:
            self._warned = False
            self.desk.parts.notices.pass_on(
                Notice(level=NoticeLevel.NEWS, happened="", topic=_TOPIC, cleared=True)
            )

    @Slot(object)
    def _noticed(self, notice: Notice) -> None:
        if self.is_locked and not notice.cleared and notice.level is not NoticeLevel.NEWS:
            self.cover.show_waiting()

    @Slot(object)
    def _phone_changed(self, phone: OnPhone | None) -> None:
        """Warn before an idle lock, and ask for no new sign-on, while somebody is on the phone."""
        self.desk.parts.session.on_phone = phone is not None

    # -- back in ------------------------------------------------------------------------------

    @Slot()
    def _woken(self) -> None:
        if self.cover.blank and not self.is_locked:
            self._reveal()
            return
        session = self.desk.parts.session.session
        if session is None:
            return
        if self._people.flow is None:
            words = self.tr("{name}, invented: Enter unlocks.").format(name=session.person.name)
            self.cover.ask(words, simple=True)
        else:
            again = self._reason is LockReason.SIGN_ON_AGAIN
            self._unlocking.begin(session.person, again=again)

    @Slot(object)
    def _tried(self, typed: str) -> None:
        if self.desk.parts.session.session is None:
            return
        if self._people.flow is None:
            self._let_in("")
        else:
            self._unlocking.try_words(typed)

    @Slot(object)
    def _let_in(self, how: str) -> None:
        session = self.desk.parts.session.session
        if session is None:
            return
        if self._reason is LockReason.SIGN_ON_AGAIN:
            self.desk.parts.session.renew()
        fact = DeskUnlocked(
            line_id=str(uuid4()),
            subject=session.shift_id,
            role=session.person.role.value,
            how=how,
        )
        self.desk.parts.record.write([fact], self._written)
        self._reveal()

    @Slot()
    def switch(self) -> None:
        """Make room for the next person; whoever is here is signed off, their drafts stay."""
        session = self.desk.parts.session.session
        if session is None:
            return
        if not self.cover.concealing:
            self._conceal()
        self._unlocking.end()
        self.cover.forget()
        self.desk.parts.session.sign_off()

    @Slot()
    def _asking_next(self) -> None:
        """The sign-on page stands beneath: nothing of the former person is left to conceal."""
        if self.cover.concealing:
            self._reason = None
            self.cover.reveal()
            self.desk.window.show_page(self.desk.window.page)  # its caret stands ready
            self.unlocked.emit()

    def _policy_read(self, policy: Policy) -> None:
        self.policy = LockPolicy(
            idle_minutes=policy.value(IDLE_MINUTES), exempt_because=policy.value(IDLE_EXEMPT)
        )
        self._card = policy.value(ESCALATE_CARD)

    def _policy_failed(self, error: BaseException) -> None:
        raise error
