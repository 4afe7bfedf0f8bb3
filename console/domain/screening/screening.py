"""Keep what was asked of the safety screen and the assessment, who said so, and what it lets.

An answer nobody gave is NOT_ASKED; one the informant does not have is UNKNOWN; neither ever becomes
No. An answer taken over from somebody else is hollow until the clinician confirms it: a hollow Yes
counts, a hollow No leaves the question open.

Source: design/domain.md 3 (disqualifier_answers), 4.8, 5.7.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from console.domain.coded import Coded
from console.domain.refusal import RefusedError


class Answer(Coded):
    """What was said to one question."""

    YES = ("Y", "Yes")
    NO = ("N", "No")
    UNKNOWN = ("U", "Unknown")
    NOT_ASKED = ("NOT_ASKED", "Not asked")
    REFUSED = ("R", "Refused")


class Effect(Enum):
    """What a Yes does: HARD stops a phone-only way, SOFT wants judgment, MEDICAL wants EMS."""

    HARD = "hard"
    SOFT = "soft"
    MEDICAL = "medical"


class Informant(Coded):
    """Whose word an answer is."""

    CALLER = ("CALLER", "Caller")
    PERSON = ("PERSON", "The person")
    CALLTAKER = ("CALLTAKER", "Call taker")
    UNIT = ("UNIT", "Unit on scene")
    CLINICIAN = ("CLINICIAN", "Another clinician")


GATES = frozenset({Effect.HARD, Effect.MEDICAL})
"""While one of these is open, only police and EMS read as fit."""


class ScreenRefusedError(RefusedError):
    """Going on with open questions lacks what it asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question, in the programme's own words.

    Attributes:
        code: Stored, never reused.
        ask: What to ask, plain enough to be read aloud.
        effects: What a Yes does; empty for a question that only feeds the level.
        route: What a Yes leads to by default, in words; never a decision.
        group: The id of the group it stands in.
        guarded: Whether a rule of the program leans on the code, so that no agency may drop it.
    """

    code: str
    ask: str
    effects: frozenset[Effect] = frozenset()
    route: str = ""
    group: str = ""
    guarded: bool = False

    @property
    def gates(self) -> bool:
        """Say whether it must be answered before another target than police or EMS fits."""
        return bool(self.effects & GATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as it was given.

    Attributes:
        item: The question's code.
        answer: Yes, No, Unknown or Refused; NOT_ASKED takes an answer back.
        at: When (aware UTC).
        by: Whose word it is.
        name: The name or position of that person, where known.
        confirmed: Whether the clinician heard it themselves or confirmed it; False shows hollow.
    """

    item: str
    answer: Answer
    at: datetime
    by: Informant = Informant.CALLER
    name: str = ""
    confirmed: bool = True

    @property
    def is_hollow(self) -> bool:
        """Say whether it was taken over and nobody here confirmed it."""
        return not self.confirmed and self.answer is not Answer.NOT_ASKED

    @property
    def is_yes(self) -> bool:
        """Say whether it counts as positive: a hollow Yes does, and so does a refusal."""
        return self.answer in {Answer.YES, Answer.REFUSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Every answer of one contact, newest word of each question.

    Attributes:
        given: By the question's code.
    """

    given: Mapping[str, Given] = field(default_factory=dict)

    def of(self, code: str) -> Answer:
        """Return the answer to a question; NOT_ASKED where there is none."""
        one = self.given.get(code)
        return one.answer if one is not None else Answer.NOT_ASKED

    def with_answer(self, one: Given) -> "Answers":
        """Return the answers with one more.

        A hollow answer never covers one that the clinician has confirmed.
        """
        known = self.given.get(one.item)
        heard = known is not None and known.confirmed and known.answer is not Answer.NOT_ASKED
        if heard and not one.confirmed:
            return self
        return Answers(given={**self.given, one.item: one})

    def positive(self) -> frozenset[str]:
        """Return the codes of every question that counts as Yes."""
        return frozenset(code for code, one in self.given.items() if one.is_yes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenResult:
    """What the answers let, and what is still open; each in the order of the rule set.

    Attributes:
        hard: Questions with a HARD effect that are Yes.
        medical: Questions with a MEDICAL effect that are Yes.
        soft: Questions with only a SOFT effect that are Yes: judgment and a reason.
        open_gates: Hard and medical questions that nobody has settled, hollow No among them.
        unknown: Questions asked whose answer nobody has.
        not_asked: Questions never put.
    """

    hard: tuple[Item, ...] = ()
    medical: tuple[Item, ...] = ()
    soft: tuple[Item, ...] = ()
    open_gates: tuple[Item, ...] = ()
    unknown: tuple[Item, ...] = ()
    not_asked: tuple[Item, ...] = ()

    @property
    def hard_stop(self) -> bool:
        """Say whether a phone-only way is stopped."""
        return bool(self.hard)

    @property
    def only_police_and_ems(self) -> bool:
        """Say whether no other target may read as fit yet."""
        return bool(self.open_gates or self.hard or self.medical)

    @property
    def ask_next(self) -> Item | None:
        """Return the first open question that holds the other targets back."""
        return self.open_gates[0] if self.open_gates else None

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of what is Yes and stops or alarms."""
        return tuple(dict.fromkeys(item.code for item in (*self.hard, *self.medical)))


def screen_of(items: Iterable[Item], answers: Answers) -> ScreenResult:
    """Return what the answers of the safety screen let.

    Args:
        items: The questions of the screen, in order; assessment questions without an effect may
            stand among them and are left out.
        answers: As given so far; answers to other questions are ignored.

    Source: design/domain.md 4.8.
    """
    hard, medical, soft, gates, unknown, not_asked = [], [], [], [], [], []
    for item in items:
        if not item.effects:
            continue
        one = answers.given.get(item.code)
        answer = one.answer if one is not None else Answer.NOT_ASKED
        if one is not None and one.is_yes:
            if Effect.HARD in item.effects:
                hard.append(item)
            if Effect.MEDICAL in item.effects:
                medical.append(item)
            if not item.gates:
                soft.append(item)
        elif item.gates and (answer is not Answer.NO or (one is not None and one.is_hollow)):
            gates.append(item)
        if answer is Answer.UNKNOWN:
            unknown.append(item)
        elif answer is Answer.NOT_ASKED:
            not_asked.append(item)
    return ScreenResult(
        hard=tuple(hard),
        medical=tuple(medical),
        soft=tuple(soft),
        open_gates=tuple(gates),
        unknown=tuple(unknown),
        not_asked=tuple(not_asked),
    )


def check_goes_on(result: ScreenResult, reason: str) -> None:
    """Allow going on to another target than police or EMS.

    Raises:
        ScreenRefusedError: Hard or medical questions are open and no reason is given.
    """
    if result.open_gates and not reason.strip():
        raise ScreenRefusedError(
            "Not yet: ask {question} Going on needs a reason.", question=result.open_gates[0].ask
        )
