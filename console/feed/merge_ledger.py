"""Remember which incident was taken over by which, in whatever order that is heard."""

from datetime import UTC, datetime

from console.domain.calls.call import CallId
from console.feed.reading import MergeHeard

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_LINK_LIMIT = 20_000


class MergeLedger:
    """Retired incidents and their survivors: chains are followed, circles are opened.

    What it answers depends only on the set of takeovers heard, never on their order.
    """

    def __init__(self) -> None:
        """Begin knowing of none."""
        self._taken_over: dict[CallId, MergeHeard] = {}
        self._retired_by: dict[CallId, set[CallId]] = {}

    def hear(self, merge: MergeHeard) -> bool:
        """Note a takeover; the newest word on a retired incident holds. True if it is news."""
        if merge.retired == merge.survivor:
            return False
        known = self._taken_over.get(merge.retired)
        if known is not None and _order(known) >= _order(merge):
            return False
        if known is None and len(self._taken_over) >= _LINK_LIMIT:
            self._forget(next(iter(self._taken_over)))
        if known is not None:
            self._retired_by[known.survivor].discard(merge.retired)
        self._taken_over[merge.retired] = merge
        self._retired_by.setdefault(merge.survivor, set()).add(merge.retired)
        return True

    def survivor_of(self, call_id: CallId) -> CallId | None:
        """Return the incident that is worked in place of this one, or None if it is worked itself.

        In a circle the oldest takeover is left out.
        """
        path: list[MergeHeard] = []
        seen = {call_id}
        at = call_id
        while (link := self._taken_over.get(at)) is not None:
            path.append(link)
            at = link.survivor
            if at in seen:
                start = next(i for i, step in enumerate(path) if step.retired == at)
                end = min(path[start:], key=_order).retired
                return end if end != call_id else None
            seen.add(at)
        return at if at != call_id else None

    def family_of(self, call_id: CallId) -> set[CallId]:
        """Return every incident whose survivor may hang on this one, itself included."""
        family = {call_id}
        waiting = [call_id]
        while waiting:
            at = waiting.pop()
            link = self._taken_over.get(at)
            near = set(self._retired_by.get(at, ())) | ({link.survivor} if link else set())
            waiting.extend(near - family)
            family |= near
        return family

    def _forget(self, retired: CallId) -> None:
        link = self._taken_over.pop(retired)
        self._retired_by[link.survivor].discard(retired)


def _order(merge: MergeHeard) -> tuple[datetime, str]:
    return merge.at or _LONG_AGO, merge.survivor
