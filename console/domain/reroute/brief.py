"""Word the little that a receiver needs: 240 characters from named parts, and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from console.domain.refusal import RefusedError
from console.domain.reroute.never_shared import Secrets, find_secret
from console.domain.reroute.words import WayOut
from console.domain.vocabulary import Coded

BRIEF_LIMIT = 240
"""Characters of all that leaves to CAD. Source: design/domain.md 3, dispatcher_note."""

HOW_LIMIT = 90
PLACE_LIMIT = 90
BACK_LIMIT = 30


class OutgoingRefusedError(RefusedError):
    """A text must not leave as it is; the sentence says what to change."""


class Part(Enum):
    """The whitelist: what may stand in an outgoing text, in order, with its label."""

    NUMBER = "CALL"
    PLACE = "AT"
    ASKED = "ASKED"
    SAFETY = "SAFETY"
    WHO = "THERE"
    HOW = "HOW"
    BACK = "BACK"


class SafetyWord(Coded):
    """What the receiver must know of danger, and whether it was asked at all."""

    NO_WEAPON = ("NO_WEAPON", "no weapon said")
    WEAPON_UNKNOWN = ("WEAPON_UNKNOWN", "weapon not known")
    WEAPON_THERE = ("WEAPON_THERE", "weapon in the place")
    WEAPON_IN_HAND = ("WEAPON_IN_HAND", "weapon in hand")
    NOBODY_HURT = ("NOBODY_HURT", "nobody hurt")
    SOMEBODY_HURT = ("SOMEBODY_HURT", "somebody hurt")
    HURT_UNKNOWN = ("HURT_UNKNOWN", "hurt not known")
    DOG = ("DOG", "dog there")
    CHILDREN = ("CHILDREN", "children there")


class WhoIsThere(Coded):
    """Who is with the person, as a role and never a name."""

    ALONE = ("ALONE", "person alone")
    FAMILY = ("FAMILY", "family there")
    FRIEND = ("FRIEND", "friend there")
    STAFF = ("STAFF", "staff there")
    STRANGERS = ("STRANGERS", "others there")
    UNKNOWN = ("UNKNOWN", "not known who")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The parts of one version. Nothing that has no place here can leave the desk.

    Attributes:
        number: The incident number.
        place: Where, as CAD has it.
        asked: What is asked for, from the target's kind.
        safety: Words of danger.
        who: Who is there.
        how: A strategy in a few words, such as one voice, no lights; the only free text.
        back: Where to call back: a position, never a private number.
    """

    number: str
    place: str
    asked: str
    safety: tuple[SafetyWord, ...] = (SafetyWord.WEAPON_UNKNOWN,)
    who: WhoIsThere = WhoIsThere.UNKNOWN
    how: str = ""
    back: str = ""

    def parts(self) -> tuple[tuple[Part, str], ...]:
        """Return what is filled in, in the order of the whitelist."""
        texts = {
            Part.NUMBER: self.number,
            Part.PLACE: self.place,
            Part.ASKED: self.asked,
            Part.SAFETY: ", ".join(word.label for word in self.safety),
            Part.WHO: self.who.label,
            Part.HOW: self.how,
            Part.BACK: self.back,
        }
        return tuple((part, one_line(text)) for part, text in texts.items() if text.strip())

    def text(self) -> str:
        """Return the template filled in, as one line."""
        return ". ".join(f"{part.value} {text}" for part, text in self.parts())


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A text that may leave, made by ``release`` alone.

    Attributes:
        way: How it leaves.
        text: What is read, copied or sent.
        parts: The same by its parts, for a document of the feed.
        version: The version of the brief.
        valid_until: After that it is not sent (aware UTC).
    """

    way: WayOut
    text: str
    parts: tuple[tuple[Part, str], ...]
    version: int
    valid_until: datetime


def release(
    brief: Brief,
    secrets: Secrets,
    *,
    way: WayOut,
    version: int,
    now: datetime,
    valid_until: datetime,
) -> Outgoing:
    """Return the text that may leave: the one gate of every way out.

    Raises:
        OutgoingRefusedError: Its time is over, it is too long, or it holds what never leaves.
    """
    if now >= valid_until:
        raise OutgoingRefusedError("Not sent: its time is over. Ask again.")
    text = brief.text()
    check_brief(brief, secrets)
    return Outgoing(
        way=way, text=text, parts=brief.parts(), version=version, valid_until=valid_until
    )


def check_brief(brief: Brief, secrets: Secrets) -> None:
    """Allow a brief to leave.

    The place and the number come from CAD and are not looked through for names: a street may be
    called like a person. The text that a person typed is.

    Raises:
        OutgoingRefusedError: It is empty, too long, or holds what never leaves.
    """
    if not brief.place.strip() and not brief.number.strip():
        raise OutgoingRefusedError("Not ready: neither a place nor a number is known.")
    over = len(brief.text()) - BRIEF_LIMIT
    if over > 0:
        raise OutgoingRefusedError(
            "Too long by {over} characters: {limit} may leave.",
            over=str(over),
            limit=str(BRIEF_LIMIT),
        )
    for typed in (brief.how, brief.back):
        check_typed(typed, secrets)


def check_typed(text: str, secrets: Secrets, *, phones_allowed: bool = False) -> None:
    """Allow a typed text to leave.

    Raises:
        OutgoingRefusedError: It holds what never leaves; the sentence names it.
    """
    found = find_secret(text, secrets, phones_allowed=phones_allowed)
    if found is not None:
        raise OutgoingRefusedError(
            "Must not leave: {what} ({words}). Say what is seen and what helps.",
            what=found.secret.value,
            words=found.words,
        )


def read_aloud(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Return the card as lines to read: what a line is, and its words for the radio."""
    return tuple((part.value, text) for part, text in brief.parts())


def one_line(text: str) -> str:
    """Return a text on one line, without signs that no radio or CAD line takes."""
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())
