"""A site folder is read whole under the agency's signature, or refused whole."""

import os
from pathlib import Path

import pytest
from site_parts import Site

from console.app.site.folder import SiteUnreachableError, read_site, sign_site
from console.app.site.key import make_site_key, read_site_key
from console.domain.access.site_manifest import SiteRefusedError
from console.domain.reroute.target_file import EXAMPLE_TARGETS


@pytest.fixture
def site(tmp_path: Path) -> Site:
    made = Site(tmp_path / "site")
    made.add("A. Rivera", "admin", "clinician")
    made.write("targets.toml", EXAMPLE_TARGETS.read_bytes())
    made.write("directory/services.csv", b"Program Name,Phone\nNight Desk,612-555-0142\n")
    made.sign()
    return made


def refused(site: Site, public_key: str = "") -> str:
    with pytest.raises(SiteRefusedError) as found:
        read_site(site.folder, public_key or site.public_key)
    return str(found.value)


def test_what_was_signed_is_read_and_each_signature_counts_one_more(site: Site) -> None:
    found = read_site(site.folder, site.public_key)
    assert found.manifest.serial == 1
    assert found.manifest.agency == "Example County 911"
    names = [file.name for file in found.manifest.files]
    assert names[0] == "accounts.toml"
    assert "targets.toml" in names
    assert site.sign().manifest.serial == 2
    assert read_site(site.folder, site.public_key).digest != found.digest


def test_another_key_or_none_opens_nothing(site: Site) -> None:
    assert "not the agency's" in refused(site, Site(site.folder).public_key)
    assert "not the agency's" in refused(site, "no key at all")
    with pytest.raises(SiteRefusedError, match="names no public key"):
        read_site(site.folder, "")


@pytest.mark.parametrize(
    "name", ["accounts.toml", "targets.toml", "site.toml", "site.sig", "directory/services.csv"]
)
def test_a_file_edited_by_hand_is_refused(site: Site, name: str) -> None:
    file = site.folder / name
    data = file.read_bytes()
    for wrong in (data[:-1], data + b"\n", data.replace(b"a", b"b", 1), b""):
        file.write_bytes(wrong)
        if wrong != data and not (name == "site.sig" and wrong.strip() == data.strip()):
            assert refused(site)
    file.write_bytes(data)
    read_site(site.folder, site.public_key)


def test_a_file_that_is_gone_a_link_or_no_file_is_refused(site: Site, tmp_path: Path) -> None:
    file = site.folder / "targets.toml"
    data = file.read_bytes()
    file.unlink()
    assert "not there" in refused(site)
    (tmp_path / "elsewhere.toml").write_bytes(data)
    file.symlink_to(tmp_path / "elsewhere.toml")
    assert "link" in refused(site)
    file.unlink()
    os.mkfifo(file)
    assert "no ordinary file" in refused(site)


def test_what_lies_there_unsigned_is_not_read(site: Site) -> None:
    (site.folder / "candidate_rules.toml").write_bytes(b"nonsense")
    found = read_site(site.folder, site.public_key)
    assert "candidate_rules.toml" not in found.files


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.txt", b"x", "belongs into no site folder"),
        ("directory/a/b/c.csv", b"x", "too deep"),
        ("targets.toml", b"nonsense", "targets.toml"),
        ("screening_rules.toml", b"nonsense", "screening_rules.toml"),
        ("candidate_rules.toml", b"nonsense", "candidate_rules.toml"),
        ("accounts.toml", b"", "no administrator"),
        ("people/" + "0" * 32 + ".json", b"{}", ""),
    ],
)
def test_what_does_not_fit_is_not_signed_and_the_former_signature_stays(
    site: Site, name: str, data: bytes, says: str
) -> None:
    former = (site.folder / "site.sig").read_bytes()
    site.write(name, data)
    if not says:  # a key file of nobody harms nobody
        assert site.sign().manifest.serial == 2
        return
    with pytest.raises(SiteRefusedError, match=says):
        site.sign()
    assert (site.folder / "site.sig").read_bytes() == former


def test_a_person_without_their_own_key_file_is_not_signed(site: Site) -> None:
    site.add("M. Ode", "supervisor")
    one, other = sorted((site.folder / "people").iterdir())
    one_data, other_data = one.read_bytes(), other.read_bytes()
    one.write_bytes(other_data)
    with pytest.raises(SiteRefusedError, match="is not theirs"):
        site.sign()
    one.unlink()
    with pytest.raises(SiteRefusedError, match="missing or damaged"):
        site.sign()
    one.write_bytes(one_data)
    site.sign()


def test_a_folder_that_is_away_is_told_from_one_that_is_wrong(site: Site, tmp_path: Path) -> None:
    with pytest.raises(SiteUnreachableError):
        read_site(tmp_path / "nowhere", site.public_key)
    (site.folder / "site.toml").unlink()
    with pytest.raises(SiteUnreachableError):
        read_site(site.folder, site.public_key)


def test_a_new_key_goes_on_after_the_serial_that_desks_have(site: Site) -> None:
    other = Site(site.folder)
    with pytest.raises(SiteRefusedError, match="not the agency's"):
        other.sign()
    assert sign_site(site.folder, other.key, after=1).manifest.serial == 2


def test_the_private_half_is_written_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "site.key"
    public = make_site_key(file)
    assert bytes(read_site_key(file).verify_key).hex() == public
    assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(OSError, match="exists"):
        make_site_key(file)
    for wrong in (b"", file.read_bytes()[:-9], b"x" * 5_000, b"clinician-console\nkey\n\n"):
        (tmp_path / "wrong.key").write_bytes(wrong)
        with pytest.raises(SiteRefusedError):
            read_site_key(tmp_path / "wrong.key")
