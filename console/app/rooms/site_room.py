"""Follow the agency's site folder: take over what it says, and let go whoever has left."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from console.app.rooms.directory_room import DirectoryRoom
from console.app.rooms.lock_room import LockRoom
from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.notices import Notice, NoticeLevel

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.app.site.taking import SiteOutcome, SiteTaking
    from console.controllers.account_desk import AccountDesk

LOOK_MS = 15 * 60_000
"""How often the folder is looked at: a leaver is gone from each desk within this time."""
AWAY_MS = 60_000
"""How often a folder that is away, or slow, is looked for."""
_TOPIC = "site"


class SiteRoom(Room):
    """The site folder of a working desk; a demo has none.

    Args:
        people: Who asks for the next person.
        lock: Makes room for them.
        directory: Imports what the folder brings.
    """

    needs = None

    def __init__(
        self,
        desk: DeskFrame,
        parent: QObject,
        *,
        people: PeopleRoom,
        lock: LockRoom,
        directory: DirectoryRoom,
    ) -> None:
        super().__init__(desk, parent)
        self._people = people
        self._lock = lock
        self._directory = directory
        self._taking: SiteTaking | None = None
        self._leaving = False
        self._again = QTimer(self, interval=LOOK_MS)
        self._again.timeout.connect(self.look)

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield nothing: it has no pane."""
        yield from ()

    def join(self) -> None:
        """Hear when a call ends, and when the directory is in use."""
        self.desk.parts.caller.phone_changed.connect(self._phone_changed)
        self._directory.site_imported.connect(self._imported)

    def record_opened(self, opened: "Opened") -> None:
        """Look at the folder before anybody can sign on: the background works in order."""
        if self.desk.profile.demo:
            return
        from console.app.site.taking import SiteTaking  # noqa: PLC0415 - a demo needs none of it

        self._taking = SiteTaking(self.desk.profile.folder, opened.store, opened.reader)
        self._again.start()
        self.look()

    def person_left(self) -> None:
        """Nobody is left to be let go."""
        self._leaving = False

    def stop(self) -> None:
        """Look no more."""
        self._again.stop()

    @Slot()
    def look(self) -> None:
        """Look at the folder now, off the GUI thread."""
        if self._taking is not None:
            self.desk.background.run(self._taking.look, self._looked, self._not_looked)

    def _looked(self, outcome: "SiteOutcome") -> None:
        from console.app.site.taking import SiteVerdict  # noqa: PLC0415 - loaded by now

        away = outcome.verdict is SiteVerdict.UNREACHABLE
        self._again.setInterval(AWAY_MS if away else LOOK_MS)
        if outcome.verdict is SiteVerdict.NONE:
            return
        self._tell(outcome)
        if outcome.directory is not None:
            self._directory.import_site(outcome.directory)
        if outcome.verdict is not SiteVerdict.TAKEN:
            return
        session = self.desk.parts.session.session
        if session is None:
            if self._people.flow is not None:
                self._people.flow.ask()
            return
        book = self._book()
        if book is not None:
            job = partial(self._may_stay, book, session)
            self.desk.background.run(job, partial(self._let_go, session), self._not_looked)

    def _not_looked(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._say(
                NoticeLevel.CAUTION,
                self.tr("The agency's site folder could not be kept in the profile."),
                self.tr("What was in force before stays. It is tried again."),
            )
            return
        self.desk.parts.record.trouble(error)

    # -- who is here --------------------------------------------------------------------------

    def _may_stay(self, book: "AccountDesk", session: Session) -> bool:
        account = book.account(session.person.person_id)
        return account is not None and not account.closed and session.person.role in account.roles

    def _let_go(self, session: Session, may_stay: bool) -> None:  # noqa: FBT001 - what the job found
        """Sign off whoever may be here no longer; a live call is finished first."""
        if may_stay or self.desk.parts.session.session is not session:
            return
        if self.desk.parts.session.on_phone:
            self._leaving = True
            self._say(
                NoticeLevel.CAUTION,
                self.tr("The agency changed your account."),
                self.tr("Finish with the caller: the desk signs you off when the line is free."),
            )
            return
        self._lock.switch()
        self._say(
            NoticeLevel.CAUTION,
            self.tr("The agency changed the account of {name}.").format(name=session.person.name),
            self.tr("They were signed off. What was not sent stays with this desk."),
        )

    @Slot(object)
    def _phone_changed(self, phone: object) -> None:
        session = self.desk.parts.session.session
        if self._leaving and phone is None and session is not None:
            self._leaving = False
            self.desk.parts.session.on_phone = False
            self._let_go(session, may_stay=False)

    # -- what is told -------------------------------------------------------------------------

    def _tell(self, outcome: "SiteOutcome") -> None:
        from console.app.site.taking import SiteVerdict  # noqa: PLC0415 - loaded by now

        holds = self.tr("Nothing of it counts, and nobody has people or rules from it yet.")
        if outcome.serial:
            holds = self.tr("Number {serial} goes on to hold.").format(serial=outcome.serial)
        if outcome.verdict is SiteVerdict.REFUSED:
            happened = self.tr("The agency's site folder was refused: {why}.")
            self._say(NoticeLevel.CAUTION, happened.format(why=outcome.why), holds)
        elif outcome.verdict is SiteVerdict.UNREACHABLE:
            happened = self.tr("The agency's site folder cannot be reached.")
            self._say(NoticeLevel.CAUTION, happened, holds)
        elif outcome.verdict is SiteVerdict.TAKEN:
            happened = self.tr("The agency's site folder, number {serial}, is in force.")
            more = self.tr("Its rules and targets are used from the next start on.")
            self._say(
                NoticeLevel.NEWS,
                happened.format(serial=outcome.serial),
                more if outcome.files else "",
            )
        else:
            self.desk.parts.notices.pass_on(
                Notice(level=NoticeLevel.NEWS, happened="", topic=_TOPIC, cleared=True)
            )

    def _say(self, level: NoticeLevel, happened: str, safe: str) -> None:
        self.desk.parts.notices.pass_on(
            Notice(level=level, happened=happened, safe=safe, topic=_TOPIC)
        )

    @Slot()
    def _imported(self) -> None:
        if self._taking is not None:
            self.desk.background.run(
                self._taking.directory_taken, self._remembered, self._not_looked
            )

    def _remembered(self, _: object) -> None:
        """It is imported no second time."""

    def _book(self) -> "AccountDesk | None":
        return self._people.flow.accounts if self._people.flow is not None else None
