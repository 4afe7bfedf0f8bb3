"""Offer the pages of access to a window without an application, filled with invented people."""

from datetime import UTC, datetime

from lead_samples import sample_room

from console.controllers.factors.table import Factors
from console.controllers.phone_releases import WaitingRelease
from console.domain.access.audit import AuditRow, Unusual
from console.domain.access.countersigning import Waiting
from console.domain.access.factors import APP, Ask
from console.domain.access.session import Person, Role
from console.domain.access.sign_on import Account
from console.domain.contact.contact import ContactId
from console.domain.vocabulary import Level
from console.ui.access.account_page import AccountPage
from console.ui.access.factor_page import FactorPage
from console.ui.access.first_run_page import FirstRunPage
from console.ui.access.glass_page import GlassPage
from console.ui.access.note_page import NotePage
from console.ui.access.own_page import OwnPage
from console.ui.access.people_page import PeoplePage
from console.ui.access.privacy_page import PrivacyPage
from console.ui.access.releases_page import ReleasesPage
from console.ui.access.tennessen_page import TennessenPage
from console.ui.assess.countersign_page import CountersignPage
from console.ui.entry.page import Page
from console.ui.shell.desk_pages import DeskPage, DeskPages

ACCOUNTS = (
    Account(
        account_id="1",
        name="A. Rivera",
        roles=(Role.ADMIN, Role.CLINICIAN),
        factor=APP,
    ),
    Account(account_id="2", name="M. Ode", roles=(Role.SUPERVISOR,)),
    Account(
        account_id="3",
        name="J. Vang",
        roles=(Role.PRIVACY,),
        locked_at=datetime(2026, 11, 22, 3, 12, tzinfo=UTC),
    ),
)
AT = datetime(2026, 11, 22, 3, 12, 5, tzinfo=UTC)
BERG = Person(person_id="4", name="K. Berg", role=Role.SUPERVISOR)
LEVELS_WAITING = (
    Waiting(
        contact_id=ContactId("c1"),
        number="26-1182201",
        level=Level.LOW,
        floor=Level.HIGH,
        reason="NEW_INFO",
        named="K. Berg",
        at=AT,
        decided_by="A. Rivera",
        decided_by_id="1",
    ),
)
ROWS = (
    AuditRow(
        line_id="a",
        at=AT,
        actor="M. Ode",
        role="supervisor",
        kind="glass_broken",
        subject="M. Ode",
        words="Officer at the door of this address now",
        unusual=(Unusual.GLASS,),
    ),
    AuditRow(
        line_id="b",
        at=AT,
        actor="M. Ode",
        role="supervisor",
        kind="read",
        subject="6f1c9a52-0000-7000-8000-000000000417",
        words="timeline, 6",
        under_glass=True,
        unusual=(Unusual.UNDER_GLASS,),
        reviewed_by="J. Vang",
    ),
)

WAITING = (
    WaitingRelease(
        line_id="c", account_id="3", name="J. Vang", by="M. Ode", told_at="03:12", at=AT
    ),
)


def offer_access(pages: DeskPages) -> None:
    """Offer every page of access."""

    def account() -> Page:
        page = AccountPage(pages)
        page.show_banner("", read=True)
        page.show_accounts(ACCOUNTS, {"1": Ask.CODE})
        return page

    def factor() -> Page:
        page = FactorPage(pages)
        page.offer(Factors().forms())
        return page

    def privacy() -> Page:
        page = PrivacyPage(pages)
        page.show_people({account.account_id: account.name for account in ACCOUNTS})
        page.show_rows(ROWS)
        return page

    def people() -> Page:
        page = PeoplePage(pages)
        page.show_accounts(ACCOUNTS)
        return page

    def releases() -> Page:
        page = ReleasesPage(pages)
        page.show_waiting(WAITING)
        return page

    def countersign() -> Page:
        page = CountersignPage(pages)
        page.show_waiting(LEVELS_WAITING, BERG)
        return page

    pages.offer(DeskPage.ACCOUNTS, account)
    pages.offer(DeskPage.FIRST_RUN, lambda: FirstRunPage(pages))
    pages.offer(DeskPage.FACTOR, factor)
    pages.offer(DeskPage.PRIVACY, privacy)
    pages.offer(DeskPage.PEOPLE, people)
    pages.offer(DeskPage.GLASS, lambda: GlassPage(pages))
    pages.offer(DeskPage.OWN, lambda: OwnPage(pages))
    pages.offer(DeskPage.RELEASES, releases)
    pages.offer(DeskPage.TENNESSEN, lambda: TennessenPage(pages))
    pages.offer(DeskPage.LEVELS, countersign)
    pages.offer(DeskPage.NOTE, lambda: NotePage(pages))
    pages.offer(DeskPage.LEAD, lambda: sample_room(pages))
    pages.offer(DeskPage.NOTHING, lambda: Page(pages))
