"""Fill in of an ending what the desk knows already: nobody types twice what was said before."""

from collections.abc import Mapping

from console.domain.asking import Answers
from console.domain.calls.words import CallerParty, Function, TalkMode
from console.domain.contact.advice import AdviceTo
from console.domain.contact.words import EngageMode
from console.domain.contact.work import ContactWork
from console.domain.person_words import PersonKnown
from console.domain.screening.instruments import AsqOutcome, OnLine
from console.domain.screening.levels import LEVELS, height_of
from console.domain.screening.rules import QuestionSet
from console.domain.screening.screening import Answer
from console.domain.vocabulary import EntryChannel

_MODES: Mapping[EngageMode, tuple[TalkMode, Function]] = {
    EngageMode.LISTEN: (TalkMode.PHONE, Function.LISTEN),
    EngageMode.THREE_WAY: (TalkMode.THREE_WAY, Function.THREE_WAY),
    EngageMode.TAKEOVER: (TalkMode.PHONE, Function.TAKEOVER),
    EngageMode.CALLBACK: (TalkMode.PHONE, Function.CALLBACK),
    EngageMode.TEXT: (TalkMode.TEXT, Function.TAKEOVER),
}
_ADVISED: Mapping[AdviceTo, Function] = {
    AdviceTo.CALLTAKER: Function.CONSULT_CT,
    AdviceTo.DISPATCHER: Function.CONSULT_DISP,
    AdviceTo.UNIT: Function.CONSULT_OFC,
}
_RISKS = {
    "risk_suicide": ("D_", "I_", "C_", "O_", "ASQ_", "ATTEMPT_NOW"),
    "risk_violence": ("V_", "WEAPON_", "VIOLENCE_", "THREAT_", "DOMESTIC_"),
    "risk_medical": ("M_", "MEDICAL_", "OVERDOSE"),
    "risk_intoxication": ("X_", "SEVERE_INTOX"),
    "risk_self_care": ("S_", "P_"),
}
"""How the codes of the questions begin that bear on each risk. Source: design/domain.md 5.7."""


def known_of(work: ContactWork, questions: QuestionSet) -> Answers:
    """Return what screen, assessment and consult say of an ending.

    A risk is filled in only where every question about it that was put has a sure answer, or one is
    positive: the least level that these answers allow, for the clinician to raise.
    """
    known: dict[str, tuple[str, ...]] = {}
    functions = [_ADVISED[advice.to].code for advice in work.advices]
    mode = work.contact.mode
    if mode is not None:
        talk, function = _MODES[mode]
        known["talk_mode"] = (talk.code,)
        functions.append(function.code)
    if work.contact.entry_channel is EntryChannel.FOLLOWUP:
        functions.append(Function.FOLLOWUP.code)
    if functions:
        known["functions"] = tuple(dict.fromkeys(functions))
    if work.person is not None:
        known["person_known"] = (PersonKnown.NAMED.code,)
        known["person_name"] = (work.person.name,)
        if work.person.born:
            known["person_age"] = (work.person.born,)
    if work.asq and work.on_line is OnLine.PERSON:
        known["caller_party"] = (CallerParty.SELF.code,)
    return known | _risks(work, questions)


def _risks(work: ContactWork, questions: QuestionSet) -> dict[str, tuple[str, ...]]:
    """Return the least level of each risk; none where nothing is sure, and Unknown is never No."""
    asq = work.asq_result()
    positive = work.answers.positive() | asq.derived
    fired = [(rule.level, rule.fires_on(positive)) for rule in questions.rules]
    found: dict[str, tuple[str, ...]] = {}
    for risk, begins in _RISKS.items():
        heights = [
            height_of(level)
            for level, items in fired
            if any(item.startswith(begins) for item in items)
        ]
        given = [one for code, one in work.answers.given.items() if code.startswith(begins)]
        sure = [one.confirmed and one.answer is Answer.NO for one in given]
        if risk == "risk_suicide" and work.asq:
            sure.append(asq.outcome is AsqOutcome.NEGATIVE)
        if heights or (sure and all(sure)):
            found[risk] = (LEVELS[max(heights, default=0)].code,)
    return found
