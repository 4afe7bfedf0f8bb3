"""Hand a shift over: the sheet is made from what is open, and each item gets an owner by name."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from typing import NewType

from console.domain.refusal import RefusedError
from console.domain.vocabulary import Coded

HandoffId = NewType("HandoffId", str)


class Readiness(Coded):
    """Whether a clinician can take a call; READY time is the capacity that reports divide by."""

    READY = ("READY", "Ready")
    BUSY = ("BUSY", "Busy")
    BREAK = ("BREAK", "Break")


class ItemKind(Enum):
    """What an item of the sheet is; the most pressing first."""

    RESCUE = "unconfirmed rescue"
    REROUTE = "reroute that has not landed"
    CONTACT = "open contact"
    TASK = "task with a deadline"
    FOLLOW_UP = "follow-up due"
    NOTE = "note"


class TakerRole(Coded):
    """Who takes an item."""

    CLINICIAN = ("CLINICIAN", "Incoming clinician")
    SHIFT_SUPERVISOR = ("SHIFT_SUPERVISOR", "911 shift supervisor")


class HandoffRefusedError(RefusedError):
    """The shift cannot be handed over like this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One open thing.

    Attributes:
        item_id: The id of the contact, follow-up or task it stands for.
        kind: What it is.
        words: One line for the person who takes it.
        due_at: When it is due, or None.
        taken_by: The name of its owner after the handoff; empty before.
        role: What that person is.
    """

    item_id: str
    kind: ItemKind
    words: str
    due_at: datetime | None = None
    taken_by: str = ""
    role: TakerRole | None = None

    @property
    def key(self) -> str:
        """Return what tells it from other items: one contact may stand there for two reasons."""
        return f"{self.kind.name}:{self.item_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """One sheet, from what was open when it was made.

    Attributes:
        outgoing: The person who hands over.
        items: In the order in which they are read.
    """

    handoff_id: HandoffId
    outgoing: str
    items: tuple[Item, ...] = field(default=())

    @property
    def open_items(self) -> tuple[Item, ...]:
        """Return what nobody has taken yet."""
        return tuple(item for item in self.items if not item.taken_by)

    @property
    def is_done(self) -> bool:
        """Say whether every item has an owner by name."""
        return not self.open_items

    def take(self, key: str, person: str, role: TakerRole) -> "Handoff":
        """Return the sheet with one item taken.

        Raises:
            HandoffRefusedError: The item is not on it, was taken, nobody is named, or the one who
                leaves would take it.
        """
        name = " ".join(person.split())
        item = next((one for one in self.items if one.key == key), None)
        if item is None:
            raise HandoffRefusedError("Not recorded: this is not on the sheet.")
        if item.taken_by:
            raise HandoffRefusedError("{name} has this already.", name=item.taken_by)
        if not name:
            raise HandoffRefusedError("Not recorded: who takes it? A name is needed.")
        if name.casefold() == " ".join(self.outgoing.split()).casefold():
            raise HandoffRefusedError("Not recorded: whoever leaves cannot take it.")
        taken = replace(item, taken_by=name, role=role)
        return replace(self, items=tuple(taken if one.key == key else one for one in self.items))

    def renew(self, items: Iterable[Item]) -> "Handoff":
        """Return the sheet after something was opened or ended meanwhile; taken items stay taken.

        What is no longer open leaves the sheet, unless somebody has taken it.
        """
        taken = {item.key: item for item in self.items if item.taken_by}
        now = {item.key: taken.get(item.key, item) for item in items}
        kept = {key: item for key, item in taken.items() if key not in now}
        return replace(self, items=in_order((*now.values(), *kept.values())))

    def check_done(self) -> None:
        """Allow signing off.

        Raises:
            HandoffRefusedError: An item has no owner; the sentence says how many.
        """
        left = len(self.open_items)
        if left:
            raise HandoffRefusedError(
                "Not handed over: {count} without an owner by name.", count=str(left)
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeWish:
    """A named person takes an item of the sheet."""

    key: str
    person: str
    role: TakerRole


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return items as they are read: rescues first, then by kind, then by what is due first."""
    order = list(ItemKind)
    return tuple(
        sorted(
            items,
            key=lambda item: (
                order.index(item.kind),
                item.due_at is None,
                item.due_at.timestamp() if item.due_at else 0.0,
                item.words,
            ),
        )
    )
