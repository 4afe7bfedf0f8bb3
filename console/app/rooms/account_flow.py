"""Lead a person through the pages of a working desk until they have proved who they are."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from console.app.policy.keys import BANNER, FACTORS, KEY_PIN, SECOND_FACTOR
from console.app.policy.policy import read_policy
from console.app.rooms.room import DeskFrame
from console.app.site.policy import site_of
from console.controllers.account_desk import AccountDesk
from console.controllers.account_mark import MarkVerdict
from console.controllers.factors.table import Factors
from console.controllers.factors.waiting import FactorWait
from console.controllers.session_controller import DESK, Proof
from console.controllers.sign_on_answer import SignOnAnswer
from console.domain.access.factors import (
    NO_FACTOR,
    Ask,
    FactorFault,
    FactorForm,
    FactorNews,
    FactorRefusedError,
    FactorRules,
    FactorWish,
)
from console.domain.access.session import Person, Role
from console.domain.access.sign_on import (
    Account,
    SignOnTry,
    SignOnVerdict,
    may_release_by_phone,
)
from console.domain.access.table import Right, rights_of
from console.domain.clock import utc_now
from console.domain.notices import Notice, NoticeLevel
from console.ui.access.access_words import answer_words, factor_words
from console.ui.access.account_page import AccountPage, PhoneRelease
from console.ui.access.factor_page import FactorPage
from console.ui.access.first_run_page import FirstRunPage, FirstRunWish
from console.ui.shell.desk_pages import DeskPage
from db.vault.person_keys import PersonKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.app.record.opening import Opened

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A person has proved who they are and may be signed on."""

    person: Person
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    accounts: tuple[Account, ...]
    asks: dict[str, Ask]
    banner: str
    second_factor: bool
    by_site: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    account: Account
    keys: PersonKeys
    role: Role


class AccountFlow(QObject):
    """First run, sign-on, second factor and release, on a working profile.

    Signals:
        proven: An ``Arrival``.
        asked: A page that asks who is there stands in the window.
    """

    proven = Signal(object)
    asked = Signal()

    def __init__(self, desk: DeskFrame, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._second_factor = True
        self._banner_read = False
        self._pending: _Pending | None = None
        self._wait = FactorWait(self)
        self._wait.told.connect(self._show_news)
        self._how = ""
        self.accounts: AccountDesk | None = None
        self._page: AccountPage | None = None
        self._first_run: FirstRunPage | None = None
        self._factor: FactorPage | None = None
        pages = desk.window.pages
        pages.offer(DeskPage.ACCOUNTS, self._make_page)
        pages.offer(DeskPage.FIRST_RUN, self._make_first_run)
        pages.offer(DeskPage.FACTOR, self._make_factor)

    def open(self, opened: "Opened") -> None:
        """Take the open record."""
        self.accounts = AccountDesk(self._desk.profile.folder, opened.store, opened.reader)
        self._run(self.accounts.mark.check, self._checked)

    def stop(self) -> None:
        """Wait for no second factor any more."""
        self._wait.cancel()

    def ask(self) -> None:
        """Show who may sign on, or set the desk up where nobody has an account."""
        self._run(self._read, self._show)

    def _checked(self, verdict: MarkVerdict) -> None:
        """Say that accounts were not taken as they stand; whoever may sign on sees which."""
        if verdict is MarkVerdict.SAME:
            return
        narrowed = verdict is MarkVerdict.NARROWED
        self._desk.parts.notices.pass_on(
            Notice(
                level=NoticeLevel.CAUTION,
                happened=self.tr("The accounts come from an older copy of the record.")
                if narrowed
                else self.tr("The list of accounts beside the record was changed by hand."),
                safe=self.tr("Nobody got rights back by it."),
                do=self.tr("The administrator looks at People of this desk."),
                topic="accounts",
            )
        )

    # -- pages --------------------------------------------------------------------------------

    def _make_page(self) -> AccountPage:
        page = AccountPage(self._desk.window.pages)
        page.tried.connect(self._tried)
        page.release_tried.connect(self._release_tried)
        page.phone_release_asked.connect(self._phone_release)
        page.banner_read.connect(self._note_banner)
        page.pin_given.connect(self._wait.answer)
        page.let_be.connect(self._wait.cancel)
        self._page = page
        return page

    def _make_first_run(self) -> FirstRunPage:
        page = FirstRunPage(self._desk.window.pages)
        page.set_up.connect(self._set_up)
        self._first_run = page
        return page

    def _make_factor(self) -> FactorPage:
        page = FactorPage(self._desk.window.pages)
        page.tried.connect(self._factor_tried)
        page.pin_given.connect(self._wait.answer)
        page.let_be.connect(self._wait.cancel)
        page.written_down.connect(self._arrive_pending)
        page.kept.connect(self._arrive_pending)
        self._factor = page
        return page

    @Slot()
    def _note_banner(self) -> None:
        self._banner_read = True

    # -- who may sign on ----------------------------------------------------------------------

    def _read(self) -> _Asked:
        policy, book = read_policy(), self._book()
        rules = FactorRules(ways=policy.value(FACTORS), key_pin=policy.value(KEY_PIN))
        factors = book.second.factors = Factors(rules)
        accounts = book.accounts()
        asks = {it.account_id: factors.asked(it.factor) for it in accounts}
        return _Asked(
            accounts=accounts,
            asks={account_id: ask for account_id, ask in asks.items() if ask is not None},
            banner=policy.value(BANNER),
            second_factor=policy.value(SECOND_FACTOR),
            by_site=site_of(policy)[0] is not None,
        )

    def _show(self, asked: _Asked) -> None:
        self._second_factor = asked.second_factor
        if not asked.accounts and not asked.by_site:
            self._desk.window.show_page(DeskPage.FIRST_RUN)
            self.asked.emit()
            return
        window = self._desk.window
        fresh = self._page is None or window.page is not DeskPage.ACCOUNTS
        page = self._account_page()
        page.show_banner(asked.banner, read=self._banner_read)
        page.show_accounts(asked.accounts, asked.asks)
        if fresh:  # the caret goes where the person begins, now that it is known who there is
            window.show_page(DeskPage.ACCOUNTS)
        if not asked.accounts:  # nobody makes themselves an administrator meanwhile
            page.show_error(
                self.tr("The people of this desk come from the agency's site folder: none yet.")
            )
        self.asked.emit()

    def _account_page(self) -> AccountPage:
        if self._page is None:
            self._desk.window.show_page(DeskPage.ACCOUNTS)
        if self._page is None:
            raise RuntimeError("the page was offered and not made")
        return self._page

    # -- first run ----------------------------------------------------------------------------

    @Slot(object)
    def _set_up(self, wish: FirstRunWish) -> None:
        def make() -> tuple[Account, PersonKeys]:
            return self._book().make(wish.name, wish.roles, wish.passphrase, origin="first run")

        self._run(make, partial(self._made, wish.roles[-1]))

    def _made(self, role: Role, made: tuple[Account, PersonKeys]) -> None:
        account, keys = made
        self._arrive(_Pending(account=account, keys=keys, role=role), "passphrase, first run")

    # -- sign-on ------------------------------------------------------------------------------

    @Slot(object)
    def _tried(self, typed: SignOnTry) -> None:
        book = self._book()
        self._wait.run(
            lambda talk: book.try_on(typed, talk=talk), partial(self._answered, typed), self._failed
        )

    def _answered(self, typed: SignOnTry, answer: SignOnAnswer) -> None:
        page = self._account_page()
        account, keys = answer.account, answer.keys
        if answer.verdict is SignOnVerdict.GRANTED and account is not None and keys is not None:
            role = typed.role or account.roles[0]
            page.show_error("")
            page.forget()
            pending = _Pending(account=account, keys=keys, role=role)
            self._arrive(pending, answer.how, answer.codes_left)
        elif answer.verdict is SignOnVerdict.FACTOR_WANTED:
            page.show_error("")
            page.ask_code()
        elif answer.verdict is SignOnVerdict.LOCKED and account is not None:
            page.forget()
            page.show_locked(account, by_phone=may_release_by_phone(account, utc_now()))
        else:
            at_code = answer.verdict is SignOnVerdict.FACTOR_REFUSED
            if not at_code:
                page.forget()
            page.show_error(answer_words(answer), at_code=at_code)

    def _arrive(self, pending: _Pending, how: str, codes_left: int | None = None) -> None:
        """Let a person in; who has no second factor, or just did without it, is offered one."""
        self._pending, self._how = pending, how
        none = pending.account.factor == NO_FACTOR
        if self._second_factor and (none or codes_left is not None):
            offer = partial(self._offer_factors, codes_left)
            self._run(self._book().second.factors.forms, offer)
            return
        self._arrive_as(how)

    def _offer_factors(self, codes_left: int | None, forms: tuple[FactorForm, ...]) -> None:
        self._desk.window.show_page(DeskPage.FACTOR)
        if self._factor is not None:
            self._factor.offer(forms, codes_left)
            self._factor.begin()

    @Slot()
    def _arrive_pending(self) -> None:
        self._arrive_as(self._how)

    def _arrive_as(self, how: str) -> None:
        pending, self._pending = self._pending, None
        if pending is not None:
            person = pending.account.person(pending.role)
            self.proven.emit(Arrival(person=person, proof=Proof(keys=pending.keys, how=how)))

    @Slot(object)
    def _show_news(self, news: FactorNews) -> None:
        page = self._factor if self._desk.window.page is DeskPage.FACTOR else self._page
        if page is not None:
            page.show_news(news)

    # -- second factor ------------------------------------------------------------------------

    @Slot(object)
    def _factor_tried(self, wish: FactorWish) -> None:
        pending, book = self._pending, self._book()
        if pending is None:
            return
        self._wait.run(
            lambda talk: book.set_factor(
                pending.account,
                pending.keys,
                wish,
                actor_role=pending.role.value,
                talk=talk,
            ),
            partial(self._factor_kept, wish),
            self._factor_failed,
        )

    def _factor_kept(self, wish: FactorWish, codes: tuple[str, ...]) -> None:
        factor = self._book().second.factors.of(wish.form.factor)
        if factor is not None:
            self._how = f"passphrase and {factor.how}"
        if self._factor is not None:
            self._factor.show_codes(codes)

    def _factor_failed(self, error: BaseException) -> None:
        if not isinstance(error, FactorRefusedError):
            self._failed(error)
        elif self._factor is not None and error.fault is not FactorFault.CANCELLED:
            self._factor.show_error(
                factor_words(error.fault, offset_s=error.offset_s, tries=error.tries)
            )

    # -- release ------------------------------------------------------------------------------

    @Slot(object, object)
    def _release_tried(self, account_id: str, typed: SignOnTry) -> None:
        self._run(partial(self._release, account_id, typed), self._released)

    def _release(self, account_id: str, typed: SignOnTry) -> str:
        book = self._book()
        answer = book.try_on(typed, code_wanted=False)
        second, locked = answer.account, book.account(account_id)
        if answer.verdict is not SignOnVerdict.GRANTED or second is None or locked is None:
            return answer_words(answer) or self.tr("Not released.")
        allowed = [
            role
            for role in second.roles
            if Right.RELEASE_ACCOUNT in rights_of(role, fictional=False)
        ]
        if not allowed:
            return self.tr("{name} may not release an account.").format(name=second.name)
        book.release(
            locked,
            by=second.name,
            how="here",
            told_at="",
            actor=second.account_id,
            actor_role=allowed[0].value,
        )
        return ""

    @Slot(object)
    def _phone_release(self, wish: PhoneRelease) -> None:
        def release() -> str:
            book = self._book()
            locked = book.account(wish.account_id)
            if locked is None or not may_release_by_phone(locked, utc_now()):
                return self.tr("This account had its release by phone. A second person must come.")
            book.release(
                locked, by=wish.by, how="phone", told_at=wish.told_at, actor=DESK, actor_role=""
            )
            return ""

        self._run(release, self._released)

    def _released(self, wrong: str) -> None:
        if wrong:
            self._account_page().show_error(wrong)
            return
        self._account_page().begin()
        self.ask()

    # -- the record ---------------------------------------------------------------------------

    def _book(self) -> AccountDesk:
        if self.accounts is None:
            raise RuntimeError("the record is not open")
        return self.accounts

    def _run(self, job: "Callable[[], T]", done: "Callable[[T], None]") -> None:
        self._desk.background.run(job, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        """Say what the record could not do; whoever types may try again."""
        self._desk.parts.record.trouble(error)
        if self._page is not None:
            self._page.show_error(self.tr("The record could not be used. See the line below."))
        for page in (self._first_run, self._factor):
            if page is not None:
                page.show_error("")
