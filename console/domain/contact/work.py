"""Gather what is known of the work on one contact: answers, level, advice, the lost line.

The contact itself, with its state, is a ``Contact``; this is what was asked and said while it went
through its states. It is folded from the journal and changed only by what the journal took.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from console.domain.contact.advice import Advice
from console.domain.contact.contact import Contact
from console.domain.contact.lost_caller import LostCaller
from console.domain.screening.instruments import AsqResult, OnLine, asq_result
from console.domain.screening.levels import ChosenLevel, Floor
from console.domain.screening.pack_answers import PackAnswers, raised
from console.domain.screening.rules import QuestionSet
from console.domain.screening.screening import Answer, Answers, ScreenResult, screen_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StruckNote:
    """Words that stood on the wrong contact: hidden, kept, reasoned."""

    text: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOfConcern:
    """Who a contact is about, as somebody said; the caller need not be that person.

    Attributes:
        person_id: Made once; another contact has it only where a person said that it is the same.
        born: A date, a year or an age, as typed; may be empty.
    """

    person_id: str
    name: str
    born: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWork:
    """One contact with its answers.

    Attributes:
        contact: The engagement and its state.
        answers: Of screen and assessment together, by code.
        asq: Answers of the ASQ, by number.
        packs: What was answered of content packs, by the pack's id and version.
        on_line: Who speaks with the clinician.
        chosen: The newest level that was chosen, or None.
        advices: What the clinician was asked, oldest first.
        lost: The dropped line, while the caller is lost.
        struck: Notes that were entered in error.
        going_on_reason: Why it goes on with open questions; empty where it does not.
        place: As said on every pane.
        person: Who it is about, or None while nobody said so.
    """

    contact: Contact
    answers: Answers = field(default_factory=Answers)
    asq: Mapping[int, Answer] = field(default_factory=dict)
    packs: Mapping[str, PackAnswers] = field(default_factory=dict)
    on_line: OnLine = OnLine.PERSON
    chosen: ChosenLevel | None = None
    advices: tuple[Advice, ...] = ()
    lost: LostCaller | None = None
    struck: tuple[StruckNote, ...] = ()
    going_on_reason: str = ""
    place: str = ""
    person: PersonOfConcern | None = None

    def screen(self, questions: QuestionSet) -> ScreenResult:
        """Return what the safety screen lets."""
        return screen_of(questions.screen, self.answers)

    def asq_result(self) -> AsqResult:
        """Return what the ASQ says so far.

        Only the person themselves ever answers it: what they said stays said when somebody else
        takes the telephone.
        """
        return asq_result(self.asq, OnLine.PERSON if self.asq else self.on_line)

    def floor(self, questions: QuestionSet) -> Floor:
        """Return the lowest level that the answers allow, instruments included."""
        floor = questions.floor_of(self.answers, self.asq_result().derived)
        return raised(floor, self.packs, questions)

    def open_codes(self, questions: QuestionSet) -> tuple[str, ...]:
        """Return the questions of the screen that are unknown or were not asked, in order."""
        result = self.screen(questions)
        left = {item.code for item in (*result.unknown, *result.not_asked, *result.open_gates)}
        return tuple(item.code for item in questions.screen if item.code in left)

    def advice(self, advice_id: str) -> Advice | None:
        """Return one piece of advice."""
        return next((one for one in self.advices if one.advice_id == advice_id), None)

    def with_advice(self, advice: Advice) -> "ContactWork":
        """Return the work with a piece of advice, in place of the former of its id."""
        known = [one.advice_id for one in self.advices]
        if advice.advice_id not in known:
            return replace(self, advices=(*self.advices, advice))
        advices = tuple(
            advice if one.advice_id == advice.advice_id else one for one in self.advices
        )
        return replace(self, advices=advices)
