"""Carry what a person wishes to do with a caller, from a pane to the controller."""

from dataclasses import dataclass

from console.domain.contact.advice import AdviceMode, AdviceTo, Followed
from console.domain.contact.contact import ContactId
from console.domain.contact.words import OverrideReason
from console.domain.screening.instruments import OnLine
from console.domain.screening.levels import SecondPersonWay
from console.domain.screening.screening import Answer, Informant
from console.domain.vocabulary import Level, ResponseType


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWish:
    """One answer to one question; ``name`` says whose word it is, where known."""

    contact_id: ContactId
    item: str
    answer: Answer
    by: Informant = Informant.CALLER
    name: str = ""

    @property
    def confirmed(self) -> bool:
        """Say whether the clinician heard it themselves."""
        return self.by in {Informant.CALLER, Informant.PERSON}


@dataclass(frozen=True, slots=True, kw_only=True)
class AsqWish:
    """One answer to one question of the ASQ, 1 to 5."""

    contact_id: ContactId
    number: int
    answer: Answer
    on_line: OnLine


@dataclass(frozen=True, slots=True, kw_only=True)
class PackWish:
    """One answer to one question of a content pack.

    Attributes:
        pack: Its id and version.
        answer: ``y``, ``n``, ``u`` or a figure, as text; empty takes the former back.
    """

    contact_id: ContactId
    pack: str
    item: str
    answer: str
    on_line: OnLine


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWish:
    """A level, with what going below the floor asks for."""

    contact_id: ContactId
    level: Level
    reason: OverrideReason | None = None
    words: str = ""
    second_name: str = ""
    second_way: SecondPersonWay = SecondPersonWay.AT_DESK


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOnWish:
    """Go on with hard or medical questions open, and why."""

    contact_id: ContactId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceAskedWish:
    """Somebody asks the clinician something about a call."""

    contact_id: ContactId
    to: AdviceTo
    name: str = ""
    asked: str = ""
    mode: AdviceMode = AdviceMode.ASIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceWish:
    """What the clinician advised."""

    contact_id: ContactId
    advice_id: str
    words: str
    response: ResponseType | None = None
    lowers: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedWish:
    """What became of the advice."""

    contact_id: ContactId
    advice_id: str
    followed: Followed
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueWish:
    """Name who was told or who confirmed; ``reason`` and ``role`` where somebody answers for it."""

    contact_id: ContactId
    name: str
    reason: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWish:
    """Say who a contact is about.

    Attributes:
        name: As they want to be called.
        born: A date, a year or an age, as typed; may be empty.
        person_id: Of an earlier contact, where it is the same person; empty for a new one.
        same_as: That earlier contact.
    """

    contact_id: ContactId
    name: str
    born: str = ""
    person_id: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeWish:
    """Strike the note of a contact as entered in error."""

    contact_id: ContactId
    reason: str
