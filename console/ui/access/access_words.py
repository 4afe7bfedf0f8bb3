"""Put what became of a try to sign on into words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.access.factors import FactorFault, FactorNews, FactorStep
from console.domain.access.sign_on import LEAST_PASSPHRASE, PassphraseFault, SignOnVerdict

if TYPE_CHECKING:
    from console.controllers.sign_on_answer import SignOnAnswer

_CONTEXT = "access"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def fault_words(fault: PassphraseFault) -> str:
    """Return why a new passphrase is not taken, in one sentence."""
    words = {
        PassphraseFault.TOO_SHORT: _tr("This is too short: {count} characters at least.").format(
            count=LEAST_PASSPHRASE
        ),
        PassphraseFault.TOO_LONG: _tr("This is too long to be typed again."),
        PassphraseFault.ONE_LETTER: _tr("This is one letter over and over. Take some words."),
        PassphraseFault.NAME: _tr("This is your name. Take some other words."),
        PassphraseFault.UNKEEPABLE: _tr("This holds a sign that no keyboard types again."),
    }
    return words[fault]


def answer_words(answer: "SignOnAnswer") -> str:
    """Return why nobody was signed on, in a sentence or two; empty where somebody was."""
    more = ""
    if answer.left:
        more = " " + (
            _tr("One more try before the account locks.")
            if answer.left == 1
            else _tr("{count} more tries before the account locks.").format(count=answer.left)
        )
    if answer.verdict is SignOnVerdict.FACTOR_REFUSED and answer.fault is not None:
        told = factor_words(answer.fault, offset_s=answer.offset_s, tries=answer.pin_tries)
        return told + more
    words = {
        SignOnVerdict.WRONG: _tr("This is not the passphrase.") + more,
        SignOnVerdict.CLOSED: _tr("This account is closed. Ask your administrator."),
        SignOnVerdict.KEY_DAMAGED: _tr(
            "The key file of this account is damaged, or an old copy. The record is safe. "
            "Ask your administrator for a new passphrase."
        ),
    }
    return words.get(answer.verdict, "")


def news_words(news: FactorNews) -> str:
    """Return what a second factor waits for, as a person is told to do it."""
    if news.step is FactorStep.PIN and news.tries is not None:
        return _tr("The PIN of your security key, please: {count} tries are left.").format(
            count=news.tries
        )
    words = {
        FactorStep.INSERT: _tr("Put your security key in."),
        FactorStep.CHOOSE: _tr("There are several keys. Touch the one you want to use."),
        FactorStep.TOUCH: _tr("Touch your security key now."),
        FactorStep.PIN: _tr("The PIN of your security key, please."),
        FactorStep.SYSTEM: _tr("The system is asked."),
    }
    return words[news.step]


def factor_words(fault: FactorFault, *, offset_s: int = 0, tries: int | None = None) -> str:
    """Return why a second factor proved nothing, and what to do now.

    Args:
        fault: Why.
        offset_s: By how much the clock of a code is ahead of this desk's.
        tries: How often the PIN of a key may still be tried; None where that is not known.
    """
    if fault is FactorFault.CLOCK:
        return _clock_words(offset_s)
    if fault is FactorFault.KEY_PIN and tries is not None:
        return _tr("This is not the PIN of the key: {count} tries are left there.").format(
            count=tries
        )
    return _code_words(fault) or _key_words(fault) or _system_words(fault)


def _clock_words(offset_s: int) -> str:
    minutes, seconds = divmod(abs(offset_s), 60)
    template = (
        _tr("The clock of your code is {minutes} min {seconds} s ahead of this desk's.")
        if offset_s > 0
        else _tr("The clock of your code is {minutes} min {seconds} s behind this desk's.")
    )
    told = template.format(minutes=minutes, seconds=seconds)
    return f"{told} {_tr('Use a recovery code now, and have the clocks set.')}"


def _code_words(fault: FactorFault) -> str:
    words = {
        FactorFault.CODE: _tr("This is not the code."),
        FactorFault.CODE_USED: _tr("This code was used already. Wait for the next one."),
        FactorFault.SECRET: _tr(
            "This is no secret of a token: letters A to Z and 2 to 7, or 0 to F."
        ),
        FactorFault.RECOVERY: _tr("This is none of your recovery codes."),
        FactorFault.NOT_OFFERED: _tr(
            "Your second factor cannot be shown at this desk. Use a recovery code, or ask your "
            "administrator for a new passphrase: then you set up another."
        ),
    }
    return words.get(fault, "")


def _key_words(fault: FactorFault) -> str:
    words = {
        FactorFault.KEY_WRONG: _tr("What the key answered proves nothing. Ask your administrator."),
        FactorFault.KEY_UNKNOWN: _tr("This key is not yours, or was not set up here."),
        FactorFault.KEY_COUNTER: _tr(
            "This key counts backwards: somebody may have a copy of it. It is refused. Use a "
            "recovery code, and tell your administrator now."
        ),
        FactorFault.KEY_PIN: _tr("This is not the PIN of the key."),
        FactorFault.KEY_PIN_PAUSED: _tr(
            "Too many wrong PINs. Take the key out, put it in again, and try once more."
        ),
        FactorFault.KEY_PIN_BLOCKED: _tr(
            "The PIN of this key is blocked. Use a recovery code; the key has to be reset."
        ),
        FactorFault.KEY_PIN_UNSET: _tr(
            "The agency wants the key's PIN, and this key has none. Set one in the system first."
        ),
        FactorFault.KEY_NONE: _tr("No security key was put in. Nothing was tried."),
        FactorFault.KEY_CLOSED: _tr(
            "A security key is in, and this account of the system may not use it. Ask IT: doctor "
            "says what to do."
        ),
        FactorFault.KEY_UNTOUCHED: _tr("The key was not touched in time. Nothing was tried."),
        FactorFault.KEY_TROUBLE: _tr("The key did not answer. Take it out, put it in, try again."),
    }
    return words.get(fault, "")


def _system_words(fault: FactorFault) -> str:
    words = {
        FactorFault.SYSTEM: _tr("The system does not take this."),
        FactorFault.SYSTEM_ACCOUNT: _tr("Type the name of your account of this system."),
        FactorFault.SYSTEM_TAKEN: _tr(
            "This account of the system stands for somebody else at this desk already."
        ),
        FactorFault.SYSTEM_SLOW: _tr("The system did not answer in time. Try again, or call IT."),
        FactorFault.SYSTEM_CRASHED: _tr("The system's sign-on broke down. Call IT."),
        FactorFault.SYSTEM_UNABLE: _tr("The system did not take this, or could not be asked."),
        FactorFault.SYSTEM_LET_BE: _tr("The system was asked, and counts it as a try."),
    }
    return words.get(fault, "")
