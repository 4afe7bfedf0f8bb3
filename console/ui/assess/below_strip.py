"""Ask what going below the floor needs: a reason, and a second person below 3 or 4."""

from PySide6.QtWidgets import QWidget

from console.domain.calls.wishes import REASON_LIMIT, REQUESTER_LIMIT
from console.domain.contact.words import OverrideReason
from console.domain.screening.levels import SecondPersonWay
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField

PHONE_MARK = "phone"
"""What is typed before the name of a second person who is on the telephone."""


class BelowStrip(FieldStrip):
    """Ask what going below the floor needs."""

    def __init__(self, parent: QWidget) -> None:
        reason = CodeChooser(self.tr("Reason"), OverrideReason)
        words = LineField(self.tr("In your words"))
        words.setMaxLength(REASON_LIMIT)
        words.setPlaceholderText(self.tr("may stay empty"))
        second = LineField(self.tr("Second person"))
        second.setMaxLength(REQUESTER_LIMIT)
        second.setPlaceholderText(
            self.tr("Shift supervisor at the desk; “phone K. Berg” if by telephone")
        )
        super().__init__(
            self.tr("Below the floor"),
            {"reason": reason, "words": words, "second": second},
            {},
            self.tr("Enter goes on, then records; Esc keeps the level as it was"),
            parent,
        )


def second_person(typed: str, phone: str) -> tuple[str, SecondPersonWay]:
    """Return whom a typed name means, and whether they are on the telephone.

    Args:
        typed: A name, or the word for a telephone and a name.
        phone: That word in the person's language.
    """
    first, _, rest = typed.partition(" ")
    if first.casefold().rstrip(":,") in {PHONE_MARK, phone} and rest.strip():
        return rest.strip(), SecondPersonWay.BY_PHONE
    return typed, SecondPersonWay.AT_DESK
