"""A caller's answers are kept with the month alone, by whoever may write own contacts."""

from datetime import UTC, datetime

from bare_desk import BareDesk

from console.controllers.satisfaction_controller import SatisfactionController
from console.domain.access.session import Role
from console.domain.access.table import RIGHTS
from db.rows import Entry

ANSWERS = {"heard": ("5",), "safe": ("2",), "needed": ("DECLINED",)}


def answers_kept(desk: BareDesk, before_month: str = "2027-01") -> list[tuple[str, int]]:
    found = desk.reader.satisfaction(before_month).result()
    return [(row.question, row.n) for row in found]


def everything(desk: BareDesk) -> tuple[Entry, ...]:
    return desk.reader.entries().result()


def test_answers_are_kept_and_no_entry_tells_of_it(desk: BareDesk) -> None:
    desk.sign_on()
    before = everything(desk)
    satisfaction = SatisfactionController(
        desk.record, desk, clock=lambda: datetime(2026, 11, 12, tzinfo=UTC)
    )
    kept: list[bool] = []
    satisfaction.kept.connect(lambda: kept.append(True))
    for _ in range(11):
        satisfaction.keep(ANSWERS)
    desk.wait(lambda: len(kept) == 11)
    assert answers_kept(desk) == [("heard", 11), ("safe", 11)]
    assert everything(desk) == before


def test_a_role_that_writes_no_contacts_and_a_half_answer_keep_nothing(desk: BareDesk) -> None:
    desk.sign_on()
    satisfaction = SatisfactionController(desk.record, desk)
    refused: list[bool] = []
    satisfaction.not_kept.connect(lambda: refused.append(True))
    satisfaction.keep({"heard": ("5",)})
    assert len(refused) == 1
    desk.record.sign_as("person-lead", rights=RIGHTS[Role.LEAD])
    satisfaction.keep(ANSWERS)
    assert len(refused) == 2
    assert desk.noticed.last.happened == "Not recorded: your role may not do this."  # type: ignore[attr-defined]
