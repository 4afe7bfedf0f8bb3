"""What a row and a card say: nothing private, nothing guessed, who said what and when."""

from dataclasses import replace
from datetime import timedelta

import pytest
from directory_samples import (
    NOON,
    ZONE,
    AnsweredPane,
    StarterDirectory,
    starter,  # noqa: F401 - a fixture
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.controllers.directory_news import (
    CardExtras,
)
from console.models.directory_model import DirectoryRow
from console.ui.directory.card_facts import card_facts
from console.ui.directory.directory_words import age_words, open_words, row_words
from resources.hours.open_state import OpenNow, OpenState, Reason
from resources.listing import Capacity, Listing, Phone, Source, Status
from resources.overlay import Note
from resources.search.question import Hit

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(starter: StarterDirectory, qtbot) -> AnsweredPane:  # noqa: F811
    made = AnsweredPane(starter)
    qtbot.addWidget(made.pane)
    made.pane.start()
    return made


def row_of(listing: Listing, *, miles: float | None = None, fictional: bool = True) -> DirectoryRow:
    hit = Hit(row_id=1, listing=listing, open=OpenNow(state=OpenState.UNKNOWN), miles=miles)
    source = Source(name=listing.source, title="Harriet Falls", fictional=fictional)
    return DirectoryRow(hit=hit, source=source)


def listing(**changes: object) -> Listing:
    made = Listing(
        key="1",
        source="starter-city",
        service="Night desk",
        organization="Lantern House",
        phones=(Phone(number="612-555-0142", raw="612-555-0142", extension="0204"),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_unknown_hours_are_never_said_to_be_closed() -> None:
    for reason in Reason:
        words = open_words(OpenNow(state=OpenState.UNKNOWN, reason=reason), ZONE)
        assert "nknown" in words
        assert "losed" not in words


def test_hours_that_were_read_say_so() -> None:
    assert "read as" in open_words(OpenNow(state=OpenState.OPEN, read_as=True), ZONE)


def test_a_private_address_stands_nowhere(
    desk: AnsweredPane,
    starter: StarterDirectory,  # noqa: F811
) -> None:
    found = starter.found("safe house")
    private = [hit for hit in found.answer.hits if hit.listing.private]
    assert private
    desk.pane.search.setText("safe house")
    for hit in private:
        row = DirectoryRow(hit=hit)
        told = row_words(row, ZONE, NOON.date()) + str(card_facts(row, NOON, ZONE))
        assert "kept private" in told
        assert "Street" not in told
        assert hit.miles is None


def test_one_who_must_not_be_referred_to_shows_in_red_and_only_by_its_exact_name(
    desk: AnsweredPane,
    starter: StarterDirectory,  # noqa: F811
) -> None:
    banned = next(one for one in every_listing(starter) if one.status is Status.DO_NOT_REFER)
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    assert desk.pane.remarks.banner.isHidden()
    assert banned.uid not in {row.listing.uid for row in desk.pane.model.rows}
    desk.pane.search.setText(banned.service)
    assert desk.pane.remarks.banner.text().startswith("DO NOT REFER")
    assert desk.pane.remarks.banner.property("role") == "state-asked"
    assert banned.uid not in {row.listing.uid for row in desk.pane.model.rows}


def every_listing(starter: StarterDirectory) -> list[Listing]:  # noqa: F811
    from resources.reading import read_all

    connection = starter.folder.open(str(starter.folder.current()))
    try:
        return list(read_all(connection, "starter-city"))
    finally:
        connection.close()


def test_every_fictional_service_says_so_in_row_and_card(
    desk: AnsweredPane,
) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "crisis")
    invented = [row for row in desk.pane.model.rows if row.listing.source == "starter-city"]
    real = [row for row in desk.pane.model.rows if row.listing.source == "national"]
    assert invented
    assert real
    for row in (*invented, *real):
        told = row_words(row, ZONE, NOON.date())
        labels = [fact.label for fact in card_facts(row, NOON, ZONE)]
        assert ("fictional" in told) is row.fictional
        assert ("FICTIONAL" in labels) is row.fictional
        assert row.fictional is (row in invented)


def test_free_places_say_who_counted_them_and_when() -> None:
    capacity = Capacity(available=2, unit="beds", said_by="Lantern House", updated=NOON)
    facts = card_facts(row_of(listing(capacity=capacity)), NOON, ZONE)
    (told,) = [fact.value for fact in facts if fact.label == "Free places"]
    assert told.startswith("2 beds, said Lantern House at 12:00")
    long_ago = replace(capacity, updated=NOON - timedelta(days=21))
    facts = card_facts(row_of(listing(capacity=long_ago)), NOON, ZONE)
    (told,) = [fact.value for fact in facts if fact.label == "Free places"]
    assert "at 02 Nov 12:00" in told
    without = card_facts(row_of(listing()), NOON, ZONE)
    assert "Free places" not in [fact.label for fact in without]


def test_what_nobody_verified_for_a_year_stands_out() -> None:
    assert age_words(None, NOON.date()) == "never verified"
    assert age_words(NOON.date().replace(year=2024), NOON.date()) == "verified 2 years ago"


def test_notes_of_the_center_stand_on_their_own_card_only(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    row = desk.pane.body.row
    assert row is not None
    note = Note(
        number=1,
        uid=row.listing.uid,
        text="back line after ten",
        written_by="A. Rivera",
        written_at=NOON,
    )
    desk.pane.show_extras(CardExtras(uid="other:1", notes=(note,)))
    assert "back line" not in desk.pane.card.sheet.toPlainText()
    desk.pane.show_extras(CardExtras(uid=row.listing.uid, notes=(note,)))
    assert "back line after ten" in desk.pane.card.sheet.toPlainText()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert "back line" not in desk.pane.card.sheet.toPlainText()
