"""At the desk: people come from the site folder, and a leaver is let go, after the call."""

from pathlib import Path

import pytest
from desk_stage import DeskStage, OpenDesk
from site_parts import WORDS, Site, say_by_policy

from console.app.profile import Profile
from console.app.rooms.site_room import SiteRoom
from console.domain.access.session import Role
from console.ui.access.people_page import AccountAct, AccountWish
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage

CENTER = b"""\
Program Name,Agency,Phone,City,Description
Night Desk,Invented House,612-555-0142,Minneapolis,A bed for tonight
"""

pytestmark = pytest.mark.usefixtures("kept_keys")


def room_of(desk: DeskStage) -> SiteRoom:
    (room,) = (one for one in desk.desk.work.rooms if isinstance(one, SiteRoom))
    return room


def test_nobody_becomes_the_first_administrator_where_a_site_folder_is_named(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(tmp_path / "site")
    say_by_policy(monkeypatch, tmp_path / "etc", site=site.folder, public_key=site.public_key)
    desk = open_desk(Profile(folder=tmp_path / "working"))
    page = desk.page(DeskPage.ACCOUNTS)
    desk.wait(lambda: "site folder: none yet" in page._error.text(), "why nobody can sign on")
    desk.wait(lambda: "cannot be reached" in desk.notices, "the notice")
    site.add("A. Rivera", "admin", "clinician", words=WORDS)
    site.write("directory/center.csv", CENTER)
    site.sign()
    room_of(desk).look()
    desk.wait(lambda: page.people.count() == 1, "the person of the folder")
    desk.prove("A. Rivera", WORDS)
    desk.wait_signed_on()

    # what it brings into the directory is found once somebody is there
    taken = tmp_path / "working" / "site" / "directory.taken"
    desk.wait(taken.exists, "the directory of the folder", 60)
    shelf = desk.desk.work.directory.directory
    desk.wait(lambda: [it.name for it in shelf.shelf.sources] == ["center"], "the new shelf")

    # their rights are the agency's to change, and their words stay with the desk
    desk.open_by_hand("26-0000001")
    desk.answer()
    desk.hands.type("Calm now.")
    desk.wait_saved()
    desk.desk.window.acts.ask(Act.ON_PHONE)
    desk.wait(lambda: desk.desk.parts.session.on_phone, "ON PHONE")
    site.add("M. Ode", "admin", words=WORDS)
    site.keep_only("M. Ode")
    site.sign()
    room_of(desk).look()
    desk.wait(lambda: "changed your account" in desk.notices, "that it is told first")
    assert desk.desk.parts.session.session is not None
    desk.desk.window.acts.ask(Act.OFF_PHONE)
    desk.wait(lambda: desk.desk.parts.session.session is None, "that they are let go")
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")
    desk.wait(lambda: [it.name for it in page._accounts] == ["M. Ode"], "who is left")
    desk.wait(lambda: "What was not sent stays" in desk.notices, "the notice")
    assert desk.stored_note() == "Calm now."

    # an administrator at the desk changes no one whom the folder names
    desk.prove("M. Ode", WORDS, role=Role.ADMIN)
    own = desk.page(DeskPage.PEOPLE)
    wish = AccountWish(
        act=AccountAct.MAKE, name="N. Xiong", roles=(Role.CLINICIAN,), passphrase=WORDS
    )
    own.wished.emit(wish)
    desk.wait(lambda: "come from the agency's site folder" in desk.notices, "the refusal")
    assert desk.counts().of("access.account_made") == 2
