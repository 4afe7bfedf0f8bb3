"""The system's own sign-on as a second factor: PAM on Linux, asked in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from console.controllers.factors.contract import Owner, SecondFactor, Talk
from console.domain.access.factors import (
    SYSTEM,
    SYSTEM_WAY,
    Ask,
    FactorFault,
    FactorField,
    FactorForm,
    FactorRefusedError,
    FactorStep,
    FactorWish,
    Hindrance,
)
from console.domain.clock import monotonic_s

SERVICES = (Path("/etc/pam.d"), Path("/usr/lib/pam.d"))
"""Where the system keeps what a service asks for. Without a file of its own one is not offered:
the system would take the rules of all others, which nobody chose for this program."""
CHILD = (sys.executable, "-I", "-m", "console.controllers.factors.pam_child")
WAIT_S = 30.0
_LOOK_EVERY_S = 0.1
_MOST = 256
_REFUSED = frozenset((6, 7, 8, 10, 11, 12, 13, 16, 17, 27))
"""PAM's numbers for a person or an answer that it does not take; modules give others as well, so
that each counts as a bad try."""


class SystemFactor(SecondFactor):
    """The password, or the PIN of a smart card, that the system takes for an account of its own."""

    way = SYSTEM_WAY
    names = (SYSTEM,)
    how = "system sign-on"
    ask = Ask.PASSWORD

    def hindrance(self) -> Hindrance | None:
        """Return why the system cannot be asked."""
        if sys.platform != "linux":
            return Hindrance.PLATFORM
        if find_spec("pamela") is None:
            return Hindrance.LIBRARY
        here = any((place / self.rules.service).is_file() for place in SERVICES)
        return None if here else Hindrance.NO_SERVICE

    def forms(self) -> tuple[FactorForm, ...]:
        """Return the one form."""
        return (
            FactorForm(
                factor=SYSTEM,
                title="System sign-on",
                meaning="The machine's own sign-on: your network password, or your card's PIN.",
                how="Type your account of this system, then what it asks for: your password there,"
                " or the PIN of the smart card that is in.",
                fields=(
                    FactorField(name="account", label="Your account of this system"),
                    FactorField(
                        name="answer", label="Its password, or the card's PIN", hidden=True
                    ),
                ),
            ),
        )

    def enrol(self, wish: FactorWish, owner: Owner, talk: Talk) -> dict[str, Any]:  # noqa: ARG002 - the contract's
        """Keep the name of an account that the system took; raises as ``SecondFactor.enrol``."""
        account = wish.typed["account"].strip()
        if not account or len(account) > _MOST or not account.isprintable():
            raise FactorRefusedError(FactorFault.SYSTEM_ACCOUNT)
        self._ask(account, wish.typed["answer"], talk)
        return {"account": account}

    def prove(
        self,
        kept: Mapping[str, Any],
        typed: str,
        owner: Owner,  # noqa: ARG002 - the contract's
        talk: Talk,
    ) -> dict[str, Any]:
        """Have the system take an answer; raises as ``SecondFactor.prove``."""
        account = str(kept["account"])
        self._ask(account, typed, talk)
        return {"account": account}

    def system_account(self, kept: Mapping[str, Any]) -> str:
        """Return the account: nobody else here may stand for it."""
        return str(kept.get("account", ""))

    def _ask(self, account: str, answer: str, talk: Talk) -> None:
        if not _fits(answer):
            raise FactorRefusedError(FactorFault.SYSTEM)
        talk.tell(FactorStep.SYSTEM)
        asked = {"service": self.rules.service, "account": account, "answer": answer}
        code = _answer_of(json.dumps(asked).encode(), talk)
        if code:
            refused = code in _REFUSED
            raise FactorRefusedError(FactorFault.SYSTEM if refused else FactorFault.SYSTEM_UNABLE)


def _fits(answer: str) -> bool:
    """Say whether an answer is one that a system can be given."""
    try:
        answer.encode()
    except UnicodeEncodeError:  # half a character
        return False
    return 0 < len(answer) <= _MOST and "\0" not in answer


def _answer_of(asked: bytes, talk: Talk) -> int:
    """Return the child's answer; a module that hangs or dies takes the child with it, not us."""
    try:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter
            CHILD,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"},
            start_new_session=True,
        )
    except OSError as error:
        raise FactorRefusedError(FactorFault.SYSTEM_UNABLE) from error
    with child:
        said = _said(child, asked, talk)
    try:
        return int(json.loads(said)["code"])
    except (ValueError, KeyError, TypeError) as error:
        raise FactorRefusedError(FactorFault.SYSTEM_CRASHED) from error


def _said(child: "subprocess.Popen[bytes]", asked: bytes, talk: Talk) -> bytes:
    until_s = monotonic_s() + WAIT_S
    waiting: bytes | None = asked
    while True:
        try:
            return child.communicate(waiting, timeout=_LOOK_EVERY_S)[0]
        except subprocess.TimeoutExpired:
            waiting = None
        if talk.cancelled or monotonic_s() > until_s:
            child.kill()
            child.communicate()
            let_be = talk.cancelled
            raise FactorRefusedError(
                FactorFault.SYSTEM_LET_BE if let_be else FactorFault.SYSTEM_SLOW
            )
