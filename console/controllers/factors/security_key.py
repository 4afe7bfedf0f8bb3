"""FIDO2 security keys as a second factor; on Windows its own dialog brings Windows Hello as well.

Nothing of the library is loaded before a key is asked for.
"""

import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from console.controllers.factors.contract import Owner, SecondFactor, Talk
from console.domain.access.factors import (
    KEY_WAY,
    SECURITY_KEY,
    Ask,
    FactorForm,
    FactorWish,
    Hindrance,
)

RP_ID = "clinician-console.invalid"
"""No site can have this name (RFC 2606), so that no page of a browser ever gets a signature."""
ORIGIN = f"https://{RP_ID}"
_USB = Path("/sys/class/hidraw")
_SYSTEMS = ("linux", "darwin", "win32")


class KeyFactor(SecondFactor):
    """A key that signs a fresh number of the desk's when it is touched."""

    way = KEY_WAY
    names = (SECURITY_KEY,)
    how = "security key"
    ask = Ask.TOUCH

    def hindrance(self) -> Hindrance | None:
        """Return why no key can be asked here; whether one is there is seen when it is wanted."""
        if find_spec("fido2") is None:
            return Hindrance.LIBRARY
        return None if sys.platform in _SYSTEMS else Hindrance.PLATFORM

    def forms(self) -> tuple[FactorForm, ...]:
        """Return the one form, with nothing to type."""
        return (
            FactorForm(
                factor=SECURITY_KEY,
                title="Security key",
                meaning="A key in the machine's USB port is touched (FIDO2).",
                how="Put the key in, choose Go on, and touch it when it blinks.",
            ),
        )

    def enrol(self, wish: FactorWish, owner: Owner, talk: Talk) -> dict[str, Any]:  # noqa: ARG002 - the contract's
        """Make a new credential on the key; raises as ``SecondFactor.enrol``."""
        from console.controllers.factors import key_ceremony  # noqa: PLC0415 - 80 ms of imports

        return key_ceremony.register(owner, talk, pin=self.rules.key_pin)

    def prove(
        self,
        kept: Mapping[str, Any],
        typed: str,  # noqa: ARG002 - the contract's
        owner: Owner,
        talk: Talk,
    ) -> dict[str, Any]:
        """Have the key sign a fresh number; raises as ``SecondFactor.prove``."""
        from console.controllers.factors import key_ceremony  # noqa: PLC0415 - 80 ms of imports

        return key_ceremony.prove(kept, owner, talk, pin=self.rules.key_pin)


def closed_keys(usb: Path = _USB, devices: Path = Path("/dev")) -> tuple[Path, ...]:
    """Return the security keys that are in the machine and that this account may not open.

    Linux only; elsewhere there is nothing to look at. Blocks for a moment.

    Args:
        usb: Where the system lists raw USB devices.
        devices: Where it offers them.
    """
    from fido2.hid.base import parse_report_descriptor  # noqa: PLC0415 - seldom asked for

    closed: list[Path] = []
    for place in sorted(usb.glob("hidraw*")):
        try:
            parse_report_descriptor((place / "device" / "report_descriptor").read_bytes())
        except (OSError, ValueError, LookupError):
            continue  # no security key
        device = devices / place.name
        try:
            with device.open("rb+", buffering=0):
                pass
        except OSError:
            closed.append(device)
    return tuple(closed)
