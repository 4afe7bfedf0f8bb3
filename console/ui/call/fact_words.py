"""Say who said a fact and when, in the few words that fit beside it."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from console.domain.calls.call import Call, Fact
from console.ui.reading.clock_words import clock_seconds
from console.ui.reading.plain import one_line

_HOST = re.compile(r"([A-Za-z0-9-]{1,63})(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z][A-Za-z0-9-]{1,62}")
_NORTH_AMERICAN = re.compile(r"(?:\+1)?([0-9]{3})([0-9]{3})([0-9]{4})")
_SOURCES_SAID = 12
"""Sources of one call that are spelled out to a screen reader."""


def source_word(source: str) -> str:
    """Return the short name of an agent: before the ``@``, or the first label of a host name.

    Whatever is neither, such as a URN or an address in figures, is shown as it came.
    """
    agent, at, _ = source.partition("@")
    if at and agent:
        return one_line(agent, 24)
    host = _HOST.fullmatch(source)
    return one_line(host.group(1) if host else source, 24)


def said(fact: Fact) -> str:
    """Return who said a fact and when, for example ``ct17 14:00:12``."""
    parts = [source_word(fact.source), clock_seconds(fact.at) if fact.at else ""]
    return " ".join(part for part in parts if part)


def phone_words(number: str) -> str:
    """Return ``612-555-0142`` for ten figures with or without ``+1``; anything else verbatim."""
    match = _NORTH_AMERICAN.fullmatch(number)
    return "-".join(match.groups()) if match else number


def sources_sentence(call: Call) -> str:
    """Return every short name with each source it stands for; empty where none was shortened."""
    sources = dict.fromkeys(source for source in _sources(call) if source_word(source) != source)
    pairs = [
        f"{source_word(source)}: {one_line(source, 120)}"
        for source in list(sources)[:_SOURCES_SAID]
    ]
    if not pairs:
        return ""
    words = QCoreApplication.translate("CallSheet", "Sources: {sources}")
    return words.format(sources="; ".join(pairs))


def _sources(call: Call) -> Iterable[str]:
    facts = (call.nature, call.priority, call.place, call.caller, call.callback, call.call_taker)
    yield from (fact.source for fact in facts if fact is not None)
    yield from (fact.source for fact in call.place_detail)
    yield from (fact.source for _, fact in call.other_facts)
    yield call.sender
    yield from (note.source for note in call.notes[:_SOURCES_SAID])
