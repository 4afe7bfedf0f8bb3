"""Put reviews into words: their state, their reasons, what was scored."""

from console.domain.review.agreement import Agreement
from console.domain.review.form import Score
from console.domain.review.review import Review, ReviewLine, ReviewStep, Said
from console.ui.reading.clock_words import clock_minutes
from console.ui.translation import translated, vocabulary_label

STEPS = {
    ReviewStep.SEND_BACK: "sent back",
    ReviewStep.ANSWER: "answered",
    ReviewStep.DISCUSS: "discussed",
    ReviewStep.CLOSE: "closed",
}


def state_words(review: Review) -> str:
    """Return how far a review has come."""
    return translated("review", review.state.value)


def reason_words(review: Review) -> str:
    """Return why it is reviewed."""
    return ", ".join(vocabulary_label(reason) for reason in review.reasons)


def line_words(line: ReviewLine) -> str:
    """Return what the list says of a review, in two lines."""
    review = line.review
    number = line.number or translated("review", "no number")
    parts = [reason_words(review)]
    if line.reviewer:
        parts.append(translated("review", "for {name}").format(name=line.reviewer))
    if line.second:
        parts.append(translated("review", "second: {name}").format(name=line.second))
    return f"{number}  ·  {line.author}  ·  {state_words(review)}\n" + "  ·  ".join(parts)


def score_words(score: Score) -> str:
    """Return the score, and the faults that fail alone."""
    part = score.part
    words = (
        translated("review", "Score not computable: no item applies")
        if part is None
        else translated("review", "Score {percent} %").format(percent=round(part * 100))
    )
    if score.fails:
        fails = "; ".join(vocabulary_label(fail) for fail in score.fails)
        words += "  ·  " + translated("review", "FAILS: {faults}").format(faults=fails)
    return words


def said_words(said: Said, name: str) -> str:
    """Return one exchange."""
    step = translated("review", STEPS.get(said.step, said.step.value))
    return f"{clock_minutes(said.at)}  {name}  {step}: {said.words}"


def agreement_words(agreement: Agreement) -> str:
    """Return how far first and second scorers agree, with the number of marks behind it."""
    if agreement.kappa is None and agreement.reason is not None:
        why = translated("review", agreement.reason.value)
        return translated("review", "Agreement not computable: {why}").format(why=why)
    return translated(
        "review", "Agreement of two scorers: kappa {kappa} over {n} marks, {same} alike"
    ).format(kappa=f"{agreement.kappa:.2f}", n=agreement.pairs, same=agreement.same)
