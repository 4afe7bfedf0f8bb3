"""Say whether a request may leave now; a record may be late, a request never."""

from datetime import datetime

from console.domain.refusal import RefusedError
from console.domain.reroute.words import WayOut


class SendRefusedError(RefusedError):
    """A request may not leave now; the attempt is recorded, nothing is queued."""


EVERY_WAY = frozenset(WayOut)


def check_may_send(
    way: WayOut,
    *,
    online: bool,
    now: datetime,
    valid_until: datetime,
    site: frozenset[WayOut] = EVERY_WAY,
) -> None:
    """Allow a request to leave.

    Args:
        way: A voice and the clipboard need no line.
        online: Whether the feed is up and takes requests.
        now: This moment (aware UTC).
        valid_until: After that nothing leaves (aware UTC).
        site: The ways that the site allows.

    Raises:
        SendRefusedError: Its time is over, or there is no line to send it on.
    """
    if now >= valid_until:
        raise SendRefusedError("Not sent: its time is over. Ask again.")
    if way not in site:
        raise SendRefusedError("Not sent: the agency does not allow this way. Read the card aloud.")
    if way is WayOut.FEED and not online:
        raise SendRefusedError(
            "Not sent: the feed is down and nothing is kept to be sent later. Read the card aloud."
        )
