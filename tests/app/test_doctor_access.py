"""doctor looks at the site folder as a desk does, and names the second factors there are."""

from pathlib import Path

from site_parts import Site

from console.app.doctor.access import check_factors, check_pictures, check_site
from console.app.doctor.doctor import Health, Patient
from console.app.policy.policy import PolicyPlaces, read_policy


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


def test_the_second_factors_that_cannot_be_chosen_are_named(tmp_path: Path) -> None:
    usual = check_factors(patient(tmp_path, "sign_on.second_factor = true\n"))
    assert (usual.health, "FIDO2" in usual.seen) == (Health.OK, True)
    off = check_factors(patient(tmp_path, "sign_on.second_factor = false\n"))
    assert (off.health, "alone" in off.seen) == (Health.WARNING, True)
