"""Make the items of a handoff sheet from what is open."""

from collections.abc import Iterable

from console.domain.contact.sheet import ContactSheet
from console.domain.finish.follow_up import FollowUp
from console.domain.finish.handoff import Item, ItemKind
from console.domain.finish.tasks import Task
from console.domain.reroute.sheet import BoardLine


def open_items(
    *,
    contacts: Iterable[ContactSheet],
    reroutes: Iterable[BoardLine],
    tasks: Iterable[Task],
    follow_ups: Iterable[FollowUp],
) -> tuple[Item, ...]:
    """Return one item for each open thing; lines hold numbers and places, never a name or note."""
    found = [
        Item(
            item_id=line.reroute.contact_id,
            kind=ItemKind.REROUTE,
            words=f"{line.reroute.number} {line.reroute.place}, "
            f"{line.reroute.asks[-1].target_name}: {line.reroute.asks[-1].state.value}".strip(),
        )
        for line in reroutes
    ]
    for sheet in contacts:
        rescue = any(not one.is_settled for one in sheet.contact.rescues)
        found.append(
            Item(
                item_id=sheet.contact.contact_id,
                kind=ItemKind.RESCUE if rescue else ItemKind.CONTACT,
                words=f"{sheet.contact.number} {sheet.place}".strip() or "contact without a number",
            )
        )
    found += [
        Item(
            item_id=task.task_id,
            kind=ItemKind.TASK,
            words=f"{task.kind.label}, {task.number} ({task.statute})",
            due_at=task.due_at,
        )
        for task in tasks
    ]
    found += [
        Item(
            item_id=one.follow_up_id,
            kind=ItemKind.FOLLOW_UP,
            words=f"{one.purpose.label}, {one.number}",
            due_at=one.to_at,
        )
        for one in follow_ups
    ]
    return tuple(found)
