"""Each room and each person's own page, held against the roles: who is brought in where."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

from console.app import rooms
from console.app.rooms.access_room import AccessRoom
from console.app.rooms.room import Room
from console.domain.access.session import Role
from console.domain.access.table import RIGHTS, Right, rights_of
from console.ui.shell.desk_pages import DeskPage

OPEN_TO_ALL = {
    "AccessRoom": "sends each role to its own place, and asks the right of each page",
    "CaptureRoom": "shows nothing",
    "ClipboardRoom": "shows nothing",
    "DiagnosticsRoom": "how the desk itself is doing",
    "DirectoryRoom": "public facts",
    "FiguresRoom": "each question asks the record, which answers by right",
    "InboundRoom": "shows nothing of its own: the queue, which not all see, shows what was asked",
    "LeadRoom": "its act asks for a right",
    "LockRoom": "everybody locks",
    "LogsRoom": "each question asks the record, which answers by right",
    "OwnAccountRoom": "a person's own passphrase; countersigning asks for its right",
    "PeopleRoom": "who signs on",
    "QueueRoom": "it is not shown to whose page is another",
    "RecordRoom": "how the record is doing",
    "SiteRoom": "shows nothing",
}
"""Rooms that everybody is brought into, each with the reason."""

HOMES = {
    Role.CLINICIAN: DeskPage.ROOMS,
    Role.LEAD: DeskPage.ROOMS,
    Role.SUPERVISOR: DeskPage.ROOMS,
    Role.REVIEWER: DeskPage.LEAD,
    Role.EVALUATOR: DeskPage.LEAD,
    Role.ADMIN: DeskPage.PEOPLE,
    Role.PRIVACY: DeskPage.PRIVACY,
    Role.TRAINEE: DeskPage.NOTHING,
}


def every_room(kind: type[Room] = Room) -> Iterator[type[Room]]:
    for module in pkgutil.iter_modules(rooms.__path__):
        importlib.import_module(f"console.app.rooms.{module.name}")
    for found in kind.__subclasses__():
        if found.__module__.startswith("console."):
            yield found
            yield from every_room(found)


def test_a_room_asks_for_a_right_or_is_named_with_its_reason() -> None:
    open_to_all = {room.__name__ for room in every_room() if room.needs is None}
    assert sorted(open_to_all ^ OPEN_TO_ALL.keys()) == []


@pytest.mark.parametrize("role", Role)
def test_each_role_comes_to_its_own_page(role: Role) -> None:
    rights = rights_of(role, fictional=False)
    assert AccessRoom.home(None, rights) is HOMES[role]  # type: ignore[arg-type]


@pytest.mark.parametrize("role", [Role.EVALUATOR, Role.ADMIN, Role.PRIVACY, Role.TRAINEE])
def test_who_sees_no_call_is_brought_into_no_room_with_one(role: Role) -> None:
    about_people = {Right.SEE_CALLS, Right.READ_CONTACTS, Right.WRITE_OWN, Right.PRIVATE_NOTES}
    brought = {room.__name__ for room in every_room() if room.needs in RIGHTS[role] & about_people}
    assert brought == set()
