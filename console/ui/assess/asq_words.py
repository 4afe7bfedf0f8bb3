"""Say how the ASQ stands, with its credit; its five questions word for word."""

from console.domain.contact.work import ContactWork
from console.domain.screening.instruments import ASQ_CREDIT, ASQ_ITEMS, AsqOutcome, OnLine
from console.domain.screening.screening import Item
from console.ui.translation import translated

ASQ_QUESTIONS = tuple(
    Item(code=f"ASQ_{number}", ask=ask, group="asq") for number, ask in enumerate(ASQ_ITEMS, 1)
)

_OUTCOMES = {
    AsqOutcome.NOT_ADMINISTERED: "Not administered",
    AsqOutcome.INCOMPLETE: "Not complete: nothing positive so far",
    AsqOutcome.NEGATIVE: "Negative; your judgment stands above it",
    AsqOutcome.NON_ACUTE: "POSITIVE, not acute",
    AsqOutcome.ACUTE: "ACUTE POSITIVE: stay with them",
}


def asq_words(work: ContactWork) -> str:
    """Return the outcome so far and what is to ask next.

    With somebody else on the line it asks nothing; what the person said before stays.
    """
    result, third = work.asq_result(), work.on_line is OnLine.THIRD_PARTY
    words = translated("asq", _OUTCOMES[result.outcome])
    if third and not work.asq:
        words = translated(
            "asq", "Not administered: ASQ is for the person alone. Ask what others have noticed."
        )
    elif third:
        words += ". " + translated("asq", "Asked of the person before; now ask what others noticed")
    elif result.ask_next and result.outcome is not AsqOutcome.NOT_ADMINISTERED:
        words += ". " + translated("asq", "Ask number {number}").format(number=result.ask_next)
    limits = translated("asq", "Ages 8 and over; refused counts positive.")
    return f"{words}  ·  {ASQ_CREDIT}. {limits}"
