"""Cut notes into pieces of one text block each, so that no block takes long to lay out.

What stands below the notes, a heading with facts, is made of pieces as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from console.ui.reading.plain import one_line, shown
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone

PIECE_LIMIT = 1_000
"""Characters of a note in one block."""

PIECE_LINES = 40
"""Lines of a note in one block."""

LINE_END = "\u2028"
"""A line end inside one text block."""


class PieceKind(Enum):
    """What a piece is a part of."""

    NOTE = "note"
    HEADING = "heading"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a note, or a line below the notes.

    Attributes:
        key: The note's key and the number of the part; below the notes numbers are negative.
        headed: The note has a head, so that its text stands to the right of it.
        at: When, of a note; the label of a fact.
        author: Who wrote a note; who said a fact and when.
        tip: What the pointer shows on the source of a fact.
    """

    key: tuple[str, int]
    kind: PieceKind = PieceKind.NOTE
    headed: bool = True
    tone: Tone = Tone.WAITING
    at: str = ""
    author: str = ""
    mark: str = ""
    text: str = ""
    tip: str = ""

    @property
    def first(self) -> bool:
        """Say whether the note begins here."""
        return self.key[1] == 0

    @property
    def weight(self) -> int:
        """Return roughly how long the layout takes, in characters."""
        return len(self.text) + 40 * self.text.count(LINE_END)


def pieces_of(note: NoteLine) -> list[Piece]:
    """Cut a note where a reader would not mind: at a line end, else between words."""
    text = shown(note.text).strip("\n")
    pieces: list[Piece] = []
    start = 0
    while start < len(text) or not pieces:
        end = _cut_at(text, start)
        first = not pieces
        pieces.append(
            Piece(
                key=(note.key, len(pieces)),
                headed=bool(note.at or note.author),
                tone=note.tone,
                at=note.at if first else "",
                author=one_line(note.author, 16) if first else "",
                mark=note.mark if first else "",
                text=text[start:end].removesuffix("\n").replace("\n", LINE_END),
            )
        )
        start = end
    return pieces


def pieces_below(heading: str, facts: Sequence[FactLine]) -> list[Piece]:
    """Return a heading with facts, as they stand below the notes; nothing without facts."""
    if not facts:
        return []
    pieces = [Piece(key=("", -1), kind=PieceKind.HEADING, text=heading)]
    pieces += [
        Piece(
            key=("", -2 - number),
            kind=PieceKind.FACT,
            tone=fact.tone,
            at=one_line(fact.label, 40),
            author=one_line(fact.said),
            text=shown(fact.value).replace("\n", LINE_END),
            tip=fact.tip,
        )
        for number, fact in enumerate(facts)
    ]
    return pieces


def equal_pieces(held: Sequence[Piece], wanted: Sequence[Piece]) -> int:
    """Return how many pieces are the same from the beginning."""
    for index, (one, other) in enumerate(zip(held, wanted, strict=False)):
        if one != other:
            return index
    return min(len(held), len(wanted))


def _cut_at(text: str, start: int) -> int:
    end = start + PIECE_LIMIT
    line_end = start - 1
    for _ in range(PIECE_LINES):
        line_end = text.find("\n", line_end + 1, end)
        if line_end < 0:
            break
    else:
        return line_end + 1
    if end >= len(text):
        return len(text)
    cut = text.rfind("\n", start + PIECE_LIMIT // 2, end)
    if cut < 0:
        cut = text.rfind(" ", start + PIECE_LIMIT // 2, end)
    return cut + 1 if cut > 0 else end
