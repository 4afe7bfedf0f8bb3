"""Show text of other systems as text: never markup, never a link, never loaded from anywhere."""

import html
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from console.ui.theme import set_role

# Control, direction-turning and Qt-internal characters: they could hide or turn round what is said.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffc]"
)


def shown(text: str) -> str:
    """Return ``text`` with plain line ends and characters that cannot be shown as a box."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSHOWN.sub("\ufffd", text.replace("\u2028", "\n").replace("\u2029", "\n"))


def one_line(text: str, limit: int = 120) -> str:
    """Return ``text`` as one line of at most ``limit`` characters, cut with an ellipsis."""
    line = " ".join(shown(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def plain_tip(text: str) -> str:
    """Return a tool tip that shows ``text``; Qt would otherwise guess whether it is markup."""
    return f"<span>{html.escape(text)}</span>" if text else ""


def button_text(text: str) -> str:
    """Return a button's text in which ``&`` stands for itself, not for a mnemonic."""
    return text.replace("&", "&&")


class PlainLabel(QLabel):
    """A label that shows its text as it is and never interprets it."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def wear_role(self, role: str) -> None:
        """Take another role of the style sheet, such as ``waiting``."""
        set_role(self, role)


class WordLabel(PlainLabel):
    """A label as wide as its text in one line; it wraps only where it is given less."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, role=role, parent=parent)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the size in one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 3, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the longest word at the least."""
        metrics = self.fontMetrics()
        longest = max(self.text().split(), key=len, default="")[:24]
        return QSize(metrics.horizontalAdvance(longest), metrics.height())


def scale_title(label: QLabel, base: QFont, factor: float = 1.2) -> None:
    """Give a title its size from the font of its pane; call again when that changes."""
    font = QFont(base)
    font.setPointSizeF(max(1.0, base.pointSizeF() * factor))
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
