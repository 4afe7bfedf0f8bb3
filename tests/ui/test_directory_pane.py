"""The directory's pane: three letters, Enter; nothing private, nothing silent, all by keys."""

from dataclasses import replace

import pytest
from directory_samples import (
    HERE,
    AnsweredPane,
    StarterDirectory,
    starter,  # noqa: F401 - a fixture
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from console.controllers.directory_news import (
    ImportNews,
    ImportStage,
    ShelfNews,
    ShelfState,
)
from console.domain.contact.referral import Acceptance, ListForm, ReferralMethod
from console.models.directory_model import DirectoryModel, DirectoryRow
from console.ui.directory.filter_bar import Facet
from console.ui.directory.filter_words import filter_words, without_filter
from console.ui.directory.lines_strip import LinesStrip
from resources.hours.open_state import OpenNow, OpenState
from resources.listing import Listing, Phone, Source
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


def offers_of(desk: AnsweredPane) -> list[QPushButton]:
    buttons = desk.pane.empty.findChildren(QPushButton)
    return [one for one in buttons if one.isVisibleTo(desk.pane) and "Take" in one.text()]


def test_a_filter_is_never_loosened_and_the_page_says_which_one_hides_what(
    desk: AnsweredPane,
) -> None:
    only_text = Filters(traits=frozenset({Trait.BY_TEXT}))
    desk.pane.filters.choose(only_text)
    QTest.keyClicks(QApplication.focusWidget(), "food pantry")
    assert desk.pane.model.rowCount() == 0
    assert desk.pane.filters.filters == only_text
    ((name, count),) = desk.pane._found.answer.without
    assert (name, count > 0) == (Trait.BY_TEXT.value, True)
    words = desk.pane.empty.words.text()
    assert "“food pantry”" in words
    assert f"without “By text or chat”: {count}" in words
    (offer,) = offers_of(desk)
    offer.click()
    assert desk.pane.filters.filters == Filters()
    assert desk.pane.model.rowCount() > 0


def test_a_language_is_a_filter_with_its_count_and_goes_by_its_name(desk: AnsweredPane) -> None:
    bar = desk.pane.filters
    desk.pane.search.setText("food")
    bar.facets[Facet.LANGUAGE].click()
    somali = bar.findChild(QPushButton, "directory_language_somali")
    words, count = somali.text().rsplit(maxsplit=1)
    assert (words, int(count.rstrip("+")) > 0) == ("Somali", True)
    QTest.mouseClick(somali, Qt.MouseButton.LeftButton)
    assert bar.filters.language == "somali"
    hits = desk.pane.results.model().rowCount()
    assert hits > 0
    assert all(
        "somali" in desk.starter.found("food", bar.filters).answer.hits[place].listing.languages
        for place in range(hits)
    )
    assert filter_words("somali", bar.filters, {}) == "Somali"
    assert without_filter("somali", bar.filters) == Filters()
    QTest.mouseClick(somali, Qt.MouseButton.LeftButton)
    assert bar.filters == Filters()


def test_where_no_single_filter_is_to_blame_the_page_says_so(desk: AnsweredPane) -> None:
    both = Filters(traits=frozenset({Trait.BY_TEXT}), accepts=frozenset({Who.VETERANS}))
    desk.pane.filters.choose(both)
    QTest.keyClicks(QApplication.focusWidget(), "food pantry")
    assert "no single filter hides it" in desk.pane.empty.words.text()
    assert offers_of(desk) == []
    assert desk.pane.filters.filters == both


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
    compare = desk.pane.body.compare
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


def test_where_the_pane_is_low_the_hits_go_first_and_no_filter_is_on_in_silence(
    desk: AnsweredPane,
) -> None:
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    line = desk.pane.fontMetrics().height()
    desk.pane.resize(900, 9 * line)
    QApplication.processEvents()
    assert not desk.pane.filters.isVisibleTo(desk.pane)
    assert desk.pane.results.viewport().height() >= 2 * line
    desk.pane.filters.toggle_open_now()
    assert desk.pane.row.more.text() == "1 on"
    desk.pane.row.more.click()
    assert desk.pane.filters.isVisibleTo(desk.pane)


def test_only_an_import_that_was_asked_for_here_is_told_here(desk: AnsweredPane) -> None:
    sentences = ("Damaged.", "The old one stays.", "Fetch it again.")
    ended = ImportNews(stage=ImportStage.FAILED, sentences=sentences)
    desk.pane.show_import(ended)
    assert "Damaged." not in words_of(desk.pane)
    desk.pane.start_import()
    desk.pane.import_strip.take("/nowhere/county.csv")
    desk.pane.import_strip.close_strip()
    desk.pane.show_import(ended)
    assert "Damaged. The old one stays. Fetch it again." in words_of(desk.pane)


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
