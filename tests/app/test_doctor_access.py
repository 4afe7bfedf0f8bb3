"""doctor looks at the site folder as a desk does, and names the second factors there are."""

from pathlib import Path

import pytest
from site_parts import Site

from console.app.doctor.access import check_factors, check_pictures, check_site
from console.app.doctor.doctor import Health, Patient
from console.app.policy.policy import PolicyPlaces, read_policy
from console.controllers.factors import security_key, system


def patient(folder: Path, said: str = "") -> Patient:
    file = folder / "agency-policy.toml"
    file.write_text(f"# said by a test\n{said}", encoding="utf-8")
    policy = read_policy(PolicyPlaces(system=file, user=folder / "none.toml"), {})
    return Patient(folder=folder / "profile", policy=policy)


def test_a_site_folder_is_read_as_a_desk_reads_it(tmp_path: Path) -> None:
    assert "this desk's own" in check_site(patient(tmp_path)).seen
    site = Site(tmp_path / "site")
    said = f"site.folder = '{site.folder}'\nsite.public_key = '{site.public_key}'\n"
    away = check_site(patient(tmp_path, said))
    assert (away.health, "cannot be reached" in away.seen) == (Health.WARNING, True)
    site.add("A. Rivera", "admin")
    site.sign()
    taken = check_site(patient(tmp_path, said))
    assert (taken.health, "number 1" in taken.seen) == (Health.OK, True)
    (site.folder / "accounts.toml").write_bytes(b"")
    edited = check_site(patient(tmp_path, said))
    assert (edited.health, "not the one that was signed" in edited.seen) == (Health.FAILURE, True)


def test_a_rule_about_pictures_that_cannot_be_held_is_told(tmp_path: Path) -> None:
    assert "allowed" in check_pictures(patient(tmp_path)).seen
    told = check_pictures(patient(tmp_path, "output.screen_pictures = false\n"))
    assert (told.health, "cannot hold" in told.seen) == (Health.WARNING, True)


def test_the_second_factors_that_are_offered_are_named_and_the_others_with_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(security_key, "closed_keys", lambda: ())
    monkeypatch.setattr(system, "SERVICES", (tmp_path / "pam.d",))
    usual = check_factors(patient(tmp_path))
    assert usual.health is Health.OK
    assert usual.seen.startswith("offered: code, security key; not: system (")
    fewer = check_factors(patient(tmp_path, "sign_on.factors = ['code']\n"))
    assert "security key (not allowed by the agency's policy)" in fewer.seen
    none = check_factors(patient(tmp_path, "sign_on.factors = ['system']\n"))
    assert (none.health, "offered: none" in none.seen) == (Health.FAILURE, True)
    monkeypatch.setattr(security_key, "closed_keys", lambda: (Path("/dev/hidraw3"),))
    closed = check_factors(patient(tmp_path))
    assert (closed.health, "/dev/hidraw3" in closed.seen) == (Health.WARNING, True)
    (tmp_path / "pam.d").mkdir()
    (tmp_path / "pam.d" / "clinician-console").touch()
    assert "code, security key, system" in check_factors(patient(tmp_path)).seen
    off = check_factors(patient(tmp_path, "sign_on.second_factor = false\n"))
    assert (off.health, "alone" in off.seen) == (Health.WARNING, True)
