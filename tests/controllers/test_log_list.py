"""A lead's question becomes the record's, and every entry about a contact has words."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

import pytest

from console.controllers.log_list_controller import filter_of, kept_filters, timeline_line
from console.domain.access.table import is_clinical
from console.domain.contact.signed_log import NON_DIVERTED, LogQuestion, Only, TimelineLine
from console.ui.reading.timeline_words import (
    FIELD_WORDS,
    KIND_WORDS,
    NOT_SHOWN,
    kind_words,
    value_words,
)
from db.facts import KINDS, Fact, UnknownFact
from db.facts.contacts import ConsultSigned
from db.facts.desk_words import FilterDropped, FilterKept
from db.facts.screening import NoteStruck, RescueTold
from db.rows import Entry

NOW = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)


def entry(fact: Fact | UnknownFact | None, kind: str = "consult.signed") -> Entry:
    return Entry(
        entry_id="e1",
        desk="d",
        seq=1,
        kind=kind,
        version=1,
        actor="p1",
        entity="contact-1",
        wall_ms=1_795_400_000_000,
        zone_min=0,
        hlc=1,
        fact=fact,
    )


def test_a_question_becomes_a_filter_of_the_record() -> None:
    asked = LogQuestion(words="river", clinician="p1", days=7, endings=NON_DIVERTED, level="4")
    wanted = filter_of(asked, NOW)
    assert (wanted.words, wanted.clinician, wanted.levels) == ("river", "p1", ("4",))
    assert wanted.dispositions == NON_DIVERTED
    assert {"POLICE_SENT", "CALLER_LOST"} <= set(NON_DIVERTED)
    assert "TO_BCR" not in NON_DIVERTED
    assert wanted.from_ms == int((NOW - timedelta(days=7)).timestamp() * 1000)
    assert filter_of(LogQuestion(only=Only.OVERDUE), NOW).overdue_ms is not None
    one_day = filter_of(LogQuestion(since=date(2026, 11, 1), until=date(2026, 11, 1)), NOW)
    assert one_day.before_ms - one_day.from_ms == 86_400_000


def test_a_kept_filter_comes_back_and_the_last_of_a_name_counts() -> None:
    asked = LogQuestion(words="a b", since=date(2026, 1, 2), endings=("TO_BCR",), only=Only.OVERDUE)
    again = LogQuestion(level="3", days=30)
    kept = [
        FilterKept(filters_id="f", name="x", asked=again.to_pairs()),
        FilterKept(filters_id="f", name="x", asked=asked.to_pairs()),
        FilterKept(filters_id="f", name="y", asked=(("days", "soon"), ("only", "NEW_MARK"))),
        FilterKept(filters_id="f", name="z", asked=again.to_pairs()),
        FilterDropped(filters_id="f", name="z"),
    ]
    found = kept_filters(tuple(entry(fact, fact.kind) for fact in kept))
    assert [(one.name, one.question) for one in found] == [("x", asked), ("y", LogQuestion())]


ABOUT_CONTACTS = sorted(
    kind for kind, fact in KINDS.items() if fact.about == "contact_id" and is_clinical(kind)
)


@pytest.mark.parametrize("kind", ABOUT_CONTACTS)
def test_each_kind_about_a_contact_has_words_and_says_something(kind: str) -> None:
    assert kind in KIND_WORDS or kind in NOT_SHOWN
    told = {field.name for field in fields(KINDS[kind])} & FIELD_WORDS.keys()
    assert told or kind in {
        *NOT_SHOWN,
        "contact.claimed",
        "contact.joined",
        "contact.left_unsigned",
    }


def line(fact: Fact | UnknownFact | None, kind: str = "consult.signed") -> TimelineLine:
    return timeline_line(entry(fact, kind), {"p1": "A. Rivera"})


def test_an_entry_is_read_with_its_author_its_codes_in_words_and_its_times() -> None:
    told = line(RescueTold(contact_id="contact-1", name="Sgt. Lee", at_ms=1_795_300_000_000))
    assert told.who == "A. Rivera"
    assert "name: Sgt. Lee" in value_words(told)
    assert "at: 2026-" in value_words(told)
    now = line(RescueTold(contact_id="contact-1", name="Sgt. Lee", at_ms=1_795_400_000_000))
    assert value_words(now) == "name: Sgt. Lee"  # the same minute is not said twice
    values = {field.name: "x" for field in fields(ConsultSigned)}
    signed = line(ConsultSigned(**(values | {"disposition": "TO_BCR"})))
    assert "ending: Crisis response sent, no police" in value_words(signed)
    assert "level: x" in value_words(signed)
    assert kind_words(signed) == "LOG SIGNED"


def test_struck_destroyed_and_unknown_texts_are_named_and_not_shown() -> None:
    struck = NoteStruck(contact_id="contact-1", text="somebody else", reason="wrong contact")
    assert value_words(line(struck, "note.struck")) == "reason: wrong contact"
    assert "destroyed" in value_words(line(None))
    newer = UnknownFact(kind="consult.signed", version=9, entity="contact-1", body="{}")
    assert "newer program" in value_words(line(newer))


def test_a_reason_is_read_in_the_words_of_what_it_was_given_for() -> None:
    def reason_of(kind: str, value: str) -> str:
        return value_words(
            TimelineLine(
                entry_id="e1", at=NOW, who="A. Rivera", kind=kind, values=(("reason", value),)
            )
        )

    assert reason_of("contact.moved", "CONSULT_ONLY") == "reason: Consult only, advice given"
    assert reason_of("contact.moved", "OTHER") == "reason: Other danger"
    assert reason_of("reroute.declined", "OTHER") == "reason: Another reason"
    assert reason_of("contact.moved", "as they asked") == "reason: as they asked"
