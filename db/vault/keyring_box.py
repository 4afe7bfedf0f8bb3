"""Ask the system keyring without ever waiting longer than a limit.

Each call runs on a thread of its own, because a locked keyring may open a window and hold its
caller for as long as nobody answers. Source: desktop.md 6.
"""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from db.errors import (
    KeyringLockedError,
    KeyringTimedOutError,
    NoKeyringError,
    RecordError,
)

T = TypeVar("T")

LIMIT_S = 5.0
SERVICE = "clinician-console"


class SecretKeeper(Protocol):
    """Whatever keeps short texts under a name; the seam of tests."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the text, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget the text."""
        ...


class KeyringBox:
    """The system keyring, each call limited in time; may be used on any thread.

    Args:
        backend: Another keeper than the one the system offers.
        limit_s: How long one call may take.
    """

    def __init__(self, backend: SecretKeeper | None = None, *, limit_s: float = LIMIT_S) -> None:
        self._backend = backend
        self._limit_s = limit_s

    def get(self, account: str) -> str | None:
        """Return the secret of ``account``, or None when the keyring has none.

        Raises:
            NoKeyringError: the system has no keyring that keeps secrets encrypted.
            KeyringLockedError: it is locked, or the person refused to unlock it.
            KeyringTimedOutError: no answer within the limit.
        """
        return self._within_limit(lambda keeper: keeper.get_password(SERVICE, account))

    def put(self, account: str, secret: str) -> None:
        """Keep ``secret``; raises as ``get``."""
        self._within_limit(lambda keeper: keeper.set_password(SERVICE, account, secret))

    def forget(self, account: str) -> None:
        """Remove the secret of ``account``, if there is one; raises as ``get``."""

        def remove(keeper: SecretKeeper) -> None:
            if keeper.get_password(SERVICE, account) is not None:
                keeper.delete_password(SERVICE, account)

        self._within_limit(remove)

    def name(self) -> str:
        """Return the class of the keyring in use, for the log; raises as ``get``."""
        return self._within_limit(
            lambda keeper: f"{type(keeper).__module__}.{type(keeper).__qualname__}"
        )

    def _within_limit(self, ask: Callable[[SecretKeeper], T]) -> T:
        answers: list[T] = []
        faults: list[BaseException] = []

        def run() -> None:
            try:
                answers.append(ask(self._backend or _system_keyring()))
            except BaseException as error:  # noqa: BLE001 - carried over to the caller's thread
                faults.append(error)

        asker = threading.Thread(target=run, name="keyring", daemon=True)
        asker.start()
        asker.join(self._limit_s)
        if answers:
            return answers[0]
        if faults:
            raise _told(faults[0]) from faults[0]
        raise KeyringTimedOutError(f"{self._limit_s} s")


def _told(error: BaseException) -> BaseException:
    from keyring import errors  # noqa: PLC0415 - start-up: a demonstration needs no keyring

    if isinstance(error, RecordError):
        return error
    if isinstance(error, errors.NoKeyringError):
        return NoKeyringError(type(error).__name__)
    if isinstance(error, (errors.KeyringError, RuntimeError, OSError)):
        return KeyringLockedError(type(error).__name__)
    return error


def _system_keyring() -> SecretKeeper:
    import keyring  # noqa: PLC0415 - start-up: on the keyring's own thread, and only when asked
    from keyring.backends import fail, null  # noqa: PLC0415 - as above

    backend = keyring.get_keyring()
    members = list(getattr(backend, "backends", ())) or [backend]
    for member in members:
        # keyrings.alt writes plain text or asks on a terminal; null keeps nothing
        if isinstance(member, (fail.Keyring, null.Keyring)) or type(member).__module__.startswith(
            "keyrings.alt"
        ):
            raise NoKeyringError(type(member).__module__)
    return backend
