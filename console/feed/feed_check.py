"""Try a feed's configuration on its source or on a sample file; say what was understood."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import (
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedEvent,
    FeedState,
    FeedStateChanged,
    RejectionReason,
)
from console.feed.eido.decode import RejectedError
from console.feed.eido.event_parts import EventParts
from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_file import FeedFile, make_feed, make_source
from console.feed.mapped.file_reading import (
    FILE_LIMIT,
    FileFormat,
    csv_items,
    digest_of,
    eido_items,
    items_of,
)
from console.feed.mapped.intake import MappedIntake
from console.feed.mapped.poll_source import SourceLostError
from console.feed.mapped.record import JsonRecord
from console.feed.mapped.rest_source import elements_of
from console.feed.mapped.sql_drivers import Secret
from console.feed.reading_intake import ReadingIntake
from console.feed.subscription.conveyance import EventArrives, MessageError, open_message

if TYPE_CHECKING:
    from console.domain.calls.call import Call

_SHOWN_CODES = 12
_PATIENCE_S = 20.0
_NAP_S = 0.01
_FIELDS = (
    "number", "received_at", "updated_at", "nature", "nature_common", "priority", "place",
    "place_detail", "caller", "callback", "call_taker", "line_state", "notes", "units",
    "assisting", "other_facts", "merged_into",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What trying a configuration found. Holds codes of the CAD, never a caller's details.

    Attributes:
        source: What was tried: a kind of feed, or ``sample``.
        reached: Whether it answered at all.
        words: Why not, or why not well.
        calls: Calls understood.
        open_calls: Of these, open ones.
        rejected: Records that could not be used, by reason.
        salvaged: What had to be forgiven, by kind.
        fields: For each part of a call, in how many calls it is there.
        unknown: Codes that the map does not know, by table, with their counts.
        newest_at: The newest time that any record names (aware UTC).
        newest_age_s: How old that is now; None where no record has a time.
        state: The state that the feed came to; None for a sample.
    """

    source: str
    reached: bool
    words: str = ""
    calls: int = 0
    open_calls: int = 0
    rejected: dict[str, int] = field(default_factory=dict)
    salvaged: dict[str, int] = field(default_factory=dict)
    fields: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, dict[str, int]] = field(default_factory=dict)
    newest_at: datetime | None = None
    newest_age_s: float | None = None
    state: str | None = None

    @property
    def good(self) -> bool:
        """Whether the source answered and every record of it could be used."""
        return self.reached and self.calls > 0 and not self.rejected

    def as_json(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return {
            "source": self.source,
            "good": self.good,
            "reached": self.reached,
            "words": self.words,
            "calls": self.calls,
            "open_calls": self.open_calls,
            "rejected": self.rejected,
            "salvaged": self.salvaged,
            "fields": self.fields,
            "unknown": self.unknown,
            "newest_at": self.newest_at.isoformat() if self.newest_at else None,
            "newest_age_s": self.newest_age_s,
            "state": self.state,
        }


def check_sample(file: FeedFile, sample: Path) -> CheckResult:
    """Read a sample file as the configuration says; a CSV file stands for a database's view.

    Raises:
        OSError: The sample cannot be opened.
    """
    events: list[FeedEvent] = []
    intake = ReadingIntake(events.append, file.seen)
    mapped = MappedIntake(file.columns)
    with sample.open("rb") as opened:
        data = opened.read(FILE_LIMIT + 1)
    mapped.begin(whole=True)
    words = ""
    try:
        for mark, value in _sample_items(file, data):
            mapped.take(mark, value, intake)
    except RejectedError as error:
        words = f"the sample is not what the configuration says: {error.reason.value}"
    intake.hand_over()
    return _result("sample", events, mapped, words=words, reached=not words)


def check_live(file: FeedFile, secret: Secret) -> CheckResult:
    """Ask the live source once; a subscription listens until its snapshot is whole.

    Raises:
        FeedFileError: A key does not fit.
    """
    if file.kind == "eido":
        return _listen(make_feed(file, expects_simulated=file.simulated, secret=secret))
    source = make_source(file, secret=secret)
    events: list[FeedEvent] = []
    intake = ReadingIntake(events.append, file.seen)
    words = ""
    state = FeedState.LIVE
    try:
        source.open()
        polled = source.poll(intake)
        if file.kind == "folder":  # a file is read when a second look finds it unchanged
            polled = source.poll(intake)
        if not polled.alive:
            words, state = "nothing here tells silence from a fault: never LIVE", FeedState.STALE
        limit_s = file.data_age_limit_s
        newest = polled.newest_at
        if newest and limit_s and (utc_now() - newest).total_seconds() > limit_s:
            words, state = "the source answers, but its data is old", FeedState.STALE
    except SourceLostError as error:
        words, state = str(error), FeedState.OFFLINE
    finally:
        source.close()
    intake.hand_over()
    return _result(
        file.kind,
        events,
        source.mapped,
        words=words,
        reached=state is not FeedState.OFFLINE,
        state=state,
    )


def _sample_items(file: FeedFile, data: bytes) -> Sequence[tuple[Any, Any]]:
    """Return what a sample holds, in the format that the kind of feed brings."""
    if file.kind == "folder":
        form = FileFormat(file.tables["folder"]["format"])
        return [(item.mark, item.value) for item in items_of(data, form, file.columns)]
    if file.columns is None:
        return _eido_documents(data)
    if file.kind == "sql":
        return [(item.mark, item.value) for item in csv_items(data, file.columns)]
    items = file.tables["rest"].get("items", "")
    return [(bytes(part), _json_record(part)) for part in elements_of(data, items)]


def _eido_documents(data: bytes) -> Sequence[tuple[Any, Any]]:
    """Return the documents of a file, or those of one message as a notifier sent it."""
    try:
        is_event = isinstance(open_message(data), EventArrives)
    except MessageError:
        is_event = False
    if not is_event:
        return [(item.mark, item.value) for item in eido_items(data)]
    parts = EventParts(data)
    documents = [(digest_of(part), part) for part in parts.documents()]
    if parts.broken or parts.too_deep:
        too_deep = RejectionReason.TOO_DEEP
        raise RejectedError(too_deep if parts.too_deep else RejectionReason.NOT_WHOLE)
    return documents


def _json_record(part: memoryview) -> object:
    try:
        value = msgspec.json.decode(part)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        value = {}
    return JsonRecord(value if isinstance(value, dict) else {})


def _listen(feed: FeedAdapter) -> CheckResult:
    """Subscribe until the snapshot is whole or nothing more is to be hoped for."""
    events: list[FeedEvent] = []
    state, words = FeedState.CONNECTING, ""
    feed.start()
    try:
        end_s = monotonic_s() + _PATIENCE_S
        while monotonic_s() < end_s and state not in {FeedState.LIVE, FeedState.OFFLINE}:
            if not feed.inbox:
                time.sleep(_NAP_S)
                continue
            event = feed.inbox.popleft()
            events.append(event)
            if isinstance(event, FeedStateChanged):
                state, words = event.state, event.reason
    finally:
        feed.stop()
    return _result("eido", events, None, words=words, reached=state is FeedState.LIVE, state=state)


def _result(
    source: str,
    events: list[FeedEvent],
    mapped: MappedIntake | None,
    *,
    words: str,
    reached: bool,
    state: FeedState | None = None,
) -> CheckResult:
    calls: dict[str, Call] = {}
    rejected: Counter[str] = Counter()
    salvaged: Counter[str] = Counter()
    for event in events:
        if isinstance(event, CallsHeard):
            calls.update({call.call_id: call for call in event.calls})
        elif isinstance(event, DocumentRejected):
            rejected[event.reason.value] += 1
        elif isinstance(event, DocumentSalvaged):
            salvaged[event.reason.value] += event.count
    there = {name: sum(bool(getattr(call, name)) for call in calls.values()) for name in _FIELDS}
    times = [at for call in calls.values() for at in (call.updated_at, call.received_at) if at]
    newest = max(times, default=None)
    unknown = mapped.reader.unknown.codes if mapped and mapped.reader else {}
    return CheckResult(
        source=source,
        reached=reached,
        words=words,
        calls=len(calls),
        open_calls=sum(call.is_open for call in calls.values()),
        rejected=dict(rejected),
        salvaged=dict(salvaged),
        fields=there,
        unknown={table: dict(found.most_common(_SHOWN_CODES)) for table, found in unknown.items()},
        newest_at=newest,
        newest_age_s=round((utc_now() - newest).total_seconds(), 1) if newest else None,
        state=state.value if state else None,
    )


def table_of(result: CheckResult) -> str:
    """Return the result as a table for a person."""
    lines = [f"source          {result.source}"]
    if result.state:
        lines.append(f"state           {result.state.upper()}")
    if result.words:
        lines.append(f"                {result.words}")
    lines.append(f"calls           {result.calls}, of these open {result.open_calls}")
    age = "no time in any record" if result.newest_age_s is None else _age(result.newest_age_s)
    lines += [f"newest          {age}", "", "understood      in how many calls"]
    for name, count in result.fields.items():
        share = f"{100 * count // result.calls:3d} %" if result.calls else "  - "
        lines.append(f"  {name.replace('_', ' '):16}{count:7d}  {share}")
    lines += ["", "not understood"]
    found = False
    for label, counted in (("rejected", result.rejected), ("forgiven", result.salvaged)):
        for reason, count in counted.items():
            found = True
            lines.append(f"  {label:10}{count:7d}  {reason}")
    for table, codes in result.unknown.items():
        found = True
        listed = ", ".join(f"{code} ({count})" for code, count in codes.items())
        lines.append(f"  not in [{table}]: {listed}")
    if not found:
        lines.append("  nothing")
    return "\n".join(lines)


def _age(seconds: float) -> str:
    for unit, size in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {unit} old"
    return f"{seconds:.0f} s old"
