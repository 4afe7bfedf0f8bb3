"""The page of who may what is the table's own, and leaves nothing of the program out."""

from pathlib import Path

from console.app.role_pages import PAGE, roles_page
from console.domain.access.session import Role
from console.domain.access.table import READINGS, Right
from console.ui.shell.acts import Act
from db.facts import KINDS

PROJECT = Path(__file__).resolve().parents[2]


def test_the_page_is_the_tables_own() -> None:
    made = "made anew by: python -m console.app.role_pages"
    assert (PROJECT / PAGE).read_text(encoding="utf-8") == roles_page(), made


def test_every_act_question_and_entry_stands_on_it_once() -> None:
    rows = [line for line in roles_page().splitlines() if line.startswith("| ")]
    assert len(rows) == 4 + len(Right) + len(Act) + len(READINGS) + len(KINDS)
    assert all(row.count("|") == len(Role) + 2 for row in rows)


def test_a_row_says_who_may() -> None:
    (row,) = (line for line in roles_page().splitlines() if line.startswith("| Claim |"))
    assert row.count("yes") == 1
    (row,) = (line for line in roles_page().splitlines() if line.startswith("| Lock the desk |"))
    assert row.count("yes") == len(Role)
