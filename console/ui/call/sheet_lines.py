"""Write a call as labelled facts and dated notes, in reading order.

Every fact keeps its source and time beside it; what nobody said is said to be so.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.domain.call_sheet import CallSheet, Change
from console.domain.calls import Call, Fact, Note
from console.ui.reading.clock_words import clock_seconds, today
from console.ui.reading.plain import one_line, shown
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone

_LONG = 1_500
"""Characters from which a value is shown below, like a note, instead of in its column."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("CallSheet", text)


def fact_lines(call: Call) -> tuple[FactLine, ...]:
    """Return everything that is known of a call but its notes."""
    lines = [_nature(call)]
    for retyping in reversed(call.retypings):
        until = _tr("until {time}").format(time=clock_seconds(retyping.at)) if retyping.at else ""
        lines.append(FactLine(label=_tr("Was"), value=retyping.before, said=until, tone=Tone.QUIET))
    lines += [
        _line(_tr("Priority"), call.priority),
        _line(_tr("Place"), call.place),
        *(_line("", detail) for detail in call.place_detail),
        _line(_tr("Caller"), call.caller),
        _line(_tr("Callback"), call.callback),
        _line(_tr("Call taker"), call.call_taker),
    ]
    if call.line_state:
        lines.append(FactLine(label=_tr("Line"), value=call.line_state))
    lines += _units(call)
    for agent in call.assisting:
        lines.append(FactLine(label=_tr("Assisting"), value=agent))
    lines += [_line(one_line(label, 40), fact) for label, fact in call.other_facts]
    lines += _handling(call)
    return tuple(line for line in lines if len(line.value) <= _LONG)


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


def _long_facts(call: Call) -> list[NoteLine]:
    return [
        NoteLine(key=f"fact {number}", at=_at(fact.at), author=one_line(label), text=fact.value)
        for number, (label, fact) in enumerate(_labelled(call))
        if len(fact.value) > _LONG
    ]


def _note_line(note: Note, mark: str) -> NoteLine:
    return NoteLine(
        key=note.note_id,
        at=_at(note.at),
        author=source_word(note.source),
        text=note.text,
        mark=mark,
    )


def notes_heading(call: Call) -> str:
    """Return the words over the notes."""
    count = len(call.notes)
    return _tr("Notes, {count}").format(count=count) if count else _tr("No notes yet")


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


def source_word(source: str) -> str:
    """Return the short name of an agent: the part before the ``@``."""
    return one_line(source.partition("@")[0] or source, 24)


def _nature(call: Call) -> FactLine:
    line = _line(_tr("Nature"), call.nature)
    code = call.nature_code
    if not code or code.casefold() in line.value.casefold():
        return line
    return FactLine(label=line.label, value=f"{line.value} ({code})", said=line.said, tip=line.tip)


def _line(label: str, fact: Fact | None) -> FactLine:
    if fact is None or not fact.value.strip():
        return FactLine(label=label, value=_tr("not said"), tone=Tone.QUIET)
    parts = [source_word(fact.source), clock_seconds(fact.at) if fact.at else ""]
    said = " ".join(part for part in parts if part)
    return FactLine(label=label, value=fact.value, said=said, tip=shown(fact.source)[:300])


def _units(call: Call) -> list[FactLine]:
    if not call.units:
        return [FactLine(label=_tr("Units"), value=_tr("none sent"), tone=Tone.QUIET)]
    return [
        FactLine(
            label=_tr("Units") if number == 0 else "",
            value=f"{unit.name}  {unit.status}".strip(),
            said=_at(unit.at),
        )
        for number, unit in enumerate(call.units)
    ]


def _handling(call: Call) -> list[FactLine]:
    """Return the number, the state at 911 and the times, with who sent them."""
    state = _tr("open at 911") if call.is_open else _tr("closed at 911")
    heard = _tr("heard {time}").format(time=_at(call.heard_at)) if call.heard_at else ""
    lines = [
        FactLine(
            label=_tr("Number"), value=call.number, said=source_word(call.sender), tip=call.sender
        ),
        FactLine(label=_tr("State"), value=state, said=_at(call.updated_at)),
        FactLine(label=_tr("Received"), value=_at(call.received_at) or _tr("not said"), said=heard),
    ]
    if call.merged_into is not None:
        lines.append(
            FactLine(label=_tr("Merged into"), value=str(call.merged_into), tone=Tone.WAITING)
        )
    return lines


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
