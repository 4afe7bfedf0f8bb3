"""Check one step of a contact: is it allowed, is its time in order, is what it asks for there.

Source: design/domain.md 2.1, the column of guards.
"""

from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.state import SIGNED, TERMINAL, ContactState, may_step
from console.domain.contact.words import EngageMode
from console.domain.refusal import RefusedError

_S = ContactState


class ContactRefusedError(RefusedError):
    """An act does not fit the contact's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step that a person, or the clock, wishes to make.

    Attributes:
        to: The next state.
        at: When (aware UTC).
        reason: A code: why it goes back, is cancelled or escalated; the disposition; the outcome
            of a follow-up.
        words: The same in the person's words.
        party: Who the step is about: the new owner, the receiving agency, who confirmed, who was
            told at 911.
        party_id: The party's id, where it is a person of this desk.
        method: How a receiving agency was reached, for example ``warm``.
        codes: Disqualifiers that are Yes, or, on the way on, questions still open.
        hard_stop: Whether a hard disqualifier is Yes now.
        override_by: Who lets it go on in spite of a hard stop; empty for nobody.
        level: The overall level, ``0`` to ``4`` or ``NA``.
        mode: How the clinician is engaged.
        answers_complete: Whether every answer that the disposition asks for is there.
        follow_up: Whether a task stays due after the signature.
    """

    to: ContactState
    at: datetime
    reason: str = ""
    words: str = ""
    party: str = ""
    party_id: str = ""
    method: str = ""
    codes: tuple[str, ...] = ()
    hard_stop: bool = False
    override_by: str = ""
    level: str = ""
    mode: EngageMode | None = None
    answers_complete: bool = False
    follow_up: bool = False


def check_move(
    before: ContactState, move: Move, *, last_at: datetime, open_rescue: bool, rescue_told: bool
) -> None:
    """Allow a step.

    Args:
        before: The state the contact is in.
        move: The step that is wished.
        last_at: The newest time of the contact.
        open_rescue: Whether an escalation is neither confirmed nor answered for.
        rescue_told: Whether the newest open escalation has a person told; True without one.

    Raises:
        ContactRefusedError: It is not allowed; the message says why.
    """
    if not may_step(before, move.to):
        raise ContactRefusedError(
            "From “{before}” no step leads to “{after}”.",
            before=before.value.replace("_", " "),
            after=move.to.value.replace("_", " "),
        )
    if move.at < last_at:
        raise ContactRefusedError("The time lies before the last step of this contact.")
    if move.to is _S.ESCALATED:
        return  # one act, nothing asked: reason and details come later
    _check_rescue(before, move, open_rescue=open_rescue, told=rescue_told)
    lacking = _lacking(before, move)
    if lacking:
        raise ContactRefusedError(lacking)


def _check_rescue(before: ContactState, move: Move, *, open_rescue: bool, told: bool) -> None:
    ends = move.to in (TERMINAL | SIGNED) and before not in SIGNED
    if open_rescue and ends:
        raise ContactRefusedError(
            "A rescue is not confirmed. Confirm who reached the person, or a lead or shift"
            " supervisor answers for it."
        )
    leaves = before is _S.ESCALATED and move.to in {_S.AWAITING_CONFIRM, _S.WRAP_UP}
    if leaves and not told:
        raise ContactRefusedError("Nobody has been told yet. Name who was told first.")


def _lacking(before: ContactState, move: Move) -> str:
    """Return the sentence of what a step asks for and does not have; empty where all is there."""
    asked = {
        _S.CLAIMED: (
            "A claim needs an owner with a name.",
            bool(move.party.strip() and move.party_id),
        ),
        _S.RETURNED: ("Handing back needs a reason.", bool(move.reason or move.codes)),
        _S.CANCELLED: ("Striking a contact needs a reason.", bool(move.reason)),
        _S.CLOSED: _asked_at_end(before, move),
        _S.FOLLOWUP_OPEN: _asked_at_end(before, move),
        _S.AMENDED: ("An addendum needs words.", bool(move.words)),
        _S.ENGAGED: (
            "A hard answer on the safety screen stops this. A supervisor can let it go on.",
            before in {_S.ESCALATED, _S.LOST}
            or not move.hard_stop
            or bool(move.override_by.strip()),
        ),
    }
    if before in {_S.ENGAGED, _S.CONSULTING, _S.CALLBACK_PENDING, _S.LOST}:
        has_level = bool(move.level) and (move.level != "NA" or bool(move.reason or move.words))
        asked[_S.DISPOSITION_SET] = (
            "A disposition needs a level, or why it was not assessed.",
            has_level,
        )
    asked[_S.AWAITING_CONFIRM] = (
        "Waiting for a party needs its name and how it was reached.",
        before is _S.ESCALATED or bool(move.party.strip() and move.method),
    )
    if before is _S.AWAITING_CONFIRM:
        asked[_S.WRAP_UP] = ("Who confirmed it? A name is needed.", bool(move.party.strip()))
    if move.to is _S.CALLBACK_PENDING:
        asked[_S.CALLBACK_PENDING] = asked[_S.ENGAGED]
    sentence, there = asked.get(move.to, ("", True))
    return "" if there else sentence


def _asked_at_end(before: ContactState, move: Move) -> tuple[str, bool]:
    if before is _S.FOLLOWUP_OPEN:
        return "Closing a follow-up needs its outcome.", bool(move.reason)
    return "Not signed: an answer is still missing.", move.answers_complete
