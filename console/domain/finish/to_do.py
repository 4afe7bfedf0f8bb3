"""List what is still to do of a shift: duties with a deadline and later calls, in one order."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.finish.follow_up import FollowUp, FollowUpState
from console.domain.finish.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing to do: a duty or a later call, never both."""

    task: Task | None = None
    follow_up: FollowUp | None = None

    @property
    def key(self) -> str:
        """Return the id of what it stands for."""
        if self.task is not None:
            return self.task.task_id
        return self.follow_up.follow_up_id if self.follow_up is not None else ""

    @property
    def due_at(self) -> datetime | None:
        """Return its deadline."""
        if self.task is not None:
            return self.task.due_at
        return self.follow_up.to_at if self.follow_up is not None else None

    def is_late(self, now: datetime) -> bool:
        """Say whether its deadline is over."""
        return self.due_at is not None and now >= self.due_at

    def is_due(self, now: datetime) -> bool:
        """Say whether it may be done now: a duty always, a call once its window has begun."""
        if self.follow_up is None:
            return True
        return self.follow_up.state_at(now) is not FollowUpState.PLANNED


def to_do_list(tasks: tuple[Task, ...], follow_ups: tuple[FollowUp, ...]) -> tuple[ToDo, ...]:
    """Return everything, the first deadline first."""
    found = [ToDo(task=one) for one in tasks] + [ToDo(follow_up=one) for one in follow_ups]
    return tuple(sorted(found, key=lambda one: one.due_at.timestamp() if one.due_at else 0.0))
