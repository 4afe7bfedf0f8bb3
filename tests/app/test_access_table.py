"""The role table, held against the program itself: every act and every command times every role."""

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from console.app.cli import _add_commands, _desk_parser
from console.domain.access.session import Role
from console.domain.access.table import ACT_RIGHTS, RIGHTS, Right, may_act, may_write, rights_of
from console.ui.shell.acts import Act
from db.facts import KINDS

WORK = {Role.CLINICIAN}
SHARED = {Role.CLINICIAN, Role.LEAD}
CALLS = {Role.CLINICIAN, Role.LEAD, Role.SUPERVISOR, Role.REVIEWER}
ALL = set(Role)

EXPECTED = {
    Right.DESK: ALL,
    Right.SEE_CALLS: CALLS,
    Right.WRITE_OWN: WORK,
    Right.READ_CONTACTS: SHARED,
    Right.READ_ASSIGNED: {Role.REVIEWER},
    Right.AMEND: SHARED,
    Right.PRIVATE_NOTES: WORK,
    Right.PERSONS: SHARED,
    Right.OPERATIONS: CALLS | {Role.EVALUATOR, Role.ADMIN},
    Right.REVIEW_OWN: SHARED,
    Right.REVIEW: {Role.LEAD, Role.REVIEWER},
    Right.EXPORT_DEIDENTIFIED: {Role.LEAD, Role.REVIEWER},
    Right.EXPORT_AGGREGATE: {Role.LEAD, Role.REVIEWER, Role.EVALUATOR},
    Right.EXPORT_LOG: {Role.PRIVACY},
    Right.READ_AUDIT: {Role.PRIVACY},
    Right.PLACE_HOLD: {Role.LEAD, Role.PRIVACY},
    Right.RETAIN: {Role.PRIVACY},
    Right.CONFIGURE: {Role.ADMIN},
    Right.RELEASE_ACCOUNT: {Role.LEAD, Role.SUPERVISOR, Role.ADMIN},
    Right.BREAK_GLASS: {Role.SUPERVISOR, Role.REVIEWER, Role.ADMIN},
    Right.COUNTERSIGN: SHARED | {Role.SUPERVISOR},
}
"""The matrix of domain.md 7.7, written down a second time."""

COMMANDS = {
    "demo": "invented people",
    "simulate": "invented people",
    "directory": "no record",
    "doctor": "no text of the record",
    "feed": "no record",
    "rules": "no record",
    "policy": "no record",
    "support-bundle": "no text of the record",
    "verify": "no text of the record",
    "backup": "no text of the record",
    "restore": "no text of the record",
    "salvage": "no text of the record",
    "recovery-key": "keys, no text",
    "rekey": "keys, no text",
    "site": "keys, no record",
    "targets": "no record",
    "report": "counts, the small ones hidden",
}
"""What a command can give away: whoever holds the profile's key runs them, signed on or not."""

OF_ACCESS = {
    "access.account_made": Right.CONFIGURE,
    "access.account_changed": Right.CONFIGURE,
    "access.account_released": Right.RELEASE_ACCOUNT,
    "access.release_countersigned": Right.RELEASE_ACCOUNT,
    "access.glass_broken": Right.BREAK_GLASS,
    "access.line_reviewed": Right.READ_AUDIT,
    "access.hold_placed": Right.PLACE_HOLD,
    "access.hold_lifted": Right.RETAIN,
}
"""What of the audit only some write; every other line of it comes from using the desk."""


@pytest.mark.parametrize("right", Right)
def test_each_right_belongs_to_the_roles_of_the_matrix(right: Right) -> None:
    assert {role for role, rights in RIGHTS.items() if right in rights} == EXPECTED[right]


def test_every_act_of_the_program_is_in_the_table() -> None:
    assert sorted(act.id for act in Act if act.id not in ACT_RIGHTS) == []


@pytest.mark.parametrize("role", Role)
def test_each_act_times_each_role(role: Role) -> None:
    rights = rights_of(role, fictional=False)
    wrong = [
        act.id
        for act in Act
        if may_act(rights, act.id) is not (role in EXPECTED[ACT_RIGHTS[act.id]])
    ]
    assert wrong == []


def test_an_act_that_nobody_named_is_refused_to_all_but_clinicians() -> None:
    may = {role for role in Role if may_act(rights_of(role, fictional=False), "not named")}
    assert may == {Role.CLINICIAN}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_of_entry_is_written_by_those_who_may(kind: str) -> None:
    may = {role for role in Role if may_write(rights_of(role, fictional=False), kind)}
    if kind in OF_ACCESS:
        assert may == EXPECTED[OF_ACCESS[kind]]
        return
    if kind.startswith("review."):  # a clinician answers, and reviews nobody
        assert may == (SHARED if kind == "review.answered" else EXPECTED[Right.REVIEW])
        return
    allowed = (ALL, SHARED, WORK)
    assert may in allowed or (kind == "level.countersigned" and may == SHARED | {Role.SUPERVISOR})
    assert may_write(rights_of(Role.CLINICIAN, fictional=False), kind)
    if kind in ("contact.opened", "consult.signed", "call.flagged", "screen.answered"):
        assert may == WORK


def test_a_trainee_works_on_a_demo_and_nowhere_else() -> None:
    assert rights_of(Role.TRAINEE, fictional=True) == RIGHTS[Role.CLINICIAN]
    assert rights_of(Role.TRAINEE, fictional=False) == {Right.DESK}


def test_every_command_is_known_for_what_it_can_give_away() -> None:
    parser = _desk_parser()
    _add_commands(parser, directory=False)
    names: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            names |= set(action.choices)
    assert names, "no command was found"
    assert sorted(names ^ COMMANDS.keys()) == []


def test_only_known_places_make_a_reader_that_asks_nobody() -> None:
    """Whoever opens a record's reader beside the guard is named here, with the reason."""
    allowed = {
        "console/controllers/guarded_reader.py": "the guard itself",
        "console/app/stories/shift_report.py": "a demo's own account of itself",
        "console/app/report/report_command.py": "counts alone, by whoever holds the key",
    }
    root = Path(__file__).resolve().parents[2]
    found = subprocess.run(
        ["git", "grep", "-l", r"\.reader()", "--", "console"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    assert sys.version_info >= (3, 11)
    assert found, "nothing was looked through"
    assert sorted(set(found) - allowed.keys()) == []
