"""Carry what is asked of the directory and what it tells, between its controller and its pane."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from resources.search.question import Answer, Filters

if TYPE_CHECKING:
    from pathlib import Path

    from resources.importing.importer import ImportReport
    from resources.listing import Source
    from resources.overlay import Note, WrongReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person typed and chose; an empty text asks for favourites and recents."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the directory answered.

    Attributes:
        categories: How many of the shown hits are of each category, by number.
        labels: Every category of the center in its own words, by number.
    """

    asked: Asked
    answer: Answer
    categories: dict[int, int]
    labels: dict[int, str]

    @property
    def browsing(self) -> bool:
        """Say whether these are favourites and recents, not hits."""
        return not self.asked.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardExtras:
    """What the center itself keeps about one listing.

    Attributes:
        locked: The record is not open, so that notes can be neither read nor written.
    """

    uid: str
    pinned: bool = False
    notes: "tuple[Note, ...]" = ()
    reports: "tuple[WrongReport, ...]" = ()
    locked: bool = False


class ShelfState(Enum):
    """Whether there is a directory on this machine."""

    LOOKING = "looking"
    MISSING = "missing"
    READY = "ready"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfNews:
    """The directory in use; ``sentences`` say what happened, what is safe and what to do."""

    state: ShelfState
    sources: "tuple[Source, ...]" = ()
    sentences: tuple[str, str, str] | None = None


class ImportStage(Enum):
    """How far an import is."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportNews:
    """News of an import.

    Attributes:
        rows: Rows read, and of these kept, while it runs.
        too_few: It was refused because over a fifth of the source's services would be gone.
    """

    stage: ImportStage
    source: str = ""
    words: str = ""
    rows: tuple[int, int] = (0, 0)
    report: "ImportReport | None" = None
    sentences: tuple[str, str, str] | None = None
    too_few: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWish:
    """Import one file or folder; ``accept_drop`` takes it though over a fifth is gone."""

    path: "Path"
    accept_drop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWish:
    """Keep a note on a listing, or report that it is wrong."""

    uid: str
    text: str
    wrong: bool = False
