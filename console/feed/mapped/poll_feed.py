"""Ask a source again and again on a thread of its own, and say how far to believe its answers.

The age of the last answer and the age of the data in it are told apart: a frozen copy of a database
answers for ever, but what it holds is old, so the feed is STALE all the same.
"""

import logging
import random
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from console.domain.calls.call import CallId
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import FeedEvent, FeedState, Heartbeat
from console.feed.feed_adapter import FeedTraits
from console.feed.feed_config import LOST_AFTER
from console.feed.feed_health import FeedHealth
from console.feed.mapped.poll_source import Polled, PollSource, SourceLostError, SourceRefusedError
from console.feed.need_to_know import EVERYTHING, NeedToKnow
from console.feed.reading_intake import ReadingIntake

_JOIN_S = 5.0
_FULL_PAUSE_S = 0.05
_REFUSED_WAIT_S = 30.0
_BACKOFF_LIMIT_S = 30.0
_WATCH_S = 0.25
_HANG_S = 5.0
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PollTimes:
    """How often to ask, and how patient to be.

    Attributes:
        interval_s: From the beginning of one reading to that of the next; the feed's heartbeat.
        data_age_limit_s: Data in which nothing has moved for longer is old, however promptly it is
            answered. 0 for no limit, where the source's quiet can be trusted.
        backoff_first_s: Wait after a failed attempt; doubled from then on, up to 30 s.
        connect_grace_s: How long after the start attempts may fail before the feed is OFFLINE.
        inbox_limit: Events waiting in the inbox at which reading pauses.
    """

    interval_s: float = 5.0
    data_age_limit_s: float = 600.0
    backoff_first_s: float = 1.0
    connect_grace_s: float = 3.0
    inbox_limit: int = 20_000


class PollFeed:
    """A feed made of a source that has to be asked; see ``FeedAdapter``."""

    def __init__(
        self,
        source: PollSource,
        times: PollTimes,
        *,
        simulated: bool,
        expects_simulated: bool,
        seen: NeedToKnow = EVERYTHING,
    ) -> None:
        """Prepare; nothing is opened before ``start``.

        Args:
            source: What is asked.
            times: How often.
            simulated: Whether the configuration says that its calls are invented.
            expects_simulated: True on a demo profile, which refuses a real feed; else the reverse.
            seen: What the site may see of a call.
        """
        self.inbox: deque[FeedEvent] = deque()
        self._source = source
        self._times = times
        self._simulated = simulated
        self._expects_simulated = expects_simulated
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._health: FeedHealth | None = None
        self._intake = ReadingIntake(self._emit, seen)
        self._as_of: datetime | None = None
        self._moved_s = 0.0
        self._progress: object = None
        self._open = False
        self._asking = False
        self._asked_s = 0.0
        self._failures = 0
        self._thread = threading.Thread(target=self._run, name="feed", daemon=True)
        self._watch = threading.Thread(target=self._run_watch, name="feed watch", daemon=True)

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it is."""
        return self._source.traits

    @property
    def running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin to ask; returns at once."""
        self._health = FeedHealth(self._emit, grace_s=self._times.connect_grace_s)
        self._health.simulated = self._simulated
        self._thread.start()
        self._watch.start()

    def ask_for(self, call_ids: Iterable[CallId]) -> None:
        """Do nothing: a source that is polled tells of single calls in its next whole set."""

    def stop(self) -> bool:
        """End, close the source and join the threads."""
        self._stopping.set()
        if self._thread.ident is None:
            return True
        self._source.interrupt()
        self._thread.join(_JOIN_S)
        self._watch.join(_JOIN_S)
        return not self._thread.is_alive()

    def _emit(self, event: FeedEvent) -> None:
        """Put an event into the inbox; while the data is old, a heartbeat says as of when it is."""
        if self._as_of is not None and isinstance(event, Heartbeat):
            event = replace(event, as_of=self._as_of)
        self.inbox.append(event)

    def _run(self) -> None:
        if self._simulated != self._expects_simulated:
            words = (
                "this is a simulated feed and the profile is a working one"
                if self._simulated
                else "this is a real feed and the profile is a demo one"
            )
            self._change(FeedState.OFFLINE, words)
            return
        while not self._stopping.is_set():
            self._stopping.wait(self._once())
            while len(self.inbox) > self._times.inbox_limit and not self._stopping.is_set():
                self._stopping.wait(_FULL_PAUSE_S)
        self._source.close()

    def _once(self) -> float:
        """Ask once and return how long to wait before the next time."""
        began_s = self._asked_s = monotonic_s()
        self._asking = True
        try:
            if not self._open:
                self._source.open()
                self._open = True
                with self._lock:
                    self._told().subscribed(self._times.interval_s)
            polled = self._source.poll(self._intake)
            self._answered(polled, began_s)
        except SourceRefusedError as error:
            return self._lost(error, wait_s=_REFUSED_WAIT_S)
        except SourceLostError as error:
            return self._lost(error, wait_s=max(error.retry_after_s, self._next_wait_s()))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the feed
            _LOG.error("the feed stumbled: %s", type(error).__name__)
            lost = SourceLostError("a fault of this program; see its log")
            return self._lost(lost, wait_s=self._next_wait_s())
        finally:
            self._asking = False
        self._failures = 0
        return max(0.0, began_s + self._times.interval_s - monotonic_s())

    def _next_wait_s(self) -> float:
        wait_s = min(_BACKOFF_LIMIT_S, self._times.backoff_first_s * 2.0 ** min(self._failures, 20))
        self._failures += 1
        return wait_s * random.uniform(0.7, 1.3)  # noqa: S311 - spreads attempts, guards nothing

    def _lost(self, error: SourceLostError, *, wait_s: float) -> float:
        """Tell that the source is lost.

        One that asks to be left alone for a while is not lost yet: silence tells how old it is.
        """
        if self._stopping.is_set():
            return 0.0
        if error.retry_after_s and self._open:
            return wait_s
        self._open = False
        self._source.close()
        with self._lock:
            if isinstance(error, SourceRefusedError):
                self._told().change(FeedState.OFFLINE, str(error))
            else:
                self._told().offline(str(error))
        return wait_s

    def _answered(self, polled: Polled, began_s: float) -> None:
        """Hand over what one reading found, and judge its age by when it began."""
        self._judge(polled, began_s)
        self._intake.hand_over()
        if polled.call_ids is not None:
            self._intake.end_snapshot(set(polled.call_ids))
        with self._lock:
            health = self._told()
            health.heard(at_s=began_s, recovers=False)
            if not polled.alive:
                health.change(FeedState.STALE, "nothing here tells silence from a fault")
            elif self._as_of is not None:
                health.change(FeedState.STALE, "the source answers, but its data is old")
            else:
                health.snapshot_ended()

    def _judge(self, polled: Polled, began_s: float) -> None:
        """Note whether the data moved, and as of when it is true if it is old."""
        now = utc_now()
        first = self._moved_s == 0.0
        if first or polled.progress != self._progress:
            self._moved_s, self._progress = began_s, polled.progress
        limit_s = self._times.data_age_limit_s
        age_s = began_s - self._moved_s
        newest = polled.newest_at
        if newest is not None and newest < now:
            age_s = max(age_s, (now - newest).total_seconds())
        old = (limit_s and age_s > limit_s) or not polled.alive
        self._as_of = now - timedelta(seconds=age_s) if old else None

    def _run_watch(self) -> None:
        """Turn the feed STALE while a reading hangs, and give a reading up that hangs too long."""
        wait_s = 0.0
        while not self._stopping.wait(wait_s):
            with self._lock:
                health = self._told()
                hopeful = health.state in {FeedState.LIVE, FeedState.CATCHING_UP}
                left_s = health.stale_at_s - monotonic_s()
                if hopeful and left_s <= 0:
                    health.change(FeedState.STALE, "the source does not answer in time")
            wait_s = min(_WATCH_S, max(0.0, left_s)) if hopeful else _WATCH_S
            silent_s = monotonic_s() - max(self._asked_s, self._intake.worked_s)
            if self._asking and silent_s > max(LOST_AFTER * self._times.interval_s, _HANG_S):
                self._source.interrupt()

    def _change(self, state: FeedState, reason: str) -> None:
        with self._lock:
            self._told().change(state, reason)

    def _told(self) -> FeedHealth:
        if self._health is None:
            raise RuntimeError("the feed has not been started")
        return self._health
