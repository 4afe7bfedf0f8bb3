"""The directory's pane: three letters, Enter; nothing private, nothing silent, all by keys."""

from dataclasses import replace

import pytest
from directory_samples import (
    HERE,
    NOON,
    ZONE,
    AnsweredPane,
    StarterDirectory,
    starter,  # noqa: F401 - a fixture
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from console.controllers.directory_news import (
    CardExtras,
    ImportNews,
    ImportStage,
    ShelfNews,
    ShelfState,
)
from console.domain.referral import Acceptance, ListForm, ReferralMethod
from console.models.directory_model import DirectoryModel, DirectoryRow
from console.ui.directory.card_facts import card_facts
from console.ui.directory.directory_words import age_words, open_words, row_words
from console.ui.directory.lines_strip import LinesStrip
from resources.hours.open_state import OpenNow, OpenState, Reason
from resources.listing import Capacity, Listing, Phone, Source, Status
from resources.overlay import Note
from resources.search.question import Answer, Filters, Hit, Trait, Who

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


def words_of(widget: QWidget) -> str:
    texts = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(texts)


def test_three_letters_and_enter_copy_the_number_of_the_best_service(desk: AnsweredPane) -> None:
    QApplication.clipboard().clear()
    QTest.keyClicks(QApplication.focusWidget(), "det")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    best = desk.pane.model.row(0)
    assert best is not None
    assert "etox" in best.listing.service
    assert QApplication.clipboard().text() == best.listing.main_phone.number
    assert desk.number_taken == [best.listing.uid]
    assert best.listing.main_phone.number in words_of(desk.pane)


def test_an_enter_before_the_answer_copies_what_that_answer_brings(
    desk: AnsweredPane,
    starter: StarterDirectory,  # noqa: F811
) -> None:
    QApplication.clipboard().setText("before")
    desk.answering = False
    QTest.keyClicks(QApplication.focusWidget(), "food")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "before"
    desk.pane.show_found(starter.found("foo"))  # of a former question: not what was meant
    assert QApplication.clipboard().text() == "before"
    found = starter.found("food")
    desk.pane.show_found(found)
    assert QApplication.clipboard().text() == found.answer.hits[0].listing.main_phone.number


def test_a_letter_more_after_enter_copies_nothing(
    desk: AnsweredPane,
    starter: StarterDirectory,  # noqa: F811
) -> None:
    QApplication.clipboard().setText("before")
    desk.answering = False
    QTest.keyClicks(QApplication.focusWidget(), "foo")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "d")
    desk.pane.show_found(starter.found("food"))
    assert QApplication.clipboard().text() == "before"


def test_an_extension_is_said_apart_digit_by_digit_and_not_copied(
    desk: AnsweredPane,
    starter: StarterDirectory,  # noqa: F811
) -> None:
    found = starter.found("")
    hit = Hit(row_id=1, listing=listing(), open=OpenNow(state=OpenState.OPEN))
    desk.answering = False
    desk.pane.search.setText("night desk")
    asked = replace(found.asked, text="night desk")
    desk.pane.show_found(replace(found, asked=asked, answer=Answer(hits=(hit,), complete=1)))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "612-555-0142"
    assert "then extension 0 2 0 4" in words_of(desk.pane)


def test_arrows_choose_without_leaving_the_line(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert desk.pane.search.hasFocus()
    assert desk.pane.body.row == desk.pane.model.row(2)
    assert desk.pane.card.row == desk.pane.model.row(2)


def test_a_filter_is_never_loosened_and_the_page_says_which_one_hides_what(
    desk: AnsweredPane,
) -> None:
    desk.pane.filters.choose(
        Filters(traits=frozenset({Trait.BY_TEXT}), accepts=frozenset({Who.VETERANS}))
    )
    QTest.keyClicks(QApplication.focusWidget(), "food pantry")
    assert desk.pane.model.rowCount() == 0
    words = desk.pane.empty.words.text()
    assert "“food pantry”" in words
    offers = [
        button
        for button in desk.pane.empty.findChildren(QPushButton)
        if button.isVisibleTo(desk.pane) and "Take" in button.text()
    ]
    found = desk.pane._found
    assert found is not None
    helping = [name for name, count in found.answer.without if count]
    assert len(offers) == len(helping)
    for name, count in found.answer.without:
        assert f": {count}" in words, name


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
    without = card_facts(row_of(listing()), NOON, ZONE)
    assert "Free places" not in [fact.label for fact in without]


def test_what_nobody_verified_for_a_year_stands_out() -> None:
    assert age_words(None, NOON.date()) == "never verified"
    assert age_words(NOON.date().replace(year=2024), NOON.date()) == "verified 2 years ago"


def test_a_referral_takes_one_key_and_one_answer(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "warmline")
    desk.pane.ask_refer()
    (row,) = desk.refer_asked
    desk.pane.start_refer(row, "26-1182201")
    assert "26-1182201" in desk.pane.refer_strip.title.text()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    (answer,) = desk.referred
    assert (answer.method, answer.accepted) == (ReferralMethod.WARM, Acceptance.NO)
    assert answer.row == row
    assert desk.pane.refer_strip.isHidden()
    assert desk.pane.search.hasFocus()


def test_escape_refers_nobody(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "warmline")
    desk.pane.ask_refer()
    desk.pane.start_refer(desk.refer_asked[0], "26-1182201")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert desk.referred == []


def test_two_of_the_short_list_stand_side_by_side(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    desk.pane.toggle_mark()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    desk.pane.toggle_mark()
    desk.pane.toggle_compare()
    compare = desk.pane.compare
    assert compare.isVisibleTo(desk.pane)
    first, second = desk.pane.short.rows
    heads = [compare.horizontalHeaderItem(column).text() for column in range(2)]
    assert heads[0].startswith(first.listing.service)
    assert heads[1].startswith(second.listing.service)
    phone = compare.verticalHeaderItem(0).text()
    assert phone == "Phone"
    assert compare.item(0, 1).text() == second.listing.main_phone.number
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not compare.isVisibleTo(desk.pane)
    assert desk.pane.search.hasFocus()


def test_the_short_list_goes_out_whole_and_survives_another_search(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    desk.pane.toggle_mark()
    desk.pane.search.setText("food")
    desk.pane.toggle_mark()
    desk.pane.take_text()
    (taken,) = desk.lists
    assert taken.form is ListForm.TEXT
    assert [one.uid for one in taken.listings] == [row.listing.uid for row in desk.pane.short.rows]
    assert len(taken.listings) == 2


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


def test_without_a_directory_the_page_says_how_to_get_one(desk: AnsweredPane) -> None:
    desk.pane.show_shelf(ShelfNews(state=ShelfState.MISSING))
    assert desk.pane.empty.import_button.isVisibleTo(desk.pane)
    assert "Import a file" in desk.pane.empty.words.text()
    assert not desk.pane.search.isEnabled()
    desk.pane.start()
    assert desk.pane.empty.import_button.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert desk.pane.import_strip.isVisibleTo(desk.pane)


def test_an_import_can_be_stopped_and_a_drop_be_taken_all_the_same(desk: AnsweredPane) -> None:
    strip = desk.pane.import_strip
    asked: list[object] = []
    stopped: list[bool] = []
    desk.pane.import_asked.connect(asked.append)
    desk.pane.import_cancelled.connect(lambda: stopped.append(True))
    desk.pane.start_import()
    strip.take("/nowhere/county.csv")
    strip.show_news(ImportNews(stage=ImportStage.RUNNING, source="county", rows=(500, 480)))
    assert "500 rows read, 480 kept" in strip.words.text()
    strip.cancel_button.click()
    assert stopped == [True]
    sentences = ("Fewer.", "The old one stays.", "Look.")
    strip.show_news(ImportNews(stage=ImportStage.FAILED, sentences=sentences, too_few=True))
    assert strip.words.text() == "Fewer. The old one stays. Look."
    strip.anyway_button.click()
    assert [wish.accept_drop for wish in asked] == [False, True]


def test_988_is_in_sight_before_any_directory_and_more_lines_follow_whole(qtbot) -> None:
    strip = LinesStrip()
    qtbot.addWidget(strip)
    strip.resize(1200, 24)
    strip.show()
    assert strip.text() == "988 Suicide and Crisis Lifeline: call or text 988"
    team = Hit(row_id=0, listing=listing(service="Mobile team"), open=OpenNow(state=OpenState.OPEN))
    strip.show_lines((team,), frozenset({"starter-city"}))
    assert strip.text().endswith("Mobile team 612-555-0142 ext. 0204 (fictional)")
    strip.resize(420, 24)
    assert strip.text().startswith("988")
    assert "Mobile" not in strip.text()
    assert "Mobile team" in strip.accessibleName()


def test_rows_change_in_place_and_keep_to_the_rules_of_models(
    starter: StarterDirectory,  # noqa: F811
    qtbot,
) -> None:
    model = DirectoryModel(lambda row: row.listing.service)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("shelter", "food", "xqzzyk", "crisis line", "s", "det"):
        answer = starter.found(text).answer
        model.show(answer, frozenset())
        assert [row.hit for row in model.rows] == list(answer.hits)
    model.mark(frozenset({model.rows[0].listing.uid}))
    assert [row.marked for row in model.rows][:2] == [True, False]


@pytest.mark.parametrize("text", ['"', "(", "-", "*", "AND", "😀", "x" * 500, "שלום", "\u202eabc"])
def test_no_text_raises(desk: AnsweredPane, text: str) -> None:
    desk.pane.search.setText(text)
    assert desk.pane.model.rowCount() >= 0


def test_everything_that_can_be_worked_has_a_name(desk: AnsweredPane) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    for facet in desk.pane.filters.facets.values():
        facet.click()
        nameless = [
            part
            for part in desk.pane.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.isVisibleTo(desk.pane)
            and not part.accessibleName()
            and not (isinstance(part, QPushButton) and part.text())
        ]
        assert nameless == []


def test_distances_are_not_offered_without_a_place(desk: AnsweredPane) -> None:
    desk.pane.show_point(HERE)
    desk.pane.filters.toggle_near()
    assert desk.pane.filters.filters.within_miles == 5.0
    desk.pane.show_point(None)
    assert desk.pane.filters.filters.within_miles is None
    assert not desk.pane.filters.near.isEnabled()
