"""Recognise telephone numbers of the North American plan; keep the text, repair nothing."""

import re
from enum import Enum
from functools import lru_cache

from resources.listing import Phone, PhoneKind
from resources.text_repair import cleaned, is_placeholder

SHORT_CODES = frozenset({"211", "311", "411", "511", "711", "811", "911", "988"})
_NUMBER = re.compile(
    r"(?<![\dA-Za-z])(?:\+?1[\s.\-]*)?\(?\s*([2-9]\d{2})\s*\)?[\s.\-/*)]*"
    r"(?:([2-9]\d{2})[\s.\-]*(\d{4})(?!\d)"
    r"|([2-9]\d{2})[\s.\-]*([A-Z]{4})\b(?:\s*\(\d{4}\))?"
    r"|([A-Z0-9]{3}-?[A-Z]{4}|[A-Z]{7})\b(?:\s*\([\d\s-]{7,8}\))?)"
    r"(?:\s*,?\s*\(?(?i:extension|ext|ex|x|opt(?:ion)?|press|#|\*)\s*[.:#]?\s*(\w{1,8})\b\)?)?",
)
_SHORT = re.compile(r"(\d{3}|\d{5,6})(?:,?\s*(?:press|then press|x)\s*(\d))?", re.IGNORECASE)
_EXTENSION_ONLY = re.compile(r"^\W*(?:ext(?:ension)?\.?|x)?\s*(\w{1,10})\W*$", re.IGNORECASE)
_LETTERS = {
    letter: digit
    for digit, letters in zip(
        "23456789", ("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"), strict=True
    )
    for letter in letters
}
_KINDS = (
    (PhoneKind.FAX, ("fax",)),
    (PhoneKind.TTY, ("tty", "tdd", "deaf", "relay")),
    (PhoneKind.TEXT, ("text", "sms", "chat")),
    (PhoneKind.HOTLINE, ("hotline", "crisis", "24 h", "24-h", "24/7", "helpline", "emergency")),
    (PhoneKind.INTAKE, ("intake", "admission", "referral", "access line", "appointment")),
)


class PhoneFault(Enum):
    """Why a text is not a number to dial."""

    NONE = ""
    PLACEHOLDER = "placeholder"
    INVENTED = "exchange 555 is not in use"
    NO_AREA = "no area code"
    NO_NUMBER = "not a telephone number"


def read_phones(
    text: object,
    *,
    extension: object = "",
    kind: str = "",
    label: str = "",
    fictional: bool = False,
) -> tuple[tuple[Phone, ...], PhoneFault]:
    """Return the numbers that a field holds, each with the words in front of it.

    Args:
        text: One number, several, or prose around them.
        extension: A field of its own, if the source has one.
        kind: The source's own word for what the number is for.
        label: The source's own name for the number.
        fictional: Accept 555-01xx, which real directories must not hold.
    """
    if text.__class__ is str and extension.__class__ is str:  # services share their numbers
        return _read_again(text, extension, kind, label, fictional=fictional)
    return _read(text, extension, kind, label, fictional=fictional)


def _read(
    text: object, extension: object, kind: str, label: str, *, fictional: bool
) -> tuple[tuple[Phone, ...], PhoneFault]:
    raw = cleaned(text, 300)
    if not raw or is_placeholder(raw):
        return (), PhoneFault.PLACEHOLDER if raw else PhoneFault.NONE
    code = _SHORT.fullmatch(raw)
    if code and (code[1] in SHORT_CODES or "text" in kind):
        return (_phone(code[1], raw, code[2] or "", kind, label),), PhoneFault.NONE
    phones: list[Phone] = []
    fault = PhoneFault.NONE
    end = 0
    for found in _NUMBER.finditer(raw):
        number = _digits(found)
        if _invented(number, fictional=fictional):
            fault = PhoneFault.INVENTED
            end = found.end()
            continue
        words = raw[end : found.start()].strip(" .,;:-()/") if found.start() > end else ""
        end = found.end()
        after = cleaned(extension, 20) if not found[7] else found[7]
        phones.append(_phone(number, raw, _extension(after), kind, label or words[:60]))
    if not phones and fault is PhoneFault.NONE:
        fault = PhoneFault.NO_NUMBER
        if re.fullmatch(r"\d{3}[\s.\-]?\d{4}", raw):
            fault = PhoneFault.NO_AREA
    return tuple(phones), fault


_read_again = lru_cache(maxsize=8192)(_read)


def _digits(found: re.Match[str]) -> str:
    area = found[1]
    if found[2]:
        return f"{area}-{found[2]}-{found[3]}"
    letters = (found[4] or "") + (found[5] or "") + (found[6] or "").replace("-", "")
    digits = "".join(_LETTERS.get(one, one) for one in letters)
    return f"{area}-{digits[:3]}-{digits[3:7]}"


def _invented(number: str, *, fictional: bool) -> bool:
    area, exchange, line = number.split("-")
    if fictional:
        return not (exchange == "555" and line.startswith("01"))
    return area == "555" or (exchange == "555" and line != "1212")


def _extension(text: str) -> str:
    found = _EXTENSION_ONLY.match(text)
    return found[1] if found else ""


def _phone(number: str, raw: str, extension: str, kind: str, label: str) -> Phone:
    meant = _kind_of(kind, label)
    return Phone(number=number, raw=raw, extension=extension, kind=meant, label=label)


@lru_cache(maxsize=2048)
def _kind_of(kind: str, label: str) -> PhoneKind:
    words = f"{kind} {label}".lower()
    for meant, signs in _KINDS:
        if any(sign in words for sign in signs):
            return meant
    return PhoneKind.VOICE
