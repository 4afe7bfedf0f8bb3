"""Fill in of an ending what the desk knows already: nobody types twice what was said before."""

from collections.abc import Mapping

from console.domain.advice import AdviceTo
from console.domain.asking import Answers
from console.domain.call_words import CallerParty, Function, TalkMode
from console.domain.contact_words import EngageMode
from console.domain.contact_work import ContactWork
from console.domain.instruments import OnLine
from console.domain.levels import LEVELS, height_of
from console.domain.screening_rules import QuestionSet
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

    A risk is filled in only where a question that bears on it was answered: the least level that
    these answers allow, for the clinician to raise.
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
    if work.asq and work.on_line is OnLine.PERSON:
        known["caller_party"] = (CallerParty.SELF.code,)
    return known | _risks(work, questions)


def _risks(work: ContactWork, questions: QuestionSet) -> dict[str, tuple[str, ...]]:
    positive = work.answers.positive() | work.asq_result().derived
    fired = [(rule.level, rule.fires_on(positive)) for rule in questions.rules]
    found: dict[str, tuple[str, ...]] = {}
    for risk, begins in _RISKS.items():
        asked = any(code.startswith(begins) for code in work.answers.given)
        if not asked and not (risk == "risk_suicide" and work.asq):
            continue
        heights = [
            height_of(level)
            for level, items in fired
            if any(item.startswith(begins) for item in items)
        ]
        found[risk] = (LEVELS[max(heights, default=0)].code,)
    return found
