"""Turn bytes and broken text into clean text, losing nothing that can be kept."""

import html
import re
import unicodedata
from functools import lru_cache

_UNPRINTABLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_TAG = re.compile(
    r"</?(?:br|p|div|li|ul|ol|b|i|em|strong|span|a|h\d)\b[^<>]{0,300}>", re.IGNORECASE
)
_FOREIGN_RUN = re.compile(r"[^\x00-\x7f]{2,}")
_CP437_QUOTE = re.compile("G(?=\u00c7[^\x00-\x7f])")  # the Gamma of CP437, flattened to G
_PLACEHOLDER = re.compile(
    r"^[\s,.\-]*(?:"
    r"unknown(?:\s+(?:address|city|state|location|place|street|zip|phone|name))?"
    r"|(?:\w+\s+)?(?:unknown|not\s+(?:available|provided|specified|given|listed|applicable|known))"
    r"|n\s*/?\s*a|none|null|nil|tbd|tba|-+|\?+|nan|0+|x{3,}|test"
    r")[\s,.\-]*$",
    re.IGNORECASE,
)

_LONGEST_PLACEHOLDER = 80
_OFTEN_THE_SAME = 24
"""Cities, states, languages, kinds: so short a text stands in many rows."""


def decoded(raw: bytes) -> str:
    """Return the text of a file: UTF-8 with or without its mark, UTF-16 with it, else cp1252."""
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _one_run(found: re.Match[str]) -> str:
    run = found[0]
    for codec in ("cp437", "cp1252"):
        try:
            return run.encode(codec).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
    return run


def unmangled(text: str) -> str:
    """Return the text with UTF-8 that was read as CP437 or cp1252 put right, run by run.

    A run is changed only if it is whole UTF-8 afterwards; honest accents never are.
    """
    if text.isascii():
        return text
    text = _CP437_QUOTE.sub("\u0393", text)
    return _FOREIGN_RUN.sub(_one_run, text)


def cleaned(value: object, longest: int = 4000) -> str:
    """Return a field as clean text on one paragraph: repaired, without tags or controls.

    Args:
        value: Text, number or None.
        longest: Characters kept; hostile input is cut before it is looked at.
    """
    if value is None or value == "":
        return ""
    text = str(value)
    if len(text) > longest * 2:
        text = text[: longest * 2]
    if text.isascii():
        if text.isprintable() and "<" not in text and "&" not in text:
            # nearly every field of every row: nothing to mend but blanks
            if "  " in text or text[:1] == " " or text[-1:] == " ":
                text = " ".join(text.split())
            return text if len(text) <= longest else text[:longest]
    else:
        text = unicodedata.normalize("NFC", unmangled(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if not text.isprintable():
        text = _UNPRINTABLE.sub("", text)
    return " ".join(text.split())[:longest]


def is_placeholder(text: str) -> bool:
    """Tell whether a field only says that nothing is known."""
    return len(text) <= _LONGEST_PLACEHOLDER and bool(_PLACEHOLDER.match(text))


def known(value: object, longest: int = 4000) -> str:
    """Return the field cleaned, or "" where it only says that nothing is known."""
    if value is None or value == "":
        return ""
    if value.__class__ is str and len(value) <= _OFTEN_THE_SAME:
        return _known_again(value, longest)
    return _known(value, longest)


def _known(value: object, longest: int) -> str:
    text = cleaned(value, longest)
    if len(text) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.match(text):
        return ""
    return text


_known_again = lru_cache(maxsize=16_384)(_known)


def export_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
