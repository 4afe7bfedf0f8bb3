"""A desk takes a signed site folder over whole, follows newer ones, and keeps the last good one."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from access_parts import WORDS, Accounts, give_code
from site_parts import Site, say_by_policy

from console.app.policy.policy import PolicyPlaces, read_policy
from console.app.site import reading as site_reading
from console.app.site.policy import site_of
from console.app.site.taking import SiteOutcome, SiteTaking, SiteVerdict
from console.domain.access.codes import new_secret
from console.domain.access.factors import NO_FACTOR
from console.domain.access.session import Role
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from console.domain.reroute.target_file import EXAMPLE_TARGETS
from db.lists.audit import AuditFilter
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

OTHER = "seven slow rivers in the rain"


class Desk(Accounts):
    """A record with accounts, and its look at the site folder."""

    def open(self) -> None:
        super().open()
        self.taking = SiteTaking(self.folder, self.store, self.reader)

    def look(self) -> SiteOutcome:
        return self.taking.look()

    def named(self, name: str):
        return next((it for it in self.desk.accounts() if it.name == name), None)

    def tried(self, name: str, words: str = WORDS) -> SignOnVerdict:
        typed = SignOnTry(account_id=self.named(name).account_id, passphrase=words)
        return self.desk.try_on(typed, code_wanted=False).verdict

    def lines(self, kind: str) -> list:
        entries = self.reader.audit(AuditFilter(kinds=(kind,))).result()
        return [entry.fact for entry in reversed(entries)]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    made = Site(tmp_path / "share" / "site")
    made.add("A. Rivera", "admin", "clinician")
    made.add("M. Ode")
    made.write("targets.toml", EXAMPLE_TARGETS.read_bytes())
    made.sign()
    say_by_policy(monkeypatch, tmp_path / "etc", site=made.folder, public_key=made.public_key)
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    yield made
    made.shut()


def test_its_people_sign_on_with_their_own_words_and_sign_with_their_own_key(
    desk: Desk, site: Site
) -> None:
    outcome = desk.look()
    assert (outcome.verdict, outcome.serial, outcome.files) == (SiteVerdict.TAKEN, 1, True)
    assert desk.tried("M. Ode") is SignOnVerdict.GRANTED
    assert desk.tried("A. Rivera") is SignOnVerdict.GRANTED
    assert desk.named("A. Rivera").roles == (Role.ADMIN, Role.CLINICIAN)
    assert {line.origin for line in desk.lines("access.account_made")} == {"site"}
    assert (desk.folder / "targets.toml").read_bytes() == EXAMPLE_TARGETS.read_bytes()
    account = desk.named("M. Ode")
    typed = SignOnTry(account_id=account.account_id, passphrase=WORDS)
    keys = desk.desk.try_on(typed, code_wanted=False).keys
    give_code(desk.desk, account, keys, new_secret())  # signed by its author
    assert desk.look().verdict is SiteVerdict.SAME
    report = verify_record(desk.folder, keys=DemoOpener(), full=True)
    assert (report.findings, report.author_signatures) == ((), 1)


def test_a_leaver_is_gone_from_each_desk_and_so_is_who_was_never_named(
    desk: Desk, site: Site
) -> None:
    desk.made("L. Local", Role.ADMIN)
    desk.look()
    assert desk.tried("L. Local") is SignOnVerdict.CLOSED
    assert desk.tried("M. Ode") is SignOnVerdict.GRANTED
    site.keep_only("A. Rivera")
    site.sign()
    assert desk.look().verdict is SiteVerdict.TAKEN
    assert desk.tried("M. Ode") is SignOnVerdict.CLOSED
    changed = desk.lines("access.account_changed")[-1]
    assert (changed.closed, changed.reason) == (True, "not in site folder 2")
    desk.again()
    assert desk.tried("M. Ode") is SignOnVerdict.CLOSED


def test_words_changed_at_a_desk_stay_and_new_keys_of_it_win(desk: Desk, site: Site) -> None:
    desk.look()
    ode = desk.named("M. Ode")
    desk.desk.change_passphrase(ode.account_id, WORDS, OTHER, actor_role="clinician")
    site.sign()
    assert desk.look().verdict is SiteVerdict.TAKEN
    assert desk.tried("M. Ode", OTHER) is SignOnVerdict.GRANTED
    assert desk.tried("M. Ode", WORDS) is SignOnVerdict.WRONG
    keys = desk.desk.try_on(
        SignOnTry(account_id=ode.account_id, passphrase=OTHER), code_wanted=False
    ).keys
    give_code(desk.desk, ode, keys, new_secret())
    site.add("M. Ode", words="nine white doors by the sea", replace=True)
    site.sign()
    desk.look()
    assert desk.tried("M. Ode", OTHER) is SignOnVerdict.WRONG
    assert desk.tried("M. Ode", "nine white doors by the sea") is SignOnVerdict.GRANTED
    assert desk.named("M. Ode").factor == NO_FACTOR


@pytest.mark.parametrize("wrong", ["edited", "unsigned", "other key", "older", "same serial"])
def test_what_is_wrong_is_refused_whole_told_once_and_the_last_good_one_holds(
    desk: Desk, site: Site, wrong: str
) -> None:
    first = {
        file.relative_to(site.folder).as_posix(): file.read_bytes()
        for file in site.folder.rglob("*")
        if file.is_file()
    }
    site.sign()
    desk.look()
    accounts = desk.desk.accounts()
    if wrong == "edited":
        file = site.folder / "accounts.toml"
        file.write_bytes(file.read_bytes().replace(b'"clinician"', b'"lead"'))
    elif wrong == "unsigned":
        (site.folder / "site.sig").write_bytes(b"")
    elif wrong == "other key":
        other = Site(site.folder)
        other.keep_only("A. Rivera")
        for name in ("site.toml", "site.sig"):
            (site.folder / name).unlink()
        other.sign()
    elif wrong == "older":
        for name, data in first.items():
            site.write(name, data)
    else:
        site.keep_only("A. Rivera")
        for name in ("site.toml", "site.sig"):
            (site.folder / name).unlink()
        site.sign()  # number 1 again
        site.sign()  # number 2, with somebody missing
    outcome = desk.look()
    assert (outcome.verdict, outcome.serial) == (SiteVerdict.REFUSED, 2)
    assert outcome.why
    assert desk.look().verdict is SiteVerdict.REFUSED
    assert [line.reason for line in desk.lines("access.site_refused")] == [outcome.why]
    assert desk.desk.accounts() == accounts
    assert desk.tried("M. Ode") is SignOnVerdict.GRANTED


def test_a_folder_that_is_away_changes_nothing_and_is_no_refusal(desk: Desk, site: Site) -> None:
    desk.look()
    site.folder.rename(site.folder.with_name("away"))
    outcome = desk.look()
    assert (outcome.verdict, outcome.serial) == (SiteVerdict.UNREACHABLE, 1)
    assert desk.lines("access.site_refused") == []
    assert desk.tried("M. Ode") is SignOnVerdict.GRANTED


def test_a_share_that_hangs_holds_nobody_up_and_is_taken_once_it_answers(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, read = Event(), site_reading.read_site

    def slow(*asked: object) -> object:
        answers.wait(10)
        return read(*asked)

    with monkeypatch.context() as patch:
        patch.setattr(site_reading, "read_site", slow)
        patch.setattr(site_reading, "PATIENCE_S", 0.01)
        patch.setattr(site_reading, "GLANCE_S", 0.01)
        for _ in range(3):
            assert desk.look().verdict is SiteVerdict.UNREACHABLE
        answers.set()
        patch.setattr(site_reading, "GLANCE_S", 10)
        assert desk.look().verdict is SiteVerdict.TAKEN
    assert desk.look().verdict is SiteVerdict.SAME


def test_what_was_edited_in_the_profile_is_put_back_and_told(desk: Desk, site: Site) -> None:
    desk.look()
    (desk.folder / "targets.toml").write_bytes(b"edited by hand")
    assert desk.look().files
    assert (desk.folder / "targets.toml").read_bytes() == EXAMPLE_TARGETS.read_bytes()
    assert "put back" in desk.lines("access.site_refused")[0].reason
    (desk.folder / "site" / "targets.toml").write_bytes(b"edited by hand")
    (desk.folder / "targets.toml").write_bytes(b"edited by hand")
    desk.look()
    assert (desk.folder / "targets.toml").read_bytes() == EXAMPLE_TARGETS.read_bytes()
    (desk.folder / "site" / "targets.toml").write_bytes(b"edited by hand")
    site.folder.rename(site.folder.with_name("away"))
    desk.look()
    assert "copy" in desk.lines("access.site_refused")[-1].reason


def test_a_file_that_a_newer_folder_lacks_is_taken_away(desk: Desk, site: Site) -> None:
    desk.look()
    (site.folder / "targets.toml").unlink()
    site.sign()
    desk.look()
    assert not (desk.folder / "targets.toml").exists()


def test_a_kill_between_the_copy_and_the_entry_is_made_good_at_the_next_look(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.look()
    site.keep_only("A. Rivera")
    site.sign()

    def killed(*_: object) -> None:
        raise OSError("killed here")

    with monkeypatch.context() as patch:
        patch.setattr(SiteTaking, "_take", killed)
        with pytest.raises(OSError, match="killed here"):
            desk.look()
    assert desk.tried("M. Ode") is SignOnVerdict.GRANTED
    desk.again()
    assert desk.look().verdict is SiteVerdict.TAKEN
    assert desk.tried("M. Ode") is SignOnVerdict.CLOSED


def test_a_directory_is_named_until_it_was_imported(desk: Desk, site: Site) -> None:
    site.write("directory/services.csv", b"Program Name,Phone\nNight Desk,612-555-0142\n")
    site.sign()
    assert desk.look().directory == desk.folder / "site" / "directory" / "services.csv"
    desk.again()
    assert desk.look().directory is not None
    desk.taking.directory_taken()
    assert desk.look().directory is None
    site.sign()
    assert desk.look().directory is None
    site.write("directory/services.csv", b"Program Name,Phone\nDay Desk,612-555-0143\n")
    site.sign()
    assert desk.look().directory is not None


def test_only_the_agencys_own_file_names_a_site_folder(desk: Desk, site: Site) -> None:
    folder = site.folder.parent
    own = folder / "own.toml"
    own.write_text(
        f'[site]\nfolder = "{site.folder}"\npublic_key = "{site.public_key}"\n', encoding="utf-8"
    )
    places = PolicyPlaces(system=folder / "none.toml", user=own)
    assert site_of(read_policy(places, {})) == (None, "")
    said = {
        "CLINICIAN_CONSOLE_SITE_FOLDER": str(site.folder),
        "CLINICIAN_CONSOLE_SITE_PUBLIC_KEY": site.public_key,
    }
    assert site_of(read_policy(places, said)) == (None, "")
    system = PolicyPlaces(system=own, user=folder / "none.toml")
    assert site_of(read_policy(system, {})) == (site.folder, site.public_key)
