"""Bring each role to its own place: the rooms, the accounts, the audit; and emergency access."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.app.policy.audit import note_policy
from console.app.policy.keys import RETENTION_CALLS
from console.app.policy.policy import read_policy
from console.app.rooms.people_room import PeopleRoom
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Role, Session
from console.domain.access.sign_on import Account
from console.domain.access.table import Right, may_act, rights_of
from console.domain.clock import unix_ms, utc_now
from console.domain.notices import Notice, NoticeLevel
from console.ui.entry.page import Page
from console.ui.reading.clock_words import clock_minutes
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.facts.access import GlassBroken, LineReviewed

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.app.rooms.retention_flow import RetentionFlow
    from console.controllers.account_desk import AccountDesk
    from console.controllers.desk_state import DeskState
    from console.controllers.guarded_reader import GuardedReader
    from console.domain.access.audit import AuditRow
    from console.ui.access.glass_page import GlassPage
    from console.ui.access.people_page import AccountWish, PeoplePage
    from console.ui.access.privacy_page import AuditWish, PrivacyPage

T = TypeVar("T")

GLASS_MINUTES = 60
_GLASS = "glass"


class AccessRoom(Room):
    """What of the desk each role gets, and the pages that only some of them have.

    Args:
        people: Who keeps the accounts of a working desk.

    Signals:
        glass_taken: Somebody took emergency access; rooms that need it may be filled now.
    """

    needs = None
    glass_taken = Signal()

    def __init__(self, desk: DeskFrame, parent: QObject, *, people: PeopleRoom) -> None:
        super().__init__(desk, parent)
        self._people = people
        self._opened: Opened | None = None
        self._reader: GuardedReader | None = None
        self._retention: RetentionFlow | None = None
        self._privacy: PrivacyPage | None = None
        self._accounts: PeoplePage | None = None
        self._names: dict[str, str] = {}
        pages = desk.window.pages
        pages.offer(DeskPage.PRIVACY, self._make_privacy)
        pages.offer(DeskPage.PEOPLE, self._make_people)
        pages.offer(DeskPage.GLASS, self._make_glass)
        pages.offer(DeskPage.NOTHING, self._make_nothing)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return emergency access."""
        return {Act.BREAK_GLASS: self._ask_glass}

    def record_opened(self, opened: "Opened") -> None:
        """Keep who answers by right."""
        self._opened, self._reader = opened, opened.reader
        self._run(partial(self._begin_by_policy, opened), self._noted)

    def _begin_by_policy(self, opened: "Opened") -> None:
        """Write down what the agency's rules are now, and forget what is older than they say."""
        from console.controllers.retention_schedule import forget_calls  # noqa: PLC0415 - one role's

        note_policy(opened.store, opened.reader)
        days = read_policy().value(RETENTION_CALLS)
        forget_calls(opened.store, opened.reader, days, utc_now())

    def _noted(self, _: object) -> None:
        """It was done; nothing is shown of it."""

    def person_left(self) -> None:
        """Show nothing of what was found."""
        if self._privacy is not None:
            self._privacy.forget()
        if self._accounts is not None:
            self._accounts.forget()
        self.desk.parts.notices.pass_on(
            Notice(level=NoticeLevel.NEWS, happened="", topic=_GLASS, cleared=True)
        )

    def rights(self, session: Session) -> frozenset[Right]:
        """Return what the person may do."""
        return rights_of(session.person.role, fictional=self.desk.profile.demo)

    def home(self, rights: frozenset[Right]) -> DeskPage:
        """Return where somebody with these rights works."""
        if Right.REVIEW in rights and Right.READ_CONTACTS not in rights:
            return DeskPage.LEAD
        if Right.SEE_CALLS in rights:
            return DeskPage.ROOMS
        if Right.READ_AUDIT in rights:
            return DeskPage.PRIVACY
        if Right.EXPORT_AGGREGATE in rights:
            return DeskPage.LEAD
        return DeskPage.PEOPLE if Right.CONFIGURE in rights else DeskPage.NOTHING

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Refuse what the role may not do, whatever a room allows."""
        rights = self.rights(session)
        words = self.tr("Your role may not do this.")
        refused = [act for act in Act if not may_act(rights, act.id)]
        self.desk.window.acts.forbid(words, *refused)

    # -- the privacy officer ------------------------------------------------------------------

    def _make_privacy(self) -> "PrivacyPage":
        from console.ui.access.privacy_page import PrivacyPage  # noqa: PLC0415 - one role's alone

        page = PrivacyPage(self.desk.window.pages)
        page.asked.connect(self._audit_asked)
        page.reviewed.connect(self._reviewed)
        self._privacy = page
        if self._opened is not None:
            from console.app.rooms.audit_export_flow import (  # noqa: PLC0415 - as above
                AuditExportFlow,
            )
            from console.app.rooms.retention_flow import RetentionFlow  # noqa: PLC0415 - as above

            self._retention = RetentionFlow(self.desk, self._opened, page, self)
            AuditExportFlow(self.desk, page, self)
        return page

    @Slot(object)
    def _audit_asked(self, wish: "AuditWish") -> None:
        self._run(partial(self._read_audit, wish), self._audit_read)

    def _read_audit(self, wish: "AuditWish") -> "tuple[dict[str, str], tuple[AuditRow, ...]]":
        from console.controllers.audit_reading import (  # noqa: PLC0415 - one role's alone
            AuditQuestion,
            read_audit,
        )

        reader = self._open_reader()
        names = {row.person_id: row.person_name for row in reader.people().result()}
        if self._people.flow is not None and self._people.flow.accounts is not None:
            names |= {it.account_id: it.name for it in self._people.flow.accounts.accounts()}
        asked = AuditQuestion(
            view=wish.view,
            actor=wish.person_id,
            contact=wish.contact_id,
            since=utc_now() - timedelta(days=wish.days) if wish.days else None,
        )
        return names, read_audit(reader, asked, names)

    def _audit_read(self, found: "tuple[dict[str, str], tuple[AuditRow, ...]]") -> None:
        names, rows = found
        if self._privacy is None or self.desk.parts.session.session is None:
            return
        if names != self._names:
            self._names = names
            self._privacy.show_people(names)
        self._privacy.show_rows(rows)
        if self._retention is not None:
            self._retention.look()

    @Slot(object)
    def _reviewed(self, row: "AuditRow") -> None:
        session = self.desk.parts.session.session
        if session is not None:
            fact = LineReviewed(
                line_id=str(uuid4()), subject=row.line_id, role=session.person.role.value
            )
            self.desk.parts.record.write([fact], self._ask_again)

    def _ask_again(self, _: object) -> None:
        if self._privacy is not None:
            self._audit_asked(self._privacy.wish())

    # -- the administrator --------------------------------------------------------------------

    def _make_people(self) -> "PeoplePage":
        from console.ui.access.people_page import PeoplePage  # noqa: PLC0415 - one role's alone

        page = PeoplePage(self.desk.window.pages)
        page.wished.connect(self._account_wished)
        self._accounts = page
        self._run(self._read_accounts, self._accounts_read)
        return page

    def _read_accounts(self) -> tuple[Account, ...]:
        return self._book().accounts()

    def _accounts_read(self, accounts: tuple[Account, ...]) -> None:
        if self._accounts is not None:
            self._accounts.show_accounts(accounts)

    @Slot(object)
    def _account_wished(self, wish: "AccountWish") -> None:
        session = self.desk.parts.session.session
        if session is not None and Right.CONFIGURE in self.rights(session):
            self._run(partial(self._do_account, wish, session), self._accounts_read)

    def _do_account(self, wish: "AccountWish", session: Session) -> tuple[Account, ...]:
        from console.app.site.policy import SiteRulesError, site_rules  # noqa: PLC0415 - as above
        from console.ui.access.people_page import AccountAct  # noqa: PLC0415 - one role's alone

        if wish.act is not AccountAct.RESET and site_rules(self.desk.profile.folder):
            raise SiteRulesError
        book, actor = self._book(), session.person.person_id
        role = Role.ADMIN.value
        account = book.account(wish.account_id)
        if wish.act is AccountAct.MAKE:
            book.make(
                wish.name,
                wish.roles,
                wish.passphrase,
                origin="admin",
                actor=actor,
                actor_role=role,
            )
        elif account is not None and wish.act is AccountAct.RESET:
            book.reset_passphrase(account, wish.passphrase, actor=actor, actor_role=role)
        elif account is not None:
            closing = wish.act is AccountAct.CLOSE
            book.change(
                account,
                roles=account.roles if closing else wish.roles,
                closed=closing,
                reason="has left" if closing else "",
                actor=actor,
                actor_role=role,
            )
        return book.accounts()

    def _make_nothing(self) -> Page:
        page = Page(self.desk.window.pages)
        page.add_heading(self.tr("Nothing at this desk is for your role"))
        page.add_text(
            self.tr(
                "A trainee works on a demo, with invented people. Sign off to let somebody else "
                "sit down."
            )
        )
        return page

    # -- emergency access ---------------------------------------------------------------------

    def _make_glass(self) -> "GlassPage":
        from console.ui.access.glass_page import GlassPage  # noqa: PLC0415 - asked for in need

        page = GlassPage(self.desk.window.pages)
        page.asked.connect(self._break_glass)
        page.cancelled.connect(self.go_home)
        return page

    def _ask_glass(self) -> None:
        self.desk.window.show_page(DeskPage.GLASS)

    @Slot()
    def go_home(self) -> None:
        """Go back from a page to where the person works."""
        session = self.desk.parts.session.session
        if session is not None:
            self.desk.window.show_page(self.home(self.rights(session)))

    @Slot(object)
    def _break_glass(self, reason: str) -> None:
        session = self.desk.parts.session.session
        if session is None or Right.BREAK_GLASS not in self.rights(session):
            return
        until_ms = unix_ms() + GLASS_MINUTES * 60_000
        fact = GlassBroken(
            line_id=str(uuid4()),
            subject=session.person.person_id,
            role=session.person.role.value,
            reason=reason,
            until_ms=until_ms,
        )
        self.desk.parts.record.write([fact], partial(self._glass_broken, fact))

    def _glass_broken(self, fact: GlassBroken, _: object) -> None:
        from console.controllers.guarded_reader import Glass  # noqa: PLC0415 - loaded by now

        self._open_reader().glass = Glass(line_id=fact.line_id, until_ms=fact.until_ms)
        until = clock_minutes(utc_now() + timedelta(minutes=GLASS_MINUTES))
        self.desk.parts.notices.pass_on(
            Notice(
                level=NoticeLevel.CAUTION,
                happened=self.tr("Emergency access until {time}.").format(time=until),
                safe=self.tr("Each contact you open is written down and reviewed."),
                topic=_GLASS,
            )
        )
        self.go_home()
        self.glass_taken.emit()

    # -- the record ---------------------------------------------------------------------------

    def _open_reader(self) -> "GuardedReader":
        if self._reader is None:
            raise RuntimeError("the record is not open")
        return self._reader

    def _book(self) -> "AccountDesk":
        flow = self._people.flow
        if flow is None or flow.accounts is None:
            raise RuntimeError("a demo has no accounts")
        return flow.accounts

    def _run(self, job: "Callable[[], T]", done: "Callable[[T], None]") -> None:
        self.desk.background.run(job, done, self.desk.parts.record.trouble)
