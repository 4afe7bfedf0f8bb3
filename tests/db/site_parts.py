"""Give tests a site folder of an invented agency, whose passphrases cost next to nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from console.app.site.folder import SiteFolder, sign_site
from console.app.site.person import add_person
from console.domain.access.site_accounts import accounts_bytes, parse_accounts
from console.domain.access.site_manifest import ACCOUNTS
from db.vault.keys import PassphraseCost

QUICK = PassphraseCost(ops=1, memory_bytes=8192)
WORDS = "four quiet lanterns on the hill"


class Site:
    """A site folder and the key of its agency."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = SigningKey.generate()

    @property
    def public_key(self) -> str:
        return bytes(self.key.verify_key).hex()

    def add(self, name: str, *roles: str, words: str = WORDS, replace: bool = False) -> str:
        made = add_person(
            self.folder, name, roles or ("clinician",), words, replace=replace, cost=QUICK
        )
        return made.account_id

    def keep_only(self, *names: str) -> None:
        """Take everybody else off the list: they have left."""
        file = self.folder / ACCOUNTS
        people = [it for it in parse_accounts(file.read_bytes()) if it.name in names]
        file.write_bytes(accounts_bytes(people))

    def write(self, name: str, data: bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def sign(self) -> SiteFolder:
        return sign_site(self.folder, self.key, agency="Example County 911")


def say_by_policy(
    monkeypatch: pytest.MonkeyPatch, folder: Path, *, site: Path | None, public_key: str
) -> Callable[[str], None]:
    """Let the agency's own policy file name a site folder; return how more is added to it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "agency-policy.toml"
    monkeypatch.setattr(
        "console.app.policy.policy.usual_files", lambda: (file, folder / "none.toml")
    )

    def write(more: str = "") -> None:
        place = f'folder = "{site}"\n' if site is not None else ""
        file.write_text(f'{more}\n[site]\n{place}public_key = "{public_key}"\n', encoding="utf-8")

    write()
    return write
