"""Keep what this desk recorded of calls, and show it with the call that took another over.

What was recorded of a call stays recorded of that call. Where another call took it over, it is
shown there, by its number; where they part again, it is back. Each move is told in words.
"""

from collections.abc import Iterable, Mapping

from console.domain.calls.call import Call, CallId
from console.domain.calls.desk_mark import NO_MARK, CarriedMark, DeskMark, laid_together
from console.domain.calls.late_changes import AsSigned, as_known_later, changed_since
from console.domain.calls.queue_news import NewsKind, QueueNews
from console.domain.calls.takeovers import Takeovers


class MarkBook:
    """The marks of every call, whether heard of yet or not."""

    def __init__(self, calls: Mapping[CallId, Call]) -> None:
        """Look into ``calls``, which whoever made this keeps up to date and tells of."""
        self._calls = calls
        self._marks: dict[CallId, DeskMark] = {}
        self._takeovers = Takeovers(calls)
        self._signed: dict[CallId, AsSigned] = {}
        self._told: set[CallId] = set()
        self._homes: dict[CallId, CallId] = {}
        self._news: list[QueueNews] = []

    def own(self, call_id: CallId) -> DeskMark:
        """Return what was recorded of this very call."""
        return self._marks.get(call_id, NO_MARK)

    def shown(self, call_id: CallId) -> DeskMark:
        """Return what is shown with a call: its own mark, and those of calls it took over."""
        own = self.own(call_id)
        if not self._takeovers.touches(call_id):
            return own
        if self.home_of(call_id) != call_id:
            return NO_MARK
        carried = [
            CarriedMark(call_id=at, number=self.number(at), mark=self._marks[at])
            for at in sorted(self._takeovers.family_of(call_id))
            if at != call_id and self.own(at) != NO_MARK and self.home_of(at) == call_id
        ]
        return laid_together(own, tuple(carried))

    def signed(self, call_id: CallId) -> AsSigned | None:
        """Return how a call stood when its log was signed, if one was."""
        return self._signed.get(call_id)

    def home_of(self, call_id: CallId) -> CallId:
        """Return the call with which one's mark is shown.

        That is the one that took it over, at the end of all takeovers; but a call that is closed,
        and that nobody here holds, would take the mark out of sight, so it stays where it was.
        """
        home = self._takeovers.home_of(call_id)
        if home == call_id:
            return home
        call = self._calls.get(home)
        if call is not None and call.is_open:
            return home
        family = self._takeovers.family_of(call_id)
        held = any(self.own(at).owner for at in family if self._takeovers.home_of(at) == home)
        return home if held else call_id

    def holds(self, call_id: CallId) -> bool:
        """Say whether anything here hangs on a call."""
        return call_id in self._marks or self._takeovers.touches(call_id)

    def number(self, call_id: CallId) -> str:
        """Return a call as people read it aloud; its id where it has no number."""
        call = self._calls.get(call_id)
        return (call.number if call else "") or str(call_id)

    def take_news(self) -> tuple[QueueNews, ...]:
        """Return what is to be told in words, once."""
        news, self._news = tuple(self._news), []
        return news

    def mark(self, marks: Mapping[CallId, DeskMark]) -> dict[CallId, None]:
        """Take marks; return the calls whose rows may change."""
        touched: dict[CallId, None] = {}
        for call_id, mark in marks.items():
            before = self.own(call_id)
            self._marks[call_id] = mark
            if mark.signed_at != before.signed_at:
                self._sign(call_id, mark, before)
            self._homes.setdefault(call_id, self.home_of(call_id))
            touched |= dict.fromkeys(sorted(self._takeovers.family_of(call_id)))
        return touched

    def clear(self) -> set[CallId]:
        """Forget every mark; return the calls whose rows may change."""
        marked = {home for at in self._marks for home in self._takeovers.family_of(at)}
        for kept in (self._marks, self._signed, self._told, self._homes):
            kept.clear()
        return marked

    def hear(self, call: Call, known: Call | None) -> dict[CallId, None]:
        """Take a newer state of a call, already among the calls; return whose rows may change."""
        call_id = call.call_id
        if known is None and call_id in self._marks:
            signed_at = self._marks[call_id].signed_at
            if signed_at is not None and call_id not in self._signed:
                self._signed[call_id] = as_known_later(call, signed_at)
        if call.merged_into is None and not self._takeovers.touches(call_id):
            return {call_id: None}
        family = self._takeovers.family_of(call_id)
        self._takeovers.hear(call)
        family |= self._takeovers.family_of(call_id)
        for each in sorted(family):
            if each in self._marks:
                self._tell_moved(each)
        return dict.fromkeys(sorted(family))

    def tell_late(self, call_ids: Iterable[CallId]) -> None:
        """Tell, once each, of calls that changed after their log was signed."""
        for call_id in call_ids if self._signed else ():
            signed = self._signed.get(call_id)
            if signed is None or call_id in self._told:
                continue
            if changed_since(self._calls[call_id], signed):
                self._told.add(call_id)
                number = self.number(call_id)
                self._news.append(QueueNews(kind=NewsKind.CHANGED, call_id=call_id, number=number))

    def _tell_moved(self, call_id: CallId) -> None:
        before = self._homes.get(call_id, call_id)
        home = self._homes[call_id] = self.home_of(call_id)
        if home == before or self._marks[call_id] == NO_MARK:
            return
        kind, other = NewsKind.MERGED, home
        if home == call_id:
            kind, other = NewsKind.PARTED, before
            if self._takeovers.home_of(call_id) == before:
                kind = NewsKind.BACK
        self._news.append(
            QueueNews(
                kind=kind, call_id=home, number=self.number(call_id), other=self.number(other)
            )
        )

    def _sign(self, call_id: CallId, mark: DeskMark, before: DeskMark) -> None:
        """Remember how the call stands now that its log is signed, or was before this start."""
        self._told.discard(call_id)
        self._signed.pop(call_id, None)
        call = self._calls.get(call_id)
        if mark.signed_at is None or call is None:
            return
        if before == NO_MARK:  # as the record has it: signed some time before
            self._signed[call_id] = as_known_later(call, mark.signed_at)
        else:
            self._signed[call_id] = AsSigned(signed_at=mark.signed_at, call=call)
