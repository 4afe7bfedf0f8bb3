"""Keep what was on the screen when a level was chosen, so that the choice can be read later."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.contact import ContactId
from console.domain.feed.state import FeedState
from console.domain.screening.levels import ChosenLevel
from console.domain.screening.screening import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One choice with all it leaned on.

    Attributes:
        at: When (aware UTC).
        chosen: The level with its floor, the reason and the second person.
        answers: Of screen and assessment, as they stood.
        open_codes: Questions unknown or not asked, in order.
        instruments: Results as ``ASQ:acute`` or ``pack/version:band``.
        rules_version: Of the question set.
        packs: Versions of the packs that were in force.
        feed_state: How far the queue could be believed.
        feed_heard_at: When the feed last spoke, or None.
        targets: Ids of the targets that read as fit; empty where none were shown.
        going_on_reason: Why it went on with open hard or medical questions; empty where it did not.
        scheme: The code of the state whose labels were shown.
    """

    contact_id: ContactId
    at: datetime
    chosen: ChosenLevel
    answers: Answers
    open_codes: tuple[str, ...]
    rules_version: str
    feed_state: FeedState
    feed_heard_at: datetime | None = None
    instruments: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    going_on_reason: str = ""
    scheme: str = "NONE"

    def answer_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return each answered question and its answer, by code; ``~`` marks a hollow one."""
        return tuple(
            (code, one.answer.code + ("~" if one.is_hollow else ""))
            for code, one in sorted(self.answers.given.items())
        )
