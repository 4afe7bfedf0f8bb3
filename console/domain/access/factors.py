"""Name the second factors: what each asks for, what it says while it waits, why it is refused."""

from dataclasses import dataclass
from enum import Enum
from typing import NewType

FactorName = NewType("FactorName", str)
"""A second factor as the journal names it; one of a later build is kept and not offered here."""

NO_FACTOR = FactorName("none")
APP = FactorName("app")
TOKEN = FactorName("token")
SECURITY_KEY = FactorName("security key")
SYSTEM = FactorName("system")

CODE_WAY = "code"
KEY_WAY = "security key"
SYSTEM_WAY = "system"
WAYS = (CODE_WAY, KEY_WAY, SYSTEM_WAY)
"""The kinds that a policy allows, as it writes them."""


class Ask(Enum):
    """What a person does at the sign-on beside typing the passphrase."""

    CODE = "code"
    TOUCH = "touch"
    PASSWORD = "password"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"


class FactorFault(Enum):
    """Why a second factor proved nothing; the value is the reason that the audit keeps."""

    CODE = "code"
    CODE_USED = "code used before"
    CLOCK = "clock"
    SECRET = "secret of the token"  # noqa: S105 - a reason
    RECOVERY = "recovery code"
    KEY_WRONG = "security key"
    KEY_UNKNOWN = "another security key"
    KEY_COUNTER = "security key counter"
    KEY_PIN = "security key PIN"
    KEY_PIN_PAUSED = "security key PIN paused"
    KEY_PIN_BLOCKED = "security key PIN blocked"
    KEY_PIN_UNSET = "security key without PIN"
    KEY_NONE = "no security key"
    KEY_CLOSED = "security key cannot be opened"
    KEY_UNTOUCHED = "security key not touched"
    KEY_TROUBLE = "security key trouble"
    SYSTEM = "system sign-on"
    SYSTEM_ACCOUNT = "system account"
    SYSTEM_TAKEN = "system account of somebody else"
    SYSTEM_SLOW = "system sign-on too slow"
    SYSTEM_CRASHED = "system sign-on crashed"
    SYSTEM_UNABLE = "system sign-on unable"
    SYSTEM_LET_BE = "system sign-on let be"
    NOT_OFFERED = "second factor not offered"
    CANCELLED = "cancelled"


NO_GUESSES = frozenset(
    fault.value
    for fault in (
        FactorFault.KEY_NONE,
        FactorFault.KEY_CLOSED,
        FactorFault.KEY_UNTOUCHED,
        FactorFault.KEY_TROUBLE,
        FactorFault.KEY_PIN_UNSET,
        FactorFault.SYSTEM_SLOW,
        FactorFault.SYSTEM_CRASHED,
        FactorFault.NOT_OFFERED,
    )
)
"""Reasons that stand in the audit and are no bad try: a device or a module failed, no guess did.

An answer that the system was given counts even where the person lets it be: else whoever guesses
would let it be as soon as it took too long for a yes.
"""


class FactorRefusedError(Exception):
    """A second factor was not shown.

    Attributes:
        fault: Why.
        offset_s: By how much the clock of a code is ahead of this desk's.
        tries: How often the PIN of the key may still be tried; None where that is not known.
    """

    def __init__(self, fault: FactorFault, *, offset_s: int = 0, tries: int | None = None) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.offset_s = offset_s
        self.tries = tries


class FactorStep(Enum):
    """What a second factor waits for."""

    INSERT = "insert"
    CHOOSE = "choose"
    TOUCH = "touch"
    PIN = "pin"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorNews:
    """What a second factor waits for now.

    Attributes:
        tries: For a PIN: how often it may still be tried.
    """

    step: FactorStep
    tries: int | None = None


class Hindrance(Enum):
    """Why a kind of second factor is not offered here."""

    POLICY = "not allowed by the agency's policy"
    PLATFORM = "not on this system"
    LIBRARY = "a part of the program is missing"
    NO_SERVICE = "the system has no sign-on service of this name"
    UNKNOWN = "not known to this version"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorRules:
    """What the agency's policy says of second factors.

    Attributes:
        ways: Which kinds it allows.
        key_pin: Whether a security key must be shown with its PIN or a finger, not touched only.
        service: The name of the system's sign-on service (PAM).
    """

    ways: tuple[str, ...] = WAYS
    key_pin: bool = False
    service: str = "clinician-console"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorField:
    """One thing that is typed to set a second factor up.

    Attributes:
        name: Under which what was typed is handed over.
        label: In English, to be translated where it is shown (context ``factors``).
        hidden: Whether it shows dots.
    """

    name: str
    label: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorForm:
    """How a second factor is set up; texts are English, context ``factors``.

    Attributes:
        factor: Which.
        title: What it is called.
        meaning: What it is, in one sentence.
        how: What is to be done.
        fields: What is typed.
        shown: What the person copies into their device; a secret.
    """

    factor: FactorName
    title: str
    meaning: str
    how: str
    fields: tuple[FactorField, ...] = ()
    shown: str = ""

    def __repr__(self) -> str:
        """Show no secret, wherever this may be printed."""
        return f"FactorForm(factor={self.factor})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorWish:
    """A form that was filled in: the second factor is tried before it is kept.

    Attributes:
        typed: By the names of the fields.
    """

    form: FactorForm
    typed: dict[str, str]

    def __repr__(self) -> str:
        """Show nothing that was typed, wherever this may be printed."""
        return f"FactorWish(form={self.form})"
