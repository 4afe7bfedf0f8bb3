"""List the facts of the work with a caller: steps, answers, levels, advice, rescues, lost lines.

Every kind but two is about a contact; times that a person names are milliseconds since 1970 in
UTC, beside the entry's own clock.
"""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMoved(Fact):
    """A contact went from one state to another; what the step asked for stands with it."""

    kind: ClassVar[str] = "contact.moved"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    before: str
    after: str
    at_ms: int
    reason: str = ""
    words: str = ""
    party: str = ""
    party_id: str = ""
    method: str = ""
    codes: tuple[str, ...] = ()
    open_codes: tuple[str, ...] = ()
    override_by: str = ""
    level: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactTaken(Fact):
    """A contact changed hands without its state; ``by_grace`` needs no reason."""

    kind: ClassVar[str] = "contact.taken"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    from_id: str
    from_name: str
    to_id: str
    to_name: str
    by_grace: bool
    supervisor: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactKeyed(Fact):
    """By what later contacts find this one; folded texts, never shown.

    ``nature`` and ``priority`` are what CAD said when the contact began; the signature has what it
    said then.
    """

    kind: ClassVar[str] = "contact.keyed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    incident: str = ""
    place_key: str = ""
    number_key: str = ""
    person_id: str = ""
    nature: str = ""
    priority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNamed(Fact):
    """Who a contact is about, as the clinician said; never the caller by itself.

    ``same_as`` is an earlier contact of which a person said that it is the same person.
    """

    kind: ClassVar[str] = "contact.person_named"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    person_id: str
    name: str
    name_key: str
    born: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAnswered(Fact):
    """One answer to one question of screen or assessment; NOT_ASKED takes it back."""

    kind: ClassVar[str] = "screen.answered"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    item: str
    answer: str
    by: str
    name: str
    confirmed: bool
    at_ms: int
    rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentAnswered(Fact):
    """One answer of an instrument; ``on_line`` says who gave it.

    Of a content pack also its name, the result by then and the least level that it asks for.
    """

    kind: ClassVar[str] = "instrument.answered"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    instrument: str
    item: str
    answer: str
    on_line: str
    at_ms: int
    name: str = ""
    band: str = ""
    floor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOn(Fact):
    """The clinician went on although hard or medical questions were open."""

    kind: ClassVar[str] = "screen.went_on"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    open_codes: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelDecided(Fact):
    """A level was chosen, with all that was on the screen then."""

    kind: ClassVar[str] = "level.decided"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    level: str
    floor: str
    floor_items: tuple[str, ...]
    floor_rules: tuple[str, ...]
    rules: str
    answers: tuple[tuple[str, str], ...]
    open_codes: tuple[str, ...]
    feed_state: str
    feed_heard_ms: int | None
    reason: str = ""
    words: str = ""
    second_name: str = ""
    second_way: str = ""
    second_at_ms: int | None = None
    instruments: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    going_on_reason: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCountersigned(Fact):
    """The second person of a level, who was on the telephone, signed for it."""

    kind: ClassVar[str] = "level.countersigned"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceAsked(Fact):
    """Somebody asked the clinician; the response clock runs from here."""

    kind: ClassVar[str] = "advice.asked"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    advice_id: str
    to: str
    name: str
    asked: str
    mode: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceGiven(Fact):
    """The clinician answered, in their own words."""

    kind: ClassVar[str] = "advice.given"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    advice_id: str
    words: str
    at_ms: int
    response: str = ""
    lowers: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceEnded(Fact):
    """What became of the advice: followed, not followed, not known."""

    kind: ClassVar[str] = "advice.ended"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    advice_id: str
    followed: str
    at_ms: int
    why_not: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueSaid(Fact):
    """Why it was escalated, said once there was a moment."""

    kind: ClassVar[str] = "rescue.said"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    reason: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueTold(Fact):
    """Somebody who can send help was told, by name."""

    kind: ClassVar[str] = "rescue.told"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    name: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueConfirmed(Fact):
    """Somebody said who reached the person, or took over, and when."""

    kind: ClassVar[str] = "rescue.confirmed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    name: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueExcused(Fact):
    """A lead or shift supervisor answers for a rescue that nobody confirmed."""

    kind: ClassVar[str] = "rescue.excused"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    name: str
    role: str
    reason: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLost(Fact):
    """The line dropped; what was known then."""

    kind: ClassVar[str] = "line.lost"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    number: str
    place: str
    level: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackTried(Fact):
    """The clinician called back, and what came of it."""

    kind: ClassVar[str] = "callback.tried"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    result: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneMarked(Fact):
    """Whose caller is on the line, as the clinician said: on, renewed, off or lapsed."""

    kind: ClassVar[str] = "phone.marked"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    what: str
    at_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteStruck(Fact):
    """Words that stood on the wrong contact: hidden there, kept here, with the reason."""

    kind: ClassVar[str] = "note.struck"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmsCounted(Fact):
    """What a shift had of alarms."""

    kind: ClassVar[str] = "alarms.counted"
    about: ClassVar[str] = "shift_id"
    shift_id: str
    notes: int
    soon: int
    immediate: int
    sounded: int
    silenced: int
    floods: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmAcknowledged(Fact):
    """A person said that they had seen an alarm."""

    kind: ClassVar[str] = "alarm.acknowledged"
    about: ClassVar[str] = "alarm"
    alarm: str
    level: int
    repeats: int


KINDS: tuple[type[Fact], ...] = (
    ContactMoved,
    ContactTaken,
    ContactKeyed,
    PersonNamed,
    ScreenAnswered,
    InstrumentAnswered,
    WentOn,
    LevelDecided,
    LevelCountersigned,
    AdviceAsked,
    AdviceGiven,
    AdviceEnded,
    RescueSaid,
    RescueTold,
    RescueConfirmed,
    RescueExcused,
    LineLost,
    CallbackTried,
    PhoneMarked,
    NoteStruck,
    AlarmsCounted,
    AlarmAcknowledged,
)
