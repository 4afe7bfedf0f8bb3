"""Know what a reroute leans on: the targets, who is there, what is asked, what the card says."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.controllers.notice_controller import refusal_words
from console.controllers.queue_controller import QueueController
from console.domain.calls.call import Call
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.reroute.brief import Brief, OutgoingRefusedError, SafetyWord, check_brief
from console.domain.reroute.never_shared import Secrets
from console.domain.reroute.reroute import AskState, Aware, Reroute
from console.domain.reroute.sending import EVERY_WAY, check_may_send
from console.domain.reroute.sheet import RerouteSheet
from console.domain.reroute.target_area import Where, where_of
from console.domain.reroute.target_fit import Offer, Question, after_a_no, offers
from console.domain.reroute.targets import Caller, ReachBy, Staffing, TargetId, TargetSet
from console.domain.reroute.words import WayOut

if TYPE_CHECKING:
    from collections.abc import Callable

SAID_NO = frozenset({AskState.DECLINED, AskState.UNAVAILABLE, AskState.EXPIRED})
_Asked = tuple[TargetSet, Question, dict[TargetId, Staffing], dict[str, datetime]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenFacts:
    """What the safety screen says of a contact, as far as targets mind.

    Attributes:
        yes: Codes of items answered Yes.
        open_items: Hard and medical items that are unknown or not asked: code and question.
        caller: Who is on the line.
        age: Years, or None.
        asked: Whether a screen was told at all.
    """

    yes: frozenset[str] = frozenset()
    open_items: tuple[tuple[str, str], ...] = ()
    caller: Caller = Caller.UNKNOWN
    age: int | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offered:
    """The offers that were made last, and all they hang on."""

    asked: _Asked
    offers: tuple[Offer, ...]

    def answers(self, asked: _Asked) -> bool:
        """Say whether these are the offers to the same question."""
        return asked[0] is self.asked[0] and asked[1:] == self.asked[1:]


class RerouteBook:
    """What is known beside the steps themselves. It writes nothing.

    Attributes:
        targets: Where a call can go.
        staffing: What was last said of each target's people.
        reroutes: By contact, as the record has them.
        briefs: The newest card of each.
        screens: What the safety screen of each contact says.
        unasked: What is open for a contact of which no screen was told.
        feed_takes: Whether requests can leave over the feed now.
        ways: The ways out that the site allows.
        names_of: Returns further names that are known of a contact.
    """

    def __init__(self, queue: QueueController, targets: TargetSet) -> None:
        self._queue = queue
        self.targets = targets
        self.staffing: dict[TargetId, Staffing] = {}
        self.reroutes: dict[ContactId, Reroute] = {}
        self.briefs: dict[ContactId, Brief] = {}
        self.screens: dict[ContactId, ScreenFacts] = {}
        self.kept: dict[ContactId, tuple[str, ...]] = {}
        self.unasked = ScreenFacts()
        self.feed_takes = False
        self.ways = EVERY_WAY
        self.names_of: Callable[[ContactId], tuple[str, ...]] | None = None
        self._offered: _Offered | None = None

    def find_ask(self, ask_id: str) -> Reroute | None:
        """Return the reroute that a request belongs to."""
        return next((one for one in self.reroutes.values() if one.ask(ask_id)), None)

    def find_aware(self, request_id: str) -> tuple[Reroute, Aware] | None:
        """Return whom a request only told, with the reroute it belongs to."""
        for one in self.reroutes.values():
            for aware in one.aware:
                if aware.request_id == request_id:
                    return one, aware
        return None

    def reroute_for(self, sheet: ContactSheet, now: datetime) -> Reroute:
        """Return a contact's reroute, or one that has not begun.

        Its clock runs from the receipt of the call, else from the contact's opening.
        """
        known = self.reroutes.get(sheet.contact.contact_id)
        if known is not None:
            return known
        call = self._call(sheet)
        received = call.received_at if call is not None else None
        return Reroute(
            contact_id=sheet.contact.contact_id,
            call_id=sheet.contact.call_id,
            number=sheet.contact.number,
            received_at=min(received or sheet.contact.opened_at, now),
            place=sheet.place or (call.place.value if call is not None and call.place else ""),
            position=call.call_taker.value if call is not None and call.call_taker else "",
        )

    def brief_for(self, reroute: Reroute) -> Brief:
        """Return the card as it stands, or the beginning of one."""
        back = QCoreApplication.translate("RerouteBook", "clinician in 911")
        known = self.briefs.get(reroute.contact_id)
        if known is not None:
            return known
        screen = self.screens.get(reroute.contact_id, self.unasked)
        return Brief(
            number=reroute.number,
            place=reroute.place,
            asked="",
            safety=safety_of(screen),
            back=back,
        )

    def secrets_for(self, sheet: ContactSheet | None, contact_id: ContactId) -> Secrets:
        """Return what is known of a contact and must not leave."""
        if sheet is None or sheet.contact.contact_id != contact_id:
            return Secrets()
        call = self._call(sheet)
        names: tuple[str, ...] = ()
        names += (call.caller.value,) if call is not None and call.caller else ()
        if self.names_of is not None:
            names += self.names_of(contact_id)
        return Secrets(names=names, notes=(sheet.draft.narrative,))

    def offers_for(self, sheet: ContactSheet, now: datetime) -> tuple[Offer, ...]:
        """Return every target as it stands to a contact's call, in this minute.

        They are looked through again only when something has changed that they hang on: a log is
        shown again with every keystroke of its note.
        """
        call = self._call(sheet)
        words: tuple[str, ...] = (sheet.place,) if sheet.place else ()
        if call is not None:
            words = (call.place.value if call.place else "",)
            words += tuple(fact.value for fact in call.place_detail)
        screen = self.screens.get(sheet.contact.contact_id, self.unasked)
        question = Question(
            at=now.astimezone().replace(second=0, microsecond=0),
            where=where_of(words) if words else Where(),
            concern=sheet.draft.presenting_concern,
            level=sheet.draft.overall_level,
            age=screen.age,
            caller=screen.caller,
            yes=screen.yes,
            open_items=screen.open_items,
        )
        said_no = {
            ask.target_id: ask.since.astimezone()
            for ask in self.reroute_for(sheet, now).asks
            if ask.state in SAID_NO
        }
        asked = (self.targets, question, dict(self.staffing), said_no)
        if self._offered is None or not self._offered.answers(asked):
            found = after_a_no(offers(self.targets, question, self.staffing), said_no)
            self._offered = _Offered(asked=asked, offers=found)
        return self._offered.offers

    def check_way(self, way: WayOut, now: datetime, until: datetime) -> None:
        """Allow a request to leave by a way.

        Raises:
            SendRefusedError: The site does not allow it, its time is over, or there is no line.
        """
        check_may_send(way, online=self.feed_takes, now=now, valid_until=until, site=self.ways)

    def agency_of(self, target_id: str) -> str:
        """Return a target's name on the feed; empty where it has none."""
        target = self.targets.find(target_id)
        ways = target.reach if target is not None else ()
        return next((way.value for way in ways if way.by is ReachBy.FEED), "")

    def view_of(self, sheet: ContactSheet, now: datetime) -> RerouteSheet:
        """Return what the pane shows of a contact."""
        contact_id = sheet.contact.contact_id
        reroute = self.reroute_for(sheet, now)
        brief = self.brief_for(reroute)
        fault = ""
        try:
            check_brief(brief, self.secrets_for(sheet, contact_id))
        except OutgoingRefusedError as refused:
            fault = refusal_words(refused)
        return RerouteSheet(
            contact_id=contact_id,
            number=sheet.contact.number,
            place=reroute.place,
            reroute=reroute,
            offers=self.offers_for(sheet, now),
            brief=brief,
            card_fault=fault,
            example=self.targets.example,
            targets_named=f"{self.targets.agency} {self.targets.version}",
            feed_takes=self.feed_takes and WayOut.FEED in self.ways,
            clipboard=WayOut.CLIPBOARD in self.ways,
            kept=self.kept.get(contact_id, ()),
        )

    def _call(self, sheet: ContactSheet) -> Call | None:
        row = self._queue.queue.row(sheet.contact.call_id) if sheet.contact.call_id else None
        return row.call if row is not None else None


def safety_of(screen: ScreenFacts) -> tuple[SafetyWord, ...]:
    """Return what the card says of danger; what was not asked is said to be not known."""
    still_open = {code for code, _ in screen.open_items}
    if "WEAPON_IN_HAND" in screen.yes:
        weapon = SafetyWord.WEAPON_IN_HAND
    elif "WEAPON_IN_HAND" in still_open or not screen.asked:
        weapon = SafetyWord.WEAPON_UNKNOWN
    elif "FIREARM_ACCESS" in screen.yes:
        weapon = SafetyWord.WEAPON_THERE
    else:
        weapon = SafetyWord.NO_WEAPON
    if "VIOLENCE_NOW" in screen.yes:
        return weapon, SafetyWord.SOMEBODY_HURT
    if "VIOLENCE_NOW" in still_open or not screen.asked:
        return (weapon,)
    return weapon, SafetyWord.NOBODY_HURT
