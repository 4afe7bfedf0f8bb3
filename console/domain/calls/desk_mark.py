"""Hold what people at this desk recorded of a call, also of calls that it took over."""

from dataclasses import dataclass, replace
from datetime import datetime

from console.domain.calls.call_id import CallId
from console.domain.vocabulary import EntryChannel, Nexus, RequesterRole


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskMark:
    """What people at this desk recorded of a call; empty where nothing was.

    Attributes:
        nexus: The newest flag.
        flag_reason: Its reason, as written.
        requested_at: Since when the clinician is asked for (aware UTC), by a recorded request.
        requester: Who asked, for example ``pos 17``.
        requester_role: What the asker is, as recorded.
        channel: By which way the request came, as recorded.
        owner: The person who holds the open contact, as shown; empty for unclaimed.
        mine: The owner is the person signed on.
        signed: A log of this call was signed here.
        signed_at: When it was signed, or last added to (aware UTC); None where that is not known.
        carried: What was recorded of other calls that this one took over, by their ids; the
            fields above then say what holds for all of them.
    """

    nexus: Nexus | None = None
    flag_reason: str = ""
    requested_at: datetime | None = None
    requester: str = ""
    requester_role: RequesterRole | None = None
    channel: EntryChannel | None = None
    owner: str = ""
    mine: bool = False
    signed: bool = False
    signed_at: datetime | None = None
    carried: "tuple[CarriedMark, ...]" = ()

    @property
    def asks(self) -> bool:
        """Say whether a recorded request waits that no log signed since has answered."""
        if self.requested_at is None:
            return False
        if not self.signed:
            return True
        return self.signed_at is not None and self.requested_at > self.signed_at


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedMark:
    """What was recorded of a call that another one took over; it is shown there, by its number."""

    call_id: CallId
    number: str
    mark: DeskMark


NO_MARK = DeskMark()
_WORTH = (Nexus.YES, Nexus.UNCERTAIN)


def laid_together(own: DeskMark, carried: tuple[CarriedMark, ...]) -> DeskMark:
    """Return what holds for a call and for those it took over.

    What was recorded of the call itself goes first. A flag of No about another call never takes
    this one out, a request that was answered there does not ask again, and of two owners the
    person signed on is named first. Nothing is left out: each carried mark is kept whole.
    """
    if not carried:
        return own
    marks = [own, *(each.mark for each in carried)]
    flagged = own if own.nexus is not None else _flagged(marks)
    asking = own if own.requested_at is not None else _asking(marks)
    held = sorted((mark for mark in marks if mark.owner), key=lambda mark: not mark.mine)
    signed_at = own.signed_at or max((m.signed_at for m in marks if m.signed_at), default=None)
    return replace(
        own,
        nexus=flagged.nexus,
        flag_reason=flagged.flag_reason,
        requested_at=asking.requested_at,
        requester=asking.requester,
        requester_role=asking.requester_role,
        channel=asking.channel,
        owner=", ".join(dict.fromkeys(mark.owner for mark in held)),
        mine=any(mark.mine for mark in marks),
        signed=any(mark.signed for mark in marks) and not asking.asks,
        signed_at=signed_at,
        carried=carried,
    )


def _flagged(marks: list[DeskMark]) -> DeskMark:
    found = [mark for nexus in _WORTH for mark in marks if mark.nexus is nexus]
    return found[0] if found else NO_MARK


def _asking(marks: list[DeskMark]) -> DeskMark:
    """Return the mark whose request has waited longest without an answer."""
    found = [mark for mark in marks if mark.asks]
    return min(found, key=lambda mark: str(mark.requested_at), default=NO_MARK)
