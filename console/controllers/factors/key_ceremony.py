"""Have a FIDO2 security key make a credential, and sign with it. Loaded when a key is asked for.

Source: W3C Web Authentication, level 2, 7.1 and 7.2; the library ``fido2`` checks challenge,
origin, relying party, user presence and signature.
"""

import struct
import sys
from collections.abc import Callable, Mapping
from threading import Event, Timer
from typing import Any, TypeVar

from cryptography.exceptions import UnsupportedAlgorithm
from fido2.client import (
    ClientError,
    DefaultClientDataCollector,
    Fido2Client,
    PinRequiredError,
    UserInteraction,
    WebAuthnClient,
)
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin
from fido2.hid import ConnectionFailure
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from console.controllers.factors.contract import Owner, Talk
from console.controllers.factors.key_devices import chosen_key
from console.controllers.factors.security_key import ORIGIN, RP_ID
from console.domain.access.factors import FactorFault, FactorRefusedError, FactorStep

T = TypeVar("T")

WAIT_S = 60.0
"""How long a key is waited for, its PIN included."""

_PIN_FAULTS = {
    CtapError.ERR.PIN_INVALID: FactorFault.KEY_PIN,
    CtapError.ERR.PIN_POLICY_VIOLATION: FactorFault.KEY_PIN,
    CtapError.ERR.UV_INVALID: FactorFault.KEY_PIN,
    CtapError.ERR.PIN_AUTH_BLOCKED: FactorFault.KEY_PIN_PAUSED,
    CtapError.ERR.PIN_BLOCKED: FactorFault.KEY_PIN_BLOCKED,
    CtapError.ERR.UV_BLOCKED: FactorFault.KEY_PIN_BLOCKED,
    CtapError.ERR.PIN_NOT_SET: FactorFault.KEY_PIN_UNSET,
    CtapError.ERR.UNSUPPORTED_OPTION: FactorFault.KEY_PIN_UNSET,  # an older key (U2F) has no PIN
}
_MALFORMED = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    RecursionError,
    struct.error,
    UnsupportedAlgorithm,
)
"""What the library raises over an answer that is none."""
_GARBAGE = (CtapError, ConnectionFailure, OSError, *_MALFORMED)


def register(owner: Owner, talk: Talk, *, pin: bool) -> dict[str, Any]:
    """Have a key make a credential for one person of this program.

    Returns:
        What is kept: the credential (its id and public key) and the key's counter.

    Raises:
        FactorRefusedError: The key did not, or what it made is not what was asked for.
    """
    server, wanted = _server(), _verification(pin=pin)
    user = PublicKeyCredentialUserEntity(id=owner.account_id.encode(), name=owner.name)
    options, state = server.register_begin(
        user,
        resident_key_requirement=ResidentKeyRequirement.DISCOURAGED,
        user_verification=wanted,
    )
    response = _asked(talk, lambda key, stop: key.make_credential(options.public_key, stop))
    try:
        data = server.register_complete(state, response)
    except _MALFORMED as error:
        raise FactorRefusedError(FactorFault.KEY_WRONG) from error
    if data.credential_data is None:
        raise FactorRefusedError(FactorFault.KEY_WRONG)
    return {"credential": data.credential_data.hex(), "counter": data.counter}


def prove(kept: Mapping[str, Any], owner: Owner, talk: Talk, *, pin: bool) -> dict[str, Any]:
    """Have the key of a person sign a fresh number.

    Returns:
        What is kept from now on: the counter has risen.

    Raises:
        FactorRefusedError: It did not, or its counter went back: there are two such keys.
        KeyError, TypeError, ValueError: ``kept`` is damaged.
    """
    credential = AttestedCredentialData(bytes.fromhex(kept["credential"]))
    last = int(kept["counter"])
    server = _server()
    options, state = server.authenticate_begin([credential], _verification(pin=pin))
    response = _asked(
        talk, lambda key, stop: key.get_assertion(options.public_key, stop).get_response(0)
    )
    user = response.response.user_handle
    if user and user != owner.account_id.encode():
        raise FactorRefusedError(FactorFault.KEY_UNKNOWN)
    try:
        server.authenticate_complete(state, [credential], response)
    except _MALFORMED as error:
        raise FactorRefusedError(FactorFault.KEY_WRONG) from error
    counter = response.response.authenticator_data.counter
    if (counter or last) and counter <= last:
        raise FactorRefusedError(FactorFault.KEY_COUNTER)
    return {"credential": kept["credential"], "counter": counter}


def _server() -> Fido2Server:
    rp = PublicKeyCredentialRpEntity(id=RP_ID, name="Clinician Console")
    return Fido2Server(rp, verify_origin=lambda origin: origin == ORIGIN)


def _verification(*, pin: bool) -> UserVerificationRequirement:
    wanted = UserVerificationRequirement
    return wanted.REQUIRED if pin else wanted.DISCOURAGED


def _asked(talk: Talk, ask: Callable[[WebAuthnClient, Event], T]) -> T:
    """Ask a key, with a limit of time, and put whatever it answers into one of our faults."""
    stop = Event()
    late = Timer(WAIT_S, stop.set)
    late.daemon = True
    talk.on_cancel(stop.set)
    late.start()
    hands = _Hands(talk, stop)
    try:
        if sys.platform == "win32":
            from fido2.client.windows import WindowsClient  # noqa: PLC0415 - Windows alone has it

            if WindowsClient.is_available():  # it has a dialog of its own, Windows Hello included
                return ask(WindowsClient(DefaultClientDataCollector(ORIGIN)), stop)
        with chosen_key(talk, stop) as device:
            hands.device = device
            client = Fido2Client(device, DefaultClientDataCollector(ORIGIN), hands, extensions=())
            return ask(client, stop)
    except PinRequiredError as error:  # let be, or too late
        talk.raise_if_cancelled()
        raise FactorRefusedError(FactorFault.KEY_UNTOUCHED) from error
    except ClientError as error:
        raise _told(error, talk, hands) from error
    except _GARBAGE as error:
        talk.raise_if_cancelled()
        raise FactorRefusedError(FactorFault.KEY_TROUBLE) from error
    finally:
        late.cancel()


def _told(error: ClientError, talk: Talk, hands: "_Hands") -> FactorRefusedError:
    if talk.cancelled:
        return FactorRefusedError(FactorFault.CANCELLED)
    cause = error.cause.code if isinstance(error.cause, CtapError) else None
    if cause in _PIN_FAULTS:
        return FactorRefusedError(_PIN_FAULTS[cause], tries=hands.tries())
    if error.code is ClientError.ERR.TIMEOUT:
        return FactorRefusedError(FactorFault.KEY_UNTOUCHED)
    if error.code is ClientError.ERR.DEVICE_INELIGIBLE:
        return FactorRefusedError(FactorFault.KEY_UNKNOWN)
    if error.code is ClientError.ERR.CONFIGURATION_UNSUPPORTED and cause is None:
        return FactorRefusedError(FactorFault.KEY_PIN_UNSET)
    return FactorRefusedError(FactorFault.KEY_TROUBLE)


class _Hands(UserInteraction):
    """What the library asks of the person, passed on to the page."""

    def __init__(self, talk: Talk, stop: Event) -> None:
        self._talk = talk
        self._stop = stop
        self.device: CtapDevice | None = None

    def tries(self) -> int | None:
        """Return how often the PIN may still be tried."""
        if self.device is None:
            return None
        try:
            return ClientPin(Ctap2(self.device)).get_pin_retries()[0]
        except _GARBAGE:
            return None

    def prompt_up(self) -> None:
        """Have the key touched."""
        self._talk.tell(FactorStep.TOUCH)

    def request_pin(self, permissions: ClientPin.PERMISSION, rp_id: str | None) -> str | None:  # noqa: ARG002 - the library's
        """Ask for the PIN."""
        return self._talk.ask_pin(self.tries(), self._stop) or None

    def request_uv(self, permissions: ClientPin.PERMISSION, rp_id: str | None) -> bool:  # noqa: ARG002 - the library's
        """Have the finger laid on the key."""
        self._talk.tell(FactorStep.TOUCH)
        return True
