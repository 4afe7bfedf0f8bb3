"""Hold a plan agreed with a person: what helps, what does not, what to do; it runs out.

A plan has an owner with a name and an end. Whoever reviews it lets it stand for longer; nobody's
plan stands for ever. Found by a place or a number it may be someone else's.

Source: design/domain.md 1.4.
"""

from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.contact import ContactId
from console.domain.contact.history import HistoryKey
from console.domain.refusal import RefusedError

WORDS_LIMIT = 300


class CarePlanRefusedError(RefusedError):
    """A plan cannot be kept like this; the message says what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlan:
    """One plan, as it was found.

    Attributes:
        owner: Who answers for it, by name.
        expires_at: Until when it is shown as a plan (aware UTC).
        found_by: The keys by which it was found.
    """

    plan_id: str
    owner: str
    expires_at: datetime
    found_by: tuple[HistoryKey, ...]
    helps: str = ""
    worsens: str = ""
    response: str = ""

    def is_in_force(self, now: datetime) -> bool:
        """Say whether it may still be shown as a plan."""
        return now <= self.expires_at

    @property
    def may_be_someone_else(self) -> bool:
        """Say whether nothing ties it to the person themselves."""
        return all(key.may_be_someone_else for key in self.found_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanWish:
    """Write a plan for the person of a contact."""

    contact_id: ContactId
    owner: str
    helps: str = ""
    worsens: str = ""
    response: str = ""

    def check(self) -> None:
        """Allow the plan.

        Raises:
            CarePlanRefusedError: It has no owner, or says nothing.
        """
        if not self.owner.strip():
            raise CarePlanRefusedError("A care plan needs an owner with a name.")
        if not (self.helps.strip() or self.worsens.strip() or self.response.strip()):
            raise CarePlanRefusedError("A care plan without words helps nobody.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWish:
    """Let a plan stand for longer, after it was looked at; ``owner`` answers from now on."""

    plan_id: str
    owner: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPlanWish:
    """End a plan."""

    plan_id: str
    reason: str
