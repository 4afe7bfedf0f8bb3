"""Turn what a sender wrote, markup and all, into text that is only ever shown.

Nothing here interprets markup: tags that are known become line breaks or nothing, the inside of a
script or a style is left out and said to be, everything else stays as the letters it is.
"""

import re
from functools import lru_cache

NOTE_LIMIT = 65_536
"""Characters of one note that are kept."""

LINE_LIMIT = 1_000
"""Characters of any other value that are kept."""

SHORT = 120
"""Characters up to which a value is made one line without being measured."""

CUT_MARK = "… [cut here]"
SCRIPT_MARK = "[script left out]"

_BREAKING_NAMES = (
    "address article aside blockquote br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main nav ol p pre section table tr ul"
)
_SILENT_NAMES = (
    "!doctype a abbr acronym applet area audio b base basefont bdi bdo big body button canvas "
    "caption center cite code col colgroup data datalist del details dfn dialog dir em embed "
    "fieldset figcaption font frame frameset head html i iframe img input ins kbd label legend "
    "link map mark math meta meter noframes noscript object optgroup option output param picture "
    "progress q rp rt ruby s samp select small source span strike strong sub summary sup svg "
    "tbody td template textarea tfoot th thead time title track tt u var video wbr"
)
_BREAKING = frozenset(_BREAKING_NAMES.split())
_SILENT = frozenset(_SILENT_NAMES.split())
_ATTRIBUTES = r"(?:[\s/][^<>]*+)?+>"
_COMMENT = re.compile(r"<!--|-->")
_SCRIPT = re.compile(r"<(/?)(?:script|style)" + _ATTRIBUTES, re.IGNORECASE)
_TAG = re.compile(r"</?(!?[A-Za-z][A-Za-z0-9]*+)" + _ATTRIBUTES)
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t\xa0]{2,}")
_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)++")


def note_text(markup: str, limit: int = NOTE_LIMIT) -> tuple[str, bool]:
    """Return a note as plain text with line breaks, and whether it had to be cut.

    Takes time in proportion to the length of ``markup``, whatever is in it.
    """
    cut = len(markup) > limit
    text = markup[:limit] if cut else markup
    if "<" in text:
        text = _without_scripts(text)
        text = _COMMENT.sub(" ", text)
        text = _TAG.sub(_in_place_of, text)
    if "&" in text:
        import html  # noqa: PLC0415 - two thousand names, which few notes of a start need

        text = html.unescape(text)
    if not (text.isascii() and text.isprintable()):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _UNSHOWN.sub("", text)
        text = _BLANKS.sub(" ", text)
        text = _EMPTY_LINES.sub("\n", text)
    elif "  " in text:
        text = _BLANKS.sub(" ", text)
    text = text.strip()
    return (text + CUT_MARK if cut else text), cut


def _in_place_of(tag: re.Match[str]) -> str:
    """Return what is shown in place of a tag: a line break, nothing, or what it says."""
    name = tag[1].casefold()
    if name in _BREAKING:
        return "\n"
    return "" if name in _SILENT else tag[0]


def _without_scripts(text: str) -> str:
    """Return the text with a mark in place of each script; one that never ends goes to the end."""
    kept: list[str] = []
    at = 0
    inside = False
    for tag in _SCRIPT.finditer(text):
        closes = bool(tag[1])
        if not inside:
            kept.append(text[at : tag.start()])
            if not closes:
                kept.append(SCRIPT_MARK)
        inside = not closes
        at = tag.end()
    if not inside:
        kept.append(text[at:])
    return "".join(kept)


def line_text(value: str, limit: int = LINE_LIMIT) -> tuple[str, bool]:
    """Return any other value as one line of plain text, and whether it had to be cut."""
    if len(value) <= SHORT and limit >= SHORT:
        return short_line(value), False
    cut = len(value) > limit
    text = _UNSHOWN.sub("", value[:limit])
    text = " ".join(text.split())
    return (text + CUT_MARK if cut else text), cut


@lru_cache(maxsize=4_096)
def short_line(value: str) -> str:
    """Return a short value as one line; the same few come in every document."""
    if value.isascii() and value.isprintable():
        return value.strip()
    return " ".join(_UNSHOWN.sub("", value).split())
