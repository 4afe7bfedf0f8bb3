"""Write states, levels and sources of the work with a caller in the words people read."""

from datetime import datetime

from console.domain.contact.contact import Contact
from console.domain.contact.state import ContactState
from console.domain.screening.levels import LevelScheme
from console.domain.screening.screening import Given
from console.domain.vocabulary import Level
from console.ui.entry.question_row import Shown
from console.ui.reading.clock_words import elapsed
from console.ui.translation import translated, vocabulary_label

STATES = {
    ContactState.CANDIDATE: "surfaced",
    ContactState.QUEUED: "opened by hand",
    ContactState.CLAIMED: "claimed",
    ContactState.SCREENING: "screening",
    ContactState.CONSULTING: "consulting",
    ContactState.CALLBACK_PENDING: "callback due",
    ContactState.ENGAGED: "with the caller",
    ContactState.LOST: "caller lost",
    ContactState.ESCALATED: "ESCALATED",
    ContactState.DISPOSITION_SET: "route chosen",
    ContactState.AWAITING_CONFIRM: "waits for confirmation",
    ContactState.WRAP_UP: "wrap-up",
    ContactState.FOLLOWUP_OPEN: "signed, follow-up due",
    ContactState.CLOSED: "signed",
    ContactState.AMENDED: "signed, with addendum",
    ContactState.RETURNED: "handed back",
    ContactState.CANCELLED: "struck",
}


def contact_words(contact: Contact) -> str:
    """Return the state, and that a rescue is open where one is."""
    words = translated("Contact", STATES[contact.state])
    if contact.open_rescue is not None:
        words = f"{words}, {translated('Contact', 'RESCUE NOT CONFIRMED')}"
    return words


def level_words(level: Level, scheme: LevelScheme) -> str:
    """Return the level with the state's own label beside it."""
    local = scheme.label(level)
    label = vocabulary_label(level)
    return f"{label} ({translated('levels', local)})" if local else label


def shown_of(given: Given | None, now: datetime) -> Shown:
    """Return how an answer is shown: whose word, how old, hollow or heard."""
    if given is None:
        return Shown()
    source = ""
    if given.is_hollow:
        who = vocabulary_label(given.by)
        name = f" {given.name}" if given.name else ""
        age = elapsed(now - given.at)
        source = translated("screening", "{who} said so {age} ago").format(
            who=f"{who}{name}", age=age
        )
    return Shown(answer=given.answer, hollow=given.is_hollow, source=source)


def readable_number(number: str) -> str:
    """Return an American number in groups that can be read aloud; any other as it came."""
    digits = number.removeprefix("+1") if number.startswith("+1") else number
    if len(digits) == 10 and digits.isascii() and digits.isdigit():
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return number
