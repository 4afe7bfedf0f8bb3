"""Follow one clinician's engagement with one call, or with none, through every state.

An incident may have several contacts; a contact may begin without any incident; the caller need not
be the person of concern. Every step is one ``Move``, and every move is a journal entry.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NewType

from console.domain.calls.call import CallId
from console.domain.contact.escalation import Rescue, RescueExcuse, RescueTold
from console.domain.contact.guards import ContactRefusedError, Move, check_move
from console.domain.contact.state import BUSY, HELD, SIGNED, TERMINAL, ContactState
from console.domain.contact.words import CancelReason, EngageMode
from console.domain.vocabulary import EntryChannel

__all__ = [
    "Contact",
    "ContactId",
    "ContactRefusedError",
    "ContactState",
    "EngageMode",
    "Move",
]

ContactId = NewType("ContactId", str)
"""A UUID made once, on this desk."""

_IN_ERROR = CancelReason.ENTERED_IN_ERROR.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One engagement as the record has it.

    Attributes:
        contact_id: Its key.
        call_id: The incident it is joined to, or None.
        number: The shown incident number, typed or from the feed; may be empty.
        state: Where it stands.
        owner: The person's shown name; empty where nobody holds it.
        owner_id: The person's id.
        entry_channel: How it came.
        opened_at: When (aware UTC).
        signed_at: When the log was signed, or None.
        since: When the state began (aware UTC); None means at ``opened_at``.
        mode: How the clinician is engaged, while they are.
        rescues: Every escalation of this contact, oldest first.
        struck: Whether it was struck as entered in error: hidden, kept.
        clocks: The first time of each state, in the order they were reached.
    """

    contact_id: ContactId
    call_id: CallId | None
    number: str
    state: ContactState
    owner: str
    owner_id: str
    entry_channel: EntryChannel
    opened_at: datetime
    signed_at: datetime | None = None
    since: datetime | None = None
    mode: EngageMode | None = None
    rescues: tuple[Rescue, ...] = ()
    struck: bool = False
    clocks: tuple[tuple[ContactState, datetime], ...] = field(default=())

    @property
    def is_held(self) -> bool:
        """Say whether somebody works on it: from the claim to the signature."""
        return self.state in HELD

    @property
    def is_signed(self) -> bool:
        """Say whether its log is read-only, also while a follow-up escalates anew."""
        return self.state in SIGNED or self.signed_at is not None

    @property
    def is_busy(self) -> bool:
        """Say whether the clinician talks, so that nothing less than immediate makes a sound."""
        return self.state in BUSY

    @property
    def is_over(self) -> bool:
        """Say whether no way leads on."""
        return self.state in TERMINAL

    @property
    def last_at(self) -> datetime:
        """Return the newest time of this contact; nothing may be earlier from here on."""
        return self.since or self.opened_at

    @property
    def open_rescue(self) -> Rescue | None:
        """Return the newest escalation whose end nobody has confirmed or answered for."""
        return next((one for one in reversed(self.rescues) if not one.is_settled), None)

    def move(self, move: Move) -> "Contact":
        """Return the contact after one step.

        Raises:
            ContactRefusedError: The step is not allowed from here, its time is before the last
                one, or what the step asks for is missing; the message says which.
        """
        check_move(
            self.state,
            move,
            last_at=self.last_at,
            open_rescue=self.open_rescue is not None,
            rescue_told=self.open_rescue is None or self.open_rescue.told is not None,
        )
        named = bool(self.owner_id) or bool(move.party.strip() and move.party_id)
        if move.to is ContactState.ESCALATED and not named:
            raise ContactRefusedError("Nobody holds this contact: say who escalates it.")
        rescues = self.rescues
        if move.to is ContactState.ESCALATED:
            rescues = (*rescues, Rescue(at=move.at, reason=move.reason))
        clocks = self.clocks
        if all(state is not move.to for state, _ in clocks):
            clocks = (*clocks, (move.to, move.at))
        held = move.to in HELD
        signed = move.to in SIGNED and self.signed_at is None
        # Whoever escalates what nobody holds, holds it from then on.
        takes = move.to is ContactState.CLAIMED or not self.owner_id
        return replace(
            self,
            state=move.to,
            since=move.at,
            owner=move.party if held and takes else self.owner,
            owner_id=move.party_id if held and takes else self.owner_id,
            mode=(move.mode or EngageMode.TAKEOVER) if move.to is ContactState.ENGAGED else None,
            rescues=rescues,
            clocks=clocks,
            signed_at=move.at if signed else self.signed_at,
            struck=self.struck if held else self.struck or move.reason == _IN_ERROR,
        )

    def give_to(self, name: str, person_id: str, at: datetime) -> "Contact":
        """Return the contact with another owner; the state stays, and it is never without one.

        Raises:
            ContactRefusedError: Nobody holds it now, or the new owner has no name.
        """
        if not self.is_held:
            raise ContactRefusedError("Nobody holds this contact, so it cannot change hands.")
        if not name.strip() or not person_id:
            raise ContactRefusedError("A contact needs an owner with a name.")
        self._check_time(at)
        return replace(self, owner=name, owner_id=person_id)

    def say_rescue(self, reason: str) -> "Contact":
        """Return the contact with the reason of its escalation, said after the act.

        Raises:
            ContactRefusedError: Nothing is escalated.
        """
        return self._settle(reason=reason)

    def tell(self, told: RescueTold) -> "Contact":
        """Return the contact once somebody who can send help has been told, by name.

        Raises:
            ContactRefusedError: Nothing is escalated, or the name is empty.
        """
        return self._settle(told=told)

    def confirm_rescue(self, told: RescueTold) -> "Contact":
        """Return the contact once somebody said who reached the person, or took over, and when.

        Raises:
            ContactRefusedError: Nothing is escalated, or the name is empty.
        """
        return self._settle(confirmed=told)

    def excuse_rescue(self, excuse: RescueExcuse) -> "Contact":
        """Return the contact once a lead or shift supervisor answers for a rescue left open.

        Raises:
            ContactRefusedError: Nothing is escalated.
        """
        return self._settle(excuse=excuse)

    def _settle(self, **changes: object) -> "Contact":
        rescue = self.open_rescue
        if rescue is None:
            raise ContactRefusedError("Nothing is escalated on this contact.")
        after = replace(rescue, **changes)  # type: ignore[arg-type]
        rescues = tuple(after if one is rescue else one for one in self.rescues)
        return replace(self, rescues=rescues)

    def _check_time(self, at: datetime) -> None:
        if at < self.last_at:
            raise ContactRefusedError("The time lies before the last step of this contact.")

    def check_may_log(self, person_id: str) -> None:
        """Allow writing the log.

        Raises:
            ContactRefusedError: The log is signed already, was handed back, or is another person's.
        """
        if self.is_signed:
            raise ContactRefusedError("This log is signed. Add an addendum instead.")
        if self.state is ContactState.RETURNED:
            raise ContactRefusedError("This contact was handed back. Open a new one to go on.")
        if self.state is ContactState.CANCELLED:
            raise ContactRefusedError("This contact was struck. Open a new one to go on.")
        if self.owner_id != person_id:
            raise ContactRefusedError("This contact belongs to {owner}.", owner=self.owner)

    def check_may_amend(self) -> None:
        """Allow an addendum.

        Raises:
            ContactRefusedError: The log is not signed yet.
        """
        if not self.is_signed:
            raise ContactRefusedError("This log is not signed yet. Write in the log itself.")
