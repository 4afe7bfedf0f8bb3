"""Stand in for the keyring the application meets outside, and wait for facts."""

import time
from collections.abc import Callable

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class KeptKeyring(KeyringBackend):
    """A keyring that keeps its secrets for as long as the test runs, and can be locked."""

    priority = -1  # nobody takes it who is not told to: every subclass offers itself

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")


def until(fact: Callable[[], object], what: str, limit_s: float = 30.0) -> None:
    """Wait, without an event loop, until the fact holds."""
    end = time.monotonic() + limit_s
    while not fact():
        assert time.monotonic() < end, f"never seen: {what}"
        time.sleep(0.02)
