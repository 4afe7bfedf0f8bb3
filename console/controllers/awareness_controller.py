"""Let somebody know of a call over the feed: nothing is asked of them, and no clock stops by it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.reroute_controller import RerouteController
from console.controllers.reroute_facts import edit_of
from console.domain.clock import utc_now
from console.domain.feed.requests import FeedRequest, RequestKind
from console.domain.reroute.brief import OutgoingRefusedError, release
from console.domain.reroute.reroute import AskId, Reroute, RerouteEvent, Step
from console.domain.reroute.sending import SendRefusedError
from console.domain.reroute.sheet import AwareWish
from console.domain.reroute.words import WayOut

if TYPE_CHECKING:
    from console.controllers.reroute_facts import Made

STANDS_S = 60
"""Seconds within which the notice leaves, or never."""


class AwarenessController(QObject):
    """Send what a card says to an agency that only has to know.

    Signals:
        request_asked: A ``FeedRequest`` that is on disk and may leave.
    """

    request_asked = Signal(object)

    def __init__(
        self,
        reroutes: RerouteController,
        notices: NoticeController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._reroutes = reroutes
        self._notices = notices
        self._clock = clock

    @Slot(object)
    def send(self, wish: AwareWish) -> None:
        """Write it down, then let it leave; refused, the attempt is written down, nothing waits."""
        book, sheet = self._reroutes.book, self._reroutes.sheet
        target = book.targets.find(wish.target_id)
        if sheet is None or sheet.contact.contact_id != wish.contact_id or target is None:
            return
        now = self._clock()
        until = now + timedelta(seconds=STANDS_S)
        reroute = book.reroute_for(sheet, now)
        brief = book.brief_for(reroute)
        version = reroute.brief_version
        event = RerouteEvent(
            step=Step.MADE_AWARE,
            at=now,
            ask_id=AskId(str(uuid4())),
            target_id=target.target_id,
            target_name=target.name,
            way=WayOut.FEED.code,
            valid_until=until,
            version=version or 1,
        )
        try:
            book.check_way(WayOut.FEED, now, until)
            outgoing = release(
                brief,
                book.secrets_for(sheet, wish.contact_id),
                way=WayOut.FEED,
                version=version,
                now=now,
                valid_until=until,
            )
        except (SendRefusedError, OutgoingRefusedError) as refused:
            self._notices.refusal(refused)
            code = "OFFLINE" if isinstance(refused, SendRefusedError) else "TEXT"
            self._reroutes.write(reroute, [(event, {"code": code})])
            return
        made: list[Made] = [] if version else [edit_of(reroute, brief, now)]
        made.append((event, {"text": outgoing.text}))
        request = FeedRequest(
            request_id=event.ask_id,
            kind=RequestKind.AWARENESS,
            agency=book.agency_of(target.target_id),
            call_id=reroute.call_id,
            parts=outgoing.parts,
            valid_until=until,
        )
        self._reroutes.write(reroute, made, brief=brief, done=partial(self._leave, request, event))

    def _leave(self, request: FeedRequest, event: RerouteEvent, _: Reroute) -> None:
        self._notices.news(
            self.tr("{target} is being told over the feed. Nobody goes by that.").format(
                target=event.target_name
            )
        )
        self.request_asked.emit(request)
