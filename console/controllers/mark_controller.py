"""Flag calls and note who asked for the clinician."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.domain.calls.call import Call, CallId
from console.domain.calls.candidates import RuleKind
from console.domain.calls.queue import DeskMark, QueueRow
from console.domain.calls.queue_news import NewsKind, QueueNews
from console.domain.calls.wishes import FlagWish, RequestWish
from console.domain.clock import utc_now
from console.domain.notices import Notice, NoticeLevel
from db.facts import CallFlagged, CallRequested

if TYPE_CHECKING:
    from db.rows import Receipt


class MarkController(QObject):
    """Own what this desk recorded of calls, and lay it over the queue."""

    def __init__(
        self,
        record: RecordController,
        queue: QueueController,
        session: SessionController,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._queue = queue
        self._session = session
        self._notices = notices
        self._marks: dict[CallId, DeskMark] = {}
        queue.news_told.connect(self._tell)

    def load(self, marks: Mapping[CallId, DeskMark]) -> None:
        """Take over what the record holds for the person who signed on."""
        self._marks = dict(marks)
        self._queue.clear_marks()
        self._queue.mark(self._marks)

    def change(self, call_id: CallId, **changes: object) -> None:
        """Change fields of a call's ``DeskMark`` after the record took them."""
        if changes.get("signed"):
            changes.setdefault("signed_at", utc_now())
        mark = replace(self._marks.get(call_id, DeskMark()), **changes)  # type: ignore[arg-type]
        self._marks[call_id] = mark
        self._queue.mark({call_id: mark})

    def row_to_act_on(self, call_id: CallId) -> QueueRow | None:
        """Return a call's row if somebody is signed on; otherwise say why nothing is done."""
        row = self._queue.queue.row(call_id)
        if self._session.session is None:
            self._notices.caution(
                self.tr("Nobody is signed on. Sign on first; nothing was recorded.")
            )
            return None
        if row is None:
            self._notices.caution(
                self.tr("This call has left the queue. Press N to open a contact for it.")
            )
        return row

    def call(self, call_id: CallId) -> Call | None:
        """Return a call as the feed last told it."""
        return self._queue.queue.call(call_id)

    def tell_owner(self, row: QueueRow) -> None:
        """Say who has a call, so that nothing was done with it."""
        self._notices.caution(
            self.tr("{owner} has {number}. Nothing was changed.").format(
                owner=row.mark.owner, number=row.call.number
            )
        )

    @Slot(object)
    def flag(self, wish: FlagWish) -> None:
        """Record whether a call has to do with mental health, and why."""
        row = self.row_to_act_on(wish.call_id)
        if row is None:
            return
        number = row.call.number
        fact = CallFlagged(
            call_id=wish.call_id,
            call_number=number,
            nexus=wish.nexus.code,
            reason=wish.reason,
            nature=row.call.nature.value if row.call.nature else "",
            rule_ids=self._rule_ids(row),
        )

        def flagged(_: object) -> None:
            self.change(wish.call_id, nexus=wish.nexus, flag_reason=wish.reason)
            answer = QCoreApplication.translate("vocabulary", wish.nexus.label)
            self._notices.news(
                self.tr("Flag recorded for {number}: {answer}.").format(
                    number=number, answer=answer
                )
            )

        self._record.write([fact], flagged)

    @Slot(object)
    def ask(self, wish: RequestWish) -> None:
        """Record that somebody asked for the clinician aloud."""
        row = self.row_to_act_on(wish.call_id)
        if row is None:
            return
        number = row.call.number
        fact = CallRequested(
            call_id=wish.call_id,
            call_number=number,
            channel=wish.channel.code,
            requester_role=wish.requester_role.code,
            requester=wish.requester,
        )

        def asked(receipts: "tuple[Receipt, ...]") -> None:
            self.change(
                wish.call_id,
                requested_at=datetime.fromtimestamp(receipts[-1].wall_ms / 1000, tz=UTC),
                requester=wish.requester,
                requester_role=wish.requester_role,
                channel=wish.channel,
            )
            self._notices.news(self.tr("Request recorded for {number}.").format(number=number))

        self._record.write([fact], asked)

    @Slot(object)
    def _tell(self, news: tuple[QueueNews, ...]) -> None:
        """Say what the feed did to calls that somebody here had marked; nothing moves silently."""
        for one in news:
            self._notices.pass_on(
                Notice(
                    level=NoticeLevel.CAUTION,
                    happened=self._words_of(one),
                    topic=f"queue {one.kind.value} {one.call_id}",
                )
            )

    def _words_of(self, news: QueueNews) -> str:
        words = {
            NewsKind.MERGED: self.tr(
                "911 merged {number} into {other}: what was recorded of it here is shown there."
            ),
            NewsKind.PARTED: self.tr(
                "911 took {number} out of {other}: what was recorded of it here is shown with it."
            ),
            NewsKind.BACK: self.tr(
                "{other} is closed: what was recorded of {number} is shown with {number} again."
            ),
            NewsKind.CHANGED: self.tr("{number} changed since its log was signed."),
        }
        return words[news.kind].format(number=news.number, other=news.other)

    def _rule_ids(self, row: QueueRow) -> tuple[str, ...]:
        rules = self._queue.queue.rules
        return tuple(
            hit.rule_id
            if hit.kind is RuleKind.PLAN
            else f"{rules.set_id}/{rules.version}/{hit.rule_id}"
            for hit in row.hits
        )
