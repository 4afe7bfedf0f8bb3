"""Put what became of a try to sign on into words."""

from PySide6.QtCore import QCoreApplication

from console.domain.access.sign_on import LEAST_PASSPHRASE, PassphraseFault, SignOnVerdict

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


def verdict_words(verdict: SignOnVerdict, *, left: int = 0, offset_s: int = 0) -> str:
    """Return why nobody was signed on, in a sentence or two; empty where somebody was.

    Args:
        verdict: How the try ended.
        left: Bad tries that are left.
        offset_s: By how much the clock of the code is ahead of this desk's.
    """
    more = ""
    if left:
        more = " " + (
            _tr("One more try before the account locks.")
            if left == 1
            else _tr("{count} more tries before the account locks.").format(count=left)
        )
    if verdict is SignOnVerdict.CLOCK_OFF:
        minutes, seconds = divmod(abs(offset_s), 60)
        template = (
            _tr("The clock of your code is {minutes} min {seconds} s ahead of this desk's.")
            if offset_s > 0
            else _tr("The clock of your code is {minutes} min {seconds} s behind this desk's.")
        )
        told = template.format(minutes=minutes, seconds=seconds)
        return f"{told} {_tr('Use a recovery code now, and have the clocks set.')}{more}"
    words = {
        SignOnVerdict.WRONG: _tr("This is not the passphrase.") + more,
        SignOnVerdict.CODE_WRONG: _tr("This is not the code.") + more,
        SignOnVerdict.CODE_USED: _tr("This code was used already. Wait for the next one.") + more,
        SignOnVerdict.CLOSED: _tr("This account is closed. Ask your administrator."),
        SignOnVerdict.KEY_DAMAGED: _tr(
            "The key file of this account is damaged, or an old copy. The record is safe. "
            "Ask your administrator for a new passphrase."
        ),
    }
    return words.get(verdict, "")
