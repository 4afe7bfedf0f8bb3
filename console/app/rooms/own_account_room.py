"""Let whoever is signed on change their own passphrase, and countersign what they said by phone."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Slot

from console.app.rooms.access_room import AccessRoom
from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.room import DeskFrame, Room
from console.controllers.session_controller import Proof
from console.domain.access.session import Session
from console.domain.access.sign_on import SignOnVerdict
from console.domain.access.table import Right
from console.domain.notices import Notice, NoticeLevel
from console.ui.access.access_words import answer_words
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.facts.access import ReleaseCountersigned

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.account_desk import AccountDesk
    from console.controllers.desk_state import DeskState
    from console.controllers.phone_releases import WaitingRelease
    from console.controllers.sign_on_answer import SignOnAnswer
    from console.ui.access.own_page import OwnPage, OwnWish
    from console.ui.access.releases_page import ReleasesPage

_TOPIC = "releases"


class OwnAccountRoom(Room):
    """Two pages of a person's own: their passphrase, and the releases that wait for their word.

    Args:
        access: Knows where each role works.
        people: Keeps the accounts of a working desk.
    """

    needs = None

    def __init__(
        self, desk: DeskFrame, parent: QObject, *, access: AccessRoom, people: PeopleRoom
    ) -> None:
        super().__init__(desk, parent)
        self._access = access
        self._people = people
        self._opened: Opened | None = None
        self._own: OwnPage | None = None
        self._releases: ReleasesPage | None = None
        desk.window.pages.offer(DeskPage.OWN, self._make_own)
        desk.window.pages.offer(DeskPage.RELEASES, self._make_releases)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return changing the passphrase, and countersigning."""
        return {Act.OWN_PASSPHRASE: self._ask_own, Act.COUNTERSIGN: self._ask_releases}

    def record_opened(self, opened: "Opened") -> None:
        """Keep where the releases are read."""
        self._opened = opened

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Look whether a release waits for whoever may stand by it."""
        if self._book() is not None and Right.RELEASE_ACCOUNT in self._access.rights(session):
            self._look(self._tell_waiting)

    def person_left(self) -> None:
        """Keep nothing of what was typed or shown."""
        if self._own is not None:
            self._own.forget()
        if self._releases is not None:
            self._releases.forget()
        self._clear_reminder()

    # -- the passphrase -----------------------------------------------------------------------

    def _make_own(self) -> "OwnPage":
        from console.ui.access.own_page import OwnPage  # noqa: PLC0415 - seldom asked for

        page = OwnPage(self.desk.window.pages)
        page.wished.connect(self._change)
        page.left.connect(self._access.go_home)
        self._own = page
        return page

    def _ask_own(self) -> None:
        session = self.desk.parts.session.session
        if session is None or self._book() is None:
            self.desk.parts.notices.news(self.tr("A demo has no accounts and no passphrases."))
            return
        self.desk.window.show_page(DeskPage.OWN)
        if self._own is not None:
            self._own.show_name(session.person.name)

    @Slot(object)
    def _change(self, wish: "OwnWish") -> None:
        session, book = self.desk.parts.session.session, self._book()
        if session is None or book is None:
            return
        job = partial(
            book.change_passphrase,
            session.person.person_id,
            wish.former,
            wish.passphrase,
            actor_role=session.person.role.value,
        )
        self.desk.background.run(job, partial(self._changed, session), self._not_changed)

    def _changed(self, session: Session, answer: "SignOnAnswer") -> None:
        if self._own is None or self.desk.parts.session.session is not session:
            return
        if answer.verdict is not SignOnVerdict.GRANTED or answer.keys is None:
            words = answer_words(answer)
            locked = self.tr("Five bad tries: the account is locked until somebody releases it.")
            self._own.show_error(words or locked)
            return
        former = self.desk.parts.session.proof
        how = former.how if former is not None else answer.how
        self.desk.parts.session.proof = Proof(keys=answer.keys, how=how)
        self._own.forget()
        self._access.go_home()
        self.desk.parts.notices.news(
            self.tr("Your new passphrase holds from now on, and the former one no more.")
        )

    def _not_changed(self, error: BaseException) -> None:
        self.desk.parts.record.trouble(error)
        if self._own is not None:
            self._own.show_error(self.tr("Nothing was changed. See the line below."))

    # -- releases by phone --------------------------------------------------------------------

    def _make_releases(self) -> "ReleasesPage":
        from console.ui.access.releases_page import ReleasesPage  # noqa: PLC0415 - seldom

        page = ReleasesPage(self.desk.window.pages)
        page.countersigned.connect(self._countersign)
        page.left.connect(self._access.go_home)
        self._releases = page
        return page

    def _ask_releases(self) -> None:
        if self._book() is None:
            self.desk.parts.notices.news(self.tr("A demo has no accounts and no passphrases."))
            return
        self.desk.window.show_page(DeskPage.RELEASES)
        self._look(self._show_waiting)

    def _look(self, done: "Callable[[tuple[WaitingRelease, ...]], None]") -> None:
        self.desk.background.run(self._waiting, done, self.desk.parts.record.trouble)

    def _waiting(self) -> "tuple[WaitingRelease, ...]":
        from console.controllers.phone_releases import (  # noqa: PLC0415 - seldom asked for
            waiting_releases,
        )

        opened, book = self._opened, self._book()
        if opened is None or book is None:
            return ()
        names = {account.account_id: account.name for account in book.accounts()}
        return waiting_releases(opened.reader, names)

    def _for_me(self, waiting: "tuple[WaitingRelease, ...]") -> "tuple[WaitingRelease, ...]":
        """Leave out what was done for the person who is here: nobody stands by themselves."""
        session = self.desk.parts.session.session
        me = session.person.person_id if session is not None else ""
        return tuple(it for it in waiting if me and it.account_id != me)

    def _tell_waiting(self, waiting: "tuple[WaitingRelease, ...]") -> None:
        mine = self._for_me(waiting)
        if not mine:
            return
        several = self.tr("{count} releases by phone are not countersigned.")
        one = self.tr("A release by phone is not countersigned.")
        self.desk.parts.notices.pass_on(
            Notice(
                level=NoticeLevel.CAUTION,
                happened=one if len(mine) == 1 else several.format(count=len(mine)),
                do=self.tr("Ctrl+K, Countersign: if it was your word."),
                topic=_TOPIC,
            )
        )

    def _show_waiting(self, waiting: "tuple[WaitingRelease, ...]") -> None:
        if self._releases is not None:
            self._releases.show_waiting(self._for_me(waiting))

    @Slot(object)
    def _countersign(self, release: "WaitingRelease") -> None:
        session = self.desk.parts.session.session
        if session is None or release.account_id == session.person.person_id:
            return
        fact = ReleaseCountersigned(
            line_id=str(uuid4()), subject=release.line_id, role=session.person.role.value
        )
        self.desk.parts.record.write([fact], self._countersigned)

    def _clear_reminder(self) -> None:
        self.desk.parts.notices.pass_on(
            Notice(level=NoticeLevel.NEWS, happened="", topic=_TOPIC, cleared=True)
        )

    def _countersigned(self, _: object) -> None:
        self._clear_reminder()
        self._look(self._show_waiting)

    def _book(self) -> "AccountDesk | None":
        return self._people.flow.accounts if self._people.flow is not None else None
