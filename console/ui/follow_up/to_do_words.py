"""Put what is to do into words: a duty, a later call, and what is safe."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.domain.finish.follow_up import FollowUp, FollowUpState, Safe
from console.domain.finish.tasks import Task
from console.domain.finish.to_do import ToDo
from console.ui.reading.local_time import clock_text
from console.ui.reading.plain import one_line
from console.ui.reading.typed_words import odd_words
from console.ui.translation import vocabulary_label


def _tr(text: str) -> str:
    return QCoreApplication.translate("to_do", text)


def when_words(at: datetime, now: datetime) -> str:
    """Return a time of today as a clock, another with its day."""
    local, today = at.astimezone(), now.astimezone()
    clock = clock_text(at)[:5]
    return clock if local.date() == today.date() else f"{local:%a} {clock}"


def to_do_words(one: ToDo, now: datetime) -> str:
    """Return two lines: what and of which call, then by when and what is known."""
    if one.task is not None:
        return _task_words(one.task, now)
    return _follow_up_words(one.follow_up, now) if one.follow_up is not None else ""


def _task_words(task: Task, now: datetime) -> str:
    late = now >= task.due_at
    mark = _tr("OVERDUE") if late else _tr("DUTY")
    head = f"{mark} · {vocabulary_label(task.kind)} · {task.number}".rstrip(" ·")
    phone = task.phone or _tr("number: ask the site")
    line = _tr("{statute} · {phone} · by {time}").format(
        statute=task.statute, phone=phone, time=when_words(task.due_at, now)
    )
    if task.written_due_at is not None:
        line += _tr(" · in writing by {time}").format(time=when_words(task.written_due_at, now))
    return f"{head}\n{line}"


def _follow_up_words(one: FollowUp, now: datetime) -> str:
    marks = {
        FollowUpState.PLANNED: _tr("LATER"),
        FollowUpState.DUE: _tr("DUE"),
        FollowUpState.OVERDUE: _tr("OVERDUE"),
        FollowUpState.CLOSED: _tr("ENDED"),
    }
    who = one_line(one.person, 40) or _tr("no name")
    head = f"{marks[one.state_at(now)]} · {vocabulary_label(one.purpose)} · {who} · {one.number}"
    parts = [one.phone + odd_words(one.phone) or _tr("no number"), safe_words(one)]
    parts.append(_tr("by {time}").format(time=when_words(one.to_at, now)))
    if one.attempts:
        last = one.attempts[-1]
        parts.append(
            _tr("{count} tried, last: {result}").format(
                count=len(one.attempts), result=vocabulary_label(last.result)
            )
        )
    return f"{head.rstrip(' ·')}\n{' · '.join(parts)}"


def safe_words(one: FollowUp) -> str:
    """Return what the person said is safe; what nobody asked is said to be not asked."""
    words = {
        Safe.UNKNOWN: _tr("not asked"),
        Safe.YES: _tr("safe"),
        Safe.NO: _tr("NOT SAFE"),
    }
    return _tr("call: {call}, text: {text}, message: {voicemail}").format(
        call=words[one.call], text=words[one.text], voicemail=words[one.voicemail]
    )
