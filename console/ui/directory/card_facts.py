"""Lay a listing out as labelled lines: what a card and a comparison show, in one order."""

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from console.controllers.directory_news import CardExtras
from console.models.directory_model import DirectoryRow
from console.ui.directory.directory_words import (
    age_words,
    capacity_words,
    for_words,
    is_old,
    kind_words,
    miles_words,
    open_words,
    phone_words,
    place_words,
    source_words,
    spoken_extension,
    status_words,
)
from console.ui.reading.clock_words import clock_minutes
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone
from resources.hours.open_state import OpenState
from resources.hours.timetable import Certainty, HoursKind
from resources.listing import Listing


def _tr(text: str) -> str:
    return QCoreApplication.translate("Directory", text)


def card_facts(row: DirectoryRow, now: datetime, zone: tzinfo) -> list[FactLine]:
    """Return the lines of a card; what the source does not say has no line."""
    listing = row.listing
    lines = [*_warnings(listing), *_phones(listing)]
    state = row.hit.open
    tone = Tone.PLAIN if state.state is OpenState.OPEN else Tone.WAITING
    if state.state is OpenState.UNKNOWN:
        tone = Tone.PLAIN
    lines.append(FactLine(label=_tr("Open"), value=open_words(state, zone), tone=tone))
    for label, words in (
        (_tr("How to get in"), listing.how_to_get_in),
        (_tr("Who it is for"), for_words(listing)),
        (_tr("Where"), _where(row)),
    ):
        if words:
            lines.append(FactLine(label=label, value=words))
    if listing.capacity is not None:
        words = capacity_words(listing.capacity, now, zone)
        lines.append(FactLine(label=_tr("Free places"), value=words))
    lines += _hours(listing)
    for label, words in (
        (_tr("Languages"), ", ".join(listing.languages).title()),
        (_tr("Access"), listing.accessibility),
        (_tr("Getting there"), listing.transportation),
        (_tr("Cost"), listing.fees),
        (_tr("Bring"), listing.documents),
        (_tr("Website"), listing.website),
        (_tr("E-mail"), listing.email),
    ):
        if words:
            lines.append(FactLine(label=label, value=words))
    return [*lines, *_origin(row, now.astimezone(zone).date())]


def card_notes(row: DirectoryRow, extras: CardExtras | None) -> list[NoteLine]:
    """Return the description, then what the center itself keeps about the listing."""
    listing = row.listing
    notes = []
    if listing.description:
        notes.append(NoteLine(key="about", at="", author="", text=listing.description))
    if listing.terms:
        words = _tr("In the source's words: {terms}").format(terms=", ".join(listing.terms))
        notes.append(NoteLine(key="terms", at="", author="", text=words))
    if extras is None or extras.uid != listing.uid:
        return notes
    notes += [
        NoteLine(
            key=f"note {note.number}",
            at=clock_minutes(note.written_at),
            author=note.written_by,
            text=note.text,
            mark=_tr("Note of your center"),
            tone=Tone.QUIET,
        )
        for note in extras.notes
    ]
    notes += [
        NoteLine(
            key=f"report {report.number}",
            at=clock_minutes(report.written_at),
            author=report.written_by,
            text=report.text,
            mark=_tr("Reported wrong"),
            tone=Tone.ASKED,
        )
        for report in extras.reports
    ]
    return notes


def _warnings(listing: Listing) -> Iterator[FactLine]:
    if status := status_words(listing.status):
        yield FactLine(label=_tr("Status"), value=status, tone=Tone.ASKED)
    if listing.alert:
        yield FactLine(label=_tr("Alert"), value=listing.alert, tone=Tone.ASKED)


def _phones(listing: Listing) -> Iterator[FactLine]:
    main = listing.main_phone
    others = [phone for phone in listing.phones if phone is not main]
    for place, phone in enumerate([main, *others] if main is not None else others):
        notes = [kind_words(phone.kind), phone.label]
        if phone.extension:
            said = _tr("then extension {digits}")
            notes.append(said.format(digits=spoken_extension(phone.extension)))
        if not phone.number:
            notes.append(_tr("not recognised as a number: as the source has it"))
        tail = ", ".join(dict.fromkeys(note for note in notes if note))
        words = phone_words(phone)
        yield FactLine(
            label=_tr("Phone") if place == 0 else _tr("Other number"),
            value=f"{words} ({tail})" if tail else words,
        )
    if not listing.phones:
        yield FactLine(label=_tr("Phone"), value=_tr("no number on file"), tone=Tone.QUIET)


def _where(row: DirectoryRow) -> str:
    listing = row.listing
    line = listing.address.line if listing.address.street else place_words(listing)
    if listing.private:
        line = place_words(listing)
    if row.hit.miles is None:
        return line
    away = _tr("{miles} from the caller, in a straight line").format(
        miles=miles_words(row.hit.miles)
    )
    return f"{line} · {away}" if line else away


def _hours(listing: Listing) -> Iterator[FactLine]:
    labels = {
        HoursKind.PROGRAM: _tr("Hours"),
        HoursKind.INTAKE: _tr("Intake hours"),
        HoursKind.OFFICE: _tr("Office hours"),
    }
    for kind, label in labels.items():
        texts: list[str] = []
        for table in listing.hours.timetables:
            if table.kind is not kind:
                continue
            words = table.raw or (_tr("around the clock") if table.always else "")
            if table.certainty is Certainty.READ_AS:
                words = _tr("{raw} (am or pm was not said: read as such)").format(raw=words)
            elif table.certainty is Certainty.UNKNOWN:
                words = _tr("{raw} (could not be read)").format(raw=words)
            if table.valid_to is not None:
                words = _tr("{raw}, until {day}").format(raw=words, day=_day(table.valid_to))
            texts.append(words)
        told = "; ".join(dict.fromkeys(text for text in texts if text))
        if told:
            yield FactLine(label=label, value=told)
    if listing.hours.confirm:
        yield FactLine(
            label=_tr("Hours"),
            value=_tr("The text mixes hours of different things: call first."),
            tone=Tone.WAITING,
        )


def _origin(row: DirectoryRow, today: date) -> Iterator[FactLine]:
    listing = row.listing
    old = is_old(listing.verified, today)
    words = age_words(listing.verified, today)
    if listing.verified is not None:
        words = f"{words}, {_day(listing.verified)}"
    yield FactLine(label=_tr("Checked"), value=words, tone=Tone.WAITING if old else Tone.PLAIN)
    source = row.source
    told = source_words(source, listing.source)
    if source is not None and source.imported_at is not None:
        told = _tr("{source}, imported {day}").format(
            source=told, day=_day(source.imported_at.date())
        )
    if source is not None and source.licence:
        told = f"{told} · {source.licence}"
    yield FactLine(label=_tr("Source"), value=told)
    if row.fictional:
        yield FactLine(
            label=_tr("FICTIONAL"),
            value=_tr("Invented for practice. No such service exists."),
            tone=Tone.WAITING,
        )


def _day(day: date) -> str:
    return day.strftime("%d %b %Y")
