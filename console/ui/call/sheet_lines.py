"""Write a call as labelled facts and dated notes, in reading order.

What a clinician needs first stands above the notes, the rest below them. Every fact keeps its
source and time beside it; what nobody said is said to be so.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from console.domain.calls.call import Call, Fact, Note
from console.domain.calls.sheet import CallSheet, Change
from console.ui.call.fact_words import phone_words, said, source_word
from console.ui.reading.clock_words import clock_seconds, today
from console.ui.reading.plain import one_line, shown
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone

_LONG = 1_500
"""Characters from which a value is shown below, like a note, instead of in its column."""

_BETWEEN = " · "
_LINE = 240
"""Characters from which several values in one line go on in the next."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallSheet", text)


def first_lines(call: Call) -> tuple[FactLine, ...]:
    """Return what is read first: what it is, who calls, who goes, and more of where."""
    lines = [
        _nature(call),
        *_was(call),
        _line(_tr("Caller"), call.caller),
        _callback(call),
        *_units(call),
        *_details(call.place_detail),
    ]
    return _short(lines)


def rest_lines(call: Call) -> tuple[FactLine, ...]:
    """Return whatever else is known of a call, but its notes."""
    lines = [_line(_tr("Priority"), call.priority), _line(_tr("Place"), call.place)]
    lines.append(_line(_tr("Call taker"), call.call_taker))
    if call.line_state:
        lines.append(FactLine(label=_tr("Line"), value=call.line_state))
    lines += [FactLine(label=_tr("Assisting"), value=agent) for agent in call.assisting]
    lines += [_line(one_line(label, 40), fact) for label, fact in call.other_facts]
    lines += _handling(call)
    return _short(lines)


class NoteBook:
    """Write notes, and keep what was written while the same notes come again."""

    def __init__(self) -> None:
        self._day = today()
        self._written: dict[str, tuple[Note, str, NoteLine]] = {}

    def lines(self, sheet: CallSheet) -> tuple[NoteLine, ...]:
        """Return overlong facts, then the notes, oldest first, the new ones marked."""
        if self._day != today():
            self._day, self._written = today(), {}
        call, kept = sheet.row.call, self._written
        self._written = {}
        new = _tr("NEW")
        lines = _long_facts(call)
        for note in call.notes:
            mark = new if note.note_id in sheet.new_notes else ""
            held = kept.get(note.note_id)
            if held is None or held[0] is not note or held[1] != mark:
                held = (note, mark, _note_line(note, mark))
            self._written[note.note_id] = held
            lines.append(held[2])
        return tuple(lines)


def notes_heading(call: Call) -> str:
    """Return the words over the notes."""
    count = len(call.notes)
    return _tr("Notes, {count}").format(count=count) if count else _tr("No notes yet")


def rest_heading() -> str:
    """Return the words over what stands below the notes."""
    return _tr("Also known")


def changes_sentence(changes: tuple[Change, ...]) -> str:
    """Return what changed since it was looked at, such as ``1 note, nature retyped, units``."""
    words: list[str] = []
    for change in changes:
        if change.what == "notes":
            count = int(change.after) if change.after.isdigit() else 0
            one = _tr("1 note")
            words.insert(0, one if count == 1 else _tr("{count} notes").format(count=count))
        elif change.what == "nature":
            words.append(_tr("nature retyped"))
        else:
            words.append(QCoreApplication.translate("CallSheet", change.what))
    return ", ".join(words)


# -- what is read first -----------------------------------------------------------------------


def _nature(call: Call) -> FactLine:
    line = _line(_tr("Nature"), call.nature)
    code = call.nature_code
    if not code or code.casefold() in line.value.casefold():
        return line
    return FactLine(label=line.label, value=f"{line.value} ({code})", said=line.said, tip=line.tip)


def _was(call: Call) -> list[FactLine]:
    """Return the natures before this one, the newest first."""
    until = _tr("until {time}")
    pairs = [
        (
            one_line(retyping.before, _LINE),
            until.format(time=clock_seconds(retyping.at)) if retyping.at else "",
        )
        for retyping in reversed(call.retypings)
    ]
    return _joined(_tr("Was"), pairs, Tone.QUIET)


def _callback(call: Call) -> FactLine:
    line = _line(_tr("Callback"), call.callback)
    number = phone_words(line.value)
    if number == line.value:
        return line
    tip = _BETWEEN.join(part for part in (line.tip, line.value) if part)
    return FactLine(label=line.label, value=number, said=line.said, tip=tip)


def _units(call: Call) -> list[FactLine]:
    if not call.units:
        return [FactLine(label=_tr("Units"), value=_tr("none sent"), tone=Tone.QUIET)]
    pairs = [(f"{unit.name} {unit.status}".strip(), _at(unit.at)) for unit in call.units]
    return _joined(_tr("Units"), pairs)


def _details(details: Sequence[Fact]) -> list[FactLine]:
    """Return what else was said of the place; together what one source said at once."""
    lines: list[FactLine] = []
    short = (fact for fact in details if len(fact.value) <= _LONG)
    for _, together in groupby(short, key=lambda fact: (fact.source, fact.at)):
        facts = list(together)
        for value in _packed(fact.value for fact in facts):
            label = "" if lines else _tr("Place")
            lines.append(_line(label, Fact(value=value, source=facts[0].source, at=facts[0].at)))
    return lines


def _joined(
    label: str, pairs: Sequence[tuple[str, str]], tone: Tone = Tone.PLAIN
) -> list[FactLine]:
    """Return several values in as few lines; a time they share stands in the column of times."""
    times = {time for _, time in pairs}
    shared = times.pop() if len(times) == 1 else ""
    values = (value if shared or not time else f"{value} ({time})" for value, time in pairs)
    return [
        FactLine(label=label if number == 0 else "", value=value, said=shared, tone=tone)
        for number, value in enumerate(_packed(values))
    ]


def _packed(values: Iterable[str]) -> list[str]:
    """Join values into lines that a reader would not mind."""
    lines: list[str] = []
    for value in values:
        if lines and len(lines[-1]) + len(value) < _LINE:
            lines[-1] += _BETWEEN + value
        else:
            lines.append(value)
    return lines


# -- the rest ---------------------------------------------------------------------------------


def _handling(call: Call) -> list[FactLine]:
    """Return the number, the state at 911 and the times, with who sent them."""
    state = _tr("open at 911") if call.is_open else _tr("closed at 911")
    heard = _tr("heard {time}").format(time=_at(call.heard_at)) if call.heard_at else ""
    sender = Fact(value=call.number, source=call.sender)
    lines = [
        _line(_tr("Number"), sender),
        FactLine(label=_tr("State"), value=state, said=_at(call.updated_at)),
        FactLine(label=_tr("Received"), value=_at(call.received_at) or _tr("not said"), said=heard),
    ]
    if call.merged_into is not None:
        lines.append(
            FactLine(label=_tr("Merged into"), value=str(call.merged_into), tone=Tone.WAITING)
        )
    return lines


# -- any line ---------------------------------------------------------------------------------


def _line(label: str, fact: Fact | None) -> FactLine:
    if fact is None or not fact.value.strip():
        return FactLine(label=label, value=_tr("not said"), tone=Tone.QUIET)
    return FactLine(label=label, value=fact.value, said=said(fact), tip=shown(fact.source)[:300])


def _short(lines: Iterable[FactLine]) -> tuple[FactLine, ...]:
    """Leave out what is shown below, like a note."""
    return tuple(line for line in lines if len(line.value) <= _LONG)


def _note_line(note: Note, mark: str) -> NoteLine:
    return NoteLine(
        key=note.note_id,
        at=_at(note.at),
        author=source_word(note.source),
        text=note.text,
        mark=mark,
    )


def _long_facts(call: Call) -> list[NoteLine]:
    return [
        NoteLine(key=f"fact {number}", at=_at(fact.at), author=one_line(label), text=fact.value)
        for number, (label, fact) in enumerate(_labelled(call))
        if len(fact.value) > _LONG
    ]


def _labelled(call: Call) -> list[tuple[str, Fact]]:
    named = (
        (_tr("Nature"), call.nature),
        (_tr("Priority"), call.priority),
        (_tr("Place"), call.place),
        (_tr("Caller"), call.caller),
        (_tr("Callback"), call.callback),
        (_tr("Call taker"), call.call_taker),
    )
    facts = [(label, fact) for label, fact in named if fact is not None]
    facts += [(_tr("Place"), fact) for fact in call.place_detail]
    return [*facts, *call.other_facts]


def _at(at: datetime | None) -> str:
    return clock_seconds(at) if at else ""
