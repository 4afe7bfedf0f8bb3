"""Say what every second factor does, whatever it is made of."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Event
from typing import Any, ClassVar

from console.domain.access.factors import (
    Ask,
    FactorFault,
    FactorForm,
    FactorName,
    FactorNews,
    FactorRefusedError,
    FactorRules,
    FactorStep,
    FactorWish,
    Hindrance,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose second factor it is.

    Attributes:
        account_id: As in the journal.
        name: The shown name.
    """

    account_id: str
    name: str


def _nobody(_: FactorNews) -> None:
    """Nobody listens."""


class Talk:
    """The line between a second factor that waits, on a thread of its own, and the person.

    Args:
        tell: Called on the waiting thread with what is waited for.
    """

    def __init__(self, tell: Callable[[FactorNews], None] = _nobody) -> None:
        self._tell = tell
        self._answered = Event()
        self._answer = ""
        self._stops: list[Callable[[], object]] = []
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Say whether the person let it be."""
        return self._cancelled.is_set()

    def tell(self, step: FactorStep) -> None:
        """Say what is waited for."""
        self._tell(FactorNews(step=step))

    def ask_pin(self, tries: int | None, stop: Event) -> str:
        """Ask for the PIN of a key and wait for it; empty where it did not come before ``stop``."""
        self._answered.clear()
        self._tell(FactorNews(step=FactorStep.PIN, tries=tries))
        while not self._answered.wait(0.1):
            if stop.is_set():
                return ""
        answer, self._answer = self._answer, ""
        return answer

    def answer_pin(self, typed: str) -> None:
        """Hand over the PIN that was asked for."""
        self._answer = typed
        self._answered.set()

    def on_cancel(self, stop: Callable[[], object]) -> None:
        """Have something stopped as soon as the person lets it be."""
        self._stops.append(stop)
        if self.cancelled:
            stop()

    def cancel(self) -> None:
        """Let it be."""
        self._cancelled.set()
        for stop in tuple(self._stops):
            stop()

    def raise_if_cancelled(self) -> None:
        """Go no further where the person let it be.

        Raises:
            FactorRefusedError: They did.
        """
        if self.cancelled:
            raise FactorRefusedError(FactorFault.CANCELLED)


class SecondFactor(ABC):
    """One kind of second factor. ``enrol`` and ``prove`` block: call them off the GUI thread.

    What is kept of it lies in the person's encrypted file, as JSON values of its own. Recovery
    codes are none of its business: they count beside every kind.

    Args:
        rules: The agency's.
    """

    way: ClassVar[str]
    """As the policy names it."""
    names: ClassVar[tuple[FactorName, ...]]
    """As the journal names what it sets up."""
    how: ClassVar[str]
    """As the audit names it beside the passphrase."""
    ask: ClassVar[Ask]
    """What it wants at the sign-on."""

    def __init__(self, rules: FactorRules) -> None:
        self.rules = rules

    @abstractmethod
    def hindrance(self) -> Hindrance | None:
        """Return why this machine does not offer it, or None. Quick; looks at no device."""

    @abstractmethod
    def forms(self) -> tuple[FactorForm, ...]:
        """Return how it is set up, a fresh secret in each that needs one."""

    @abstractmethod
    def enrol(self, wish: FactorWish, owner: Owner, talk: Talk) -> dict[str, Any]:
        """Try a new one and return what is to be kept of it; cancelled by ``talk``.

        Raises:
            FactorRefusedError: It does not work; nothing is kept.
        """

    @abstractmethod
    def prove(
        self, kept: Mapping[str, Any], typed: str, owner: Owner, talk: Talk
    ) -> dict[str, Any]:
        """Have the person show it, and return what is to be kept from now on.

        Args:
            kept: What ``enrol`` or the last ``prove`` returned.
            typed: What was typed for it; empty for one that asks for nothing.
            owner: Whose.
            talk: Says what is waited for; cancels.

        Raises:
            FactorRefusedError: It was not shown.
            KeyError, TypeError, ValueError: ``kept`` is damaged.
        """

    def system_account(self, kept: Mapping[str, Any]) -> str:  # noqa: ARG002 - most have none
        """Return the system's account that it stands for; empty where there is none."""
        return ""
