"""The list of a site folder takes what belongs there, within bounds, and refuses the rest whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.domain.access.session import Role
from console.domain.access.site_accounts import SiteAccount, accounts_bytes, read_accounts
from console.domain.access.site_manifest import (
    LONGEST_LIST,
    SiteFile,
    SiteManifest,
    SiteRefusedError,
    manifest_bytes,
    may_lie_there,
    read_manifest,
)

DIGEST = "0123456789abcdef" * 4
ID = "6f1c9a52-0000-4000-8000-000000000417"
ADMIN = SiteAccount(account_id=ID, name='A. "Rivera" \\', roles=(Role.ADMIN,), public_key=DIGEST)


def manifest(*names: str, serial: int = 1) -> SiteManifest:
    files = tuple(SiteFile(name=name, size=3, sha256=DIGEST) for name in names)
    return SiteManifest(
        serial=serial, agency='Example "911" \\ center', signed_at="2026-11-30", files=files
    )


def test_what_is_written_is_read_again() -> None:
    made = manifest("accounts.toml", "directory/csv/services.csv", "targets.toml")
    assert read_manifest(manifest_bytes(made)) == made
    assert read_accounts(accounts_bytes((ADMIN,))) == (ADMIN,)


@pytest.mark.parametrize(
    "name",
    [
        "../accounts.toml",
        "/etc/passwd",
        "directory/../../record.db",
        "record.db",
        "keyslots.json",
        "people/accounts.sealed",
        "directory/a/b/c.csv",
        "directory\\services.csv",
        "directory/nul.\x00csv",
        "directory/trailing.",
        ".hidden",
        "directory",
        "",
    ],
)
def test_nothing_lies_there_that_is_none_of_a_site_folders(name: str) -> None:
    assert not may_lie_there(name)
    with pytest.raises(SiteRefusedError):
        manifest(name)


@pytest.mark.parametrize(
    "made",
    [
        lambda: manifest("targets.toml", serial=0),
        lambda: manifest("targets.toml", "accounts.toml"),
        lambda: manifest("targets.toml", "targets.toml"),
        lambda: manifest("directory/A.csv", "directory/a.csv"),
        lambda: manifest(*[f"directory/{n:05}.csv" for n in range(3_001)]),
        lambda: read_manifest(b"#" * (LONGEST_LIST + 1)),
        lambda: read_manifest(b"format = 2\n"),
        lambda: read_manifest(b"format = 1\nserial = true\nsigned_at = '2026-11-30'\n"),
        lambda: read_manifest(b"format = 1\nserial = 1\nsigned_at = 'today'\n"),
    ],
)
def test_what_is_out_of_bounds_is_refused(made) -> None:
    with pytest.raises(SiteRefusedError):
        made()


@pytest.mark.parametrize(
    "text",
    [
        accounts_bytes((ADMIN, ADMIN)),
        accounts_bytes(()),
        accounts_bytes((ADMIN,)).replace(b'"admin"', b'"owner"'),
        accounts_bytes((ADMIN,)).replace(b'"admin"', b'"clinician"'),
        accounts_bytes((ADMIN,)).replace(ID.encode(), b"person-1"),
        accounts_bytes((ADMIN,)).replace(b"closed = false", b"closed = true"),
        accounts_bytes((ADMIN,)).replace(b"closed = false", b"passphrase = 'four lanterns'"),
        b"[[account]]\n",
        b"account = 3\n",
        b"\xff",
    ],
)
def test_people_that_do_not_fit_are_refused_whole(text: bytes) -> None:
    with pytest.raises(SiteRefusedError):
        read_accounts(text)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_that_is_read_does_anything_but_fit_or_be_refused(data: bytes) -> None:
    for read in (read_manifest, read_accounts):
        with pytest.raises(SiteRefusedError):
            read(data)
