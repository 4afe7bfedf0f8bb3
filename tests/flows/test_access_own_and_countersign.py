"""At the desk: a person's own passphrase is changed, and a release by phone is stood by."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.domain.access.audit import AuditView
from console.domain.access.session import Role
from console.models.audit_model import AuditColumn
from console.ui.access.privacy_page import words_of
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.vault.private_notes import PrivateNote, PrivateNotes

NEW = "seven slow rivers in the rain"

pytestmark = pytest.mark.usefixtures("kept_keys")


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")


def test_own_words_are_changed_and_a_word_by_phone_is_countersigned(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    for name, role in (("M. Ode", Role.SUPERVISOR), ("J. Vang", Role.PRIVACY)):
        book.make(name, (role,), WORDS, origin="admin", actor="admin")
    rivera = next(it for it in book.accounts() if it.name == "A. Rivera")
    keys = desk.desk.parts.session.proof.keys
    note = PrivateNote(contact_id="contact-1", changed_ms=1, text="mine alone")
    PrivateNotes(tmp_path / "working", rivera.account_id, keys).keep(note)

    # their own passphrase
    desk.desk.window.acts.ask(Act.OWN_PASSPHRASE)
    page = desk.page(DeskPage.OWN)
    for words in (WORDS, NEW, NEW):
        desk.hands.type(words)
        desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "new passphrase holds" in desk.notices, "the change")
    assert desk.desk.window.page is DeskPage.ROOMS
    assert page.first.text() == ""
    keys = desk.desk.parts.session.proof.keys
    assert PrivateNotes(tmp_path / "working", rivera.account_id, keys).read("contact-1") == note
    sign_off(desk)
    desk.prove("A. Rivera", WORDS)
    accounts = desk.page(DeskPage.ACCOUNTS)
    desk.wait(lambda: "not the passphrase" in accounts._error.text(), "the refusal")
    desk.prove("A. Rivera", NEW)
    desk.wait_signed_on()

    # a release by phone, which the person it was for cannot stand by
    book.release(rivera, by="M. Ode", how="phone", told_at="03:12", actor="desk", actor_role="")
    sign_off(desk)
    desk.prove("M. Ode")
    desk.wait_signed_on()
    desk.wait(lambda: "is not countersigned" in desk.notices, "the reminder")
    desk.desk.window.acts.ask(Act.COUNTERSIGN)
    releases = desk.page(DeskPage.RELEASES)
    desk.wait(lambda: releases.list.count() == 1, "the release")
    assert "A. Rivera" in releases.list.item(0).text()
    assert "03:12" in releases.list.item(0).text()
    releases._sign.click()
    desk.wait(lambda: releases.list.count() == 0, "the countersignature")
    assert "is not countersigned" not in desk.notices
    sign_off(desk)
    desk.prove("J. Vang", role=Role.PRIVACY)
    room = desk.page(DeskPage.PRIVACY)
    room.view.setCurrentIndex(list(AuditView).index(AuditView.SIGN_ON))
    room._ask()
    desk.wait(lambda: any_row(room, "account_released"), "the line")
    told = words_of(any_row(room, "account_released"), AuditColumn.WORDS)
    assert "countersigned by M. Ode" in told


def any_row(room: object, kind: str) -> object:
    rows = [room.model.row(n) for n in range(room.model.rowCount())]
    return next((row for row in rows if row.kind == kind), None)
