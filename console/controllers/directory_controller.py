"""Search the directory for the person at the desk; the window never waits for an answer."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from console.controllers.directory_news import (
    Asked,
    CardExtras,
    Found,
    NoteWish,
    ShelfNews,
    ShelfState,
)
from console.controllers.directory_reader import DirectoryReader, Shelf
from console.controllers.notice_controller import NoticeController
from console.controllers.promises import Promises
from console.domain.calls.place import Point, point_of
from console.domain.calls.queue import QueueRow
from console.domain.calls.sheet import CallSheet
from console.domain.clock import utc_now
from resources.errors import DirectoryError, NoDirectoryError, NoSealError
from resources.places import miles_between
from resources.search.question import Answer, Hit, Question

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from zoneinfo import ZoneInfo

    from resources.listing import Listing
    from resources.search.engine import DirectorySearch

SHOWN = 40
"""Hits that are shown at the most; a word more finds better than a long list."""
RECENT = 8
STRIP_MS = 250
"""How long a newly selected call must stay selected before the strip follows it."""


class Times(Protocol):
    """The center's clock on the wall."""

    @property
    def zone(self) -> "ZoneInfo":
        """Return the zone of the center."""
        ...

    @property
    def holidays(self) -> "frozenset[date]":
        """Return the public holidays."""
        ...


class RecentMemory(Protocol):
    """Keeps the ids of listings that were used last."""

    def recall(self) -> tuple[str, ...]:
        """Return them, the newest first."""
        ...

    def keep(self, uids: tuple[str, ...]) -> None:
        """Keep them."""
        ...


class DirectoryController(QObject):
    """Own the questions to the directory and what the center adds to it.

    Args:
        reader: The directory's own thread; closed with ``close``.
        labels: What a person may need, in the center's words, by category number.

    Signals:
        found: A ``Found`` for the newest question; older answers are never told.
        strip_changed: A tuple of ``Hit``: the lines that are always shown, 988 first.
        extras_changed: A ``CardExtras``.
        shelf_changed: A ``ShelfNews``.
        moved: A ``Point`` or None: where the caller is.
    """

    found = Signal(object)
    strip_changed = Signal(object)
    extras_changed = Signal(object)
    shelf_changed = Signal(object)
    moved = Signal(object)

    def __init__(
        self,
        reader: DirectoryReader,
        labels: "Mapping[int, str]",
        times: Times,
        recents: RecentMemory,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._labels = dict(labels)
        self._times = times
        self._memory = recents
        self._recents: list[str] = list(recents.recall())
        self._notices = notices
        self._promises = Promises(self)
        self._point: Point | None = None
        self._asked = Asked()
        self._shelf = ShelfNews(state=ShelfState.LOOKING)
        self._author = ""
        self._strip_soon = QTimer(self, interval=STRIP_MS, singleShot=True)
        self._strip_soon.timeout.connect(self.refresh_strip)

    @property
    def shelf(self) -> ShelfNews:
        """Return whether there is a directory, as last known."""
        return self._shelf

    @property
    def point(self) -> Point | None:
        """Return where the caller of the selected call is, as far as told."""
        return self._point

    def close(self) -> None:
        """Stop asking."""
        self._strip_soon.stop()
        self._reader.close()

    def join(self) -> None:
        """Wait until the reader's thread has ended; blocks, so never on the GUI thread."""
        self._reader.join()

    def sign_as(self, name: str) -> None:
        """Name the person whose notes are written from now on."""
        self._author = name

    # -- asking -------------------------------------------------------------------------------

    @Slot(object)
    def ask(self, asked: Asked) -> None:
        """Ask; an answer to a former question is no longer told."""
        self._asked = asked
        if not asked.text.strip():
            self._run(partial(self._browse, tuple(self._recents)), partial(self._tell, asked))
            return
        future = self._reader.search(self._question(asked))
        self._promises.keep(future, partial(self._answered, asked), self._refused)

    @Slot()
    def ask_again(self) -> None:
        """Ask the same once more, as after an import."""
        self.ask(self._asked)

    @Slot(object)
    def look_at(self, sheet: CallSheet | None) -> None:
        """Measure distances from another call."""
        self.look_at_row(sheet.row if sheet is not None else None)

    def look_at_row(self, row: QueueRow | None) -> None:
        """Measure distances from another row of the queue."""
        point = point_of(row.call) if row is not None else None
        if point != self._point:
            self._point = point
            self._strip_soon.start()
            self.moved.emit(point)

    @Slot()
    def refresh_strip(self) -> None:
        """Read the lines that are always shown, and whether there is a directory at all."""
        question = self._question(Asked())
        self._run(partial(_strip, question), self._strip_read)

    @Slot(object)
    def open_card(self, uid: str) -> None:
        """Read what the center keeps about a listing."""
        self._run(partial(_extras, uid), self.extras_changed.emit)

    # -- what the center adds -----------------------------------------------------------------

    def use(self, uid: str) -> None:
        """Remember that a listing was used: copied, referred to or handed out."""
        self._recents = [uid, *(one for one in self._recents if one != uid)][:RECENT]
        self._memory.keep(tuple(self._recents))

    @Slot(object)
    def toggle_pin(self, uid: str) -> None:
        """Make a listing a favourite, or one no more."""

        def turn(shelf: Shelf) -> CardExtras:
            if shelf.overlay.is_pinned(uid):
                shelf.overlay.unpin(uid)
            else:
                shelf.overlay.pin(uid, utc_now())
            return _extras(uid, shelf)

        def turned(extras: CardExtras) -> None:
            words = self.tr("A favourite now.") if extras.pinned else self.tr("No favourite now.")
            self._notices.news(words)
            self.extras_changed.emit(extras)
            self.ask_again()

        self._run(turn, turned)

    @Slot(object)
    def write(self, wish: NoteWish) -> None:
        """Keep a note or a report under the record's seal."""
        author, at = self._author, utc_now()

        def write(shelf: Shelf) -> CardExtras:
            if wish.wrong:
                shelf.overlay.report_wrong(wish.uid, "", wish.text, by=author, at=at)
            else:
                shelf.overlay.write_note(wish.uid, wish.text, by=author, at=at)
            return _extras(wish.uid, shelf)

        def written(extras: CardExtras) -> None:
            words = (
                self.tr("Reported as wrong; it waits for whoever keeps the directory.")
                if wish.wrong
                else self.tr("Note kept.")
            )
            self._notices.news(words)
            self.extras_changed.emit(extras)

        self._run(write, written)

    # -- inside -------------------------------------------------------------------------------

    def _question(self, asked: Asked) -> Question:
        return Question(
            text=asked.text,
            at=utc_now(),
            zone=self._times.zone,
            place=self._point,
            filters=asked.filters,
            holidays=self._times.holidays,
            limit=SHOWN,
        )

    def _run(self, job: "Callable[[Shelf], Any]", done: Callable[[Any], None]) -> None:
        self._promises.keep(self._reader.ask(job), done, self._refused)

    def _answered(self, asked: Asked, answer: Answer) -> None:
        if asked == self._asked:
            self._tell(asked, answer)

    def _tell(self, asked: Asked, answer: Answer) -> None:
        if asked != self._asked:
            return
        self._is_ready(answer.sources)
        counts: dict[int, int] = {}
        for hit in answer.hits:
            for number in hit.listing.categories:
                counts[number] = counts.get(number, 0) + 1
        self.found.emit(Found(asked=asked, answer=answer, categories=counts, labels=self._labels))

    def _browse(self, recents: tuple[str, ...], shelf: Shelf) -> Answer:
        """Return favourites, then recents; those that are gone from the directory are left out."""
        question = self._question(Asked())
        pins = shelf.overlay.pins
        uids = [*sorted(pins), *(uid for uid in recents if uid not in pins)]
        hits = [_hit(shelf.search, uid, question, pinned=uid in pins) for uid in uids]
        held = tuple(hit for hit in hits if hit is not None)
        return Answer(hits=held, sources=tuple(shelf.search.sources()), counted=len(held))

    def _strip_read(self, read: "tuple[tuple[Hit, ...], tuple[Any, ...]]") -> None:
        hits, sources = read
        self._is_ready(sources)
        self.strip_changed.emit(hits)

    def _is_ready(self, sources: "Iterable[Any]") -> None:
        self._become(ShelfNews(state=ShelfState.READY, sources=tuple(sources)))

    def _become(self, news: ShelfNews) -> None:
        if news != self._shelf:
            self._shelf = news
            self.shelf_changed.emit(news)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, NoDirectoryError):
            self._become(ShelfNews(state=ShelfState.MISSING))
            self.strip_changed.emit(())
        elif isinstance(error, NoSealError):
            self._notices.caution(" ".join(sentences_of(error)))
        elif isinstance(error, DirectoryError):
            self._become(ShelfNews(state=ShelfState.BROKEN, sentences=sentences_of(error)))
        elif is_file_fault(error):
            broken = DirectoryError()
            self._become(ShelfNews(state=ShelfState.BROKEN, sentences=sentences_of(broken)))
        else:
            raise error


def sentences_of(error: DirectoryError) -> tuple[str, str, str]:
    """Return what happened, what is safe and what to do, in the person's language."""
    happened, safe, do = (
        QCoreApplication.translate("directory", sentence) for sentence in error.sentences
    )
    return happened, safe, do


def is_file_fault(error: BaseException) -> bool:
    """Say whether the disk or the driver refused a file: damaged, gone, not to be written."""
    return (
        isinstance(error, OSError)
        or hasattr(error, "sqlite_errorcode")
        or type(error).__name__ in {"DatabaseError", "OperationalError"}
    )


def _hit(search: "DirectorySearch", uid: str, question: Question, *, pinned: bool) -> Hit | None:
    listing = search.listing(uid)
    if listing is None:
        return None
    return Hit(
        row_id=0,
        listing=listing,
        open=search.state_of(listing, question),
        miles=_miles(listing, question.place),
        pinned=pinned,
    )


def _miles(listing: "Listing", place: Point | None) -> float | None:
    if place is None or listing.latitude is None or listing.longitude is None:
        return None
    return miles_between(place, (listing.latitude, listing.longitude))


def _strip(question: Question, shelf: Shelf) -> "tuple[tuple[Hit, ...], tuple[Any, ...]]":
    # Imported here because it brings the engine, which the reader's thread has loaded by now.
    from resources.search.always_on import always_on  # noqa: PLC0415

    return always_on(shelf.search, question), tuple(shelf.search.sources())


def _extras(uid: str, shelf: Shelf) -> CardExtras:
    pinned = shelf.overlay.is_pinned(uid)
    try:
        notes = tuple(shelf.overlay.notes(uid))
        reports = tuple(shelf.overlay.open_reports(uid))
    except NoSealError:
        return CardExtras(uid=uid, pinned=pinned, locked=True)
    return CardExtras(uid=uid, pinned=pinned, notes=notes, reports=reports)
