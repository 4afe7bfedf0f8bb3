"""A content pack is asked in the Assess tab: one key an answer, skips, figures, its result."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pane_samples import press
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import PackWish
from console.domain.screening.content_pack import read_pack
from console.domain.screening.instruments import OnLine
from console.domain.screening.pack_answers import PackAnswers
from console.domain.screening.rules import shipped_questions
from console.domain.screening.screening import Answer
from console.domain.vocabulary import EntryChannel, Level
from console.ui.assess.assess_pane import AssessPane

AT = datetime(2026, 11, 22, 3, 12, tzinfo=UTC)
PACK = read_pack(Path(__file__).parents[1] / "app" / "lantern.toml", date(2026, 11, 30))
QUESTIONS = replace(shipped_questions(), packs=(PACK,))
WORK = ContactWork(
    contact=Contact(
        contact_id=ContactId("c1"),
        call_id=None,
        number="26-77",
        state=ContactState.SCREENING,
        owner="A. Rivera",
        owner_id="p1",
        entry_channel=EntryChannel.CT_FLAG,
        opened_at=AT,
    )
)


@pytest.fixture
def pane(qtbot: QtBot) -> AssessPane:
    pane = AssessPane(clock=lambda: AT)
    qtbot.addWidget(pane)
    pane.resize(700, 560)
    pane.take_questions(QUESTIONS)
    pane.open_work(WORK)
    pane.show_group("lantern/3")
    pane.show()
    qtbot.waitExposed(pane)
    pane.activateWindow()
    pane.focus_questions()
    return pane


def wishes_of(pane: AssessPane) -> list[PackWish]:
    found: list[PackWish] = []
    pane.pack_asked.connect(found.append)
    return found


def test_a_pack_is_asked_by_single_keys_and_its_skips(pane: AssessPane) -> None:
    wishes = wishes_of(pane)
    levels: list[object] = []
    pane.level_asked.connect(levels.append)
    assert pane.questions.codes == ("1", "3")
    press(Qt.Key.Key_Y)
    assert pane.questions.codes == ("1", "2", "3")
    assert pane.questions.current == "2"
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_4)  # neither a figure of the scale nor a level
    press(Qt.Key.Key_2)
    assert [(wish.item, wish.answer) for wish in wishes] == [("1", "y"), ("2", "n"), ("3", "2")]
    assert {wish.pack for wish in wishes} == {"lantern/3"}
    assert levels == []


def test_its_result_direction_and_rights_are_said_and_it_sets_the_floor(pane: AssessPane) -> None:
    kept = PackAnswers().answer(PACK, "1", "y").answer(PACK, "2", "y").answer(PACK, "3", "2")
    pane.show_work(replace(WORK, packs={"lantern/3": kept}))
    said = pane.said.text()
    for part in ("out soon", "Sum 2 (LOWER IS WORSE)", "Nobody, invented", "letter 0-0"):
        assert part in said
    assert pane.questions.row("2").shown.answer is Answer.YES
    assert "At least" in pane.levels.floor.text()
    assert "Lantern questions: out soon" in pane.levels.why.text()
    assert Level.HIGH.label in pane.levels.floor.text()


def test_with_somebody_else_on_the_line_it_is_not_administered(pane: AssessPane) -> None:
    pane.show_work(replace(WORK, on_line=OnLine.THIRD_PARTY))
    assert not pane.questions.isEnabled()
    assert "Not administered" in pane.said.text()


def test_what_the_person_answered_of_the_asq_stays_when_another_takes_the_telephone(
    pane: AssessPane,
) -> None:
    work = replace(WORK, asq={1: Answer.YES, 5: Answer.YES})
    floor = work.floor(QUESTIONS).level
    handed = replace(work, on_line=OnLine.THIRD_PARTY)
    assert handed.floor(QUESTIONS).level is floor
    pane.show_group("asq")
    pane.show_work(handed)
    assert "ACUTE POSITIVE" in pane.said.text()
    assert "Asked of the person before" in pane.said.text()
    assert not pane.questions.isEnabled()
