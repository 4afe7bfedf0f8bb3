"""Take what comes back over the feed to the reroutes it belongs to; whatever does not fit is kept.

An answer is never acted upon twice, late, or without a name: a system's yes is not an acceptance.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.reroute_controller import RerouteController
from console.domain.clock import utc_now
from console.domain.feed.requests import (
    AnswerMeaning,
    FeedAnswer,
    RequestDropped,
    RequestSent,
    meaning_of,
)
from console.domain.reroute.reroute import Ask, AskId, AskState, Aware, Reroute, RerouteEvent, Step
from console.domain.reroute.words import UnavailableReason

DRAIN_MS = 200
_WORDS_LIMIT = 120

News = FeedAnswer | RequestSent | RequestDropped


class RerouteAnswers(QObject):
    """The way back from the other side.

    Args:
        answers: Where the feed puts what it hears.

    Signals:
        orphaned: A ``FeedAnswer`` that belongs to no reroute of this desk.
    """

    orphaned = Signal(object)

    def __init__(
        self,
        reroutes: RerouteController,
        answers: "deque[News]",
        notices: NoticeController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._reroutes = reroutes
        self._answers = answers
        self._notices = notices
        self._clock = clock
        self._held: deque[News] = deque()
        self._timer = QTimer(self, interval=DRAIN_MS)
        self._timer.timeout.connect(self.drain)
        self._timer.start()

    @Slot()
    def drain(self) -> None:
        """Take what came, one a reroute at a time: the next waits for the entry of the last."""
        while self._answers:
            self._held.append(self._answers.popleft())
        later: deque[News] = deque()
        busy: set[str] = set()
        while self._held:
            news = self._held.popleft()
            told = self._reroutes.book.find_aware(news.request_id)
            reroute = told[0] if told else self._reroutes.book.find_ask(news.request_id)
            contact = reroute.contact_id if reroute is not None else ""
            if contact and (contact in busy or contact in self._reroutes.busy):
                later.append(news)
                continue
            if contact:
                busy.add(contact)
            self._take(news, reroute)
        self._held = later

    def _take(self, news: News, reroute: Reroute | None) -> None:
        ask = reroute.ask(news.request_id) if reroute is not None else None
        if isinstance(news, RequestSent):
            return
        told = self._reroutes.book.find_aware(news.request_id)
        if told is not None:
            self._heard_by(*told, news)
            return
        if reroute is None or ask is None:
            if isinstance(news, FeedAnswer):
                self.orphaned.emit(news)
                self._notices.caution(
                    self.tr(
                        "An answer came for a request that is not of this desk ({code})."
                    ).format(code=news.code)
                )
            return
        if isinstance(news, RequestDropped):
            self._dropped(reroute, ask, news)
        else:
            self._answered(reroute, ask, news)

    def _heard_by(
        self, reroute: Reroute, aware: Aware, news: "FeedAnswer | RequestDropped"
    ) -> None:
        """Keep what comes back of somebody who only was told; nothing follows from it."""
        if isinstance(news, RequestDropped):
            code, answer, words = "NOT_SENT", 0, news.reason
            sentence = self.tr("{target} was not told over the feed: it did not leave.")
            self._notices.caution(sentence.format(target=aware.target_name))
        else:
            code, answer, words = "AWARE", news.code, news.text[:_WORDS_LIMIT]
            sentence = self.tr("{target} was told; their system: {code} {words}")
        event = RerouteEvent(
            step=Step.ANSWER_KEPT, at=self._clock(), ask_id=aware.request_id, code=code, words=words
        )
        self._reroutes.take_event(
            reroute, event, answer=answer, request_id=str(aware.request_id)[:80]
        )
        self._reroutes.keep_words(
            reroute.contact_id,
            sentence.format(target=aware.target_name, code=answer, words=words),
        )

    def _dropped(self, reroute: Reroute, ask: Ask, news: RequestDropped) -> None:
        """Say that it did not leave; the request does not stand any more."""
        event = RerouteEvent(
            step=Step.UNAVAILABLE,
            at=self._clock(),
            ask_id=ask.ask_id,
            code=UnavailableReason.TECH.code,
            words=news.reason,
        )
        self._notices.caution(
            self.tr("The request to {target} did not leave. Read the card aloud.").format(
                target=ask.target_name
            )
        )
        self._reroutes.take_event(reroute, event)

    def _answered(self, reroute: Reroute, ask: Ask, news: FeedAnswer) -> None:
        meaning = meaning_of(news.code)
        words = news.text[:_WORDS_LIMIT]
        waiting = ask.state in {AskState.REQUESTED, AskState.DELIVERED}
        over = ask.valid_until is not None and news.heard_at >= ask.valid_until
        if not waiting or over:
            self._keep(reroute, ask.ask_id, news, "DOUBLED" if ask.is_going else "LATE")
            return
        steps = {
            AnswerMeaning.ALERTING: (Step.DELIVERED, ""),
            AnswerMeaning.QUEUED: (Step.DELIVERED, ""),
            AnswerMeaning.DECLINED: (Step.DECLINED, "NO_REASON"),
            AnswerMeaning.UNAVAILABLE: (Step.UNAVAILABLE, UnavailableReason.TECH.code),
            AnswerMeaning.TIMED_OUT: (Step.UNAVAILABLE, UnavailableReason.NO_ANSWER.code),
            AnswerMeaning.WRONG: (Step.UNAVAILABLE, UnavailableReason.TECH.code),
        }
        step, code = steps.get(meaning, (Step.ANSWER_KEPT, ""))
        if step is Step.DELIVERED and ask.state is AskState.DELIVERED:
            self._keep(reroute, ask.ask_id, news, "DOUBLED")
        elif step is Step.ANSWER_KEPT:
            yes = meaning is AnswerMeaning.ACCEPTED
            self._keep(reroute, ask.ask_id, news, "YES_NO_NAME" if yes else "UNKNOWN")
        else:
            event = RerouteEvent(
                step=step,
                at=max(news.heard_at, ask.since),
                ask_id=ask.ask_id,
                person=self.tr("their system") if step is Step.DELIVERED else "",
                code=code,
                words=words,
                version=ask.brief_version or reroute.brief_version,
            )
            self._reroutes.take_event(reroute, event)

    def _keep(self, reroute: Reroute, ask_id: AskId, news: FeedAnswer, code: str) -> None:
        """Write an answer down and show it; nothing changes by it."""
        event = RerouteEvent(
            step=Step.ANSWER_KEPT, at=self._clock(), ask_id=ask_id, code=code, words=news.text
        )
        self._reroutes.take_event(reroute, event, answer=news.code, request_id=news.request_id[:80])
        sentences = {
            "YES_NO_NAME": self.tr("Their system says yes: {words}. Ask who, and record the name."),
            "DOUBLED": self.tr("Said again by their system: {code} {words}"),
            "LATE": self.tr("Too late, nothing follows from it: {code} {words}"),
            "UNKNOWN": self.tr("An answer that is not known here: {code} {words}"),
        }
        self._reroutes.keep_words(
            reroute.contact_id,
            sentences[code].format(code=news.code, words=news.text[:_WORDS_LIMIT]),
        )
