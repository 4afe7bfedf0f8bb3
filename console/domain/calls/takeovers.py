"""Follow which call took over which, so that what was recorded of one is shown with the other."""

from collections.abc import Mapping

from console.domain.calls.call import Call
from console.domain.calls.call_id import CallId


class Takeovers:
    """Retired calls and where they live on; a call that nobody knows takes nothing over."""

    def __init__(self, calls: Mapping[CallId, Call]) -> None:
        """Look into ``calls``, which whoever made this keeps up to date and tells of."""
        self._calls = calls
        self._into: dict[CallId, CallId] = {}
        self._retired: dict[CallId, set[CallId]] = {}

    def hear(self, call: Call) -> None:
        """Take what a call says of its survivor."""
        before = self._into.pop(call.call_id, None)
        if before is not None:
            self._retired[before].discard(call.call_id)
        if call.merged_into is not None and call.merged_into != call.call_id:
            self._into[call.call_id] = call.merged_into
            self._retired.setdefault(call.merged_into, set()).add(call.call_id)

    def touches(self, call_id: CallId) -> bool:
        """Say whether a call has to do with any takeover."""
        return call_id in self._into or call_id in self._retired

    def home_of(self, call_id: CallId) -> CallId:
        """Return the call that lives on; in a circle the same one for all of it."""
        path = [call_id]
        while (after := self._into.get(path[-1])) is not None and after in self._calls:
            if after in path:
                return min(path[path.index(after) :])
            path.append(after)
        return path[-1]

    def family_of(self, call_id: CallId) -> set[CallId]:
        """Return every call that may share a home with this one, itself included."""
        family = {call_id}
        waiting = [call_id]
        while waiting:
            at = waiting.pop()
            near = set(self._retired.get(at, ()))
            if at in self._into:
                near.add(self._into[at])
            found = near - family
            family |= found
            waiting.extend(found)
        return family
